import threading
import time

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.pages.network.panels.background import Background, Question
from desktop.shell.window import DossierWindow
from desktop.tasks import Progress


def test_work_that_is_stopped_by_closing_is_no_fault(window: DossierWindow, qtbot: QtBot) -> None:
    owner = QObject(window)
    background = Background(window.context.tasks, owner)
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress.at(0.5)
            time.sleep(0.005)

    background.ask(Question(key=1, label="A proof", work=work))
    assert begun.wait(60)
    for task in window.context.tasks.running:
        task.cancel()
    qtbot.waitUntil(lambda: not background.is_busy)
