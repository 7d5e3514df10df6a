"""The widget that draws a Scene: pan, zoom, hover, choose, walk by keyboard, speak. It knows no dossier."""

from desktop.canvas.canvas import SceneCanvas
from desktop.canvas.legend import SceneLegend

__all__ = ["SceneCanvas", "SceneLegend"]
