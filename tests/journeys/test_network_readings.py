"""Readings of the network, in the real window on the sample dossier."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from desktop.application import Application
from desktop.pages.network.page import NetworkPage
from desktop.pages.network.panels.cards import Card
from tests.desktop.networks import sample_network


@pytest.fixture
def page(application: Application, tmp_path: Path) -> NetworkPage:
    return sample_network(application, tmp_path)


def cards(page: NetworkPage) -> list[Card]:
    return [card for card in page.findChildren(Card) if not card.isHidden()]


def said(page: NetworkPage) -> str:
    return "\n".join(f"{card.answer.sentence} ({card.answer.detail})" for card in cards(page))


def test_there_are_readings_at_once_and_all_can_be_reached(page: NetworkPage) -> None:
    assert len(cards(page)) > 3
    assert len({(card.x(), card.y()) for card in cards(page)}) == len(cards(page))


def test_a_proof_is_added_once_the_picture_rests(page: NetworkPage, qtbot: QtBot) -> None:
    assert "(proved" not in said(page)
    held = cards(page)
    qtbot.waitUntil(lambda: "proved" in said(page))
    assert cards(page)[:3] == held[:3]


def test_what_is_proved_stays_while_other_actors_are_looked_at(page: NetworkPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "proved" in said(page))
    russia = next(actor.ref for actor in page.context.session.all(Actor) if actor.label == "Russia")
    page.context.selection.select(russia)
    assert "proved" in said(page)
    assert said(page).startswith("Russia")


def test_what_changed_since_the_last_stop_is_read(page: NetworkPage, qtbot: QtBot) -> None:
    page.context.selection.set_day(Day(page.day - 12))
    qtbot.waitUntil(lambda: "Compared with 10 July 2025" in said(page))


def test_a_reading_that_is_pressed_selects_its_records(page: NetworkPage) -> None:
    card = cards(page)[0]
    wanted = card.answer.refs
    card.click()
    assert {*page.context.selection.refs} == {*wanted}
