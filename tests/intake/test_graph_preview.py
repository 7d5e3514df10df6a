"""What the preview of an import says before anything is written."""

from datetime import date
from pathlib import Path

import pytest

from briefings.domain.dates import Day
from briefings.domain.relations import Sign
from briefings.errors import BadInputError
from briefings.intake.graph_preview import day_to_show, read_file, signs


def table(folder: Path, text: str) -> Path:
    """A table in a file."""
    (folder / "ties.csv").write_text(text, encoding="utf-8")
    return folder / "ties.csv"


def day(year: int, month: int = 1, day: int = 1) -> Day:
    return Day(date(year, month, day).toordinal())


def test_a_table_says_which_column_was_taken_for_what(tmp_path: Path) -> None:
    reading = read_file(table(tmp_path, "ccode1,ccode2,dyad_st_year,dyad_end_year\n2,20,1949,\n"))
    roles = reading.roles or {}
    assert (roles["source"], roles["target"]) == ("ccode1", "ccode2")
    assert (roles["start_year"], roles["end_year"]) == ("dyad_st_year", "dyad_end_year")


def test_a_table_whose_columns_nobody_knows_asks_for_them(tmp_path: Path) -> None:
    reading = read_file(table(tmp_path, "who,whom,amity,year\nA,B,+,2024\n"))
    assert reading.graph is None
    assert reading.headings == ("who", "whom", "amity", "year")
    assert "not clear which columns" in reading.problem


def test_columns_that_are_named_are_read_by(tmp_path: Path) -> None:
    columns = {"source": "who", "target": "whom", "sign": "amity"}
    reading = read_file(table(tmp_path, "who,whom,amity,year\nA,B,-,2024\nB,C,+,2024\n"), columns=columns)
    assert reading.graph is not None
    assert signs(reading.graph) == {Sign.FRIENDLY: 1, Sign.HOSTILE: 1}


def test_a_mistake_in_a_row_is_refused_by_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"ties\.csv, line 3"):
        read_file(table(tmp_path, "source,target,start\nA,B,2024\nA,C,never\n"))


def test_a_list_without_headings_has_no_columns_to_name(tmp_path: Path) -> None:
    reading = read_file(table(tmp_path, "A,B,1\nB,C,-1\n"))
    assert not reading.is_table
    assert reading.graph is not None


@pytest.mark.parametrize(("today", "shown"), [(day(1950), day(1950)), (day(2025), day(1949, 4, 4))])
def test_the_day_to_show_is_today_if_any_tie_holds_then_else_the_last_beginning(
    tmp_path: Path, today: Day, shown: Day
) -> None:
    text = "source,target,start,end\nA,B,1949-04-04,1955-01-01\nA,C,1914-08-01,1919-01-01\n"
    graph = read_file(table(tmp_path, text)).graph
    assert graph is not None
    assert day_to_show(graph, today) == shown


def test_the_end_of_a_tie_can_be_its_last_day(tmp_path: Path) -> None:
    text = "source,target,start,end\nA,B,2020-01-01,2020-12-31\n"
    graph = read_file(table(tmp_path, text), end_included=True).graph
    assert graph is not None
    assert graph.lines[0].span.holds_on(day(2020, 12, 31))
