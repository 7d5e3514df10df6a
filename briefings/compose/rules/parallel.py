"""Texts in two languages: both are there, the second is named, and each has as many rows as the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.compose.halves import halves
from briefings.compose.prose import parse
from briefings.domain.briefs import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.rules.case import Case, Finding


def rows(case: Case) -> Iterator[Finding]:
    """Yield texts whose second language is missing or unnamed, and those with rows that stand alone."""
    for block in case.blocks(BlockKind.PARALLEL):
        parted, name = halves(block.text), block.heading or block.block_kind.value
        if not parted.parted:
            yield case.open("parallel", "single", "single-remedy", block=block, text=name)
            continue
        if not parted.language:
            yield case.open("parallel", "unnamed", "unnamed-remedy", block=block, text=name)
        first, second = (len(list(parse(half).lines())) for half in (parted.first, parted.second))
        if first != second:
            yield case.open("parallel", block=block, text=name, first=first, second=second)
