from pytestqt.qtbot import QtBot

from briefings.domain.records import Kind, Ref
from desktop.navigation import HOME_OF, Navigator, PageKey, Place
from desktop.pages.registry import REGISTRY
from desktop.selection import Selection

RAID = Ref(Kind.EVENT, 7)


def test_every_kind_of_record_is_at_home_somewhere() -> None:
    assert set(HOME_OF) == set(Kind)


def test_every_page_is_registered_once() -> None:
    assert [entry.key for entry in REGISTRY] == list(PageKey)


def test_going_somewhere_new_forgets_the_way_forward() -> None:
    way = Navigator()
    for page in (PageKey.ACTORS, PageKey.EVENTS):
        way.go(page)
    way.back()
    way.go(PageKey.CLAIMS)
    assert not way.can_go_forward
    way.back()
    assert way.place == Place(page=PageKey.ACTORS)


def test_back_at_the_first_stop_stays(qtbot: QtBot) -> None:
    way = Navigator()
    way.go(PageKey.ACTORS)
    with qtbot.assertNotEmitted(way.moved):
        way.back()


def test_a_stop_remembers_what_was_selected_there() -> None:
    way = Navigator()
    way.go(PageKey.EVENTS)
    way.note(RAID)
    way.go(PageKey.ACTORS)
    way.back()
    assert way.place == Place(page=PageKey.EVENTS, ref=RAID)


def test_selecting_the_same_record_again_says_nothing(qtbot: QtBot) -> None:
    selection = Selection()
    with qtbot.waitSignal(selection.changed):
        selection.select(RAID)
    with qtbot.assertNotEmitted(selection.changed):
        selection.select(RAID)


def test_selecting_nothing_drops_the_others() -> None:
    selection = Selection()
    selection.select(RAID, RAID, Ref(Kind.EVENT, 8))
    assert selection.refs == (RAID, Ref(Kind.EVENT, 8))
    selection.select(None)
    assert selection.refs == ()
