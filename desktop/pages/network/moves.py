"""From where an actor is dropped on the picture back to where it stands in the dossier. No widgets here."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.domain.dossier import Place
from briefings.domain.records import ActorId, Kind
from briefings.figures.scene import Point, Scene
from desktop.canvas.hits import Hits

_STEP = 12.0
"""How far a key moves an actor, in layout units (a page of 1000 by 600)."""
_BEYOND = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How layout units lie on one picture: scale and offset across and down, and how far the layout reaches."""

    across: tuple[float, float]
    down: tuple[float, float]
    low: Point
    high: Point

    @classmethod
    def of(cls, scene: Scene, places: Mapping[ActorId, Place]) -> "Frame":
        """Fit the frame to a picture by least squares: pictures push crowded actors a little asunder."""
        spots = {ref.id: spot for ref, spot in Hits(scene).spots.items() if ref.kind is Kind.ACTOR}
        pairs = [(places[ActorId(number)], spot) for number, spot in spots.items() if number in places]
        xs, ys = [place.x for place in places.values()], [place.y for place in places.values()]
        return cls(
            across=_line([(place.x, spot[0]) for place, spot in pairs], scene.width / 2),
            down=_line([(place.y, spot[1]) for place, spot in pairs], scene.height / 2),
            low=(min(xs, default=0.0), min(ys, default=0.0)),
            high=(max(xs, default=0.0), max(ys, default=0.0)),
        )

    def place(self, point: Point) -> Place:
        """Where a point of the picture lies in the layout; a little beyond its edge at most, so that it stays put."""
        return Place(
            x=round(_within((point[0] - self.across[1]) / self.across[0], self.low[0], self.high[0]), 1),
            y=round(_within((point[1] - self.down[1]) / self.down[0], self.low[1], self.high[1]), 1),
            pinned=True,
        )


def nudged(place: Place, across: int, down: int) -> Place:
    """An actor's place some steps farther on, where a hand put it."""
    return Place(x=place.x + across * _STEP, y=place.y + down * _STEP, pinned=True)


def _line(pairs: list[tuple[float, float]], middle: float) -> tuple[float, float]:
    """Slope and offset of the line through pairs; the identity about the middle where they do not say."""
    count = len(pairs) or 1
    mean_x, mean_y = sum(x for x, _ in pairs) / count, sum(y for _, y in pairs) / count
    spread = sum((x - mean_x) ** 2 for x, _ in pairs)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in pairs) / spread if spread > 1e-6 else 0.0
    if slope <= 1e-6:
        return 1.0, (mean_y - mean_x) if pairs else middle
    return slope, mean_y - slope * mean_x


def _within(value: float, low: float, high: float) -> float:
    air = (high - low) * _BEYOND
    return min(max(value, low - air), high + air)
