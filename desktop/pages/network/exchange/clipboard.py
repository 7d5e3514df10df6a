"""The picture and the table of the network on the clipboard, each in every form that other programs take."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from briefings.figures.scene import Scene
from desktop.pages.export import PRINT, picture_bytes
from desktop.pages.network.tie_rows import COLUMNS, TieRows

_SVG = "image/svg+xml"


def picture_data(scene: Scene, title: str) -> QMimeData:
    """The picture as pixels and as SVG; programs take the one that they can."""
    data = QMimeData()
    data.setImageData(QImage.fromData(picture_bytes(scene, ".png", title, dpi=PRINT)))
    data.setData(_SVG, picture_bytes(scene, ".svg", title))
    return data


def table_data(rows: TieRows, size: str, title: str) -> QMimeData:
    """The rows below their headings, as text with tabs and as HTML. `size` names the last column, `title` the whole
    with its marking."""
    headings = [*(column.title for column in COLUMNS[:-1]), size]
    lines = [headings, *([cell.text for cell in row.cells] for row in rows)]
    data = QMimeData()
    data.setText("\n".join("\t".join(_plain(cell) for cell in line) for line in [[title], *lines]) + "\n")
    data.setHtml(_html(title, lines))
    return data


def _plain(text: str) -> str:
    """A text without what would begin another cell."""
    return " ".join(text.split())


def _html(title: str, lines: Sequence[Sequence[str]]) -> str:
    head, *body = lines
    rows = "".join(f"<tr>{_cells('td', line)}</tr>" for line in body)
    return f"<table><caption>{escape(title)}</caption><tr>{_cells('th', head)}</tr>{rows}</table>"


def _cells(tag: str, texts: Iterable[str]) -> str:
    return "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts)
