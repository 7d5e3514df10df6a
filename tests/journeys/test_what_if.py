"""Trying things out on the network, through the window. The facts are never touched."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from briefings.domain.actors import Actor
from briefings.domain.briefs import BlockKind, Brief
from briefings.domain.records import ActorId, Ref
from briefings.domain.relations import Relation, Sign
from briefings.domain.scenarios import Alteration, Scenario, ScenarioSet
from briefings.domain.what_ifs import WhatIf
from briefings.edits import Put
from briefings.network.graph import Network, TieStatus
from briefings.session import Session
from desktop.actions import Command
from desktop.application import Application
from desktop.canvas import SceneCanvas
from desktop.navigation import PageKey
from desktop.pages.network.page import NetworkPage
from desktop.pages.network.panels.area import PanelArea
from desktop.pages.network.stage import Stage
from desktop.pages.network.what_if.bar import OverlayBar
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from desktop.widgets.menu import Menu
from desktop.widgets.picker import RecordPicker
from desktop.widgets.table import RecordTable
from tests import builders
from tests.desktop.networks import network_page
from tests.desktop.running import command, named, opened, visible_texts
from tests.desktop.worlds import World


@pytest.fixture
def page(window: DossierWindow) -> NetworkPage:
    return network_page(window)


def shown(page: NetworkPage) -> Network:
    assert page.showing is not None
    return page.showing.view.network


def facts(session: Session) -> object:
    """Everything of the dossier that a what-if must leave alone."""
    return session.all(Actor), session.all(Relation), session.places(), session.counts()


def kept(session: Session) -> WhatIf:
    (what_if,) = session.what_ifs()
    return what_if


def tie_of(page: NetworkPage, sign: Sign) -> Ref:
    return next(tie.ref for tie in page.context.session.all(Relation) if tie.sign is sign)


def pick(page: NetworkPage, ref: Ref, words: str) -> None:
    """Choose a line of the menu at a record."""
    stage = page.findChild(Stage)
    assert stage is not None
    stage.menu_wanted.emit(ref, QPoint(0, 0))
    menu = next(held for held in page.findChildren(Menu) if held.isVisible())
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def dialog_of(window: DossierWindow) -> QDialog:
    return next(held for held in window.findChildren(QDialog) if held.isVisible())


def begun(window: DossierWindow, name: str = "Ankara turns") -> None:
    command(window, Command.NEW_WHAT_IF)
    dialog = dialog_of(window)
    named(dialog, LineField, "Name").set_value(name)
    named(dialog, Button, "Begin").click()


def test_a_what_if_begins_empty_says_so_and_is_no_fact(window: DossierWindow, page: NetworkPage) -> None:
    before = facts(window.context.session)
    begun(window)
    assert kept(window.context.session).changes == ()
    said = " ".join(visible_texts(page))
    assert "Ankara turns" in said
    assert "Not fact" in said
    assert "Nothing is changed yet" in said
    command(window, Command.AS_IT_IS)
    assert not shown(page).is_what_if
    assert facts(window.context.session) == before


def test_a_tie_that_ends_in_a_what_if_goes_on_in_the_dossier(window: DossierWindow, page: NetworkPage) -> None:
    session = window.context.session
    before = facts(session)
    pick(page, tie_of(page, Sign.HOSTILE), "What if this ended")
    assert [tie.status for tie in shown(page).ended] == [TieStatus.ENDED]
    assert kept(session).name == "Azerbaijan – Russia ends"
    assert facts(session) == before
    command(window, Command.UNDO)
    assert session.what_ifs() == ()
    assert not shown(page).is_what_if
    assert facts(session) == before


def test_each_step_is_taken_back_alone(window: DossierWindow, page: NetworkPage, world: World) -> None:
    session = window.context.session
    begun(window)
    pick(page, tie_of(page, Sign.HOSTILE), "What if this turned friendly")
    pick(page, world.russia.ref, "What if Russia were absent")
    assert [change.alteration for change in kept(session).changes] == [Alteration.TURNED, Alteration.ABSENT]
    assert ActorId(world.russia.id) not in shown(page).actors
    command(window, Command.UNDO)
    assert [change.alteration for change in kept(session).changes] == [Alteration.TURNED]
    assert ActorId(world.russia.id) in shown(page).actors
    pick(page, tie_of(page, Sign.HOSTILE), "As it is in the dossier")
    assert kept(session).changes == ()


def test_the_list_of_changes_takes_one_out(window: DossierWindow, page: NetworkPage, world: World) -> None:
    begun(window)
    pick(page, world.russia.ref, "What if Russia were absent")
    named(page, Button, "1 change").click()
    panels = page.findChild(PanelArea)
    assert panels is not None
    assert panels.current == "what_if"
    QTest.qWait(20)
    named(page, Button, "Take back: Russia is left out.").click()
    assert kept(window.context.session).changes == ()


def test_a_tie_is_tried_between_two_actors(window: DossierWindow, page: NetworkPage, world: World) -> None:
    session = window.context.session
    before = facts(session)
    begun(window)
    pick(page, world.azerbaijan.ref, "Try a tie from here …")
    dialog = dialog_of(window)
    named(dialog, Button, "Try it").click()
    assert dialog.isVisible(), "one party is too few"
    named(dialog, ChoiceField, "Sign").set_value(Sign.FRIENDLY)
    parties = named(dialog, RecordPicker, "Parties")
    field = parties.focusProxy() or parties
    QTest.keyClicks(field, "Sputnik")
    QTest.keyClick(field, Qt.Key.Key_Return)
    named(dialog, Button, "Try it").click()
    (tie,) = [tie for tie in shown(page).ties if tie.status is TieStatus.ADDED]
    assert (tie.relation, tie.sign) == (None, Sign.FRIENDLY)
    assert facts(session) == before


def test_the_changes_say_how_it_was_how_it_is_and_because_of_what(window: DossierWindow, page: NetworkPage) -> None:
    pick(page, tie_of(page, Sign.HOSTILE), "What if this turned friendly")
    command(window, Command.WITH_FACTS)
    table = named(page, RecordTable, "What differs, pair by pair")
    cells = [table.model().index(0, column).data() for column in range(4)]
    assert cells[:3] == ["Azerbaijan – Russia", "Hostile", "Friendly"]
    assert cells[3] == "The diplomatic tie of Azerbaijan and Russia turns from hostile to friendly."


def test_a_what_if_is_compared_with_another_day(window: DossierWindow, page: NetworkPage) -> None:
    pick(page, tie_of(page, Sign.HOSTILE), "What if this ended")
    command(window, Command.COMPARE)
    assert shown(page).is_what_if
    assert page.showing is not None
    assert page.showing.view.before is not None
    assert page.showing.view.before.day < page.day
    command(window, Command.COMPARE)
    assert shown(page).is_what_if


def test_a_what_if_is_renamed_and_dropped_and_comes_back(window: DossierWindow, page: NetworkPage) -> None:
    session = window.context.session
    begun(window)
    command(window, Command.RENAME_WHAT_IF)
    named(dialog_of(window), LineField, "Name").set_value("Ankara waits")
    named(dialog_of(window), Button, "Rename").click()
    assert shown(page).what_if == "Ankara waits"
    command(window, Command.DROP_WHAT_IF)
    assert (session.what_ifs(), shown(page).is_what_if) == ((), False)
    named(window, Button, "Undo").click()
    assert shown(page).what_if == "Ankara waits"


def test_two_what_ifs_of_one_name_are_refused_in_the_dialog(window: DossierWindow, page: NetworkPage) -> None:
    begun(window)
    command(window, Command.AS_IT_IS)
    begun(window)
    dialog = dialog_of(window)
    assert any("already" in text for text in visible_texts(dialog))
    assert len(page.context.session.what_ifs()) == 1
    dialog.reject()


def test_a_what_if_is_there_after_a_restart(
    application: Application, window: DossierWindow, page: NetworkPage, world: World
) -> None:
    pick(page, world.russia.ref, "What if Russia were absent")
    held, path = kept(window.context.session), window.context.session.path
    window.close()
    again = opened(application, path)
    assert again.context.session.what_ifs() == (held,)


def test_a_what_if_becomes_a_scenario_of_a_new_question(window: DossierWindow, page: NetworkPage, world: World) -> None:
    session = window.context.session
    pick(page, world.russia.ref, "What if Russia were absent")
    command(window, Command.AS_SCENARIO)
    dialog = dialog_of(window)
    named(dialog, Button, "Make the scenario").click()
    assert dialog.isVisible(), "a question without words"
    named(dialog, LineField, "New question").set_value("Who stays?")
    named(dialog, LineField, "Name").set_value("Moscow leaves")
    named(dialog, Button, "Make the scenario").click()
    (scenario,) = session.all(Scenario)
    assert (scenario.name, scenario.letter, scenario.changes) == ("Moscow leaves", "A", kept(session).changes)
    assert session.get(ScenarioSet, scenario.set_id).question == "Who stays?"
    place = window.context.navigator.place
    assert place is not None
    assert (place.page, place.ref) == (PageKey.SCENARIOS, scenario.ref)


def test_what_is_tried_over_a_scenario_makes_a_what_if_and_leaves_the_scenario(
    window: DossierWindow, page: NetworkPage, world: World
) -> None:
    session = window.context.session
    question = builders.scenario_set()
    scenario = builders.scenario(question, name="Rupture")
    session.apply(Put(question))
    session.apply(Put(scenario))
    page.set_scenario(scenario.id)
    command(window, Command.COPY_TO_WHAT_IF)
    assert kept(session).name == "Rupture, varied"
    pick(page, world.russia.ref, "What if Russia were absent")
    assert session.get(Scenario, scenario.id) == scenario
    assert len(kept(session).changes) == len(scenario.changes) + 1


def test_the_figure_goes_into_a_brief_with_its_scenario_in_one_step(
    window: DossierWindow, page: NetworkPage, world: World
) -> None:
    session = window.context.session
    brief = builders.brief("Note for the minister")
    session.apply(Put(brief))
    pick(page, world.russia.ref, "What if Russia were absent")
    command(window, Command.FIGURE_IN_BRIEF)
    dialog = dialog_of(window)
    named(dialog, LineField, "New question").set_value("Who stays?")
    named(dialog, Button, "Put it there").click()
    block = session.get(Brief, brief.id).blocks[-1]
    (scenario,) = session.all(Scenario)
    assert block.block_kind is BlockKind.NETWORK
    assert [(view.day, view.scenario) for view in block.views] == [(page.day, None), (page.day, scenario.id)]
    command(window, Command.UNDO)
    assert (session.all(Scenario), session.get(Brief, brief.id)) == ((), brief)


def test_without_a_brief_the_dialog_says_where_to_make_one(window: DossierWindow, page: NetworkPage) -> None:
    assert page.isVisible()
    command(window, Command.FIGURE_IN_BRIEF)
    dialog = dialog_of(window)
    named(dialog, Button, "Put it there").click()
    assert any("page of briefs" in text for text in visible_texts(dialog))
    dialog.reject()


def test_the_bar_is_read_out_and_its_commands_come_and_go(window: DossierWindow, page: NetworkPage) -> None:
    actions = window.context.actions
    assert not actions[Command.AS_SCENARIO].isEnabled()
    begun(window)
    bar = page.findChild(OverlayBar)
    assert bar is not None
    assert bar.accessibleName().startswith("What-if: Ankara turns. Not fact.")
    assert actions[Command.AS_SCENARIO].isEnabled()
    named(bar, Button, "Show it as it is").click()
    assert not bar.isVisible()
    assert not actions[Command.AS_SCENARIO].isEnabled()


def lines_of_the_menu(page: NetworkPage) -> list[str]:
    menu = next(held for held in page.findChildren(Menu) if held.isVisible())
    words = [action.text() for action in menu.actions()]
    menu.close()
    return words


def test_the_menu_key_asks_what_to_do_with_the_tie_that_was_stepped_to(page: NetworkPage, world: World) -> None:
    canvas = named(page, SceneCanvas, "Network")
    canvas.setFocus()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.area_of(world.azerbaijan.ref).center())
    QTest.keyClicks(canvas, "]")
    QApplication.sendEvent(canvas, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1)))
    assert "What if this ended" in lines_of_the_menu(page)


def test_the_table_has_the_same_menu_as_the_picture(window: DossierWindow, page: NetworkPage) -> None:
    command(window, Command.AS_TABLE)
    table = named(page, RecordTable, "Actors and their ties")
    table.customContextMenuRequested.emit(table.visualRect(table.model().index(1, 1)).center())
    assert "What if this ended" in lines_of_the_menu(page)


def test_nothing_is_tried_in_a_dossier_that_can_only_be_read(
    application: Application, window: DossierWindow, world: World
) -> None:
    path = window.context.session.path
    window.close()
    past = application.open_file(path, read_only=True)
    assert past is not None
    past.context.navigator.go(PageKey.NETWORK)
    page = past.pages.current
    assert isinstance(page, NetworkPage)
    assert not past.context.actions[Command.NEW_WHAT_IF].isEnabled()
    stage = page.findChild(Stage)
    assert stage is not None
    stage.menu_wanted.emit(world.russia.ref, QPoint(0, 0))
    assert not any(words.startswith("What if") for words in lines_of_the_menu(page))
