"""Starts the Qt application: the one place where the process's QApplication, folders and exception hook are made."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop import problems
from desktop.application import Application
from desktop.paths import Paths

NAME = "Chancery"
_TURN = 0.0005
"""Seconds after which work in the background lets the window's thread go on. Qt gives the interpreter away at each
call, so that with Python's usual 5 ms a page of a hundred widgets would wait for half a second."""
_NO_WINDOW = """chancery: The window cannot be opened: no screen was found that it could draw on.
Where there is none, `python3 -m installer sample` exports the sample's brief, and `chancery --help` names what else
works without a window. Where there is one, `python3 -m installer doctor` says what it lacks.
"""


def run(arguments: Sequence[str]) -> int:
    """Show the windows that the arguments ask for, until the last is closed. Arguments: none, a file, or --sample."""
    app = make_app()
    paths = Paths.of_user()
    application = Application(app, paths)
    problems.install(application.report, paths.reports)
    show_first(application, arguments)
    code = app.exec()
    application.close()
    return code


def make_app() -> QApplication:
    """The process's QApplication, named."""
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setOrganizationName(NAME)
    others = qInstallMessageHandler(_on_said_at_start)
    app = QApplication(sys.argv[:1])
    qInstallMessageHandler(others)
    sys.setswitchinterval(_TURN)
    app.setDesktopFileName("chancery")
    return app


def show_first(application: Application, arguments: Sequence[str]) -> None:
    """Open what was asked for; where that fails, or nothing was asked, the start screen."""
    if not arguments:
        application.show_start()
    elif arguments[0] == "--sample":
        application.open_sample()
    else:
        application.open_file(Path(arguments[0]))


def _on_said_at_start(kind: QtMsgType, _where: QMessageLogContext, _said: str) -> None:
    """Without a screen Qt aborts while it starts, and nothing of ours runs after that: say it and leave with 1."""
    if kind is QtMsgType.QtFatalMsg:
        sys.stderr.write(_NO_WINDOW)
        sys.stderr.flush()
        os._exit(1)
