"""A field of one line."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.commit import Commitment
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.painting import Artist, is_mirrored

HEIGHT = 32
_INSET = 8
"""QLineEdit adds two px of its own."""
_QUIET = "quietFields"


def quieten(widget: QWidget) -> None:
    """Let every field in a widget stand on a lighter ground until it is used: a long form reads as text then."""
    widget.setProperty(_QUIET, True)


def draw_field(art: Artist, widget: QWidget, *, wrong: bool = False) -> None:
    """Paint the ground of a field, its edge where the look has edges, and its ring while it is edited."""
    resting = not widget.isEnabled() or (_is_quiet(widget) and not widget.underMouse())
    art.fill(art.area, Role.HOVER if resting else Role.PRESS, Radius.CONTROL)
    if art.theme.is_outlined:
        art.outline(art.area, Role.CONTROL, Radius.CONTROL)
    if wrong:
        art.outline(art.area, Role.DANGER, Radius.CONTROL, 2)
    elif widget.hasFocus():
        art.outline(art.area, Role.ACCENT, Radius.CONTROL, 2)


def _is_quiet(widget: QWidget) -> bool:
    held: QWidget | None = widget
    while held is not None and not held.isWindow():
        if held.property(_QUIET):
            return True
        held = held.parentWidget()
    return False


class LineField(QLineEdit):
    """Commits on Enter, on leaving and within a second; Escape brings back what was last committed.

    With `patient` it commits only after a pause, for what means something else while it is half typed.
    """

    changed = Signal(str)
    """The user typed."""
    committed = Signal(str)
    """What the user typed counts now."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        label: str = "",
        hint: str = "",
        icon: str = "",
        patient: bool = False,
    ) -> None:
        super().__init__(text)
        self._theme, self._icon_name, self._wrong = theme, icon, False
        self._typing = Commitment(self, self.text, self.committed.emit, patient=patient)
        self._typing.settle(text)
        self.setAccessibleName(label or hint)
        self.setPlaceholderText(hint)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        mark_own_focus(self)
        self._dress()
        self.textEdited.connect(self._on_text_edited)
        self.returnPressed.connect(self._typing.flush)
        theme.changed.connect(self._on_theme_changed)

    def value(self) -> str:
        """Return what stands in the field."""
        return self.text()

    def set_value(self, text: str) -> None:
        """Show a text from outside; what the user is just typing stays."""
        if self._typing.is_open:
            return
        self._typing.settle(text)
        # What comes back from a record has lost the space that was typed last, and the next word needs it.
        if text != self.text() and not (self.hasFocus() and text == self.text().strip()):
            self.setText(text)

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark what stands in the field as not understood."""
        self._wrong = wrong
        self.update()

    def commit(self) -> None:
        """Let what stands in the field count now."""
        self._typing.flush()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(56), self._theme.px(HEIGHT))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._typing.flush()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._typing.last:
            self._typing.settle(self._typing.last)
            self.setText(self._typing.last)
            self.changed.emit(self.text())
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        px = self._theme.px
        self.setFont(self._theme.font(TypeRole.BODY))
        lead = px(32) if self._icon_name else px(_INSET)
        # The field's own direction: a brief from left to right stands in a window that runs the other way.
        left, right = (px(_INSET), lead) if is_mirrored(self) else (lead, px(_INSET))
        self.setTextMargins(left, 0, right, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def _on_text_edited(self, text: str) -> None:
        self._typing.touch()
        self.changed.emit(text)

    def _on_theme_changed(self) -> None:
        self._dress()
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            draw_field(art, self, wrong=self._wrong)
            if self._icon_name:
                at: QRectF = art.place(self._theme.px(10), self._theme.px(16))
                art.icon_in(at, self._icon_name, Role.INK3)
        super().paintEvent(event)
