"""From styled text to words and lines: where a line may end, where it should, and what stands where on it.

Ragged at the end, never justified, never hyphenated. The lines are the fewest that the measure allows; among those the
raggedness is least and the last line is no lonely short word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefings.typography.bidi import has_right_to_left, levels, visual_order
from briefings.typography.shaping import Features, Piece, shape
from briefings.typography.stacks import stack

_SHORT_WORD = 8  # characters: a last line of one word must have as many
_RUNT, _AT_HYPHEN = 4.0, 0.3  # against a line that is half empty, which costs 1

_BREAK = re.compile(
    r"(?P<space>[ \t\u2009]+)|(?P<newline>\n)"
    r"|(?<=[^\W\d_]{2})[-\u2010/](?=[^\W\d_]{2})|(?<=[^\W\d_])[\u2014](?=\w)|\u200b"
)
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    "|yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr"
)
_KEPT = re.compile(
    rf"(?<=\d) (?=(?:{_MONTHS})\b)|(?<=[¶§№]) (?=\d)|(?<=\bp\.) (?=\d)|(?<=\bpp\.) (?=\d)|(?<=\bNo\.) (?=\d)"
    r"|(?<=\b[A-ZА-Я]\.) (?=\w)|(?<=\d) (?=%|‰|°)|(?<=\d) (?=(?:km|kg|mm|cm|million|billion)\b)|(?<=\bRef\.) (?=\w)"
    r"|(?<=\b[DM]r\.) (?=\w)|(?<=\b[MS][st]\.) (?=\w)|(?<=\b[Rr]ow) (?=[A-Z]\b)"
)


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks. `size`, `rise` and `tracking` in points; `colour` is #RRGGBB."""

    family: str
    size: float
    weight: int = 400
    italic: bool = False
    features: Features = ()
    colour: str = "#000000"
    rise: float = 0.0
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one look. `owner` is whatever the caller wants to find again on the lines; spans of one word may differ."""

    text: str
    look: Look
    owner: object = None


@dataclass(frozen=True, slots=True, eq=False)
class Atom:
    """The smallest piece of a line: one look, one direction. `width` in points."""

    piece: Piece
    look: Look
    owner: object
    width: float
    level: int
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """What is never broken over two lines, and the space after it."""

    atoms: tuple[Atom, ...]
    spaces: tuple[Atom, ...]
    width: float
    space: float
    ends_line: bool = False
    at_hyphen: bool = False

    @property
    def length(self) -> int:
        """In characters."""
        return sum(len(atom.text) for atom in self.atoms)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Atoms from left to right with the x of each, from the line's left end; `width` without the space at its end."""

    atoms: tuple[tuple[float, Atom], ...]
    width: float

    @property
    def text(self) -> str:
        """In visual order; for tests and messages."""
        return "".join(atom.text for _, atom in self.atoms)


def words_of(spans: Sequence[Span], base: int = 0) -> list[Word]:
    """Cut text into words and shape them."""
    full = "".join(span.text for span in spans)
    found = levels(full, base) if has_right_to_left(full) else None
    kept = {match.start() for match in _KEPT.finditer(full)} if " " in full else set()
    starts = _starts(spans)
    words: list[Word] = []
    at = 0
    for match in _BREAK.finditer(full):
        if match.start() in kept or _marked_number(full, match.start(), spans, starts):
            continue
        if match["space"] or match["newline"]:
            words.append(_word(spans, starts, found, at, match.start(), match.end(), newline=bool(match["newline"])))
        else:
            words.append(replace(_word(spans, starts, found, at, match.end(), match.end()), at_hyphen=True))
        at = match.end()
    if at < len(full):
        words.append(_word(spans, starts, found, at, len(full), len(full)))
    return words


def break_lines(words: Sequence[Word], measure: float, base: int = 0) -> list[Line]:
    """Set words into lines of at most `measure` points. A word that is wider by itself is cut where it must be."""
    fitting = [part for word in words for part in (_cut(word, measure) if word.width > measure else (word,))]
    lines = []
    start = 0
    for end in _ends(fitting, measure):
        lines.append(_line(fitting[start:end], base))
        start = end
    return lines


def _starts(spans: Sequence[Span]) -> list[int]:
    starts, at = [], 0
    for span in spans:
        starts.append(at)
        at += len(span.text)
    return starts


