import pytest

from briefings.domain.relations import Party, RelationKind, Sign, Trend
from desktop.pages.network.what_if import steps
from tests import builders

A, B, C = (builders.actor(name) for name in ("Armenia", "Belarus", "Canada"))
TIE = builders.relation(A, B, Sign.FRIENDLY)
PACT = builders.relation(
    A, B, kind=RelationKind.DEFENCE_PACT, parties=tuple(Party(actor=each.id) for each in (A, B, C))
)


def test_what_is_tried_last_with_a_tie_takes_the_place_of_what_was_tried_before() -> None:
    turned = steps.turned(TIE, Sign.HOSTILE)
    assert steps.laid(turned, steps.ended(TIE)) == steps.ended(TIE)
    assert steps.laid(steps.ended(TIE), turned) == turned


def test_the_same_change_is_held_once_in_the_last_place() -> None:
    held = steps.laid(steps.absent(A.id), steps.ended(TIE))
    assert steps.laid(held, steps.absent(A.id)) == (*steps.ended(TIE), *steps.absent(A.id))


def test_who_leaves_a_pact_leaves_the_others_in_it() -> None:
    changes = steps.left(PACT, A.id)
    assert [set(change.parties) for change in changes] == [{A.id, B.id}, {A.id, C.id}]
    assert steps.laid(changes, steps.ended(PACT)) == steps.ended(PACT)
    assert steps.laid(changes, steps.turned(PACT, Sign.HOSTILE))[:2] == changes


def test_new_ties_of_one_pair_stand_beside_one_another() -> None:
    first = steps.added((A.id, C.id), RelationKind.ENTENTE, Sign.FRIENDLY)
    second = steps.added((A.id, C.id), RelationKind.DISPUTE, Sign.HOSTILE)
    assert steps.laid(first, second) == (*first, *second)


def test_the_sign_of_a_tie_is_that_of_the_last_turn() -> None:
    assert steps.standing(TIE, ()) == (Sign.FRIENDLY, TIE.trend)
    held = steps.turned(TIE, Sign.NEUTRAL, Trend.WEAKENING)
    assert steps.standing(TIE, held) == (Sign.NEUTRAL, Trend.WEAKENING)


def test_a_change_is_taken_out_by_its_number() -> None:
    held = (*steps.ended(TIE), *steps.absent(A.id))
    assert steps.without(held, 0) == steps.absent(A.id)
    with pytest.raises(IndexError):
        steps.without(held, 2)
