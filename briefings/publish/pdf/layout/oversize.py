"""Boxes that are taller than a page, alone or with the footnotes that must start there, cut between lines so that
nothing is lost and notes stand with their marks. Hardly any brief has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.galley.boxes import NEVER, NO_FEET, SPLIT_TABLE, Box, Feet, Stack
from briefings.publish.pdf.layout.column import CLEAR
from briefings.publish.pdf.layout.footnotes import marked
from briefings.publish.pdf.painting.marks import Mark, Shape, flat, moved

if TYPE_CHECKING:
    from briefings.publish.pdf.galley.boxes import Flow

_DESCENT, _ASCENT = 3.0, 9.0  # points below a baseline, and above it


class _Piece(NamedTuple):
    """A mark and how far it reaches."""

    top: float
    bottom: float
    mark: Mark


def without_oversize(flow: Flow, room: float, feet: Feet = NO_FEET) -> Flow:
    """The same section with no box too tall for a page with its footnotes, nor a side column taller than one."""
    most = room - flow.before
    if _beside(flow) > most:
        # The text starts below such a side column, which is then cut as a box is, and fills the place of “continued”.
        above = Box(flow.side.height, flow.side.marks)
        first = flow.boxes[0]._replace(above=CLEAR, cost=0.0)
        flow = flow._replace(boxes=(above, first, *flow.boxes[1:]), side=Stack(0.0), continued=Stack(0.0))
    if all(_fits(box, most, feet) for box in flow.boxes):
        return flow
    return flow._replace(boxes=tuple(part for box in flow.boxes for part in _cut(box, most, feet)), keep=False)


def _fits(box: Box, most: float, feet: Feet) -> bool:
    """Whether a page has room for a box with its notes."""
    noted = feet.height([number for number in box.notes if number in feet.notes], most / 2) if box.notes else 0.0
    return box.height + box.head_height + noted <= most


def _beside(flow: Flow) -> float:
    """How high the side column is, with what cannot stand beside it nor on a later page."""
    if not flow.side.height or not flow.boxes[0].clear:
        return flow.side.height
    height = flow.side.height + CLEAR + flow.boxes[0].height
    for box in flow.boxes[1:]:
        if box.cost < NEVER:
            break
        height += box.above + box.height
    return height


def _cut(box: Box, most: float, feet: Feet) -> list[Box]:
    if box.head_height > most / 2:
        box = box._replace(head=None)
    if _fits(box, most, feet):
        return [box]
    most -= box.head_height
    parts: list[Box] = []
    pieces = sorted(_pieces(box), key=lambda piece: piece.top)
    tall = [piece for piece in pieces if piece.bottom - piece.top > most]
    top, here, notes = 0.0, list[_Piece](), set[int]()
    waiting = [number for number in box.notes if number in feet.notes]
    for piece in pieces:
        if piece in tall:
            continue
        own = {number for number in marked((piece.mark,)) if number in waiting}
        if here and piece.bottom - top + feet.height(notes | own, most / 2) > most:
            parts.append(_part(box, here, tall, top, most)._replace(notes=_in_order(box, notes)))
            waiting = [number for number in waiting if number not in notes]
            top, here, notes = piece.top, [], own - notes
        here.append(piece)
        notes |= own
    parts.append(_part(box, here, tall, top, most)._replace(notes=tuple(waiting)))
    return [parts[0]._replace(cost=box.cost), *(part._replace(above=0.0, joint=()) for part in parts[1:])]


def _in_order(box: Box, notes: set[int]) -> tuple[int, ...]:
    return tuple(number for number in box.notes if number in notes)


def _part(box: Box, pieces: list[_Piece], tall: list[_Piece], top: float, most: float) -> Box:
    """What stands between two cuts, and of each mark that is taller than a page as much as lies there."""
    height = min(max((piece.bottom for piece in pieces), default=top) - top, most)
    here = [_clipped(piece, top, top + height) for piece in tall if piece.top < top + height and piece.bottom > top]
    marks = tuple(moved(piece.mark, 0.0, -top) for piece in (*here, *pieces))
    return box._replace(height=height, marks=marks, cost=SPLIT_TABLE)


def _clipped(piece: _Piece, top: float, bottom: float) -> _Piece:
    """A path with what lies above and below drawn onto the cuts: right for rules and panels, all that gets so tall."""
    ((across, down, mark),) = flat((piece.mark,))
    if not isinstance(mark, Shape):
        return piece
    steps = tuple(
        (
            op,
            tuple(
                value if at % 2 == 0 else min(max(value + down, top), bottom) - down for at, value in enumerate(args)
            ),
        )
        for op, args in mark.steps
    )
    return piece._replace(mark=moved(mark._replace(steps=steps), across, down))


def _pieces(box: Box) -> list[_Piece]:
    pieces = []
    for dx, dy, mark in flat(box.marks):
        if isinstance(mark, Shape):
            ups = [dy + value for _, args in mark.steps for value in args[1::2]] or [dy]
            low, high = min(ups), max(ups)
        else:
            low, high = dy + mark.y - _ASCENT, dy + mark.y + _DESCENT
        pieces.append(_Piece(low, high, moved(mark, dx, dy)))
    return pieces
