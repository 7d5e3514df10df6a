"""From a Document to the bytes of a PDF: layout, painting, bookmarks, metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf import furniture
from briefings.publish.pdf.canvas import PAGINATION_FOOT, PAGINATION_TOP, TaggedCanvas
from briefings.publish.pdf.closing import AS_ARCHIVE
from briefings.publish.pdf.layout import Layout, fitted
from briefings.publish.pdf.metadata import Metadata
from briefings.publish.pdf.painter import Painter
from briefings.publish.pdf.result import Pdf, Place
from briefings.publish.pdf.wording import page_words

if TYPE_CHECKING:
    from briefings.compose.document import Document
    from briefings.publish.pdf.annotations import Box
    from briefings.publish.pdf.closing import Closing
    from briefings.publish.pdf.metadata import Archive
    from briefings.publish.pdf.pages import Page
    from briefings.publish.pdf.style import Style
    from briefings.publish.setting import Setting


_FIELD = 40.0  # points: the height of the field of a signature


def write(document: Document, setting: Setting, closing: Closing = AS_ARCHIVE) -> Pdf:
    """Set the document on its pages and write it."""
    layout, fit = fitted(document, setting)
    pages = layout.pages()
    places = _places(pages, layout.style.measures.margin_end)
    canvas = TaggedCanvas(layout.style.page_size, layout.root, language=document.language)
    _paint(document, layout, pages, places, canvas)
    if closing.signature is not None:
        canvas.sign_here(*_field(layout.style, places.get(closing.signed_at)), closing.signature.name)
    data = canvas.finish(_metadata(document, closing.archive), closing)
    return Pdf(data=data, pages=len(pages), fill=layout.fill, fit=fit, places=places)


def _places(pages: list[Page], margin: float) -> dict[str, Place]:
    return {
        key: Place(page=at, top=round(top + margin, 2))
        for at, page in enumerate(pages)
        for key, top in page.tops
        if key
    }


def _paint(
    document: Document, layout: Layout, pages: list[Page], places: dict[str, Place], canvas: TaggedCanvas
) -> None:
    style = layout.style
    words = page_words(document.language)
    height = style.page_size[1]
    paper = style.colours["paper"]
    numbers = {key: place.page + 1 for key, place in places.items()}
    body = Painter(canvas, height=height, left=style.measures.margin_side, top=style.measures.margin_end, paper=paper)
    around = Painter(canvas, height=height, left=0.0, top=0.0, paper=paper)
    for at, page in enumerate(pages):
        around.forget()
        around.furniture(PAGINATION_TOP, furniture.head(document, style, first=at == 0))
        body.forget()
        body.paint(page.marks, numbers)
        around.forget()
        around.furniture(PAGINATION_FOOT, furniture.foot(document, style, words, at + 1, len(pages)))
        canvas.end_page()


def _field(style: Style, place: Place | None) -> tuple[int, Box]:
    """Where the field of a signature lies: over the last section, or unseen on the first page."""
    if place is None:
        return 0, (0.0, 0.0, 0.0, 0.0)
    left, top = style.measures.margin_side + style.main_left, style.page_size[1] - place.top
    return place.page, (left, top - _FIELD, left + style.main_width, top)


def _metadata(document: Document, archive: Archive) -> Metadata:
    return Metadata(
        title=document.title or document.kind,
        author=document.author,
        subject=document.subject or document.kind,
        keywords=document.keywords,
        created=document.created,
        language=document.language,
        archive=archive,
    )
