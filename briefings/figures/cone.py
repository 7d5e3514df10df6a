"""The futures of a set as branches inside a cone: from a day on the left to the horizon on the right.

Only left and right mean anything. How likely a future is, words say beside it: no branch is thicker, nearer or higher
for that. What is hardly plausible has its branch outside the cone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from briefings.domain.records import Ref
from briefings.figures.describe import count_words
from briefings.figures.scene import Anchor, Arrow, Box, Curve, Disc, Poly, Role, Scene, Text
from briefings.figures.telling import Listed, brief_name, told
from briefings.figures.words import shortened, width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.figures.scene import Point, Shape

_SHARE = 0.44  # of the width: the cone
_AWAY = 9.0  # from the end of a branch to its words
_NAME, _WORDS, _NOTE = 9.0, 8.0, 7.5
_LEADING = 1.2
_LETTER_GAP = 5.0
_BETWEEN = 9.0  # points between two futures
_BAND, _BAND_HIGH, _BAND_GAP = 52.0, 5.0, 8.0
_APEX, _END = 2.4, 2.0  # the radius of the day, and of the end of a branch
_RIM = 9.0  # from the first and the last branch to the cone's edge
_LEVEL = 5.5  # from the top of a row to its branch
_CAP = 0.34  # of the size: from the middle of capitals to the baseline


@dataclass(frozen=True, slots=True, kw_only=True)
class Future:
    """One branch. `words` say how likely it is, `low` and `high` the range in percent; none where the set explores.

    `note` is what it hinges on; a `wild` one is hardly plausible and lies outside the cone.
    """

    letter: str
    name: str
    words: str = ""
    low: float | None = None
    high: float | None = None
    note: str = ""
    wild: bool = False
    shows: Ref | None = None

    @property
    def range_words(self) -> str:
        """Such as "45–55 %"."""
        return "" if self.low is None or self.high is None else f"{self.low:g}–{self.high:g} %"


def cone_scene(futures: Sequence[Future], *, width: float, day: str, horizon: str) -> Scene:
    """Return the picture, `width` points wide and as high as its words need.

    `day` and `horizon` are the words for its two ends. Futures stand in the order given, the wild ones last.
    Raises ValueError without any.
    """
    if not futures:
        raise ValueError(futures)
    ordered = sorted(futures, key=lambda future: future.wild)
    mouth = round(_SHARE * width, 2)
    rows = [_row(future, width - mouth - _AWAY) for future in ordered]
    tops = [*accumulate((row.height + _BETWEEN for row in rows), initial=_RIM - _LEVEL)]
    ends = [(mouth, round(top + _LEVEL, 2)) for top in tops[: len(rows)]]
    inside = [end for end, future in zip(ends, ordered, strict=True) if not future.wild] or ends
    apex = (_APEX, round((inside[0][1] + inside[-1][1]) / 2, 2))
    shapes: list[Shape] = []
    if not all(future.wild for future in ordered):
        shapes.append(_cone(apex, inside))
    for future, row, end in zip(ordered, rows, ends, strict=True):
        shapes += _branch(future, apex, end)
        shapes += row.shapes((mouth + _AWAY, end[1] - _LEVEL), width)
    shapes.append(Disc(centre=apex, radius=_APEX, role=Role.BRANCH))
    depth = max(tops[-1] - _BETWEEN, inside[-1][1] + _RIM)
    shapes += _time(mouth, depth, day, horizon)
    return Scene(
        width=width,
        height=round(max(shape.at[1] for shape in shapes if isinstance(shape, Text)) + _NOTE / 2, 2),
        shapes=tuple(shapes),
        alt=_described(futures, day, horizon),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """The words beside one branch, broken into lines."""

    future: Future
    name: tuple[str, ...]
    note: tuple[str, ...]

    @property
    def height(self) -> float:
        words = bool(self.future.words)
        return _LEADING * (_NAME * len(self.name) + _WORDS * words + _NOTE * len(self.note))

    def shapes(self, at: Point, right: float) -> Iterator[Shape]:
        """Name, likelihood and note from `at` downwards; the band ends at `right`, level with the name."""
        left, top = at
        indent = left + _indent(self.future)
        down = top + _NAME * (0.5 + _CAP) + 1.0
        yield self._text(self.future.letter, (left, down), _NAME, Role.LABEL_MAIN)
        for number, line in enumerate(self.name):
            yield self._text(line, (indent, down + number * _NAME * _LEADING), _NAME, Role.LABEL_MAIN)
        down += _NAME * _LEADING * (len(self.name) - 1)
        if self.future.words:
            down += _WORDS * _LEADING
            yield self._text(self.future.words, (indent, down), _WORDS, Role.LABEL)
        for line in self.note:
            down += _NOTE * _LEADING
            yield self._text(line, (indent, down), _NOTE, Role.LABEL_SOFT)
        yield from self._band(right, top + 0.5 * _NAME + 1.0)

    def _band(self, right: float, middle: float) -> Iterator[Shape]:
        """The range on a line from 0 to 100, its numbers below."""
        low, high = self.future.low, self.future.high
        if low is None or high is None:
            return
        left, level = round(right - _BAND, 2), round(middle, 2)
        yield Poly(points=((left, level), (round(right, 2), level)), role=Role.GRID, closed=False)
        for end in (left, round(right, 2)):
            yield Poly(points=((end, level - 2.5), (end, level + 2.5)), role=Role.GRID, closed=False)
        wide = max((high - low) * _BAND / 100, 0.8)
        at = round(left + low * _BAND / 100, 2)
        yield Box(
            left=at, top=level - _BAND_HIGH / 2, width=round(wide, 2), height=_BAND_HIGH, role=Role.BAND,
            shows=self.future.shows,
        )  # fmt: skip
        baseline = round(level - 0.5 * _NAME + _NAME * (0.5 + _CAP) + _WORDS * _LEADING, 2)
        yield Text(
            at=(round(right, 2), baseline), text=self.future.range_words, size=_NOTE, role=Role.LABEL_SOFT,
            anchor=Anchor.END, halo=False,
        )  # fmt: skip

    def _text(self, words: str, at: Point, size: float, role: Role) -> Text:
        where = (round(at[0], 2), round(at[1], 2))
        return Text(at=where, text=words, size=size, role=role, halo=False, shows=self.future.shows)


def _indent(future: Future) -> float:
    """How far the words stand in, so that all begin after the letter."""
    return width_of(future.letter, _NAME, 700) + _LETTER_GAP if future.letter else 0.0


def _row(future: Future, room: float) -> _Row:
    indent = _indent(future)
    beside = _BAND + _BAND_GAP if future.low is not None else 0.0
    words = shortened(future.words, _WORDS, 500, room - indent - beside)
    note = wrapped(future.note, _NOTE, 400, room - indent, lines=2)
    name = wrapped(future.name, _NAME, 700, room - indent - beside, lines=2)
    return _Row(future=replace(future, words=words), name=name or ("",), note=note)


def _cone(apex: Point, inside: Sequence[Point]) -> Poly:
    """The ground from the day to a mouth that is a little wider than the branches in it."""
    (mouth, top), (_, bottom) = inside[0], inside[-1]
    corners = (apex, (mouth, round(top - _RIM, 2)), (mouth, round(bottom + _RIM, 2)))
    return Poly(points=corners, role=Role.CONE)


def _branch(future: Future, apex: Point, end: Point) -> Iterator[Shape]:
    """Level at first, then away: what comes first is common to all."""
    role = Role.WILD if future.wild else Role.BRANCH
    control = (round(apex[0] + 0.55 * (end[0] - apex[0]), 2), round(apex[1] + 0.25 * (end[1] - apex[1]), 2))
    yield Curve(start=apex, control=control, end=end, role=role, shows=future.shows)
    yield Disc(centre=end, radius=_END, role=role, shows=future.shows)


def _time(mouth: float, depth: float, day: str, horizon: str) -> Iterator[Shape]:
    """An arrow from the day to the horizon, and what each of them is."""
    level = round(depth + 10.0, 2)
    yield Poly(points=((_APEX, level), (mouth, level)), role=Role.AXIS, closed=False)
    yield Arrow(tip=(mouth, level), direction=(1.0, 0.0), role=Role.AXIS, size=5.0)
    half = mouth / 2 - 4.0
    for words, x, anchor in ((day, 0.0, Anchor.START), (horizon, mouth, Anchor.END)):
        for number, line in enumerate(wrapped(_capital(words), _NOTE, 400, half, lines=2)):
            at = (x, round(level + _NOTE * (1.15 + _LEADING * number), 2))
            yield Text(at=at, text=line, size=_NOTE, role=Role.LABEL_SOFT, anchor=anchor, halo=False)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _described(futures: Sequence[Future], day: str, horizon: str) -> str:
    ends = f"from {brief_name(day)} to {brief_name(horizon)}" if horizon else f"from {brief_name(day)} on"
    count = count_words(len(futures), "future")
    return told(f"Cone of {count}, {ends}.", [Listed(lead="They are:", items=[*map(_item, futures)], noun="futures")])


def _item(future: Future) -> str:
    said = f"{future.letter} {brief_name(future.name)}".strip()
    if future.low is not None and future.high is not None:
        said += f": {future.words}, {future.low:g} to {future.high:g} per cent"
    elif future.words:
        said += f": {future.words}"
    return f"{said}, outside the cone" if future.wild else said
