"""Whether the side column of a section is deeper than its text. Word would let it run into the next section's rule."""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING

from briefings.compose.document import (
    Block,
    Cards,
    Disputed,
    FactList,
    Figure,
    ItemList,
    Judged,
    Matrix,
    Paragraph,
    Parallel,
    Run,
    Runs,
    Table,
)
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.galley.setter import Setter
from briefings.publish.spoken import head_runs, judgement_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.document import Section
    from briefings.publish.docx.here import Here

_ROW, _PICTURE, _SIDES = 14.0, 120.0, 60.0  # points that a row, a picture, two accounts take at least
_AFTER = 2.0  # points below each paragraph of the side column


def has_room(section: Section, here: Here) -> bool:
    """Whether head and remark of a section end before its text does."""
    measure = _Measure(here)
    return measure.reach(section, measure.side(section))


def has_room_for_likelihood(section: Section, here: Here) -> bool:
    """Whether the likelihood of the judgement that opens a section has room there too."""
    if not (section.blocks and isinstance(section.blocks[0], Judged)):
        return False
    measure = _Measure(here)
    return measure.reach(section, measure.side(section) + measure.likelihood(section.blocks[0]))


class _Measure:
    """The depth of parts of a section, in points, as the PDF would set them."""

    def __init__(self, here: Here) -> None:
        self._style = here.style
        self._words = here.inline.words
        self._setter = Setter(here.style, here.inline.words, here.inline.language)

    def side(self, section: Section) -> float:
        """Of head and remark."""
        head = self._text(head_runs(section), "side-head", self._style.measures.side) if section.head else 0.0
        return head + self._text(section.remark, "label", self._style.measures.side)

    def likelihood(self, block: Judged) -> float:
        """Of likelihood, its bar, and confidence."""
        side = self._style.measures.side
        return self._setter.role("value").line + sum(
            self._text((Run(f"{label}\u2003{value}"),), "value", side)
            for label, value in judgement_words(block, self._words)
        )

    def reach(self, section: Section, depth: float) -> bool:
        """Whether the blocks of a section are at least so deep. No more of them is measured than that takes."""
        depths = chain.from_iterable(map(self._depths, section.blocks))
        return depth <= 0.0 or any(reached >= depth for reached in accumulate(depths))

    def _depths(self, block: Block) -> Iterator[float]:
        width = self._style.main_width
        match block:
            case Paragraph(runs=runs) | Judged(text=runs):
                yield self._text(runs, "body", width)
            case ItemList(items=items):
                yield from (self._text(item, "body", width) for item in items)
            case FactList(facts=rows) | Table(rows=rows) | Parallel(rows=rows):
                yield _ROW * len(rows)
            case Cards() | Disputed():
                yield _SIDES
            case Figure() | Matrix():
                yield _PICTURE
            case _:
                yield _ROW

    def _text(self, runs: Runs, role: str, width: float) -> float:
        if not runs:
            return 0.0
        kind = self._setter.role(role)
        return len(self._setter.lines(runs, kind, width, Element("P")).lines) * kind.line + _AFTER
