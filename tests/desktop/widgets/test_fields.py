from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets import commit
from desktop.widgets.choice_field import Choice, ChoiceField, MarkingField
from desktop.widgets.date_field import DateField, DateReading
from desktop.widgets.line_field import LineField
from desktop.widgets.picker import RecordPicker, Token
from desktop.widgets.result_list import Result
from desktop.widgets.text_field import TextField

KINDS = (Choice(value="state", text="State"), Choice(value="person", text="Person", tip="A human being"))


def test_line_says_each_letter_and_commits_on_enter(qtbot: QtBot, theme: Theme) -> None:
    field = LineField(theme, "Baku", label="Name")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.changed, check_params_cb=lambda text: text == "Baku!"):
        qtbot.keyClicks(field, "!")
    with qtbot.waitSignal(field.committed, check_params_cb=lambda text: text == "Baku!"):
        qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The milliseconds of each pause that a field began to wait for: a busy machine changes nothing about them."""
    begun: list[int] = []

    class Timer(QTimer):
        def start(self) -> None:
            begun.append(self.interval())
            super().start()

    monkeypatch.setattr(commit, "QTimer", Timer)
    return begun


def test_line_commits_after_a_pause(qtbot: QtBot, theme: Theme) -> None:
    field = LineField(theme, label="Name")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.committed):
        qtbot.keyClicks(field, "Gence")


def test_the_icon_of_a_field_stands_where_its_own_reading_begins(qtbot: QtBot, theme: Theme) -> None:
    field = LineField(theme, label="As of", icon="calendar")
    qtbot.addWidget(field)
    left, right = field.textMargins().left(), field.textMargins().right()
    assert left > right
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert (field.textMargins().left(), field.textMargins().right()) == (right, left)


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_typing_on_and_on_is_committed_within_a_second(
    qtbot: QtBot, theme: Theme, kind: type[LineField | TextField], pauses: list[int]
) -> None:
    field = kind(theme, label="Name")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "Gence and on and on")
    assert pauses == [commit.PAUSE]
    assert commit.PAUSE < 1000


def test_half_a_date_waits_for_a_pause(qtbot: QtBot, theme: Theme, pauses: list[int]) -> None:
    field = LineField(theme, label="Day", patient=True)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "27 June 2025")
    assert pauses == [commit.PAUSE] * len("27 June 2025")


def test_a_space_typed_last_outlives_what_comes_back(qtbot: QtBot, theme: Theme) -> None:
    field = LineField(theme, label="Name")
    qtbot.addWidget(field)
    field.committed.connect(lambda text: field.set_value(text.strip()))
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "South ")
    field.commit()
    qtbot.keyClicks(field, "Caucasus")
    assert field.value() == "South Caucasus"


def test_line_commits_when_it_is_left(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, other = LineField(theme, label="Name"), QLineEdit(page)
    field.setParent(page)
    page.show()
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Gence")
    said: list[str] = []
    field.committed.connect(said.append)
    other.setFocus()
    assert said == ["Gence"]


def test_nothing_new_is_not_committed(qtbot: QtBot, theme: Theme) -> None:
    field = LineField(theme, "Baku", label="Name")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_escape_brings_the_last_committed_text_back(qtbot: QtBot, theme: Theme) -> None:
    field = LineField(theme, "Baku", label="Name")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, " city")
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.value() == "Baku"


def test_value_from_outside_does_not_overwrite_typing(qtbot: QtBot, theme: Theme) -> None:
    field = LineField(theme, "Baku", label="Name")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "!")
    field.set_value("Ganja")
    assert field.value() == "Baku!"
    field.commit()
    field.set_value("Ganja")
    assert field.value() == "Ganja"


def test_text_grows_with_its_lines_and_commits(qtbot: QtBot, theme: Theme) -> None:
    field = TextField(theme, "One line", label="Summary", lines=1)
    qtbot.addWidget(field)
    field.resize(240, field.height())
    field.show()
    before = field.height()
    field.moveCursor(field.textCursor().MoveOperation.End)
    with qtbot.waitSignals([field.changed, field.committed]):
        qtbot.keyClicks(field, " and many more words that do not fit into one line of this field")
    assert field.height() > before
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_text_takes_plain_words_only_and_escape_brings_them_back(qtbot: QtBot, theme: Theme) -> None:
    field = TextField(theme, "<b>not bold</b>", label="Summary")
    qtbot.addWidget(field)
    assert field.value() == "<b>not bold</b>"
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.value() == "<b>not bold</b>"


def test_choice_is_made_with_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    field = ChoiceField(theme, KINDS, value="state", label="Kind")
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignals([field.changed, field.committed]):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == "person"
    assert field.toolTip() == "A human being"


def test_choice_set_by_the_program_says_nothing(qtbot: QtBot, theme: Theme) -> None:
    field = ChoiceField(theme, KINDS, label="Kind")
    qtbot.addWidget(field)
    assert field.value() is None
    with qtbot.assertNotEmitted(field.committed):
        field.set_value("person")
    field.set_value("no such kind")
    assert field.value() is None


def test_wheel_over_a_choice_scrolls_the_page(qtbot: QtBot, theme: Theme) -> None:
    field = ChoiceField(theme, KINDS, value="state", label="Kind")
    qtbot.addWidget(field)
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    field.wheelEvent(turned)
    assert field.value() == "state"
    assert not turned.isAccepted()


def test_marking_is_named(qtbot: QtBot, theme: Theme) -> None:
    field = MarkingField(theme, [Choice(value=1, text="Restricted")], value=1)
    qtbot.addWidget(field)
    assert field.accessibleName() == "Marking"


def _read(text: str) -> DateReading:
    return DateReading(ok="June" in text, sentence="Read" if "June" in text else "Not a date")


def test_date_is_committed_as_typed(qtbot: QtBot, theme: Theme) -> None:
    field = DateField(theme, _read)
    qtbot.addWidget(field)
    line = field.findChildren(QLineEdit)[0]
    with qtbot.waitSignals([field.changed, field.committed]):
        qtbot.keyClicks(line, "late June 2025")
    assert field.value() == "late June 2025"


def test_what_is_no_date_stays_and_is_not_committed(qtbot: QtBot, theme: Theme) -> None:
    field = DateField(theme, _read)
    qtbot.addWidget(field)
    line = field.findChildren(QLineEdit)[0]
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClicks(line, "soon")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.value() == "soon"
    assert line.accessibleDescription() == "Not a date"


COUNTRIES = {1: "Azerbaijan", 2: "Armenia", 3: "Georgia"}


def _suggest(text: str) -> Sequence[Result]:
    return [
        Result(payload=Token(value=value, text=name), text=name)
        for value, name in COUNTRIES.items()
        if text.lower() in name.lower()
    ]


@pytest.fixture
def picker(qtbot: QtBot, theme: Theme) -> RecordPicker:
    picker = RecordPicker(theme, _suggest, label="Participants")
    qtbot.addWidget(picker)
    picker.resize(300, 40)
    picker.show()
    return picker


def test_record_is_found_by_typing_and_taken_with_enter(qtbot: QtBot, picker: RecordPicker) -> None:
    line = picker.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "a")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignals([picker.changed, picker.committed]):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert picker.value() == [2]
    assert line.text() == ""


def test_token_is_taken_out_by_backspace_and_by_its_cross(qtbot: QtBot, picker: RecordPicker) -> None:
    picker.set_tokens([Token(value=value, text=name) for value, name in COUNTRIES.items()])
    with qtbot.waitSignal(picker.committed):
        qtbot.keyClick(picker.findChildren(QLineEdit)[0], Qt.Key.Key_Backspace)
    assert picker.value() == [1, 2]
    chip = next(each for each in picker.findChildren(QAbstractButton) if each.text() == "Azerbaijan")
    with qtbot.waitSignal(picker.committed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert picker.value() == [2]


def test_record_chosen_already_is_not_suggested_again(qtbot: QtBot, picker: RecordPicker) -> None:
    picker.set_tokens([Token(value=3, text="Georgia")])
    line = picker.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "geor")
    with qtbot.waitSignal(picker.creation_requested, check_params_cb=lambda text: text == "geor"):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_single_picker_holds_one(qtbot: QtBot, theme: Theme) -> None:
    picker = RecordPicker(theme, _suggest, label="Owner", multiple=False)
    qtbot.addWidget(picker)
    line = picker.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "geo")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert picker.value() == [3]
    assert line.isHidden()
