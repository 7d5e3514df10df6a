from briefings.domain.dates import Day
from briefings.domain.relations import RelationKind, Sign
from briefings.domain.what_ifs import WhatIf
from briefings.network.compare import compare
from briefings.network.snapshot import snapshot
from desktop.pages.network.panels.change_rows import ChangeRows, refs_of
from desktop.pages.network.what_if import steps
from tests import builders
from tests.memory import dossier

DAY, LATER = Day(739000), Day(739100)
A, B, C = (builders.actor(name) for name in ("Armenia", "Belarus", "Canada"))
FRIENDS = builders.relation(A, B, Sign.FRIENDLY, RelationKind.ENTENTE)
WORLD = dossier(A, B, C, FRIENDS)


def under(changes: steps.Changes) -> list[list[str]]:
    """The texts of the rows that some changes make."""
    before = snapshot(WORLD, day=DAY)
    after = snapshot(WORLD, day=DAY, what_if=WhatIf(id=1, name="Tried", changes=changes))
    return [[cell.text for cell in row.cells] for row in ChangeRows(WORLD, compare(before, after), changes)]


def test_a_turned_pair_says_both_signs_and_what_was_tried() -> None:
    assert under(steps.turned(FRIENDS, Sign.HOSTILE)) == [
        [
            "Armenia – Belarus",
            "Friendly",
            "Hostile",
            "The entente of Armenia and Belarus turns from friendly to hostile.",
        ]
    ]


def test_who_is_left_out_is_the_reason_for_each_of_its_ties() -> None:
    assert under(steps.absent(B.id)) == [["Armenia – Belarus", "Friendly", "No tie", "Belarus is left out."]]


def test_a_new_tie_had_none_before() -> None:
    (row,) = under(steps.added((A.id, C.id), RelationKind.DISPUTE, Sign.HOSTILE))
    assert row[:3] == ["Armenia – Canada", "No tie", "Hostile"]


def test_ties_that_cancel_out_are_both_and_not_neither() -> None:
    (row,) = under(steps.added((A.id, B.id), RelationKind.DISPUTE, Sign.HOSTILE))
    assert row[1:3] == ["Friendly", "Friendly and hostile"]


def test_nothing_tried_is_no_row() -> None:
    assert under(()) == []


def test_between_two_days_the_new_relation_says_why_and_is_what_a_row_selects() -> None:
    summary = "They signed in the spring"
    started = builders.relation(A, C, Sign.FRIENDLY, summary=summary, span=builders.span("2024-05-21"))
    world = dossier(A, B, C, FRIENDS, started)
    found = compare(snapshot(world, day=DAY), snapshot(world, day=LATER))
    (row,) = ChangeRows(world, found)
    assert row.cells[3].text.startswith(f"{summary}, since")
    assert refs_of(row.record) == (started.ref, A.ref, C.ref)
    assert refs_of(None) == ()
