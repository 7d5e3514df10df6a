"""The rows of the tables of balance: ties, triangles, camps. No widgets here."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind
from briefings.network.graph import Network
from briefings.network.signs import SignedGraph
from desktop.pages.network.panels.balance.figures import Balance
from desktop.pages.network.panels.refs import actor_refs, refs_among
from desktop.theme import Role
from desktop.widgets.chip import ChipKind
from desktop.widgets.table_model import Cell, Column, Row

if TYPE_CHECKING:
    from briefings.network.balance.k_camps import KCamps

_DASH = " – "


def tie_columns() -> tuple[Column, ...]:
    """The columns of frustrated ties."""
    return (
        Column(title=_tr("Tie")),
        Column(title=_tr("Sign"), width=96),
        Column(title=_tr("What it contradicts"), width=220, hide_below=420),
    )


def tie_rows(found: Balance, graph: SignedGraph) -> list[Row]:
    """Return a row for each pair that contradicts the camps."""
    return [_tie_row(found.network, pair, friendly=graph.sign(*pair) > 0) for pair in found.frustration.pairs]


def _tie_row(network: Network, pair: tuple[ActorId, ActorId], *, friendly: bool) -> Row:
    sign, contradicts = _contradiction(network, pair, friendly=friendly)
    return Row(
        record=_pair_first(network, pair),
        cells=(Cell(text=_names(network, pair, _DASH), strong=True), sign, contradicts),
    )


def _contradiction(network: Network, pair: tuple[ActorId, ActorId], *, friendly: bool) -> tuple[Cell, Cell]:
    """What the two are to each other, and what is wrong with it; who commands whom is no friendship."""
    if not friendly:
        return Cell(text=_tr("Foes"), ink=Role.HOSTILE), Cell(text=_tr("Foes in one camp"))
    if all(tie.kind is RelationKind.CONTROL for tie in network.ties_between(*pair)):
        return Cell(text=_tr("Control"), ink=Role.INK2), Cell(text=_tr("Control across two camps"))
    return Cell(text=_tr("Friends"), ink=Role.FRIENDLY), Cell(text=_tr("Friends in two camps"))


def triangle_columns() -> tuple[Column, ...]:
    """The columns of unbalanced triangles."""
    return Column(title=_tr("Triangle")), Column(title=_tr("Why it does not add up"), width=260, hide_below=420)


def triangle_rows(found: Balance, graph: SignedGraph) -> list[Row]:
    """Return a row for each triangle that two camps cannot explain."""
    return [
        Row(
            record=refs_among(found.network, triangle),
            cells=(
                Cell(text=_names(found.network, triangle, ", "), strong=True),
                Cell(text=_why(found.network, graph, triangle)),
            ),
        )
        for triangle in found.unbalanced
    ]


def _why(network: Network, graph: SignedGraph, triangle: tuple[ActorId, ActorId, ActorId]) -> str:
    one, two, three = triangle
    friends = [
        (between, pair)
        for between, pair in ((one, (two, three)), (two, (one, three)), (three, (one, two)))
        if graph.sign(*pair) < 0
    ]
    if len(friends) != 1:
        return _tr("All three are foes")
    between, pair = friends[0]
    words = _tr("{between} is a friend of both, who are foes")
    return words.format(between=network.label(between), pair=pair)


def camp_columns(title: str) -> tuple[Column, ...]:
    """The column of one camp."""
    return (Column(title=title),)


def camp_rows(found: Balance, camp: Iterable[ActorId]) -> list[Row]:
    """Return a row for each actor of a camp, by name; those whose camp is open are marked."""
    network = found.network
    open_ = found.undetermined or frozenset()
    chip = ((ChipKind.NOTE, _tr("open")),)
    return [
        Row(
            record=actor_refs((actor,)),
            cells=(Cell(text=network.label(actor), strong=True, chips=chip if actor in open_ else ()),),
        )
        for actor in sorted(camp, key=network.label)
    ]


def split_columns(splits: "Sequence[KCamps]") -> tuple[Column, ...]:
    """The columns of the splits into several camps: how many pairs each contradicts, and whether that is proved."""
    return Column(title=_tr("Actor")), *(Column(title=_split_title(split), width=180) for split in splits)


def _split_title(split: "KCamps") -> str:
    words = _tr("In {number} camps: {count} pairs, proved")
    if not split.proved:
        words = _tr("In {number} camps: at most {count} pairs")
    return words.format(number=split.number, count=split.value)


def split_rows(found: Balance) -> list[Row]:
    """Return a row for each actor with the number of its camp in each split."""
    signed = {actor for split in found.splits for camp in split.camps for actor in camp}
    numbers = [
        {actor: number for number, camp in enumerate(split.camps, 1) for actor in camp} for split in found.splits
    ]
    return [
        Row(
            record=actor_refs((node.actor,)),
            cells=(Cell(text=node.label, strong=True), *(_number(each.get(node.actor)) for each in numbers)),
        )
        for node in found.network.nodes
        if node.actor in signed
    ]


def _number(number: int | None) -> Cell:
    return Cell(text=_tr("n/a") if number is None else _tr("Camp {number}").format(number=number))


def _pair_first(network: Network, pair: tuple[ActorId, ActorId]) -> tuple[object, ...]:
    """The tie leads, so that the inspector shows it."""
    refs = refs_among(network, pair)
    return (*refs[2:], *refs[:2])


def _names(network: Network, actors: Iterable[ActorId], between: str) -> str:
    return between.join(network.label(actor) for actor in actors)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkBalance", text)
