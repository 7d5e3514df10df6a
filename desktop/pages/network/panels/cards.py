"""Answers side by side: a question, what the network says to it, and how it was found. A press selects its records."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.domain.records import Ref
from desktop.theme import Radius, Role, Theme, TypeRole
from desktop.widgets.base import PaintedButton
from desktop.widgets.layout import column
from desktop.widgets.painting import Artist, is_mirrored
from desktop.widgets.text import Prose

_INSET, _GAP, _BETWEEN = 4, 24, 8
_NARROWEST = 200
"""A card is at least this wide, in px at the base text size; so many stand in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One card. `detail` gives numbers, unit and range; `tip` the name in the field and the source; `refs` are the
    records behind it, none where there is nothing to select."""

    question: str
    sentence: str
    detail: str = ""
    tip: str = ""
    refs: tuple[Ref, ...] = ()


class Card(PaintedButton):
    """One answer; something to press where it has records."""

    def __init__(self, theme: Theme, answer: Answer) -> None:
        super().__init__(theme)
        self.answer = answer
        self._lines = [
            Prose(theme, answer.question, TypeRole.SMALL, Role.INK3),
            Prose(theme, answer.sentence, TypeRole.BODY),
            Prose(theme, answer.detail, TypeRole.SMALL, Role.INK2),
        ]
        for line in self._lines:
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.setVisible(bool(line.text()))
        self.setLayout(column(*self._lines, None, margins=(_INSET, _INSET, _INSET, _INSET)))
        self.setAccessibleName(f"{answer.question} {answer.sentence}".replace("**", ""))
        self.setAccessibleDescription("\n".join(filter(None, (answer.detail, answer.tip))))
        self.setToolTip(answer.tip)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        if answer.refs:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_NARROWEST), self.heightForWidth(self._theme.px(_NARROWEST)))

    def heightForWidth(self, width: int) -> int:
        shown = (line for line in self._lines if line.text())
        return sum(line.heightForWidth(width - 2 * _INSET) for line in shown) + 2 * _INSET

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.answer.refs and (self.underMouse() or self.isDown()):
            with Artist.on(self, self._theme) as art:
                art.fill(art.area, Role.HOVER, Radius.CONTROL)


class Cards(QWidget):
    """As many cards in a row as there is room for, each row as high as its longest card."""

    chosen = Signal(object)
    """The user pressed a card: its records (a tuple of Ref)."""

    def __init__(self, theme: Theme, *, narrowest: int = _NARROWEST) -> None:
        super().__init__()
        self._theme, self._narrowest = theme, narrowest
        self._cards: list[Card] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._place)

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Show these; whoever has the focus keeps it where the number of cards stays."""
        focused = next((number for number, card in enumerate(self._cards) if card.hasFocus()), -1)
        if [card.answer for card in self._cards] == list(answers):
            return
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [self._made(answer) for answer in answers]
        self._place()
        if 0 <= focused < len(self._cards):
            self._cards[focused].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def _made(self, answer: Answer) -> Card:
        card = Card(self._theme, answer)
        card.setParent(self)
        card.clicked.connect(partial(self._on_card_clicked, answer))
        card.show()
        return card

    def _place(self) -> None:
        """Lay the cards out by hand: a layout in a scroll area does not ask how high a width makes them."""
        gap = self._theme.px(_GAP)
        fitting = (self.width() + gap) // (self._theme.px(self._narrowest) + gap)
        across = max(1, min(len(self._cards), fitting))
        width = max((self.width() - gap * (across - 1)) // across, 1)
        top = 0
        for first in range(0, len(self._cards), across):
            line = self._cards[first : first + across]
            tall = max(card.heightForWidth(width) for card in line)
            for number, card in enumerate(line):
                place = across - 1 - number if is_mirrored(self) else number
                card.setGeometry(place * (width + gap), top, width, tall)
            top += tall + _BETWEEN
        self.setFixedHeight(max(top - _BETWEEN, 0))

    def _on_card_clicked(self, answer: Answer) -> None:
        if answer.refs:
            self.chosen.emit(answer.refs)
