"""PDF text objects: the runs of a line with their fonts, colours, rises and tracking, as few operators as they need.

The usual run, of one face and with nothing to say beside it, is one array; all others go glyph cluster by cluster.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf.fonts import preferred
from briefings.publish.pdf.objects import ink, number, text_string

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.fonts import FontBook
    from briefings.typography.lines import Run
    from briefings.typography.shaping import Shaped
    from briefings.typography.words import Look


class TextObjects:
    """Writes text objects and remembers what is set on the page: a font and a colour are named when they change."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self.ink = ""
        self._font = ""
        self._looks: tuple[float, float] = (0.0, 0.0)
        self._ops: list[str] = []

    def forget(self) -> None:
        """A new page, on which nothing is set."""
        self.ink = self._font = ""

    def line(self, runs: Sequence[Run], matrix: str) -> str:
        """One text object with runs that follow one another."""
        self._ops = ["BT", matrix, "Tm"]
        for run in runs:
            self._run(run)
        self._space(0.0, 0.0)
        self._ops.append("ET")
        return " ".join(self._ops)

    def _run(self, run: Run) -> None:
        look = run.look
        if look.colour != self.ink:
            self.ink = look.colour
            self._ops.append(ink(look.colour, "rg"))
        arrays = self._fonts.arrays
        found = [array for word in run.words if (array := arrays[word]) is not None]
        if len(found) < len(run.words):
            self._carefully(run)
            return
        self._set(self._fonts.name(preferred(look)), look.size, look.tracking, look.rise)
        if run.gap:
            gap = f"{-run.gap * 1000.0 / look.size:.0f}"
            found = [f"{array}{gap}" if word.space else array for array, word in zip(found, run.words, strict=True)]
        self._ops.append("[" + "".join(found).replace("><", "") + "] TJ")

    def _set(self, name: str, size: float, tracking: float, rise: float) -> None:
        font = f"/{name} {number(size)} Tf"
        if font != self._font:
            self._font = font
            self._ops.append(font)
        self._space(tracking, rise)

    def _space(self, tracking: float, rise: float) -> None:
        """After each line both are 0 again, whoever paints the next one."""
        if (tracking, rise) == self._looks:
            return
        if tracking != self._looks[0]:
            self._ops.append(f"{number(tracking)} Tc")
        if rise != self._looks[1]:
            self._ops.append(f"{number(rise)} Ts")
        self._looks = (tracking, rise)

    def _carefully(self, run: Run) -> None:
        gap = run.gap * 1000.0 / run.look.size
        for word in run.words:
            if word.actual is not None:
                self._ops.append(f"/Span <</ActualText {text_string(word.actual)}>> BDC")
            for shaped in word.piece.runs:
                self._shaped(shaped, run.look, said=word.actual is not None)
            if word.actual is not None:
                self._ops.append("EMC")
            if gap and word.space:
                self._ops.append(f"[{-gap:.0f}] TJ")

    def _shaped(self, shaped: Shaped, look: Look, *, said: bool) -> None:
        told = self._fonts.tell(shaped)
        size = look.size * shaped.scale
        for actual, arrays in told.parts:
            if actual and not said:
                self._ops.append(f"/Span <</ActualText {text_string(actual)}>> BDC")
            for up, array in arrays:
                self._set(told.name, size, look.tracking, look.rise + up * size / 1000.0)
                self._ops.append(f"[{array}] TJ")
            if actual and not said:
                self._ops.append("EMC")
