"""Where actors stand: the same every time, whatever the order, and hardly moved by a day."""

from __future__ import annotations

import itertools
import math
import random
from dataclasses import replace

import pytest

from briefings.domain.dates import Day
from briefings.domain.dossier import Place
from briefings.domain.network_views import NetworkView
from briefings.network.layout import arrange, lay_out, places_for
from briefings.network.snapshot import snapshot
from briefings.snapshot import Snapshot
from tests.network import article

DIAGONAL = math.hypot(1000, 600)


@pytest.fixture(scope="module", name="placed")
def _placed() -> dict[object, Place]:
    return dict(arrange(article.article()))


def test_the_same_dossier_gives_the_same_places(placed: dict[object, Place]) -> None:
    assert arrange(article.article()) == placed


def test_the_order_of_records_does_not_matter(placed: dict[object, Place]) -> None:
    dossier = article.article()
    shuffled = {kind: tuple(random.Random(3).sample(rows, len(rows))) for kind, rows in dossier.records.items()}  # noqa: S311
    assert arrange(replace(dossier, records=shuffled)) == placed


def test_everybody_who_is_ever_tied_has_a_place_on_the_page(placed: dict[object, Place]) -> None:
    tied = {actor for day in (0, article.PROTEST) for actor in snapshot(article.article(), day=Day(day)).actors}
    assert tied <= placed.keys()
    assert all(0 <= place.x <= 1000 and 0 <= place.y <= 600 for place in placed.values())


def test_no_two_actors_stand_on_one_spot(placed: dict[object, Place]) -> None:
    apart = [math.dist((a.x, a.y), (b.x, b.y)) for a, b in itertools.combinations(placed.values(), 2)]
    assert min(apart) > 30


def test_enemies_stand_farther_apart_than_friends(placed: dict[object, Place]) -> None:
    lengths: dict[int, list[float]] = {1: [], -1: []}
    for tie in snapshot(article.article(), day=article.PROTEST).ties:
        first, second = (placed[actor] for actor in tie.pair)
        lengths[int(tie.sign)].append(math.dist((first.x, first.y), (second.x, second.y)))
    assert sum(lengths[-1]) / len(lengths[-1]) > 1.3 * sum(lengths[1]) / len(lengths[1])


def test_a_day_more_moves_nobody_far(placed: dict[object, Place]) -> None:
    dossier = article.article()
    before = lay_out(snapshot(dossier, day=Day(article.RAID - 1)), anchor=placed)
    after = lay_out(snapshot(dossier, day=article.RAID), anchor=before)
    moved = [math.dist((after[a].x, after[a].y), (before[a].x, before[a].y)) for a in before]
    assert sum(moved) / len(moved) < 0.02 * DIAGONAL


def test_stored_places_are_used_as_they_are(placed: dict[object, Place]) -> None:
    dossier = article.article()
    stored = Snapshot(about=dossier.about, records=dossier.records, placed=placed)
    assert places_for(stored, snapshot(stored, day=article.PROTEST)) == placed


def test_a_new_actor_is_placed_near_its_friends_and_moves_nobody(placed: dict[object, Place]) -> None:
    dossier, new = article.article(), article.actor_id("China")
    known = {actor: place for actor, place in placed.items() if actor != new}
    stored = Snapshot(about=dossier.about, records=dossier.records, placed=known)
    found = places_for(stored, snapshot(stored, day=article.PROTEST))
    friends = [found[article.actor_id(name)] for name in ("Kyrgyzstan", "Uzbekistan")]
    assert {actor: found[actor] for actor in known} == known
    assert min(math.dist((found[new].x, found[new].y), (friend.x, friend.y)) for friend in friends) < 0.4 * DIAGONAL


def test_a_pinned_actor_stays(placed: dict[object, Place]) -> None:
    dossier, actor = article.article(), article.actor_id("Russia")
    pin = Place(x=12.0, y=34.0, pinned=True)
    stored = Snapshot(about=dossier.about, records=dossier.records, placed={**placed, actor: pin})
    assert arrange(stored)[actor] == pin


def test_actors_without_any_tie_get_a_place_when_they_are_asked_for() -> None:
    dossier = article.article()
    alone = snapshot(dossier, day=article.PROTEST, view=NetworkView(lonely=True))
    assert {*alone.actors} <= places_for(dossier, alone).keys()
    nobody_tied = Snapshot.of(article.ABOUT, [article.actor("Russia"), article.actor("China")])
    network = snapshot(nobody_tied, day=article.PROTEST, view=NetworkView(lonely=True))
    first, second = places_for(nobody_tied, network).values()
    assert (first.x, first.y) != (second.x, second.y)


def test_an_empty_dossier_has_no_places() -> None:
    assert arrange(Snapshot.of(article.ABOUT, [])) == {}


def test_two_actors_and_one_tie_can_be_laid_out() -> None:
    keep = [article.actor_id("Russia"), article.actor_id("Azerbaijan")]
    first, second = lay_out(snapshot(article.article(), day=article.PROTEST).among(keep)).values()
    assert (first.x, first.y) != (second.x, second.y)
