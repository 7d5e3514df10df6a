"""How hard a passphrase is to guess: four blocks and a sentence, never the colour alone."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefings.passphrases import strength
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.base import Painted
from desktop.widgets.layout import column
from desktop.widgets.painting import Artist
from desktop.widgets.text import Prose

_BLOCKS, _GAP, _TALL = 4, 4, 6
_INKS = (Role.DANGER, Role.DANGER, Role.CAUTION, Role.ACCENT, Role.ACCENT)


class _Blocks(Painted):
    """As many filled blocks as the score has points; a hollow one is outlined."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._score = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_score(self, score: int) -> None:
        self._score = score
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            width = (self.width() - (_BLOCKS - 1) * _GAP) / _BLOCKS
            for number in range(_BLOCKS):
                place = art.place(number * (width + _GAP), width)
                if number < self._score:
                    art.fill(place, _INKS[self._score], place.height() / 2)
                else:
                    art.outline(place, Role.CONTROL, place.height() / 2)


class StrengthMeter(QWidget):
    """Says nothing of an empty passphrase."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._blocks = _Blocks(theme)
        self._sentence = Prose(theme, "", TypeRole.SMALL, Role.INK2)
        self.setLayout(column(self._blocks, self._sentence, gap=6))
        self.show_for("")

    def show_for(self, passphrase: str) -> None:
        """Judge another passphrase."""
        found = strength(passphrase)
        self._blocks.set_score(found.score)
        self._sentence.set_text(found.sentence)
        self.setAccessibleName(self.tr("Strength: {sentence}").format(sentence=found.sentence))
        self.setVisible(bool(passphrase))
