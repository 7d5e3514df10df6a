"""Running heads and feet: marking top and bottom on each page, reference, "Page x of y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf.marks import Mark, Words, panel
from briefings.publish.pdf.painter import line_in
from briefings.publish.pdf.style import MM, Style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.compose.document import Document
    from briefings.typography.lines import Line

_DROP = 2.6  # from the centre of the line to its baseline
_BANNER_PAD, _BANNER_RISE = 5.0, 3.0
_TRAFFIC_LIGHT = "TLP:"


def head(document: Document, style: Style, *, first: bool) -> list[Mark]:
    """The head of one page; the first page has the marking only. Positions are from the page's top left corner."""
    y = style.page["head"] * MM
    return _cells(
        document.marking,
        "" if first else document.running_title,
        "" if first else document.reference,
        y,
        style,
    )


def foot(document: Document, style: Style, words: Mapping[str, str], number: int, count: int) -> list[Mark]:
    """The foot of one page."""
    y = style.page_size[1] - style.page["foot"] * MM
    return _cells(document.marking, document.foot, words["page"].format(number=number, count=count), y, style)


def _cells(marking: str, start: str, end: str, y: float, style: Style) -> list[Mark]:
    """Start, centre, end. A traffic-light marking is always at the end; what stood there moves to the centre."""
    left = style.measures.margin_side
    right = left + style.width
    middle = (left + right) / 2
    role = style.roles["running"]
    marks: list[Mark] = []
    if start:
        marks.append(Words(left, y + _DROP, line_in(start, role), None))
    if marking.startswith(_TRAFFIC_LIGHT):
        if end:
            line = line_in(end, role)
            marks.append(Words(middle - line.width / 2, y + _DROP, line, None))
        return [*marks, *_banner(marking, right, y, style)]
    if end:
        line = line_in(end, role)
        marks.append(Words(right - line.width, y + _DROP, line, None))
    if marking:
        line = line_in(marking, style.roles["marking"])
        marks.append(Words(middle - _inked(line) / 2, y + _DROP + 0.4, line, None))
    return marks


def _inked(line: Line) -> float:
    """Without the tracking after the last letter."""
    return line.width - (line.atoms[-1][1].look.tracking if line.atoms else 0.0)


def _banner(marking: str, right: float, y: float, style: Style) -> list[Mark]:
    role = style.roles["banner"]
    line = line_in(marking, role)
    cap = 0.66 * role.size
    width, height = line.width + 2 * _BANNER_PAD, cap + 2 * _BANNER_RISE
    ground = panel(right - width, y - height / 2, width, height, fill=style.colours["banner"])
    return [ground, Words(right - width + _BANNER_PAD, y + cap / 2, line, None)]
