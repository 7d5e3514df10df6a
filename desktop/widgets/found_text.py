"""One line of text with the words that were found in it: in accent and weight, whatever script and direction."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from desktop.theme import Role, TypeRole
from desktop.widgets.painting import Artist, direction_of

Spans = Sequence[tuple[int, int]]
"""Start and end of each hit."""
_LAST_OF_INTER = "\u052f"
_LEAD = 16
"""Letters kept before the first hit where the beginning of a line has to go."""
_ROOM = 0.94
"""Heavier letters take more room than those that are measured."""


def draw_found(
    art: Artist, box: QRectF, text: str, spans: Spans, *, face: TypeRole = TypeRole.BODY, role: Role = Role.INK
) -> None:
    """Draw one line within a box, cut short where it has no room, but so that the first hit is seen."""
    shown, held = _fitted(art, text, spans, face, box.width())
    if not held:
        art.text(box, shown, face, role)
        return
    layout = QTextLayout(shown, art.theme.font(face))
    layout.setTextOption(_option(art, shown))
    layout.setFormats([_format(art, shown, start, end) for start, end in held])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    cap = art.theme.metrics(face).capHeight()
    top = round(box.center().y() + cap / 2) - line.ascent()
    art.painter.setPen(art.theme.colour(role))
    layout.draw(art.painter, QPointF(box.left(), top))


def _fitted(art: Artist, text: str, spans: Spans, type_role: TypeRole, room: float) -> tuple[str, Spans]:
    metrics = art.theme.metrics(type_role)
    space = room * _ROOM if spans else room
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, space)
    if spans and shown != text and spans[0][1] >= len(shown):
        text, spans = _later(text, spans, ending=metrics.elidedText(text, Qt.TextElideMode.ElideLeft, space))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, space)
    last = len(shown) if shown == text else len(shown) - 1
    return shown, [(start, min(end, last)) for start, end in spans if start < last]


def _later(text: str, spans: Spans, *, ending: str) -> tuple[str, Spans]:
    """The text from shortly before its first hit, or from further before where all that follows has room."""
    first = spans[0][0]
    begin = min(max(0, first - _LEAD), len(text) - len(ending) + 2)
    cut = text.find(" ", begin, first) + 1 or first
    return f"… {text[cut:]}", [(start - cut + 2, end - cut + 2) for start, end in spans]


def _option(art: Artist, text: str) -> QTextOption:
    option = QTextOption(art.start | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(direction_of(text))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def _format(art: Artist, text: str, start: int, end: int) -> QTextLayout.FormatRange:
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.DemiBold)
    shape.setForeground(art.theme.colour(Role.ACCENT))
    # The faces of other scripts come in one weight, and in high contrast colours are near one another.
    if art.theme.is_outlined or max(text[start:end], default="") > _LAST_OF_INTER:
        shape.setFontUnderline(True)
    span = QTextLayout.FormatRange()
    span.start = _units(text[:start])
    span.length, span.format = _units(text[start:end]), shape
    return span


def _units(text: str) -> int:
    """How long a text is as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
