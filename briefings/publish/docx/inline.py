"""Runs as WordprocessingML: styles, languages, links, and the marks of notes in whichever way the notes are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from briefings.compose.document import Run, Runs, Style
from briefings.publish.direction import direction
from briefings.publish.docx.markup import field as word_field
from briefings.publish.docx.markup import properties, tag, text_run
from briefings.publish.docx.styles import languages
from briefings.publish.spoken import clean, outside

_STYLES = {
    Style.STRONG: "Strong",
    Style.EMPHASIS: "Emphasis",
    Style.UNKNOWN: "Unknown",
    Style.REMARK: "RemarkText",
    Style.SOFT: "Soft",
    Style.CODE: "Code",
}


class Kept(StrEnum):
    """Where the text of notes is kept."""

    FOOTNOTES = "footnote"
    ENDNOTES = "endnote"
    LISTED = ""  # as paragraphs of the document, to which marks are linked


@dataclass(slots=True)
class Marks:
    """What the marks of notes have come to while the text is written: the numbers in the order of their first marks.

    `real` are those that Word keeps itself, `listed` those that stand in the text. With `own` numbers the marks show
    what the document says; without them Word counts.
    """

    kept: Kept
    real: frozenset[int]
    listed: frozenset[int]
    own: bool
    order: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Inline:
    """Runs in one language; `relate` gives the id of the relationship to an address outside."""

    words: Mapping[str, str]
    language: str
    marks: Marks
    relate: Callable[[str], str]
    base: str = ""

    def within(self, language: str | None) -> Inline:
        """The same in a section of another language."""
        return replace(self, language=language) if language else self

    def __call__(self, runs: Runs, style: str = "") -> str:
        """Runs as markup; plain ones in the character style `style`, if one is named."""
        return "".join(self._run(run, style) for run in runs)

    def text(self, text: str, style: str = "") -> str:
        """Text of ours as one run."""
        return text_run(text, self._look(style, self.language))

    def _run(self, run: Run, style: str) -> str:
        address = outside(run)
        name = "Hyperlink" if address else _STYLES.get(run.style, style)
        text = text_run(run.text, self._look(name, run.language or self.language))
        if address and text:
            text = f'<w:hyperlink r:id="{self.relate(address)}">{text}</w:hyperlink>'
        return text + self._note_marks(run.notes)

    def _look(self, name: str, language: str) -> str:
        given = {"rStyle": tag("rStyle", val=name)} if name else {}
        if language != self.base:
            given["lang"] = languages(clean(language))
        if direction(language):
            given["rtl"] = tag("rtl")
        return properties("rPr", given)

    def _note_marks(self, numbers: tuple[int, ...]) -> str:
        comma = text_run(",", properties("rPr", {"rStyle": tag("rStyle", val="FootnoteReference")}))
        return comma.join(self._mark(number) for number in numbers)

    def _mark(self, number: int) -> str:
        name = "EndnoteReference" if self.marks.kept is Kept.ENDNOTES else "FootnoteReference"
        look = properties("rPr", {"rStyle": tag("rStyle", val=name)})
        if number in self.marks.listed:
            return f'<w:hyperlink w:anchor="Note{number}">{text_run(str(number), look)}</w:hyperlink>'
        if number not in self.marks.real:
            return text_run(str(number), look)
        if number in self.marks.order:
            return word_field(f"NOTEREF Mark{number} \\h", str(number), look)
        self.marks.order.append(number)
        return self._first_mark(number, look)

    def _first_mark(self, number: int, look: str) -> str:
        """The mark that Word keeps the note by, in a bookmark for those that follow it."""
        own = ' w:customMarkFollows="1"' if self.marks.own else ""
        shown = f"<w:t>{number}</w:t>" if self.marks.own else ""
        reference = f'<w:r>{look}<w:{self.marks.kept}Reference{own} w:id="{number}"/>{shown}</w:r>'
        start = tag("bookmarkStart", id=10_000 + number, name=f"Mark{number}")
        return start + reference + tag("bookmarkEnd", id=10_000 + number)
