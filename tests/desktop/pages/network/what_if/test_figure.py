from briefings.domain.briefs import Block, BlockKind
from briefings.domain.dates import Day
from briefings.domain.network_views import EVERYTHING
from briefings.domain.records import ScenarioId
from briefings.domain.relations import Sign
from desktop.pages.network.choices import Choices
from desktop.pages.network.picture import view_of
from desktop.pages.network.showing import Showing
from desktop.pages.network.what_if.figure import States, Wanted, restricting, with_figure
from tests import builders
from tests.memory import dossier

DAY, BEFORE, FUTURE = Day(739000), Day(738970), ScenarioId(7)
A, B, C = (builders.actor(name) for name in ("Armenia", "Belarus", "Canada"))
FRIENDS, FOES = builders.relation(A, B, Sign.FRIENDLY), builders.relation(A, C, Sign.HOSTILE)
WORLD = dossier(A, B, C, FRIENDS, FOES)


def showing(choices: Choices) -> Showing:
    return Showing(world=WORLD, day=DAY, choices=choices, view=view_of(WORLD, DAY, choices))


def test_the_states_stand_in_the_order_in_which_they_are_read() -> None:
    wanted = Wanted(states=States.BEFORE_NOW_SUPPOSED, day=DAY, before=BEFORE, scenario=FUTURE)
    assert [(view.day, view.scenario) for view in wanted.views()] == [(BEFORE, None), (DAY, None), (DAY, FUTURE)]


def test_a_scenario_is_left_out_where_only_facts_are_wanted() -> None:
    wanted = Wanted(states=States.NOW, day=DAY, before=BEFORE, scenario=FUTURE)
    assert [(view.day, view.scenario) for view in wanted.views()] == [(DAY, None)]


def test_the_figure_stands_before_the_sources_under_a_key_of_its_own() -> None:
    blocks = (
        Block(key="network-figure", block_kind=BlockKind.NETWORK),
        Block(key="sources", block_kind=BlockKind.SOURCES),
    )
    made = with_figure(builders.brief("A note", *blocks), Wanted(states=States.NOW, day=DAY), "The network")
    assert [block.key for block in made.blocks] == ["network-figure", "network-figure-2", "sources"]


def test_a_brief_without_sources_ends_with_the_figure() -> None:
    made = with_figure(builders.brief("A note"), Wanted(states=States.NOW, day=DAY, statement="Two sides"), "")
    assert [block.title for block in made.blocks] == ["Two sides"]


def test_a_figure_names_records_only_where_the_page_shows_a_part() -> None:
    assert restricting(showing(Choices())) == ()
    narrowed = Choices().narrowed(type(EVERYTHING)(signs=frozenset({Sign.HOSTILE})))
    assert restricting(showing(narrowed)) == (A.ref, C.ref, FOES.ref)
