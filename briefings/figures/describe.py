"""A network in words, from the data: for those who cannot see the picture, and for the tag of a figure.

What a picture is drawn for comes first: what is other than it was, what moves, what is hostile; then the rest by kind.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.figures.stamps import when_words
from briefings.figures.telling import Listed, brief_name, told
from briefings.figures.tie_roles import PLEDGES
from briefings.network.graph import TieStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from briefings.domain.records import ActorId
    from briefings.network.graph import Network, Tie

_LEADS = (
    "Added:",
    "Changed:",
    "Strengthening:",
    "Hostile and strengthening:",
    "Weakening:",
    "Hostile but weakening:",
    "Contested:",
    "Hostile:",
    "Controls:",
    "Friendly:",
    "Neither friendly nor hostile:",
)
"""What is said of ties, in this order, each tie under one of them."""
_STEADY = 2
"""So many of the last are told only as far as there is room: nothing moves there."""
_CHANGES = {TieStatus.ADDED: "Added:", TieStatus.TURNED: "Changed:"}
_TRENDS = {
    (True, Trend.STRENGTHENING): "Hostile and strengthening:",
    (True, Trend.WEAKENING): "Hostile but weakening:",
    (False, Trend.STRENGTHENING): "Strengthening:",
    (False, Trend.WEAKENING): "Weakening:",
}
_SIGNS = {
    Sign.HOSTILE: "Hostile:",
    Sign.FRIENDLY: "Friendly:",
    Sign.NEUTRAL: "Neither friendly nor hostile:",
}
_CONTROLS = "Controls:"
_NAMED = PLEDGES | {RelationKind.DEFENCE_PACT, RelationKind.MEMBERSHIP, RelationKind.CONTROL}
"""Kinds whose lines are drawn apart from those of others."""


def describe(
    network: Network,
    main: ActorId | None = None,
    *,
    when: str = "",
    misfits: Collection[tuple[ActorId, ActorId, ActorId]] = (),
) -> str:
    """Say the day, what cannot all hold, and every tie once, by what is most worth hearing of it; main's come first.

    `when` is the day in the words of those who show the picture; `misfits` are the triangles that it shades. Of long
    lists the first are named, as `telling` says.
    """
    labels = _labels(network)
    lists = [*_listed(network, main, misfits, labels)]
    return told(_opening(network, when), lists[:-_STEADY], lists[-_STEADY:])


def count_words(number: int, one: str, many: str = "") -> str:
    """Return "1 tie", "2 ties" or "no ties"."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def _opening(network: Network, when: str) -> str:
    shape = f"Network of {count_words(len(network.nodes), 'actor')} and {count_words(len(network.ties), 'tie')}"
    if when:
        shape = f"{shape}, {when}"
    elif network.until is not None:
        shape = f"{shape}, {when_words(network)}"
    else:
        shape = f"{shape} on {when_words(network)}"
    if network.is_what_if:
        return f"What-if, not fact: {brief_name(network.what_if)}. {shape}."
    return f"{shape}."


def _listed(
    network: Network,
    main: ActorId | None,
    misfits: Collection[tuple[ActorId, ActorId, ActorId]],
    labels: Mapping[ActorId, str],
) -> Iterator[Listed]:
    groups = defaultdict[str, list[str]](list)
    for tie in sorted(network.ties, key=lambda tie: main is None or not tie.touches(main)):
        groups[_lead(tie)].append(_said(tie, labels))
    triangles = [", ".join(labels[actor] for actor in three) for three in misfits if labels.keys() >= {*three}]
    ended = [_pair(tie, labels) for tie in network.ended]
    groups |= {"Cannot all hold:": triangles, "Taken away:": ended}
    for lead in (*_LEADS[:2], "Taken away:", "Cannot all hold:", *_LEADS[2:]):
        noun = "triangles" if lead == "Cannot all hold:" else "ties"
        yield Listed(lead=lead, items=groups[lead], noun=noun)


def _lead(tie: Tie) -> str:
    """Under which words a tie is told: the first that apply."""
    if tie.status in _CHANGES:
        return _CHANGES[tie.status]
    if tie.contested:
        return "Contested:"
    moving = _TRENDS.get((tie.sign is Sign.HOSTILE, tie.trend))
    return moving or (_CONTROLS if _commands(tie) else _SIGNS[tie.sign])


def _commands(tie: Tie) -> bool:
    """Whether it is drawn as control: who commands whom is no friendship."""
    return tie.kind is RelationKind.CONTROL and tie.sign is Sign.FRIENDLY


def _said(tie: Tie, labels: Mapping[ActorId, str]) -> str:
    """The two, with the kind of their tie, and what it was where that is another sign."""
    about = [tie.kind.value] if tie.kind in _NAMED and _lead(tie) != _CONTROLS else []
    if tie.status is TieStatus.TURNED and tie.was is not None and tie.was is not tie.sign:
        about = [*about, f"from {_word(tie.was)} to {_word(tie.sign)}"]
    elif tie.status in _CHANGES:
        about = [*about, _word(tie.sign)]
    if tie.uncertain:
        about = [*about, "start or end uncertain"]
    return f"{_pair(tie, labels)} ({', '.join(about)})" if about else _pair(tie, labels)


def _word(sign: Sign) -> str:
    return _SIGNS[sign].rstrip(":").lower()


def _pair(tie: Tie, labels: Mapping[ActorId, str]) -> str:
    first, second = (labels[actor] for actor in tie.pair)
    return f"{first} to {second}" if tie.directed else f"{first} and {second}"


def _labels(network: Network) -> dict[ActorId, str]:
    return {node.actor: brief_name(node.label) for node in (*network.absent, *network.nodes)}
