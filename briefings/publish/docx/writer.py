"""From a Document to a Word file: front matter, sections, notes, and the parts around them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE as TO

from briefings.publish.docx.blocks import block_xml
from briefings.publish.docx.furniture import footer_xml, header_xml, section_xml
from briefings.publish.docx.here import Here
from briefings.publish.docx.inline import Inline, bookmarked
from briefings.publish.docx.lists import Numbering
from briefings.publish.docx.markup import field_ends, paragraph, tag
from briefings.publish.docx.media import Media
from briefings.publish.docx.notes import footnotes_part, marks_of, note_list
from briefings.publish.docx.package import (
    describe,
    empty_file,
    filled,
    furniture_part,
    packed,
    related,
    settle,
    with_body,
)
from briefings.publish.docx.styles import styles_xml
from briefings.publish.docx.tables import Grid
from briefings.publish.pdf.blocks.letterhead import seal_size
from briefings.publish.pdf.manner import manner
from briefings.publish.pdf.wording import page_words
from briefings.publish.seals import seal_of
from briefings.publish.setting import AS_IT_IS, Setting
from briefings.publish.spoken import graded, head_runs, is_listed, section_title

if TYPE_CHECKING:
    from briefings.compose.document import Document, Section
    from briefings.publish.docx.inline import Marks

_PAGES = {1: "first", 2: "default"}
_HALF = (0.16, 0.34)  # of the measure: label and value in the header block


def docx_bytes(document: Document, setting: Setting = AS_IT_IS) -> bytes:
    """The document as a Word file. The same document and setting give the same bytes.

    Raises BriefingsError for a style, an accent, a binding or a seal that cannot be used.
    """
    writing = _Writing(document, setting, marks_of(document))
    if document.footnotes:
        writing = _Writing(document, setting, marks_of(document, writing.inline.marks.order))
    return writing.finished()


class _Writing:
    """One document on its way into a file. All of the text is written at once: the marks of notes are known then."""

    def __init__(self, document: Document, setting: Setting, marks: Marks) -> None:
        self._document = document
        self._setting = setting
        self._style = manner(document, setting)
        self._file = empty_file()
        self.inline = Inline(
            words=page_words(document.language),
            language=document.language,
            marks=marks,
            relate=lambda address: self._file.part.relate_to(address, TO.HYPERLINK, is_external=True),
            base=document.language,
        )
        self._here = Here(self.inline, self._style, Media(self._file.part, self._style.colours["accent"]), Numbering())
        self._text = self._front() + self._sections() + self._unmarked()

    def finished(self) -> bytes:
        """The bytes of the file."""
        filled(self._file.styles.element, styles_xml(self._style, self._document.language))
        filled(self._file.part.numbering_part.element, self._here.numbering.xml(self._style))
        with_body(self._file, self._text + self._section_end(self._document.sections[-1:], last=True))
        settle(self._file, self._document.language, footnotes=bool(self.inline.marks.real))
        if self.inline.marks.real:
            self._keep_footnotes()
        describe(self._file, self._document)
        return packed(self._file)

    def _front(self) -> str:
        document, inline = self._document, self.inline
        parts = [self._letterhead()]
        for style, text in (("Kind", document.kind), ("Heading1", document.title), ("Subtitle", document.subtitle)):
            if text:
                parts.append(paragraph(style, inline.text(text)))
        pairs = [
            (paragraph("Label", inline.text(pair.label)), paragraph("Value", inline(pair.value)))
            for pair in document.header
        ]
        if len(pairs) % 2:
            pairs.append((paragraph("Label"), paragraph("Value")))
        rows = [[*pairs[at], *pairs[at + 1]] for at in range(0, len(pairs), 2)]
        if rows:
            widths = [share * self._style.width for share in (*_HALF, *_HALF)]
            parts.append(Grid("HeaderBlock", widths, 0.0, self._here.turned).table(rows) + paragraph("Label"))
        return "".join(parts)

    def _letterhead(self) -> str:
        house = self._setting.house
        seal = ""
        if house.seal:
            seal = paragraph("Ministry", self._here.media.seal(seal_of(house.seal), seal_size(house)))
        named = (("Ministry", house.ministry), ("Department", house.department))
        return seal + "".join(paragraph(style, self.inline.text(name)) for style, name in named if name)

    def _sections(self) -> str:
        """All sections. Where the number of columns changes, Word wants a section of its own to end."""
        parts = []
        before: Section | None = None
        for at, section in enumerate(self._document.sections):
            if before is not None and before.columns != section.columns:
                parts.append(tag("p", tag("pPr", self._section_end((before,), last=False))))
            parts.append(self._section(at, section))
            before = section
        return "".join(parts)

    def _section_end(self, sections: tuple[Section, ...], *, last: bool) -> str:
        columns = sections[0].columns if sections else 1
        changes = [
            at for at, (one, other) in enumerate(pairwise(self._document.sections)) if one.columns != other.columns
        ]
        first = not changes if last else bool(sections) and sections[0] is self._document.sections[changes[0]]
        around = self._around() if first else ""
        return section_xml(self._document, self._style, self._setting, columns=columns, parts=around, goes_on=not first)

    def _around(self) -> str:
        """Heads and feet as parts of the file, and the references to them."""
        document, inline = self._document, self.inline
        texts = (
            ("header", 1, header_xml(document, self._style, self._setting, inline, first=True)),
            ("header", 2, header_xml(document, self._style, self._setting, inline, first=False)),
            ("footer", 1, footer_xml(document, inline)),
            ("footer", 2, footer_xml(document, inline)),
        )
        return "".join(
            f'<w:{kind}Reference w:type="{_PAGES[at]}" r:id="{furniture_part(self._file, kind, at, text)}"/>'
            for kind, at, text in texts
        )

    def _section(self, at: int, section: Section) -> str:
        here = self._here.within(section.language)
        parts = []
        if section.head:
            marked = bookmarked(here.inline(head_runs(section)), f"Section{at}", at)
            more = {"pageBreakBefore": tag("pageBreakBefore")} if section.page_before else {}
            parts.append(paragraph("Heading2", marked, **more))
        if section.remark:
            parts.append(paragraph("Remark", here.inline(section.remark)))
        parts += [block_xml(block, here) for block in section.blocks]
        if section.contents:
            parts.append(_contents(self._document, here.inline))
        return "".join(parts)

    def _unmarked(self) -> str:
        """Footnotes to which no mark leads stand at the end, so that none is lost."""
        notes = [note for note in self._document.footnotes if note.number not in self.inline.marks.real]
        if not notes:
            return ""
        head = paragraph("Heading2", self.inline.text(self.inline.words["notes"]))
        return head + note_list(notes, self.inline, with_grades=graded(self._document))

    def _keep_footnotes(self) -> None:
        """Footnotes as a part of the file; their links are relations of that part."""
        addresses: list[str] = []

        def relate(address: str) -> str:
            if address not in addresses:
                addresses.append(address)
            return f"rId{addresses.index(address) + 1}"

        inline = replace(self.inline, relate=relate)
        data = footnotes_part(self._document.footnotes, inline, with_grades=graded(self._document))
        related(self._file, "footnotes", data, addresses)


def _contents(document: Document, inline: Inline) -> str:
    """The contents as a field that Word can make anew, filled in with what it would find, without pages."""
    entries = [
        tag("hyperlink", inline.text(section_title(section)), anchor=f"Section{at}")
        for at, section in enumerate(document.sections)
        if is_listed(section)
    ]
    if not entries:
        return ""
    begin, end = field_ends('TOC \\o "2-2" \\n \\h \\z')
    entries[0] = begin + entries[0]
    entries[-1] += end
    head = paragraph("TOCHeading", inline.text(inline.words["contents"]))
    return head + "".join(paragraph("TOC2", entry) for entry in entries)
