"""The searches that are kept in the dossier: a line of them, and naming, renaming and dropping one."""

from functools import partial
from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from briefings.domain.searches import SavedSearch
from briefings.edits import DropSearch, SaveSearch
from briefings.errors import BriefingsError
from desktop.actions import Command
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.facts import labelled
from desktop.widgets.flow import FlowLayout
from desktop.widgets.line_field import LineField
from desktop.widgets.menu import Menu

_LONGEST, _LONGEST_TIP = 40, 300
_MOST = 8
"""So many searches stand in the line; the rest are in a menu."""


def plain_tip(question: str) -> str:
    """A question as a tip: whatever looks like markup in it is shown and not followed."""
    return f"<p>{escape(question[:_LONGEST_TIP])}</p>"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def as_kept(question: str) -> str:
    """A question as it is kept and compared: the spaces around it say nothing."""
    return question.strip()


class NameDialog(Dialog):
    """Asks for the name of a search, new or known, and keeps it."""

    def __init__(self, context: Context, search: SavedSearch, parent: QWidget, *, new: bool) -> None:
        title = "Save this search" if new else "Rename the search"
        super().__init__(context.theme, title, search.query if len(search.query) <= 200 else "", parent)
        self._context, self._search = context, search
        self._name = LineField(context.theme, search.name, label=self.tr("Name"))
        self._name.selectAll()
        self.body.addLayout(labelled(context.theme, self.tr("Name"), self._name, top=6))
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Save"), "bookmark"))
        self._name.setFocus()

    def accept(self) -> None:
        search = SavedSearch(id=self._search.id, name=self._name.value().strip(), query=self._search.query)
        try:
            self._context.session.apply(SaveSearch(search))
        except BriefingsError as problem:
            self.say_wrong(str(problem))
            return
        super().accept()


class _SavedButton(Button):
    """One kept search; its menu also opens on a right click and with the menu key."""

    menu_wanted = Signal(QPoint)

    def __init__(self, context: Context, search: SavedSearch) -> None:
        super().__init__(context.theme, _short(search.name), "bookmark", ButtonKind.TOGGLE)
        self.setAccessibleName(search.name)
        self.setToolTip(plain_tip(search.query))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())


class SavedLine(QWidget):
    """The kept searches by name; the one that is asked is marked, and can be renamed and dropped."""

    wanted = Signal(str)
    """The user wants this question answered."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._question = ""
        self._searches: tuple[SavedSearch, ...] = ()
        self._buttons: list[_SavedButton] = []
        self.more = Button(context.theme, "", "ellipsis", ButtonKind.ICON, label=self.tr("Rename or delete the search"))
        self.more.clicked.connect(self._open_menu)
        self._rest = Button(context.theme, self.tr("All saved searches"), "chevron-down")
        self._rest.clicked.connect(self._open_all)
        self._flow = FlowLayout(self, gap=4)
        self._flow.addWidget(self.more)
        self._flow.addWidget(self._rest)

    @property
    def current(self) -> SavedSearch | None:
        """The kept search that is asked now."""
        asked = as_kept(self._question)
        return next((one for one in self._searches if as_kept(one.query) == asked), None)

    def refresh(self) -> None:
        """Show what is kept now."""
        searches = tuple(self._context.session.saved_searches())
        if searches != self._searches:
            self._searches = searches
            self._fill()
        self.follow(self._question)

    def follow(self, question: str) -> None:
        """Mark the search that asks this."""
        self._question = question
        current = self.current
        for number, (button, search) in enumerate(zip(self._buttons, self._searches, strict=True)):
            button.setChecked(search is current)
            button.setVisible(number < _MOST or search is current)
        self._rest.setVisible(len(self._searches) > _MOST)
        self.more.setVisible(current is not None and not self._context.session.read_only)
        self.setVisible(bool(self._searches))

    def save(self) -> None:
        """Ask for a name and keep the question."""
        question = as_kept(self._question)
        if question and self.current is None and not self._context.session.read_only:
            search = SavedSearch(id=self._context.session.new_id(), name=_short(question), query=question)
            NameDialog(self._context, search, self.window(), new=True).open()

    def _fill(self) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [_SavedButton(self._context, search) for search in self._searches]
        for number, (button, search) in enumerate(zip(self._buttons, self._searches, strict=True)):
            button.clicked.connect(partial(self._run, search))
            button.menu_wanted.connect(partial(self._show_menu, search))
            self._flow.insert_widget(number, button)

    def _run(self, search: SavedSearch, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - how Qt says it
        self.follow(self._question)  # a click on the one that is asked must not unmark it
        self.wanted.emit(search.query)

    def _open_all(self) -> None:
        menu = Menu(self._context.theme, self, title=self.tr("All saved searches"))
        for search in self._searches:
            menu.add(_short(search.name).replace("&", "&&"), partial(self.wanted.emit, search.query), icon="bookmark")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.show_under(self._rest)

    def _open_menu(self) -> None:
        if self.current is not None:
            self._show_menu(self.current, self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _show_menu(self, search: SavedSearch, at: QPoint) -> None:
        if self._context.session.read_only:
            return
        menu = Menu(self._context.theme, self, title=search.name)
        menu.add(self.tr("Rename …"), partial(self._rename, search), icon="pencil")
        menu.add(self.tr("Delete"), partial(self._drop, search), icon="trash-2")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _rename(self, search: SavedSearch) -> None:
        NameDialog(self._context, search, self.window(), new=False).open()

    def _drop(self, search: SavedSearch) -> None:
        if self._context.write(DropSearch(search.id)):
            said = self.tr("The search “{name}” is deleted.").format(name=search.name[:_LONGEST])
            undo = self._context.actions[Command.UNDO].trigger
            self._context.problems.note(said, action=self.tr("Undo"), act=undo)
