import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.theme import Role, Theme
from desktop.theme.theme import BASE_POINTS
from desktop.widgets.chip import ChipKind
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import Cell, CellRole, Column, RecordTableModel, Row
from desktop.widgets.table_rows import PagedRows

LEFT = Qt.MouseButton.LeftButton
COLUMNS = (
    Column(title="Date", width=112),
    Column(title="Event"),
    Column(title="Participants", width=196, hide_below=620),
    Column(title="Sources", width=76, numbers=True),
)
EVENTS = (
    ("July 2025", "1 July", "Protest in Moscow", "Azerbaijan", 10),
    ("July 2025", "1 July", "Autopsies", "Azerbaijan", 9),
    ("June 2025", "27 June", "Raid in Yekaterinburg", "Russia", 6),
)


def _rows() -> list[Row]:
    return [
        Row(
            record=f"event-{number}",
            group=group,
            cells=(
                Cell(text=day),
                Cell(text=title, strong=True, editable=True, chips=((ChipKind.CONTESTED, "Contested"),)),
                Cell(text=who),
                Cell(text=str(sources), sort_key=sources),
            ),
        )
        for number, (group, day, title, who, sources) in enumerate(EVENTS)
    ]


@pytest.fixture
def model(qtbot: QtBot) -> RecordTableModel:
    del qtbot
    model = RecordTableModel(COLUMNS)
    model.set_rows(_rows())
    return model


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, model: RecordTableModel) -> RecordTable:
    table = RecordTable(theme, model, COLUMNS, label="Events", name_column=1)
    qtbot.addWidget(table)
    table.resize(800, 400)
    table.show()
    return table


def _spot(table: RecordTable, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 1)).center()


def test_model_keeps_qts_rules(model: RecordTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_click_on_a_row_says_its_record(qtbot: QtBot, table: RecordTable) -> None:
    with qtbot.waitSignal(table.record_chosen, check_params_cb=lambda record: record == "event-1"):
        qtbot.mouseClick(table.viewport(), LEFT, pos=_spot(table, 2))
    assert table.current_record == "event-1"


def test_arrows_pass_over_group_heads(qtbot: QtBot, table: RecordTable) -> None:
    table.select_record("event-1")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_record == "event-2"
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.current_record == "event-1"


def test_enter_and_double_click_open(qtbot: QtBot, table: RecordTable) -> None:
    table.select_record("event-0")
    with qtbot.waitSignal(table.record_opened, check_params_cb=lambda record: record == "event-0"):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.mouseClick(table.viewport(), LEFT, pos=_spot(table, 4))
    with qtbot.waitSignal(table.record_opened, check_params_cb=lambda record: record == "event-2"):
        qtbot.mouseDClick(table.viewport(), LEFT, pos=_spot(table, 4))


def test_delete_asks_for_all_chosen_rows(qtbot: QtBot, table: RecordTable) -> None:
    table.select_record("event-0")
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    wanted = ["event-0", "event-1"]
    with qtbot.waitSignal(table.removal_requested, check_params_cb=lambda records: records == wanted):
        qtbot.keyClick(table, Qt.Key.Key_Delete)


def test_letters_typed_go_to_the_name(qtbot: QtBot, table: RecordTable) -> None:
    table.select_record("event-0")
    qtbot.keyClicks(table, "raid")
    assert table.current_record == "event-2"


def test_record_selected_by_the_program_is_not_said(qtbot: QtBot, table: RecordTable) -> None:
    with qtbot.assertNotEmitted(table.record_chosen):
        assert table.select_record("event-2")
        assert not table.select_record("no such record")


def test_user_stays_where_they_were_when_rows_are_set_anew(
    qtbot: QtBot, table: RecordTable, model: RecordTableModel
) -> None:
    table.select_record("event-2")
    with qtbot.assertNotEmitted(table.record_chosen):
        model.set_rows(_rows()[1:])
    assert table.current_record == "event-2"
    assert table.selected_records == ["event-2"]


def _header_spot(table: RecordTable, column: int) -> QPoint:
    header = table.horizontalHeader()
    return QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)


def _order(model: RecordTableModel) -> list[object]:
    return [model.index(row, 0).data(CellRole.RECORD) for row in range(model.rowCount())]


def test_header_sorts_numbers_as_numbers_and_gives_the_order_back(
    qtbot: QtBot, table: RecordTable, model: RecordTableModel
) -> None:
    given = _order(model)
    header = table.horizontalHeader()
    seen = []
    for _press in range(3):
        qtbot.mouseClick(header.viewport(), LEFT, pos=_header_spot(table, 3))
        seen.append(_order(model))
    assert seen == [["event-2", "event-1", "event-0"], ["event-0", "event-1", "event-2"], given]
    assert given == [None, "event-0", "event-1", None, "event-2"]


def test_chosen_record_stays_chosen_when_sorted(qtbot: QtBot, table: RecordTable) -> None:
    table.select_record("event-2")
    qtbot.mouseClick(table.horizontalHeader().viewport(), LEFT, pos=_header_spot(table, 3))
    assert table.current_record == "event-2"
    assert table.currentIndex().row() == 0


