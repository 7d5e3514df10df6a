"""What the user's choices make of a small world: two states that quarrel from 27 June, and an outlet."""

from dataclasses import replace

from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind, Sign
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.network.graph import TieStatus
from briefings.network.matrices import MOST_ACTORS
from briefings.network.snapshot import snapshot
from desktop.canvas.hits import Hits
from desktop.pages.network.blocs import first_blocs, organisations
from desktop.pages.network.choices import Choices
from desktop.pages.network.drawing import Drawing, sizes_of
from desktop.pages.network.picture import view_of
from desktop.pages.network.spoken import spoken
from tests import builders
from tests.memory import dossier

AZERBAIJAN, RUSSIA, TURKIYE = (builders.actor(name) for name in ("Azerbaijan", "Russia", "Türkiye"))
QUARREL = builders.relation(AZERBAIJAN, RUSSIA, Sign.HOSTILE, span=builders.span("2025-06-27"))
CARE = builders.relation(AZERBAIJAN, RUSSIA, Sign.FRIENDLY, span=builders.span("2020-01-01", "2025-06-27"))
ENTENTE = builders.relation(AZERBAIJAN, TURKIYE, Sign.FRIENDLY, RelationKind.ENTENTE)
SET = builders.scenario_set()
RUPTURE = builders.scenario(
    SET, changes=(NetworkChange(alteration=Alteration.ENDED, relation=ENTENTE.id),), name="Rupture"
)
WORLD = dossier(AZERBAIJAN, RUSSIA, TURKIYE, QUARREL, CARE, ENTENTE, SET, RUPTURE)
BEFORE, AFTER = Day(739420), Day(739433)


def test_a_comparison_marks_the_tie_that_turned() -> None:
    view = view_of(WORLD, AFTER, Choices(other=BEFORE))
    turned = [tie for tie in view.drawn.ties if tie.status is TieStatus.TURNED]
    assert [tie.relation for tie in turned] == [QUARREL.id]
    assert view.difference is not None
    assert len(view.difference.turned) == 1


def test_a_comparison_keeps_what_ended_in_the_picture() -> None:
    later = dossier(AZERBAIJAN, RUSSIA, TURKIYE, CARE, ENTENTE)
    view = view_of(later, AFTER, Choices(other=BEFORE))
    assert [tie.relation for tie in view.drawn.ended] == [CARE.id]
    assert [node.label for node in view.drawn.absent] == ["Russia"]


def test_a_what_if_is_measured_against_the_same_day() -> None:
    view = view_of(WORLD, AFTER, Choices(scenario=RUPTURE.id))
    assert view.network.is_what_if
    assert view.before is not None
    assert len(view.before.ties) == len(view.network.ties) + 1


def test_a_hidden_actor_takes_its_ties_along() -> None:
    view = view_of(WORLD, AFTER, Choices(view=NetworkView(hidden=frozenset({TURKIYE.id}))))
    assert {node.actor for node in view.network.nodes} == {AZERBAIJAN.id, RUSSIA.id}


def test_only_the_wanted_signs_are_shown() -> None:
    view = view_of(WORLD, AFTER, Choices(view=NetworkView(signs=frozenset({Sign.HOSTILE}))))
    assert [tie.sign for tie in view.network.ties] == [Sign.HOSTILE]
    assert TURKIYE.id not in view.network.actors


def drawing(choices: Choices) -> Drawing:
    view = view_of(WORLD, AFTER, choices)
    places = {node.actor: Place(x=100.0 * number, y=50.0) for number, node in enumerate(view.drawn.nodes)}
    return Drawing(view=view, places=places, choices=choices)


def test_a_compared_picture_says_changed_and_not_what_if_in_its_legend() -> None:
    scene = drawing(Choices(other=BEFORE)).scene((800.0, 500.0))
    words = " ".join(key.words for row in scene.legend for key in row)
    assert "changed" in words
    assert "what if" not in words


def test_an_export_moves_nobody() -> None:
    made = drawing(Choices())
    spots = Hits(made.scene((800.0, 500.0))).spots
    assert Hits(made.scene((800.0, 500.0), stamp=None)).spots == spots


def test_a_picture_is_the_same_on_a_day_on_which_nothing_differs() -> None:
    made = drawing(Choices())
    later = replace(made, view=view_of(WORLD, Day(AFTER + 1), Choices()))
    assert later.looks_like(made)
    assert not drawing(Choices(folded=True)).looks_like(made)


def test_a_measure_gives_the_size_of_the_actors() -> None:
    plain, sized = drawing(Choices()), drawing(Choices(sized_by="betweenness"))
    assert plain.scene((800.0, 500.0)).shapes != sized.scene((800.0, 500.0)).shapes


def test_among_too_many_actors_a_measure_gives_way_to_the_number_of_ties() -> None:
    view = view_of(WORLD, AFTER, Choices())
    many = tuple(replace(view.drawn.nodes[0], actor=ActorId(number)) for number in range(1, MOST_ACTORS + 2))
    sizes = sizes_of(replace(view, drawn=replace(view.drawn, nodes=many)), Choices(sized_by="betweenness"))
    assert sizes.name == "Number of ties (too many actors for more)"
    assert sizes.values[AZERBAIJAN.id] == 2.0


def test_a_range_holds_what_held_on_any_of_its_days() -> None:
    view = view_of(WORLD, BEFORE, Choices(last=AFTER))
    assert {tie.relation for tie in view.network.ties} == {QUARREL.id, CARE.id, ENTENTE.id}


def test_an_organisation_with_two_members_can_be_outlined() -> None:
    bloc = builders.actor("Turkic States")
    ties = [builders.relation(member, bloc, kind=RelationKind.MEMBERSHIP) for member in (AZERBAIJAN, TURKIYE)]
    found = organisations(snapshot(dossier(AZERBAIJAN, TURKIYE, bloc, *ties), day=AFTER))
    assert [node.actor for node in found] == [bloc.id]
    assert organisations(snapshot(WORLD, day=AFTER)) == ()


def test_the_actor_with_most_ties_is_spoken_first() -> None:
    words = spoken(view_of(WORLD, AFTER, Choices()).network)
    first = next(iter(words))
    assert ActorId(first.id) == AZERBAIJAN.id
    assert words[first] == "Azerbaijan, state: friendly with 1, hostile with 1"


def test_two_blocs_that_share_the_fewest_members_are_outlined_at_first() -> None:
    large, twin, apart = (builders.actor(name) for name in ("Large", "Twin", "Apart"))
    members = [builders.actor(f"State {number}") for number in range(5)]
    inside = {large: members[:4], twin: members[:3], apart: members[3:]}
    ties = [builders.relation(member, bloc, kind=RelationKind.MEMBERSHIP) for bloc in inside for member in inside[bloc]]
    network = snapshot(dossier(large, twin, apart, *members, *ties), day=AFTER)
    assert first_blocs(network) == {large.id, apart.id}
    assert first_blocs(snapshot(WORLD, day=AFTER)) == frozenset()
