"""Judgements: the text, and beside it likelihood and confidence, apart from one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.document import Judged, Run
from briefings.compose.measures import MM
from briefings.publish.house.style import Rule
from briefings.publish.pdf.blocks.discs import DISCS, confidence_discs
from briefings.publish.pdf.galley.boxes import Box, Stack
from briefings.publish.pdf.galley.setter import SEMIBOLD, Setter
from briefings.publish.pdf.painting.marks import Group, Mark, Words, panel, upright

if TYPE_CHECKING:
    from briefings.publish.pdf.file.tree import Element

_BAR = 6.0
_BAR_INSET = 3.0 * MM  # the bar is so much narrower than the side column
_SCALE_BELOW = 6.8  # from the bar's foot to the baseline of its numbers
_GAP_ABOVE, _GAP_BELOW = 3.0, 4.5
_WORD_GAP = 4.0
_DISC_GAP, _DISC_RISE = 5.0, 2.7  # from the word to the discs, and from the baseline to their middle


def judged(block: Judged, setter: Setter, owner: Element, width: float) -> tuple[list[Box], Stack]:
    """The text as one box, and what stands beside it in the side column."""
    stack = setter.text(block.text, "body", width, owner.add("P"))
    return [Box(stack.height, stack.marks)], _beside(block, setter, owner)


def _beside(block: Judged, setter: Setter, owner: Element) -> Stack:
    width = setter.house.measures.side
    made = owner.add("P")
    role = setter.role("label")
    label = setter.text((Run(f"{setter.words['likelihood']} "),), "label", width, made)
    words = _words(block, width, setter, made)
    marks: list[Mark] = [*label.marks, *words.moved(0.0, role.line)]
    y = role.line + words.height + _GAP_ABOVE
    bar = width - _BAR_INSET
    marks.append(Group(0.0, y, tuple(_bar(block, bar, setter)), fixed=bar))
    y += _BAR + 7.0 + _GAP_BELOW
    confidence = _confidence(block, width, setter, owner.add("P"))
    marks += confidence.moved(0.0, y)
    return Stack(y + confidence.height, tuple(marks))


def _words(block: Judged, width: float, setter: Setter, owner: Element) -> Stack:
    """Word and range on one line, or the range on a line of its own; never parted elsewhere."""
    spread = setter.words["range"].format(low=f"{block.low:g}", high=f"{block.high:g}")
    ink = setter.house.colours["ink"]
    one = (Run(f"{block.likelihood}\u2003{spread}"),)
    if len(setter.lines(one, setter.role("label"), width, owner, weight=SEMIBOLD).lines) == 1:
        return setter.text(one, "label", width, owner, weight=SEMIBOLD, colour=ink)
    return setter.text((Run(f"{block.likelihood}\n{spread}"),), "label", width, owner, weight=SEMIBOLD, colour=ink)


def _bar(block: Judged, width: float, setter: Setter) -> list[Mark]:
    """A bar from 0 to 100 with the scale's edges as ticks; its numbers stay within its ends."""
    edge = Rule(width=0.5, colour=setter.house.colours["rule"])
    tick = Rule(width=0.35, colour=setter.house.colours["rule"])
    marks: list[Mark] = [panel(0.0, 0.0, width, _BAR, edge=edge)]
    marks += [upright(width * at / 100.0, 0.0, _BAR, tick) for at in block.edges if 0.0 < at < 100.0]
    left, long = width * block.low / 100.0, width * (block.high - block.low) / 100.0
    marks.append(panel(left, 0.0, long, _BAR, fill=setter.house.colours["accent"]))
    for at, share in ((0, 0.0), (50, 0.5), (100, 1.0)):
        line = setter.one_line(str(at), "scale", None)
        marks.append(Words((width - line.width) * share, _BAR + _SCALE_BELOW, line, None))
    return marks


def _confidence(block: Judged, width: float, setter: Setter, owner: Element) -> Stack:
    """Label, word and discs on one line; a long word below the label, the discs behind it or below."""
    role = setter.role("label")
    named, ink = setter.words["confidence"], setter.house.colours["ink"]
    label = setter.one_line(named + " ", "label", owner)
    word = setter.one_line(block.confidence, "label", owner, weight=SEMIBOLD, colour=ink)
    left = label.width + _WORD_GAP
    if left + word.width + _DISC_GAP + DISCS <= width:
        discs = confidence_discs(block.discs, left + word.width + _DISC_GAP, role.base - _DISC_RISE, setter)
        said = (Words(0.0, role.base, label, owner), Words(left, role.base, word, owner))
        return Stack(role.size, (*said, *discs))
    above = setter.text((Run(f"{named} "),), "label", width, owner)
    text = setter.lines((Run(block.confidence),), role, width, owner, weight=SEMIBOLD, colour=ink)
    below = setter.stacked(text, role, owner)
    top, x = above.height + role.line - role.size, text.lines[-1].width + _DISC_GAP
    y = top + below.height
    if x + DISCS > width:
        x, y = 0.0, y + role.line
    discs = confidence_discs(block.discs, x, y - role.size + role.base - _DISC_RISE, setter)
    return Stack(y, (*above.marks, *below.moved(0.0, top), *discs))
