"""The columns of a table: how wide each is, which edge its cells keep to, and whether the table needs more room."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.document import Align
from briefings.compose.measures import MM
from briefings.publish.house.turning import turned
from briefings.publish.pdf.blocks.cell_widths import LEAST, least_widths, natural_widths, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.compose.document import Table
    from briefings.publish.house.style import Role
    from briefings.publish.pdf.galley.setter import Setter

GAP = 3.5 * MM
"""Points between columns."""

_SNAP = 5.0 * MM  # a first column that nearly ends at the main column ends there
_SHORT = 0.25  # of the measure: narrower columns need not share
_NARROW = 0.8  # of the measure: a table that fills less is no wider than its contents
_NUMBER = re.compile(r"[-+−±~≈<>≤≥]?\s?[€$£¥₼]?\s?\d[\d.,٫٬'’\u00a0\u202f\u2009 ]*\s?(?:[%٪‰]|€|\$|£|[a-z]{1,2})?")
_EMPTY = {"", "–", "—", "-", "…", "n/a"}


class TableFit(Enum):
    """Where a table has room enough."""

    COLUMN = "column"
    FULL = "full measure"
    TURNED = "turned sheet"


class Grid(NamedTuple):
    """Where the columns start, how wide their text may be, which of them keep to the end edge or the middle, and in
    which figures are compared."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    aligns: tuple[Align, ...]
    compared: tuple[bool, ...]

    @property
    def width(self) -> float:
        """From the start of the first column to the end of the last."""
        return max((left + size for left, size in zip(self.lefts, self.widths, strict=True)), default=0.0)


def table_fit(block: Table, setter: Setter, width: float) -> TableFit:
    """Where a table must stand so that no word of it is cut. `width` is that of its column."""
    house = setter.house
    least = sum(least_widths(block, setter)) + GAP * (len(block.columns) - 1)
    if least <= (house.width if block.wide else width):
        return TableFit.COLUMN
    if not block.wide and least <= house.width and house.width > width:
        return TableFit.FULL
    return TableFit.TURNED if turned(house).width > house.width else TableFit.COLUMN


def grid(block: Table, width: float, setter: Setter) -> Grid:
    """The columns over `width` points. Fixed and shared widths are kept unless a word would be cut."""
    leasts = least_widths(block, setter)
    narrow = _narrow(block, width, setter)
    asked = narrow or _asked(block, width, setter)
    width = sum(narrow) - GAP if narrow else width
    sizes = _at_least(asked, [size + GAP for size in leasts], width + GAP)
    sizes[-1:] = [size - GAP for size in sizes[-1:]]
    lefts = tuple(sum(sizes[:at]) for at in range(len(sizes)))
    last = len(sizes) - 1
    widths = tuple(max(size - (GAP if at < last else 0.0), LEAST) for at, size in enumerate(sizes))
    aligns = _aligns(block, setter.base)
    compared = (align is Align.END or (_is_of_numbers(block, at) and at > 0) for at, align in enumerate(aligns))
    return Grid(lefts, widths, aligns, tuple(compared))


def _narrow(block: Table, width: float, setter: Setter) -> list[float]:
    """The widths of columns that nobody gave one and whose cells are all short, gaps included: an eye that crosses a
    white field loses its row. Nothing where the table fills its measure."""
    if block.wide or not block.rows or any(column.millimetres or column.share for column in block.columns):
        return []
    sizes = [size + 2 * GAP for size in natural_widths(block, range(len(block.columns)), setter)]
    return sizes if sum(sizes) <= _NARROW * width else []


def _asked(block: Table, width: float, setter: Setter) -> list[float]:
    """The widths that the document asks for, gaps included (the last column has one too)."""
    fixed = [column.millimetres * MM for column in block.columns]
    if block.wide and fixed and abs(fixed[0] - setter.house.main_left) < _SNAP:
        fixed[0] = setter.house.main_left
    if fixed and fixed[-1]:
        fixed[-1] += GAP
    room = max(width + GAP - sum(fixed), 0.0)
    weights = [0.0 if size else column.share for size, column in zip(fixed, block.columns, strict=True)]
    if not any(weights):
        return _by_contents(block, fixed, room, setter)
    weights = [0.0 if size else weight or 1.0 for size, weight in zip(fixed, weights, strict=True)]
    return [size or room * weight / sum(weights) for size, weight in zip(fixed, weights, strict=True)]


