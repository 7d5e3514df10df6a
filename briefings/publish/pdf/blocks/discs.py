"""Small discs: five steps of expectation, three of confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Expectation, Run
from briefings.publish.curves import ellipse
from briefings.publish.house.style import Rule
from briefings.publish.pdf.galley.boxes import Stack
from briefings.publish.pdf.painting.marks import Mark, Shape, Words, disc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter

DISC = 8.4  # across, with its edge
_RADIUS, _EDGE = 3.8, 0.8
_CONFIDENCE_RADIUS, _CONFIDENCE_STEP = 2.6, 7.5
DISCS = 2 * (_CONFIDENCE_RADIUS + _CONFIDENCE_STEP)
"""Points that three discs of confidence take."""

_QUARTERS = 4
_KEY_GAP, _KEY_SPACE = 3.0, 8.0


def expectation_disc(level: int, x: float, y: float, setter: Setter, owner: Element | None) -> list[Mark]:
    """A disc whose filled quarters say the level, 4 (full) to 0 (empty); clockwise from the top."""
    ink, paper = setter.house.colours["ink"], setter.house.colours["paper"]
    edge = Rule(width=_EDGE, colour=ink)
    full = level >= _QUARTERS
    marks: list[Mark] = [disc(x, y, _RADIUS, fill=ink if full else paper, edge=edge)._replace(owner=owner)]
    if 0 < level < _QUARTERS:
        marks.append(_sector(level, x, y)._replace(fill=ink, owner=owner))
    return marks


def _sector(quarters: int, x: float, y: float) -> Shape:
    _, *arcs, last, _ = ellipse(x, y, _RADIUS, _RADIUS)  # which begins at its right end
    return Shape((("m", (x, y)), ("l", (x, y - _RADIUS)), *(last, *arcs)[:quarters], ("h", ())))


def expectation_key(levels: Sequence[Expectation], setter: Setter, owner: Element, width: float) -> Stack:
    """The discs with their words, in as many lines as they need."""
    role = setter.role("source")
    line_height = role.line + 2.0
    marks: list[Mark] = []
    x, y = 0.0, role.base
    for level in levels:
        line = setter.lines((Run(level.words),), role, width, owner).lines[0]
        room = DISC + _KEY_GAP + line.width
        if x and x + room > width:
            x, y = 0.0, y + line_height
        figure = owner.inline("Figure", alt=level.words)
        marks += expectation_disc(level.level, x + DISC / 2, y - 0.3 * role.size, setter, figure)
        marks.append(Words(x + DISC + _KEY_GAP, y, line, owner))
        x += room + _KEY_SPACE
    return Stack(y + role.size - role.base, tuple(marks))


def confidence_discs(filled: int, x: float, y: float, setter: Setter) -> list[Mark]:
    """Three discs, the first `filled` of them full; centred on `y`, starting at `x`."""
    accent, paper = setter.house.colours["accent"], setter.house.colours["paper"]
    edge = Rule(width=0.6, colour=accent)
    return [
        disc(
            x + _CONFIDENCE_RADIUS + at * _CONFIDENCE_STEP,
            y,
            _CONFIDENCE_RADIUS,
            fill=accent if at < filled else paper,
            edge=edge,
        )
        for at in range(3)
    ]
