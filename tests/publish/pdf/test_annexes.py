"""Annexes in two columns, contents on a page of their own, bars beside changes, sections that run the other way."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.compose.document import Document, ItemList, Note, Paragraph, Run, Section
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.galley.boxes import NEVER, Box
from briefings.publish.pdf.layout.annexes import in_two_columns
from briefings.publish.pdf.layout.fitting import fitted
from briefings.publish.pdf.painting.marks import Shape, Words, flat
from briefings.publish.setting import Change, Setting
from tests.publish.documents import ministerial, said, scenario_paper, section
from tests.publish.pdf.reading import texts


def lines(count: int) -> list[Box]:
    return [Box(10.0, above=3.5, cost=NEVER if at in {1, count - 1} else 0.8, notes=(at,)) for at in range(count)]


def brief(*sections: Section, notes: tuple[Note, ...] = ()) -> Document:
    return replace(ministerial(), pages=0, header=(), sections=sections, footnotes=notes)


@given(st.integers(1, 400), st.integers(0, 300))
@settings(deadline=None)
def test_two_columns_hold_every_box_once_and_fit_their_pages(count: int, used: int) -> None:
    pages = in_two_columns(lines(count), 230.0, 700.0, float(used), lambda _: 0.0)
    assert [number for page in pages for number in page.notes] == list(range(count))
    assert pages[0].height <= 700.0 - used
    assert all(page.height <= 700.0 for page in pages)


@given(st.integers(4, 90))
def test_the_last_page_is_balanced(count: int) -> None:
    last = in_two_columns(lines(count), 230.0, 700.0, 0.0, lambda _: 0.0)[-1]
    assert last.height <= (count + 5) * 13.5 / 2 + 13.5


def test_an_annex_starts_a_page_and_keeps_its_words_in_order() -> None:
    blocks = [Paragraph(runs=said(" ".join(f"w{at * 90 + word}" for word in range(90)))) for at in range(20)]
    document = brief(section("a", "First", Paragraph(runs=said("Text."))), section("x", "Annex", *blocks, columns=2))
    pages = texts(write_pdf(document).data)
    assert "Annex" not in pages[0]
    found = [int(word) for page in pages for word in re.findall(r"\bw(\d+)\b", page)]
    assert sorted(found) == list(range(1800))


def test_notes_of_an_annex_stand_on_the_page_of_their_marks() -> None:
    numbers = range(1, 31)
    blocks = [Paragraph(runs=(Run(f"M{at}x", notes=(at,)), Run(" words" * 60))) for at in numbers]
    notes = tuple(Note(number=at, grade="C3", text=said(f"note{at} says so")) for at in numbers)
    for page in texts(write_pdf(brief(section("x", "Annex", *blocks, columns=2), notes=notes)).data):
        assert set(re.findall(r"\bM(\d+)x", page)) == set(re.findall(r"\bnote(\d+) ", page))


def test_a_long_paper_has_its_contents_on_a_page_of_their_own() -> None:
    block = Paragraph(runs=said("Words and words. " * 1500))
    more = tuple(section(f"m{at}", f"Section {at}", block, number=str(at)) for at in range(4, 9))
    paper = replace(scenario_paper(), pages=0)
    pages = texts(write_pdf(replace(paper, sections=(*paper.sections, *more))).data)
    assert "In this paper" not in pages[0]
    assert "In this paper" in pages[1]
    assert "1 Question 3" in pages[1]
    assert "Bottom line" not in pages[1]


def test_many_contents_stand_in_two_columns_below_and_leave_nothing_blank() -> None:
    block = Paragraph(runs=said("Words and words. " * 60))
    more = tuple(section(f"m{at}", f"Section {at}", block, number=str(at)) for at in range(8, 28))
    paper = replace(scenario_paper(), pages=0)
    paper = replace(paper, sections=(*paper.sections, *more))
    layout, _ = fitted(paper)
    tops = dict(layout.pages()[0].tops)
    first, second = (tops[each.key] for each in paper.sections[:2])
    assert second - first < 0.45 * layout.room.upright
    found = texts(write_pdf(paper).data)[0]
    assert all(re.search(rf"{each.number} {each.head} \d+", found) for each in paper.sections if each.number)


def test_the_ground_of_a_bottom_line_lies_under_the_contents_beside_it() -> None:
    layout, _ = fitted(scenario_paper(), Setting(style="sans"))
    at, bottom = next((at, flow) for at, flow in enumerate(layout.flows) if flow.key)
    shape = next(mark for mark in bottom.opening if isinstance(mark, Shape) and mark.fill)
    across = [value for _, args in shape.steps for value in args[::2]]
    down = [value for _, args in shape.steps for value in args[1::2]]
    assert min(across) < 0 < layout.style.width < max(across)
    assert bottom.side.height + bottom.before < max(down)
    assert layout.flows[at + 1].key


def bars(change: Change) -> list[int]:
    """How many bars each page has."""
    items = tuple(said(f"Item {at}.") for at in range(6))
    blocks = (Paragraph(runs=said("Words. " * 40)), ItemList(items=items))
    layout, _ = fitted(brief(section("a", "Text", *blocks)), Setting(changes=frozenset({change})))
    return [len(page.bars) for page in layout.pages()]


def test_what_changed_gets_a_bar() -> None:
    assert bars(Change(section="a", block=0)) == [1]
    assert bars(Change(section="a", block=1, item=2)) == [1]
    assert bars(Change(section="b", block=0)) == [0]


def test_a_bar_is_as_high_as_what_changed() -> None:
    blocks = (Paragraph(runs=said("Words. " * 400)),)
    changed = Setting(changes=frozenset({Change(section="a", block=0)}))
    layout, _ = fitted(brief(section("a", "Text", *blocks)), changed)
    page = layout.pages()[0]
    top, bottom = page.bars[0]
    assert abs(top - page.body[-len(layout.flows[1].boxes)][0]) < 0.01
    assert abs(bottom - page.bottom) < 0.01


def test_every_line_of_text_has_a_baseline() -> None:
    layout, _ = fitted(brief(section("a", "Text", Paragraph(runs=said("Words. " * 200)))))
    page = layout.pages()[0]
    assert len(page.baselines) >= len(layout.flows[1].boxes)
    assert page.baselines == sorted(page.baselines)


def test_a_section_in_a_language_from_the_right_starts_at_the_right() -> None:
    arabic = Section(key="a", head="", blocks=(Paragraph(runs=said("مرحبا بالعالم")),), language="ar")
    layout, _ = fitted(brief(arabic))
    found = [(dx + mark.x, mark.line.width) for dx, _, mark in flat(layout.flows[1].boxes[0].marks)
             if isinstance(mark, Words)]  # fmt: skip
    assert all(abs(x + width - layout.style.width) < 0.01 for x, width in found)