def _by_contents(block: Table, fixed: Sequence[float], room: float, setter: Setter) -> list[float]:
    """Widths for columns that nobody gave one: short ones as wide as their longest cell, the others share the rest by
    the root of their length, so that a column of long texts gets more, but not all."""
    free = [at for at, size in enumerate(fixed) if not size]
    if not free:
        return list(fixed)
    natural = dict(zip(free, (size + GAP for size in natural_widths(block, free, setter)), strict=True))
    needed = sum(natural.values())
    shared = _one_line(natural, room - needed) if needed <= room else _parted(natural, room)
    return [size or shared[at] for at, size in enumerate(fixed)]


def _one_line(natural: Mapping[int, float], spare: float) -> dict[int, float]:
    """Widths with which no cell and no head needs a second line: what is to spare goes to the longer ones."""
    roots = {at: size**0.5 for at, size in natural.items()}
    return {at: natural[at] + spare * root / sum(roots.values()) for at, root in roots.items()}


def _parted(natural: Mapping[int, float], room: float) -> dict[int, float]:
    """Widths where not every cell has room for one line; no column is wider than its longest cell."""
    sizes = {at: size for at, size in natural.items() if size <= _SHORT * room}
    rest = {at: size**0.5 for at, size in natural.items() if at not in sizes} or {
        at: sizes.pop(at) ** 0.5 for at in natural
    }
    share = 0.0
    filled = list(rest)
    while filled and rest:  # rounding may leave nobody, where all would just fit
        share = max(room - sum(sizes.values()), 0.0) / sum(rest.values())
        filled = [at for at, root in rest.items() if natural[at] < root * share]
        sizes |= {at: natural[at] for at in filled}
        rest = {at: root for at, root in rest.items() if at not in sizes}
    return sizes | {at: root * share for at, root in rest.items()}


def _at_least(asked: Sequence[float], leasts: Sequence[float], width: float) -> list[float]:
    """The widths as they were asked for, those that are too narrow widened at the cost of the others."""
    if sum(leasts) >= width:
        share = width / sum(leasts)
        return [least * share for least in leasts]
    missing = sum(max(least - size, 0.0) for size, least in zip(asked, leasts, strict=True)) + sum(asked) - width
    spare = [max(size - least, 0.0) for size, least in zip(asked, leasts, strict=True)]
    total = sum(spare)
    taken = missing / total if total else 0.0
    return [max(size, least) - taken * room for size, least, room in zip(asked, leasts, spare, strict=True)]


def aligned(block: Table, base: int) -> Table:
    """The table with the edge that the cells of each column keep to: as asked, else numbers to the right and words to
    the start. `base` is 1 for text from right to left."""
    columns = zip(block.columns, _aligns(block, base), strict=True)
    return replace(block, columns=tuple(replace(column, align=align) for column, align in columns))


def _aligns(block: Table, base: int) -> tuple[Align, ...]:
    return tuple(_align(block, at, base) for at in range(len(block.columns)))


def _align(block: Table, at: int, base: int) -> Align:
    asked = block.columns[at].align
    numbers = asked in {Align.BY_CONTENT, Align.END} and _is_of_numbers(block, at)
    if asked is Align.BY_CONTENT:
        asked = Align.END if numbers and not _is_first(block, at) else Align.START
    # Numbers run from left to right in every script, so that their units meet at the right, which is the start there.
    return Align.START if numbers and base == 1 else asked


def _is_of_numbers(block: Table, at: int) -> bool:
    texts = [words_of(row[at]).strip() for row in block.rows if at < len(row)]
    said = [text for text in texts if text not in _EMPTY]
    return bool(said) and all(_NUMBER.fullmatch(text) for text in said)


def _is_first(block: Table, at: int) -> bool:
    """Numbers that stand first are those of the rows, and hang at the start."""
    return at == 0 and len(block.columns) > 1


def tabular(role: Role) -> Role:
    """The role with figures of one width, for cells that are compared."""
    features = tuple(feature for feature in role.look.features if feature not in {"onum", "pnum"})
    return role._replace(look=role.look._replace(features=(*features, "tnum")))
