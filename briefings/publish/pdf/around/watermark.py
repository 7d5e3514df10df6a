"""The name of the recipient across each page: real text, behind all other, light enough to read through."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from briefings.errors import BadInputError
from briefings.publish.pdf.file.objects import number
from briefings.publish.pdf.painting.canvas import PAGINATION_WATERMARK
from briefings.publish.pdf.painting.textobjects import TextObjects
from briefings.typography.lines import set_lines
from briefings.typography.words import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.house.style import Style
    from briefings.publish.pdf.around.sheets import Sheet
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.painting.canvas import TaggedCanvas
    from briefings.publish.pdf.painting.fonts import FontBook
    from briefings.typography.lines import Line

_SHARES = (1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.32)  # of the size in the style
_ACROSS = 0.72  # of the diagonal
_MOST_LINES = 3
_MIDDLE = 0.33  # of the size: from the middle of the letters to their baseline


class Watermark:
    """Operators that write a name across a sheet, made once for each kind of sheet."""

    def __init__(self, recipient: str, style: Style, fonts: FontBook) -> None:
        self._recipient = " ".join(recipient.split())
        self._style = style
        self._fonts = fonts
        self._on = cache(self._operators)

    def paint(self, canvas: TaggedCanvas, sheet: Sheet, owner: Element | None) -> None:
        """Write the name across the page that the canvas is at: as text of its `owner`, which is heard once, or as a
        mark that is not."""
        if owner is None:
            canvas.within_furniture(PAGINATION_WATERMARK)
        else:
            canvas.within(owner)
        canvas.op(self._on(sheet))

    def _operators(self, sheet: Sheet) -> str:
        """The operators for a sheet, which leave everything set as it was. Raises BadInputError for a name that is too
        long to be read at arm's length."""
        role = self._style.roles["watermark"]
        lines, size = self._lines(_ACROSS * math.hypot(sheet.width, sheet.height))
        slope = math.atan2(sheet.height, sheet.width)
        cos, sin = math.cos(slope), math.sin(slope)
        text = TextObjects(self._fonts)
        ops = ["q"]
        for at, line in enumerate(lines):
            down = (at - (len(lines) - 1) / 2) * size * role.line / role.size + _MIDDLE * size
            x = sheet.width / 2 - line.width / 2 * cos + down * sin
            y = sheet.height / 2 - line.width / 2 * sin - down * cos
            turn = f"{cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f}"
            ops.append(text.line(line.runs, f"{turn} {number(x)} {number(y)}"))
        return " ".join([*ops, "Q"])

    def _lines(self, measure: float) -> tuple[Sequence[Line], float]:
        role = self._style.roles["watermark"]
        for most in range(1, _MOST_LINES + 1):
            for share in _SHARES:
                span = Span(self._recipient, role.look._replace(size=round(role.size * share, 2)))
                lines = set_lines((span,), measure, int(self._style.mirrored))
                if len(lines) <= most:
                    return lines, span.look.size
        summary = f"The name of the recipient has {len(self._recipient)} characters and does not fit across a page."
        raise BadInputError(summary, remedy="Give the name or the office alone.")
