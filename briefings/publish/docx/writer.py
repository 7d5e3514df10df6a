"""From a Document to a Word file: front matter, sections, notes, and the parts around them."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE as TO

from briefings.compose.document import Disputed, Judged, Notes
from briefings.publish.docx.beside import has_room, has_room_for_likelihood
from briefings.publish.docx.blocks import block_xml, judgement, likelihood
from briefings.publish.docx.contents import contents
from briefings.publish.docx.furniture import footer_xml, header_xml, other_stops, section_xml
from briefings.publish.docx.here import Here, Sheet
from briefings.publish.docx.inline import Inline, bookmarked
from briefings.publish.docx.kinds import in_columns, turned
from briefings.publish.docx.lists import Numbering
from briefings.publish.docx.markup import paragraph, tag
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
from briefings.publish.house.manner import manner
from briefings.publish.house.seals import seal_of, seal_size
from briefings.publish.house.wording import page_words
from briefings.publish.note_places import with_notes
from briefings.publish.pdf.layout.fitting import fitted
from briefings.publish.pdf.writer import numbers_of
from briefings.publish.setting import AS_IT_IS, Setting
from briefings.publish.spoken import graded, head_runs, said
from briefings.typography.scripts import direction, script_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefings.compose.document import Block, Document, Runs, Section
    from briefings.publish.docx.inline import Marks
    from briefings.publish.house.style import Style

_FIRST, _LATER, _TURNED = 1, 2, 3  # numbers of heads and feet
_LEVEL = {"", "Armn", "Geor", "Hebr", "Hani", "Kana"}  # scripts that the house style's distances of lines suit
_NEAR = 2  # blocks that a head may reach down to
_HALF = (0.16, 0.34)  # of the measure: label and value in the header block


def docx_bytes(document: Document, setting: Setting = AS_IT_IS) -> bytes:
    """The document as a Word file. The same document and setting give the same bytes.

    Raises BriefingsError for a style, an accent, a binding or a seal that cannot be used.
    """
    document = with_notes(document, setting.notes, page_words(document.language)["notes"])
    style = _style(document, setting)
    writing = _Writing(document, setting, style, marks_of(document))
    if document.footnotes:
        writing = _Writing(document, setting, style, marks_of(document, writing.inline.marks.order))
    return writing.finished()


class _Writing:
    """One document on its way into a file. All of the text is written at once: the marks of notes are known then."""

    def __init__(self, document: Document, setting: Setting, style: Style, marks: Marks) -> None:
        self._document = document
        self._setting = setting
        self._style = style
        self._file = empty_file()
        self._furniture: dict[tuple[str, int], str] = {}
        self.inline = Inline(
            words=page_words(document.language),
            language=document.language,
            marks=marks,
            relate=lambda address: self._file.part.relate_to(address, TO.HYPERLINK, is_external=True),
            base=document.language,
        )
        self._here = Here(self.inline, self._style, Media(self._file.part, self._style.colours["accent"]), Numbering())
        self._text = [(Sheet(), self._front()), *self._sections(), (Sheet(), self._unmarked())]

    def finished(self) -> bytes:
        """The bytes of the file."""
        styles = styles_xml(
            self._style,
            self._document.language,
            covers=not self._setting.recipient,
            exact=not self._tall(),
            grades=_has_grades(self._document),
        )
        filled(self._file.styles.element, styles)
        filled(self._file.part.numbering_part.element, self._here.numbering.xml(self._style))
        with_body(self._file, self._body())
        settle(self._file, self._document.language, footnotes=bool(self.inline.marks.real))
        if self.inline.marks.real:
            self._keep_footnotes()
        describe(self._file, self._document)
        return packed(self._file)

    def _tall(self) -> bool:
        """Whether there are letters in the text that need more room between lines than Latin ones."""
        notes = (said(note.text) for note in self._document.footnotes)
        letters = set().union(*(made for _, made in self._text), *notes)
        return not {script_at(letter) for letter in letters if letter.isalpha()} <= _LEVEL

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
            parts.append(Grid("HeaderBlock", widths, 0.0, self._here.turned).table(rows) + paragraph("AfterTable"))
        else:
            parts.append(paragraph("FrontRule"))
        return "".join(parts)

    def _letterhead(self) -> str:
        house = self._setting.house
        seal = ""
        if house.seal:
            seal = paragraph("Ministry", self._here.media.seal(seal_of(house.seal), seal_size(house)))
        named = (("Ministry", house.ministry), ("Department", house.department))
        return seal + "".join(paragraph(style, self.inline.text(name)) for style, name in named if name)

    def _sections(self) -> Iterator[tuple[Sheet, str]]:
        """All sections in pieces, each with the kind of page that it wants. A head goes with what it stands above."""
        for at, section in enumerate(self._document.sections):
            here = self._here.within(section.language)
            sheets = [here.sheet_of(block, section.columns) for block in section.blocks]
            first = next(iter(sheets), Sheet())
            beside = first.columns == 1 and self._columns and _may_stand_beside(section, here.on(first))
            told = beside and has_room_for_likelihood(section, here.on(first))
            if first.columns > section.columns:
                first = Sheet()
            yield first, self._way(section, self._opening(at, section, here.on(first), beside=beside, told=told))
            for place, (block, sheet) in enumerate(zip(section.blocks, sheets, strict=True)):
                yield sheet, self._way(section, _made(block, here.on(sheet), opens=place == 0, told=told))
            if section.contents:
                yield Sheet(), contents(self._document, here, self._numbers())

    def _numbers(self) -> Mapping[str, int]:
        """The page of each section in the PDF, by its key: what Word's own pages are meant to be."""
        return numbers_of(fitted(self._document, self._setting)[0].pages())

    def _way(self, section: Section, markup: str) -> str:
        """The paragraphs of a section, which may run the other way than the document."""
        language = section.language or self._document.language
        own = direction(language)
        return markup if own == direction(self._document.language) else turned(markup, rightwards=not own)

    def _opening(self, at: int, section: Section, here: Here, *, beside: bool, told: bool) -> str:
        """The rule above a section, and its head: in the side column if the page has one, else below the rule.

        What is in the side column is a frame, which Word ties to the paragraph after it: to the rule, never to a
        table. Where the whole measure is soon taken, the head stands above it: a table is not pushed below a frame.
        """
        frame = here.frame if beside else {}
        ruled = section.ruled or section.strong
        breaks = {"pageBreakBefore": tag("pageBreakBefore")} if self._breaks_before(section, here) else {}
        head = ""
        if section.head:
            runs = head_runs(section) if frame else _level(head_runs(section))
            marked = bookmarked(here.inline(runs), f"Section{at}", at)
            head = paragraph("Heading2", marked, **(frame if self._columns or ruled else breaks))
        if section.remark:
            head += paragraph("Remark", here.inline(section.remark), **frame)
        if told and isinstance(section.blocks[0], Judged):
            head += likelihood(section.blocks[0], here, "SideLikelihood", **frame)
        if not (ruled or (self._columns and (head or breaks))):
            return head
        name = "StrongRule" if section.strong else "SectionRule" if section.ruled else "SectionStart"
        rule = paragraph(name, **breaks)
        return head + rule if frame else rule + (in_columns(head) if self._columns else head)

    def _breaks_before(self, section: Section, here: Here) -> bool:
        """Whether a section begins a page. Those of a text fitted to its pages share out pages that Word, which sets
        other lines, does not have: what is just too long for one would leave the next nearly empty."""
        return section.page_before and not here.sheet.turned and _pages(self._document, self._setting) == 0

    @property
    def _columns(self) -> bool:
        """Whether pages have a side column."""
        return self._style.measures.side > 0.0

    def _body(self) -> str:
        """The text in the sections that Word wants where the kind of page changes."""
        pieces = [piece for piece in self._text if piece[1]]
        groups = [
            (sheet, "".join(made for _, made in group)) for sheet, group in groupby(pieces, key=itemgetter(0))
        ] or [(Sheet(), "")]
        if groups[-1][0].columns > 1:
            groups.append((Sheet(), paragraph("Last")))  # Word balances columns only before another section
        parts = []
        before: Sheet | None = None
        for at, (sheet, text) in enumerate(groups):
            end = self._section_end(sheet, before)
            parts.append(text + end if at == len(groups) - 1 else _ended(text, end))
            before = sheet
        return "".join(parts)

    def _section_end(self, sheet: Sheet, before: Sheet | None) -> str:
        """The end of a section; it needs heads and feet of its own where those before were of another width."""
        style = self._here.on(sheet).style
        goes_on = before is not None and before.turned is sheet.turned
        numbers = () if goes_on else (_TURNED,) if sheet.turned else (_FIRST, _LATER) if before is None else (_LATER,)
        parts = "".join(self._around(kind, number, style) for kind in ("header", "footer") for number in numbers)
        return section_xml(
            self._document, style, self._setting, sheet, parts=parts, goes_on=goes_on, first=before is None
        )

    def _around(self, kind: str, number: int, style: Style) -> str:
        """A head or foot as a part of the file, made once, and the reference to it."""
        if (kind, number) not in self._furniture:
            document, inline = self._document, self.inline
            stops = {"tabs": other_stops(style, self._style)} if number == _TURNED else {}
            text = (
                header_xml(document, style, self._setting, inline, number=number, **stops)
                if kind == "header"
                else footer_xml(document, inline, **stops)
            )
            self._furniture[kind, number] = furniture_part(self._file, kind, number, text)
        page = "first" if number == _FIRST else "default"
        return f'<w:{kind}Reference w:type="{page}" r:id="{self._furniture[kind, number]}"/>'

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


