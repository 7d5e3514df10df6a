"""What the picture means, in sentences with their numbers below; a click selects what a sentence is about."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from briefings.network.readings import Reading, readings
from desktop.context import Context
from desktop.pages.network.panels.panel import Panel
from desktop.pages.network.showing import Showing
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.layout import column
from desktop.widgets.painting import Artist
from desktop.widgets.text import Prose

_MOST = 3
_AT_ONCE, _MOST_ACTORS = 60, 1_000
"""Up to so many actors are read about while the user waits, and at all."""
_NARROW, _NARROWER = 640, 420
_REACH = 8


class ReadingCard(PaintedButton):
    """One reading to press."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._sentence = Prose(theme, "", TypeRole.BODY)
        self._numbers = Prose(theme, "", TypeRole.SMALL, Role.INK3)
        for label in (self._sentence, self._numbers):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(self._sentence, 2, self._numbers, None, margins=(0, 4, 0, 4)))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_reading(self, reading: Reading) -> None:
        """Show a sentence and its numbers."""
        self._sentence.set_text(reading.text)
        self._numbers.set_text(reading.numbers)
        self.setAccessibleName(reading.text)
        self.setAccessibleDescription(reading.numbers)
        self.setToolTip(f"{reading.text}\n{reading.numbers}")

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(44))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._sentence.heightForWidth(width) + self._numbers.heightForWidth(width)
        return words + self._theme.px(2) + 8

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            with Artist.on(self, self._theme) as art:
                art.fill(art.area, Role.HOVER, Radius.CONTROL)


class Readings(QWidget):
    """Up to three readings side by side, as high as the longest of them."""

    chosen = Signal(object)
    """The user pressed a reading: its records (a tuple of Ref)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._readings: Sequence[Reading] = ()
        self._cards = [ReadingCard(theme) for _ in range(_MOST)]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(28))
        for number, card in enumerate(self._cards):
            card.clicked.connect(partial(self._on_card_clicked, number))
            line.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fill)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show these, the first ones where there is little room."""
        self._readings = readings
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fill()

    def _fill(self) -> None:
        room = self._room()
        for number, card in enumerate(self._cards):
            shown = number < min(room, len(self._readings))
            card.setVisible(shown)
            if shown:
                card.show_reading(self._readings[number])
        used = min(room, max(len(self._readings), 1))
        gaps = self._theme.px(28) * (used - 1)
        width = max((self.width() - gaps) // used, 1)
        heights = [card.heightForWidth(width) for card in self._cards if not card.isHidden()]
        self.setFixedHeight(max(heights, default=0))

    def _room(self) -> int:
        if self.width() < self._theme.px(_NARROWER):
            return 1
        return 2 if self.width() < self._theme.px(_NARROW) else _MOST

    def _on_card_clicked(self, number: int) -> None:
        self.chosen.emit(self._readings[number].refs)


class ReadingsPanel(Panel):
    """What the picture means; of a part of the ties nothing can be read. Of many actors it is read in the background:
    until it is known, what was read before stays."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._readings = Readings(context.theme)
        self._note = Prose(context.theme, "", TypeRole.BODY, Role.INK3)
        self._note.hide()
        self._wanted: Showing | None = None
        self._is_reading = False
        self.setLayout(column(self._note, self._readings, None))
        self._readings.chosen.connect(self.chosen)

    def show_state(self, showing: Showing) -> None:
        self._wanted = showing
        count = len(showing.view.network.nodes)
        if not showing.is_whole or count > _MOST_ACTORS:
            words = self.tr("There is too much here for readings. Choose a part: around an actor, a bloc, a region.")
            self._show((), words)
        elif count <= _AT_ONCE:
            self._show(_read(showing))
        elif not self._is_reading:
            self._read_later(showing)

    def _read_later(self, showing: Showing) -> None:
        def done(found: Sequence[Reading]) -> None:
            self._is_reading = False
            if self._wanted is showing:
                self._show(found)
            elif self._wanted is not None:
                self.show_state(self._wanted)

        self._is_reading = True
        self.context.tasks.run(self.tr("Reading the network"), lambda _progress: _read(showing), done, quiet=True)

    def _show(self, found: Sequence[Reading], note: str = "") -> None:
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._readings.show_readings(found)


def _read(showing: Showing) -> Sequence[Reading]:
    return readings(showing.view.network, main=showing.main, before=showing.view.before, most=_MOST)
