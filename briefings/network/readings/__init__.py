"""A few sentences that say what a network's figures mean, each with its numbers and the records behind it.

No sentence without support: where the numbers are nought, nothing is said. Numbers behind a sentence are named as in
the field; the sentence itself does without its terms. What each sentence is made from stands in the module of its
topic.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefings.network.readings import (
    bridges,
    changes,
    common,
    doubts,
    overlaps,
    partners,
    pressed,
    realigning,
    shifts,
    sides,
    standing,
    triangles,
)
from briefings.network.readings.case import Case
from briefings.network.readings.evidence import Evidence
from briefings.network.readings.reading import Reading, Topic
from briefings.network.readings.statements import Statements, statements_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

__all__ = ["Case", "Evidence", "Reading", "Statements", "Topic", "readings", "readings_of", "statements_of"]

_ORDER: tuple[Callable[[Case], Iterator[Reading]], ...] = (
    triangles.unbalanced,
    shifts.camp_changes,
    changes.ties,
    shifts.fit,
    shifts.opened,
    partners.most_changed,
    partners.out_of_touch,
    changes.comings,
    standing.main_actor,
    pressed.pressed,
    bridges.bridge,
    sides.camps,
    standing.most_tied,
    realigning.realigning,
    common.common_foes,
    standing.weakening,
    overlaps.overlap,
    doubts.disagreement,
    doubts.uncertainty,
)


def readings(
    network: Network,
    *,
    main: ActorId | None = None,
    before: Network | None = None,
    most: int = 4,
    seconds: float = 0.0,
    statements: Statements | None = None,
) -> tuple[Reading, ...]:
    """Return up to `most` readings, the weightiest first.

    `before` is an earlier day, or the base under a what-if. Without `main` the actor with most ties is looked at.
    `seconds` is how long the proof of a best split may take: with 0 that is left out, and so is what only a proof can
    say, so that the rest comes at once. `statements` adds what the sources say where they disagree.
    """
    case = Case(
        now=Evidence(network, seconds),
        then=None if before is None else Evidence(before, seconds),
        main=main,
        statements=statements or {},
    )
    return readings_of(case, most=most)


def readings_of(case: Case, *, most: int = 4) -> tuple[Reading, ...]:
    """Return up to `most` readings of a case, of which the figures may be known already."""
    return tuple(islice((reading for read in _ORDER for reading in read(case) if reading.refs), most))
