"""Draws the widgets into PNG files, to be looked at: python -m tests.desktop.gallery FOLDER.

Each board is drawn in light, dark and high contrast, mirrored, and with text of twice the size.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.theme import Role, Scheme, Theme
from desktop.theme.theme import BASE_POINTS
from tests.desktop import boards

Board = Callable[[Theme], QWidget]
BOARDS: dict[str, tuple[Board, int, int]] = {
    "basics": (boards.basics, 760, 380),
    "inspector": (boards.inspector, 352, 880),
    "shell": (boards.shell, 1000, 640),
    "rows": (boards.rows, 640, 400),
    "table": (boards.table, 820, 520),
    "time": (boards.time, 820, 460),
    "form": (boards.form, 400, 440),
    "palette": (boards.palette, 1000, 640),
}
VARIANTS = {
    "light": (Scheme.LIGHT, 1.0, Qt.LayoutDirection.LeftToRight),
    "dark": (Scheme.DARK, 1.0, Qt.LayoutDirection.LeftToRight),
    "contrast": (Scheme.CONTRAST, 1.0, Qt.LayoutDirection.LeftToRight),
    "rtl": (Scheme.LIGHT, 1.0, Qt.LayoutDirection.RightToLeft),
    "large": (Scheme.LIGHT, 1.6, Qt.LayoutDirection.LeftToRight),
}


class Ground(QWidget):
    """Holds a board on the sheet's colour."""

    def __init__(self, theme: Theme, board: QWidget) -> None:
        super().__init__()
        self._theme = theme
        board.setParent(self)
        self._board = board

    def fit(self, width: int, height: int) -> None:
        self.resize(width, height)
        self._board.resize(width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.SHEET))
        painter.end()


def draw(app: QApplication, folder: Path, wanted: list[str]) -> None:
    theme = Theme()
    theme.apply(app)
    theme.load_fallback_fonts()
    for variant, (scheme, factor, direction) in VARIANTS.items():
        app.setLayoutDirection(direction)
        theme.set_scheme(scheme)
        theme.set_text_points(BASE_POINTS * factor)
        for name, (board, width, height) in BOARDS.items():
            if wanted and name not in wanted:
                continue
            ground = Ground(theme, board(theme))
            ground.fit(round(width * factor), round(height * factor))
            ground.show()
            app.processEvents()
            ground.grab().save(str(folder / f"{name}-{variant}.png"))
            ground.close()


if __name__ == "__main__":
    draw(QApplication([]), Path(sys.argv[1]), sys.argv[2:])
