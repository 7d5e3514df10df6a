"""From a Document to the bytes of a PDF: layout, painting, bookmarks, metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.house.turning import turned
from briefings.publish.pdf.around.drafts import margin
from briefings.publish.pdf.around.furniture import Furniture, recipient
from briefings.publish.pdf.around.sheets import sheet
from briefings.publish.pdf.around.watermark import Watermark
from briefings.publish.pdf.blocks.letterhead import paint_seal
from briefings.publish.pdf.file.closing import AS_ARCHIVE
from briefings.publish.pdf.file.metadata import Metadata
from briefings.publish.pdf.file.tree import dissolve
from briefings.publish.pdf.layout.fitting import Layout, fitted
from briefings.publish.pdf.painting.canvas import PAGINATION_FOOT, PAGINATION_TOP, TaggedCanvas
from briefings.publish.pdf.painting.marks import Group
from briefings.publish.pdf.painting.mirror import mirrored
from briefings.publish.pdf.painting.order import in_reading_order
from briefings.publish.pdf.painting.painter import Painter
from briefings.publish.pdf.result import Pdf, Place
from briefings.publish.pdf.unsearched import without_search

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefings.compose.document import Document
    from briefings.publish.house.style import Style
    from briefings.publish.pdf.file.annotations import Box
    from briefings.publish.pdf.file.closing import Closing
    from briefings.publish.pdf.file.metadata import Archive
    from briefings.publish.pdf.layout.pages import Page
    from briefings.publish.setting import Setting


_FIELD = 40.0  # points: the height of the field of a signature


@without_search()
def write(document: Document, setting: Setting, closing: Closing = AS_ARCHIVE) -> Pdf:
    """Set the document on its pages and write it."""
    layout, fit = fitted(document, setting)
    pages = layout.pages()
    places = places_of(pages, layout.style.measures.margin_end)
    canvas = TaggedCanvas(
        layout.style.page_size, layout.root, language=document.language, backwards=layout.style.mirrored
    )
    paint(document, setting, layout, pages, canvas)
    if closing.signature is not None:
        canvas.sign_here(*_field(layout.style, places.get(closing.signed_at)), closing.signature.name)
    data = canvas.finish(metadata_of(document, closing.archive), closing)
    dissolve(layout.root)
    return Pdf(data=data, pages=len(pages), fill=layout.fill, fit=fit, places=places)


def places_of(pages: list[Page], margin: float) -> dict[str, Place]:
    """Where each section starts; `margin` in points stands above the text."""
    return {
        key: Place(page=at, top=round(top + margin, 2))
        for at, page in enumerate(pages)
        for key, top in page.tops
        if key
    }


def numbers_of(pages: list[Page]) -> dict[str, int]:
    """The number of the page on which each section starts."""
    return {key: at for at, page in enumerate(pages, start=1) for key, _ in page.tops}


def paint(
    document: Document,
    setting: Setting,
    layout: Layout,
    pages: list[Page],
    canvas: TaggedCanvas,
    *,
    wanted: Collection[int] | None = None,
) -> None:
    """Paint every page, or those that are wanted (counted from 0), with what stands around its text."""
    style = layout.style
    around = Furniture(document, style, setting)
    watermark = Watermark(setting.recipient, style, canvas.fonts) if setting.recipient.strip() else None
    numbers = numbers_of(pages)
    sheets = {False: sheet(style), True: sheet(turned(style))}
    paper, tint = style.colours["paper"], style.colours["tint"]
    painters = {
        side: Painter(canvas, height=here.height, left=0.0, top=0.0, paper=paper, tint=tint)
        for side, here in sheets.items()
    }
    for at, page in enumerate(pages):
        if wanted is not None and at not in wanted:
            continue
        here = sheets[page.turned]
        canvas.setPageSize((here.width, here.height))
        painter = painters[page.turned]
        painter.forget()
        if at == 0:
            painter.paint(around.announced(here, layout.root), numbers)
        else:
            painter.furniture(PAGINATION_TOP, around.head(here, first=False))
        if watermark is not None:
            watermark.paint(canvas, here, recipient(layout.root) if at == 0 else None)
        if at == 0:
            paint_seal(canvas, painter, style, here)
        body = mirrored(page.marks, here.measure) if style.mirrored else page.marks
        painter.paint([Group(here.left, here.top, tuple(in_reading_order(body)))], numbers)
        lines = page.baselines if setting.line_numbers else ()
        painter.paint(margin(page.bars, lines, here, style), numbers)
        painter.furniture(PAGINATION_FOOT, around.foot(here, at + 1, len(pages)))
        canvas.end_page()


def _field(style: Style, place: Place | None) -> tuple[int, Box]:
    """Where the field of a signature lies: over the last section, or unseen on the first page."""
    if place is None:
        return 0, (0.0, 0.0, 0.0, 0.0)
    left, top = style.left + (0.0 if style.mirrored else style.main_left), style.page_size[1] - place.top
    return place.page, (left, top - _FIELD, left + style.main_width, top)


def metadata_of(document: Document, archive: Archive = AS_ARCHIVE.archive) -> Metadata:
    """What the file says of itself."""
    return Metadata(
        title=document.title or document.kind,
        author=document.author,
        subject=document.subject or document.kind,
        keywords=document.keywords,
        created=document.created,
        language=document.language,
        archive=archive,
    )
