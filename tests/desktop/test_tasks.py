import threading

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from briefings.errors import BadInputError
from desktop.tasks import CancelledError, Progress, Tasks


@pytest.fixture
def reported() -> list[Exception]:
    return []


@pytest.fixture
def tasks(qapp: QCoreApplication, reported: list[Exception]) -> Tasks:
    return Tasks(reported.append, qapp)


def test_work_is_done_elsewhere_and_its_result_comes_back(qtbot: QtBot, tasks: Tasks) -> None:
    threads: list[int] = []
    results: list[int] = []

    def work(_progress: Progress) -> int:
        threads.append(threading.get_ident())
        return 42

    with qtbot.waitSignal(tasks.ended):
        tasks.run("Counting", work, results.append)
    qtbot.waitUntil(lambda: results == [42])
    assert threads != [threading.get_ident()]


def test_progress_reaches_whoever_listens(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[float] = []
    tasks.started.connect(lambda task: task.progress.moved.connect(seen.append))
    with qtbot.waitSignal(tasks.ended):
        tasks.run("Half", lambda progress: progress.at(0.5), lambda _result: None)
    qtbot.waitUntil(lambda: seen == [0.5])


def test_a_failure_is_reported(qtbot: QtBot, tasks: Tasks, reported: list[Exception]) -> None:
    def work(_progress: Progress) -> None:
        raise BadInputError("It is no number.", remedy="Type digits.")

    with qtbot.waitSignal(tasks.ended):
        tasks.run("Failing", work, lambda _result: None)
    qtbot.waitUntil(lambda: [str(problem) for problem in reported] == ["It is no number. Type digits."])


def test_cancelled_work_stops_at_its_next_step_and_is_no_error(
    qtbot: QtBot, tasks: Tasks, reported: list[Exception]
) -> None:
    ready, cancelled = threading.Event(), threading.Event()
    stopped: list[bool] = []

    def work(progress: Progress) -> None:
        ready.set()
        cancelled.wait(60)
        try:
            progress.at(0.1)
        except CancelledError:
            stopped.append(True)
            raise

    with qtbot.waitSignal(tasks.ended):
        task = tasks.run("Stopping", work, lambda _result: None)
        ready.wait(60)
        task.cancel()
        cancelled.set()
    assert stopped == [True]
    assert reported == []


def test_closing_waits_for_what_runs(tasks: Tasks) -> None:
    ended: list[bool] = []
    tasks.run("Running", lambda _progress: ended.append(True), lambda _result: None)
    tasks.close()
    assert ended == [True]


def test_nothing_begins_once_the_window_is_closed(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[object] = []
    tasks.close()
    task = tasks.run("Late", lambda _progress: None, done.append)
    qtbot.wait(50)
    assert (tasks.running, task.isRunning(), done) == ((), False, [])
