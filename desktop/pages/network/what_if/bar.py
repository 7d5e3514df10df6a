"""The line above the picture while something is laid over the network: what it is, that it is no fact, what to do.

What its buttons do are commands, so that keys, menus and palette do the same.
"""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.actions import Actions, Command
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.base import Painted
from desktop.widgets.button import Button, Kind
from desktop.widgets.layout import mirrored_margins, row
from desktop.widgets.menu import Menu
from desktop.widgets.painting import Artist
from desktop.widgets.text import Icon, Prose

_HEIGHT = 40
"""Room for two lines, so that a longer name does not push the picture down."""
_FOR_WHAT_IF = (
    Command.TRY_TIE,
    Command.WITH_FACTS,
    Command.AS_SCENARIO,
    Command.FIGURE_IN_BRIEF,
    Command.RENAME_WHAT_IF,
)
_FOR_SCENARIO = (Command.WITH_FACTS, Command.COPY_TO_WHAT_IF, Command.FIGURE_IN_BRIEF)


class OverlayBar(Painted):
    """Hidden until something is laid over the network."""

    changes_wanted = Signal()
    """The user wants to see what it changes."""

    def __init__(self, theme: Theme, actions: Actions) -> None:
        super().__init__(theme)
        self._actions = actions
        self._is_kept = False
        self._long = self._short = ""
        self._icon = Icon(theme, "flask-conical", Role.CAUTION)
        self._sentence = Prose(theme, "", TypeRole.BODY, middle=True)
        self._changes = Button(theme, "", "list", label=self.tr("What it changes"))
        self._more = Button(theme, "", "ellipsis", Kind.ICON, label=self.tr("What to do with it"))
        self._end = Button(theme, self.tr("Show it as it is"), kind=Kind.LINK)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        inside = row(self._icon, 12, self._sentence, 12, self._changes, 4, self._more, 12, self._end)
        inside.setContentsMargins(mirrored_margins((20, 0, 12, 0)))
        inside.setStretchFactor(self._sentence, 1)
        self.setLayout(inside)
        self.setMinimumHeight(theme.px(_HEIGHT))
        self.setVisible(False)
        self._changes.clicked.connect(self.changes_wanted)
        self._more.clicked.connect(self._open_more)
        self._end.clicked.connect(actions[Command.AS_IT_IS].trigger)

    def show_overlay(self, name: str, changes: int, idle: int, *, is_kept: bool) -> None:
        """Say what is laid over the network: its name, how many changes it makes and how many of them find nothing to
        change in what is shown. An empty name says nothing. `is_kept` is whether it is a what-if, which can be varied;
        a scenario is varied as a copy."""
        self.setVisible(bool(name))
        if not name:
            return
        self._is_kept = is_kept
        self._short = self.tr("**What-if: {name}.** Not fact.").format(name=name)
        self._long = f"{self._short} {self._said(changes, idle)}"
        self.setAccessibleName(self._long.replace("**", ""))
        self.setToolTip(self.accessibleName())
        words = self.tr("1 change") if changes == 1 else self.tr("{count} changes").format(count=changes)
        self._changes.set_label(words)
        self._changes.setVisible(changes > 0)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        wanted = inside.heightForWidth(width) if inside is not None else 0
        return max(self._theme.px(_HEIGHT), wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self._theme) as art:
            art.painter.fillRect(art.area, self._theme.colour(Role.CAUTION_BG))
            if self._theme.is_outlined:
                art.outline(art.area, Role.CAUTION, 0)

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self._theme.px(_HEIGHT))
        super()._on_theme_changed()

    def _fit(self) -> None:
        """Say less where the whole takes more than two lines."""
        self._sentence.set_text(self._long)
        if self._sentence.heightForWidth(self._sentence.width()) > self._theme.px(_HEIGHT):
            self._sentence.set_text(self._short)

    def _said(self, changes: int, idle: int) -> str:
        if not changes:
            return self.tr("Nothing is changed yet: try it from the menu of a tie or an actor.")
        if idle == changes:
            return self.tr("Nothing that it changes is there in what is shown.")
        if idle == 1:
            return self.tr("One of its changes finds nothing to change here.")
        if idle:
            return self.tr("{idle} of its changes find nothing to change here.").format(idle=idle)
        return self.tr("A change stands on a tinted ground.")

    def _open_more(self) -> None:
        menu = Menu(self._theme, self, title=self.tr("What to do with it"))
        menu.aboutToHide.connect(menu.deleteLater)
        for command in _FOR_WHAT_IF if self._is_kept else _FOR_SCENARIO:
            self._add(menu, command)
        if self._is_kept:
            menu.addSeparator()
            self._add(menu, Command.DROP_WHAT_IF, Role.DANGER)
        menu.show_under(self._more)

    def _add(self, menu: Menu, command: Command, role: Role = Role.INK2) -> None:
        action = self._actions[command]
        made = menu.add(action.text(), action.trigger, icon=self._actions.icon(command), role=role)
        made.setEnabled(action.isEnabled())
