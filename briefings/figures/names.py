"""Names beside the actors of a network and codes inside them. Where a name goes is decided in `labels`."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind
from briefings.figures.curves import samples
from briefings.figures.label_ground import Ground, Wanted
from briefings.figures.labels import Placed, place
from briefings.figures.leaders import Led, leading, led
from briefings.figures.marks import mark_places
from briefings.figures.scene import Anchor, Poly, Role, Text
from briefings.figures.words import broken, shortened, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefings.domain.records import ActorId
    from briefings.figures.page import Page
    from briefings.figures.scene import Point
    from briefings.figures.shapes import Spot
    from briefings.figures.style import NetworkStyle
    from briefings.figures.ties import Line

_Called = tuple["Spot", tuple[str, ...]]
"""An actor's shape, and its name in lines."""
_SAMPLES, _ALL_SAMPLES = 40, 12_000  # of one tie, and of all ties together
_COVERED = 4_000  # ties, among which no place is free of them: names then only keep off actors and each other
_MOST_NAMES = 260  # beyond these the reader enlarges the picture or points at an actor
_LONGEST = 1.8  # of the width at which names break: a line that is longer is cut
_INSIDE = 7.0  # the size of a code in a shape on paper: the least that is read in print
_FAR = 7.0  # points from its shape, at which a name needs a line to it
_MOST_LED = 12  # lines from names to shapes: more are a thicket of their own
_LINE = 1.16
_CAP = 0.34  # half the height of capitals, as a share of the size


def codes(spots: Iterable[Spot], style: NetworkStyle) -> Iterator[Text]:
    """The code inside each shape that is large enough for it."""
    if style.code is None:
        return
    for spot in spots:
        if _fits_inside(spot, style):
            yield _code(spot, _code_size(spot.node.code, style))


def _code(spot: Spot, size: float) -> Text:
    at = (spot.at[0], round(spot.at[1] + size * _CAP, 2))
    role = Role.CODE_MAIN if spot.role is Role.ACTOR_MAIN else Role.CODE
    text = spot.node.code
    return Text(at=at, text=text, size=size, role=role, anchor=Anchor.MIDDLE, halo=False, shows=spot.shows)


def _fits_inside(spot: Spot, style: NetworkStyle) -> bool:
    code = spot.node.code
    return style.code is not None and bool(code) and code_width(code, style) <= 2 * spot.radius - 1


def _named_inside(spot: Spot, style: NetworkStyle) -> bool:
    return spot.node.label == spot.node.code and _fits_inside(spot, style)


def code_width(code: str, style: NetworkStyle) -> float:
    """How wide a shape must be inside to hold a code, in points; nothing for no code."""
    return width_of(code, _code_size(code, style), 600) * style.wider + 3.0 if code else 0.0


def _code_size(code: str, style: NetworkStyle) -> float:
    """Acronyms of four letters and more are set smaller, so that their shape need not swell."""
    return round((style.code or 0.0) * (1.0 if len(code) < 4 else 0.82), 2)


def names(spots: list[Spot], drawn: Sequence[Line], titles: Sequence[Text], page: Page) -> Iterator[Text | Poly]:
    """Every actor's name in the widest free sector; the main actor and those with most ties choose first.

    Who is called by the code inside its shape needs no name beside it. Whose name finds no place stands farther off
    with a line, where the style has such, or is given its code; on a tie it stands only where all that fails. Of very
    many actors only the first few hundred are named.
    """
    bearings = _bearings(drawn, page.points)
    unnamed = [spot for spot in spots if spot.node.label and not _named_inside(spot, page.style)]
    order = sorted(
        unnamed, key=lambda spot: (spot.role is not Role.ACTOR_MAIN, -len(bearings[spot.node.actor]), spot.node.actor)
    )[:_MOST_NAMES]
    ground = _ground(spots, drawn, titles, page)
    naming = _Naming(ground, bearings, page.style)
    yield from naming.beside([(spot, _name(spot, page.style)) for spot in order], over_ties=not page.style.leaders)
    if page.style.leaders:
        yield from naming.led()
        yield from naming.inside()
    naming.shorten()
    if page.style.leaders:
        yield from naming.beside(naming.left, over_ties=False)
    yield from naming.beside(naming.left, over_ties=True)


