"""Work that is asked for again before it is done: the last is shown, and no dialog of the first stays."""

import threading

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.dialogs.waiting import WaitDialog
from desktop.pages.network.exchange import background
from desktop.pages.network.exchange.background import Background
from desktop.shell.window import DossierWindow


def waiting(window: DossierWindow) -> list[WaitDialog]:
    return [dialog for dialog in window.findChildren(WaitDialog) if dialog.isVisible()]


def test_work_that_is_asked_for_again_leaves_no_dialog(
    window: DossierWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "_PATIENCE", 20)
    work, first, done = Background(window.context, window, print), threading.Event(), list[str]()
    work.run("One", lambda: first.wait(60), lambda _made: done.append("one"))
    qtbot.waitUntil(lambda: len(waiting(window)) == 1)
    work.run("Two", lambda: None, lambda _made: done.append("two"))
    qtbot.waitUntil(lambda: done == ["two"])
    first.set()
    QTest.qWait(60)
    assert (waiting(window), done) == ([], ["two"])
