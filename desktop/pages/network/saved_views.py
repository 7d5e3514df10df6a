"""The views of the network that are kept in the dossier: applying, saving, renaming and dropping one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefings.domain.network_views import NetworkView, SavedView
from briefings.edits import DropView, SaveView
from briefings.errors import BriefingsError
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.pages.network.staying_menu import StayingMenu
from desktop.theme import Role
from desktop.widgets.facts import labelled
from desktop.widgets.line_field import LineField


class ViewNameDialog(Dialog):
    """Asks for the name of a view, new or known, and keeps it."""

    def __init__(self, context: Context, saved: SavedView, parent: QWidget, *, new: bool) -> None:
        title = "Save this view" if new else "Rename the view"
        text = "What is shown now, under a name. The places of the actors stay as they are." if new else ""
        super().__init__(context.theme, title, text, parent)
        self._context, self._saved = context, saved
        self.name = LineField(context.theme, saved.name, label=self.tr("Name"), hint=self.tr("The Caucasus, no media"))
        self.name.selectAll()
        self.body.addLayout(labelled(context.theme, self.tr("Name"), self.name, top=6))
        self.finish(self.closer(self.tr("Cancel")), self.doer(self.tr("Save"), "bookmark"))
        self.name.setFocus()

    def accept(self) -> None:
        try:
            self._context.session.apply(SaveView(replace(self._saved, name=self.name.value().strip())))
        except BriefingsError as problem:
            self.say_wrong(str(problem))
            return
        super().accept()


class SavedViews(QObject):
    """What the page does with kept views. The one applied last stays the current one while it is changed."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._current: int | None = None

    @property
    def current(self) -> SavedView | None:
        """The view that was applied or saved last, if it is still kept."""
        return next((saved for saved in self._context.session.saved_views() if saved.id == self._current), None)

    def fill(self, menu: StayingMenu, view: NetworkView, apply: Callable[[NetworkView], object]) -> None:
        """Add the kept views and what can be done with them, `view` being what is shown now."""
        part = menu.part(self.tr("Saved views"), "bookmark")
        kept = self._context.session.saved_views()
        for saved in kept:
            part.add(saved.name, partial(self._apply, saved, apply), checked=saved.view == view)
        if not kept:
            part.add(self.tr("No view is saved yet"), lambda: None).setEnabled(False)
        if self._context.session.read_only:
            return
        part.addSeparator()
        part.add(self.tr("Save this view …"), partial(self.save, view), icon="plus")
        if (current := self.current) is not None:
            self._fill_for(part, current, view)

    def save(self, view: NetworkView) -> None:
        """Ask for a name and keep what is shown."""
        saved = SavedView(id=self._context.session.new_id(), name="", view=view)
        dialog = ViewNameDialog(self._context, saved, self._page.window(), new=True)
        dialog.accepted.connect(partial(self._take, saved.id))
        dialog.open()

    def _fill_for(self, part: StayingMenu, current: SavedView, view: NetworkView) -> None:
        if current.view != view:
            words = self.tr("Keep what is shown as “{name}”")
            changed = SaveView(replace(current, view=view))
            part.add(words.format(name=current.name), lambda: self._context.write(changed), icon="check")
        part.add(self.tr("Rename “{name}” …").format(name=current.name), partial(self._rename, current), icon="pencil")
        words = self.tr("Drop “{name}”")
        drop = DropView(current.id)
        part.add(words.format(name=current.name), lambda: self._context.write(drop), icon="trash-2", role=Role.DANGER)

    def _rename(self, saved: SavedView) -> None:
        ViewNameDialog(self._context, saved, self._page.window(), new=False).open()

    def _apply(self, saved: SavedView, apply: Callable[[NetworkView], object]) -> None:
        self._current = saved.id
        apply(saved.view)

    def _take(self, number: int) -> None:
        self._current = number
