from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefings.domain.actors import Actor
from desktop.actions import Command
from desktop.application import Application
from desktop.dialogs.passphrase import PassphraseDialog
from desktop.navigation import PageKey
from desktop.theme import Scheme
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from tests.desktop.running import command, named, opened, running, typed, visible_texts
from tests.desktop.worlds import fill


def _passphrase_dialog() -> PassphraseDialog:
    found = [held for held in QApplication.topLevelWidgets() if isinstance(held, PassphraseDialog) and held.isVisible()]
    assert found
    return found[-1]


def test_a_wrong_passphrase_is_refused_and_the_right_one_opens(
    application: Application, file: Path, qtbot: QtBot
) -> None:
    fill(file, passphrase="right")
    assert application.open_file(file) is None
    dialog = _passphrase_dialog()
    field = named(dialog, LineField, "Passphrase")
    field.setText("wrong")
    named(dialog, Button, "Open").click()
    qtbot.waitUntil(lambda: any("Type it again" in said for said in visible_texts(dialog)))
    field.setText("right")
    named(dialog, Button, "Open").click()
    qtbot.waitUntil(lambda: len(application.windows) == 1)


def test_what_is_no_dossier_is_said_on_the_start_screen(application: Application, tmp_path: Path) -> None:
    wrong = tmp_path / "notes.dossier"
    wrong.write_text("Dear diary")
    assert application.open_file(wrong) is None
    assert application.start is not None
    assert any("notes.dossier" in said or "dossier" in said for said in visible_texts(application.start))
    assert wrong.read_text() == "Dear diary"


def test_a_missing_file_is_said_and_not_made(application: Application, tmp_path: Path) -> None:
    assert application.open_file(tmp_path / "gone.dossier") is None
    assert not (tmp_path / "gone.dossier").exists()


def test_one_dossier_has_one_window(application: Application, file: Path) -> None:
    fill(file)
    assert application.open_file(file) is application.open_file(file)


def test_a_restart_finds_page_look_and_edits_again(qapp: QApplication, tmp_path: Path, file: Path) -> None:
    world = fill(file)
    with running(qapp, tmp_path) as first:
        window = opened(first, file)
        window.context.navigator.show(world.russia.ref)
        typed(named(window.inspector, LineField, "Name"), "Russian Federation")
        command(window, Command.INSPECTOR)
        command(window, Command.DARK)
    with running(qapp, tmp_path) as second:
        window = opened(second, file)
        assert window.pages.current.key is PageKey.ACTORS
        assert not window.sheet.is_inspector_open
        assert window.context.session.get(Actor, world.russia.id).label == "Russian Federation"
        assert file.resolve() in second.settings.recent


def test_the_look_switches_live_and_is_remembered(application: Application, file: Path) -> None:
    fill(file)
    window = opened(application, file)
    for wanted, scheme in ((Command.DARK, Scheme.DARK), (Command.CONTRAST, Scheme.CONTRAST)):
        command(window, wanted)
        assert application.theme.scheme is scheme
        assert application.settings.scheme is scheme
        assert window.context.actions[wanted].isChecked()