class _Naming:
    """Sets names, each attempt on what those before it have left free; `left` are the names that found no place."""

    def __init__(self, ground: Ground, bearings: Mapping[ActorId, Sequence[float]], style: NetworkStyle) -> None:
        self.left: list[_Called] = []
        self._taken = [*ground.solid]
        self._ground = replace(ground, solid=self._taken)
        self._bearings = bearings
        self._style = style

    def beside(self, wanted: Sequence[_Called], *, over_ties: bool) -> Iterator[Text | Poly]:
        """Names at their shapes."""
        found = place([self._wanted(one) for one in wanted], self._ground, over_ties=over_ties)
        self.left = [one for one, at in zip(wanted, found, strict=True) if at is None]
        for (spot, name), at in zip(wanted, found, strict=True):
            if at is not None:
                yield from self._set((spot, name), leading(at, self._wanted((spot, name))))

    def led(self) -> Iterator[Text | Poly]:
        """The first of those left, away from their shapes."""
        for called in self.left[:_MOST_LED]:
            for way in dict.fromkeys((called, self._in_two(called))):
                found = led(self._wanted(way), self._ground)
                if found is not None:
                    self.left.remove(called)
                    yield from self._set(way, found)
                    break

    def inside(self) -> Iterator[Text]:
        """The codes of those left, in shapes that are large enough."""
        for called in [*self.left]:
            spot, code = called[0], called[0].node.code
            if code and width_of(code, _INSIDE, 600) <= 2 * spot.radius - 1:
                self.left.remove(called)
                yield _code(spot, _INSIDE)

    def shorten(self) -> None:
        """Call those left by their codes where they have one."""
        self.left = [(spot, (spot.node.code,) if spot.node.code else name) for spot, name in self.left]

    def _set(self, called: _Called, found: Led) -> Iterator[Text | Poly]:
        """A name, and the line to it where it stands away and the style has such."""
        spot, name = called
        at = found.name
        if self._style.leaders and found.away > _FAR:
            self._taken.extend(found.boxes())
            yield Poly(points=(found.start, found.end), role=Role.LEADER, closed=False, shows=spot.shows)
        else:
            self._taken.append((at.left, at.top, at.right, at.bottom))
        yield from _set(spot, name, at, self._style)

    def _in_two(self, called: _Called) -> _Called:
        """A name of several words in two lines, which need less room across."""
        spot, name = called
        return spot, broken(" ".join(name), self._style.label, _weight(spot), 0.0)

    def _wanted(self, called: _Called) -> Wanted:
        return _wanted(*called, self._bearings, self._style)


def _wanted(
    spot: Spot, name: tuple[str, ...], bearings: Mapping[ActorId, Sequence[float]], style: NetworkStyle
) -> Wanted:
    return Wanted(
        at=spot.at,
        radius=spot.extent,
        width=max(width_of(line, style.label, _weight(spot)) for line in name) * style.wider,
        height=style.label * (0.92 + _LINE * (len(name) - 1)),
        bearings=tuple(bearings[spot.node.actor]),
    )


def _name(spot: Spot, style: NetworkStyle) -> tuple[str, ...]:
    """An organisation goes by its acronym where the shape has no room for it."""
    node = spot.node
    if style.code is None and node.kind is ActorKind.ORGANISATION and node.code:
        return (node.code,)
    weight = _weight(spot)
    lines = broken(node.label, style.label, weight, style.wrap)
    return tuple(shortened(line, style.label, weight, _LONGEST * style.wrap) for line in lines)


def _weight(spot: Spot) -> int:
    return 700 if spot.role is Role.ACTOR_MAIN else 500


def _bearings(drawn: Iterable[Line], points: Mapping[ActorId, Point]) -> defaultdict[ActorId, list[float]]:
    """The directions in which ties leave each actor, radians."""
    bearings: defaultdict[ActorId, list[float]] = defaultdict(list)
    for line in drawn:
        for actor, end in zip(line.tie.pair, (line.curve.start, line.tip), strict=True):
            x, y = points[actor]
            bearings[actor].append(math.atan2(end[1] - y, end[0] - x))
    return bearings


def _ground(spots: Iterable[Spot], drawn: Sequence[Line], titles: Iterable[Text], page: Page) -> Ground:
    solid = [(x - r, y - r, x + r, y + r) for x, y, r in ((*spot.at, spot.extent + 1.0) for spot in spots)]
    solid += [_box(title, page.style.wider) for title in titles]
    ways: list[Point] = []
    if len(drawn) <= _COVERED:
        solid += [_square(at, page.style.mark * 0.6) for line in drawn for at in mark_places(line, page.style)]
        solid += [_square(line.tip, page.style.arrow * 0.5) for line in drawn if line.tie.directed]
        count = min(_SAMPLES, _ALL_SAMPLES // max(len(drawn), 1))
        ways = [point for line in drawn for point in samples(line.curve, count)]
    return Ground(
        width=page.width,
        height=page.height,
        solid=solid,
        actors=[(*spot.at, spot.extent) for spot in spots],
        ties=sorted(ways),
        gap=page.style.gap + 0.8,
    )


def _square(at: Point, half: float) -> tuple[float, float, float, float]:
    return at[0] - half, at[1] - half, at[0] + half, at[1] + half


def _box(text: Text, wider: float) -> tuple[float, float, float, float]:
    width = width_of(text.text, text.size, 600) * wider
    left = text.at[0] - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[text.anchor]
    return left, text.at[1] - 0.8 * text.size, left + width, text.at[1] + 0.25 * text.size


def _set(spot: Spot, name: tuple[str, ...], placed: Placed, style: NetworkStyle) -> Iterator[Text]:
    """The lines of one name; the box is filled from its top, capitals centred in each line."""
    grades = {Role.ACTOR_MAIN: Role.LABEL_MAIN, Role.MISSING: Role.LABEL_SOFT}
    role = grades.get(spot.role, Role.LABEL)
    for number, line in enumerate(name):
        baseline = placed.top + style.label * (0.46 + _CAP + _LINE * number)
        yield Text(
            at=(round(placed.x, 2), round(baseline, 2)),
            text=line,
            size=style.label,
            role=role,
            anchor=placed.anchor,
            shows=spot.shows,
        )
