import pytest
from PySide6.QtWidgets import QDialog

from desktop.actions import Command
from desktop.dialogs.about import version_of
from desktop.shell.window import DossierWindow
from desktop.theme import Scheme
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from desktop.widgets.text import Prose
from tests.desktop.running import command, named, typed, visible_texts

DIALOGS = (Command.SETTINGS, Command.AS_KNOWN, Command.SHORTCUTS, Command.ABOUT, Command.ABOUT_DOSSIER)


def _opened(window: DossierWindow, wanted: Command) -> QDialog:
    command(window, wanted)
    found = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert found
    return found[-1]


@pytest.mark.parametrize("wanted", DIALOGS)
def test_every_dialog_opens_and_closes(window: DossierWindow, wanted: Command) -> None:
    dialog = _opened(window, wanted)
    assert dialog.windowTitle()
    dialog.reject()
    assert not dialog.isVisible()


def test_the_dossier_is_renamed_and_the_window_with_it(window: DossierWindow) -> None:
    dialog = _opened(window, Command.ABOUT_DOSSIER)
    typed(named(dialog, LineField, "Title"), "After the raid")
    dialog.reject()
    assert window.windowTitle() == "After the raid – Chancery"
    command(window, Command.UNDO)
    assert window.windowTitle() == "South Caucasus – Chancery"


def test_the_look_is_chosen_in_the_settings(window: DossierWindow) -> None:
    field = named(_opened(window, Command.SETTINGS), ChoiceField, "Look")
    field.set_value(Scheme.DARK)
    field.activated.emit(field.currentIndex())
    assert window.context.theme.scheme is Scheme.DARK


def test_every_key_stands_on_the_sheet(window: DossierWindow) -> None:
    said = visible_texts(_opened(window, Command.SHORTCUTS))
    assert {"Undo", "Ctrl Z", "Search or run a command", "Ctrl K"} <= set(said)


@pytest.mark.parametrize("wanted", [Command.ABOUT, Command.SETTINGS, Command.ABOUT_DOSSIER, Command.SHORTCUTS])
def test_no_line_of_a_dialog_is_cut(window: DossierWindow, wanted: Command) -> None:
    dialog = _opened(window, wanted)
    lines = [held for held in dialog.findChildren(Prose) if held.isVisible()]
    assert [held.text() for held in lines if held.height() < held.heightForWidth(held.width())] == []
    dialog.reject()


def test_the_about_dialog_names_each_part_its_version_and_its_licence(window: DossierWindow) -> None:
    dialog = _opened(window, Command.ABOUT)
    said = visible_texts(dialog)
    place = said.index("reportlab")
    assert said[place + 1] == version_of("reportlab")
    assert said[place + 2] == "BSD-3-Clause"
    dialog.reject()
