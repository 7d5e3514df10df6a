import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPixmap

from desktop.theme import Role, Theme
from desktop.theme.icons import DIRECTIONAL, Drawing, IconSet

pytestmark = pytest.mark.usefixtures("qapp")


def _inks(pixmap: QPixmap) -> set[tuple[int, int, int]]:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (QColor.fromRgba(image.pixel(x, y)) for x in range(image.width()) for y in range(image.height()))
    return {(one.red(), one.green(), one.blue()) for one in pixels if one.alpha() == 255}


def test_icon_takes_the_colour_of_its_role() -> None:
    theme = Theme()
    wanted = theme.colour(Role.ACCENT)
    assert _inks(theme.pixmap("minus", Role.ACCENT, 32)) == {(wanted.red(), wanted.green(), wanted.blue())}


def test_icon_is_drawn_at_the_pixel_ratio() -> None:
    pixmap = Theme().pixmap("house", Role.INK, 16, ratio=2.0)
    assert pixmap.width() == 32
    assert pixmap.deviceIndependentSize().width() == 16


def test_icon_is_drawn_once() -> None:
    icons = IconSet()
    drawing = Drawing(name="house", colour="#000000", size=16, ratio=1.0)
    assert icons.draw(drawing).cacheKey() == icons.draw(drawing).cacheKey()


def test_icon_that_points_turns_round_in_a_mirrored_layout() -> None:
    theme = Theme()
    plain = theme.pixmap("undo-2", Role.INK, 24).toImage()
    assert theme.pixmap("undo-2", Role.INK, 24, mirrored=True).toImage() == plain.flipped(Qt.Orientation.Horizontal)
    house = theme.pixmap("house", Role.INK, 24).toImage()
    assert theme.pixmap("house", Role.INK, 24, mirrored=True).toImage() == house


def test_unknown_icon_is_our_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        Theme().pixmap("no-such-icon", Role.INK)


def test_icons_that_turn_round_exist() -> None:
    assert IconSet().names >= DIRECTIONAL


def test_every_bundled_icon_can_be_drawn() -> None:
    theme = Theme()
    empty = [name for name in IconSet().names if not _inks(theme.pixmap(name, Role.INK, 32))]
    assert empty == []
