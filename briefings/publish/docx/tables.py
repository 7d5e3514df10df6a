"""Tables of a Word file: repeated heads, whole rows, widths in twips. Which blocks become tables is in `blocks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.document import Align, Band, Cell, Column, Drawn, Expectation, Table
from briefings.errors import BadInputError
from briefings.publish.docx.markup import paragraph, properties, tag, twips
from briefings.publish.html.signs import bar, disc
from briefings.publish.pdf.blocks.grids import GAP, aligned, grid
from briefings.publish.pdf.blocks.tables import even
from briefings.publish.spoken import band_in, clean, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.docx.here import Here

_MOST_COLUMNS = 63  # of a table in Word
BAR = 72.0
"""How long a bar beside words is at most, in points."""
_WHOLE = 8  # rows: so many are kept on one page
_ALIGNED = {Align.CENTRE: {"jc": tag("jc", val="center")}, Align.END: {"jc": tag("jc", val="end")}}


class Grid(NamedTuple):
    """A table: its style, the widths of its columns in points and where it starts."""

    style: str
    widths: Sequence[float]
    left: float = 0.0
    turned: bool = False

    def table(self, rows: Sequence[Sequence[str]], *, head: bool = False, alt: str = "") -> str:
        """The table with these rows of cells, each cell's content being paragraphs; the first row may be its head."""
        given = {
            "tblStyle": tag("tblStyle", val=f"Table{self.style}"),
            "tblW": tag("tblW", w=twips(sum(self.widths)), type="dxa"),
            "tblInd": tag("tblInd", w=twips(self.left), type="dxa"),
            "tblLayout": tag("tblLayout", type="fixed"),
            "tblLook": tag("tblLook", val="0420" if head else "0400", firstRow=int(head), lastRow=0, firstColumn=0,
                           lastColumn=0, noHBand=0, noVBand=1),
        }  # fmt: skip
        if alt:
            given["tblCaption"] = tag("tblCaption", val=alt)
        if self.turned:
            given["bidiVisual"] = tag("bidiVisual")
        grid = tag("tblGrid", *(tag("gridCol", w=twips(width)) for width in self.widths))
        made = "".join(self._row(row, head=head and at == 0) for at, row in enumerate(rows))
        return f"<w:tbl>{properties('tblPr', given)}{grid}{made}</w:tbl>"

    def _row(self, cells: Sequence[str], *, head: bool) -> str:
        given = {"cantSplit": tag("cantSplit")} | ({"tblHeader": tag("tblHeader")} if head else {})
        made = "".join(
            tag("tc", properties("tcPr", {"tcW": tag("tcW", w=twips(width), type="dxa")}), cell)
            for cell, width in zip(cells, self.widths, strict=True)
        )
        return f"<w:tr>{properties('trPr', given)}{made}</w:tr>"


def table_of(block: Table, here: Here) -> str:
    """A table with its rows, which stay together where they are few, else two at either end; the words of its discs
    below. Raises BadInputError for one that is too wide for Word to open the file."""
    if len(block.columns) > _MOST_COLUMNS:
        many = len(block.columns)
        raise BadInputError(
            f"A table has {many} columns{_beginning(block)}; Word takes no more than {_MOST_COLUMNS}.",
            remedy="Part it into several tables, or export the text as PDF or web page.",
        )
    block = even(block)
    left = 0.0 if here.full(block) else here.left
    widths = _widths(block, here.width - left, here)
    block = aligned(block, int(here.turned))  # once it is measured: what is known of a table goes by its columns
    headed = any(column.head for column in block.columns)
    rows = [_head(block.columns, here)] if headed else []
    last = len(block.rows) - 1
    kept = set(range(last)) if last < _WHOLE else {0, last - 1}
    rows += [_row(row, block, here, widths, kept=at in kept) for at, row in enumerate(block.rows)]
    alt = said(block.caption.title) if block.caption else ""
    made = Grid("Rows", widths, left, here.turned).table(rows, head=headed, alt=alt) if rows else ""
    key = "".join(_disc(each, here) + here.inline.text(f" {clean(each.words)}   ") for each in block.expectation_key)
    return made + (paragraph("Source", key) if key else "")


def _beginning(block: Table) -> str:
    first = said(block.columns[0].head)
    return f", the first of them “{first[:40]}”" if first else ""


def _widths(block: Table, whole: float, here: Here) -> list[float]:
    """As on the page, so that no word is cut; what is between two columns belongs to the first."""
    made = grid(block, whole - GAP, here.setter)
    ends = [*made.lefts[1:], min(made.lefts[-1] + made.widths[-1] + GAP, whole)] if made.lefts else []
    widths = [end - start for start, end in zip(made.lefts, ends, strict=True)]
    if here.turned:  # a narrow one stands at the left in LibreOffice
        widths[-1:] = [width + max(whole - sum(widths), 0.0) for width in widths[-1:]]
    return widths


def _head(columns: Sequence[Column], here: Here) -> list[str]:
    return [paragraph("TableHead", here.inline(column.head), **_ALIGNED.get(column.align, {})) for column in columns]


def _row(row: Sequence[Cell], block: Table, here: Here, widths: Sequence[float], *, kept: bool) -> list[str]:
    with_next = {"keepNext": tag("keepNext")} if kept else {}
    return [
        paragraph(
            "TablePicture" if isinstance(cell, Drawn) else "TableText",
            _cell(cell, row, here, width, block.edges),
            **_ALIGNED.get(column.align, {}),
            **with_next,
        )
        for cell, column, width in zip(row, block.columns, widths, strict=True)
    ]


def _cell(cell: Cell, row: Sequence[Cell], here: Here, width: float, edges: Sequence[float]) -> str:
    match cell:
        case Band():
            return _band(cell, band_in(row, cell, here.inline.words), edges, here, width)
        case Expectation():
            return _disc(cell, here)
        case Drawn():
            return here.media.drawing(cell.scene, cell.scene.alt, width - 5.0)
        case _:
            return here.inline(cell)


def _band(cell: Band, words: str, edges: Sequence[float], here: Here, width: float) -> str:
    """A band as a bar before its words, if the column has room for both."""
    size = here.style.roles["table"].size
    room = min(BAR, width - GAP - here.setter.one_line(words, "table", None).width)
    if room < BAR / 2:
        return here.inline.text(words)
    drawn = bar(cell.low, cell.high, edges, here.style.colours, high_as=1.0)
    return here.media.sign(drawn, (room, 0.8 * size), "") + here.inline.text(f"  {words}")


def _disc(cell: Expectation, here: Here) -> str:
    """Drawn, since the signs for it come in all sizes from whatever face has them."""
    size = 0.9 * here.style.roles["table"].size
    return here.media.sign(disc(cell.level, here.style.colours["ink"]), (size, size), cell.words)
