"""The rows of the table say what differs, as the picture does."""

from dataclasses import replace

from briefings.domain.dates import Day
from briefings.domain.relations import RelationKind, Sign
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.network.snapshot import snapshot
from desktop.pages.network.tie_rows import CHANGE, COLUMNS, Sizes, TieRows
from tests import builders
from tests.memory import dossier

SIGN = 2
DAY = Day(739433)
ARMENIA, RUSSIA = (builders.actor(name) for name in ("Armenia", "Russia"))
PACT = builders.relation(ARMENIA, RUSSIA, Sign.FRIENDLY)


def rows_under(change: NetworkChange) -> TieRows:
    sets = builders.scenario_set()
    rupture = builders.scenario(sets, changes=(change,), name="Rupture")
    world = dossier(ARMENIA, RUSSIA, PACT, sets, rupture)
    return TieRows(snapshot(world, day=DAY, scenario=rupture.id), world, Sizes(name="Ties", values={}))


def test_an_ended_tie_is_said_to_be_ended() -> None:
    rows = rows_under(NetworkChange(alteration=Alteration.ENDED, relation=PACT.id))
    assert rows.differ
    assert {row.cells[CHANGE].text for row in rows} == {"Ended"}


def test_a_tie_that_turned_says_what_it_was() -> None:
    rows = rows_under(NetworkChange(alteration=Alteration.TURNED, relation=PACT.id, sign=Sign.HOSTILE))
    assert {row.cells[CHANGE].text for row in rows} == {"Turned from friendly"}
    assert all(len(row.cells) == len(COLUMNS) for row in rows)


def test_without_a_scenario_nothing_differs() -> None:
    world = dossier(ARMENIA, RUSSIA, PACT)
    assert not TieRows(snapshot(world, day=DAY), world, Sizes(name="Ties", values={})).differ


def test_who_commands_whom_is_no_friend_in_the_table() -> None:
    command = replace(PACT, relation_kind=RelationKind.CONTROL, directed=True)
    world = dossier(ARMENIA, RUSSIA, command)
    rows = list(TieRows(snapshot(world, day=DAY), world, Sizes(name="Ties", values={})))
    assert {row.cells[SIGN].text for row in rows} == {"Control"}
    assert {row.group.partition(": ")[2] for row in rows} == {"friendly with 0, control with 1, hostile with 0"}
