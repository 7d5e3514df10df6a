"""What stands around the text of each page, and that nothing of it ever meets."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from briefings.errors import BadInputError
from briefings.publish.house.manner import manner
from briefings.publish.house.turning import turned
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.around.drafts import margin
from briefings.publish.pdf.around.furniture import Furniture
from briefings.publish.pdf.around.sheets import sheet
from briefings.publish.pdf.painting.marks import Mark, Shape, Words
from briefings.publish.setting import AS_IT_IS, Change, Paper, Setting
from tests.publish.documents import ministerial
from tests.publish.pdf.reading import elements, picture, reader, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.document import Document

LONG = {
    "running_title": "A title that goes on and on " * 11,
    "reference": "Ref. AB/CD-2025/07/05-000123456789/REV-3/" * 2,
    "foot": "As of early July 2025, and of what was known on that day in the morning " * 3,
}
MARKINGS = ["", "OFFICIAL", "TLP:AMBER+STRICT", "OFFICIAL-SENSITIVE " * 4, "SECRET // REL TO AND ALL OTHERS " * 6]


def around(document: Document, setting: Setting = AS_IT_IS, *, on_side: bool = False) -> list[list[Mark]]:
    """The marks of head and foot of a second page."""
    style = manner(document, setting)
    here = sheet(turned(style) if on_side else style)
    made = Furniture(document, style, setting)
    return [list(made.head(here, first=False)), list(made.foot(here, 2, 12))]


def boxes(marks: Sequence[Mark]) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of each line of text."""
    words = [mark for mark in marks if isinstance(mark, Words)]
    return [
        (each.x, each.y - 0.7 * each.line.runs[0].look.size, each.x + each.line.width, each.y + 0.2) for each in words
    ]


def said(marks: Sequence[Mark]) -> str:
    return "\n".join(mark.line.text.replace("\u00a0", " ") for mark in marks if isinstance(mark, Words))


@pytest.mark.parametrize("on_side", [False, True])
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("marking", MARKINGS)
def test_nothing_around_a_page_meets(marking: str, language: str, paper: Paper, *, on_side: bool) -> None:
    document = replace(ministerial(), marking=marking, language=language, **LONG)
    setting = Setting(paper=paper, copy=3, copies=12)
    style = manner(document, setting)
    here = sheet(turned(style) if on_side else style)
    for marks in around(document, setting, on_side=on_side):
        placed = boxes(marks)
        for at, (left, top, right, bottom) in enumerate(placed):
            assert here.left - 0.1 <= left
            assert right <= here.right + 1.0
            assert bottom < here.top - 2 or top > here.foot + 2
            assert 5 < top < bottom < here.height - 5
            for other in placed[at + 1 :]:
                assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


@pytest.mark.parametrize("marking", MARKINGS[1:])
def test_a_marking_is_never_cut(marking: str) -> None:
    for marks in around(replace(ministerial(), marking=marking, **LONG)):
        assert marking.split() == [word for word in said(marks).split() if word in marking.split()]


def test_a_marking_in_arabic_is_not_letterspaced() -> None:
    head, _ = around(replace(ministerial(), marking="سري للغاية"))
    (line,) = (mark.line for mark in head if isinstance(mark, Words) and "س" in mark.line.text)
    assert all(run.look.tracking == 0.0 for run in line.runs)


def test_a_marking_of_a_whole_page_is_refused() -> None:
    with pytest.raises(BadInputError, match="marking of 4000"):
        around(replace(ministerial(), marking="SECRET, " * 500))


@pytest.mark.parametrize("marking", ["OFFICIAL", "TLP:RED"])
def test_a_long_reference_gives_way_to_the_number_of_the_copy(marking: str) -> None:
    head, foot = around(replace(ministerial(), marking=marking, **LONG), Setting(copy=3, copies=12))
    assert "Copy 3 of 12" in said(head)
    assert "…" in said(head)
    assert "Page 2 of 12" in said(foot)


def test_the_first_page_has_its_marking_and_the_number_of_its_copy_only() -> None:
    style = manner(ministerial(), AS_IT_IS)
    made = Furniture(ministerial(), style, Setting(copy=4))
    assert set(said(made.head(sheet(style), first=True)).split("\n")) == {"OFFICIAL", "Copy 4"}


