from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from briefings.errors import BadInputError
from desktop.actions import Command
from desktop.dialogs.as_known import AsKnownDialog, moment_of
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.line_field import LineField
from tests.desktop.running import command, named, visible_texts


def test_a_day_means_its_end_and_a_time_the_end_of_its_minute() -> None:
    assert moment_of("3 July 2025", "").replace(tzinfo=None) == datetime(2025, 7, 3, 23, 59, 59, 999000)  # noqa: DTZ001 - local
    for clock in ("18:00", "18.00", "18", "18h00"):
        assert moment_of("3 July 2025", clock).replace(tzinfo=None) == datetime(2025, 7, 3, 18, 0, 59, 999000)  # noqa: DTZ001
    assert moment_of("July 2025", "").day == 31


@pytest.mark.parametrize(("day", "clock"), [("", ""), ("soon", ""), ("0042", ""), ("3 July 2025", "25:00")])
def test_what_is_no_moment_is_refused(day: str, clock: str) -> None:
    with pytest.raises(BadInputError):
        moment_of(day, clock)


def test_a_moment_before_the_dossier_is_refused_with_a_sentence(window: DossierWindow) -> None:
    command(window, Command.AS_KNOWN)
    dialog = next(held for held in window.findChildren(AsKnownDialog) if held.isVisible())
    named(dialog, LineField, "Day").setText("3 July 1999")
    named(dialog, Button, "Show").click()
    QApplication.processEvents()
    assert window.banner.isVisible()


def test_a_day_that_is_none_is_said_in_the_dialog(window: DossierWindow) -> None:
    command(window, Command.AS_KNOWN)
    dialog = next(held for held in window.findChildren(AsKnownDialog) if held.isVisible())
    named(dialog, LineField, "Day").setText("soon")
    named(dialog, Button, "Show").click()
    assert dialog.isVisible()
    assert any("Write" in text or "write" in text for text in visible_texts(dialog))
