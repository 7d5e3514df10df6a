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
from briefings.figures.marks import mark_places
from briefings.figures.scene import Anchor, Role, Text
from briefings.figures.words import broken, shortened, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefings.domain.records import ActorId
    from briefings.figures.page import Page
    from briefings.figures.scene import Point
    from briefings.figures.shapes import Spot
    from briefings.figures.style import NetworkStyle
    from briefings.figures.ties import Line

_SAMPLES, _ALL_SAMPLES = 40, 12_000  # of one tie, and of all ties together
_COVERED = 4_000  # ties, among which no place is free of them: names then only keep off actors and each other
_MOST_NAMES = 260  # beyond these the reader enlarges the picture or points at an actor
_LONGEST = 1.8  # of the width at which names break: a line that is longer is cut
_LINE = 1.16
_CAP = 0.34  # half the height of capitals, as a share of the size


def codes(spots: Iterable[Spot], style: NetworkStyle) -> Iterator[Text]:
    """The code inside each shape that is large enough for it."""
    if style.code is None:
        return
    for spot in spots:
        code = spot.node.code
        if _fits_inside(spot, style):
            size = _code_size(code, style)
            at = (spot.at[0], round(spot.at[1] + size * _CAP, 2))
            role = Role.CODE_MAIN if spot.role is Role.ACTOR_MAIN else Role.CODE
            yield Text(at=at, text=code, size=size, role=role, anchor=Anchor.MIDDLE, halo=False, shows=spot.shows)


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


def names(spots: list[Spot], drawn: Sequence[Line], titles: Sequence[Text], page: Page) -> Iterator[Text]:
    """Every actor's name in the widest free sector; the main actor and those with most ties choose first.

    Who is called by the code inside its shape needs no name beside it. Whose name finds no place is given its code
    where that does; of very many actors only the first few hundred are named.
    """
    bearings = _bearings(drawn, page.points)
    unnamed = [spot for spot in spots if spot.node.label and not _named_inside(spot, page.style)]
    order = sorted(
        unnamed, key=lambda spot: (spot.role is not Role.ACTOR_MAIN, -len(bearings[spot.node.actor]), spot.node.actor)
    )[:_MOST_NAMES]
    ground = _ground(spots, drawn, titles, page)
    full = [(spot, _name(spot, page.style)) for spot in order]
    placed = place([_wanted(*one, bearings, page.style) for one in full], ground)
    yield from _all_set(full, placed, page.style)
    short = [(spot, (spot.node.code,)) for spot, at in zip(order, placed, strict=True) if at is None and spot.node.code]
    taken = [(at.left, at.top, at.right, at.bottom) for at in placed if at is not None]
    ground = replace(ground, solid=[*ground.solid, *taken])
    yield from _all_set(short, place([_wanted(*one, bearings, page.style) for one in short], ground), page.style)


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


def _all_set(
    wanted: Sequence[tuple[Spot, tuple[str, ...]]], placed: Sequence[Placed | None], style: NetworkStyle
) -> Iterator[Text]:
    for (spot, name), at in zip(wanted, placed, strict=True):
        if at is not None:
            yield from _set(spot, name, at, style)


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
        ties=ways,
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
