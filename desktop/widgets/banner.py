"""The banner: a sentence, one action, a way to put it away. It stays until acted upon; where, its owner says."""

import math
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.base import Painted
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import mirrored_margins, row
from desktop.widgets.painting import Artist
from desktop.widgets.text import Icon, Prose


class Tone(StrEnum):
    """How grave a banner is."""

    NOTE = "note"
    CAUTION = "caution"
    ERROR = "error"


_SHAPES = {
    Tone.NOTE: ("info", Role.INK2, Role.PRESS),
    Tone.CAUTION: ("triangle-alert", Role.CAUTION, Role.CAUTION_BG),
    Tone.ERROR: ("circle-alert", Role.DANGER, Role.CAUTION_BG),
}
"""Icon, its ink, and the ground: what went well does not look like a warning."""


class Banner(Painted):
    """Hidden until something is shown."""

    acted = Signal()
    """The user pressed the action."""
    dismissed = Signal()
    """The user put the banner away."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._tone, self._raised = Tone.NOTE, False
        self._icon = Icon(theme, "info")
        self._sentence = Prose(theme, "", TypeRole.BODY, middle=True)
        self._action = Button(theme, self.tr("Act"), kind=Kind.LINK)
        self._close = Button(theme, "", "x", Kind.ICON, label=self.tr("Dismiss"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        inside = row(self._icon, 12, self._sentence, 16, self._action, 8, self._close)
        inside.setContentsMargins(mirrored_margins((20, 6, 12, 6)))
        inside.setStretchFactor(self._sentence, 1)
        self.setLayout(inside)
        self.setVisible(False)
        self._action.clicked.connect(self.acted)
        self._close.clicked.connect(self._on_close_clicked)

    def show_message(self, tone: Tone, sentence: str, *, action: str = "", dismissable: bool = True) -> None:
        """Show a sentence, with the words of its one action where there is one."""
        icon, role, _ground = _SHAPES[tone]
        self._tone = tone
        self._icon.set_icon(icon, role)
        self._sentence.set_text(sentence)
        if action:
            self._action.set_label(action)
        self._action.setVisible(bool(action))
        self._close.setVisible(dismissable)
        self.setAccessibleName(sentence.replace("**", ""))
        self.setVisible(True)

    def set_raised(self, *, raised: bool) -> None:
        """Say whether it lies over something: it has a ground and an edge of its own then."""
        self._raised = raised
        self.update()

    def width_of_one_line(self) -> int:
        """How wide it is with its sentence in one line, in px."""
        said = math.ceil(self._theme.advance(TypeRole.BODY, self._sentence.text())) + 1
        return super().sizeHint().width() - self._sentence.sizeHint().width() + said

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(40))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        wanted = inside.heightForWidth(width) if inside is not None else 0
        return max(self._theme.px(40), wanted)

    def _on_close_clicked(self) -> None:
        self.setVisible(False)
        self.dismissed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            _icon, _role, ground = _SHAPES[self._tone]
            if self._raised:
                art.fill(art.area, Role.RAISED)
                art.outline(art.area, Role.CONTROL)
                return
            art.painter.fillRect(art.area, self._theme.colour(ground))
            if self._theme.is_outlined:
                art.outline(art.area, Role.CONTROL if self._tone is Tone.NOTE else Role.CAUTION, 0)
