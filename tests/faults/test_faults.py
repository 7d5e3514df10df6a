"""A fault at an operation of the scripted session; every scene, plain and encrypted. The full run tries each one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.runs import Failure, Laboratory
from tests.faults.script import SCENES
from tests.faults.starts import start_of
from tests.faults.vfs import Weakness

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.timeout(3600)
encrypted_or_not = pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])


@encrypted_or_not
@pytest.mark.parametrize("scene", SCENES)
def test_a_power_cut_takes_nothing_that_was_acknowledged(
    scene: str, encrypted: bool, laboratory: Laboratory, place: Path, everything: bool
) -> None:
    start = start_of(SCENES[scene], place / "start", encrypted=encrypted)
    counts = laboratory.power_cuts(start, moments=None if everything else 3)
    assert counts.problems == []
    assert counts.faults.total() > 20


@encrypted_or_not
@pytest.mark.parametrize("scene", SCENES)
def test_a_failing_disk_is_refused_in_words_and_takes_nothing(
    scene: str, encrypted: bool, laboratory: Laboratory, place: Path, everything: bool
) -> None:
    start = start_of(SCENES[scene], place / "start", encrypted=encrypted)
    counts = laboratory.failures(start, *Failure, moments=None if everything else 1)
    assert counts.problems == []
    assert set(counts.faults) == {failure.value for failure in Failure}


@pytest.mark.parametrize(
    "weakness",
    [
        Weakness(synchronous="off"),
        Weakness(journal_mode="off"),
        Weakness(journal_mode="memory"),
        Weakness(synchronous="off", journal_mode="off"),
    ],
    ids=str,
)
def test_careless_settings_are_found_out(weakness: Weakness, laboratory: Laboratory, place: Path) -> None:
    start = start_of(SCENES["editing"], place / "start", encrypted=False)
    assert laboratory.power_cuts(start, moments=5, weakness=weakness).problems


def test_a_disk_that_only_says_that_it_synced_is_found_out(laboratory: Laboratory, place: Path) -> None:
    start = start_of(SCENES["editing"], place / "start", encrypted=True)
    assert laboratory.power_cuts(start, moments=5, deaf=True).problems
