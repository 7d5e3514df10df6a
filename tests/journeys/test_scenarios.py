from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefings.domain.records import Kind, RelationId
from briefings.domain.relations import Relation, Sign
from briefings.domain.scenarios import (
    Alteration,
    Driver,
    Expected,
    Indicator,
    NetworkChange,
    Scenario,
    ScenarioSet,
    SetKind,
)
from briefings.edits import AddAll, Put
from desktop.actions import Command
from desktop.navigation import PageKey
from desktop.pages.network.page import NetworkPage
from desktop.pages.scenarios.dialog import ScenarioDialog
from desktop.pages.scenarios.levels import Level
from desktop.pages.scenarios.page import ScenariosPage
from desktop.pages.scenarios.sections import JudgementRow
from desktop.pages.scenarios.set_dialog import SetDialog
from desktop.shell.window import DossierWindow
from desktop.widgets.button import Button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.line_field import LineField
from tests import builders
from tests.desktop.running import command, named, typed, visible_texts

SET = builders.scenario_set("Where will they stand?", set_kind=SetKind.EXCLUSIVE)
CALM, BREAK = builders.scenario(SET, "A", "Calm"), builders.scenario(SET, "B", "Break")
SIGN = builders.indicator(SET, "Ambassadors return", expected=(Expected(scenario=CALM.id, level=4),))


@pytest.fixture
def page(window: DossierWindow) -> ScenariosPage:
    session = window.context.session
    tie = next(held for held in session.all(Relation) if held.sign is Sign.HOSTILE)
    change = NetworkChange(alteration=Alteration.ENDED, relation=RelationId(tie.id))
    session.apply(AddAll((SET, CALM, replace(BREAK, changes=(change,)), SIGN), "Scenarios"))
    window.context.navigator.go(PageKey.SCENARIOS)
    QTest.qWait(20)
    page = window.pages.current
    assert isinstance(page, ScenariosPage)
    return page


def test_a_dossier_without_scenarios_says_what_to_do(window: DossierWindow) -> None:
    window.context.navigator.go(PageKey.SCENARIOS)
    assert "No scenarios yet" in visible_texts(window.pages.current)
    command(window, Command.NEW_RECORD)
    assert window.context.session.counts()[Kind.SCENARIO_SET] == 1


def test_judgements_are_shown_where_there_is_no_question(window: DossierWindow) -> None:
    window.context.session.apply(Put(builders.judgement("It will cool.")))
    window.context.navigator.go(PageKey.SCENARIOS)
    QApplication.processEvents()
    assert named(window.pages.current, JudgementRow, "It will cool.").isVisible()
    named(window.pages.current, Button, "New question").click()
    assert window.context.session.counts()[Kind.SCENARIO_SET] == 1


def test_two_drivers_on_one_axis_are_refused(window: DossierWindow, page: ScenariosPage) -> None:
    drivers = (Driver(name="Method", axis="x"), Driver(name="Course", axis="x"))
    window.context.session.apply(Put(replace(SET, drivers=drivers)))
    QApplication.processEvents()
    named(page, Button, "Edit the question").click()
    dialog = next(held for held in window.findChildren(SetDialog) if held.isVisible())
    named(dialog, Button, "Keep the changes").click()
    assert any("one axis" in text for text in visible_texts(dialog))
    field = next(held for held in dialog.findChildren(ChoiceField) if held.accessibleName() == "Axis")
    field.setCurrentIndex(2)
    field.activated.emit(2)
    named(dialog, Button, "Keep the changes").click()
    assert {driver.axis for driver in window.context.session.get(ScenarioSet, SET.id).drivers} == {"x", "y"}


def test_a_likelihood_is_chosen_and_undone(window: DossierWindow, page: ScenariosPage) -> None:
    field = named(page, ChoiceField, "Likelihood of A Calm")
    field.setCurrentIndex(3)
    field.activated.emit(3)
    QApplication.processEvents()
    assert window.context.session.get(Scenario, CALM.id).likelihood == "roughly even chance"
    assert any("no likelihood yet" in text for text in visible_texts(page)), "the other future has none"
    command(window, Command.UNDO)
    assert window.context.session.get(Scenario, CALM.id).likelihood == ""


def test_a_scenario_is_shown_in_the_network_as_what_if(window: DossierWindow, page: ScenariosPage) -> None:
    named(page, Button, "Show B Break in the network").click()
    network = window.pages.current
    assert isinstance(network, NetworkPage)
    assert any(text.startswith("What-if: B Break") for text in visible_texts(network))
    ties = len(window.context.session.all(Relation))
    named(network, Button, "Show it as it is").click()
    assert not any(text.startswith("What-if") for text in visible_texts(network))
    assert len(window.context.session.all(Relation)) == ties


def test_what_was_seen_of_a_sign_is_typed_in_the_table(window: DossierWindow, page: ScenariosPage) -> None:
    typed(named(page, LineField, "Note: Ambassadors return"), "one of two")
    typed(named(page, LineField, "Last check: Ambassadors return"), "1 July 2025")
    sign = window.context.session.get(Indicator, SIGN.id)
    assert (sign.status_note, sign.checked.edtf) == ("one of two", "2025-07-01")
    typed(named(page, LineField, "Last check: Ambassadors return"), "some day soon")
    assert window.context.session.get(Indicator, SIGN.id).checked.edtf == "2025-07-01"


def test_an_expectation_takes_the_next_level_by_click(window: DossierWindow, page: ScenariosPage) -> None:
    named(page, Level, "A Calm: very likely").click()
    sign = window.context.session.get(Indicator, SIGN.id)
    assert [expected.level for expected in sign.expected] == [0]


def test_a_scenario_is_deleted_and_brought_back(window: DossierWindow, page: ScenariosPage) -> None:
    named(page, Button, "Delete A Calm").click()
    assert not window.context.has(CALM.ref)
    command(window, Command.UNDO)
    assert window.context.has(CALM.ref)


def test_deleting_a_question_takes_its_futures_and_signs_along(window: DossierWindow, page: ScenariosPage) -> None:
    window.context.selection.select(SET.ref)
    command(window, Command.DELETE_RECORD)
    assert not any(window.context.has(ref) for ref in (SET.ref, CALM.ref, SIGN.ref))
    command(window, Command.UNDO)
    assert window.context.session.get(ScenarioSet, SET.id) == SET
    assert page.isVisible()


def test_a_scenario_without_a_name_is_refused_in_its_form(window: DossierWindow, page: ScenariosPage) -> None:
    named(page, Button, "Edit A Calm").click()
    dialog = next(held for held in window.findChildren(ScenarioDialog) if held.isVisible())
    name = named(dialog, LineField, "Name")
    name.setText("")
    named(dialog, Button, "Keep the changes").click()
    assert any("needs a name" in text for text in visible_texts(dialog))
    name.setText("Thaw")
    named(dialog, Button, "Keep the changes").click()
    assert window.context.session.get(Scenario, CALM.id).name == "Thaw"
