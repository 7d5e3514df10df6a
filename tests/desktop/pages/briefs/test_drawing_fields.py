"""The fields that say how a figure draws the network, driven as a user would."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefings.domain.network_views import PLAINLY, Arrangement, Drawing, NetworkView, SavedView
from briefings.domain.relations import Sign
from briefings.edits import SaveView
from desktop.pages.briefs.drawing_fields import DrawingFields
from desktop.widgets.choice_field import ChoiceField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.desktop.pages.briefs.conftest import Opened

HOSTILE = NetworkView(signs=frozenset({Sign.HOSTILE}))


def fields(briefs: Opened, qtbot: QtBot, drawing: Drawing = PLAINLY) -> DrawingFields:
    made = DrawingFields(briefs.window.context, drawing)
    qtbot.addWidget(made)
    return made


def field(made: DrawingFields, name: str) -> ChoiceField:
    return next(each for each in made.findChildren(ChoiceField) if each.accessibleName() == name)


def chosen(qtbot: QtBot, made: DrawingFields, name: str, words: str) -> Drawing:
    """What is wanted once the user has chosen an answer by its words."""
    answers = field(made, name)
    with qtbot.waitSignal(made.changed) as caught:
        answers.setCurrentIndex(answers.findText(words))
        answers.activated.emit(answers.currentIndex())
    return caught.args[0]


@pytest.mark.parametrize(
    ("name", "words", "wanted"),
    [
        ("Arrangement", "On the map", Drawing(arrangement=Arrangement.MAP)),
        ("Pacts", "Folded into their organisation", Drawing(folded=True)),
        ("Size of the actors", "Betweenness centrality", Drawing(sized_by="betweenness")),
    ],
)
def test_a_choice_is_said_at_once(briefs: Opened, qtbot: QtBot, name: str, words: str, wanted: Drawing) -> None:
    assert chosen(qtbot, fields(briefs, qtbot), name, words) == wanted


def test_a_saved_view_is_taken_over_with_its_name(briefs: Opened, qtbot: QtBot) -> None:
    session = briefs.window.context.session
    session.apply(SaveView(SavedView(id=session.new_id(), name="Hostile ties", view=HOSTILE)))
    wanted = chosen(qtbot, fields(briefs, qtbot), "Part", "Hostile ties")
    assert wanted == Drawing(view=HOSTILE, view_name="Hostile ties")


def test_a_view_that_is_no_longer_saved_is_still_shown(briefs: Opened, qtbot: QtBot) -> None:
    made = fields(briefs, qtbot, Drawing(view=HOSTILE, view_name="Gone"))
    assert field(made, "Part").currentText() == "Gone"


def test_what_is_shown_follows_the_drawing(briefs: Opened, qtbot: QtBot) -> None:
    made = fields(briefs, qtbot)
    made.show_drawing(replace(PLAINLY, arrangement=Arrangement.LAYERS))
    assert field(made, "Arrangement").currentText() == "In layers, by bloc"
