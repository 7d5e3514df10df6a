import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.theme import Theme, TypeRole
from desktop.widgets.found_text import _fitted, draw_found
from desktop.widgets.painting import Artist

pytestmark = pytest.mark.usefixtures("qapp")

LONG = "A very long sentence in which a great many words stand before the name of Aliyev"


def _fits(text: str, word: str, room: float) -> tuple[str, list[str]]:
    image = QImage(800, 40, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    art = Artist(painter, Theme(), QRectF(0, 0, 800, 40))
    start = text.find(word)
    shown, spans = _fitted(art, text, [(start, start + len(word))], TypeRole.BODY, room)
    draw_found(art, QRectF(0, 0, room, 40), text, [(start, start + len(word))])
    painter.end()
    return shown, [shown[first:last] for first, last in spans]


def test_what_has_room_is_left_as_it_is() -> None:
    assert _fits("Aliyev meets", "Aliyev", 400) == ("Aliyev meets", ["Aliyev"])


@pytest.mark.parametrize("after", ["", " who was there", " who " + "was " * 50])
def test_a_hit_far_on_is_still_seen_with_what_stands_before_it(after: str) -> None:
    shown, found = _fits(LONG + after, "Aliyev", 300)
    assert found == ["Aliyev"]
    assert "name of Aliyev" in shown


def test_a_hit_at_the_end_has_all_the_room_before_it() -> None:
    shown, _found = _fits(LONG, "Aliyev", 300)
    assert len(shown) > 35


@pytest.mark.parametrize("text", ["𝕬𝖑𝖎 Aliyev", "\ud800 Aliyev", "علييف Aliyev", "\u202eAliyev"])
def test_odd_texts_are_drawn(text: str) -> None:
    assert _fits(text, "Aliyev", 500)[1] == ["Aliyev"]
