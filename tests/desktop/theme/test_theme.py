from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.theme import Role, Scheme, Theme, TypeRole
from desktop.theme.theme import BASE_POINTS


def test_switching_the_look_is_said_and_changes_colours(qtbot: QtBot) -> None:
    theme = Theme(Scheme.LIGHT)
    before = theme.colour(Role.SHEET)
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert theme.is_dark
    assert theme.colour(Role.SHEET) != before


def test_choosing_the_look_in_force_says_nothing(qtbot: QtBot) -> None:
    theme = Theme(Scheme.LIGHT)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme(Scheme.LIGHT)


@pytest.mark.usefixtures("qapp")
def test_a_colour_can_be_thinned() -> None:
    assert Theme().colour(Role.INK, 120).alpha() == 120


@pytest.mark.usefixtures("qapp")
def test_text_size_enlarges_type_rows_and_icons_but_not_space() -> None:
    theme = Theme(text_points=2 * BASE_POINTS)
    assert theme.font(TypeRole.BODY).pixelSize() == 26
    assert theme.leading(TypeRole.BODY) == 40
    assert theme.px(40) == 80
    assert theme.icon_size(16).width() == 32
    assert theme.space(6) == 24


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("asked", "given"), [(2.0, 8.0), (72.0, 24.0), (12.0, 12.0)])
def test_text_size_stays_within_what_can_be_read(asked: float, given: float) -> None:
    assert Theme(text_points=asked).factor == pytest.approx(given / BASE_POINTS)


def test_applied_theme_dresses_the_application(qapp: QApplication) -> None:
    theme = Theme(Scheme.DARK)
    theme.apply(qapp)
    assert qapp.palette().text().color() == theme.colour(Role.INK)
    assert "Inter" in qapp.font().families()


def test_theme_of_the_system_asks_the_system(qapp: QApplication) -> None:
    theme = Theme(Scheme.SYSTEM)
    theme.apply(qapp)
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.is_dark == dark
    assert theme.scheme is Scheme.SYSTEM


def test_bundled_faces_are_known_to_qt(qapp: QApplication) -> None:
    Theme().apply(qapp)
    assert {"Inter", "Inter Display"} <= set(QFontDatabase.families())


def test_fallback_faces_bring_arabic_armenian_georgian_and_hebrew(qapp: QApplication) -> None:
    theme = Theme()
    theme.apply(qapp)
    theme.load_fallback_fonts()
    families = theme.font(TypeRole.BODY).families()
    assert families[0] == "Inter"
    for script in ("Arabic", "Armenian", "Georgian", "Hebrew"):
        assert f"Noto Sans {script}" in families


def test_digits_are_equally_wide(qapp: QApplication) -> None:
    theme = Theme()
    theme.apply(qapp)
    metrics = QFontMetricsF(theme.font(TypeRole.BODY))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))


@pytest.mark.usefixtures("qapp")
def test_motion_can_be_unwanted() -> None:
    assert Theme(motion=False).duration(140) == 0
    assert Theme().duration(140) == 140


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_style_sheet_leaves_no_name_unfilled(scheme: Scheme) -> None:
    assert "$" not in Theme(scheme).style_sheet()


@pytest.mark.usefixtures("qapp")
def test_the_list_that_completes_a_path_has_a_ground() -> None:
    theme = Theme(Scheme.LIGHT)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app)
    dialog = QFileDialog(directory=str(Path.cwd()))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    popup = dialog.findChildren(QLineEdit)[-1].completer().popup()
    assert popup.grab().toImage().pixelColor(popup.rect().center()) == theme.colour(Role.RAISED)
