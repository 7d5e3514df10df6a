"""Rendered pages: nothing is clipped, nothing stands on something else."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from briefings.compose.specimen import specimen
from briefings.publish.house.manner import manner
from briefings.publish.pdf import write_pdf
from briefings.publish.setting import NotesAt, Paper, Setting
from tests.publish.arabic import arabic
from tests.publish.conformance import briefs
from tests.publish.documents import ministerial, scenario_paper
from tests.publish.judged.faults import faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefings.compose.document import Document

DOCUMENTS: dict[str, Callable[[], Document]] = {
    "ministerial": ministerial,
    "paper": scenario_paper,
    "arabic": arabic,
    "long": briefs.long,
    "columns": briefs.columns,
    "tongues": briefs.tongues,
}


@cache
def _specimen() -> Document:
    return specimen()


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("style", ["serif", "sans"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_ink_is_cut_off_or_lies_on_other_ink(name: str, style: str, paper: Paper) -> None:
    document, setting = DOCUMENTS[name](), Setting(style=style, paper=paper)
    assert faults(write_pdf(document, setting).data, manner(document, setting)) == []


@pytest.mark.parametrize("notes", [NotesAt.END, NotesAt.PAGE])
@pytest.mark.parametrize("setting", [Setting(), Setting(style="sans", paper=Paper.LETTER)], ids=["A4", "sans, Letter"])
def test_nothing_in_the_specimen_is_cut_off_or_lies_on_other_ink(setting: Setting, notes: NotesAt) -> None:
    document, setting = _specimen(), Setting(style=setting.style, paper=setting.paper, notes=notes)
    assert faults(write_pdf(document, setting).data, manner(document, setting)) == []


@pytest.mark.parametrize("pages", [1, 2, 3])
@pytest.mark.parametrize("name", ["ministerial", "paper"])
def test_a_brief_that_is_pressed_into_fewer_pages_keeps_its_ink_apart(name: str, pages: int) -> None:
    document, setting = DOCUMENTS[name](), Setting(pages=pages, notes=NotesAt.PAGE)
    assert faults(write_pdf(document, setting).data, manner(document, setting)) == []


def test_marks_of_a_draft_stay_on_the_sheet() -> None:
    document = ministerial()
    setting = Setting(recipient="Embassy in Baku", copy=2, copies=5, line_numbers=True, binding=12)
    found = faults(write_pdf(document, setting).data, manner(document, setting), in_margin=True)
    assert [fault for fault in found if "edge" in fault] == []
