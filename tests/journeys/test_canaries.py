"""No word of a dossier leaves it: not into settings, reports, working copies or backups."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from briefings.domain.actors import Actor
from briefings.domain.searches import SavedSearch
from briefings.edits import SaveSearch
from desktop.actions import Command
from desktop.application import Application
from desktop.shell.window import DossierWindow
from desktop.widgets.line_field import LineField
from tests.desktop.running import command, named, typed
from tests.journeys.test_keeping import set_passphrase

CANARY = "Kanarienvogel"
_WRITTEN = ("utf-8", "utf-16-le", "utf-16-be")


def leaks(folder: Path) -> list[Path]:
    """The files below a folder that hold the canary."""
    wanted = [CANARY.encode(encoding) for encoding in _WRITTEN]
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [file for file in files if any(word in file.read_bytes() for word in wanted)]


def sow(window: DossierWindow) -> None:
    """Put the canary into a record, a title, a saved search, the palette and a field in use."""
    session = window.context.session
    window.context.navigator.show(session.all(Actor)[0].ref)
    typed(named(window.inspector, LineField, "Name"), f"{CANARY} the actor")
    command(window, Command.ABOUT_DOSSIER)
    dialog = next(held for held in window.findChildren(LineField) if held.accessibleName() == "Title")
    typed(dialog, f"{CANARY} the title")
    dialog.window().close()
    assert CANARY in window.windowTitle()
    session.apply(SaveSearch(SavedSearch(id=session.new_id(), name=f"{CANARY} the search", query=CANARY)))
    window.open_palette(CANARY)


def test_nothing_that_the_program_keeps_holds_a_word(
    application: Application, window: DossierWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    del window
    window = set_passphrase(application, qtbot)
    sow(window)
    window.context.session.file.back_up()
    window.problems.report(ValueError(f"{CANARY} in a message"))
    command(window, Command.LOCK)
    qtbot.waitUntil(lambda: not application.tasks.running)
    application.settings.flush()
    assert list((tmp_path / "state").rglob("fault-*.txt"))
    assert list((tmp_path / "data" / "backups").rglob("*.dossier"))
    assert leaks(tmp_path) == []


def test_the_canary_would_be_found(application: Application, window: DossierWindow, tmp_path: Path) -> None:
    sow(window)
    window.close()
    assert leaks(tmp_path) == [window.context.session.path]
    assert not application.windows
