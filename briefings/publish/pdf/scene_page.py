"""One picture with its legend, or a seal alone, as a PDF of its own size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.house.style import house_style
from briefings.publish.house.wording import page_words
from briefings.publish.pdf.blocks.figures import legend
from briefings.publish.pdf.blocks.letterhead import seal_shapes
from briefings.publish.pdf.file.metadata import Metadata
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.galley.setter import Setter
from briefings.publish.pdf.painting.canvas import TaggedCanvas
from briefings.publish.pdf.painting.painter import Painter
from briefings.publish.pdf.painting.scenes import scene_marks

if TYPE_CHECKING:
    from briefings.figures.scene import Scene
    from briefings.publish.house.seal_paths import Drawing
    from briefings.publish.pdf.painting.marks import Mark

_MARGIN, _LEGEND_ABOVE = 12.0, 8.0
_LANGUAGE = "en-GB"


def write_scene(scene: Scene, *, title: str, created: str, accent: str = "") -> bytes:
    """Write the scene, its legend below it, with a narrow margin around both."""
    style = house_style("serif", "brief", accent)
    setter = Setter(style, page_words(_LANGUAGE), _LANGUAGE)
    root = Element("Document")
    figure = root.add("Figure", alt=scene.alt or title)
    marks: list[Mark] = scene_marks(scene, figure, style.colours["accent"])
    keys = legend(scene.legend, setter, root.add("P"), scene.width)
    marks += keys.moved(0.0, scene.height + _LEGEND_ABOVE)
    height = scene.height + (_LEGEND_ABOVE + keys.height if keys.marks else 0.0) + 2 * _MARGIN
    canvas = TaggedCanvas((scene.width + 2 * _MARGIN, height), root, language=_LANGUAGE)
    Painter(canvas, height=height, left=_MARGIN, top=_MARGIN, paper=style.colours["paper"]).paint(marks, {})
    canvas.end_page()
    return canvas.finish(Metadata(title=title, created=created, language=_LANGUAGE))


def write_drawing(drawing: Drawing, size: tuple[float, float]) -> bytes:
    """Write the drawing of a seal as large as the page."""
    across, high = size
    root = Element("Document")
    canvas = TaggedCanvas(size, root, language=_LANGUAGE)
    painter = Painter(canvas, height=high, left=0.0, top=0.0, paper="#FFFFFF")
    painter.paint(list(seal_shapes(drawing, across / drawing.width)), {})
    canvas.end_page()
    return canvas.finish(Metadata(title="Seal", created="", language=_LANGUAGE))
