"""Which backups are kept: by the day in their names, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.store.rotation import LAST, Backup, Reason, name_of, read_name, superfluous

FOLDER = Path("backups")
START = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
DAILIES = 7 + 4 + 12


def backup(moment: datetime, reason: Reason = Reason.DAILY) -> Backup:
    found = read_name(FOLDER / name_of(moment, reason))
    assert found is not None
    return found


def kept_after(moments: list[datetime], reason: Reason = Reason.DAILY) -> list[Backup]:
    """What a folder holds after a backup at each moment, oldest deed first."""
    held: dict[Path, Backup] = {}
    for now in moments:
        made = backup(now, reason)
        held[made.path] = made
        for one in superfluous(held.values(), made=made, now=now):
            del held[one.path]
        assert made.path in held
    return sorted(held.values(), key=lambda one: one.order, reverse=True)


def test_a_name_says_when_and_why() -> None:
    assert name_of(START, Reason.DAILY) == "2026-11-22T101500-daily.dossier"
    found = read_name(FOLDER / "2026-11-22T101500-import-2.dossier")
    assert found is not None
    assert (found.moment, found.reason, found.number) == (START.replace(second=0), Reason.IMPORT, 2)


@pytest.mark.parametrize(
    "name", ["notes.dossier", "2026-13-45T101500-daily.dossier", "2026-11-22T101500-daily.dossier.part", "x"]
)
def test_what_is_not_ours_has_no_meaning(name: str) -> None:
    assert read_name(FOLDER / name) is None


def test_two_years_of_days_leave_seven_days_four_weeks_twelve_months() -> None:
    kept = kept_after([START + timedelta(days=number) for number in range(730)])
    days = [one.moment.date() for one in kept]
    last = days[0]
    assert days[:7] == [last - timedelta(days=number) for number in range(7)]
    assert len({(day.year, day.month) for day in days}) == 12
    assert len({day.isocalendar()[:2] for day in days}) >= 4
    assert len(days) <= DAILIES


def test_a_dossier_that_rested_for_years_keeps_what_it_had() -> None:
    before = [START + timedelta(days=number) for number in range(5)]
    kept = kept_after([*before, START + timedelta(days=2000)])
    assert len(kept) == 6


def test_of_one_day_the_newest_is_kept() -> None:
    kept = kept_after([START + timedelta(hours=number) for number in range(6)])
    assert [one.moment for one in kept] == [START + timedelta(hours=5)]


def test_a_clock_that_jumps_back_takes_nothing_away() -> None:
    held = [START + timedelta(days=number) for number in range(7)]
    kept = kept_after([*held, START - timedelta(days=400)])
    assert {one.moment for one in kept} >= set(held)


def test_days_after_a_clock_ran_ahead_are_kept_like_any_others() -> None:
    ahead = [START + timedelta(days=3650 + number) for number in range(7)]
    after = [START + timedelta(days=number) for number in range(7)]
    assert len(kept_after([*ahead, *after])) == 14


def test_what_somebody_asked_for_is_never_taken_away() -> None:
    assert len(kept_after([START + timedelta(hours=number) for number in range(60)], Reason.MANUAL)) == 60


@pytest.mark.parametrize("reason", list(LAST))
def test_before_a_deed_the_last_few_are_kept(reason: Reason) -> None:
    kept = kept_after([START + timedelta(days=number) for number in range(30)], reason)
    assert [one.moment.day for one in kept] == [21 - number for number in range(LAST[reason])]


@given(st.lists(st.integers(min_value=-3000, max_value=3000), min_size=1, max_size=120))
def test_whatever_the_clock_says_the_last_one_stays_and_the_past_is_bounded(hours: list[int]) -> None:
    moments = [START + timedelta(hours=number) for number in hours]
    kept = kept_after(moments)
    assert moments[-1] in {one.moment for one in kept}
    assert sum(one.moment <= moments[-1] for one in kept) <= DAILIES


@given(st.sets(st.integers(min_value=0, max_value=20000), min_size=1), st.sampled_from(Reason))
def test_a_clock_that_only_goes_on_keeps_the_newest_of_each_reason(hours: set[int], reason: Reason) -> None:
    moments = [START + timedelta(hours=number) for number in sorted(hours)]
    assert kept_after(moments, reason)[0].moment == moments[-1]
