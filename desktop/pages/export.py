"""Writes the picture of a page to a file: SVG or PDF, with the same geometry as on the screen."""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from briefings.figures.scene import Scene
from desktop.context import Context
from desktop.past.standing import as_known_words

_KINDS = {".svg": "SVG pictures (*.svg)", ".pdf": "PDF documents (*.pdf)"}

AskPath = Callable[[QWidget, str, str, str], tuple[str, str]]
"""Asks where to save: parent, title, proposed path, filter; answers path and filter, the path empty to cancel."""


class Exporter:
    """Asks for a place and writes there; whoever waits is told in the banner."""

    def __init__(self, context: Context, page: QWidget, ask: AskPath = QFileDialog.getSaveFileName) -> None:
        self._context, self._page = context, page
        self.ask = ask

    def export(self, scene: Scene, title: str, ending: str) -> Path | None:
        """Ask where, and write the picture there. None where the user thought better of it or it was refused."""
        folder = self._context.session.path.parent
        known = as_known_words(self._context)
        proposed = folder / f"{_file_name(title)}{known}{ending}"
        chosen, _kind = self.ask(self._page, self._page.tr("Export"), str(proposed), _KINDS[ending])
        if not chosen:
            return None
        path = Path(chosen)
        path = path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")
        with self._context.problems.guard() as outcome:
            picture: Any = import_module("briefings.compose.picture")
            write_scene(picture.alone(scene, self._context.session, title), path, title)
        if not outcome.succeeded:
            return None
        self._context.problems.note(self._page.tr("{file} is written.").format(file=path))
        return path


def write_scene(scene: Scene, path: Path, title: str) -> None:
    """Write a scene to a path that ends in .svg or .pdf. Raises CannotWriteError."""
    # The writers are heavy, and most who open a page export nothing.
    files: Any = import_module("briefings.publish.files")
    if path.suffix.lower() == ".svg":
        svg: Any = import_module("briefings.publish.svg")
        files.write_whole(path, svg.svg_text(scene, title=title).encode("utf-8"))
        return
    pdf: Any = import_module("briefings.publish.pdf")
    created = datetime.now(UTC).isoformat(timespec="seconds")
    files.write_whole(path, pdf.scene_pdf(scene, title=title, created=created))


def _file_name(title: str) -> str:
    return "".join(letter if letter.isalnum() or letter in " -–" else " " for letter in title).strip() or "Picture"
