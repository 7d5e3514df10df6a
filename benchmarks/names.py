"""How many names of one country are found by its name in another language, and how many wrong ones come with them.

    python benchmarks/names.py FOLDER [--misses]

FOLDER holds CLDR's `XX.territories.json`. Countries are called by different words in different languages (Germany,
Allemagne), which no transliteration can join. So only names of one word count, and only where a reading that knows
nothing of our rules takes the two for one: that of `anyascii`, reduced to six kinds of consonants of which at most one
may differ, and at least three must be there. Printed for each pair of languages, asked both ways: the share found by
the key, by the key or the sound, and the wrong countries that come with each question.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from anyascii import anyascii  # noqa: E402 - the path comes first

from briefings.folding import ALIKE, alike, distance, skeletons, words  # noqa: E402

KINDS = str.maketrans(
    {
        **dict.fromkeys("bpfvw", "p"),
        **dict.fromkeys("dt", "t"),
        **dict.fromkeys("gkqxh", "k"),
        "z": "s",
        "c": "s",
        "j": "s",
        "m": "n",
    }
)


class Tally(NamedTuple):
    """Questions, those answered by the key, those answered at all, and wrong countries by the key and at all."""

    asked: int = 0
    by_key: int = 0
    found: int = 0
    wrong_by_key: int = 0
    wrong: int = 0

    def plus(self, other: Tally) -> Tally:
        """The sum of both."""
        return Tally(*(one + more for one, more in zip(self, other, strict=True)))

    def line(self, name: str) -> str:
        """One line of the report."""
        asked = max(self.asked, 1)
        shares = f"{self.by_key / asked:7.1%} {self.found / asked:7.1%}"
        return f"{name:10} {self.asked:6} {shares} {self.wrong_by_key / asked:8.3f} {self.wrong / asked:8.3f}"


class Names:
    """The names of one language, to be found as a search would find them."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names
        self.by_form: dict[str, set[str]] = defaultdict(set)
        self.by_shape: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for code, name in names.items():
            for word in words(name):
                spelt = name[word.start : word.end]
                for form in (word.folded, word.key):
                    self.by_form[form].add(code)
                for shape in skeletons(spelt):
                    self.by_shape[shape].add((code, spelt))

    def find(self, asked: str) -> tuple[set[str], set[str]]:
        """The countries found by the key, and those found by the key or the sound: each word of the question counts."""
        by_key, found = set(self.names), set(self.names)
        end = 0
        for word in words(asked, asked=True):
            if word.end <= end:
                continue
            end = word.end
            spelt = asked[word.start : word.end]
            same = {code for form in word.forms for code in self.by_form[form]}
            near = {pair for shape in skeletons(spelt) for pair in self.by_shape[shape]}
            by_key &= same
            found &= same | {code for code, other in near if alike(spelt, other) >= ALIKE}
        return by_key, found


def main(folder: Path, *, misses: bool) -> None:
    """Ask each language for the names of every other, and print what came of it."""
    languages = {path.name.split(".")[0]: _territories(path) for path in sorted(folder.glob("*.territories.json"))}
    held = {language: Names(names) for language, names in languages.items()}
    whole, of = Tally(), defaultdict(Tally)
    for one, other in permutations(languages, 2):
        for code, name in languages[one].items():
            if not _one_word(name, languages[other].get(code, "")):
                continue
            by_key, found = held[other].find(name)
            tally = Tally(1, code in by_key, code in found, len(by_key - {code}), len(found - {code}))
            whole, of[one], of[other] = whole.plus(tally), of[one].plus(tally), of[other].plus(tally)
            if misses and code not in found:
                print("missed", one, name, other, languages[other][code])
    print("           asked  by key  found  wrong by key, wrong, for each question")
    for language, tally in of.items():
        print(tally.line(language))
    print(whole.line("all"))


def _territories(path: Path) -> dict[str, str]:
    language = path.name.split(".")[0]
    names = json.loads(path.read_text("utf-8"))["main"][language]["localeDisplayNames"]["territories"]
    return {code: name for code, name in names.items() if len(code) == 2}


def _one_word(one: str, other: str) -> bool:
    """Whether two names are taken for spellings of one word."""
    first, second = _rough(one), _rough(other)
    return " " not in one + other and min(len(first), len(second)) >= 3 and distance(first, second, 1) <= 1


def _rough(name: str) -> str:
    letters = re.sub("[^a-z]", "", anyascii(name).lower())
    consonants = re.sub("[aeiouy]", "", re.sub("[tdzsc]?[szc]h|ts|tz|dz|dj|j", "s", letters))
    return re.sub(r"(.)\1+", r"\1", consonants.translate(KINDS))


if __name__ == "__main__":
    main(Path(sys.argv[1]), misses="--misses" in sys.argv)
