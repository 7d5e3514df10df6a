"""The language of a question in six lines."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.layout import mirrored_margins
from desktop.widgets.painting import Artist, is_mirrored, rounded_region
from desktop.widgets.text import Prose, line_text

_WIDTH, _EDGE, _GAP = 520, 8, 4


class HelpPopover(QFrame):
    """Opens below a button and goes with a click elsewhere or Escape."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("How to ask"))
        self.setAccessibleDescription(" ".join(f"{sample}: {words}" for sample, words in self._lines()))
        room = parent.screen().availableGeometry()
        self._room = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        self._inside = QWidget()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._inside)
        area.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        held = QVBoxLayout(self)
        held.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        held.addWidget(area)
        self._fill(stacked=theme.px(_WIDTH) > self._room.width())

    def show_under(self, button: QWidget) -> None:
        """Open below a button, its end at the button's end, within the screen."""
        room = self._room
        width = min(self._theme.px(_WIDTH), room.width())
        height = self._inside.heightForWidth(width - 2 * _GAP) + 2 * _GAP
        self.resize(width, min(height, room.height()))
        corner = button.mapToGlobal(QPoint(0 if is_mirrored(button) else button.width() - width, button.height() + 4))
        left = max(room.left(), min(corner.x(), room.right() - width))
        self.move(left, max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.show()

    def _fill(self, *, stacked: bool) -> None:
        """Samples beside what they mean, or above it where that would be too narrow."""
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(mirrored_margins((16, 12, 16, 12)))
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4 if stacked else 8)
        grid.setColumnStretch(0 if stacked else 1, 1)
        for number, (sample, words) in enumerate(self._lines()):
            held = line_text(self._theme, sample, TypeRole.STRONG, elide=stacked)
            meaning = Prose(self._theme, words, TypeRole.BODY, Role.INK2)
            grid.addWidget(held, 2 * number, 0, Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignTop)
            grid.addWidget(meaning, 2 * number + stacked, int(not stacked))

    def _lines(self) -> tuple[tuple[str, str], ...]:
        return (
            ("raid yekat", self.tr("Every word stands in it; the last may be only begun. Any script will do.")),
            ('"two brothers"', self.tr("These words stand together.")),
            ("raid OR arrest*", self.tr("One of them is enough; the star stands for any ending.")),
            ("-Sputnik", self.tr("This word does not stand in it; NOT Sputnik says the same.")),
            ("kind:event after:2025-06", self.tr("Only events, from June 2025 on; before:2026 ends it.")),
            ("marking:restricted in:trash", self.tr("Only what bears this marking; only what was deleted.")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMask(rounded_region(self.rect(), Radius.PANEL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.fill(art.area, Role.RAISED, Radius.PANEL)
            art.outline(art.area, Role.CONTROL, Radius.PANEL)
