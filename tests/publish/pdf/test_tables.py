"""Tables: columns as wide as their words need, numbers at the end edge, nothing clipped, wide ones turned."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.compose.document import Align, Column, Document, Paragraph, Run, Style, Table
from briefings.publish.house.style import house_style
from briefings.publish.house.wording import page_words
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.blocks.cell_widths import least_widths, natural_widths
from briefings.publish.pdf.blocks.grids import GAP, TableFit, aligned, grid, table_fit
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.galley.setter import Setter
from tests.publish.documents import column, ministerial, said, section
from tests.publish.pdf.reading import elements, reader, texts


def setter() -> Setter:
    return Setter(house_style("serif", "brief"), page_words("en-GB"), "en-GB")


def table(heads: list[str], *rows: list[str]) -> Table:
    return Table(columns=tuple(map(column, heads)), rows=tuple(tuple(map(said, row)) for row in rows))


def wide(columns: int, rows: int = 3) -> Table:
    heads = [f"Characteristic{at}" for at in range(columns)]
    return table(heads, *([f"unabbreviated{at}x{row}" for at in range(columns)] for row in range(rows)))


def brief(*tables: Table) -> Document:
    return replace(ministerial(), pages=0, sections=(section("a", "Tables", *tables),))


def sizes(document: Document) -> list[tuple[int, int]]:
    pages = reader(write_pdf(document).data).pages
    return [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages]


def test_a_table_with_room_stays_in_its_column() -> None:
    few = table(["One", "Two"], ["a word", "another"])
    assert table_fit(few, setter(), setter().house.main_width) is TableFit.COLUMN


def test_a_table_that_is_too_wide_takes_the_full_measure_then_a_turned_sheet() -> None:
    width = setter().house.main_width
    assert table_fit(wide(5), setter(), width) is TableFit.FULL
    assert table_fit(wide(8), setter(), width) is TableFit.TURNED


def test_only_the_sheets_of_a_wide_table_are_turned() -> None:
    before, after = Paragraph(runs=said("Before.")), Paragraph(runs=said("After."))
    document = replace(brief(), sections=(section("a", "Tables", before, wide(8), after),))
    assert sizes(document) == [(595, 842), (842, 595), (595, 842)]
    pages = texts(write_pdf(document).data)
    assert "Page 2 of 3" in pages[1]
    assert "Tables, continued" in pages[1]


def test_every_word_of_a_wide_table_is_whole() -> None:
    text = " ".join(texts(write_pdf(brief(wide(8, 60))).data))
    assert all(f"unabbreviated{at}x{row}" in text for at in range(8) for row in range(60))


WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=14), min_size=1, max_size=5).map(" ".join)


@given(st.integers(1, 6).flatmap(lambda count: st.lists(st.lists(WORDS, min_size=count, max_size=count), min_size=1)))
@settings(deadline=None)
def test_columns_keep_to_their_measure_and_never_overlap(rows: list[list[str]]) -> None:
    width = setter().house.width
    made = grid(table(["h"] * len(rows[0]), *rows), width, setter())
    ends = [left + size for left, size in zip(made.lefts, made.widths, strict=True)]
    assert ends[-1] < 0.81 * width or abs(ends[-1] - width) < 0.01
    assert all(left >= end + 9.9 for left, end in zip(made.lefts[1:], ends, strict=False))


def test_columns_of_numbers_keep_to_the_end_edge() -> None:
    rows = [["Baku", "1,234.5", "−3 %", "low"], ["Moscow", "12", "–", "high"]]
    made = grid(table(["Place", "Tonnes", "Change", "Grade"], *rows), 350.0, setter())
    assert made.aligns == (Align.START, Align.END, Align.END, Align.START)


def test_a_column_says_its_edge_itself() -> None:
    columns = (Column(head=said("A"), align=Align.CENTRE), Column(head=said("B"), align=Align.START))
    made = grid(Table(columns=columns, rows=((said("1"), said("2")),)), 350.0, setter())
    assert made.aligns == (Align.CENTRE, Align.START)


def test_numbers_stand_at_the_right_from_right_to_left_too() -> None:
    columns = tuple(Column(head=said("س"), align=align) for align in (Align.END, Align.BY_CONTENT, Align.END))
    block = Table(columns=columns, rows=((said("١٬٢٠٤"), said("1,204"), said("كلمة")), (said("٧٪"), said("88"), ())))
    made = grid(block, 300.0, replace(setter(), base=1))
    assert made.aligns == (Align.START, Align.START, Align.END)
    assert aligned(block, 0).columns[1].align is Align.END


def test_short_columns_are_as_wide_as_their_cells() -> None:
    long = "Some words that go on for more than one line of a column and then for another one. " * 3
    made = grid(table(["Row", "What", "Share"], *([f"Row {at}", long, f"{at} %"] for at in range(20))), 350.0, setter())
    assert made.widths[1] > 3 * made.widths[0]
    assert made.widths[0] >= 25.0


def lines_of_head(block: Table, width: float = 350.0) -> list[int]:
    """In how many lines each head is set."""
    made, found = setter(), grid(block, width, setter())
    owner = Element("TH")
    return [
        len(made.lines(column.head, made.role("table-head"), size, owner).lines)
        for column, size in zip(block.columns, found.widths, strict=True)
    ]


def test_a_head_is_not_parted_while_other_columns_have_room() -> None:
    heads = ["Year", "Russian nationals held", "Talks", "Votes", "Signed by"]
    block = table(heads, ["2023", "1", "2", "3", "Baku"], ["2024", "1", "2", "3", "Baku"])
    assert lines_of_head(block) == [1] * 5


def test_a_column_that_has_enough_leaves_the_rest_to_those_that_have_not() -> None:
    block = table(["Party", "Remarks"], ["A name of some length here", "A remark " * 60])
    first, second = grid(block, 300.0, setter()).widths
    assert first < 130.0
    assert first + second == pytest.approx(300.0 - GAP)


def test_a_cell_of_fewer_but_wider_letters_is_one_line_too() -> None:
    block = table(["Word", "Name"], ["i i i i i i", "Malayalam"], ["W W W W W", "Gurmukhi"])
    made, found = setter(), grid(block, 350.0, setter())
    role, owner = made.role("table"), Element("TD")
    cells = [(cell, at) for row in block.rows for at, cell in enumerate(row)]
    assert [len(made.lines(cell, role, found.widths[at], owner).lines) for cell, at in cells] == [1] * 4  # type: ignore[arg-type]  # runs


def test_a_column_of_code_is_as_wide_as_its_letters() -> None:
    block = replace(table(["Option", "Meaning"]), rows=(((Run("--list-everything", Style.CODE),), said("Lists")),))
    made, found = setter(), grid(block, 350.0, setter())
    (line,) = made.lines(block.rows[0][0], made.role("table"), found.widths[0], Element("TD")).lines  # type: ignore[arg-type]  # runs
    assert line.width <= found.widths[0]


def test_a_column_has_room_for_what_is_bold_where_a_script_has_no_italics() -> None:
    stressed = (Run("განსაკუთრებული", Style.EMPHASIS, language="ka"),)
    block, made = replace(table(["A"]), rows=((stressed,),)), setter()
    (line,) = made.lines(stressed, made.role("table"), 900.0, Element("TD")).lines
    assert least_widths(block, made) == natural_widths(block, [0], made) == [pytest.approx(line.width)]


def test_a_table_of_short_cells_is_as_wide_as_they_are() -> None:
    short = table(["State", "Votes"], ["Armenia", "12"], ["Kazakhstan", "1204"])
    assert 80.0 < grid(short, 380.0, setter()).width < 160.0
    assert grid(replace(short, wide=True), 380.0, setter()).width >= 379.9


def test_rows_that_are_too_short_or_too_long_are_evened() -> None:
    uneven = table(["One", "Two"], ["a"], ["b", "c", "surplus"], [])
    text = texts(write_pdf(brief(uneven)).data)[0]
    assert "surplus" in text


def test_a_table_without_rows_or_columns_is_set() -> None:
    assert write_pdf(brief(table(["One", "Two"]), table([]))).pages == 1


def test_a_head_without_rows_is_the_body_of_its_table() -> None:
    empty = section("a", "A", Table(columns=(column("They raise"), column("Say")), rows=()))
    tags = [str(each["/S"]) for each in elements(write_pdf(replace(ministerial(), sections=(empty,))).data)]
    assert "/THead" not in tags
    assert tags.count("/TBody") == 1
    assert tags.count("/TH") == 2


def test_a_row_taller_than_a_page_loses_nothing() -> None:
    tall = " ".join(f"word{at}" for at in range(3000))
    text = " ".join(texts(write_pdf(brief(table(["A", "B"], ["short", tall], ["after", "it"]))).data))
    assert [int(found) for found in re.findall(r"\bword(\d+)\b", text)] == list(range(3000))
    assert "after it" in text


def test_a_name_of_4000_letters_is_cut_and_whole() -> None:
    name = "".join(chr(97 + at % 26) for at in range(4000))
    text = "".join(texts(write_pdf(brief(table(["A", "B"], [name, "x"]))).data)).replace(" ", "")
    assert name[:60] in text
    assert name[-20:] in text


def test_the_time_for_a_long_table_grows_with_its_rows() -> None:
    def seconds(count: int) -> float:
        document = brief(table(["A", "B", "C"], *([f"Row {at}", "Some words", f"{at}"] for at in range(count))))
        start = time.process_time()
        write_pdf(document)
        return time.process_time() - start

    seconds(50)
    assert seconds(2000) < 12 * seconds(500) + 0.5


def tags(data: bytes) -> list[str]:
    return [str(element["/S"]) for element in elements(data)]


def test_a_table_without_heads_has_no_head_row_and_its_first_cells_name_the_rows() -> None:
    bare = Table(columns=(Column(head=()),) * 2, rows=((said("Armenia"), said("Yerevan")),) * 2)
    found = tags(write_pdf(brief(bare)).data)
    assert "/THead" not in found
    assert (found.count("/TH"), found.count("/TD")) == (2, 2)


def test_a_head_that_fills_much_of_a_page_is_not_repeated() -> None:
    rows = [["row", "cell"]] * 120
    short, high = (write_pdf(brief(table([head, "B"], *rows))) for head in ("Zz", "Zz " * 900))
    assert len([text for text in texts(short.data) if "Zz" in text]) == short.pages > 2
    assert len([text for text in texts(high.data) if "Zz" in text]) == 1


def test_words_wider_than_their_column_are_divided_as_in_their_language() -> None:
    lines = setter().lines(said("administration"), setter().role("table"), 40.0, Element("TD")).lines
    assert [line.divided for line in lines] == [True] * (len(lines) - 1) + [False]
    assert len(setter().lines(said("administration"), setter().role("table"), 90.0, Element("TD")).lines) == 1
