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

_INSET, _GAP, _BETWEEN = 4, 24, 12
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
        self._question = Prose(theme, "", TypeRole.SMALL, Role.INK3)
        self._sentence = Prose(theme, "", TypeRole.BODY)
        self._detail = Prose(theme, "", TypeRole.SMALL, Role.INK2)
        self._lines = (self._question, self._sentence, self._detail)
        for line in self._lines:
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(*self._lines, None, margins=(0, _INSET, 0, _INSET)))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.show_answer(answer)

    def show_answer(self, answer: Answer) -> None:
        """Say something else."""
        self.answer = answer
        for line, words in zip(self._lines, (answer.question, answer.sentence, answer.detail), strict=True):
            line.set_text(words)
            line.setVisible(bool(words))
        self.setAccessibleName(f"{answer.question} {answer.sentence}".replace("**", "").strip())
        self.setAccessibleDescription("\n".join(filter(None, (answer.detail, answer.tip))))
        self.setToolTip(answer.tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor if answer.refs else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if answer.refs else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_NARROWEST), self.heightForWidth(self._theme.px(_NARROWEST)))

    def heightForWidth(self, width: int) -> int:
        shown = (line for line in self._lines if line.text())
        return sum(line.heightForWidth(width) for line in shown) + 2 * _INSET

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.answer.refs and (self.underMouse() or self.isDown()):
            with Artist.on(self, self._theme) as art:
                art.fill(art.area, Role.HOVER, Radius.CONTROL)


class Cards(QWidget):
    """As many cards in a row as there is room for, each row as high as its longest card."""

    chosen = Signal(object)
    """The user pressed a card: its records (a tuple of Ref)."""

    def __init__(self, theme: Theme, *, narrowest: int = _NARROWEST, most: int | None = None) -> None:
        """`most` is how many stand in a row even where there is room for more."""
        super().__init__()
        self._theme, self._narrowest, self._most = theme, narrowest, most
        self._cards: list[Card] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._place)

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Show these, on the cards that are there as far as they go: so whoever has the focus keeps it."""
        if [card.answer for card in self._cards] == list(answers):
            return
        for card, answer in zip(self._cards, answers, strict=False):
            card.show_answer(answer)
        for card in self._cards[len(answers) :]:
            card.hide()
            card.deleteLater()
        new = [self._made(answer) for answer in answers[len(self._cards) :]]
        self._cards = [*self._cards[: len(answers)], *new]
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def _made(self, answer: Answer) -> Card:
        card = Card(self._theme, answer)
        card.setParent(self)
        card.clicked.connect(partial(self._on_card_clicked, card))
        card.show()
        return card

    def _place(self) -> None:
        """Lay the cards out by hand: a layout in a scroll area does not ask how high a width makes them."""
        gap = self._theme.px(_GAP)
        fitting = (self.width() + gap) // (self._theme.px(self._narrowest) + gap)
        across = max(1, min(self._most or len(self._cards), fitting))
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

    def _on_card_clicked(self, card: Card) -> None:
        if card.answer.refs:
            self.chosen.emit(card.answer.refs)
