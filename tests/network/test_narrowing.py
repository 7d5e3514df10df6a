"""What a view leaves out, and what it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from briefings.domain.actors import ActorKind, Code
from briefings.domain.dates import UNKNOWN_SPAN, Day, Limit, LimitStatus, Span
from briefings.domain.dossier import About
from briefings.domain.markings import Marking
from briefings.domain.network_views import NetworkView
from briefings.domain.records import RelationId
from briefings.domain.relations import RelationKind, Sign
from briefings.domain.scenarios import Alteration, NetworkChange
from briefings.domain.what_ifs import WhatIf
from briefings.errors import BadInputError
from briefings.network.regions import regions, regions_of
from briefings.network.snapshot import snapshot
from briefings.snapshot import Snapshot
from tests import builders
from tests.network import article
from tests.store.strategies import any_of

if TYPE_CHECKING:
    from briefings.domain.records import ActorId
    from briefings.network.graph import Network

DOSSIER = article.article()


def seen(view: NetworkView, what_if: WhatIf | None = None) -> Network:
    return snapshot(DOSSIER, day=article.PROTEST, view=view, what_if=what_if)


def ids(names: str) -> set[ActorId]:
    return {article.actor_id(name.strip()) for name in names.split(",")}


@given(view=any_of(NetworkView))
def test_a_view_only_ever_takes_away(view: NetworkView) -> None:
    everything = seen(NetworkView(lonely=True))
    part = seen(view)
    relations = {(tie.relation, tie.pair) for tie in everything.ties}
    assert {*part.actors} <= {*everything.actors}
    assert {(tie.relation, tie.pair) for tie in part.ties} <= relations
    assert {actor for tie in part.ties for actor in tie.pair} <= {*part.actors}


def test_ties_are_chosen_by_sign_and_kind() -> None:
    view = NetworkView(signs=frozenset({Sign.HOSTILE}), kinds=frozenset({RelationKind.INFLUENCE}))
    network = seen(view)
    assert {*network.actors} == ids("Russian state media, Vladimir Solovyov, Azerbaijan")
    assert {tie.sign for tie in network.ties} == {Sign.HOSTILE}


def test_actors_are_chosen_by_kind() -> None:
    network = seen(NetworkView(actor_kinds=frozenset({ActorKind.STATE})))
    assert {node.kind for node in network.nodes} == {ActorKind.STATE}


def test_a_bloc_is_its_members_and_the_organisation_also_without_its_memberships() -> None:
    view = NetworkView(blocs=frozenset(ids("CSTO")))
    assert {*seen(view).actors} == ids("CSTO, Russia, Armenia, Belarus, Kazakhstan, Kyrgyzstan, Tajikistan")
    pacts = NetworkView(blocs=frozenset(ids("CSTO")), kinds=frozenset({RelationKind.DEFENCE_PACT}))
    assert {*seen(pacts).actors} == ids("Armenia, Russia")


def test_who_leaves_a_bloc_in_a_what_if_is_shown_leaving() -> None:
    leaving = NetworkChange(alteration=Alteration.ENDED, relation=RelationId(1017))
    network = seen(NetworkView(blocs=frozenset(ids("CSTO"))), WhatIf(id=1, name="Exit", changes=(leaving,)))
    assert article.actor_id("Armenia") in network.actors
    assert [tie.pair for tie in network.ended] == [(article.actor_id("Armenia"), article.actor_id("CSTO"))]


def test_hidden_actors_are_left_out_and_remembered() -> None:
    network = seen(NetworkView(hidden=frozenset(ids("Russia, Nikol Pashinyan"))))
    assert article.actor_id("Russia") not in network.actors
    assert [node.actor for node in network.hidden] == [article.actor_id("Russia")]


NEAR_KYIV = "Ukraine, Russia"
NEAR_MOSCOW = "Azerbaijan, Kazakhstan, Armenia, CSTO, EAEU"
OF_MOSCOW = "Russian state media, Sputnik Azerbaijan, Russian special forces"


@pytest.mark.parametrize(("steps", "names"), [(1, NEAR_KYIV), (2, f"{NEAR_KYIV}, {NEAR_MOSCOW}, {OF_MOSCOW}")])
def test_an_ego_network_reaches_as_many_steps_as_wanted(steps: int, names: str) -> None:
    assert {*seen(NetworkView(ego=article.actor_id("Ukraine"), steps=steps)).actors} == ids(names)


def test_an_actor_without_ties_is_the_whole_of_its_own_network() -> None:
    alone = article.actor_id("Nikol Pashinyan")
    assert seen(NetworkView(ego=alone)).actors == (alone,)


@pytest.mark.parametrize("region", ["143", "central asia", "Central Asia"])
def test_actors_are_chosen_by_region(region: str) -> None:
    network = seen(NetworkView(regions=frozenset({region}), lonely=True))
    assert {*network.actors} == ids("Kazakhstan, Kyrgyzstan, Uzbekistan, Tajikistan, Turkmenistan")


def test_a_part_of_a_state_lies_where_the_state_does() -> None:
    state = builders.actor("Georgia", codes=(Code(scheme="iso3166-1-alpha-2", value="GE"),))
    ministry = builders.actor("Ministry", ActorKind.GOVERNMENT_BODY, part_of=state.id)
    office = builders.actor("Office", ActorKind.GOVERNMENT_BODY, part_of=ministry.id)
    tie = builders.relation(ministry, office)
    dossier = Snapshot.of(article.ABOUT, [state, ministry, office, tie])
    network = snapshot(dossier, day=article.RAID, view=NetworkView(regions=frozenset({"145"})))
    assert network.actors == (ministry.id, office.id)


def test_every_country_lies_in_one_region_of_the_smallest() -> None:
    countries = [country for region in regions().values() for country in region.countries]
    assert len(countries) == len({*countries}) == 250
    assert regions_of("az") == {"145", "western asia", "142", "asia"}
    assert regions_of("") == frozenset()


@pytest.mark.parametrize(
    ("level", "marked", "default", "shown"),
    [
        ("TLP:GREEN", "TLP:AMBER", None, False),
        ("TLP:AMBER", "TLP:GREEN", None, True),
        ("TLP:GREEN", None, None, True),
        ("TLP:GREEN", None, "TLP:AMBER", False),
    ],
)
def test_what_is_marked_above_the_ceiling_is_left_out(
    level: str, marked: str | None, default: str | None, *, shown: bool
) -> None:
    def marking(text: str | None) -> Marking | None:
        return None if text is None else Marking(scheme="tlp-2.0", level=text)

    clear = marking("TLP:CLEAR")
    first, second = builders.actor("A", marking=clear), builders.actor("B", marking=clear)
    tie = builders.relation(first, second, marking=marking(marked))
    dossier = Snapshot.of(About(title="A", marking=marking(default)), [first, second, tie])
    assert bool(snapshot(dossier, day=article.RAID, view=NetworkView(ceiling=marking(level))).ties) == shown


def test_an_actor_above_the_ceiling_takes_its_ties_along() -> None:
    first = builders.actor("A", marking=Marking(scheme="tlp-2.0", level="TLP:RED"))
    second = builders.actor("B")
    dossier = Snapshot.of(article.ABOUT, [first, second, builders.relation(first, second)])
    view = NetworkView(ceiling=Marking(scheme="tlp-2.0", level="TLP:GREEN"), lonely=True)
    assert snapshot(dossier, day=article.RAID, view=view).actors == (second.id,)


def range_of(span: Span, first: int, until: int) -> int:
    one, other = builders.actor("A"), builders.actor("B")
    dossier = Snapshot.of(article.ABOUT, [one, other, builders.relation(one, other, span=span)])
    return len(snapshot(dossier, day=Day(first), until=Day(until)).ties)


@pytest.mark.parametrize(
    ("first", "until", "found"), [(90, 100, 0), (90, 101, 1), (150, 151, 1), (199, 300, 1), (200, 300, 0), (1, 999, 1)]
)
def test_a_range_has_every_tie_that_holds_on_any_of_its_days(first: int, until: int, found: int) -> None:
    assert range_of(Span(start=article.known(100), end=article.known(200)), first, until) == found


def test_a_span_that_never_surely_holds_is_in_no_range() -> None:
    assert range_of(Span(start=article.known(200), end=article.known(200)), 1, 999) == 0


def test_a_range_without_a_day_is_refused() -> None:
    with pytest.raises(BadInputError):
        range_of(UNKNOWN_SPAN, 7, 7)


APPROXIMATE = Limit(status=LimitStatus.APPROXIMATE, date=builders.day("2000-01-01"))
UNKNOWN = Limit(status=LimitStatus.UNKNOWN)
KNOWN = Limit(status=LimitStatus.KNOWN, date=builders.day("2000-01-01"))


@pytest.mark.parametrize(
    ("span", "uncertain"),
    [
        (Span(), False),
        (Span(start=KNOWN), False),
        (Span(start=APPROXIMATE), True),
        (Span(start=KNOWN, end=UNKNOWN), True),
        (Span(end=Limit(status=LimitStatus.APPROXIMATE, date=builders.day("2040-01-01"))), True),
    ],
)
def test_a_tie_says_whether_its_limits_are_sure(span: Span, *, uncertain: bool) -> None:
    one, other = builders.actor("A"), builders.actor("B")
    dossier = Snapshot.of(article.ABOUT, [one, other, builders.relation(one, other, span=span)])
    assert [tie.uncertain for tie in snapshot(dossier, day=article.RAID).ties] == [uncertain]
