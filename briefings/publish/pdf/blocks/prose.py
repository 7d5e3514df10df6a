"""Paragraphs, headings and dated facts. Lists of items are in `lists`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import FactList, Heading, Paragraph, Run, Runs, Style, Voice
from briefings.compose.measures import MM
from briefings.publish.house.style import Rule
from briefings.publish.pdf.galley.boxes import NEVER, SPLIT_LIST, SPLIT_PROSE, Box
from briefings.publish.pdf.galley.setter import CODE_SIZE
from briefings.publish.pdf.painting.marks import all_moved, panel, upright

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter

ROLES = {
    Voice.BODY: "body",
    Voice.BOTTOM_LINE: "bottom-line",
    Voice.SPOKEN: "spoken",
    Voice.LABEL: "label",
    Voice.QUOTED: "body",
}
"""The role of each voice."""

_DATE, _MOST_DATE, _DATE_GAP, _DATE_AFTER = 23.0 * MM, 32.0 * MM, 2.5 * MM, 1.0 * MM
_FACT_GAP = 0.6875  # of the gap between plain items
_QUOTED = 6.0 * MM  # from both edges
_MOST_QUOTED = 0.5  # of the measure, however many quotations
_SIGN = 0.75  # points: the line before a quotation
_HANG = 2  # letters: what goes on from a line of code
_CODE_IN, _CODE_ABOVE, _CODE_BELOW = 2.0 * MM, 1.0 * MM, 1.5 * MM  # of lines of code within their panel


def paragraph(block: Paragraph, setter: Setter, owner: Element, width: float) -> list[Box]:
    """Running text; a bottom line is never split, somebody else's words are set in."""
    whole, long = block.voice is Voice.BOTTOM_LINE, block.voice is Voice.BODY
    if block.runs and all(run.style is Style.CODE for run in block.runs):
        boxes = _code(block, setter, owner.add("P"), width - 2 * _CODE_IN)
        return _on_panel(boxes, setter.house.colours["tint"], width)
    if block.voice is Voice.QUOTED:
        return _quoted(block, setter, owner, width)
    return setter.prose(block.runs, ROLES[block.voice], width, owner.add("P"), whole=whole, divided=long)


def _quoted(block: Paragraph, setter: Setter, owner: Element, width: float) -> list[Box]:
    """Somebody else's words: set in from both edges, with a line before them for each quotation that they stand in."""
    made = owner
    for _ in range(block.level + 1):
        made = made.add("BlockQuote")
    left = min((block.level + 1) * _QUOTED, _MOST_QUOTED * width)
    boxes = setter.prose(block.runs, ROLES[block.voice], width - left - _QUOTED, made.add("P"), divided=True)
    sign = Rule(_SIGN, setter.house.colours["rule"])
    places = [left * (at + 1) / (block.level + 1) - _QUOTED / 2 for at in range(block.level + 1)]
    return [
        box.shifted(left)._replace(
            marks=(*all_moved(box.marks, left, 0.0), *(upright(x, 0.0, box.height, sign) for x in places)),
            joint=tuple(upright(x, -box.above, 0.0, sign) for x in places) if at else (),
        )
        for at, box in enumerate(boxes)
    ]


def _code(block: Paragraph, setter: Setter, owner: Element, width: float) -> list[Box]:
    """Lines of code. What goes on from one that is too long hangs below it by two letters."""
    role = setter.role(ROLES[block.voice])
    letter = setter.one_line("0" * 10, ROLES[block.voice], None, family="mono", size=CODE_SIZE * role.size).width / 10
    boxes: list[Box] = []
    for runs in _lines(block.runs):
        line = "".join(run.text for run in runs)
        indent = len(line) - len(line.lstrip("\u00a0"))
        hang = min((indent + _HANG) * letter, width / 2)
        made = setter.prose(runs, ROLES[block.voice], width, owner)
        if len(made) > 1 and not setter.base:
            first, *more = setter.prose(runs, ROLES[block.voice], width - hang, owner)
            made = [first, *(box.shifted(hang) for box in more)]
        boxes += made or [Box(role.size, above=role.line - role.size)]
    last = len(boxes) - 1
    return [
        box._replace(cost=SPLIT_PROSE if last > 2 and 1 < at < last else NEVER if at else 0.0)
        for at, box in enumerate(boxes)
    ]


def _lines(runs: Runs) -> list[Runs]:
    """The runs of each line of the source; a note stands where its run ends."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        *ended, last = run.text.split("\n")
        for text in ended:
            lines[-1].append(replace(run, text=text, notes=()))
            lines.append([])
        lines[-1].append(replace(run, text=last))
    return [tuple(line) for line in lines]


def _on_panel(boxes: Sequence[Box], colour: str, width: float) -> list[Box]:
    """Lines of code on one panel, which goes on over a page's end."""
    made = []
    for at, box in enumerate(boxes):
        above, below = (0.0 if at else _CODE_ABOVE), (0.0 if at < len(boxes) - 1 else _CODE_BELOW)
        height = above + box.height + below
        # Where lines follow one another the panel covers the gap between them too.
        joint = (panel(0.0, -box.above, width, box.above, fill=colour),) if at else ()
        marks = (panel(0.0, 0.0, width, height, fill=colour), *all_moved(box.marks, _CODE_IN, above))
        made.append(box._replace(height=height, marks=marks, joint=joint))
    return made


def heading(block: Heading, setter: Setter, owner: Element, width: float) -> list[Box]:
    """A heading inside the main column."""
    made = owner.add(f"H{min(max(block.level, 3), 6)}", title="".join(run.text for run in block.runs))
    # Levels are told apart without a change of size: the lines of a brief keep their pitch.
    look = setter.role("heading").look
    colour = setter.house.colours["soft"] if block.level in {4, 6} else look.colour
    deep = block.level > 4
    weight = 400 if deep else look.weight
    stack = setter.text(block.runs, "heading", width, made, colour=colour, italic=deep, weight=weight)
    return [Box(stack.height, stack.marks)]


def between(at: int, count: int) -> float:
    """The cost of ending a page before an item: none is left alone."""
    return NEVER if 0 < at < 2 or at > count - 2 else SPLIT_LIST if at else 0.0


def fact_list(block: FactList, setter: Setter, owner: Element, width: float) -> list[Box]:
    """A date column and one fact each."""
    listed = owner.add("L", numbering="None")
    role = setter.role("body")
    gap = role.line - role.size + _FACT_GAP * setter.house.measures.item_gap * setter.unit
    boxes = []
    column = _dates(block, setter, owner)
    for at, fact in enumerate(block.facts):
        entry = listed.add("LI")
        unknown = all(run.style is Style.UNKNOWN for run in fact.day)
        day = setter.text(fact.day, "date", column, entry.add("Lbl"), base=role.base, weight=400 if unknown else 500)
        text = setter.text(fact.text, "body", width - column - _DATE_GAP, entry.add("LBody"))
        marks = (*day.marks, *text.moved(column + _DATE_GAP, 0.0))
        boxes.append(Box(max(day.height, text.height), marks, above=gap, cost=between(at, len(block.facts))))
    return boxes


def _dates(block: FactList, setter: Setter, owner: Element) -> float:
    """The width of the column of dates, wide enough for all that are not very long, and for air after the longest."""
    role = setter.role("date")
    lines = (line for fact in block.facts for line in setter.lines(fact.day, role, _MOST_DATE, owner, weight=500).lines)
    return max(_DATE, *(line.width + _DATE_AFTER for line in lines)) if block.facts else _DATE
