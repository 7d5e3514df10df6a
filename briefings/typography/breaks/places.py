"""The places of a text where a line may end. What keeps words together is in `together`; `wide`, `dictionary` and
`signs` know the scripts that have no spaces.
"""

from __future__ import annotations

import re
from functools import cache

from briefings.typography.breaks.kinds import Break, Kind
from briefings.typography.breaks.together import bound

HYPHENS = "-\u058a\u05be\u2010\u2013\u2014/"
"""What stays at the end of a line where it parts a word: hyphens, dashes and the slash."""

_BLANK, _END = "\t \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000", "\n\v\f\r\x85\u2028\u2029"
_BETWEEN_WORDS = "\\-\u058a\u2010\u2013/"
_LETTER = "[^\\s\\d!-@\\[-`{-\u00bf\u2000-\u206f\u3000-\u303f]"  # or a mark on one, which is no "\\w"
_PLACE = re.compile(
    f"[{_BLANK}{_END}\u200b\u05be\u2014{_BETWEEN_WORDS}]"  # the search skips to one of these, then the rest is tried
    rf"(?:(?<=[{_BLANK}])[{_BLANK}]*|(?<=\r)\n?|(?<=[{_END}\u200b])"
    rf"|(?<={_LETTER}{{2}}[{_BETWEEN_WORDS}])(?={_LETTER}{{2}})|(?<={_LETTER}[\u05be\u2014])(?=\w))"
)
_KINDS = dict.fromkeys(HYPHENS, Kind.HYPHEN) | dict.fromkeys(_END, Kind.NEWLINE)
_KINDS["\u200b"] = Kind.BETWEEN
_FAR = re.compile("[^\0-\u0963\u1d00-\u2e7f]")  # all unspaced scripts and more: quickly read, and most texts have none


def needs_more_than_spaces(text: str) -> bool:
    """Whether a text has a script in which lines may end where there is neither space nor hyphen."""
    return not text.isascii() and _FAR.search(text) is not None and _unspaced().search(text) is not None


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(
        "[\u0964\u0965\u0e01-\u109f\u1361-\u1368\u1780-\u17dd\u2e80-\ua4cf\uaa60-\uaa7f\uf900-\ufaff\ufe30-\ufe4f"
        "\uff00-\uffef\U0001f000-\U0003ffff]"
    )


def places(text: str, language: str | None = None) -> list[Break]:
    """Where a line may end, in order. `language` (BCP 47) decides customs: Korean keeps its words whole, for one."""
    found = [_place(text, *match.span()) for match in _PLACE.finditer(bound(text))]
    return _with_cuts(text, found, language) if needs_more_than_spaces(text) else found


def _place(text: str, start: int, end: int) -> Break:
    kind = _KINDS.get(text[start], Kind.SPACE)
    return Break(end if kind is Kind.HYPHEN else start, end, kind)


def _with_cuts(text: str, found: list[Break], language: str | None) -> list[Break]:
    merged = {place.start: place for place in found}
    for at in _cuts(text, (language or "").partition("-")[0]):
        if 0 < at < len(text):
            merged.setdefault(at, Break(at, at, Kind.BETWEEN))
    return [merged[at] for at in sorted(merged)]


def _cuts(text: str, language: str) -> list[int]:
    # Most documents have no script without spaces, and their process does not load what reads them.
    from briefings.typography.breaks import dictionary, signs, wide  # noqa: PLC0415

    made = [] if language == "ko" else wide.cuts(text)
    if "\u200b" not in text:  # its author has said where the words are
        made += signs.cuts(text) + dictionary.cuts(text)
    return made
