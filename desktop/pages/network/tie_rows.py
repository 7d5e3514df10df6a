"""The network as rows of a table: all that the picture says of each tie and actor, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefings.domain.dates import Limit, LimitStatus
from briefings.domain.dates_words import in_words
from briefings.domain.dossier import Dossier
from briefings.domain.records import ActorId, Kind, Ref, RelationId, SourceId
from briefings.domain.relations import Relation, RelationKind, Sign
from briefings.domain.sources import Source
from briefings.network.graph import Network, Node, Tie, TieStatus
from briefings.network.measures import degrees
from desktop.models.words import counted
from desktop.pages.network.spoken import standing
from desktop.theme import Role
from desktop.widgets.table_model import Cell, Column, Row

COLUMNS = (
    Column(title="Actor", width=150),
    Column(title="Tie with"),
    Column(title="Sign", width=76),
    Column(title="Kind", width=124),
    Column(title="Change", width=144, tip="What differs from the facts, or from the day compared with"),
    Column(title="Trend", width=104, hide_below=700),
    Column(title="Since", width=136, hide_below=560),
    Column(title="Until", width=112, hide_below=820),
    Column(title="Sources", width=128, hide_below=960),
    Column(title="Size", width=72, numbers=True, hide_below=640),
)
CHANGE = 4
"""The column of what differs; it is for networks in which something does."""
GIVES_WAY = (6, 7, 9)
"""Days and sizes, which stand back there: names and what differs need the room."""
_SIGNS = {
    Sign.FRIENDLY: ("Friendly", Role.FRIENDLY),
    Sign.NEUTRAL: ("Neither", Role.INK2),
    Sign.HOSTILE: ("Hostile", Role.HOSTILE),
}
_STATUS = {TieStatus.BASE: "", TieStatus.ADDED: "New", TieStatus.TURNED: "Turned", TieStatus.ENDED: "Ended"}


@dataclass(frozen=True, slots=True)
class Line:
    """What a row stands for: one actor's end of a tie, or an actor without any. A tie that only a scenario asserts has
    no relation."""

    actor: ActorId
    other: ActorId | None
    relation: RelationId | None

    @property
    def ref(self) -> Ref:
        """The record that the row shows."""
        if self.relation is None:
            return Ref(Kind.ACTOR, self.actor)
        return Ref(Kind.RELATION, self.relation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """What the size of the discs says: the name of the measure, and its value for each actor that has one."""

    name: str
    values: Mapping[ActorId, float | None]
    decimals: int = 0

    def cell(self, actor: ActorId) -> Cell:
        """The value of an actor."""
        value = self.values.get(actor)
        text = "" if value is None else f"{value:.{self.decimals}f}"
        return Cell(text=text, tip=self.name, sort_key=value if value is not None else float("-inf"))


class TieRows:
    """Makes the rows of one network, each tie under both of its actors, the actors with most ties first."""

    def __init__(self, network: Network, dossier: Dossier, sizes: Sizes) -> None:
        self._network, self._sizes = network, sizes
        ties = (*network.ties, *network.ended)
        ids = {tie.relation for tie in ties if tie.relation is not None}
        sources = {source for tie in ties for source in tie.sources}
        self._relations = {relation.id: relation for relation in dossier.some(Relation, ids)}
        self._sources = {source.id: source.label for source in dossier.some(Source, sources)}
        self._labels = {node.actor: node.label for node in (*network.nodes, *network.absent)}
        self._ties: dict[ActorId, list[Tie]] = {node.actor: [] for node in network.nodes}
        for tie in ties:
            for actor in tie.pair:
                self._ties.setdefault(actor, []).append(tie)

    @property
    def differ(self) -> bool:
        """Whether any tie is new, ended or turned."""
        return any(tie.status is not TieStatus.BASE for ties in self._ties.values() for tie in ties)

    def __iter__(self) -> Iterator[Row]:
        degree = degrees(self._network)
        for node in sorted(self._network.nodes, key=lambda node: (-degree[node.actor].total, node.label)):
            head = f"{node.label}: {standing(degree[node.actor])}"
            mine = sorted(self._ties[node.actor], key=lambda tie: (-tie.sign, self._labels[tie.other(node.actor)]))
            yield from (self._row(tie, node.actor, head) for tie in mine)
            if not mine:
                yield self._lonely(node, head)

    def _lonely(self, node: Node, head: str) -> Row:
        cells = [Cell(text=node.label, tip=node.kind.value), Cell(text="No tie"), *[Cell()] * 7]
        return Row(record=Line(node.actor, None, None), group=head, cells=(*cells, self._sizes.cell(node.actor)))

    def _row(self, tie: Tie, actor: ActorId, head: str) -> Row:
        relation = self._relations.get(tie.relation) if tie.relation is not None else None
        words, ink = ("Contested", Role.CAUTION) if tie.contested else _sign_words(tie)
        tip = relation.summary if relation is not None else ""
        return Row(
            record=Line(actor, tie.other(actor), tie.relation),
            group=head,
            cells=(
                Cell(text=self._labels[actor]),
                Cell(text=self._labels[tie.other(actor)], ink=Role.INK, strong=True, tip=tip),
                Cell(text=words, ink=ink, sort_key=-int(tie.sign)),
                Cell(text=_kind_words(tie, actor)),
                Cell(text=_change_words(tie), ink=Role.INK),
                Cell(text=tie.trend.value.capitalize()),
                _limit_cell(relation.span.start if relation is not None else None),
                _limit_cell(relation.span.end if relation is not None else None),
                self._sources_cell(tie),
                self._sizes.cell(actor),
            ),
        )

    def _sources_cell(self, tie: Tie) -> Cell:
        names = [self._named(source) for source in tie.sources]
        words = counted(Kind.SOURCE, len(names)) if names else ""
        if tie.disputed:
            return Cell(text=f"{words}, others differ", ink=Role.CAUTION, tip="\n".join(names), sort_key=-len(names))
        return Cell(text=words, tip="\n".join(names), sort_key=-len(names))

    def _named(self, source: SourceId) -> str:
        return self._sources.get(source, "a source in the trash")


def _sign_words(tie: Tie) -> tuple[str, Role]:
    """Friend, foe or neither; who commands whom is no friendship, as in the picture."""
    if tie.kind is RelationKind.CONTROL and tie.sign is Sign.FRIENDLY:
        return "Control", Role.INK2
    return _SIGNS[tie.sign]


def _kind_words(tie: Tie, actor: ActorId) -> str:
    """The kind, and which way a directed tie goes as seen from the actor."""
    words = tie.kind.value.capitalize()
    if not tie.directed:
        return words
    return f"{words}, from it" if tie.pair[0] == actor else f"{words}, on it"


def _change_words(tie: Tie) -> str:
    if tie.status is TieStatus.TURNED and tie.was not in {None, tie.sign}:
        return f"Turned from {_SIGNS[tie.was][0].lower()}"
    return _STATUS[tie.status]


def _limit_cell(limit: Limit | None) -> Cell:
    """One end of a tie with what is not certain of it; nothing where it has no end."""
    if limit is None or limit.status is LimitStatus.OPEN:
        return Cell(sort_key=0)
    if limit.date is None or not limit.date.is_known:
        return Cell(text="Not known", sort_key=0)
    words = in_words(limit.date)
    if limit.status is LimitStatus.APPROXIMATE and not limit.date.approximate:
        words = f"about {words}"
    return Cell(text=words, sort_key=limit.date.earliest or limit.date.latest or 0)
