"""The verbs that look at the network of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.cli.named import opened
from briefings.cli.named_network import network_of, other_of
from briefings.cli.printing import print_json, say
from briefings.cli.tables import by_partners, difference_lines, figure_lines, measure_lines
from briefings.errors import BadInputError

if TYPE_CHECKING:
    import argparse


def network(order: argparse.Namespace) -> None:
    """Print the network of a day: its parts and figures as JSON, its figures for people."""
    from briefings.network.report import analysis_json, measures_json, network_json

    with opened(order) as session:
        found = network_of(session, order)
    if order.json:
        print_json(network_json(found, measures=order.measures))
        return
    told = analysis_json(found, dated=True)
    say(figure_lines(told))
    if order.measures and told["nodes"]:
        say(measure_lines(measures_json(found), by_partners(told)))


def compare(order: argparse.Namespace) -> None:
    """Say what differs between the network of an order and another, and what that means."""
    from briefings.network.compare_report import comparison_json
    from briefings.network.comparison import comparison
    from briefings.network.readings import statements_of

    with opened(order) as session:
        mine, other = network_of(session, order), other_of(session, order)
        # What is tried out is the later of the two, whichever side of the order it stands on.
        before, after = (other, mine) if mine.is_what_if and not other.is_what_if else (mine, other)
        statements = statements_of(session, after)
    if order.other is None and not mine.is_what_if:
        raise BadInputError("There is nothing to compare with.", remedy="Name a day or a scenario: --with 2024-01-01.")
    found = comparison(before, after, statements=statements)
    told = comparison_json(found)
    if order.json:
        print_json(told)
        return
    say(difference_lines(told))
    say(f"{one.text} [{one.numbers}]" for one in found.readings)
