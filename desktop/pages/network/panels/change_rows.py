"""What differs between two networks as rows of a table: the pair, how it stood, how it stands, because of what.

No widgets here. Pairs stand in the order turned, new, ended, moving another way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings.domain.dates import Limit
from briefings.domain.dates_words import in_words
from briefings.domain.dossier import Dossier
from briefings.domain.records import ActorId, Ref, RelationId
from briefings.domain.relations import Relation, Trend
from briefings.domain.scenarios import NetworkChange
from briefings.network.compare import Difference, trend_of
from briefings.network.graph import Tie
from desktop.models.network_changes import change_words
from desktop.pages.network.panels.refs import actor_refs, tie_refs
from desktop.theme import Role
from desktop.widgets.table_model import Cell, Column, Row

COLUMNS = (
    Column(title="Pair", width=200),
    Column(title="Before", width=164),
    Column(title="After", width=164),
    Column(title="Because of"),
)
_SIGNS = {1: ("Friendly", Role.FRIENDLY), 0: ("Neither", Role.INK2), -1: ("Hostile", Role.HOSTILE)}
_BOTH = ("Friendly and hostile", Role.INK2)
"""Ties that cancel out, as over a range of days in which a pair turned; in the words of the readings."""
_ORDER = {-1: 0, 0: 1, 1: 2}
_Pair = tuple[ActorId, ActorId]


@dataclass(frozen=True, slots=True)
class Differing:
    """What a row stands for: a pair, and the records to select for it."""

    pair: _Pair
    refs: tuple[Ref, ...]


class ChangeRows:
    """Makes the rows of one difference; `tried` are the changes of what is laid over the later network."""

    def __init__(self, dossier: Dossier, difference: Difference, tried: Sequence[NetworkChange] = ()) -> None:
        self._dossier, self._difference, self._tried = dossier, difference, tried
        networks = (difference.before, difference.after)
        nodes = [node for network in networks for node in (*network.nodes, *network.absent)]
        self._labels = {node.actor: node.label for node in nodes}
        pairs = {*difference.turned, *difference.added, *difference.ended, *difference.trends}
        ids = {tie.relation for pair in pairs for side in difference.rests_on(pair) for tie in side}
        known = [relation for relation in ids if relation is not None]
        self._relations = {relation.id: relation for relation in dossier.some(Relation, known)}

    def __iter__(self) -> Iterator[Row]:
        found = self._difference
        moved = found.trends.keys() - found.turned.keys()
        groups = (("refresh-cw", found.turned), ("plus", found.added), ("unlink", found.ended), ("trending-up", moved))
        for icon, pairs in groups:
            named = sorted(pairs, key=lambda pair: tuple(self._labels[actor].casefold() for actor in pair))
            yield from (self._row(pair, icon) for pair in named)

    def _row(self, pair: _Pair, icon: str) -> Row:
        before, after = self._difference.rests_on(pair)
        because = self._because(pair, before, after)
        shown = after or before
        names = " – ".join(self._labels[actor] for actor in pair)
        return Row(
            record=Differing(pair, (*tie_refs(shown), *actor_refs(pair))),
            cells=(
                Cell(text=names, ink=Role.INK, strong=True, icon=icon, tip=names),
                _state(before),
                _state(after),
                Cell(text=because, tip=because),
            ),
        )

    def _because(self, pair: _Pair, before: Sequence[Tie], after: Sequence[Tie]) -> str:
        """What is tried with the pair; without that, what the relations that came or went say."""
        tried = [change for change in self._tried if self._concerns(change, pair, (*before, *after))]
        if tried:
            return " ".join(change_words(self._dossier, change) for change in tried)
        old, new = ({tie.relation for tie in ties} for ties in (before, after))
        came = [self._said(number, ended=False) for number in sorted(each for each in new - old if each is not None)]
        went = [self._said(number, ended=True) for number in sorted(each for each in old - new if each is not None)]
        return " ".join(said for said in (*came, *went) if said)

    def _concerns(self, change: NetworkChange, pair: _Pair, ties: Iterable[Tie]) -> bool:
        if change.actor is not None:
            return change.actor in pair
        if change.relation is not None:
            of_pair = not change.parties or {*pair} <= {*change.parties}
            return of_pair and any(tie.relation == change.relation for tie in ties)
        return {*pair} <= {*change.parties}

    def _said(self, number: RelationId, *, ended: bool) -> str:
        relation = self._relations.get(number)
        if relation is None:
            return ""
        if ended:
            return f"{relation.relation_kind.value.capitalize()}{_when(' until', relation.span.end)}."
        summary = relation.summary.strip().rstrip(".")
        return f"{summary or relation.relation_kind.value.capitalize()}{_when(', since', relation.span.start)}."


def refs_of(record: object) -> tuple[Ref, ...]:
    """The records to select for a row, none where there is no row."""
    return record.refs if isinstance(record, Differing) else ()


def _state(ties: Sequence[Tie]) -> Cell:
    """How a pair stands: its sign, which way it moves, and the kinds of its ties."""
    if not ties:
        return Cell(text="No tie", ink=Role.INK3, sort_key=3)
    total = sum(int(tie.sign) for tie in ties)
    sign = (total > 0) - (total < 0)
    words, ink = _SIGNS[sign] if sign or not any(tie.sign for tie in ties) else _BOTH
    trend = trend_of(ties)
    moving = f", {trend.value}" if trend in {Trend.STRENGTHENING, Trend.WEAKENING} else ""
    kinds = ", ".join(dict.fromkeys(tie.kind.value for tie in ties))
    return Cell(text=f"{words}{moving}", ink=ink, tip=kinds, sort_key=_ORDER[sign])


def _when(word: str, limit: Limit) -> str:
    return f"{word} {in_words(limit.date)}" if limit.date is not None and limit.date.is_known else ""
