"""Runs as WordprocessingML: styles, languages, links, and the marks of notes in whichever way the notes are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from briefings.compose.document import Run, Runs, Style
from briefings.publish.docx.markup import field as word_field
from briefings.publish.docx.markup import properties, tag, text_run
from briefings.publish.docx.styles import languages
from briefings.publish.spoken import clean, outside
from briefings.typography.breaks.together import bound
from briefings.typography.scripts import direction, has_italics

_STYLES = {
    Style.STRONG: "Strong",
    Style.EMPHASIS: "Emphasis",
    Style.STRONG_EMPHASIS: "StrongEmphasis",
    Style.UNKNOWN: "Unknown",
    Style.REMARK: "RemarkText",
    Style.SOFT: "Soft",
    Style.CODE: "Code",
}


_STRESSED = {Style.EMPHASIS, Style.STRONG_EMPHASIS}
_RAISED = properties("rPr", {"rStyle": tag("rStyle", val="FootnoteReference")})
MARKS, NOTES = 10_000, 20_000
"""Where the ids of the bookmarks of marks and of notes start; those of sections start at 0."""


def bookmarked(markup: str, name: str, number: int) -> str:
    """Markup as the place that links lead to by name; `number` is the bookmark's own."""
    return tag("bookmarkStart", id=number, name=name) + markup + tag("bookmarkEnd", id=number)


def _named(style: Style, language: str, otherwise: str) -> str:
    """The character style of a run; Word would slant letters that have no italics."""
    return _STYLES[Style.STRONG] if style in _STRESSED and not has_italics(language) else _STYLES.get(style, otherwise)


@dataclass(slots=True)
class Marks:
    """What the marks of notes have come to while the text is written: the numbers in the order of their first marks.

    `real` are the notes that Word keeps and counts itself, `listed` those that stand in the text, linked both ways.
    """

    real: frozenset[int]
    listed: frozenset[int]
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
        name = "Hyperlink" if address else _named(run.style, run.language or self.language, style)
        text = text_run(
            run.text if run.style is Style.CODE else bound(run.text), self._look(name, run.language or self.language)
        )
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
        return text_run(",", _RAISED).join(self._mark(number) for number in numbers)

    def _mark(self, number: int) -> str:
        if number not in self.marks.real | self.marks.listed:
            return text_run(str(number), _RAISED)
        again = number in self.marks.order
        if not again:
            self.marks.order.append(number)
        if number in self.marks.real and again:
            return word_field(f"NOTEREF Mark{number} \\h", str(number), _RAISED)
        if number in self.marks.real:
            mark = f'<w:r>{_RAISED}<w:footnoteReference w:id="{number}"/></w:r>'
        else:
            mark = tag("hyperlink", text_run(str(number), _RAISED), anchor=f"Note{number}")
        return mark if again else bookmarked(mark, f"Mark{number}", MARKS + number)
