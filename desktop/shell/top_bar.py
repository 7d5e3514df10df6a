"""The bar over the sheet: the way back and forward, the one field, what is saved, undo and redo, the marking."""

from PySide6.QtCore import QSize, QTime, Signal
from PySide6.QtWidgets import QWidget

from desktop.actions import Actions, Command
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.chip import Chip, ChipKind
from desktop.widgets.layout import box, row
from desktop.widgets.text import Icon, line_text
from desktop.widgets.top_field import TopField

HEIGHT = 56


class TopBar(QWidget):
    """Everything that holds for the whole dossier, whatever page is shown."""

    palette_wanted = Signal(str)
    """The palette is wanted, with this text in its field."""

    def __init__(self, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self._theme, self._actions = theme, actions
        self._buttons = {command: self._button(command, icon) for command, icon in _BUTTONS.items()}
        self.field = TopField(theme, shortcut_text=actions.key(Command.PALETTE))
        self._saved = line_text(theme, "", TypeRole.SMALL, Role.INK3)
        self._saved_mark = Icon(theme, "check", Role.INK3, 14)
        self._marking = Chip(theme, ChipKind.MARKING, "")
        self._saved_box = box(row(self._saved_mark, self._saved, gap=6))
        self._saves = True
        self._lay_out()
        self.field.opened.connect(self.palette_wanted)
        actions.changed.connect(self._on_actions_changed)
        self._on_actions_changed()

    def set_saved(self, time: QTime) -> None:
        """Say when the last edit reached the disk."""
        self._saved.set_text(self.tr("Saved {time}").format(time=time.toString("HH:mm")))
        self._saved.setToolTip(self.tr("Every change is saved as you make it."))

    def hide_saved(self) -> None:
        """Leave it out where nothing is ever saved."""
        self._saves = False
        self._saved_box.setVisible(False)

    def set_marking(self, words: str) -> None:
        """Show the dossier's marking; without one there is no chip."""
        self._marking.set_text(words.upper(), tip=self.tr("Marking of this dossier: {words}").format(words=words))
        self._marking.setVisible(bool(words))

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the words that a narrow window has no room for."""
        self._saved_box.setVisible(self._saves and not narrow)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(HEIGHT))

    def _lay_out(self) -> None:
        get = self._buttons.__getitem__
        line = row(
            *(get(Command.BACK), get(Command.FORWARD), 16, self.field, None, self._saved_box, 16),
            *(get(Command.UNDO), 4, get(Command.REDO), 4, get(Command.HISTORY), 16, self._marking),
            margins=(0, 0, 16, 0),
        )
        line.setStretchFactor(self.field, 100)
        self.setLayout(line)

    def _button(self, command: Command, icon: str) -> Button:
        button = Button(self._theme, "", icon, Kind.ICON, label=self._actions[command].text())
        button.clicked.connect(self._actions[command].trigger)
        return button

    def _on_actions_changed(self) -> None:
        for command, button in self._buttons.items():
            button.setEnabled(self._actions[command].isEnabled())
            button.setAccessibleName(self._actions[command].text())
            button.setToolTip(self._actions.tip(command))


_BUTTONS = {
    Command.BACK: "arrow-left",
    Command.FORWARD: "arrow-right",
    Command.UNDO: "undo-2",
    Command.REDO: "redo-2",
    Command.HISTORY: "history",
}
