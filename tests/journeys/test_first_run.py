"""The first minutes: the start screen, the sample, an own dossier."""

from pathlib import Path

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefings.domain.markings import Marking
from briefings.domain.records import Kind
from desktop.application import Application
from desktop.dialogs.new_dossier import NewDossierDialog
from desktop.navigation import PageKey
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.empty_state import StepRow
from desktop.widgets.line_field import LineField
from tests.desktop.running import named, opened, visible_texts
from tests.desktop.worlds import fill


def test_enter_on_the_start_screen_opens_the_sample(application: Application) -> None:
    start = application.show_start()
    QTest.keyClick(named(start, StepRow, "Open the sample"), Qt.Key.Key_Return)
    (window,) = application.windows
    assert window.context.session.counts()[Kind.BRIEF] == 2
    assert application.start is None


def test_the_sample_is_copied_once_and_keeps_its_edits(application: Application) -> None:
    window = application.open_sample()
    assert window is not None
    path = window.context.session.path
    made = path.stat().st_mtime_ns
    window.close()
    QApplication.processEvents()
    again = application.open_sample()
    assert again is not None
    assert again.context.session.path == path
    assert path.stat().st_mtime_ns >= made


@pytest.mark.parametrize(
    "change", ["alter table source rename column gists to remarks", "pragma user_version = 99", None]
)
def test_a_sample_of_another_version_is_kept_and_made_anew(application: Application, change: str | None) -> None:
    window = application.open_sample()
    assert window is not None
    path = window.context.session.path
    window.close()
    QApplication.processEvents()
    _spoil(path, change)
    spoilt = path.read_bytes()
    again = application.open_sample()
    assert again is not None
    (kept,) = [held for held in path.parent.glob("*.dossier") if held != path]
    assert kept.read_bytes() == spoilt
    assert again.context.session.counts()[Kind.BRIEF] == 2
    assert any(kept.name in said for said in visible_texts(again))


def _spoil(path: Path, change: str | None) -> None:
    if change is None:
        path.write_text("nothing like it", encoding="utf-8")
        return
    database = apsw.Connection(str(path))
    database.execute(change)
    database.close()


def test_a_new_dossier_is_made_and_says_how_to_begin(application: Application, tmp_path: Path) -> None:
    named(application.show_start(), StepRow, "New dossier").click()
    dialog = next(held for held in QApplication.topLevelWidgets() if isinstance(held, NewDossierDialog))
    named(dialog, LineField, "Title").setText("Black Sea")
    named(dialog, LineField, "File").setText(str(tmp_path / "Black Sea"))
    marking = named(dialog, ChoiceField, "Marking")
    marking.setCurrentIndex(marking.findText("OFFICIAL"))
    named(dialog, Button, "Make the dossier").click()
    (window,) = application.windows
    assert window.context.session.path.name == "Black Sea.dossier"
    assert window.context.session.about.marking == Marking(scheme="uk-gscp", level="OFFICIAL")
    assert "An empty dossier" in visible_texts(window)
    named(window, StepRow, "Add an actor").click()
    assert window.pages.current.key is PageKey.ACTORS
    assert window.context.session.counts()[Kind.ACTOR] == 1


def test_a_dossier_that_exists_is_not_overwritten(application: Application, tmp_path: Path) -> None:
    fill(tmp_path / "There.dossier")
    named(application.show_start(), StepRow, "New dossier").click()
    dialog = next(held for held in QApplication.topLevelWidgets() if isinstance(held, NewDossierDialog))
    named(dialog, LineField, "Title").setText("There")
    named(dialog, LineField, "File").setText(str(tmp_path / "There.dossier"))
    named(dialog, Button, "Make the dossier").click()
    assert dialog.isVisible()
    assert application.windows == ()
    dialog.reject()
    assert opened(application, tmp_path / "There.dossier").context.session.counts()[Kind.ACTOR] == 3
