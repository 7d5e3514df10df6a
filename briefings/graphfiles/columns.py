"""Which column of a table says what: named by the user, or recognised by the names that data sets give them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from briefings.domain.relations import RelationKind
from briefings.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDS = (
    "source target", "ccode1 ccode2", "actor1 actor2", "country1 country2", "state1 state2", "statea stateb",
    "ccodea ccodeb", "cowcode1 cowcode2", "gwcode1 gwcode2", "iso1 iso2", "member1 member2", "mem1 mem2",
    "sidea sideb", "actora actorb", "party1 party2", "partya partyb", "node1 node2", "nodea nodeb", "name1 name2",
    "statename1 statename2", "countryname1 countryname2", "stateabb1 stateabb2", "actor1name actor2name",
    "actor1code actor2code", "sender receiver", "initiator target", "ego alter", "from to", "sourcename targetname",
    "a b", "i j",
)  # fmt: skip
_NAMES = (
    "sourcename targetname", "sourcelabel targetlabel", "statename1 statename2", "statenme1 statenme2",
    "countryname1 countryname2", "name1 name2", "stateabb1 stateabb2", "actor1name actor2name",
    "country1 country2", "label1 label2",
)  # fmt: skip
_KINDS = {
    "defense": RelationKind.DEFENCE_PACT,
    "defence": RelationKind.DEFENCE_PACT,
    "neutrality": RelationKind.NEUTRALITY,
    "neutral": RelationKind.NEUTRALITY,
    "nonaggression": RelationKind.NON_AGGRESSION,
    "nonagg": RelationKind.NON_AGGRESSION,
    "entente": RelationKind.ENTENTE,
    "consultation": RelationKind.CONSULTATION,
    "consul": RelationKind.CONSULTATION,
}
STRONGEST_FIRST = (
    RelationKind.DEFENCE_PACT,
    RelationKind.NEUTRALITY,
    RelationKind.NON_AGGRESSION,
    RelationKind.ENTENTE,
    RelationKind.CONSULTATION,
)
_PARTS = {"year": ("year", "yr"), "month": ("month", "mo"), "day": ("day", "dy")}
_STARTS = ("start", "st", "begin", "beg", "from", "entry")
_STOPS = ("end", "to", "exit")
_OWN = {
    "start": ("start", "startdate", "begin", "begins", "begindate", "since", "validfrom", "from", "entered"),
    "end": ("end", "enddate", "ends", "until", "till", "validto", "to", "left"),
    "year": ("year",),
    "sign": ("sign", "polarity", "valence"),
    "weight": ("weight", "value", "strength"),
    "kind": ("kind", "type", "relation", "relationkind", "tie"),
    "directed": ("directed",),
    "trend": ("trend",),
    "contested": ("contested",),
    "summary": ("summary", "label", "description", "note"),
    "sources": ("sources", "reference"),
    "group": (
        "group",
        "version4id",
        "atopid",
        "alliance",
        "allianceid",
        "pact",
        "treaty",
        "organisation",
        "organization",
    ),
    "member": ("member", "ccode", "state", "country", "actor", "statename", "countryname"),
    "member_name": ("statename", "statenme", "countryname", "membername"),
}
_TRIPLES = tuple(f"{end}_{part}" for end in ("start", "end") for part in _PARTS)
ROLES = ("source", "target", "source_name", "target_name", *_OWN, *_TRIPLES)
"""What a column can be named for."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The place of the column of each role, from 0; `kinds` are columns that say of one kind yes or no."""

    places: Mapping[str, int]
    kinds: Mapping[RelationKind, tuple[int, ...]]

    def has(self, *roles: str) -> bool:
        """Whether there is a column for every one of these."""
        return self.places.keys() >= {*roles}

    @property
    def ties(self) -> bool:
        """Whether a row is a tie between two."""
        return self.has("source", "target")

    @property
    def members(self) -> bool:
        """Whether a row is one member of a group."""
        return self.has("group", "member")


def named(text: str) -> dict[str, str]:
    """Roles and the headings given for them: "source=ccode1,target=ccode2". Raises BadInputError."""
    pairs: dict[str, str] = {}
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        role, equals, heading = (piece.strip() for piece in part.partition("="))
        if role not in ROLES or not equals or not heading:
            raise BadInputError(
                f"“{part}” names no column.",
                remedy=f"Write role=heading with one of these roles: {', '.join(ROLES)}.",
            )
        pairs[role] = heading
    return pairs


def recognised(headings: Sequence[str], wanted: Mapping[str, str]) -> Columns:
    """Which column is for what; those in `wanted` as the user says. Raises BadInputError for an unknown heading."""
    plain = {_plain(heading): place for place, heading in reversed(list(enumerate(headings)))}
    places: dict[str, int] = {}
    for role, heading in wanted.items():
        if _plain(heading) not in plain:
            raise BadInputError(f"There is no column “{heading}”.", remedy=f"The columns are: {', '.join(headings)}.")
        places[role] = plain[_plain(heading)]
    _pair(places, plain, ("source", "target"), _ENDS)
    _pair(places, plain, ("source_name", "target_name"), _NAMES)
    for role, names in (*_OWN.items(), *_triples()):
        taken = set() if role.startswith("member") else {*places.values()}
        found = next((plain[name] for name in names if name in plain and plain[name] not in taken), None)
        if role not in places and found is not None:
            places[role] = found
    return Columns(places, _kinds(headings, frozenset(places.values())))


def _pair(places: dict[str, int], plain: Mapping[str, int], roles: tuple[str, str], known: Sequence[str]) -> None:
    if roles[0] in places or roles[1] in places:
        return
    for names in known:
        first, second = names.split()
        if first in plain and second in plain and not {plain[first], plain[second]} & {*places.values()}:
            places[roles[0]], places[roles[1]] = plain[first], plain[second]
            return


def _triples() -> Iterator[tuple[str, tuple[str, ...]]]:
    for (end, words), (part, names) in product((("start", _STARTS), ("end", _STOPS)), _PARTS.items()):
        before = ("", "dyad", "mem", "tie", "all")
        both = [f"{prefix}{word}{name}" for prefix, word, name in product(before, words, names)]
        # ATOP writes yrent and dayexit.
        both += [
            f"{name[:2] if part != 'day' else name}{word}"
            for name, word in product(names, ("ent", "exit"))
            if (word == "ent") == (end == "start")
        ]
        yield f"{end}_{part}", tuple(both)


def _kinds(headings: Sequence[str], taken: frozenset[int]) -> dict[RelationKind, tuple[int, ...]]:
    found: dict[RelationKind, tuple[int, ...]] = {}
    for place, heading in enumerate(headings):
        kind = _KINDS.get(_plain(heading).removeprefix("atop"))
        if kind is not None and place not in taken:
            found[kind] = (*found.get(kind, ()), place)
    return found


def _plain(heading: str) -> str:
    return "".join(letter for letter in heading.casefold() if letter.isalnum())
