"""What a draft has in its outer margin: the numbers of lines, and bars beside what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.measures import MM
from briefings.publish.pdf.painting.marks import Mark, Words, upright
from briefings.typography.lines import set_lines
from briefings.typography.words import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.publish.house.style import Style
    from briefings.publish.pdf.around.sheets import Sheet

_BAR_AWAY, _NUMBER_AWAY = 4.0 * MM, 6.0 * MM  # from the text block
_EVERY = 5
_ANY = 1_000.0


def margin(bars: Iterable[tuple[float, float]], lines: Sequence[float], sheet: Sheet, style: Style) -> list[Mark]:
    """The bars of a page from top to bottom, and the number of every fifth of its `lines` (none where they have none);
    in points from the top of the text block."""
    outer, away = (sheet.left, -1.0) if style.mirrored else (sheet.right, 1.0)
    bar = outer + away * _BAR_AWAY
    rule = style.rules["change"]
    marks: list[Mark] = [upright(bar, sheet.top + top, sheet.top + end, rule) for top, end in bars]
    look = style.roles["line-number"].look
    for at in range(_EVERY, len(lines) + 1, _EVERY):
        (line,) = set_lines((Span(str(at), look),), _ANY)
        x = outer + away * _NUMBER_AWAY - (line.width if style.mirrored else 0.0)
        marks.append(Words(x, sheet.top + lines[at - 1], line, None))
    return marks
