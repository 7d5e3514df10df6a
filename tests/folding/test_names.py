"""Names in two scripts each, written down before any table was. One half served to work with, the other for the figure.

`names_later.tsv` was written when the tables were done, in two parts, and then showed what they lacked.

A question finds a name if each of its words does: by a form that is the same, or by its sound. `benchmarks/names.py`
measures the same on the countries of the world.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import product
from pathlib import Path

import pytest

from briefings.folding import ALIKE, alike, words

Pair = tuple[str, str]


def read(file: str) -> list[Pair]:
    lines = Path(__file__).with_name(file).read_text("utf-8").splitlines()
    return [(one, other) for one, other in (line.split("\t") for line in lines)]


def names(half: int) -> list[Pair]:
    return [pair for pair in read("names.tsv") if sha256("".join(pair).encode()).digest()[0] % 2 == half]


def finds(asked: str, held: str, *, by_sound: bool = True) -> bool:
    there = list(words(held))
    forms = {form for word in there for form in (word.folded, word.key)}
    end = 0
    for word in words(asked, asked=True):
        if word.end <= end:  # a part of the word before
            continue
        end = word.end
        spelt = asked[word.start : end]
        near = (alike(spelt, held[other.start : other.end]) >= ALIKE for other in there)
        if forms.isdisjoint(word.forms) and not (by_sound and any(near)):
            return False
    return True


def recall(pairs: list[Pair], *, by_sound: bool) -> float:
    both_ways = [*pairs, *((other, one) for one, other in pairs)]
    return sum(finds(asked, held, by_sound=by_sound) for asked, held in both_ways) / len(both_ways)


@pytest.mark.parametrize(("half", "by_key", "found"), [(0, 0.57, 0.96), (1, 0.57, 0.95)])
def test_names_that_no_table_has_seen_are_found(half: int, by_key: float, found: float) -> None:
    assert recall(names(half), by_sound=False) >= by_key
    assert recall(names(half), by_sound=True) >= found


def test_names_written_down_later_are_found() -> None:
    assert recall(read("names_later.tsv"), by_sound=False) >= 0.49
    assert recall(read("names_later.tsv"), by_sound=True) >= 0.95


@pytest.mark.parametrize("half", [0, 1])
def test_few_other_names_come_with_them(half: int) -> None:
    pairs = names(half)
    others = [(one[0], other[1]) for one, other in product(pairs, pairs) if one[0] != other[0] and one[1] != other[1]]
    assert sum(finds(asked, held) for asked, held in others) / len(pairs) <= 0.2
