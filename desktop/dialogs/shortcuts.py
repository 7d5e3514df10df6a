"""The shortcut sheet: every command with its key, made from the one list of commands."""

import math

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.actions import COMMANDS, Command, Menu
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Kind
from desktop.widgets.layout import box, column
from desktop.widgets.text import line_text


class ShortcutsDialog(Dialog):
    """Under the groups of the menu."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        words = "Ctrl K finds every command by name, and everything in the dossier."
        super().__init__(context.theme, "Keyboard shortcuts", words, parent, width=520)
        self._context = context
        groups = [self._group(menu) for menu in Menu]
        self.body.addWidget(self.scroller(box(column(*groups, None, gap=20)), height=460))
        self.finish(self.closer(self.tr("Close"), Kind.PRIMARY))

    def _group(self, menu: Menu) -> QWidget:
        theme, actions = self._context.theme, self._context.actions
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 16, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        # One column of keys for all groups.
        grid.setColumnMinimumWidth(1, max(self._wide(spec.command) for spec in COMMANDS if spec.keys))
        with_keys = [spec for spec in COMMANDS if spec.menu is menu and spec.keys]
        for line, spec in enumerate(with_keys):
            grid.addWidget(line_text(theme, self.tr(spec.label), TypeRole.BODY), line, 0)
            grid.addWidget(line_text(theme, actions.key(spec.command), TypeRole.SMALL, Role.INK2), line, 1)
        head = line_text(theme, self.tr(menu.value), TypeRole.SUBHEAD)
        return box(column(head, grid, gap=8))

    def _wide(self, command: Command) -> int:
        """The width in px of what stands for a command's key."""
        return math.ceil(self._theme.advance(TypeRole.SMALL, self._context.actions.key(command)))