def test_name_is_edited_in_place(qtbot: QtBot, table: RecordTable, model: RecordTableModel) -> None:
    table.select_record("event-1")
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChildren(QLineEdit)[0]
    editor.selectAll()
    qtbot.keyClicks(editor, "Two autopsies")
    wanted = ("event-1", 1, "Two autopsies")
    with qtbot.waitSignal(model.edited, check_params_cb=lambda *got: got == wanted):
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_participants_go_first_in_a_narrow_table(table: RecordTable) -> None:
    assert not table.isColumnHidden(2)
    table.resize(500, 400)
    assert table.isColumnHidden(2)


def test_a_column_with_a_share_takes_it_until_it_is_dragged(qtbot: QtBot, theme: Theme) -> None:
    columns = (Column(title="Event"), Column(title="Participants", width=196, share=0.5), Column(title="n", width=100))
    table = RecordTable(theme, RecordTableModel(columns), columns, label="Events")
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    assert table.columnWidth(1) == theme.px(196)
    table.resize(1000, 200)
    assert table.columnWidth(1) == round((table.viewport().width() - theme.px(100)) / 2)
    table.setColumnWidth(1, 240)
    table.resize(1200, 200)
    assert table.columnWidth(1) == 240


def test_rows_grow_with_the_text(table: RecordTable, theme: Theme) -> None:
    theme.set_text_points(2 * BASE_POINTS)
    assert table.rowHeight(1) == 80


def test_chips_are_spoken(model: RecordTableModel) -> None:
    assert model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Protest in Moscow Contested"


class Numbers:
    """A long source of rows that says which pages were made."""

    def __init__(self, count: int, *, descending: bool = False) -> None:
        self.count, self.descending = count, descending
        self.made: list[int] = []

    def __len__(self) -> int:
        return self.count

    def records(self, first: int, count: int) -> list[object]:
        places = range(first, min(first + count, self.count))
        return [self.count - 1 - place if self.descending else place for place in places]

    def page(self, first: int, count: int) -> list[Row]:
        self.made.append(first)
        cells = [Cell()] * 3
        return [Row(record=number, cells=[Cell(text=str(number)), *cells]) for number in self.records(first, count)]

    def place(self, record: object) -> int:
        if not isinstance(record, int) or not 0 <= record < self.count:
            return -1
        return self.count - 1 - record if self.descending else record

    def can_sort(self, column: int) -> bool:
        return column <= 0

    def ordered(self, column: int, *, descending: bool) -> "Numbers":
        return Numbers(self.count, descending=column == 0 and descending)


@pytest.fixture
def numbers(model: RecordTableModel, table: RecordTable) -> Numbers:
    del table
    source = Numbers(1_000_000)
    model.show_rows(PagedRows(source))
    return source


def test_only_rows_in_sight_are_made(table: RecordTable, numbers: Numbers) -> None:
    assert table.select_record(700_000)
    table.viewport().repaint()
    assert table.current_record == 700_000
    assert 1 <= len(numbers.made) <= 4


def test_pages_are_kept_for_a_while_and_then_let_go(model: RecordTableModel, numbers: Numbers) -> None:
    for row in (0, 1, 39, *range(0, 4_000, 40), 0):
        model.index(row, 0).data()
    assert numbers.made.count(0) == 2


def test_a_long_table_is_sorted_by_asking_for_another_order(
    table: RecordTable, model: RecordTableModel, numbers: Numbers
) -> None:
    del numbers
    table.select_record(5)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert table.current_record == 5
    assert table.currentIndex().row() == 999_994
    model.sort(3)
    assert model.index(0, 0).data() == "999999"


def test_very_many_chosen_rows_are_not_deleted_at_once(qtbot: QtBot, table: RecordTable, numbers: Numbers) -> None:
    table.select_record(0)
    table.selectAll()
    with qtbot.assertNotEmitted(table.removal_requested), qtbot.waitSignal(table.too_many_chosen) as said:
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert said.args == [1_000_000]
    assert len(numbers.made) < 10


def test_letters_typed_in_a_long_table_are_searched_for(qtbot: QtBot, table: RecordTable, numbers: Numbers) -> None:
    del numbers
    table.select_record(0)
    with qtbot.waitSignal(table.search_wanted, check_params_cb=lambda letters: letters == "r"):
        qtbot.keyClick(table, Qt.Key.Key_R)


def test_rows_are_read_anew_where_they_stand(table: RecordTable, model: RecordTableModel, numbers: Numbers) -> None:
    table.select_record(3)
    model.index(0, 0).data()
    numbers.made.clear()
    model.reread()
    model.index(0, 0).data()
    assert numbers.made == [0]
    assert table.current_record == 3


def test_a_grade_is_seen_on_a_chosen_row(table: RecordTable, model: RecordTableModel, theme: Theme) -> None:
    cell = Cell(text="Article", chips=((ChipKind.GRADE, "C3"),))
    model.set_rows([Row(record="source", cells=(cell, *_rows()[0].cells[1:]))])
    table.select_record("source")
    picture = table.viewport().grab().toImage()
    ratio, first = picture.devicePixelRatio(), table.visualRect(model.index(0, 0))
    middle = round(first.center().y() * ratio)
    inks = {picture.pixelColor(x, middle).name() for x in range(round(first.right() * ratio))}
    assert theme.colour(Role.SELECT).name() in inks
    assert theme.colour(Role.SHEET).name() in inks
