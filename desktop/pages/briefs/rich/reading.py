"""From a text document back to the prose of a brief. The way there stands in `writing.py`."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextListFormat, QTextTable

from briefings.compose.document import Style
from briefings.compose.markup import reference, tokens
from briefings.compose.prose import Items, Piece, Pieces, Prose, ProseBlock, Rows, Text, parse, render
from desktop.pages.briefs.rich.formats import Mark

_BOLD = QFont.Weight.DemiBold.value


def text_of(document: QTextDocument) -> str:
    """What stands in the document, as it is stored."""
    return canonical(render(read(document)))


def canonical(text: str) -> str:
    """The plainest form of a text: two texts that say the same have the same one."""
    return render(parse(text))


def read(document: QTextDocument) -> Prose:
    """What stands in the document; empty paragraphs say nothing."""
    blocks: list[ProseBlock] = []
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is not None:
            blocks.append(_table(table))
            block = document.findBlock(table.lastPosition()).next()
            continue
        held = _paragraph(block)
        if held is not None:
            _add(blocks, held)
        block = block.next()
    return Prose(blocks=tuple(blocks))


def empty_before(cursor: QTextCursor) -> int:
    """How many empty paragraphs stand before the one with the cursor."""
    found, block = 0, cursor.block().previous()
    while block.isValid():
        found += not block.text().strip()
        block = block.previous()
    return found


def fragments(block: QTextBlock) -> Iterator[tuple[int, str, QTextCharFormat]]:
    """Yield each stretch of one format in a paragraph: its position in the document, its text and its format."""
    place = block.begin()
    while not place.atEnd():
        part = place.fragment()
        if part.isValid():
            yield part.position(), part.text(), part.charFormat()
        place += 1


def _add(blocks: list[ProseBlock], block: ProseBlock) -> None:
    """Add a paragraph; items of one kind belong to one list."""
    last = blocks[-1] if blocks else None
    if isinstance(block, Items) and isinstance(last, Items) and last.numbered == block.numbered:
        blocks[-1] = replace(last, items=(*last.items, *block.items))
    else:
        blocks.append(block)


def _paragraph(block: QTextBlock) -> ProseBlock | None:
    pieces = _pieces(block)
    if not pieces:
        return None
    held = block.textList()
    if held is None:
        return Text(pieces=pieces)
    numbered = held.format().style() == QTextListFormat.Style.ListDecimal
    return Items(items=(pieces,), numbered=numbered)


def _table(table: QTextTable) -> Rows:
    rows = [tuple(_cell(table, y, x) for x in range(table.columns())) for y in range(table.rows())]
    written = str(table.format().property(Mark.SHARES) or "")
    shares = tuple(int(part) for part in written.split(",") if part)
    if not shares:
        return Rows(rows=tuple(rows))
    shares = (*shares, *[max(shares)] * (table.columns() - len(shares)))[: table.columns()]
    return Rows(head=rows[0], rows=tuple(rows[1:]), shares=shares)


def _cell(table: QTextTable, y: int, x: int) -> Pieces:
    """A cell holds one line: paragraphs in it are run together."""
    cell = table.cellAt(y, x)
    block = cell.firstCursorPosition().block()
    last = cell.lastCursorPosition().block()
    pieces: list[Piece] = []
    while block.isValid():
        line = _pieces(block)
        pieces += [Piece(text=" "), *line] if pieces and line else line
        if block == last:
            break
        block = block.next()
    return tuple(pieces)


def _pieces(block: QTextBlock) -> Pieces:
    found = [_piece(text, shape) for _place, text, shape in fragments(block)]
    return _trimmed([piece for piece in found if piece.text or piece.targets])


def _piece(text: str, shape: QTextCharFormat) -> Piece:
    style = Style.PLAIN
    if shape.fontWeight() >= _BOLD and not shape.hasProperty(Mark.CITATION):
        style = Style.STRONG
    elif shape.fontItalic():
        style = Style.EMPHASIS
    remark = bool(shape.property(Mark.REMARK))
    if shape.hasProperty(Mark.CITATION):
        held = tokens(f"[^{shape.property(Mark.CITATION)}]")[0]
        return Piece(style=_carried(shape), remark=remark, targets=held.targets)
    ref = reference(str(shape.property(Mark.MENTION))) if shape.hasProperty(Mark.MENTION) else None
    return Piece(text=text.replace("\u2028", " "), style=style, remark=remark, ref=ref)


def _carried(shape: QTextCharFormat) -> Style:
    """The style of the words round a citation: its own face is always semi-bold, so weight alone says nothing."""
    if shape.fontItalic():
        return Style.EMPHASIS
    return Style.STRONG if shape.property(Mark.STRONG) else Style.PLAIN


def _trimmed(pieces: list[Piece]) -> Pieces:
    """Without blanks at the ends of the line, nor at those of strong and emphasised words, where no mark holds."""
    moved = [part for piece in pieces for part in _outside(piece)]
    joined = [_joined(list(group)) for _key, group in groupby(moved, key=lambda piece: (piece.is_words, _dress(piece)))]
    line = [piece for group in joined for piece in group]
    while line and line[0].is_words and not line[0].text.strip():
        line.pop(0)
    while line and line[-1].is_words and not line[-1].text.strip():
        line.pop()
    if line and line[0].is_words:
        line[0] = replace(line[0], text=line[0].text.lstrip())
    if line and line[-1].is_words:
        line[-1] = replace(line[-1], text=line[-1].text.rstrip())
    return tuple(line)


def _outside(piece: Piece) -> Iterator[Piece]:
    """A piece with the blanks at its ends as plain pieces of their own."""
    if not piece.is_words or (piece.style is Style.PLAIN and not piece.remark):
        yield piece
        return
    inner = piece.text.strip()
    if not inner:
        yield Piece(text=piece.text)
        return
    lead, tail = piece.text.partition(inner)[0], piece.text.rpartition(inner)[2]
    parts = (Piece(text=lead), replace(piece, text=inner), Piece(text=tail))
    yield from (part for part in parts if part.text)


def _joined(group: list[Piece]) -> list[Piece]:
    if not group[0].is_words:
        return group
    return [replace(group[0], text="".join(piece.text for piece in group))]


def _dress(piece: Piece) -> tuple[Style, bool]:
    return piece.style, piece.remark
