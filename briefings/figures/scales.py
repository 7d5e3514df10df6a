"""The upright scale of a chart: round steps between the lowest and the highest value, zero among them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.figures.axis import TICK_SIZE
from briefings.figures.scene import Anchor, Poly, Role, Text
from briefings.figures.words import width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.figures.scene import Shape

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_ROUNDING = 1e-9
_GAP = 4.0
_WIDER = 1.25
"""How much wider the window's face may run than the measured one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Values `low` to `high` in steps, drawn from `bottom` up to `top` (points, y downwards)."""

    low: float
    high: float
    step: float
    top: float
    bottom: float

    def y(self, value: float) -> float:
        """Where a value lies."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.bottom - share * (self.bottom - self.top), 2)

    @property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Each step as value and words."""
        count = round((self.high - self.low) / self.step)
        places = max(0, -math.floor(math.log10(self.step) + _ROUNDING)) + (self.step * 10 % 10 == 2.5)
        values = (self.low + number * self.step for number in range(count + 1))
        return tuple((value, _words(value, places)) for value in values)

    @property
    def words_width(self) -> float:
        """The room that the words of the steps take, in points."""
        return _WIDER * max(width_of(words, TICK_SIZE, 400) for _value, words in self.ticks) + _GAP


def make_scale(values: Iterable[float], *, top: float, bottom: float, steps: int = 4) -> Scale:
    """Return a scale of about so many steps that holds zero and all values."""
    known = (0.0, *values)
    low, high = min(known), max(known)
    step = _step((high - low) / steps or 1.0)
    first, last = math.floor(low / step + _ROUNDING), math.ceil(high / step - _ROUNDING)
    return Scale(low=first * step, high=max(last, first + 1) * step, step=step, top=top, bottom=bottom)


def rulings(scale: Scale, left: float, right: float) -> Iterator[Shape]:
    """Yield a line for each step from left to right, and its words before it; zero is drawn stronger."""
    for value, words in scale.ticks:
        y = scale.y(value)
        role = Role.GRID if abs(value) > _ROUNDING else Role.AXIS
        yield Poly(points=((left, y), (right, y)), role=role, closed=False)
        at = (round(left - _GAP, 2), round(y + 0.36 * TICK_SIZE, 2))
        yield Text(at=at, text=words, size=TICK_SIZE, role=Role.LABEL_SOFT, anchor=Anchor.END, halo=False)


def _step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - _ROUNDING))


def _words(value: float, places: int) -> str:
    return f"{abs(value):.{places}f}" if value > -_ROUNDING else f"\N{MINUS SIGN}{-value:.{places}f}"
