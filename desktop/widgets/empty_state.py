"""What a page shows when it has nothing to show: a heading, two lines, and what to do next."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import Painted, PaintedButton
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.layout import box, column, row
from desktop.widgets.painting import Artist
from desktop.widgets.text import Icon, Prose
from desktop.widgets.tie import Sign, tie_pen


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """One way to go on: `key` is what `EmptyState.chosen` says, `shortcut_text` what stands at the end."""

    key: str
    icon: str
    title: str
    detail: str
    shortcut_text: str = ""


class StepRow(PaintedButton):
    """One way to go on, 72 px high."""

    def __init__(self, theme: Theme, step: NextStep) -> None:
        super().__init__(theme, step.title)
        self._step = step
        self.setAccessibleName(step.title)
        self.setAccessibleDescription(step.detail)
        mark_own_focus(self)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(72))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            inner = art.area.adjusted(4, 4, -4, -4)
            if self.hasFocus():
                art.fill(inner, Role.SELECT, Radius.CONTROL)
                art.ring(art.area, Radius.CONTROL + 3)
            elif self.underMouse() or self.isDown():
                art.fill(inner, Role.PRESS if self.isDown() else Role.HOVER, Radius.CONTROL)
            art.icon_in(art.place(px(20), px(20)), self._step.icon, Role.ACCENT, 20)
            key = self._theme.advance(TypeRole.MICRO, self._step.shortcut_text)
            room = self.width() - px(60) - px(32) - key
            art.text(art.place(px(60), room, px(15), px(22)), self._step.title, TypeRole.SUBHEAD)
            art.text(art.place(px(60), room, px(36), px(22)), self._step.detail, TypeRole.BODY, Role.INK2)
            at = art.place(self.width() - px(20) - key, key + 1)
            art.text(at, self._step.shortcut_text, TypeRole.MICRO, Role.INK3, elide=False)


class Seal(Painted):
    """The product's mark: a small signed triad, the shape of its question."""

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(56), self._theme.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            painter = art.painter
            painter.scale(self._theme.factor, self._theme.factor)
            top, left, right = QPointF(28, 8), QPointF(8, 40), QPointF(48, 40)
            painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2.5))
            painter.drawLine(top, left)
            painter.drawLine(left, right)
            painter.setPen(tie_pen(self._theme, Sign.HOSTILE, 2.5))
            painter.drawLine(top, right)
            painter.setPen(QPen(self._theme.colour(Role.SHEET), 3))
            painter.setBrush(self._theme.colour(Role.ACCENT))
            for disc in (top, left, right):
                painter.drawEllipse(disc, 8, 8)


class EmptyState(QWidget):
    """Mark or icon, one heading, two lines, up to three ways to go on; the first is focused when it is shown."""

    chosen = Signal(str)
    """The user chose the step of this key."""

    def __init__(
        self,
        theme: Theme,
        heading: str,
        text: str,
        steps: Sequence[NextStep] = (),
        *,
        icon: str = "",
        first_run: bool = False,
        foot: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._steps = [StepRow(theme, step) for step in steps]
        mark: QWidget = Icon(theme, icon, Role.INK3, 32) if icon else Seal(theme)
        face = TypeRole.DISPLAY if first_run else TypeRole.HEADING
        body = column(
            None,
            row(mark, None),
            24 if first_run else 16,
            Prose(theme, heading, face),
            8 if first_run else 4,
            Prose(theme, text, TypeRole.READING, Role.INK2),
            32 if first_run else 20,
            *self._rows(),
            None,
        )
        if foot is not None:
            body.insertSpacing(body.count() - 1, 40)
            body.insertWidget(body.count() - 1, foot)
        held = box(body)
        held.setMaximumWidth(theme.px(560 if first_run else 480))
        middle = row(None, held, None, margins=(24, 24, 24, 24))
        middle.setStretch(1, 100)
        self.setLayout(middle)
        for step, button in zip(steps, self._steps, strict=True):
            button.clicked.connect(lambda _checked=False, key=step.key: self.chosen.emit(key))

    def focus_first(self) -> None:
        """Give the first step the keyboard's focus."""
        if self._steps:
            self._steps[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self) -> list[QWidget | int]:
        rows: list[QWidget | int] = []
        for button in self._steps:
            rows += [button, 4]
        return rows[:-1]
