"""The marks within the specimen's text, and its notes: numbered where they are first met."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefings.compose.document import Note, Run, Runs, Style
from briefings.compose.runs import noted

_MARK = re.compile(
    r"\*\*\*(?P<both>.+?)\*\*\*|\*\*(?P<strong>.+?)\*\*|\*(?P<emphasis>.+?)\*|\b_(?P<unknown>.+?)_\b|\{(?P<remark>[^}]+)\}|`(?P<code>[^`]+)`|~(?P<soft>[^~]+)~"
    r"|\[\^(?P<note>[\w-]+)\]|\[(?P<words>[^\]^]+)\](?:\{lang=(?P<language>[\w-]+)\}|\((?P<link>[^)]+)\))"
)
_STYLES = {
    "both": Style.STRONG_EMPHASIS,
    "strong": Style.STRONG,
    "emphasis": Style.EMPHASIS,
    "unknown": Style.UNKNOWN,
    "remark": Style.REMARK,
    "code": Style.CODE,
    "soft": Style.SOFT,
}


@dataclass(eq=False)
class Marks:
    """Reads the texts of one document in the order in which they are set. `known` are its notes by key."""

    known: Mapping[str, Note]
    _numbers: dict[str, int] = field(default_factory=dict)

    def runs(self, text: str) -> Runs:
        """The runs of a text. Raises KeyError for a note that is not there."""
        made: Runs = ()
        place = 0
        for mark in _MARK.finditer(text):
            made = _with(made, text[place : mark.start()])
            place = mark.end()
            if key := mark["note"]:
                made = noted(made, (self._number(key),))
            elif words := mark["words"]:
                made = (*made, Run(words, language=mark["language"], link=mark["link"] or ""))
            else:
                style = str(mark.lastgroup)
                made = (*made, Run(mark[style], _STYLES[style]))
        return _with(made, text[place:])

    def notes(self) -> tuple[Note, ...]:
        """The notes that were met, by number."""
        return tuple(
            Note(number=number, grade=self.known[key].grade, text=self.known[key].text)
            for key, number in self._numbers.items()
        )

    def _number(self, key: str) -> int:
        if key not in self.known:
            raise KeyError(key)
        return self._numbers.setdefault(key, len(self._numbers) + 1)


def _with(runs: Runs, text: str) -> Runs:
    return (*runs, Run(text)) if text else runs
