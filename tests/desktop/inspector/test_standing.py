from datetime import date

from PySide6.QtWidgets import QApplication

from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from briefings.domain.records import Kind
from briefings.domain.relations import Sign, Trend
from briefings.edits import AddAll
from desktop.application import Application
from desktop.inspector.ties import TiesOnDay
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.rows import ListRow
from desktop.widgets.text import Heading
from desktop.widgets.tie import TieRow
from tests import builders
from tests.desktop.running import named, visible_texts
from tests.desktop.worlds import World


def _show(window: DossierWindow, actor: Actor) -> None:
    window.context.navigator.show(actor.ref)
    QApplication.processEvents()


def _ties(window: DossierWindow) -> list[TieRow]:
    QApplication.processEvents()
    section = window.inspector.findChildren(TiesOnDay)[0]
    return [row for row in section.findChildren(TieRow) if row.isVisible()]


def test_an_actor_shows_its_ties_of_the_day(window: DossierWindow, world: World) -> None:
    ended = builders.relation(world.azerbaijan, world.russia, span=builders.span("2020-01-01", "2024-01-01"))
    window.context.session.apply(AddAll((ended,), "Tie"))
    _show(window, world.azerbaijan)
    assert "Ties on 28 June 2025" in visible_texts(window.inspector)
    assert [row.accessibleName() for row in _ties(window)] == ["Hostile tie with Russia: Diplomatic, unknown"]
    window.context.selection.set_day(Day(date(2022, 1, 1).toordinal()))
    assert any("Friendly tie" in row.accessibleName() for row in _ties(window))


def test_standing_counts_as_the_network_of_the_day_does(application: Application) -> None:
    window = application.open_sample()
    assert window is not None
    window.resize(1440, 900)
    actor = next(one for one in window.context.session.all(Actor) if one.label == "Azerbaijan")
    _show(window, actor)
    said = visible_texts(window.inspector)
    assert said[said.index("Standing") + 1] == "Friendly with 4, hostile with 3 on 10 July 2025"
    assert len(_ties(window)) == 6
    assert "29 actors, ties on 10 July 2025" in window.pages.current.findChildren(Heading)[0].accessibleName()
    named(window.inspector, Button, "All 8 ties").click()
    QApplication.processEvents()
    assert len(_ties(window)) == 8


def test_a_press_on_a_tie_selects_it(window: DossierWindow, world: World) -> None:
    _show(window, world.azerbaijan)
    _ties(window)[0].click()
    ref = window.context.selection.ref
    assert ref is not None
    assert ref.kind is Kind.RELATION


def test_a_tie_that_is_added_is_shown_at_once(window: DossierWindow, world: World) -> None:
    _show(window, world.azerbaijan)
    window.context.session.apply(AddAll((builders.relation(world.azerbaijan, world.russia, Sign.FRIENDLY),), "Tie"))
    assert len(_ties(window)) == 2


def test_levers_are_shown_to_owner_and_target(window: DossierWindow, world: World) -> None:
    gas = builders.lever("Gas", world.russia, world.azerbaijan, trend=Trend.WEAKENING)
    window.context.session.apply(AddAll((gas,), "Lever"))
    for actor, words in ((world.russia, "Over Azerbaijan, weakening"), (world.azerbaijan, "Held by Russia, weakening")):
        _show(window, actor)
        rows = [row for row in window.inspector.findChildren(ListRow) if row.isVisible()]
        assert f"Gas. {words}" in {row.accessibleName() for row in rows}
