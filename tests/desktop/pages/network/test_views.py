"""Views of a small world, kept while they are asked for again, and their ties while the day moves on."""

from briefings.domain.dates import Day
from desktop.pages.network.choices import Choices
from desktop.pages.network.panels.grounds import before
from desktop.pages.network.showing import Showing
from desktop.pages.network.views import Views
from tests import builders
from tests.memory import dossier

FRANCE, SPAIN = (builders.actor(name) for name in ("France", "Spain"))
WORLD = dossier(FRANCE, SPAIN, builders.relation(FRANCE, SPAIN))
DAY = Day(739433)


def test_a_view_is_the_same_one_until_the_dossier_changes() -> None:
    views = Views()
    first = views.of(WORLD, DAY, Choices())
    assert views.of(WORLD, DAY, Choices()) is first
    views.forget()
    assert views.of(WORLD, DAY, Choices()) is not first


def test_the_day_before_is_made_from_the_ties_that_are_known() -> None:
    views = Views()
    view = views.of(WORLD, DAY, Choices())
    showing = Showing(world=WORLD, day=DAY, choices=Choices(), view=view, since=Day(DAY - 1), known=views.ties)
    earlier = before(showing)
    assert earlier is not None
    assert earlier.ties[0] is view.network.ties[0]
