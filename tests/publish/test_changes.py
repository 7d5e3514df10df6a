"""What differs between two issues of a brief."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefings.compose.document import Document, ItemList, Paragraph, Run, Section
from briefings.publish.changes import changes
from briefings.publish.setting import Change
from tests.publish.documents import ministerial, said, scenario_paper, section

ITEMS = st.lists(st.text("abc ", min_size=1, max_size=8), min_size=1, max_size=8, unique=True)


def brief(*sections: Section) -> Document:
    return Document(kind="k", title="t", marking="OFFICIAL", sections=sections)


def listed(items: list[str]) -> Document:
    return brief(section("points", "Points", ItemList(items=tuple(said(item) for item in items))))


def test_a_brief_does_not_differ_from_itself() -> None:
    for document in (ministerial(), scenario_paper()):
        assert changes(document, document) == frozenset()


@given(ITEMS)
def test_no_list_differs_from_its_like(items: list[str]) -> None:
    assert changes(listed(items), listed(list(items))) == frozenset()


@given(ITEMS, st.data())
def test_an_item_with_other_words_is_found_where_it_stands(items: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(items) - 1))
    other = [*items[:at], "quite new", *items[at + 1 :]]
    assert changes(listed(items), listed(other)) == {Change(section="points", block=0, item=at)}


@given(ITEMS, st.data())
def test_an_item_that_was_put_in_is_found_where_it_stands(items: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(items)))
    other = [*items[:at], "quite new", *items[at:]]
    assert changes(listed(items), listed(other)) == {Change(section="points", block=0, item=at)}


@given(ITEMS, st.data())
def test_an_item_that_is_gone_marks_nothing(items: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(items) - 1))
    assert changes(listed(items), listed([*items[:at], *items[at + 1 :]])) == frozenset()


def test_a_new_paragraph_moves_nothing_that_stands_below_it() -> None:
    old = brief(section("a", "A", Paragraph(runs=said("One.")), Paragraph(runs=said("Two."))))
    new = brief(
        section("a", "A", Paragraph(runs=said("Zero.")), Paragraph(runs=said("One.")), Paragraph(runs=said("Two.")))
    )
    assert changes(old, new) == {Change(section="a", block=0)}


def test_a_section_that_is_new_has_changed_throughout() -> None:
    old, new = section("a", "A", Paragraph(runs=said("One."))), section("b", "B", Paragraph(runs=said("One.")))
    assert changes(brief(old), brief(old, new)) == {Change(section="b", block=0)}


def test_numbers_of_notes_and_the_cut_of_runs_are_no_change() -> None:
    old = brief(section("a", "A", Paragraph(runs=said("One and two.", 1))))
    new = brief(section("a", "A", Paragraph(runs=(Run("One "), Run("and two.", notes=(7,))))))
    assert changes(old, new) == frozenset()


def test_a_table_with_another_head_has_changed_throughout() -> None:
    old = ministerial()
    at = next(place for place, each in enumerate(old.sections) if each.key == "raised")
    table = old.sections[at].blocks[0]
    head = replace(table, columns=(replace(table.columns[0], head=said("Raised")), *table.columns[1:]))
    new = replace(
        old, sections=(*old.sections[:at], replace(old.sections[at], blocks=(head,)), *old.sections[at + 1 :])
    )
    assert changes(old, new) == {Change(section="raised", block=0)}
