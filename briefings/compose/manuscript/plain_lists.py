"""Lists in plain text: lines that begin with a bullet or with numbers that go on."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.document import ItemList, Run
from briefings.compose.manuscript.pieces import Body
from briefings.compose.manuscript.runs import SOFT_BREAK, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Dashes of other lengths open speech in many languages.
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:(?P<bullet>[-*+•‣▪◦·])|(?P<number>\d{1,3})[.)])[ \t]+(?P<text>\S.*)")
_FEWEST = 2  # items: a single mark may be anything
_DEEPEST = 4


class _Item(NamedTuple):
    indent: int
    number: int | None
    text: str


def lists(lines: Sequence[str]) -> Iterator[Body]:
    """The lists that some lines are, one for each stretch of one level; none where a line is no part of any."""
    items = _items(lines)
    if len(items) < _FEWEST or not _goes_on(items):
        return
    depths = {indent: min(at, _DEEPEST) for at, indent in enumerate(sorted({item.indent for item in items}))}
    for (indent, numbered), group in groupby(items, key=lambda item: (item.indent, item.number is not None)):
        stretch = list(group)
        yield Body(
            ItemList(
                items=tuple(joined((Run(item.text),)) for item in stretch),
                numbered=numbered,
                bullets=not numbered,
                level=depths[indent],
                start=stretch[0].number or 1,
            )
        )


def _items(lines: Sequence[str]) -> list[_Item]:
    """The items, each with the lines that it was wrapped over; none where the first line is no item."""
    items: list[_Item] = []
    for line in lines:
        if found := _ITEM.fullmatch(line):
            number = found["number"]
            items.append(_Item(len(found["indent"].expandtabs(4)), int(number) if number else None, found["text"]))
        elif items:
            items[-1] = items[-1]._replace(text=f"{items[-1].text}{SOFT_BREAK}{line.strip()}")
        else:
            return []
    return items


def _goes_on(items: Sequence[_Item]) -> bool:
    """Whether the numbers of each level go on by one, so that a list of them loses nothing: years and sums do not."""
    last: dict[int, int] = {}
    for item in items:
        for deeper in [indent for indent in last if indent > item.indent]:
            del last[deeper]
        if item.number is None:
            continue
        if item.number != last.get(item.indent, item.number - 1) + 1:
            return False
        last[item.indent] = item.number
    return True
