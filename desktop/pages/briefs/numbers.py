"""Which numbers the citations of a brief have on the page, read from the finished document."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefings.compose.document import Document, ItemList, Paragraph, Runs, Section, Table
from briefings.compose.markup import Target
from briefings.compose.prose import Piece, Pieces, one_line, parse
from briefings.domain.briefs import BlockKind, Brief


def numbers_of(brief: Brief, document: Document) -> Mapping[Target, tuple[int, ...]]:
    """The note numbers of everything that the texts of a brief cite; none for what has no note."""
    sections: dict[str, list[Section]] = {}
    for section in document.sections:
        sections.setdefault(section.key, []).append(section)
    found: dict[Target, tuple[int, ...]] = {}
    unmarked = [block for block in brief.blocks if block.block_kind is BlockKind.BOTTOM_LINE]
    for block in brief.blocks:
        if block in unmarked:
            continue
        runs = [line for section in sections.get(block.key, ()) for line in _lines(section)]
        _match(list(parse(block.text).lines()), runs, found)
    _match([one_line(line.value) for line in brief.header], [field.value for field in document.header], found)
    for block in unmarked:
        for piece in parse(block.text).pieces():
            found |= {target: () for target in piece.targets if target not in found}
    return found


def _lines(section: Section) -> Iterator[Runs]:
    for block in section.blocks:
        match block:
            case Paragraph(runs=runs):
                yield runs
            case ItemList(items=items):
                yield from items
            case Table(columns=columns, rows=rows):
                yield from (column.head for column in columns if column.head)
                yield from (cell for row in rows for cell in row if isinstance(cell, tuple))


def _match(lines: Sequence[Pieces], runs: Sequence[Runs], found: dict[Target, tuple[int, ...]]) -> None:
    """Both sides tell the same lines in the same order; a made block has lines of its own before its text."""
    start = 0
    for line in lines:
        if any(piece.targets for piece in line):
            place = next((at for at in range(start, len(runs)) if _is_same(line, runs[at])), None)
            if place is not None:
                _take(line, runs[place], found)
                start = place + 1


def _words(line: Pieces) -> list[Piece]:
    return [piece for piece in line if not piece.targets]


def _is_same(line: Pieces, runs: Runs) -> bool:
    """Whether runs were made of a line; a mention may be called otherwise there, so only plain words are compared."""
    words = _words(line)
    offset = len(runs) - len(words)
    if offset not in {0, 1}:
        return False
    return all(piece.ref is not None or piece.text == run.text for piece, run in zip(words, runs[offset:], strict=True))


def _take(line: Pieces, runs: Runs, found: dict[Target, tuple[int, ...]]) -> None:
    """Marks stand in the run before them, or in one of their own at the start; those side by side share a run."""
    place = len(runs) - len(_words(line)) - 1
    for cites, group in groupby(line, key=lambda piece: bool(piece.targets)):
        held: list[Piece] = list(group)
        if not cites:
            place += len(held)
            continue
        numbers = runs[place].notes if place >= 0 else ()
        targets = [target for piece in held for target in piece.targets]
        for target in targets:
            if len(targets) == 1 or target not in found:
                found[target] = numbers
