"""The days on which a network can be another than the day before: when ties begin or end, as spans count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.relations import Relation
from briefings.network.signs import pair_signs

if TYPE_CHECKING:
    from briefings.domain.dates import Day
    from briefings.domain.dossier import Dossier
    from briefings.network.graph import Network


def stops(dossier: Dossier, last: Day, *, most: int) -> tuple[Day, ...]:
    """Return the days up to `last` on which a tie begins or ends, rising, `last` among them; evenly chosen, the first
    and the last kept, where there are more than `most` (at least 2)."""
    days = {last}
    for relation in dossier.all(Relation):
        start, end = relation.span.start.date, relation.span.end.date
        limits = (start.latest if start else None, end.earliest if end else None)
        days.update(day for day in limits if day is not None and day < last)
    found = sorted(days)
    if len(found) <= most:
        return tuple(found)
    return tuple(found[round(number * (len(found) - 1) / (most - 1))] for number in range(most))


def tie_turnover(before: Network, after: Network) -> float | None:
    """Return the share of the pairs with a sign, then or now, that do not have the same sign both times: 0 to 1, the
    Jaccard distance (Jaccard 1912). None where there are none."""
    then = {(pair, sign) for pair, sign in pair_signs(before).items() if sign}
    now = {(pair, sign) for pair, sign in pair_signs(after).items() if sign}
    return 1 - len(then & now) / len(then | now) if then | now else None
