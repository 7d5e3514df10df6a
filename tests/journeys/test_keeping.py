"""The dossier's file, by mouse and keyboard: passphrase, lock, a second instance, backups."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from briefings import upkeep
from briefings.domain.actors import Actor
from briefings.domain.dossier import About
from briefings.session import Session
from briefings.upkeep import Reason
from desktop.actions import Command
from desktop.application import Application
from desktop.dialogs.backups import BackupsDialog
from desktop.dialogs.damaged import DamagedDialog, FindingsDialog, ReportDialog
from desktop.dialogs.file_choices import ExportDataDialog, ImportDataDialog, RepairDialog, SaveCopyDialog
from desktop.dialogs.new_passphrase import NewPassphraseDialog
from desktop.dialogs.passphrase import PassphraseDialog
from desktop.navigation import PageKey
from desktop.shell.window import DossierWindow
from desktop.widgets.banner import Banner
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.empty_state import StepRow
from desktop.widgets.line_field import LineField
from desktop.widgets.table import RecordTable
from tests.desktop.running import command, named, opened, typed, visible_texts
from tests.desktop.worlds import fill

_SECRET = "six plain words about a quiet river"


def dialog_of(kind: type[QDialog]) -> QDialog:
    """The dialog of a kind that is shown."""
    found = [held for held in QApplication.topLevelWidgets() if type(held) is kind and held.isVisible()]
    assert found, kind
    return found[-1]


def only(application: Application) -> DossierWindow:
    """The one window there is."""
    (window,) = application.windows
    return window


def set_passphrase(application: Application, qtbot: QtBot, passphrase: str = _SECRET) -> DossierWindow:
    """Set a passphrase as a user does, and wait for the window that comes back."""
    before = only(application)
    command(before, Command.PASSPHRASE)
    dialog = dialog_of(NewPassphraseDialog)
    named(dialog, LineField, "Passphrase").setText(passphrase)
    named(dialog, LineField, "Passphrase again").setText(passphrase)
    named(dialog, Button, "Set the passphrase").click()
    qtbot.waitUntil(lambda: bool(application.windows) and only(application) is not before)
    return only(application)


def unlock(application: Application, qtbot: QtBot, passphrase: str) -> None:
    """Type a passphrase on the lock screen."""
    (lock,) = application.keeper.locks
    named(lock, LineField, "Passphrase").setText(passphrase)
    named(lock, Button, "Unlock").click()
    qtbot.waitUntil(lambda: lock not in application.keeper.locks or not lock.form.is_busy)


def test_what_was_done_is_there_after_a_lock(application: Application, window: DossierWindow, qtbot: QtBot) -> None:
    actor = window.context.session.all(Actor)[0]
    window = set_passphrase(application, qtbot)
    window.context.navigator.show(actor.ref)
    field = named(window.inspector, LineField, "Name")
    field.setFocus()
    field.setText("Typed and not committed")
    field.textEdited.emit(field.text())
    command(window, Command.LOCK)
    assert not application.windows
    (lock,) = application.keeper.locks
    qtbot.keyClicks(named(lock, LineField, "Passphrase"), _SECRET)
    named(lock, Button, "Unlock").click()
    qtbot.waitUntil(lambda: bool(application.windows))
    window = only(application)
    assert window.context.session.get(Actor, actor.id).label == "Typed and not committed"
    assert window.pages.current.key is PageKey.ACTORS
    assert window.context.selection.ref == actor.ref
    qtbot.waitUntil(lambda: not application.keeper.locks)


def test_the_lock_shows_no_word_of_the_dossier(application: Application, window: DossierWindow, qtbot: QtBot) -> None:
    title = window.context.session.about.title
    command(set_passphrase(application, qtbot), Command.LOCK)
    shown = [held for held in QApplication.topLevelWidgets() if held.isVisible()]
    said = [*(held.windowTitle() for held in shown), *(text for held in shown for text in visible_texts(held))]
    assert not any(title in text or "South Caucasus" in text for text in said), said


def test_the_wrong_passphrase_leaves_the_lock_shut(
    application: Application, window: DossierWindow, qtbot: QtBot
) -> None:
    del window
    command(set_passphrase(application, qtbot), Command.LOCK)
    unlock(application, qtbot, "something else")
    (lock,) = application.keeper.locks
    assert any("Type it again" in said for said in visible_texts(lock))
    assert not any("South Caucasus" in said for said in visible_texts(lock))
    assert not application.windows
    unlock(application, qtbot, _SECRET)
    qtbot.waitUntil(lambda: bool(application.windows))


def test_a_locked_file_that_was_moved_is_said_and_not_lost(
    application: Application, window: DossierWindow, file: Path, qtbot: QtBot
) -> None:
    del window
    command(set_passphrase(application, qtbot), Command.LOCK)
    qtbot.waitUntil(lambda: not application.tasks.running)
    file.rename(file.with_name("elsewhere.dossier"))
    unlock(application, qtbot, _SECRET)
    (lock,) = application.keeper.locks
    assert any("There is no file" in said for said in visible_texts(lock))
    file.with_name("elsewhere.dossier").rename(file)
    unlock(application, qtbot, _SECRET)
    qtbot.waitUntil(lambda: bool(application.windows))


def test_a_dossier_without_a_passphrase_cannot_be_locked(window: DossierWindow) -> None:
    action = window.context.actions[Command.LOCK]
    assert not action.isEnabled()
    assert "set a passphrase first" in action.text()


def test_the_recovery_key_opens_once_and_asks_for_a_new_passphrase(
    application: Application, window: DossierWindow, qtbot: QtBot
) -> None:
    del window
    window = set_passphrase(application, qtbot)
    key = window.context.session.file.recovery_key()
    command(window, Command.LOCK)
    (lock,) = application.keeper.locks
    named(lock, Button, "Use the recovery key").click()
    named(lock, LineField, "Recovery key").setText(key.lower().replace("-", " "))
    named(lock, Button, "Unlock").click()
    qtbot.waitUntil(lambda: bool(application.windows))
    dialog = dialog_of(NewPassphraseDialog)
    named(dialog, LineField, "Passphrase").setText("another one")
    named(dialog, LineField, "Passphrase again").setText("another one")
    named(dialog, Button, "Change the passphrase").click()
    qtbot.waitUntil(lambda: not application.windows)
    qtbot.waitUntil(lambda: bool(application.windows))
    assert only(application).context.session.file.recovery_key() != key


def test_a_file_that_is_in_use_can_be_read(application: Application, file: Path, qtbot: QtBot) -> None:
    fill(file)
    with Session.open(file):
        assert application.open_file(file) is None
        assert application.start is not None
        banner = application.start.findChild(Banner)
        assert banner is not None
        named(banner, Button, "Open read-only").click()
        qtbot.waitUntil(lambda: bool(application.windows))
        window = only(application)
        assert window.context.session.read_only
        assert any("in another window or program" in said for said in visible_texts(window))


def test_a_backup_is_made_and_brought_back(application: Application, window: DossierWindow, qtbot: QtBot) -> None:
    actor = window.context.session.all(Actor)[0]
    command(window, Command.BACKUPS)
    dialog = dialog_of(BackupsDialog)
    named(dialog, Button, "Back up now").click()
    qtbot.waitUntil(lambda: any("Made, opened" in said for said in visible_texts(dialog)))
    dialog.reject()
    window.context.navigator.show(actor.ref)
    typed(named(window.inspector, LineField, "Name"), "A mistake")
    command(window, Command.BACKUPS)
    dialog = dialog_of(BackupsDialog)
    named(dialog, Button, "Restore …").click()
    assert any("put aside first" in said for said in visible_texts(dialog))
    named(dialog, Button, "Restore it").click()
    qtbot.waitUntil(lambda: bool(application.windows) and only(application) is not window)
    again = only(application)
    assert again.context.session.get(Actor, actor.id).label == actor.label
    assert any("it is kept in" in said for said in visible_texts(again.banner))


def test_the_check_says_that_the_dossier_is_sound(
    application: Application, window: DossierWindow, qtbot: QtBot
) -> None:
    command(window, Command.CHECK)
    qtbot.waitUntil(lambda: bool(application.windows) and only(application) is not window)
    dialog = dialog_of(FindingsDialog)
    assert any("is sound" in said for said in visible_texts(dialog))


def test_a_damaged_dossier_offers_its_backups(application: Application, file: Path, qtbot: QtBot) -> None:
    fill(file)
    window = opened(application, file)
    window.context.session.file.back_up()
    window.close()
    QApplication.processEvents()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2 - 100])
    assert application.open_file(file) is None
    dialog = dialog_of(DamagedDialog)
    dialog.restore_wanted.emit()
    dialog.reject()
    backups = dialog_of(BackupsDialog)
    named(backups, Button, "Restore …").click()
    named(backups, Button, "Restore it").click()
    qtbot.waitUntil(lambda: bool(application.windows))
    assert only(application).context.session.all(Actor)


@pytest.mark.parametrize("passphrase", ["", _SECRET])
def test_a_new_dossier_gets_its_backups(
    application: Application, tmp_path: Path, qtbot: QtBot, passphrase: str
) -> None:
    application.show_start().actions_[Command.NEW_DOSSIER].trigger()
    dialog = next(held for held in QApplication.topLevelWidgets() if type(held).__name__ == "NewDossierDialog")
    named(dialog, LineField, "Title").setText("A new one")
    named(dialog, LineField, "File").setText(str(tmp_path / "new.dossier"))
    named(dialog, LineField, "Passphrase").setText(passphrase)
    named(dialog, LineField, "Passphrase again").setText(passphrase)
    named(dialog, Button, "Make the dossier").click()
    qtbot.waitUntil(lambda: bool(application.windows))
    window = only(application)
    assert window.context.session.encrypted is bool(passphrase)
    done: list[object] = []
    window.daily.back_up(told=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done[0] in window.context.session.file.backups()


def test_gone_users_find_their_dossier_locked(application: Application, window: DossierWindow, qtbot: QtBot) -> None:
    del window
    set_passphrase(application, qtbot)
    qtbot.waitUntil(lambda: application.absence is not None)
    assert application.absence is not None
    application.absence.began.emit()
    assert len(application.keeper.locks) == 1
    assert not application.windows


def test_a_dossier_that_is_gone_comes_back_from_its_backup(application: Application, file: Path, qtbot: QtBot) -> None:
    fill(file)
    window = opened(application, file)
    window.context.session.file.back_up()
    window.close()
    QApplication.processEvents()
    file.unlink()
    assert application.open_file(file) is None
    dialog = dialog_of(DamagedDialog)
    named(dialog, StepRow, "Restore a backup …").click()
    backups = dialog_of(BackupsDialog)
    named(backups, Button, "Restore …").click()
    named(backups, Button, "Restore it").click()
    qtbot.waitUntil(lambda: bool(application.windows))
    assert only(application).context.session.path == file.resolve()


def test_everything_goes_out_as_plain_files_and_comes_back(
    application: Application, window: DossierWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    count = len(window.context.session.all(Actor))
    command(window, Command.EXPORT_DATA)
    dialog = dialog_of(ExportDataDialog)
    assert any("No passphrase protects" in said for said in visible_texts(dialog))
    named(dialog, LineField, "New folder").setText(str(tmp_path / "plain"))
    named(dialog, Button, "Write them in plain text").click()
    qtbot.waitUntil(lambda: bool(application.windows) and only(application) is not window)
    command(only(application), Command.IMPORT_DATA)
    dialog = dialog_of(ImportDataDialog)
    named(dialog, LineField, "Folder").setText(str(tmp_path / "plain"))
    named(dialog, LineField, "New dossier").setText(str(tmp_path / "again"))
    named(dialog, Button, "Make the dossier").click()
    qtbot.waitUntil(lambda: len(application.windows) == 2)
    made = application.windows[-1].context.session
    assert made.path.name == "again.dossier"
    assert len(made.all(Actor)) == count


def test_a_copy_may_have_a_passphrase_of_its_own(
    application: Application, window: DossierWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    command(window, Command.SAVE_COPY)
    dialog = dialog_of(SaveCopyDialog)
    named(dialog, LineField, "File").setText(str(tmp_path / "copy.dossier"))
    choice = named(dialog, ChoiceField, "Passphrase")
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    named(dialog, LineField, "Passphrase").setText(_SECRET)
    named(dialog, LineField, "Passphrase again").setText(_SECRET)
    named(dialog, Button, "Save the copy").click()
    qtbot.waitUntil(lambda: bool(application.windows) and only(application) is not window)
    with Session.open(tmp_path / "copy.dossier", passphrase=_SECRET) as copy:
        assert copy.encrypted


def test_a_damaged_dossier_is_repaired_into_a_new_one(
    application: Application, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    fill(file)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2 - 100])
    assert application.open_file(file) is None
    named(dialog_of(DamagedDialog), StepRow, "Repair into a new dossier …").click()
    dialog = dialog_of(RepairDialog)
    named(dialog, LineField, "New dossier").setText(str(tmp_path / "saved"))
    named(dialog, Button, "Repair").click()
    qtbot.waitUntil(lambda: any(type(held) is ReportDialog for held in QApplication.topLevelWidgets()))
    named(dialog_of(ReportDialog), Button, "Open it").click()
    qtbot.waitUntil(lambda: bool(application.windows))
    assert only(application).context.session.path.name == "saved.dossier"


def test_a_repair_asks_for_the_key_before_it_tries(
    application: Application, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, tried = tmp_path / "locked.dossier", list[dict[str, object]]()
    Session.create(file, About(title="A"), passphrase=_SECRET).close()
    monkeypatch.setattr(upkeep, "repair", lambda *_paths, **keys: tried.append(keys))
    application.mending.ask_repair(file)
    dialog = dialog_of(RepairDialog)
    named(dialog, LineField, "New dossier").setText(str(tmp_path / "saved"))
    named(dialog, Button, "Repair").click()
    qtbot.waitUntil(lambda: any(type(held) is PassphraseDialog for held in QApplication.topLevelWidgets()))
    qtbot.wait(50)
    assert tried == []


def test_a_lock_keeps_page_selection_and_scroll(application: Application, qtbot: QtBot) -> None:
    window = application.open_sample()
    assert window is not None
    window = set_passphrase(application, qtbot)
    window.resize(1024, 700)
    window.context.navigator.go(PageKey.ACTORS)
    window.context.selection.select(window.context.session.all(Actor)[1].ref)
    bar = window.pages.current.findChildren(RecordTable)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 5)
    kept = bar.maximum() // 3
    bar.setValue(kept)
    command(window, Command.LOCK)
    unlock(application, qtbot, _SECRET)
    qtbot.waitUntil(lambda: bool(application.windows))
    window = only(application)
    assert window.context.selection.ref == window.context.session.all(Actor)[1].ref
    bar = window.pages.current.findChildren(RecordTable)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == kept)


def test_what_is_worked_on_is_locked_when_it_is_done(
    application: Application, window: DossierWindow, qtbot: QtBot
) -> None:
    del window
    window = set_passphrase(application, qtbot)
    command(window, Command.CHECK)
    application.lock_all()
    qtbot.waitUntil(lambda: bool(application.keeper.locks))
    assert not application.windows


def back_up(window: DossierWindow, qtbot: QtBot) -> None:
    """Make a backup and wait until it is verified."""
    done: list[object] = []
    window.daily.back_up(told=done.append)
    qtbot.waitUntil(lambda: bool(done))


def restore_newest(application: Application, qtbot: QtBot) -> None:
    """Restore the newest backup as a user does, and wait for the window that comes back."""
    before = only(application)
    command(before, Command.BACKUPS)
    dialog = dialog_of(BackupsDialog)
    named(dialog, Button, "Restore …").click()
    named(dialog, Button, "Restore it").click()
    qtbot.waitUntil(lambda: bool(application.windows) and only(application) is not before)


def test_a_backup_under_an_old_passphrase_asks_for_that(
    application: Application, window: DossierWindow, qtbot: QtBot
) -> None:
    del window
    back_up(set_passphrase(application, qtbot), qtbot)
    window = only(application)
    command(window, Command.PASSPHRASE)
    dialog = dialog_of(NewPassphraseDialog)
    named(dialog, LineField, "Passphrase").setText("a second one")
    named(dialog, LineField, "Passphrase again").setText("a second one")
    named(dialog, Button, "Change the passphrase").click()
    qtbot.waitUntil(lambda: bool(application.windows) and only(application) is not window)
    restore_newest(application, qtbot)
    window = only(application)
    dialog = dialog_of(PassphraseDialog)
    named(dialog, LineField, "Passphrase").setText(_SECRET)
    named(dialog, Button, "Open").click()
    qtbot.waitUntil(lambda: bool(application.windows) and only(application) is not window)
    path = only(application).context.session.path
    only(application).close()
    with Session.open(path, passphrase=_SECRET) as restored:
        assert restored.encrypted


def test_a_backup_from_before_the_passphrase_is_plain_again(
    application: Application, window: DossierWindow, qtbot: QtBot
) -> None:
    back_up(window, qtbot)
    set_passphrase(application, qtbot)
    restore_newest(application, qtbot)
    assert not only(application).context.session.encrypted


def test_a_backup_is_opened_to_look(application: Application, window: DossierWindow, qtbot: QtBot) -> None:
    back_up(window, qtbot)
    command(window, Command.BACKUPS)
    named(dialog_of(BackupsDialog), Button, "Open read-only").click()
    qtbot.waitUntil(lambda: len(application.windows) == 2)
    looked = application.windows[-1]
    assert looked.context.session.read_only
    assert looked.context.session.path not in application.settings.recent


def test_a_dossier_open_in_another_process_can_be_read(application: Application, file: Path, qtbot: QtBot) -> None:
    fill(file)
    code = f"from briefings.session import Session; s = Session.open({str(file)!r}); print('open', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "open"
        assert application.open_file(file) is None
        assert application.start is not None
        named(application.start, Button, "Open read-only").click()
        qtbot.waitUntil(lambda: bool(application.windows))
        assert only(application).context.session.read_only
        other.communicate("\n")


def test_a_daily_backup_is_made_in_a_quiet_moment(
    application: Application, window: DossierWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del application
    monkeypatch.setattr("desktop.keeping.daily._QUIET", 0)
    assert window.daily.words()[1] == "Not backed up yet"
    window.daily.look()
    qtbot.waitUntil(lambda: any(said.startswith("Backed up today") for said in visible_texts(window.side.rail)))
    (made,) = window.context.session.file.backups()
    assert made.reason is Reason.DAILY
    window.daily.look()
    assert not window.daily.is_busy
