"""Graph files on their way into the dossier: chosen, or dropped on the window. Their readers are imported late."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from briefings.graphfiles import READ

if TYPE_CHECKING:
    from desktop.pages.network.exchange.importing import NetworkImport
    from desktop.shell.window import DossierWindow

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class LateImport(QObject):
    """Takes what is dropped on a window that may be written."""

    def __init__(self, window: "DossierWindow") -> None:
        super().__init__(window)
        self._window = window
        self._import: NetworkImport | None = None
        if not window.context.session.read_only:
            window.setAcceptDrops(True)
            window.installEventFilter(self)

    @property
    def network(self) -> "NetworkImport":
        """What does the work."""
        if self._import is None:
            module = import_module("desktop.pages.network.exchange.importing")
            made: NetworkImport = module.NetworkImport(self._window.context, self._window)
            self._import = made
        return self._import

    def ask(self) -> None:
        """Ask for a file and take it."""
        self._window.flush()
        self.network.ask()

    def take(self, path: Path) -> None:
        """Take a file."""
        self._window.flush()
        self.network.take(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DRAGS and isinstance(event, QDragMoveEvent) and _file_of(event) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            return True
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = _file_of(event)
            if path is not None:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                # Whoever dropped it waits for the end of this event.
                QTimer.singleShot(0, self, lambda: self.take(path))
                return True
        return super().eventFilter(watched, event)


def _file_of(event: QDropEvent) -> Path | None:
    """The one file that is dragged, if it may hold a graph."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.casefold() in READ else None
