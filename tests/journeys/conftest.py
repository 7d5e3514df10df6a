"""Each journey has the same home and the same small dossier as the other tests of the window."""

from tests.desktop.conftest import application, file, qtbot, time_for_proofs, window, world

__all__ = ["application", "file", "qtbot", "time_for_proofs", "window", "world"]
