"""Fields with a fixed set of answers: one choice, a handling marking."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.focus import mark_own_focus
from desktop.widgets.line_field import HEIGHT, draw_field
from desktop.widgets.painting import Artist

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer: `value` is what the signals carry, `tip` spells the text out, `short` is shown when chosen."""

    value: object
    text: str
    tip: str = ""
    short: str = ""


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, field: QComboBox) -> None:
        super().__init__(field)
        self._theme, self._field = theme, field

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        text = self._theme.advance(TypeRole.BODY, str(index.data() or ""))
        return QSize(round(text) + self._theme.px(56), self._theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        mirrored = self._field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        art = Artist(painter, self._theme, QRectF(option.rect), mirrored=mirrored)
        if index.row() == self._field.view().currentIndex().row():
            art.band(art.area.adjusted(4, 1, -4, -1), Radius.CONTROL)
        if index.row() == self._field.currentIndex():
            art.icon_in(art.place(12, self._theme.px(12)), "check", Role.ACCENT, 12)
        lead = self._theme.px(12) + 20
        art.text(art.place(lead, art.area.width() - lead - 8), str(index.data() or ""))
        painter.restore()


class ChoiceField(QComboBox):
    """One of several answers. The wheel scrolls the page, not the answer, unless the field is in use."""

    changed = Signal(object)
    """The user chose this value."""
    committed = Signal(object)
    """The same: a choice counts at once."""

    def __init__(
        self, theme: Theme, choices: Sequence[Choice], *, value: object = None, label: str = "", icon: str = ""
    ) -> None:
        super().__init__()
        self._theme, self._icon_name = theme, icon
        self._choices: tuple[Choice, ...] = ()
        popup = QListView()
        popup.setFrameShape(QListView.Shape.NoFrame)
        self.setView(popup)
        self.setAccessibleName(label)
        self.setItemDelegate(_ChoiceDelegate(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)
        mark_own_focus(self)
        self.set_choices(choices, value=value)
        self.activated.connect(self._on_activated)
        self.currentIndexChanged.connect(self._spell_out)
        theme.changed.connect(self._on_theme_changed)
        self._dress()

    def value(self) -> object:
        """Return the chosen value, None if nothing is chosen."""
        number = self.currentIndex()
        return self._choices[number].value if 0 <= number < len(self._choices) else None

    def set_value(self, value: object) -> None:
        """Choose a value; says nothing. An unknown one leaves nothing chosen."""
        values = [choice.value for choice in self._choices]
        blocked = self.blockSignals(True)
        self.setCurrentIndex(values.index(value) if value in values else -1)
        self.blockSignals(blocked)
        self._spell_out()
        self.update()

    def set_choices(self, choices: Sequence[Choice], *, value: object = None) -> None:
        """Offer other answers."""
        self._choices = tuple(choices)
        blocked = self.blockSignals(True)
        self.clear()
        for number, choice in enumerate(choices):
            self.addItem(choice.text)
            self.setItemData(number, choice.tip, Qt.ItemDataRole.ToolTipRole)
        self.blockSignals(blocked)
        self.set_value(value)

    def sizeHint(self) -> QSize:
        widest = max((self._theme.advance(TypeRole.BODY, self._shown(choice)) for choice in self._choices), default=0)
        return QSize(round(widest) + self._lead() + self._theme.px(36), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(56), self._theme.px(HEIGHT))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.view().setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _lead(self) -> int:
        return self._theme.px(34 if self._icon_name else 10)

    @staticmethod
    def _shown(choice: Choice) -> str:
        return choice.short or choice.text

    def _spell_out(self) -> None:
        number = self.currentIndex()
        chosen = self._choices[number] if 0 <= number < len(self._choices) else None
        self.setToolTip(chosen.tip if chosen is not None else "")

    def _dress(self) -> None:
        self.setFont(self._theme.font(TypeRole.BODY))
        # The popup is a window of its own, so it takes its ground from its palette.
        ground = self._theme.palette()
        ground.setColor(ground.ColorRole.Base, self._theme.colour(Role.RAISED))
        ground.setColor(ground.ColorRole.Window, self._theme.colour(Role.RAISED))
        self.view().setPalette(ground)
        self.view().setAutoFillBackground(True)
        self.view().window().setPalette(ground)

    def _on_activated(self) -> None:
        self.changed.emit(self.value())
        self.committed.emit(self.value())

    def _on_theme_changed(self) -> None:
        self._dress()
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self._theme.px
        with Artist.on(self, self._theme) as art:
            draw_field(art, self)
            if self._icon_name:
                art.icon_in(art.place(px(10), px(16)), self._icon_name, Role.INK3)
            number = self.currentIndex()
            if 0 <= number < len(self._choices):
                ink = Role.INK if self.isEnabled() else Role.INK3
                room = art.place(self._lead(), self.width() - self._lead() - px(30))
                art.text(room, self._shown(self._choices[number]), TypeRole.BODY, ink)
            art.icon_in(art.place(self.width() - px(26), px(16)), "chevron-down", Role.INK3)


class MarkingField(ChoiceField):
    """The handling marking of a record or a brief; the choices come from the dossier."""

    def __init__(self, theme: Theme, choices: Sequence[Choice], *, value: object = None) -> None:
        super().__init__(theme, choices, value=value, icon="lock")
        self.setAccessibleName(self.tr("Marking"))
