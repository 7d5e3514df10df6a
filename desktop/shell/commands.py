"""What the commands of the whole window do. A page's own stand there, those between windows in the application."""

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from briefings.edits import Changes
from desktop.actions import Command, Handler
from desktop.models.words import name_of
from desktop.navigation import HOME_OF, PageKey
from desktop.shell.late_import import LateImport
from desktop.shell.panes import step_pane
from desktop.theme import Scheme
from desktop.theme.theme import BASE_POINTS

if TYPE_CHECKING:
    from desktop.shell.window import DossierWindow

_SCHEMES = {
    Command.LIGHT: Scheme.LIGHT,
    Command.DARK: Scheme.DARK,
    Command.CONTRAST: Scheme.CONTRAST,
    Command.SYSTEM: Scheme.SYSTEM,
}
_STEP = 1.0
_DIALOGS = {
    Command.AS_KNOWN: "as_known.AsKnownDialog",
    Command.SETTINGS: "settings.SettingsDialog",
    Command.HOUSE: "house.HouseDialog",
    Command.ABOUT_DOSSIER: "about_dossier.AboutDossierDialog",
    Command.SHORTCUTS: "shortcuts.ShortcutsDialog",
    Command.ABOUT: "about.AboutDialog",
}
"""Module and class under `desktop.dialogs`, imported when the dialog is first wanted."""


