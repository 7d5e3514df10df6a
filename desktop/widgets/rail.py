"""The rail of pages at the window's side: groups of items with counts, folding to icons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import Painted, PaintedButton
from desktop.widgets.layout import clear, column, row
from desktop.widgets.painting import CENTRE, Artist
from desktop.widgets.text import line_text

_WIDE, _FOLDED, _MARGIN = 216, 40, 8
"""Px: the open rail, an item of the folded one, and the air on either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RailEntry:
    """One item: `key` is what `Rail.chosen` says; `attention` puts an ochre dot beside the count."""

    key: str
    text: str
    icon: str = ""
    count: str = ""
    attention: bool = False
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RailGroup:
    """Items that belong together, with a head where `title` is not empty."""

    entries: Sequence[RailEntry]
    title: str = ""


class RailItem(PaintedButton):
    """One page of the rail."""

    def __init__(self, theme: Theme, entry: RailEntry) -> None:
        super().__init__(theme, entry.text)
        self._entry, self._count, self._attention, self._folded = entry, "", False, False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(entry.count, attention=entry.attention)

    def set_count(self, count: str, *, attention: bool = False) -> None:
        """Show another count; attention means that something in it waits for the user."""
        self._count, self._attention = count, attention
        open_points = self.tr("has open points") if attention else ""
        self.setAccessibleName(", ".join(part for part in (self.text(), count, open_points) if part))
        self._set_tip()
        self.update()

    def set_folded(self, *, folded: bool) -> None:
        """Show the icon only."""
        self._folded = folded
        self._set_tip()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(32))

    def _set_tip(self) -> None:
        self.setToolTip(self._entry.tip or (self.text() if self._folded else ""))

    def _ground(self) -> Role | None:
        if self.isChecked():
            return Role.PRESS if self._theme.is_dark else Role.SHEET
        if self.isDown():
            return Role.PRESS
        if self.underMouse():
            return Role.HOVER if self._theme.is_dark else Role.PRESS
        return None

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            ground = self._ground()
            if self.isChecked() and self._theme.is_outlined:
                art.band(art.area.adjusted(1, 1, -1, -1))
            elif ground is not None:
                art.fill(art.area, ground, Radius.CONTROL)
            if self._folded:
                self._draw_folded(art)
            else:
                self._draw_wide(art)

    def _draw_folded(self, art: Artist) -> None:
        role = Role.ACCENT if self.isChecked() else Role.INK2
        if self._entry.icon:
            art.icon_in(art.area, self._entry.icon, role)
        else:
            art.text(art.area, self.text()[:2], TypeRole.MICRO, role, CENTRE)
        if self._attention:
            self._draw_dot(art, self.width() / 2 + self._theme.px(7), 6)

    def _draw_wide(self, art: Artist) -> None:
        px, on = self._theme.px, self.isChecked()
        lead = px(10)
        if self._entry.icon:
            art.icon_in(art.place(lead, px(16)), self._entry.icon, Role.ACCENT if on else Role.INK2)
            lead = px(36)
        count = self._theme.advance(TypeRole.MICRO, self._count)
        dot = px(12) if self._attention else 0
        room = art.place(lead, self.width() - lead - px(10) - count - dot - 4)
        ink, face = (Role.INK, TypeRole.STRONG) if on else (Role.INK2, TypeRole.BODY)
        art.text(room, self.text(), face, ink)
        at = self.width() - px(10) - count
        art.text(art.place(at, count + 1), self._count, TypeRole.MICRO, Role.INK3, elide=False)
        if self._attention:
            self._draw_dot(art, at - 12, self.height() / 2 - 3)

    def _draw_dot(self, art: Artist, offset: float, top: float) -> None:
        art.fill(art.place(offset, 6, top, 6), Role.CAUTION, 3)


class Rail(Painted):
    """Pages in groups, a head above and a foot below that the shell supplies."""

    chosen = Signal(str)
    """The user chose the entry of this key."""

    def __init__(self, theme: Theme, *, head: QWidget | None = None, foot: QWidget | None = None) -> None:
        super().__init__(theme)
        self.setAccessibleName(self.tr("Pages"))
        self._items: dict[str, RailItem] = {}
        self._heads: list[QWidget] = []
        self._folded = False
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(True)
        self._buttons.buttonClicked.connect(self._on_clicked)
        self._list = QVBoxLayout()
        self._build(head, foot)
        self._fit()

    @property
    def is_folded(self) -> bool:
        """Whether only icons show."""
        return self._folded

    def set_groups(self, groups: Sequence[RailGroup]) -> None:
        """Replace all entries; the chosen one stays chosen if it is still there."""
        kept = self.current
        for item in self._items.values():
            self._buttons.removeButton(item)
        clear(self._list)
        self._items, self._heads = {}, []
        for group in groups:
            self._add_group(group)
        self._list.addStretch(1)
        self.set_current(kept)
        self.set_folded(folded=self._folded)

    @property
    def current(self) -> str:
        """The key of the chosen entry, empty if there is none."""
        return next((key for key, item in self._items.items() if item.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Mark an entry as chosen; says nothing. An unknown key leaves none chosen."""
        self._buttons.setExclusive(False)
        for name, item in self._items.items():
            item.setChecked(name == key)
        self._buttons.setExclusive(True)

    def set_count(self, key: str, count: str, *, attention: bool = False) -> None:
        """Show another count beside an entry. Raises KeyError for an unknown key."""
        self._items[key].set_count(count, attention=attention)

    def set_folded(self, *, folded: bool) -> None:
        """Fold to icons or unfold."""
        self._folded = folded
        for item in self._items.values():
            item.set_folded(folded=folded)
        for head in self._heads:
            head.setVisible(not folded)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._theme.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.width(), 0)

    def _build(self, head: QWidget | None, foot: QWidget | None) -> None:
        inner = QWidget()
        inner.setLayout(self._list)
        self._list.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._list.setSpacing(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        ends = [part for part in (head, area, foot) if part is not None]
        whole = column(*ends, margins=(0, 0, 0, _MARGIN))
        whole.setStretchFactor(area, 1)
        self.setLayout(whole)

    def _add_group(self, group: RailGroup) -> None:
        if group.title:
            head = line_text(self._theme, group.title, TypeRole.SMALL_STRONG, Role.INK3, elide=True)
            self._heads.append(head)
            self._list.addLayout(row(head, margins=(10, 4, 10, 4)))
        for entry in group.entries:
            item = RailItem(self._theme, entry)
            self._items[entry.key] = item
            self._buttons.addButton(item)
            self._list.addWidget(item)
        self._list.addSpacing(self._theme.space(3))

    def _fit(self) -> None:
        wide = self._theme.px(_FOLDED) + 2 * _MARGIN if self._folded else self._theme.px(_WIDE)
        self.setFixedWidth(wide)

    def _on_theme_changed(self) -> None:
        self._fit()
        super()._on_theme_changed()

    def _on_clicked(self, button: RailItem) -> None:
        key = next(key for key, item in self._items.items() if item is button)
        self.chosen.emit(key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.painter.fillRect(art.area, self._theme.colour(Role.WINDOW))
