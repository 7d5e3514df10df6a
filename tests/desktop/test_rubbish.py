import gc
import threading
import weakref

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.rubbish import Rubbish


class Ring:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def test_rings_are_freed_on_the_windows_own_thread(qtbot: QtBot, qapp: QCoreApplication) -> None:
    rubbish = Rubbish(qapp)
    threads: list[int] = []
    weakref.finalize(Ring(), lambda: threads.append(threading.get_ident()))
    worker = threading.Thread(target=lambda: [Ring() for _ in range(200_000)])
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: bool(threads))
    rubbish.end()
    assert threads == [threading.get_ident()]


def test_python_collects_by_itself_again_afterwards(qapp: QCoreApplication) -> None:
    rubbish = Rubbish(qapp)
    assert not gc.isenabled()
    rubbish.end()
    assert gc.isenabled()
