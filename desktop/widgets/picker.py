"""A field that finds records while the user types and shows those chosen as tokens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.flow import FlowLayout
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.line_field import HEIGHT, draw_field
from desktop.widgets.painting import Artist, rounded_region
from desktop.widgets.result_list import Result, ResultGroup, ResultList

_MOST_SHOWN = 6
_CORNER = Radius.CONTROL + 2
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A chosen record: `value` is what the signals carry."""

    value: object
    text: str
    icon: str = ""
    tip: str = ""


class _TokenChip(PaintedButton):
    """A token with a cross; pressing it, or Delete on it, takes it out."""

    def __init__(self, theme: Theme, token: Token) -> None:
        super().__init__(theme, token.text)
        self.token = token
        self.setToolTip(token.tip)
        self.setAccessibleName(self.tr("Remove {name}").format(name=token.text))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        icon = self._theme.px(18) if self.token.icon else 0
        text = min(round(self._theme.advance(TypeRole.SMALL_STRONG, self.text())) + 1, self._theme.px(200))
        return QSize(text + icon + self._theme.px(8 + 22), self._theme.px(24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.SELECT, Radius.CHIP)
            if self._theme.is_outlined or self.hasFocus():
                art.outline(art.area, Role.ACCENT, Radius.CHIP)
            lead = px(8)
            if self.token.icon:
                art.icon_in(art.place(px(6), px(14)), self.token.icon, Role.INK2, 14)
                lead = px(24)
            room: QRectF = art.place(lead, self.width() - lead - px(22))
            art.text(room, self.text(), TypeRole.SMALL_STRONG)
            cross = Role.INK if self.underMouse() else Role.INK3
            art.icon_in(art.place(self.width() - px(20), px(14)), "x", cross, 12)


class _Popup(QFrame):
    """The suggestions below the field; the field keeps the focus."""

    def __init__(self, theme: Theme, owner: QWidget, label: str) -> None:
        super().__init__(owner, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = ResultList(theme, label=label)
        self.list.setMinimumHeight(1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 4, 0, 4)
        inside.addWidget(self.list)

    def show_below(self, field: QWidget) -> None:
        height = min(self.list.wanted_height(), self._theme.px(40) * _MOST_SHOWN) + 10
        self.resize(max(field.width(), self._theme.px(280)), height)
        self.move(field.mapToGlobal(QPoint(0, field.height() + 4)))
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMask(rounded_region(self.rect(), _CORNER))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.RAISED, _CORNER)
            art.outline(art.area, Role.CONTROL, _CORNER)


class RecordPicker(QWidget):
    """Type to find, Enter to take, Backspace to take the last out; `multiple=False` holds one record at most."""

    changed = Signal(list)
    """The values chosen now."""
    committed = Signal(list)
    """The same: a choice counts at once."""
    creation_requested = Signal(str)
    """The user pressed Enter on a text for which nothing was suggested."""

    def __init__(
        self,
        theme: Theme,
        suggest: Callable[[str], Sequence[Result]],
        *,
        label: str,
        hint: str = "",
        multiple: bool = True,
    ) -> None:
        """`suggest` answers a text with results whose payloads are `Token`s; it is called at each key."""
        super().__init__()
        self._theme, self._suggest, self._multiple = theme, suggest, multiple
        self._tokens: list[Token] = []
        self._chips: list[_TokenChip] = []
        self._edit = QLineEdit()
        self._popup = _Popup(theme, self, label)
        self._flow = FlowLayout(self, gap=4)
        self._build(label, hint)
        self._edit.textEdited.connect(self._on_text_edited)
        self._popup.list.chosen.connect(self._on_result_chosen)
        theme.changed.connect(self._on_theme_changed)

    def value(self) -> list[object]:
        """Return the values chosen, in order."""
        return [token.value for token in self._tokens]

    def set_tokens(self, tokens: Sequence[Token]) -> None:
        """Show other choices; says nothing."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._tokens, self._chips = list(tokens), []
        for number, token in enumerate(tokens):
            chip = _TokenChip(self._theme, token)
            chip.clicked.connect(self._on_chip_clicked)
            self._chips.append(chip)
            self._flow.insert_widget(number, chip)
        self._edit.setVisible(self._multiple or not tokens)
        self._refit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._take_key(event)
            if isinstance(event, QFocusEvent):
                self._on_focus(leaving=event.type() == QEvent.Type.FocusOut)
        return False

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._theme.px(HEIGHT), self._flow.heightForWidth(width))

    def sizeHint(self) -> QSize:
        width = self.width() if self.isVisible() else self._theme.px(240)
        return QSize(self._theme.px(200), self.heightForWidth(width))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._edit.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _build(self, label: str, hint: str) -> None:
        self._edit.setAccessibleName(label)
        self._edit.setPlaceholderText(hint)
        self._edit.setFrame(False)
        self._edit.setMinimumWidth(self._theme.px(80))
        self._edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._edit.installEventFilter(self)
        mark_own_focus(self._edit)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self._edit)
        self._flow.setContentsMargins(8, 4, 8, 4)
        self._flow.addWidget(self._edit)
        self._dress()

    def _dress(self) -> None:
        self._edit.setFont(self._theme.font(TypeRole.BODY))
        self._edit.setFixedHeight(self._theme.px(24))

    def _refit(self) -> None:
        self._flow.invalidate()
        self.updateGeometry()
        self.update()

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        shown = self._popup.isVisible()
        if shown and key in _STEPS:
            self._popup.list.step(_STEPS[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._edit.text().strip():
            self._take_current()
        elif shown and key == Qt.Key.Key_Escape:
            self._popup.hide()
        elif key == Qt.Key.Key_Backspace and not self._edit.text() and self._tokens:
            self._keep(self._tokens[:-1])
        else:
            return False
        return True

    def _take_current(self) -> None:
        current = self._popup.list.current if self._popup.isVisible() else None
        if current is None:
            self.creation_requested.emit(self._edit.text().strip())
        else:
            self._on_result_chosen(current.payload)

    def _keep(self, tokens: Sequence[Token]) -> None:
        self.set_tokens(tokens)
        self.changed.emit(self.value())
        self.committed.emit(self.value())

    def _on_text_edited(self, text: str) -> None:
        held = self.value()
        found = self._suggest(text) if text.strip() else []
        fresh = [result for result in found if _value(result) not in held]
        self._popup.list.show_groups([ResultGroup(rows=fresh)])
        self._popup.setVisible(False)
        if fresh:
            self._popup.show_below(self)

    def _on_result_chosen(self, payload: object) -> None:
        if isinstance(payload, Token):
            self._popup.hide()
            self._edit.clear()
            self._keep([*self._tokens, payload] if self._multiple else [payload])

    def _on_chip_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _TokenChip):
            self._keep([token for token in self._tokens if token is not sender.token])
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus(self, *, leaving: bool) -> None:
        if leaving:
            self._popup.hide()
        self.update()

    def _on_theme_changed(self) -> None:
        self._dress()
        self._refit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            draw_field(art, self._edit if self._edit.isVisible() else self)


def _value(result: Result) -> object:
    return result.payload.value if isinstance(result.payload, Token) else result.payload
