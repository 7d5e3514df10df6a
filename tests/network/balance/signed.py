"""Signed networks whose balance was reckoned elsewhere."""

from __future__ import annotations

import re

from briefings.domain.actors import ActorKind
from briefings.domain.dates import Day
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign
from briefings.network.graph import Network, Node, Tie
from briefings.network.signs import SignedGraph, signed_graph
from tests.others import DATA

WINDOWS = DATA / "graphs" / "cow_signed"
# Who is friend and foe among the highland tribes of New Guinea (Read 1954).
FRIENDS = (
    "Gavev: Kotun Nagad Gama; Kotun: Nagad Gama; Ove: Alika Gahuk Masil Ukudz; Alika: Ukudz; Nagam: Masil Notoh Seuve;"
    "Gahuk: Masil Ukudz Geham Asaro; Masil: Ukudz Geham Asaro Uheto; Ukudz: Geham Asaro; Notoh: Kohik Uheto;"
    "Kohik: Uheto; Geham: Asaro; Uheto: Seuve; Nagad: Gama"
)
FOES = (
    "Gavev: Ove Alika Nagam Gahuk Asaro; Kotun: Ove Nagam Gahuk Notoh Kohik; Nagam: Nagad Gama;"
    "Gahuk: Notoh Uheto Gama; Ukudz: Seuve; Notoh: Geham Nagad; Kohik: Geham Nagad; Geham: Uheto Nagad Gama;"
    "Asaro: Seuve Nagad Gama; Uheto: Nagad Gama; Seuve: Gama"
)

Signs = dict[tuple[str, str], int]


def network(signs: Signs, *others: str) -> Network:
    """The network of these signs; `others` are tied to nobody."""
    names = sorted({*others, *(name for pair in signs for name in pair)})
    place = {name: ActorId(number) for number, name in enumerate(names, 1)}
    nodes = tuple(Node(actor=place[name], label=name, kind=ActorKind.STATE) for name in names)
    ties = tuple(
        Tie(pair=(place[a], place[b]), kind=RelationKind.OTHER, sign=Sign(sign)) for (a, b), sign in signs.items()
    )
    return Network(day=Day(739433), nodes=nodes, ties=ties)


def graph(signs: Signs, *others: str) -> SignedGraph:
    return signed_graph(network(signs, *others))


def tribes() -> Signs:
    return {**_signs(FRIENDS, 1), **_signs(FOES, -1)}


def _signs(text: str, sign: int) -> Signs:
    rows = (row.split(":") for row in text.split(";"))
    return {(first.strip(), second): sign for first, others in rows for second in others.split()}


def cow(window: str) -> Signs:
    """Alliances and disputes of four years (Doreian & Mrvar), nodes by their ids in the file."""
    text = (WINDOWS / f"cow_{window}.graphml").read_text(encoding="utf-8")
    edges = re.findall(r'<edge source="(\w+)" target="(\w+)"><data key="sign">(-?1)</data>', text)
    return {(source, target): int(sign) for source, target, sign in edges}


def complete(names: str, sign: int) -> Signs:
    """Everybody friend, or foe, of everybody."""
    return {(a, b): sign for a in names for b in names if a < b}


def ring(*signs: int) -> Signs:
    """A ring of one letter after the other."""
    names = "abcdefghij"[: len(signs)]
    return {(a, b): sign for a, b, sign in zip(names, names[1:] + names[0], signs, strict=True)}
