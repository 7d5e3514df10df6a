"""Runs as HTML: styles, languages, links, the raised numbers of notes. Everything that comes from a dossier is escaped
here and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape
from itertools import chain, pairwise, zip_longest

from briefings.compose.document import Run, Runs, Style
from briefings.publish.spoken import clean, outside
from briefings.typography.breaks import places
from briefings.typography.scripts import direction, has_italics

_TAGS = {
    Style.PLAIN: ("", ""),
    Style.STRONG: ("<b>", "</b>"),
    Style.EMPHASIS: ("<em>", "</em>"),
    Style.STRONG_EMPHASIS: ("<b><em>", "</em></b>"),
    Style.UNKNOWN: ('<span class="unknown">', "</span>"),
    Style.REMARK: ('<span class="remark">', "</span>"),
    Style.SOFT: ('<span class="soft">', "</span>"),
    Style.CODE: ("<code>", "</code>"),
}
_STRESSED = {Style.EMPHASIS, Style.STRONG_EMPHASIS}
_UPRIGHT = '<em class="upright">', "</em>"  # browsers would slant letters that have no italics
_OPTION = re.compile(r"(?<!\S)-\S{1,30}")  # of a command: browsers end lines after its hyphens
_ADDRESS = re.compile(r"\S+://\S+")


def escaped(text: str) -> str:
    """Text as it may stand in an element or in a quoted attribute."""
    return escape(clean(text))


def _tags(style: Style, language: str) -> tuple[str, str]:
    return _UPRIGHT if style in _STRESSED and not has_italics(language) else _TAGS[style]


def _parted(text: str, language: str) -> str:
    """Text whose addresses may go on in another line where they do on a page made here; browsers cut them anywhere."""
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    if not addresses:
        return escaped(text)
    ends = [at.end for at in places(text, language) if any(start < at.end < end for start, end in addresses)]
    return "<wbr>".join(escaped(text[start:end]) for start, end in pairwise([0, *ends, len(text)]))


def _unparted(code: str) -> str:
    """Code whose options stay whole."""
    parts = _OPTION.split(code)
    options = [f'<span class="whole">{escaped(option)}</span>' for option in _OPTION.findall(code)]
    return "".join(chain.from_iterable(zip_longest(map(escaped, parts), options, fillvalue="")))


def language_of(language: str | None, around: str) -> str:
    """The attributes of an element in another language than what is around it."""
    if not language or language == around:
        return ""
    turned = direction(language) != direction(around)
    return f' lang="{escaped(language)}"' + (f' dir="{way(language)}"' if turned else "")


def way(language: str) -> str:
    """The direction of a language as HTML names it."""
    return "rtl" if direction(language) else "ltr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """Runs in one language. `notes` are the numbers that a mark can lead to; `marked` those whose first mark is set."""

    words: Mapping[str, str]
    language: str
    notes: frozenset[int]
    marked: set[int] = field(default_factory=set)

    def within(self, language: str | None) -> Inline:
        """The same in a section of another language."""
        return replace(self, language=language) if language else self

    def __call__(self, runs: Runs) -> str:
        """Runs as HTML."""
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        before, after = _tags(run.style, run.language or self.language)
        code = run.style is Style.CODE
        words = _unparted(run.text) if code else _parted(run.text, run.language or self.language)
        text = f"{before}{words}{after}" if run.text else ""
        if address := outside(run):
            text = f'<a href="{escaped(address)}" rel="noreferrer">{text}</a>'
        if attributes := language_of(run.language, self.language):
            text = f"<span{attributes}>{text}</span>"
        return text + self._marks(run.notes)

    def _marks(self, numbers: tuple[int, ...]) -> str:
        marks = []
        for at, number in enumerate(numbers):
            shown = f"{number}" if at == len(numbers) - 1 else f"{number},"
            if number not in self.notes:
                marks.append(f'<span class="mark">{shown}</span>')
                continue
            anchor = "" if number in self.marked else f' id="mark-{number}"'
            self.marked.add(number)
            label = escaped(self.words["to-note"].format(number=number))
            marks.append(
                f'<a class="mark"{anchor} role="doc-noteref" href="#note-{number}" aria-label="{label}">{shown}</a>'
            )
        return "".join(marks)
