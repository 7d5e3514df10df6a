"""Writes the picture of a page to a file: SVG, PDF or PNG, with the same geometry as on the screen."""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from briefings.figures.scene import Scene
from desktop.context import Context
from desktop.past.standing import as_known_words
from desktop.tasks import Progress

SCREEN, PRINT = 150, 300
"""Dots an inch of a PNG for screens and for paper."""
_KINDS = {".svg": "SVG pictures (*.svg)", ".pdf": "PDF documents (*.pdf)", ".png": "PNG pictures (*.png)"}
_LONG = 4_000
"""A picture of more shapes than this is written in the background: that takes longer than anybody should wait."""

AskPath = Callable[[QWidget, str, str, str], tuple[str, str]]
"""Asks where to save: parent, title, proposed path, filter; answers path and filter, the path empty to cancel."""


class Exporter:
    """Asks for a place and writes there; whoever waits is told in the banner."""

    def __init__(self, context: Context, page: QWidget, ask: AskPath = QFileDialog.getSaveFileName) -> None:
        self._context, self._page = context, page
        self.ask = ask

    def export(self, scene: Scene, title: str, ending: str, *, dpi: int = SCREEN) -> Path | None:
        """Ask where, and write the picture there. None where the user thought better of it, it was refused, or it is so
        large that it is written in the background."""
        path = self.place(title, ending, _KINDS[ending])
        if path is None:
            return None
        with self._context.problems.guard() as outcome:
            picture = self.alone(scene, title)
            if len(picture.shapes) > _LONG:
                self._write_later(picture, path, title, dpi)
                return None
            write_scene(picture, path, title, dpi=dpi)
        if not outcome.succeeded:
            return None
        self.say_written(path)
        return path

    def alone(self, scene: Scene, title: str) -> Scene:
        """The picture with its title and its marking, fit to leave the house. Raises BadInputError."""
        module: Any = import_module("briefings.compose.picture")
        marked: Scene = module.alone(scene, self._context.session, title)
        return marked

    def place(self, title: str, ending: str, kinds: str) -> Path | None:
        """Ask where a file of this ending shall go; `kinds` is the filter of the system's dialog."""
        folder = self._context.session.path.parent
        known = as_known_words(self._context)
        proposed = folder / f"{_file_name(title)}{known}{ending}"
        chosen, _kind = self.ask(self._page, self._page.tr("Export"), str(proposed), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")

    def say_written(self, path: Path) -> None:
        """Tell whoever waits that the file is there."""
        self._context.problems.note(self._page.tr("{file} is written.").format(file=path))

    def _write_later(self, scene: Scene, path: Path, title: str, dpi: int) -> None:
        def work(_progress: Progress) -> None:
            write_scene(scene, path, title, dpi=dpi)

        label = self._page.tr("Writing {file}").format(file=path.name)
        self._context.tasks.run(label, work, lambda _done: self.say_written(path))


def write_scene(scene: Scene, path: Path, title: str, *, dpi: int = SCREEN) -> None:
    """Write a scene to a path that ends in .svg, .pdf or .png; `dpi` is for the last. Raises CannotWriteError."""
    # The writers are heavy, and most who open a page export nothing.
    files: Any = import_module("briefings.publish.files")
    files.write_whole(path, picture_bytes(scene, path.suffix.lower(), title, dpi=dpi))


def picture_bytes(scene: Scene, ending: str, title: str, *, dpi: int = SCREEN) -> bytes:
    """The scene as what stands in a file of this ending: .svg, .png or else PDF."""
    data: bytes
    if ending == ".svg":
        svg: Any = import_module("briefings.publish.svg")
        data = svg.svg_text(scene, title=title).encode("utf-8")
    elif ending == ".png":
        png: Any = import_module("briefings.publish.png")
        data = png.scene_png(scene, title=title, dpi=dpi)
    else:
        pdf: Any = import_module("briefings.publish.pdf")
        data = pdf.scene_pdf(scene, title=title, created=datetime.now(UTC).isoformat(timespec="seconds"))
    return data


def _file_name(title: str) -> str:
    return "".join(letter if letter.isalnum() or letter in " -–" else " " for letter in title).strip() or "Picture"
