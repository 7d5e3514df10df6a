"""Where a place in the stored text stands in the document that shows it."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from briefings.compose.prose import Items, Piece, Pieces, Rows, parse
from desktop.pages.briefs.rich.formats import Mark
from desktop.pages.briefs.rich.reading import fragments

Span = tuple[int, int]


def spans_of(document: QTextDocument, text: str, places: Sequence[Span]) -> list[Span]:
    """Stretches of the document for stretches of the stored text; what does not stand there any more is left out."""
    lines = list(_lines(text))
    blocks = list(_blocks(document))
    if len(lines) != len(blocks):
        return []
    return [span for place in places for span in _spans(lines, blocks, place)]


def _lines(text: str) -> Iterator[Pieces]:
    """The lines of a text, those of a table padded to a rectangle as the document has them."""
    for block in parse(text).blocks:
        if isinstance(block, Rows):
            rows = [block.head, *block.rows] if block.shares else list(block.rows)
            wide = max((len(row) for row in rows), default=0)
            yield from (row[x] if x < len(row) else () for row in rows for x in range(wide))
        else:
            yield from block.items if isinstance(block, Items) else (block.pieces,)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        if block.text().strip() or QTextCursor(block).currentTable() is not None:
            yield block
        block = block.next()


def _spans(lines: Sequence[Pieces], blocks: Sequence[QTextBlock], place: Span) -> Iterator[Span]:
    for pieces, block in zip(lines, blocks, strict=True):
        if pieces and pieces[0].start < place[1] and pieces[-1].end > place[0]:
            starts = list(_starts(pieces, block))
            begin = min((at for piece, at in starts if piece.end > place[0]), default=block.position())
            first = next((piece for piece, _at in starts if piece.end > place[0]), pieces[0])
            last, at = next(((piece, at) for piece, at in reversed(starts) if piece.start < place[1]), starts[-1])
            begin += _within(first, place[0])
            yield begin, at + _within(last, place[1])


def _starts(pieces: Pieces, block: QTextBlock) -> Iterator[tuple[Piece, int]]:
    """Where each piece begins: a citation is one stretch of the document, whatever number it shows."""
    lengths = iter([len(text) for _at, text, shape in fragments(block) if shape.hasProperty(Mark.CITATION)])
    place = block.position()
    for piece in pieces:
        yield piece, place
        place += next(lengths, 0) if piece.targets else len(piece.text)


def _within(piece: Piece, place: int) -> int:
    if place <= piece.start:
        return 0
    length = len(piece.text)
    return length if place >= piece.end else min(place - piece.start, length)
