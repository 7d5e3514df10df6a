"""The lower bound: reportlab's canvas draws lines that were broken beforehand. No tags, no shaping, no links."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import resources

if TYPE_CHECKING:
    from benchmarks.pdf.model import Brief, Picture

_WIDTH, _TOP, _FOOT, _LEFT = 480.0, 770.0, 64.0, 57.0
_BODY, _SMALL = (10.0, 13.5), (8.5, 11.0)
_COLUMNS = (0.0, 57.0, 131.0, 412.0)
Line = tuple[float, float, float, str]
"""x, y, size, text."""


class Plan:
    """Pages of lines and strokes."""

    def __init__(self) -> None:
        from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 (only who runs this engine has it)
        from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

        file = resources.path("fonts", "document", "source-serif", "SourceSerif4-Regular.ttf")
        pdfmetrics.registerFont(TTFont("Body", str(file)))
        self._width = pdfmetrics.stringWidth
        self.pages: list[tuple[list[Line], list[tuple[float, float, float, float]]]] = [([], [])]
        self._y = _TOP

    def _room(self, height: float) -> None:
        if self._y - height < _FOOT:
            self.pages.append(([], []))
            self._y = _TOP
        self._y -= height

    def broken(self, text: str, size: float, width: float) -> list[str]:
        """Lines filled one after the other."""
        lines, held, used = [], [], 0.0
        space = self._width(" ", "Body", size)
        for word in text.split():
            wide = self._width(word, "Body", size)
            if held and used + space + wide > width:
                lines.append(" ".join(held))
                held, used = [], -space
            held.append(word)
            used += space + wide
        return [*lines, " ".join(held)]

    def text(self, text: str, look: tuple[float, float], width: float = _WIDTH) -> None:
        """A paragraph."""
        for line in self.broken(text, look[0], width):
            self._room(look[1])
            self.pages[-1][0].append((_LEFT, self._y, look[0], line))

    def row(self, cells: tuple[str, ...]) -> None:
        """A row of a table."""
        ends = (*_COLUMNS[1:], _WIDTH)
        made = [
            self.broken(cell, _SMALL[0], end - left - 8) for cell, left, end in zip(cells, _COLUMNS, ends, strict=True)
        ]
        self._room(max(map(len, made)) * _SMALL[1] + 4)
        for left, lines in zip(_COLUMNS, made, strict=True):
            self.pages[-1][0].extend(
                (_LEFT + left, self._y + (len(lines) - at) * _SMALL[1] - 6, _SMALL[0], line)
                for at, line in enumerate(lines)
            )
        self.pages[-1][1].append((_LEFT, self._y, _LEFT + _WIDTH, self._y))

    def picture(self, picture: Picture) -> None:
        """Strokes and labels."""
        self._room(picture.height)
        top = self._y + picture.height
        self.pages[-1][1].extend((_LEFT + x, top - y, _LEFT + u, top - v) for x, y, u, v in picture.lines)
        self.pages[-1][0].extend((_LEFT + x, top - y, 7.0, text) for x, y, text in picture.labels)


def prepare(made: Brief) -> Plan:
    """What is not timed: where all lines break."""
    plan = Plan()
    for section in made.sections:
        plan.text(section.head, (12.0, 30.0))
        for sentences in section.paragraphs:
            plan.text(" ".join(sentence.text for sentence in sentences), _BODY)
        for table in section.tables:
            plan.text(table.title, _BODY)
            for row in (table.head, *table.rows):
                plan.row(row)
        for picture in section.pictures:
            plan.picture(picture)
    for note in made.notes:
        plan.text(note, _SMALL)
    return plan


def render(plan: Plan) -> bytes:
    """Draw the lines."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595.28, 841.89), invariant=1, pageCompression=1)
    for at, (lines, strokes) in enumerate(plan.pages, start=1):
        text = canvas.beginText()
        size = 0.0
        for x, y, wanted, line in lines:
            if wanted != size:
                size = wanted
                text.setFont("Body", size)
            text.setTextOrigin(x, y)
            text.textOut(line)
        canvas.drawText(text)
        canvas.lines(strokes)
        canvas.setFont("Body", 8.0)
        canvas.drawString(500.0, 40.0, f"Page {at} of {len(plan.pages)}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()