class WindowCommands(QObject):
    """Binds the window's commands and keeps their words and states true."""

    def __init__(self, window: "DossierWindow", elsewhere: Mapping[Command, Handler]) -> None:
        super().__init__(window)
        self._window, self._context = window, window.context
        self.imports = LateImport(window)
        """Takes graph files into the dossier, from the menu or dropped on the window."""
        self._context.actions.bind({**elsewhere, **self._handlers()})
        self._context.navigator.way_changed.connect(self._show_way)
        self._context.selection.changed.connect(self._show_selection)
        self._context.theme.changed.connect(self.show_states)
        window.side.head.clicked.connect(self._on_head_clicked)
        self._show_way()
        self.show_states()

    # Keeping commands true

    def show_undo(self) -> None:
        """Name undo and redo by what they would do."""
        session, actions = self._context.session, self._context.actions
        for command, word, what in (
            (Command.UNDO, self.tr("Undo {step}"), session.undo_label),
            (Command.REDO, self.tr("Redo {step}"), session.redo_label),
        ):
            actions.rename(command, word.format(step=lowered(what or "")).strip())
            actions.enable(command, possible=bool(what))

    def show_states(self) -> None:
        """Check what is on: the look, the inspector."""
        actions = self._context.actions
        for command, scheme in _SCHEMES.items():
            actions[command].setChecked(self._context.theme.scheme is scheme)
        actions[Command.INSPECTOR].setChecked(self._window.sheet.is_inspector_open)

    def _show_way(self) -> None:
        navigator, actions = self._context.navigator, self._context.actions
        actions.enable(Command.BACK, possible=navigator.can_go_back)
        actions.enable(Command.FORWARD, possible=navigator.can_go_forward)

    def _show_selection(self) -> None:
        chosen = self._context.selection.ref is not None
        self._context.actions.enable(Command.EDIT_RECORD, possible=chosen)

    # What they do

    def _handlers(self) -> dict[Command, Handler]:
        navigator, window = self._context.navigator, self._window
        pages: dict[Command, Handler] = {Command(f"go.{key}"): partial(navigator.go, key) for key in PageKey}
        dialogs: dict[Command, Handler] = {command: partial(self._open_dialog, command) for command in _DIALOGS}
        if self._context.known_on is not None:
            del dialogs[Command.AS_KNOWN]
        looks: dict[Command, Handler] = {command: partial(self._set_scheme, command) for command in _SCHEMES}
        return {
            **pages,
            **dialogs,
            **looks,
            Command.SEARCH: navigator.search,
            Command.BACK: navigator.back,
            Command.FORWARD: navigator.forward,
            Command.PALETTE: window.open_palette,
            Command.UNDO: self._undo,
            Command.REDO: self._redo,
            Command.EDIT_RECORD: self._edit_record,
            Command.CITE: self._cite_first,
            Command.IMPORT_NETWORK: self.imports.ask,
            Command.INSPECTOR: self._toggle_inspector,
            Command.LARGER: partial(self._resize_text, _STEP),
            Command.SMALLER: partial(self._resize_text, -_STEP),
            Command.NORMAL_SIZE: partial(self._resize_text, 0),
            Command.NEXT_PANE: partial(self._step_pane, 1),
            Command.PREVIOUS_PANE: partial(self._step_pane, -1),
            Command.CLOSE: window.close,
        }

    def _undo(self) -> None:
        self._window.flush()
        with self._context.problems.guard():
            self._say_taken(self._context.session.undo(), self.tr("Undone: {step}."))

    def _redo(self) -> None:
        self._window.flush()
        with self._context.problems.guard():
            self._say_taken(self._context.session.redo(), self.tr("Redone: {step}."))

    def _say_taken(self, changes: Changes | None, words: str) -> None:
        """Say what undo or redo did, with the way to it, unless that is seen already."""
        if not changes or self._is_seen(changes):
            return
        refs = [ref for ref in sorted(changes.refs) if self._context.has(ref)]
        first = next((ref for ref in refs if name_of(self._context.session, ref) in changes.label), None)
        shown = first or next(iter(refs), None)
        show = partial(self._context.navigator.show, shown) if shown is not None else None
        action = self.tr("Show") if shown is not None else ""
        self._context.problems.note(words.format(step=lowered(changes.label)), action=action, act=show)

    def _is_seen(self, changes: Changes) -> bool:
        """History shows every step; a record that is selected shows itself, in the inspector or at home."""
        place, ref = self._context.navigator.place, self._context.selection.ref
        page = place.page if place is not None else None
        if page is PageKey.HISTORY:
            return True
        if ref is None or ref not in changes.refs:
            return False
        return HOME_OF[ref.kind] is page or self._window.inspector.isVisible()

    def _edit_record(self) -> None:
        self._window.sheet.set_inspector(wanted=True)
        self._window.inspector.edit()

    def _cite_first(self) -> None:
        """The first citation of this window: the page of briefs, once it is there, binds the command to itself."""
        ref = self._context.selection.ref
        if ref is not None and PageKey.BRIEFS not in self._window.pages.built:
            self._context.navigator.go(PageKey.BRIEFS)
            self._context.selection.select(ref)
            self._context.actions[Command.CITE].trigger()

    def _toggle_inspector(self) -> None:
        self._window.sheet.set_inspector(wanted=not self._window.sheet.is_inspector_open)

    def _set_scheme(self, command: Command) -> None:
        self._context.settings.scheme = _SCHEMES[command]

    def _resize_text(self, by: float) -> None:
        settings = self._context.settings
        settings.text_points = min(24.0, max(8.0, settings.text_points + by)) if by else BASE_POINTS

    def _step_pane(self, way: int) -> None:
        window = self._window
        panes = (window.side.rail, window.top_bar, *window.pages.current.panes(), window.inspector)
        step_pane(panes, way)

    def _open_dialog(self, command: Command) -> None:
        self._window.flush()
        module, name = _DIALOGS[command].split(".")
        dialog = getattr(import_module(f"desktop.dialogs.{module}"), name)(self._context, self._window)
        dialog.open()

    def _on_head_clicked(self) -> None:
        head = self._window.side.head
        menu = self._context.actions.menu(head)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(head.mapToGlobal(QPoint(8, head.height())))


def lowered(label: str) -> str:
    """A label as it stands after "Undo": its first letter small, unless the word is a name or an abbreviation."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
