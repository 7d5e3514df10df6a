"""Where pages end: no heading alone, no widow, table heads again, notes and figures whole, nothing lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.compose.document import Document, ItemList, Paragraph, Table
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.galley.boxes import NEVER, Box, Flow, Room, Stack
from briefings.publish.pdf.layout.breaking import page_ends
from briefings.publish.pdf.layout.oversize import without_oversize
from briefings.publish.pdf.layout.pages import Page, make_pages
from tests.publish.documents import column, ministerial, said, section
from tests.publish.pdf.reading import elements, texts

ROOM = 700.0
ROOMS = Room(ROOM, ROOM)


def flow(key: str, *boxes: Box, keep: bool = False, side: float = 0.0) -> Flow:
    return Flow(key=key, boxes=boxes, side=Stack(side), before=5.0, below=8.0, keep=keep)


def lines(count: int, cost: float = 0.5) -> list[Box]:
    return [Box(10.0, above=3.5, cost=cost if at else 0.0) for at in range(count)]


def pages_of(flows: list[Flow]) -> list[Page]:
    return make_pages(flows, page_ends(flows, ROOMS), ROOMS)


@given(st.lists(st.tuples(st.integers(1, 60), st.booleans(), st.integers(0, 200)), min_size=1, max_size=12))
def test_every_box_stands_once_and_no_page_is_overfull(shapes: list[tuple[int, bool, int]]) -> None:
    flows = [
        flow(f"f{at}", *lines(count), keep=keep, side=float(side)) for at, (count, keep, side) in enumerate(shapes)
    ]
    ends = page_ends(flows, ROOMS)
    pages = make_pages(flows, ends, ROOMS)
    places = [end.end for end in ends]
    assert places[-1] == sum(len(each.boxes) for each in flows)
    assert places == sorted(set(places))
    assert all(page.bottom <= ROOM + 0.1 for page in pages)
    assert all(page.body[-1][0] + page.body[-1][1].height <= page.bottom + 0.01 for page in pages)


COSTS, HEADS = st.sampled_from([0.0, 0.8, NEVER]), st.sampled_from([None, Box(15.0)])
BOXES = st.lists(
    st.tuples(st.floats(5, 90), st.floats(0, 20), COSTS, HEADS, st.booleans()).map(
        lambda of: Box(of[0], above=of[1], cost=of[2], head=of[3], clear=of[4])
    ),
    min_size=1,
    max_size=40,
)
BESIDE, CONTINUED = st.floats(0, 200).map(Stack), st.sampled_from([Stack(0.0), Stack(22.0)])
KINDS = st.tuples(st.booleans(), st.booleans(), st.sampled_from([False, False, False, True]))
FLOWS = st.lists(
    st.tuples(BOXES, BESIDE, st.floats(0, 9), st.floats(0, 12), CONTINUED, KINDS).map(
        lambda of: Flow("a", tuple(of[0]), of[1], (), of[2], of[3], of[5][0], of[5][1], of[4], of[5][2])
    ),
    min_size=1,
    max_size=8,
)


@given(FLOWS)
@settings(deadline=None)
def test_pages_are_filled_as_far_as_was_reckoned(flows: list[Flow]) -> None:
    rooms = Room(ROOM, 450.0)
    ends = page_ends(flows, rooms)
    pages = make_pages(flows, ends, rooms)
    sides = {id(box): flow for flow in flows for box in flow.boxes[:1]}
    for page in pages:
        bottom = page.body[-1][0] + page.body[-1][1].height
        assert bottom <= page.bottom + 0.01
        assert page.bottom <= rooms.of(Flow("", (), turned=page.turned)) + 0.1
        assert bottom >= page.bottom - 0.01 or any(id(box) in sides for _, box in page.body) or bottom < 23.0
    assert [id(box) for page in pages for _, box in page.body] == [id(box) for flow in flows for box in flow.boxes]


def test_a_kept_section_moves_to_the_next_page_whole() -> None:
    flows = [flow("a", *lines(40)), flow("b", *lines(20), keep=True)]
    pages = pages_of(flows)
    assert [key for page in pages for key, _ in page.tops] == ["a", "b"]
    assert [len(page.tops) for page in pages] == [1, 1]


def test_a_section_does_not_start_in_the_last_four_lines() -> None:
    for count in range(30, 52):
        flows = [flow("a", *lines(count)), flow("b", *lines(12))]
        pages = pages_of(flows)
        tops = {key: top for page in pages for key, top in page.tops}
        assert tops["b"] < ROOM - 54.0


def test_a_last_page_is_not_left_to_a_few_lines_nor_the_one_before_it_half_empty() -> None:
    last = flow("b", *lines(30))._replace(page_before=True)
    for count in range(53, 62):
        ends = page_ends([flow("a", *lines(count)), last], ROOMS)
        assert [end.end for end in ends][1:] == [count, count + 30]
        assert 9 <= count - ends[0].end <= 11


def test_a_forbidden_end_is_used_only_where_there_is_no_other() -> None:
    flows = [flow("a", *lines(90, cost=NEVER))]
    ends = page_ends(flows, ROOMS)
    assert ends[-1].end == 90
    assert len(ends) == 2


def test_a_box_that_is_too_tall_is_cut_between_its_lines() -> None:
    document = replace(ministerial(), pages=0, sections=(section("a", "Notes", _tall_table()),))
    text = " ".join(texts(write_pdf(document).data))
    assert all(f"word{at}" in text for at in range(1500))


def _tall_table() -> Table:
    words = " ".join(f"word{at}" for at in range(1500))
    return Table(columns=(column("One", share=1),), rows=((said(words),),))


def test_ordinary_sections_are_left_as_they_are() -> None:
    plain = flow("a", *lines(5))
    assert without_oversize(plain, ROOM) is plain


def test_a_long_table_repeats_its_head_and_keeps_two_rows_on_each_side() -> None:
    rows = tuple((said(f"Row {at}"), said("Some words in a cell of the table.")) for at in range(90))
    table = Table(columns=(column("Place", millimetres=20), column("Remark", share=1)), rows=rows)
    made = write_pdf(replace(ministerial(), pages=0, sections=(section("a", "Long", table),)))
    pages = texts(made.data)
    assert all(text.count("Place Remark") == 1 for text in pages)
    assert all("Long, continued" in text for text in pages[1:])
    assert pages[-1].count("Row ") >= 2
    assert len([each for each in elements(made.data) if each["/S"] == "/Table"]) == 1
    assert len([each for each in elements(made.data) if each["/S"] == "/TH"]) == 2


@given(st.lists(st.integers(5, 120), min_size=1, max_size=15))
def test_no_paragraph_leaves_one_line_on_a_page(sizes: list[int]) -> None:
    blocks = [
        Paragraph(runs=said(" ".join(f"p{at}w{word}" for word in range(count)))) for at, count in enumerate(sizes)
    ]
    document = replace(ministerial(), pages=0, header=(), sections=(section("a", "Prose", *blocks),))
    for text in _lines_by_page(document):
        for at in range(len(sizes)):
            there = [line for line in text if line.startswith(f"p{at}w")]
            everywhere = [line for page in _lines_by_page(document) for line in page if line.startswith(f"p{at}w")]
            assert len(there) != 1 or len(everywhere) == 1


def _lines_by_page(document: Document) -> list[list[str]]:
    from briefings.publish.pdf.layout.fitting import fitted  # noqa: PLC0415 - only here
    from briefings.publish.pdf.painting.marks import Words  # noqa: PLC0415

    layout, _ = fitted(document)
    return [[mark.line.text for mark in page.marks if isinstance(mark, Words)] for page in layout.pages()]


def test_items_of_a_list_are_not_left_alone() -> None:
    items = tuple(said(f"Item {at} of a list that goes over a page.") for at in range(60))
    document = replace(ministerial(), pages=0, sections=(section("a", "List", ItemList(items=items)),))
    for page in texts(write_pdf(document).data):
        assert page.count("Item ") != 1
