"""The fit ladder: nothing gives where it fits, the least gives where it does not, and the rest is reported."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.compose.document import Document, Paragraph, Table
from briefings.publish.house.style import house_style
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.layout.fitting import fitted, lay_out
from tests.publish.documents import column, ministerial, said, section


def with_words(count: int, pages: int = 1) -> Document:
    """A plain brief of so many words."""
    text = "Baku and Moscow each answer the other in public, and neither says what would end it. "
    words = (text * (count // 16 + 1)).split()[:count]
    paragraphs = [Paragraph(runs=said(" ".join(words[at : at + 80]))) for at in range(0, count, 80)]
    sections = tuple(section(f"s{at}", f"Section {at}", block) for at, block in enumerate(paragraphs))
    return replace(ministerial(), sections=sections, pages=pages)


def test_nothing_gives_where_a_brief_fits() -> None:
    assert write_pdf(ministerial()).fit.step == 0


def test_a_little_too_much_takes_the_first_steps_only() -> None:
    style = house_style("serif", "brief")
    count = 400
    while len(lay_out(with_words(count), style).ends) == 1:
        count += 20
    layout, fit = fitted(with_words(count))
    assert len(layout.ends) == 1
    assert fit.fits
    assert 1 <= fit.step <= 3


def test_each_step_is_tighter_than_the_one_before() -> None:
    style = house_style("serif", "brief")
    document = with_words(1200)
    fills = [lay_out(document, style.with_measures(step.measures)).fill for step in style.ladder]
    assert fills == sorted(fills, reverse=True)


def test_type_never_goes_below_the_floors() -> None:
    for size in ("brief", "paper"):
        for step in house_style("serif", size).ladder:
            assert step.measures.body[0] >= 9.0
            assert step.measures.body[1] / step.measures.body[0] >= 1.27
            assert step.measures.table[0] >= 8.0
            assert step.measures.note[0] >= 7.5
            assert step.measures.spoken[0] >= 10.0


def test_what_cannot_fit_is_set_at_full_size_and_says_what_to_cut() -> None:
    made = write_pdf(with_words(1600))
    assert made.pages > 1
    assert not made.fit.fits
    assert made.fit.lines_over > 10
    assert len(made.fit.longest) == 3
    assert set(made.fit.longest) <= {f"s{at}" for at in range(20)}


def test_a_brief_with_room_to_spare_grows_once() -> None:
    made = write_pdf(with_words(160))
    assert made.fit.step == -1
    assert made.pages == 1


def test_a_brief_without_a_number_of_pages_is_left_alone() -> None:
    assert write_pdf(with_words(1600, pages=0)).fit.fits


def test_a_turned_sheet_is_full_at_its_own_height() -> None:
    heads = tuple(column("Plenipotentiaries") for _ in range(10))
    table = Table(columns=heads, rows=(tuple(said("Uncommunicative") for _ in heads),) * 30)
    layout, _ = fitted(replace(ministerial(), sections=(section("a", "Wide", table),), pages=0))
    assert layout.pages()[-1].turned
    assert layout.fill - (len(layout.ends) - 1) == pytest.approx(layout.ends[-1].bottom / layout.room.turned)
