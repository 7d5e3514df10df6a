"""The language of a question in six lines."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.layout import mirrored_margins
from desktop.widgets.painting import Artist, is_mirrored, rounded_region
from desktop.widgets.text import Prose, line_text

_WIDTH = 520


class HelpPopover(QFrame):
    """Opens below a button and goes with a click elsewhere or Escape."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("How to ask"))
        lines = QGridLayout(self)
        lines.setContentsMargins(mirrored_margins((20, 16, 20, 16)))
        lines.setHorizontalSpacing(20)
        lines.setVerticalSpacing(8)
        lines.setColumnStretch(1, 1)
        for number, (sample, words) in enumerate(self._lines()):
            lines.addWidget(line_text(theme, sample, TypeRole.STRONG), number, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(Prose(theme, words, TypeRole.BODY, Role.INK2), number, 1)
        self.setAccessibleDescription(" ".join(f"{sample}: {words}" for sample, words in self._lines()))

    def show_under(self, button: QWidget) -> None:
        """Open below a button, its end at the button's end, within the screen."""
        room = button.screen().availableGeometry()
        width = min(self._theme.px(_WIDTH), room.width() - 16)
        self.resize(width, max(self.heightForWidth(width), 1))
        corner = button.mapToGlobal(QPoint(0 if is_mirrored(button) else button.width() - width, button.height() + 4))
        left = max(room.left() + 8, min(corner.x(), room.right() - width - 8))
        self.move(left, min(corner.y(), max(room.top(), room.bottom() - self.height())))
        self.show()

    def _lines(self) -> tuple[tuple[str, str], ...]:
        return (
            ("raid yekat", self.tr("Every word stands in it; the last may be only begun. Any script will do.")),
            ('"two brothers"', self.tr("These words stand together.")),
            ("raid OR arrest*", self.tr("One of them is enough; the star stands for any ending.")),
            ("-Sputnik", self.tr("This word does not stand in it; NOT Sputnik says the same.")),
            ("kind:event after:2025-06 before:2026", self.tr("Events from June 2025 to the end of the year.")),
            ("marking:restricted in:trash", self.tr("Only what bears this marking; only what was deleted.")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMask(rounded_region(self.rect(), Radius.PANEL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.RAISED, Radius.PANEL)
            art.outline(art.area, Role.CONTROL, Radius.PANEL)
