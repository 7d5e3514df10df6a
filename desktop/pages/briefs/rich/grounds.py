"""The grounds of mentions and findings, painted below the text: a text format's own would be square."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QTextEdit

from desktop.pages.briefs.rich import marks
from desktop.pages.briefs.rich.formats import Mark
from desktop.theme import Radius, Role, Theme
from desktop.widgets.painting import Artist

_TALL = 20
"""Height of a ground in px at the base text size."""


def paint_grounds(field: QTextEdit, theme: Theme) -> None:
    """Paint the grounds of everything in a field; to be followed by the text."""
    tall, document = theme.px(_TALL), field.document()
    with Artist.on(field.viewport(), theme) as art:
        for selection in field.extraSelections():
            start, end = selection.cursor.selectionStart(), selection.cursor.selectionEnd()
            for area in marks.areas(document, start, end, tall):
                art.painter.fillRect(area, theme.colour(Role.CAUTION_BG))
        for atom in marks.atoms(document):
            if atom.shape.hasProperty(Mark.MENTION):
                for area in marks.areas(document, atom.start, atom.end, tall):
                    _mention(art, area.adjusted(-2, 0, 2, 0))


def _mention(art: Artist, area: QRectF) -> None:
    art.fill(area, Role.SELECT, Radius.CHIP)
    if art.theme.is_outlined:
        art.outline(area, Role.ACCENT, Radius.CHIP)
