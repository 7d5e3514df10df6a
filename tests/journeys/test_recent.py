"""What the start screen says of the dossiers last opened."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.application import Application
from desktop.widgets.rows import ListRow
from tests.desktop.worlds import fill


def said_of(application: Application, file: Path, qtbot: QtBot) -> str:
    """What a screen reader says of a recent file."""
    application.settings.remember_file(file)
    start = application.show_start()
    with qtbot.waitSignal(start.first_painted):
        pass
    (line,) = [held for held in start.findChildren(ListRow) if held.text() == file.stem]
    return line.accessibleName()


def test_an_encrypted_one_says_so(application: Application, file: Path, qtbot: QtBot) -> None:
    fill(file, passphrase="right")
    assert said_of(application, file, qtbot).endswith("Encrypted")


def test_a_missing_one_stays_in_the_list_and_says_so(application: Application, file: Path, qtbot: QtBot) -> None:
    assert said_of(application, file, qtbot).endswith("Missing")


def test_one_on_another_medium_says_on_which(application: Application, file: Path, qtbot: QtBot) -> None:
    there = file.parent / "Dropbox" / file.name
    there.parent.mkdir()
    fill(file)
    file.rename(there)
    assert said_of(application, there, qtbot).endswith("On the cloud folder")


def test_no_dossier_says_that_it_cannot_be_read(application: Application, file: Path, qtbot: QtBot) -> None:
    file.write_text("Dear diary, nothing much")
    assert said_of(application, file, qtbot).endswith("Cannot be read")
