"""A Document or a Scene as a PDF: layout into pages, tags, fonts, furniture. Composing the text is not done here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf.layout.fit import Fit
from briefings.publish.pdf.result import Pdf, Place
from briefings.publish.pdf.unsearched import without_search
from briefings.publish.setting import AS_IT_IS, Setting

if TYPE_CHECKING:
    from briefings.compose.document import Document
    from briefings.figures.scene import Scene
    from briefings.publish.house.seal_paths import Drawing

__all__ = ["Fit", "Pdf", "Place", "drawing_pdf", "scene_pdf", "write_pdf"]


def write_pdf(document: Document, setting: Setting = AS_IT_IS) -> Pdf:
    """Set and write a brief. The same document and setting give the same bytes, on any machine and at any time."""
    with without_search():
        from briefings.publish.pdf.writer import write  # noqa: PLC0415 (reportlab is loaded only by who writes)

        return write(document, setting)


def scene_pdf(scene: Scene, *, title: str, created: str, accent: str = "") -> bytes:
    """Write one picture with its legend on a page of its own size; `created` is an ISO 8601 time for the metadata;
    `accent` (#RRGGBB) takes the place of the figures' own."""
    from briefings.publish.pdf.scene_page import write_scene  # noqa: PLC0415 (as above)

    return write_scene(scene, title=title, created=created, accent=accent)


def drawing_pdf(drawing: Drawing, size: tuple[float, float]) -> bytes:
    """Write the drawing of a seal on a page of its `size` (width, height) in points."""
    from briefings.publish.pdf.scene_page import write_drawing  # noqa: PLC0415 (as above)

    return write_drawing(drawing, size)
