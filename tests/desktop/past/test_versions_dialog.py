from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from briefings.domain.dates_text import read_date
from briefings.domain.events import Event
from briefings.edits import Put
from desktop.dialogs.versions import VersionsDialog
from desktop.inspector.history import VersionRow
from desktop.navigation import PageKey
from desktop.past.run_text import RunText
from desktop.past.step_list import StepList
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.segments import Segments
from tests.desktop.running import named, visible_texts
from tests.desktop.worlds import World


@pytest.fixture
def dialog(window: DossierWindow, world: World) -> VersionsDialog:
    for day in ("26 June 2025", "25 June 2025"):
        window.context.session.apply(Put(replace(world.raid, date=read_date(day))))
    window.context.navigator.go(PageKey.EVENTS, world.raid.ref)
    QApplication.processEvents()
    rows = [row for row in window.findChildren(VersionRow) if row.isVisibleTo(window)]
    assert [row.text() for row in rows][:2] == [
        "Date: 26 June 2025 → 25 June 2025",
        "Date: 27 June 2025 → 26 June 2025",
    ]
    rows[1].click()
    return next(held for held in window.findChildren(VersionsDialog) if held.isVisible())


def _said(dialog: VersionsDialog) -> list[str]:
    QApplication.processEvents()
    return [text.accessibleName() for text in dialog.findChildren(RunText) if text.isVisible()]


def test_a_version_of_the_inspector_opens_with_what_changed_in_it(dialog: VersionsDialog) -> None:
    assert _said(dialog) == ["removed: 27 June 2025, added: 26 June 2025"]


def test_the_whole_record_is_shown_as_it_stood(dialog: VersionsDialog) -> None:
    named(dialog, Segments, "Shown").set_current(1)
    named(dialog, Segments, "Shown").chosen.emit(1)
    assert "26 June 2025" in _said(dialog)
    assert "Raid in Yekaterinburg" in _said(dialog)


def test_two_versions_are_compared(dialog: VersionsDialog) -> None:
    named(dialog, StepList, "Versions").selectAll()
    assert _said(dialog) == ["removed: 27 June 2025, added: 25 June 2025"]
    assert any(text.startswith("From ") for text in visible_texts(dialog))


def test_a_version_is_restored(dialog: VersionsDialog, window: DossierWindow, world: World) -> None:
    named(dialog, Button, "Restore this version").click()
    assert window.context.session.get(Event, world.raid.id).date.edtf == "2025-06-26"
    assert not dialog.isVisible()


def test_the_version_of_now_cannot_be_restored(dialog: VersionsDialog) -> None:
    versions = named(dialog, StepList, "Versions")
    versions.choose(None)
    assert not named(dialog, Button, "Restore this version").isEnabled()