def _has_grades(document: Document) -> bool:
    """Whether any note of a document is graded."""
    return graded(document) or any(graded(block) for block in document.blocks() if isinstance(block, Notes))


def _level(runs: Runs) -> Runs:
    """A head of several lines on one, where it stands over the whole measure."""
    return tuple(replace(run, text=run.text.replace("\n", ": ")) for run in runs)


def _ended(text: str, end: str) -> str:
    """Text with the end of its section: in its last paragraph, or in one of its own after a table."""
    if not text.endswith("</w:p>"):
        return text + paragraph("AfterTable", sectPr=end)
    before, mark, after = text.rpartition("</w:pPr>")
    return f"{before}{end}{mark}{after}"


def _style(document: Document, setting: Setting) -> Style:
    """The house style, one step tighter than a PDF needs it to keep to its number of pages: Word divides no words."""
    style = manner(document, setting)
    if _pages(document, setting) > 0:
        _, fit = fitted(document, setting)
        if fit.fits and fit.step >= 0:
            return style.with_measures(style.ladder[min(fit.step, len(style.ladder) - 1)].measures)
    return style


def _pages(document: Document, setting: Setting) -> int:
    """The number of pages that a text is fitted to, 0 if it may have as many as it takes."""
    return max(document.pages if setting.pages is None else setting.pages, 0)


def _may_stand_beside(section: Section, here: Here) -> bool:
    """Whether the head of a section may stand beside its blocks."""
    return not any(map(here.full, section.blocks[:_NEAR])) and has_room(section, here)


def _made(block: Block, here: Here, *, opens: bool, told: bool) -> str:
    """A block, which may open its section; its likelihood may have been told beside it."""
    if isinstance(block, Judged) and opens and told:
        return judgement(block, here)
    if isinstance(block, Disputed) and not opens:
        return paragraph("StrongRule") + block_xml(block, here)
    return in_columns(block_xml(block, here)) if here.sheet.columns > 1 else block_xml(block, here)
