"""How sentences about a network name and count several things. The sentences stand with those who say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.actors import ActorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

LISTED = 4
"""So many are named; of more, how many more there are."""
_CLAUSES = 3
_BODIES = frozenset({
    "agency", "alliance", "assembly", "association", "bank", "bloc", "commission", "committee", "commonwealth",
    "community", "conference", "congress", "council", "court", "federation", "forum", "foundation", "fund", "group",
    "initiative", "institute", "league", "ministry", "movement", "organisation", "organization", "pact", "parliament",
    "party", "quartet", "secretariat", "society", "treaty", "tribunal", "union",
})  # fmt: skip
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def series(words: Sequence[str]) -> str:
    """Return "A, B and C". Raises ValueError for none."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def both(network: Network, pair: tuple[ActorId, ActorId]) -> str:
    """Return the names of two actors: "Armenia and Russia"."""
    return series([network.label(actor) for actor in pair])


def some(words: Sequence[str]) -> str:
    """Return "A, B, C, D and 3 more": as many as are named. Raises ValueError for none."""
    return series(_cut(words))


def named(label: str, kind: ActorKind) -> str:
    """Return what an actor is called within a sentence: "the Arab League", but "Russia", "CSTO" and "Médecins Sans
    Frontières". No rule of English is sure of it, so that only names that say what body they are take the article."""
    words = label.split()
    if kind is not ActorKind.ORGANISATION or len(words) < 2 or words[0].casefold() == "the":
        return label
    is_body = "of" in words or words[-1].casefold() in _BODIES
    return f"the {label}" if is_body else label


def clauses(parts: Sequence[str]) -> str:
    """Return "a; b; c; and 4 more", in the given order."""
    shown = list(parts[:_CLAUSES])
    return "; ".join([*shown, f"and {len(parts) - _CLAUSES} more"] if len(parts) > _CLAUSES else shown)


def number(count: int) -> str:
    """Return a count as a word up to twelve, in digits beyond."""
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def counted(count: int, noun: str) -> str:
    """Return "one tie", "three ties"."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def capital(sentence: str) -> str:
    """Return it with its first letter as at the beginning of a sentence."""
    return sentence[:1].upper() + sentence[1:]


def _cut(words: Sequence[str]) -> list[str]:
    """One more is named rather than told as "1 more"."""
    return [*words] if len(words) <= LISTED + 1 else [*words[:LISTED], f"{len(words) - LISTED} more"]
