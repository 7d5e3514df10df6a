from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Role, Theme, TypeRole
from desktop.theme.theme import BASE_POINTS
from desktop.widgets.banner import Banner, Tone
from desktop.widgets.layout import column
from desktop.widgets.painting import direction_of
from desktop.widgets.text import Heading, Icon, Prose, line_text

LONG = "Azerbaijan no longer balances: since 27 June most of its hostile weight points at Russia."


def test_prose_keeps_the_line_height_of_its_type(qtbot: QtBot, theme: Theme) -> None:
    prose = Prose(theme, LONG, TypeRole.READING)
    qtbot.addWidget(prose)
    one, several = prose.heightForWidth(10_000), prose.heightForWidth(200)
    assert one == theme.leading(TypeRole.READING)
    assert several > one
    assert several % one == 0


def test_strong_words_are_shown_without_their_stars(qtbot: QtBot, theme: Theme) -> None:
    prose = Prose(theme, "Tie with **Russia** turned hostile.")
    qtbot.addWidget(prose)
    assert prose.text() == "Tie with Russia turned hostile."


def test_taller_scripts_get_taller_lines(qtbot: QtBot, theme: Theme) -> None:
    latin, arabic = Prose(theme, "Tabriz"), Prose(theme, "تبريز")
    for prose in (latin, arabic):
        qtbot.addWidget(prose)
    assert arabic.heightForWidth(400) == latin.heightForWidth(400) + 4


def test_markup_in_a_title_is_shown_and_not_obeyed(qtbot: QtBot, theme: Theme) -> None:
    prose = Prose(theme, "<img src='x'> & <b>bold</b>")
    qtbot.addWidget(prose)
    assert prose.textFormat() == Qt.TextFormat.PlainText


def test_line_holds_its_width_unless_it_may_be_cut(qtbot: QtBot, theme: Theme) -> None:
    held, cut = line_text(theme, LONG), line_text(theme, LONG, elide=True)
    for line in (held, cut):
        qtbot.addWidget(line)
    assert held.minimumSizeHint().width() > 400
    assert cut.minimumSizeHint().width() == 0


def test_larger_text_makes_a_larger_label(qtbot: QtBot, theme: Theme) -> None:
    line = line_text(theme, "Actors")
    qtbot.addWidget(line)
    before = line.sizeHint()
    theme.set_text_points(2 * BASE_POINTS)
    assert line.sizeHint().width() > 1.8 * before.width()
    assert line.sizeHint().height() == 2 * before.height()


def test_heading_speaks_its_title_and_its_figures(qtbot: QtBot, theme: Theme) -> None:
    heading = Heading(theme, "Events", "112 records")
    qtbot.addWidget(heading)
    heading.set_figures("111 records")
    assert heading.accessibleName() == "Events, 111 records"


def test_icon_with_a_label_is_spoken(qtbot: QtBot, theme: Theme) -> None:
    icon = Icon(theme, "circle-check", Role.ACCENT, label="Met")
    qtbot.addWidget(icon)
    assert icon.accessibleName() == "Met"


def test_direction_follows_the_first_strong_letter() -> None:
    assert direction_of("27–28 June") == Qt.LayoutDirection.LeftToRight
    assert direction_of("27 يونيو") == Qt.LayoutDirection.RightToLeft
    assert direction_of("") == Qt.LayoutDirection.LeftToRight


def test_a_line_feed_begins_another_line(qtbot: QtBot, theme: Theme) -> None:
    prose = Prose(theme, "A report is in\n/home/report.txt")
    qtbot.addWidget(prose)
    assert prose.heightForWidth(10_000) == 2 * theme.leading(TypeRole.BODY)


def test_a_banner_grows_with_its_sentence(qtbot: QtBot, theme: Theme) -> None:
    banner, page, window = Banner(theme), QWidget(), QWidget()
    qtbot.addWidget(window)
    inside = column(banner, page)
    inside.setStretchFactor(page, 1)
    window.setLayout(inside)
    window.resize(600, 400)
    window.show()
    banner.show_message(Tone.ERROR, LONG * 3)
    sentence = banner.findChild(Prose)
    qtbot.waitUntil(lambda: sentence.height() >= sentence.heightForWidth(sentence.width()) > 20)
