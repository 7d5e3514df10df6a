"""The verbs that read and write graph files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.cli.named import author, opened, secrets
from briefings.cli.printing import print_json, say
from briefings.cli.tables import by_partners, figure_lines, measure_lines
from briefings.cli.verbs_upkeep import backups_folder
from briefings.errors import BadInputError

if TYPE_CHECKING:
    import argparse

    from briefings.domain.actors import ActorKind
    from briefings.domain.dates import Day
    from briefings.graphfiles.model import GraphFile


def analyse(order: argparse.Namespace) -> None:
    """Print the figures of a network that is in no dossier."""
    from briefings.graphfiles.networks import to_network
    from briefings.network.report import analysis_json, measures_json

    graph = _of_kinds(_read(order), order.kind)
    day, until = _days(order)
    network = to_network(graph, day, until)
    told = analysis_json(network, dated=day is not None, measures=order.measures and order.json)
    if order.json:
        print_json({"file": order.file.name, **told, "remarks": list(graph.remarks)})
        return
    say([order.file.name])
    say(figure_lines(told))
    if order.measures and told["nodes"]:
        say(measure_lines(measures_json(network), by_partners(told)))
    say(graph.remarks)


def import_network(order: argparse.Namespace) -> None:
    """Put the actors and ties of a file into a dossier, in one step that can be undone."""
    from datetime import UTC, datetime

    from briefings.domain.edtf import read_edtf
    from briefings.edits import AddAll
    from briefings.intake.graphs import propose_graph
    from briefings.session import Session

    graph = _read(order)
    kind = _actor_kind(order.actors)
    today = read_edtf(datetime.now(UTC).astimezone().date().isoformat())
    with Session.open(order.dossier, **secrets(order), author=author(), backups=backups_folder(order)) as session:
        title = order.source_title.strip() or graph.title or order.file.name
        found = propose_graph(graph, session, new_id=session.new_id, title=title, retrieved=today, actor_kind=kind)
        session.apply(AddAll(found.proposal.records, f"Import {order.file.name}"))
    counts = {each.value: number for each, number in found.proposal.counts().items()}
    if order.json:
        print_json({"made": counts, "matched": found.matched, "source": title, "remarks": list(found.remarks)})
        return
    say(f"{number:7d}  new: {each}" for each, number in counts.items())
    say([f"{found.matched:7d}  found among the actors"])
    say(found.remarks)


def export_network(order: argparse.Namespace) -> None:
    """Write the network of a dossier with what the format can hold, and say what it cannot."""
    from briefings.cli.named_network import network_of
    from briefings.graphfiles.dossiers import from_network
    from briefings.graphfiles.gexf_writer import write_gexf
    from briefings.graphfiles.writing import lost, write_graph
    from briefings.publish.files import write_whole

    ending = order.out.suffix.casefold()
    with opened(order) as session:
        network = network_of(session, order)
        graph = from_network(network, session)
    data = write_gexf(graph, order.gexf_version) if ending == ".gexf" else write_graph(graph, ending)
    write_whole(order.out, data)
    say([f"{order.out}: {len(graph.vertices)} actors, {len(graph.lines)} ties"])
    say(lost(graph, ending))


def _read(order: argparse.Namespace) -> GraphFile:
    from briefings.graphfiles.columns import named
    from briefings.graphfiles.reading import read_graph

    return read_graph(order.file, columns=named(order.columns), end_included=order.end_included)


def _of_kinds(graph: GraphFile, wanted: list[str]) -> GraphFile:
    """Only the ties of these kinds. Raises BadInputError for what is none."""
    from dataclasses import replace

    from briefings.domain.relations import RelationKind
    from briefings.graphfiles.words import relation_kind

    if not wanted:
        return graph
    kinds = {text: relation_kind(text) for text in wanted}
    for text, kind in kinds.items():
        if kind is None:
            raise BadInputError(f"{text!r} is no kind of tie.", remedy=f"Use one of these: {', '.join(RelationKind)}.")
    return replace(graph, lines=tuple(line for line in graph.lines if line.kind in kinds.values()))


def _actor_kind(text: str) -> ActorKind:
    from briefings.domain.actors import ActorKind
    from briefings.graphfiles.words import actor_kind

    kind = actor_kind(text)
    if kind is None:
        raise BadInputError(f"{text!r} is no kind of actor.", remedy=f"Use one of these: {', '.join(ActorKind)}.")
    return kind


def _days(order: argparse.Namespace) -> tuple[Day | None, Day | None]:
    """The day or the range of an order. Raises BadInputError."""
    from briefings.domain.dates_text import parse_day

    day = None if order.on is None else parse_day(order.on)
    until = None if order.until is None else parse_day(order.until)
    if until is not None and (day is None or until <= day):
        raise BadInputError("A range needs a first day before its end.", remedy="Name it with --on DAY --until DAY.")
    return day, until