@pytest.mark.parametrize("language", ["en", "ar", "he"])
def test_a_traffic_light_stands_at_the_right_in_every_language(language: str) -> None:
    document = replace(ministerial(), marking="TLP:AMBER", language=language)
    here = sheet(manner(document, AS_IT_IS))
    for marks in around(document):
        (ground,) = (mark for mark in marks if isinstance(mark, Shape))
        assert max(args[0] for _, args in ground.steps if args) == pytest.approx(here.right)


def test_a_page_from_right_to_left_has_its_title_at_the_right() -> None:
    document = replace(ministerial(), language="ar", running_title="عنوان", reference="مرجع")
    head, _ = around(document)
    places = {mark.line.text: mark.x for mark in head if isinstance(mark, Words)}
    title, reference = (next(x for text, x in places.items() if letter in text) for letter in ("ع", "م"))
    assert title > reference


@pytest.mark.parametrize("marking", ["OFFICIAL", "TLP:GREEN"])
def test_the_marking_is_found_twice_on_each_page(marking: str) -> None:
    for page in texts(write_pdf(replace(ministerial(), marking=marking)).data):
        assert page.count(marking) == 2


def test_every_fifth_line_of_a_draft_has_its_number_in_the_outer_margin() -> None:
    style = manner(ministerial(), AS_IT_IS)
    here = sheet(style)
    assert margin((), (10.0, 20.0, 30.0, 40.0), here, style) == []
    marked = write_pdf(ministerial(), Setting(line_numbers=True)).data
    edge = round((here.right + 12) / here.width * picture(marked, 0).shape[1])
    inked = picture(marked, 0)[:, edge:, ...] < 200
    assert 5 < np.count_nonzero(np.diff(inked.any(axis=1).ravel().astype(int)) == 1) < 15


def test_what_changed_has_a_bar_in_the_outer_margin() -> None:
    plain, barred = (
        write_pdf(ministerial()),
        write_pdf(ministerial(), Setting(changes=frozenset({Change(section="lines", block=0, item=2)}))),
    )
    apart = picture(plain.data, 0, 144).astype(int) != picture(barred.data, 0, 144)
    columns = np.nonzero(apart.any(axis=0).ravel())[0] / 2
    style = manner(ministerial(), AS_IT_IS)
    assert len(columns)
    assert all(8 < column - sheet(style).right < 14 for column in columns)


def test_the_recipient_stands_behind_the_text_of_every_page() -> None:
    plain, marked = write_pdf(ministerial()), write_pdf(ministerial(), Setting(recipient="Embassy of the example"))
    assert all("Embassy" in page for page in texts(marked.data))
    for page in range(plain.pages):
        before, after = picture(plain.data, page, 100).astype(int), picture(marked.data, page, 100).astype(int)
        assert (after < 235).mean() > (before < 235).mean() + 0.005
        assert (np.abs(before - after)[before < 90] < 40).mean() > 0.99


def test_the_recipient_is_heard_once_after_the_marking_and_the_copy() -> None:
    made = write_pdf(ministerial(), Setting(recipient="Embassy of the example", copy=2, copies=5))
    streams = [page.get_contents().get_data().decode("latin-1") for page in reader(made.data).pages]
    assert [re.findall(r"/(\w+) <<.*>> BDC\nq BT", stream) for stream in streams] == [["P"], ["Artifact"]]
    assert [str(each["/S"]) for each in elements(made.data)][:5] == ["/Document", "/P", "/P", "/P", "/P"]


@pytest.mark.parametrize("name", ["A" * 60, "The office of the permanent representative " * 3])
def test_a_long_recipient_is_set_smaller(name: str) -> None:
    made = write_pdf(ministerial(), Setting(recipient=name))
    assert made.pages == 2


def test_a_recipient_who_does_not_fit_across_a_page_is_refused() -> None:
    with pytest.raises(BadInputError, match="recipient has 4000"):
        write_pdf(ministerial(), Setting(recipient="Ä" * 4000))
