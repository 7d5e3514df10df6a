"""The other arrangements: a map on which north is up, a ring with camps opposite, columns by bloc."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.domain.actors import Actor, ActorKind, Code, Name, Post
from briefings.domain.dates import Day
from briefings.domain.network_views import NetworkView
from briefings.domain.records import ActorId
from briefings.domain.relations import RelationKind
from briefings.network.arrangements import Arrangement, arranged, ground
from briefings.network.arrangements.places import capitals
from briefings.network.layout import lay_out
from briefings.network.snapshot import snapshot
from briefings.snapshot import Snapshot
from tests.network import article
from tests.network.layout.graphs import clique, network

if TYPE_CHECKING:
    from briefings.domain.dossier import Place
    from briefings.network.graph import Network

OTHERS = [kind for kind in Arrangement if kind is not Arrangement.FREE]


def states(*codes: str) -> Snapshot:
    return Snapshot.of(article.ABOUT, [state(number, code) for number, code in enumerate(codes, start=1)])


def state(number: int, code: str) -> Actor:
    codes = (Code(scheme="iso3166-1-alpha-2", value=code),) if code else ()
    return Actor(id=ActorId(number), actor_kind=ActorKind.STATE, names=(Name(text=code or "?"),), codes=codes)


def everybody(dossier: Snapshot) -> Network:
    return snapshot(dossier, day=Day(1), view=NetworkView(lonely=True))


def mapped(dossier: Snapshot) -> list[Place]:
    places = arranged(Arrangement.MAP, dossier, everybody(dossier))
    return [places[actor] for actor in sorted(places)]


@pytest.mark.parametrize("kind", Arrangement)
def test_everybody_has_a_place_on_the_page_also_who_is_absent(kind: Arrangement) -> None:
    dossier = article.article()
    shown = snapshot(dossier, day=article.PROTEST, scenario=article.RESET)
    places = arranged(kind, dossier, shown)
    assert {*shown.actors, *(node.actor for node in shown.absent)} <= places.keys()
    assert all(0 <= place.x <= 1000 and 0 <= place.y <= 600 for place in places.values())


@pytest.mark.parametrize("kind", Arrangement)
def test_an_empty_network_has_no_places(kind: Arrangement) -> None:
    nothing = Snapshot.of(article.ABOUT, [])
    assert arranged(kind, nothing, everybody(nothing)) == {}


@pytest.mark.parametrize("kind", OTHERS)
def test_the_order_of_ties_says_nothing(kind: Arrangement) -> None:
    dossier = article.article()
    shown = snapshot(dossier, day=article.PROTEST)
    turned = replace(shown, ties=shown.ties[::-1])
    assert arranged(kind, dossier, turned) == arranged(kind, dossier, shown)


@pytest.mark.parametrize("kind", OTHERS)
def test_no_two_actors_stand_on_one_spot(kind: Arrangement) -> None:
    dossier = article.article()
    places = arranged(kind, dossier, everybody(dossier)).values()
    assert min(math.dist((a.x, a.y), (b.x, b.y)) for a, b in itertools.combinations(places, 2)) > 15


def test_the_free_arrangement_is_the_one_that_is_kept() -> None:
    dossier = article.article()
    shown = snapshot(dossier, day=article.PROTEST)
    kept = Snapshot(about=dossier.about, records=dossier.records, placed=lay_out(shown))
    assert arranged(Arrangement.FREE, kept, shown) == kept.placed


def test_north_is_up_and_east_is_right() -> None:
    moscow, ankara, beijing = mapped(states("RU", "TR", "CN"))
    assert moscow.y < ankara.y
    assert ankara.x < moscow.x < beijing.x


def test_neighbours_across_the_pacific_are_neighbours() -> None:
    tokyo, washington, wellington = mapped(states("JP", "US", "NZ"))
    assert tokyo.x < wellington.x < washington.x


def test_what_is_part_of_a_state_stands_beside_it_and_its_people_too() -> None:
    ministry = replace(state(3, ""), actor_kind=ActorKind.GOVERNMENT_BODY, part_of=ActorId(1))
    minister = replace(state(4, ""), actor_kind=ActorKind.PERSON, posts=(Post(title="Minister", body=ActorId(3)),))
    dossier = Snapshot.of(article.ABOUT, [state(1, "RU"), state(2, "CN"), ministry, minister])
    moscow, beijing, *others = mapped(dossier)
    for place in others:
        assert math.dist((place.x, place.y), (moscow.x, moscow.y)) < 200
        assert math.dist((place.x, place.y), (beijing.x, beijing.y)) > 400


def test_who_is_at_home_nowhere_stands_in_a_row_at_the_foot() -> None:
    *states_, first, second = mapped(states("AZ", "XK", "QQ", ""))
    assert first.y == second.y == 600
    assert first.x < second.x
    assert all(place.y < 600 for place in states_)


def test_a_circle_of_parts_that_are_parts_of_each_other_ends() -> None:
    one, two = replace(state(1, ""), part_of=ActorId(2)), replace(state(2, ""), part_of=ActorId(1))
    assert [place.y for place in mapped(Snapshot.of(article.ABOUT, [one, two]))] == [600, 600]


def test_every_seat_of_government_is_on_the_globe() -> None:
    assert {"AZ", "XK", "TW", "PS", "VA", "SS"} <= capitals().keys()
    assert all(-180 <= longitude <= 180 and -60 <= latitude <= 70 for longitude, latitude in capitals().values())


def test_land_lies_under_the_map() -> None:
    dossier = states("GB", "IE")
    lines = ground(dossier, everybody(dossier))
    assert lines
    assert all(math.dist(one, other) < 3000 for line in lines for one, other in itertools.pairwise(line))
    nowhere = states("")
    assert ground(nowhere, everybody(nowhere)) == []


def test_the_land_ends_above_those_without_a_home() -> None:
    dossier = states("EG", "ZA", "")
    lowest = max(y for line in ground(dossier, everybody(dossier)) for _, y in line)
    *at_home, homeless = mapped(dossier)
    assert max(place.y for place in at_home) < lowest < homeless.y - 30


def test_camps_stand_on_opposite_sides_of_the_ring() -> None:
    two = network(8, [*clique(range(4)), *clique(range(4, 8)), *((u, v, -1) for u in range(4) for v in range(4, 8))])
    places = arranged(Arrangement.CIRCLE, Snapshot.of(article.ABOUT, []), two)
    assert len({places[ActorId(number)].x > 500 for number in range(1, 3)}) == 1
    middles = [sum(places[ActorId(n)].x for n in camp) / 4 for camp in (range(4), range(4, 8))]
    assert abs(middles[0] - middles[1]) > 400


def test_blocs_have_columns_and_who_is_in_two_stands_between() -> None:
    members = [(number, 8, 1) for number in range(4)] + [(number, 9, 1) for number in range(3, 7)]
    places = arranged(Arrangement.LAYERS, Snapshot.of(article.ABOUT, []), network(10, members, RelationKind.MEMBERSHIP))
    column = {number: places[ActorId(number)].x for number in range(10)}
    assert column[0] == column[1] == column[2] == column[8]
    assert column[4] == column[5] == column[6] == column[9]
    assert min(column[0], column[4]) < column[3] < max(column[0], column[4])
    assert column[7] == max(column.values())
