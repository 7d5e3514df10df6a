"""The button in its kinds: primary, quiet, icon, link and toggle."""

import math
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.painting import Artist

_TOGGLE_MARK = 12


class Kind(StrEnum):
    """What a button looks like. There is at most one PRIMARY on a page."""

    PRIMARY = "primary"
    QUIET = "quiet"
    ICON = "icon"
    LINK = "link"
    TOGGLE = "toggle"
    DANGER = "danger"


_HEIGHTS = {Kind.PRIMARY: 32, Kind.DANGER: 32, Kind.LINK: 24}


class Button(QPushButton):
    """A push button painted by the theme; emits `clicked` and, as a toggle, `toggled` as any Qt button does.

    An icon alone needs a `label`, which is also its tip. `shortcut_text` is shown in the tip, not set as a key.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        icon: str = "",
        kind: Kind = Kind.QUIET,
        *,
        label: str = "",
        shortcut_text: str = "",
        checked: bool = False,
        ink: Role | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._icon_name, self._kind, self._ink = theme, icon, kind, ink
        self.setText(text)
        self.setCheckable(kind is Kind.TOGGLE)
        self.setChecked(checked)
        self.setAccessibleName(label or text)
        self._set_tip(label, shortcut_text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if kind is Kind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self.updateGeometry)
        theme.changed.connect(self._on_theme_changed)

    @property
    def kind(self) -> Kind:
        """What it looks like."""
        return self._kind

    def set_label(self, text: str, *, icon: str | None = None) -> None:
        """Show another text, and another icon where given; an icon button takes the text as its name and tip."""
        if self._kind is not Kind.ICON:
            self.setText(text)
        else:
            self.setToolTip(text)
        self.setAccessibleName(text)
        if icon is not None:
            self._icon_name = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        tall = self._theme.px(_HEIGHTS.get(self._kind, 28))
        if self._kind is Kind.ICON:
            return QSize(tall, tall)
        text = math.ceil(self._theme.advance(self._type(), self.text()))
        return QSize(text + self._icon_room() + 2 * self._pad(), tall)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _set_tip(self, label: str, shortcut_text: str) -> None:
        if label or shortcut_text:
            name = label or self.text()
            self.setToolTip(f"{name}  {shortcut_text}" if shortcut_text else name)

    def _type(self) -> TypeRole:
        strong = self._kind in {Kind.PRIMARY, Kind.DANGER, Kind.LINK}
        return TypeRole.STRONG if strong else TypeRole.BODY

    def _pad(self) -> int:
        if self._kind is Kind.LINK:
            return 0
        return self._theme.px(14 if self._kind in {Kind.PRIMARY, Kind.DANGER} else 10)

    def _mark(self) -> str:
        return "check" if self._kind is Kind.TOGGLE and self.isChecked() else self._icon_name

    def _mark_size(self) -> int:
        return _TOGGLE_MARK if self._kind is Kind.TOGGLE and self.isChecked() else 16

    def _icon_room(self) -> int:
        if not self._mark():
            return 0
        return self._theme.px(self._mark_size()) + (self._theme.px(6) if self.text() else 0)

    def _ground(self) -> Role | None:
        if not self.isEnabled() or self._kind is Kind.LINK:
            return None
        if self._kind is Kind.PRIMARY:
            return Role.ACCENT_STRONG if self.underMouse() or self.isDown() else Role.ACCENT
        if self._kind is Kind.DANGER:
            return Role.DANGER
        if self.isDown() or (self.isCheckable() and self.isChecked()):
            return Role.PRESS
        return Role.HOVER if self.underMouse() else None

    def _inks(self) -> tuple[Role, Role]:
        """Return the ink of the text and of the icon."""
        if not self.isEnabled():
            return Role.INK3, Role.INK3
        if self._kind is Kind.PRIMARY:
            return Role.ON_ACCENT, Role.ON_ACCENT
        if self._kind is Kind.DANGER:
            return Role.SHEET, Role.SHEET
        if self._kind is Kind.LINK:
            ink = self._ink or (Role.ACCENT_STRONG if self.underMouse() else Role.ACCENT)
            return ink, ink
        lively = self.isChecked() or self.underMouse() or self.isDown()
        return self._ink or (Role.INK if lively else Role.INK2), self._ink or Role.INK2

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            ground = self._ground()
            if ground is not None:
                art.fill(art.area, ground, Radius.CONTROL)
                if self._theme.is_outlined and self.isCheckable() and self.isChecked():
                    art.outline(art.area, Role.CONTROL, Radius.CONTROL)
            self._draw_content(art)

    def _draw_content(self, art: Artist) -> None:
        text_ink, icon_ink = self._inks()
        width = self._theme.advance(self._type(), self.text())
        used = self._icon_room() + width
        offset = self._pad() if self._kind is Kind.LINK else (self.width() - used) / 2
        if self._mark():
            size = self._theme.px(self._mark_size())
            art.icon_in(art.place(offset, size), self._mark(), icon_ink, self._mark_size())
        at: QRectF = art.place(offset + self._icon_room(), width + 1)
        art.text(at, self.text(), self._type(), text_ink, elide=False)
        if self._kind is Kind.LINK and self.underMouse():
            under = QRectF(at.left(), self.height() / 2 + self._theme.px(8), width, 1)
            art.painter.fillRect(under, self._theme.colour(text_ink))
