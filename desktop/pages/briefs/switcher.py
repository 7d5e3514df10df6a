"""Which brief is in hand: the menu of all briefs, and what can be done with a whole one."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.records import Ref
from desktop.actions import Command
from desktop.context import Context
from desktop.pages.briefs.open_brief import OpenBrief
from desktop.pages.briefs.paper import Paper
from desktop.theme import Role
from desktop.widgets.menu import Menu


class Switcher(QObject):
    """Opens, makes, renames, duplicates and removes briefs."""

    changed = Signal()
    """Another brief may be in hand: show it."""

    def __init__(self, context: Context, brief: OpenBrief, paper: Paper, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._open, self._paper, self._page = context, brief, paper, parent

    def begin_new(self) -> None:
        """Ask for template and title, and make a brief."""
        from desktop.pages.briefs.new_brief import NewBriefDialog  # noqa: PLC0415 - reads the templates

        self._paper.flush()
        dialog = NewBriefDialog(self._context, self._page.window())
        dialog.wished.connect(self._make)
        dialog.open()

    def _make(self, template: str, title: str) -> None:
        # Writing shows the brief that was in hand; the new one comes into hand only after it.
        self._open.create(template, title)
        self.changed.emit()

    def show(self, ref: Ref) -> None:
        """Take a brief in hand."""
        self._paper.flush()
        self._open.open(ref)
        self.changed.emit()

    def show_menu(self, under: QWidget) -> None:
        """Open the menu below a widget."""
        menu = Menu(self._context.theme, under, title=self.tr("Briefs"))
        for brief in self._open.all:
            held = self._open.brief
            current = held is not None and brief.ref == held.ref
            menu.add(brief.title, partial(self.show, brief.ref), checked=current)
        if not self._context.session.read_only:
            menu.addSeparator()
            menu.add(self.tr("New brief"), self.begin_new, icon="plus")
            menu.add(self.tr("Rename"), self._rename_brief, icon="pencil")
            menu.add(self.tr("Duplicate"), self._duplicate_brief, icon="copy")
            menu.add(self.tr("Delete"), self.remove, icon="trash-2", role=Role.DANGER)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.show_under(under)

    def _rename_brief(self) -> None:
        self._paper.head.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._paper.head.title.selectAll()

    def _duplicate_brief(self) -> None:
        self._paper.flush()
        if self._open.duplicate():
            self.changed.emit()

    def remove(self) -> None:
        """Put the brief in the trash, and offer the way back."""
        self._paper.flush()
        title = self._open.held.title
        if self._open.remove():
            undo = self._context.actions[Command.UNDO].trigger
            said = self.tr("“{title}” moved to the trash.").format(title=title)
            self._context.problems.note(said, action=self.tr("Undo"), act=undo)
