"""One PDF text object: atoms of a line with their fonts, colours, rises and tracking, as few operators as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf.objects import ink, number, text_string

if TYPE_CHECKING:
    from briefings.publish.pdf.fonts import FontBook
    from briefings.typography.shaping import Shaped
    from briefings.typography.words import Atom


class TextObject:
    """Collects operators from BT to ET. `ink` is the fill colour that the page is painted in so far."""

    def __init__(self, fonts: FontBook, ink: str) -> None:
        self._fonts = fonts
        self.ink = ink
        self._ops = ["BT"]
        self._set = {"Tc": "0", "Ts": "0", "Tf": ""}

    def place(self, matrix: str) -> None:
        """Go elsewhere."""
        self._ops.append(f"{matrix} Tm")

    def show(self, atom: Atom) -> None:
        """Paint an atom where the one before ended."""
        look = atom.look
        if look.colour != self.ink:
            self.ink = look.colour
            self._ops.append(ink(look.colour, "rg"))
        self._put("Tc", number(look.tracking))
        for run in atom.piece.runs:
            self._run(run, look.size * run.scale, look.rise)

    def _run(self, run: Shaped, size: float, rise: float) -> None:
        told = self._fonts.tell(run)
        if told.actual:
            self._ops.append(f"/Span <</ActualText {text_string(told.actual)}>> BDC")
        self._put("Tf", f"/{told.name} {number(size)}")
        for up, array in told.parts:
            self._put("Ts", number(rise + up * size / 1000.0))
            self._ops.append(f"[{array}] TJ")
        if told.actual:
            self._ops.append("EMC")

    def _put(self, operator: str, value: str) -> None:
        if self._set[operator] != value:
            self._set[operator] = value
            self._ops.append(f"{value} {operator}")

    def finished(self) -> str:
        """All operators; tracking and rise are as they were before."""
        self._put("Tc", "0")
        self._put("Ts", "0")
        return " ".join([*self._ops, "ET"])
