"""The contents of a Word file: a field that Word can make anew, filled in with what it would find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.docx.markup import field, field_ends, paragraph, tag
from briefings.publish.docx.styles import abreast
from briefings.publish.spoken import listed, section_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.compose.document import Document
    from briefings.publish.docx.here import Here

_TAB = "<w:r><w:tab/></w:r>"
_PAGE = 18.0  # points that the number of a page and the blank before it take


def contents(document: Document, here: Here, pages: Mapping[str, int]) -> str:
    """A line for each section that is listed, with its page by its key; two abreast beside a side column, where the
    room is the text's. Word counts the pages itself only when it is asked to, LibreOffice at once."""
    sections = list(listed(document))
    if not sections:
        return ""
    titles = [section_title(section) for _, section in sections]
    entries = [
        tag("hyperlink", here.inline.text(title), _TAB, _number(at, pages.get(section.key, 1)), anchor=f"Section{at}")
        for (at, section), title in zip(sections, titles, strict=True)
    ]
    begin, end = field_ends('TOC \\o "2-2" \\h \\z')
    entries[0] = begin + entries[0]
    entries[-1] += end
    head = paragraph("TOCHeading", here.inline.text(here.inline.words["contents"]))
    if not _fit_abreast(titles, here):
        return head + "".join(paragraph("TOC2", entry) for entry in entries)
    rows = (entries[at : at + 2] for at in range(0, len(entries), 2))
    return head + "".join(paragraph("ContentsAbreast", _TAB.join(row)) for row in rows)


def _number(at: int, page: int) -> str:
    return field(f"PAGEREF Section{at} \\h", str(page))


def _fit_abreast(titles: list[str], here: Here) -> bool:
    if not here.left:
        return False
    room = abreast(here.style)[0] - here.left - _PAGE
    return all(here.setter.one_line(title, "table", None).width <= room for title in titles)
