from briefings.domain.dates import Day
from briefings.domain.dossier import About
from briefings.domain.relations import Sign
from briefings.network.similarity.stops import stops, tie_turnover
from briefings.network.snapshot import snapshot
from briefings.snapshot import Snapshot
from tests import builders

LAST = Day(739_433)  # 1 July 2025


def dossier(*spans: tuple[str | None, str | None]) -> Snapshot:
    one, two = builders.actor("One"), builders.actor("Two")
    ties = [builders.relation(one, two, Sign.FRIENDLY, span=builders.span(*span)) for span in spans]
    return Snapshot.of(About(title="Test"), (one, two, *ties))


def test_a_stop_is_where_a_tie_begins_or_ends() -> None:
    found = stops(dossier(("2024-05-01", "2025-02-01"), ("2025-02-01", None)), LAST, most=10)
    assert found == (Day(739_007), Day(739_283), LAST)


def test_what_begins_later_is_no_stop() -> None:
    assert stops(dossier(("2026-01-01", None)), LAST, most=10) == (LAST,)


def test_of_very_many_days_the_ends_are_kept() -> None:
    spans = [(f"2024-{month:02}-01", None) for month in range(1, 13)]
    found = stops(dossier(*spans), LAST, most=4)
    assert len(found) == 4
    assert (found[0], found[-1]) == (Day(738_886), LAST)


def test_turnover_is_the_share_of_pairs_that_are_not_the_same() -> None:
    world = dossier(("2024-05-01", "2025-02-01"))
    then, now = snapshot(world, day=Day(739_100)), snapshot(world, day=LAST)
    assert tie_turnover(then, then) == 0.0
    assert tie_turnover(then, now) == 1.0
    assert tie_turnover(now, now) is None
