"""Mentions and citations in a text document: each is one thing that the cursor passes over and a key takes out."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextList
from PySide6.QtWidgets import QTextEdit

from briefings.compose.markup import reference, tokens
from briefings.domain.records import Ref
from desktop.pages.briefs.rich.formats import Mark
from desktop.pages.briefs.rich.reading import fragments


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """A mention or citation: where it starts and ends in the document, and its format."""

    start: int
    end: int
    shape: QTextCharFormat


def atoms(document: QTextDocument) -> Iterator[Atom]:
    """Yield every mention and citation, in order."""
    block = document.begin()
    while block.isValid():
        yield from _atoms_in(block)
        block = block.next()


def _atoms_in(block: QTextBlock) -> Iterator[Atom]:
    for start, text, shape in fragments(block):
        if shape.hasProperty(Mark.MENTION) or shape.hasProperty(Mark.CITATION):
            yield Atom(start=start, end=start + len(text), shape=shape)


def atom_before(cursor: QTextCursor) -> Atom | None:
    """The mark that ends at the cursor."""
    return next((atom for atom in _atoms_in(cursor.block()) if atom.end == cursor.position()), None)


def atom_after(cursor: QTextCursor) -> Atom | None:
    """The mark that starts at the cursor."""
    return next((atom for atom in _atoms_in(cursor.block()) if atom.start == cursor.position()), None)


def atom_at(cursor: QTextCursor) -> Atom | None:
    """The mark at the cursor or round it."""
    place = cursor.position()
    return next((atom for atom in _atoms_in(cursor.block()) if atom.start <= place < atom.end), None)


def refs_of(atom: Atom) -> tuple[Ref, ...]:
    """The records that a mark points at."""
    if atom.shape.hasProperty(Mark.CITATION):
        held = tokens(f"[^{atom.shape.property(Mark.CITATION)}]")[0]
        return tuple(target.ref for target in held.targets)
    ref = reference(str(atom.shape.property(Mark.MENTION)))
    return (ref,) if ref is not None else ()


def ref_of(atom: Atom) -> Ref | None:
    """The first record that a mark points at."""
    return next(iter(refs_of(atom)), None)


def list_of(cursor: QTextCursor) -> QTextList | None:
    """The list in which the cursor stands; the bindings leave out that there may be none."""
    return cursor.currentList()


def select(cursor: QTextCursor, atom: Atom) -> None:
    """Select a mark."""
    cursor.setPosition(atom.start)
    cursor.setPosition(atom.end, QTextCursor.MoveMode.KeepAnchor)


def keep_outside(cursor: QTextCursor) -> None:
    """Move a cursor that stands inside a mark to its nearer end; the other end of a selection stays."""
    place = cursor.position()
    for atom in _atoms_in(cursor.block()):
        if atom.start < place < atom.end:
            anchor = cursor.anchor()
            # One step in from an edge means that an arrow went that way: it goes through to the other side.
            stepped_in = place == atom.start + 1
            near_end = stepped_in or (place - atom.start > atom.end - place and place != atom.end - 1)
            mode = QTextCursor.MoveMode.MoveAnchor if anchor == place else QTextCursor.MoveMode.KeepAnchor
            cursor.setPosition(atom.end if near_end else atom.start, mode)
            return


def lead_of(document: QTextDocument, atom: Atom) -> str:
    """The blank with which a citation begins."""
    return document.characterAt(atom.start)


def rewrite(field: QTextEdit, atom: Atom, text: str) -> None:
    """Show other words for a mark; the field's cursor stays between the same letters."""
    held = QTextCursor(field.document())
    select(held, atom)
    if held.selectedText() == text:
        return
    cursor = field.textCursor()
    anchor, place = (_shifted(each, atom, len(text)) for each in (cursor.anchor(), cursor.position()))
    held.insertText(text, atom.shape)
    cursor.setPosition(anchor)
    cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def _shifted(place: int, atom: Atom, length: int) -> int:
    if place >= atom.end:
        return place + length - (atom.end - atom.start)
    return min(place, atom.start + length)


def areas(document: QTextDocument, start: int, end: int, height: int) -> Iterator[QRectF]:
    """Yield the boxes that a stretch of text takes, one for each line, so many px high."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        first = max(start - block.position(), 0)
        last = min(end - block.position(), block.length() - 1)
        layout = block.layout()
        while first < last:
            line = layout.lineForTextPosition(first)
            if not line.isValid():
                break
            stop = min(last, line.textStart() + line.textLength())
            if stop <= first:
                break
            # The blank at which a line breaks belongs to no ground.
            trim = 1 if stop < last else 0
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(stop - trim))
            top = origin.y() + line.y() + line.height() - height - 1
            yield QRectF(origin.x() + min(left, right), top, abs(right - left), height)
            first = stop
        block = block.next()


def _x(found: object) -> float:
    """PySide answers with the place and the cursor position that it stands for."""
    return float(found[0]) if isinstance(found, tuple) else float(str(found))
