"""Cards: one person or actor each, two abreast."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import Card, Cards, Run, Runs, Style
from briefings.compose.measures import MM
from briefings.publish.pdf.galley.boxes import SPLIT_LIST, Box, Stack

if TYPE_CHECKING:
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter
    from briefings.publish.pdf.painting.marks import Mark

_BETWEEN = 6.0 * MM
_LABEL, _LABEL_GAP = 19.0 * MM, 2.5 * MM
_POST_GAP, _ROW_GAP = 3.0, 3.0
_BASE = 8.5


def cards(block: Cards, setter: Setter, owner: Element, width: float) -> list[Box]:
    """A box for each pair; no card is split."""
    half = (width - _BETWEEN) / 2
    boxes = []
    for at in range(0, len(block.cards), 2):
        pair = [_card(card, setter, owner, half) for card in block.cards[at : at + 2]]
        marks = tuple(mark for place, stack in enumerate(pair) for mark in stack.moved(place * (half + _BETWEEN), 0.0))
        height = max(stack.height for stack in pair)
        boxes.append(Box(height, marks, above=3.0 * setter.unit, cost=SPLIT_LIST if at else 0.0))
    return boxes


def _plain(name: Runs) -> list[Run]:
    """The name without its other forms and the space before them."""
    runs = [run for run in name if run.style is not Style.SOFT]
    return [*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip())] if runs else []


def _stripped(run: Run) -> Run:
    return replace(run, text=run.text.strip())


def _card(card: Card, setter: Setter, owner: Element, width: float) -> Stack:
    made = owner.add("Sect")
    head = made.add("H3")
    name = setter.text(tuple(_plain(card.name)), "card-name", width, head, base=_BASE)
    marks: list[Mark] = list(name.marks)
    y = name.height - 0.5 + _POST_GAP
    if other := tuple(_stripped(run) for run in card.name if run.style is Style.SOFT and run.text.strip()):
        native = setter.text(other, "body", width, head)
        marks += native.moved(0.0, y)
        y += native.height + _POST_GAP
    if card.post:
        post = setter.text(card.post, "table", width, made.add("P"))
        marks += post.moved(0.0, y)
        y += post.height
    y += 1.6 * setter.unit
    listed = made.add("L", numbering="None")
    for at, (label, value) in enumerate(card.facts):
        entry = listed.add("LI")
        named = setter.text((Run(label),), "label", _LABEL, entry.add("Lbl"))
        said = setter.text(value, "value", width - _LABEL - _LABEL_GAP, entry.add("LBody"))
        y += _ROW_GAP if at else 0.0
        marks += [*named.moved(0.0, y), *said.moved(_LABEL + _LABEL_GAP, y)]
        y += max(named.height, said.height)
    return Stack(y, tuple(marks))
