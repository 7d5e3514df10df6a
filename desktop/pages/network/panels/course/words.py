"""Numbers as the tables of this panel write them."""

from PySide6.QtCore import QCoreApplication

from desktop.theme import Role
from desktop.widgets.table_model import Cell


def number_cell(value: float | None, decimals: int = 2, why: str = "") -> Cell:
    """A number; where there is none, "n/a" and why."""
    if value is None:
        words = QCoreApplication.translate("NetworkCourse", "n/a")
        return Cell(text=words, ink=Role.INK3, tip=why, sort_key=float("-inf"))
    text = f"{value:.{decimals}f}".replace("-", "\N{MINUS SIGN}")
    return Cell(text=text, ink=Role.INK, sort_key=value)