def _marked_number(full: str, at: int, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a raised mark on a number ends here: "50¹ people" stays together."""
    if at == 0 or full[at] != " " or not full[at - 1].isdigit():
        return False
    number = next(n for n in range(len(spans) - 1, -1, -1) if starts[n] < at)
    if not spans[number].look.rise:
        return False
    while number and spans[number].look.rise:
        number -= 1
    before = spans[number].text
    return bool(before) and before[-1].isdigit()


def _word(
    spans: Sequence[Span],
    starts: Sequence[int],
    found: list[int] | None,
    start: int,
    end: int,
    after: int,
    *,
    newline: bool = False,
) -> Word:
    atoms = tuple(_atoms(spans, starts, found, start, end))
    spaces = tuple(_atoms(spans, starts, found, end, min(end + 1, after), space=True)) if not newline else ()
    width, space = sum(atom.width for atom in atoms), sum(atom.width for atom in spaces)
    return Word(atoms, spaces, width, space, ends_line=newline)


def _atoms(
    spans: Sequence[Span],
    starts: Sequence[int],
    found: list[int] | None,
    start: int,
    end: int,
    *,
    space: bool = False,
) -> list[Atom]:
    atoms: list[Atom] = []
    for span, first in zip(spans, starts, strict=True):
        if first >= end:
            break
        low, high = max(start - first, 0), min(end - first, len(span.text))
        if low >= high:
            continue
        for text, level in _even(span.text[low:high], found[first + low : first + high] if found else None):
            atoms.append(_atom(" " if space else text, span.look, span.owner, level))
    return atoms


def _even(text: str, found: Sequence[int] | None) -> list[tuple[str, int]]:
    """Cut where the level changes."""
    if found is None or len(set(found)) == 1:
        return [(text, found[0] if found else 0)]
    parts: list[tuple[str, int]] = []
    for character, level in zip(text, found, strict=True):
        if parts and parts[-1][1] == level:
            parts[-1] = (parts[-1][0] + character, level)
        else:
            parts.append((character, level))
    return parts


def _atom(text: str, look: Look, owner: object, level: int) -> Atom:
    piece = shape(stack(look.family, look.weight, look.italic), text, look.features, right_to_left=level % 2 == 1)
    width = piece.width * look.size / 1000.0 + look.tracking * len(text)
    return Atom(piece, look, owner, width, level, text)


def _cut(word: Word, measure: float) -> list[Word]:
    """Cut a word that is wider than the measure, between characters, never before a combining mark."""
    parts: list[Word] = []
    held: list[Atom] = []
    room = measure
    for atom in word.atoms:
        for text in re.findall(r".[\u0300-\u036f\u200c\u200d]*", atom.text, re.DOTALL):
            single = _atom(text, atom.look, atom.owner, atom.level)
            if held and single.width > room:
                parts.append(_joined(held))
                held, room = [], measure
            held.append(single)
            room -= single.width
    last = _joined(held)
    parts.append(replace(last, spaces=word.spaces, space=word.space, ends_line=word.ends_line))
    return parts


def _joined(atoms: Sequence[Atom]) -> Word:
    return Word(tuple(atoms), (), sum(atom.width for atom in atoms), 0.0)


def _ends(words: Sequence[Word], measure: float) -> list[int]:
    """Where each line ends, as an index into the words: fewest lines first, then the least ragged."""
    if sum(word.width + word.space for word in words) - (words[-1].space if words else 0) <= measure and not any(
        word.ends_line for word in words
    ):
        return [len(words)] if words else []
    best: list[tuple[int, float]] = [(0, 0.0)] + [(len(words) + 1, 0.0)] * len(words)
    came = [0] * (len(words) + 1)
    for end in range(1, len(words) + 1):
        width = 0.0
        last = end == len(words) or words[end - 1].ends_line
        for start in range(end - 1, -1, -1):
            word = words[start]
            if start < end - 1 and word.ends_line:
                break
            width += word.width + (word.space if start < end - 1 else 0.0)
            if width > measure + 0.01 and start < end - 1:
                break
            lines, cost = best[start]
            here = (lines + 1, cost + _raggedness(words, start, end, width / measure, last=last))
            if here < best[end]:
                best[end], came[end] = here, start
    ends = [len(words)]
    while came[ends[-1]]:
        ends.append(came[ends[-1]])
    return ends[::-1]


def _raggedness(words: Sequence[Word], start: int, end: int, filled: float, *, last: bool) -> float:
    if last:
        return _RUNT if end - start == 1 and start > 0 and words[start].length < _SHORT_WORD else 0.0
    empty = max(1.0 - filled, 0.0)
    return 4.0 * empty * empty + (_AT_HYPHEN if words[end - 1].at_hyphen else 0.0)


def _line(words: Sequence[Word], base: int) -> Line:
    atoms = [atom for word in words for atom in (*word.atoms, *word.spaces)]
    order: Sequence[int] = range(len(atoms))
    found = [atom.level for atom in atoms]
    tail = len(words[-1].spaces)
    if any(level != base for level in found):
        found[len(found) - tail :] = [base] * tail
        order = visual_order(found)
    placed, x = [], 0.0
    for position in order:
        placed.append((x, atoms[position]))
        x += atoms[position].width
    return Line(tuple(placed), x - words[-1].space)
