"""What holds of every reading: records behind it, its numbers told, the same whatever the ids are."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.dates import Day
from briefings.network.readings import Topic, readings
from tests.network.readings.asked import every, network

if TYPE_CHECKING:
    from tests.network.balance.signed import Signs

NAMES = "abcdefgh"
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
BY_IDS = {Topic.BRIDGE, Topic.CAMPS}
"""Of groups and rings that are as good as others those of the lowest ids are taken."""
SIGNS = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([1, 0, -1]),
    max_size=20,
)


def counts(text: str) -> set[str]:
    """The numbers of a sentence as digits, but not its dates and not how many more there are."""
    plain = re.sub(r"\b\d+ \w+ \d{4}\b|and \d+ more|hostile ones?\b|\bno (longer|friendly|chain|two)\b", "", text)
    named = {str(WORDS.index(word)) for word in re.findall(r"[a-z]+", plain.casefold()) if word in WORDS}
    return (named | set(re.findall(r"\d+", plain))) - {"0"}


@given(before=SIGNS, after=SIGNS)
def test_every_reading_has_records_and_tells_each_of_its_numbers(before: Signs, after: Signs) -> None:
    found = every(network(after, *NAMES), before=network(before, *NAMES, day=Day(739000)))
    for reading in found:
        assert reading.refs
        assert counts(reading.text) <= set(re.findall(r"\d+", reading.numbers))


@given(signs=SIGNS, order=st.permutations(NAMES))
def test_what_is_said_does_not_hang_on_the_ids(signs: Signs, order: list[str]) -> None:
    before = {pair: sign for pair, sign in signs.items() if "a" not in pair}
    one, other = (
        {
            (reading.topic, reading.text)
            for reading in every(
                network(signs, *NAMES, order=names), before=network(before, *NAMES, order=names, day=Day(739000))
            )
            if reading.topic not in BY_IDS
        }
        for names in (NAMES, order)
    )
    assert one == other


@given(signs=SIGNS)
def test_the_same_network_is_read_the_same(signs: Signs) -> None:
    assert every(network(signs, *NAMES)) == every(network(signs, *NAMES))


@given(before=SIGNS, after=SIGNS)
def test_under_a_what_if_nothing_is_told_of_the_change_as_fact(before: Signs, after: Signs) -> None:
    found = every(network(after, *NAMES, what_if="Peace"), before=network(before, *NAMES))
    told = [one.text for one in found if one.topic in {Topic.EFFECT, Topic.CHANGE, Topic.REALIGNMENT}]
    assert all(" would " in text for text in told)


def test_no_more_are_made_than_are_asked_for() -> None:
    pairs = chain.from_iterable(((a, b) for b in NAMES if a < b) for a in NAMES)
    found = network({pair: -1 if pair == ("a", "b") else 1 for pair in pairs})
    assert len(readings(found, most=2)) == 2
    assert readings(found, most=0) == ()


def test_numpy_waits_for_the_first_figure_that_needs_it() -> None:
    asked = "import sys, briefings.network.readings; sys.exit(bool({'numpy', 'scipy', 'networkx'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_two_actors_of_one_name_are_told_apart() -> None:
    found = network({("a", "b"): -1, ("a", "c"): 1, ("b", "c"): 1})
    twins = replace(found, nodes=tuple(replace(node, label="Smith") for node in found.nodes))
    [reading] = every(twins, Topic.PRESSED)
    assert reading.text == "Smith (3), a friend of both Smith (1) and Smith (2), is pressed to choose: they are foes."
