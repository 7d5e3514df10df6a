"""PDF text objects: the runs of a line with their fonts, colours, rises and tracking, as few operators as they need.

The usual run, of one face and with nothing to say beside it, is one array; all others go glyph cluster by cluster.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from briefings.publish.pdf.file.objects import ink, number, text_string
from briefings.publish.pdf.painting.arrays import joined
from briefings.publish.pdf.painting.fonts import END, preferred
from briefings.typography.bidi import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.painting.fonts import FontBook, Part
    from briefings.typography.lines import Run
    from briefings.typography.words import Look


class TextObjects:
    """Writes text objects and remembers what is set on the page: a font and a colour are named when they change."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._array = fonts.arrays.__getitem__
        self.ink = ""
        self._look: Look | None = None
        self._font = ("", 0.0)
        self._looks = (0.0, 0.0)
        self._from_right = False  # whether what is painted last on this line runs so
        self._before = ""  # the word at the left
        self._ops: list[str] = []

    def forget(self) -> None:
        """A new page, on which nothing is set."""
        self.ink = ""
        self._look = None
        self._font = ("", 0.0)

    def line(self, runs: Sequence[Run], matrix: str, *, from_right: bool = False) -> str:
        """One text object with runs that follow one another; with a space at the left where they go on `from_right`,
        as readers put none there."""
        self._ops = ["BT", matrix, "Tm"]
        first = runs[0]
        if from_right and _goes_left(first):
            self._end(first, 0.0)
        self._from_right = False
        self._before = ""
        for run, following in zip_longest(runs, runs[1:]):
            self._run(run, following.words[0].text if following else "")
            self._before = run.words[-1].text
        if from_right and not _goes_left(first):
            last = runs[-1]
            self._end(first, last.x + last.width - first.x)
        if self._looks != (0.0, 0.0):
            self._space(0.0, 0.0)
        self._ops.append("ET")
        return " ".join(self._ops)

    def _end(self, run: Run, behind: float) -> None:
        """The space at the left of a run, from so many points behind its start."""
        shaped = run.words[0].piece.runs[0]
        name, space = self._fonts.end(shaped.face)
        if space:
            size = run.look.size * shaped.scale
            self._set(name, size, 0.0, 0.0)
            self._ops.append(f"[{behind * 1000.0 / size + END:.0f} {space}] TJ")

    def _run(self, run: Run, after: str) -> None:
        look = run.look
        if look.colour != self.ink:
            self.ink = look.colour
            self._ops.append(ink(look.colour, "rg"))
        arrays = list(map(self._array, run.words))
        if self._from_right or not all(arrays):
            self._carefully(run, after)
            return
        if look is not self._look or look.tracking or look.rise:
            self._set(self._fonts.name(preferred(look)), look.size, look.tracking, look.rise)
            self._look = look
        if run.gap:
            gap = f"{-run.gap * 1000.0 / look.size:.0f}"
            arrays = [f"{array} {gap}" if word.space else array for array, word in zip(arrays, run.words, strict=True)]
        self._ops.append(f"[{joined(arrays)}] TJ")

    def _set(self, name: str, size: float, tracking: float, rise: float) -> None:
        self._look = None
        if (name, size) != self._font:
            self._font = (name, size)
            self._ops.append(f"/{name} {number(size)} Tf")
        if (tracking, rise) != self._looks:
            self._space(tracking, rise)

    def _space(self, tracking: float, rise: float) -> None:
        """After each line both are 0 again, whoever paints the next one."""
        if tracking != self._looks[0]:
            self._ops.append(f"{number(tracking)} Tc")
        if rise != self._looks[1]:
            self._ops.append(f"{number(rise)} Ts")
        self._looks = (tracking, rise)

    def _carefully(self, run: Run, after: str) -> None:
        gap = run.gap * 1000.0 / run.look.size
        last: Part | None = None
        texts = [self._before, *[word.text for word in run.words], after]
        for at, word in enumerate(run.words):
            if word.actual is not None:
                self._ops.append(f"/Span <</ActualText {text_string(word.actual)}>> BDC")
            around = texts[at], texts[at + 2]
            parts, self._from_right = self._fonts.tell(word, from_right=self._from_right, beside=last, around=around)
            for last in parts:
                self._show(last, run.look)
            if word.actual is not None:
                self._ops.append("EMC")
            if gap and word.space:
                self._ops.append(f"[{-gap:.0f}] TJ")

    def _show(self, part: Part, look: Look) -> None:
        self._set(part.name, look.size * part.scale, look.tracking, look.rise)
        last = self._ops[-1]
        if last.endswith("] TJ"):
            self._ops[-1] = f"{joined((last[:-4], part.array))}] TJ"
        else:
            self._ops.append(f"[{part.array}] TJ")


def _goes_left(run: Run) -> bool:
    return any(has_right_to_left(word.text) for word in run.words)
