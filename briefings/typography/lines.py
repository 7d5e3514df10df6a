"""From styled text to lines: what stands where on each. Words are shaped in `words`, ends are chosen in `paragraphs`.

Text from left to right takes the short way here: its words are those of its spans in their order. Text with characters
from right to left is ordered line by line.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefings.typography.bidi import visual_order
from briefings.typography.cuts import Fragment, joined
from briefings.typography.hanging import hung_after, hung_before
from briefings.typography.paragraphs import Places, greedy, is_poor, justified, ragged
from briefings.typography.texts import Text, texts_of
from briefings.typography.words import SOFT_HYPHEN, Look, Span, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARAGRAPHS = 20_000  # kept set
_POOR = 0.15  # of the measure: what a ragged line may leave empty before words are divided
_TOLERABLE = 1.0  # how much of their stretch the spaces of a justified paragraph may use before words are divided


class Manner(NamedTuple):
    """How a paragraph is set: to both edges or ragged; words divided as in a language where it must be (BCP 47, or
    never), and if `sparing` only where a word is wider than the measure; opening quotation marks, and in justified
    lines all punctuation, hung into the margin.
    """

    justified: bool = False
    language: str = ""
    hanging: bool = False
    sparing: bool = False


RAGGED = Manner()
"""For all that is no long prose."""


class Run(NamedTuple):
    """Words of one span beside one another, from left to right. `x` is from the line's left end, `width` without the
    space at its end; `gap` is added to each space but the last of the line. All in points; `span` is the span's place.
    """

    x: float
    width: float
    span: int
    look: Look
    words: tuple[Word, ...]
    gap: float = 0.0


class Line(NamedTuple):
    """What stands on a line; `width` without the space at its end. `divided` says that it ends within a word."""

    runs: tuple[Run, ...]
    width: float
    divided: bool = False

    @property
    def text(self) -> str:
        """In visual order, a division without its hyphen; for tests and messages."""
        return "".join(word.text for run in self.runs for word in run.words).replace(SOFT_HYPHEN, "")


@lru_cache(maxsize=_PARAGRAPHS)
def set_lines(spans: tuple[Span, ...], measure: float, base: int = 0, manner: Manner = RAGGED) -> tuple[Line, ...]:
    """Set text into lines of at most `measure` points; what was set before is not set again.

    `base` is the paragraph's direction, 1 for right to left. A word that is wider than the measure and
    cannot be divided is cut where it must be, between characters.
    """
    made: list[Line] = []
    for text in texts_of(spans, base, "" if manner.sparing else manner.language):
        made += _set(text, measure, manner)
    return tuple(made)


def _set(text: Text, measure: float, manner: Manner) -> list[Line]:
    if not text.words:
        return [Line((), 0.0)]
    if text.width <= measure:
        return _lines(text, [len(text.ends) - 1], hanging=manner.hanging)
    places = text.places(hanging=manner.hanging, justified=manner.justified)
    if places.widest > measure:
        text = _narrowed(text, measure, manner)
        places = text.places(hanging=manner.hanging, justified=manner.justified)
    set_in = _justified if manner.justified else _ragged
    return set_in(text, places, measure, manner)


def _narrowed(text: Text, measure: float, manner: Manner) -> Text:
    """The same with no piece wider than the measure."""
    if manner.sparing:
        divided = text.divided(manner.language)
        if divided.places(hanging=manner.hanging, justified=manner.justified).widest <= measure:
            return divided
    return text.cut(measure)


def _ragged(text: Text, places: Places, measure: float, manner: Manner) -> list[Line]:
    found = ragged(places, measure) or greedy(places, measure)
    if manner.language and not manner.sparing and is_poor(places, measure, found, _POOR):
        other = text.divided(manner.language)
        if other is not text:
            again = ragged(other.places(hanging=manner.hanging), measure)
            text, found = (other, again) if again else (text, found)
    return _lines(text, found, hanging=manner.hanging)


def _justified(text: Text, places: Places, measure: float, manner: Manner) -> list[Line]:
    found = justified(places, measure, most=_TOLERABLE)
    if found is None and manner.language and not manner.sparing:
        text = text.divided(manner.language)
        places = text.places(hanging=manner.hanging, justified=True)
    found = found or justified(places, measure) or greedy(places, measure)
    return _lines(text, found, hanging=manner.hanging, measure=measure)


def _lines(text: Text, found: Sequence[int], *, hanging: bool, measure: float = 0.0) -> list[Line]:
    """The lines that end at the places found; those but the last are as wide as a `measure` above 0."""
    ends = text.ends
    made = []
    start = 0
    for place in found:
        end = ends[place]
        hung = hung_before(text.words[start]) if hanging else 0.0
        target = measure + hung + (hung_after(text.words[end - 1]) if hanging else 0.0) if measure else 0.0
        made.append(_line(text, start, end, target if place != found[-1] else -target, hung))
        start = end
    return made


def _line(text: Text, start: int, end: int, target: float, hung: float) -> Line:
    """A line as wide as `target`, or as it comes for 0; below 0 it is that wide at most."""
    words, spans = text.words[start:end], text.spans
    if text.levels:
        return _ordered(text, start, end, _gap(words, target))
    if text.has_fragments or spans[start] != spans[end - 1]:
        return _mixed(words, spans[start:end], target, hung)
    width, gap = text.offsets[end] - text.offsets[start] - words[-1].space, 0.0
    if target:
        gap = _gap(words, target)
        width += gap * _spaces(words)
    return Line((Run(-hung, width, spans[start], words[0].look, words, gap),), width - hung)


def _gap(words: Sequence[Word], target: float) -> float:
    """What each space is wider by, so that the words fill the line."""
    missing, spaces = abs(target) - _width(words), _spaces(words)
    return missing / spaces if target and spaces and (target > 0.0 or missing < 0.0) else 0.0


def _spaces(words: Sequence[Word]) -> int:
    return sum([1 for word in words[:-1] if word.space])


def _width(words: Sequence[Word]) -> float:
    return sum([word.advance for word in words]) - words[-1].space


def _mixed(words: Sequence[Word], spans: Sequence[int], target: float, hung: float) -> Line:
    """A line of words of several spans, or with parts of words."""
    last = words[-1]
    bounds = [0, *(at for at in range(1, len(words)) if spans[at] != spans[at - 1]), len(words)]
    groups = [tuple(joined(words[start:end])) for start, end in pairwise(bounds)]
    gap = _gap([word for group in groups for word in group], target) if target else 0.0
    runs: list[Run] = []
    x = -hung
    for start, group in zip(bounds, groups, strict=False):
        width = _width(group) + gap * _spaces(group)
        runs.append(Run(x, width, spans[start], group[0].look, group, gap))
        x += width + (group[-1].space + gap if group[-1].space else 0.0)
    divided = isinstance(last, Fragment) and not last.is_last
    return Line(tuple(runs), runs[-1].x + runs[-1].width, divided)


def _ordered(text: Text, start: int, end: int, gap: float) -> Line:
    """A line in visual order; the space at its end stands outside, beyond its start or its end."""
    inner = end
    while inner > start + 1 and text.words[inner - 1].text == " ":
        inner -= 1
    order = [start + at for at in visual_order(text.levels[start:inner])]
    runs: list[Run] = []
    x = 0.0
    for at in order:
        word = text.words[at]
        advance = word.advance + (gap if word.space else 0.0)
        if runs and runs[-1].span == text.spans[at]:
            known = runs[-1]
            runs[-1] = known._replace(width=known.width + advance, words=(*known.words, word))
        else:
            runs.append(Run(x, advance, text.spans[at], word.look, (word,), gap))
        x += advance
    tail = tuple(text.words[inner:end])
    if tail:
        space = sum(word.advance for word in tail)
        left = -space if text.base % 2 else x
        ending = Run(left, space, text.spans[inner], tail[0].look, tail)
        runs = [ending, *runs] if text.base % 2 else [*runs, ending]
    return Line(tuple(runs), x)
