"""What of a picture stands out: the chosen actor with its ties, or ties brought out by themselves."""

from dataclasses import dataclass

from briefings.domain.records import Ref
from briefings.figures.scene import Curve, Shape
from desktop.canvas.inks import MUTED, MUTED_DOTTED, TIES, dash_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis:
    """`lit` are ties brought out; with none, those of the `chosen` record are. With neither, all ties are alike."""

    chosen: Ref | None = None
    lit: frozenset[Ref] = frozenset()

    @property
    def is_even(self) -> bool:
        """Whether nothing stands out."""
        return self.chosen is None and not self.lit

    def brings_out(self, shape: Shape) -> bool:
        """Whether a shape is a tie that stands out. False for all where nothing does."""
        if not isinstance(shape, Curve) or self.is_even:
            return False
        return shape.shows in self.lit if self.lit else self.chosen in shape.joins

    def strength(self, shape: Shape) -> float:
        """How strongly a shape is drawn, 0 to 1: ties that do not stand out step back."""
        if self.is_even or shape.role not in TIES or not isinstance(shape, Curve):
            return 1.0
        if self.brings_out(shape) or not (shape.joins or self.lit):
            return 1.0
        dotted = (dash_of(shape.role) or (2.0, 0.0))[0] < 1.0
        return MUTED_DOTTED if dotted else MUTED
