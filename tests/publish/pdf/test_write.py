"""A whole brief: every word is there, in its place, and the same document gives the same bytes."""

from __future__ import annotations

import gc
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from briefings.compose.document import Cards, Document, Figure, Judged, Paragraph, Run, Runs
from briefings.errors import NotFoundError
from briefings.publish.pdf import Pdf, write_pdf
from briefings.publish.pdf.unsearched import without_search
from tests.publish.documents import ministerial, said, scenario_paper, section
from tests.publish.pdf.reading import picture, reader, texts

if TYPE_CHECKING:
    from collections.abc import Callable

BRIEFS = [ministerial, scenario_paper]


@cache
def written(make: Callable[[], Document]) -> Pdf:
    return write_pdf(make())


def words_of(runs: Runs) -> str:
    return "".join(run.text for run in runs)


@pytest.mark.parametrize("make", BRIEFS)
def test_a_brief_takes_the_pages_that_it_aims_at(make: Callable[[], Document]) -> None:
    made = written(make)
    assert made.pages == len(reader(made.data).pages) == make().pages
    assert made.fit.fits
    assert made.pages - 1 < made.fill <= made.pages


def test_the_same_document_gives_the_same_bytes_in_another_process_and_time_zone() -> None:
    code = (
        "import hashlib; from tests.publish.documents import scenario_paper;"
        "from briefings.publish.pdf import write_pdf;"
        "print(hashlib.sha256(write_pdf(scenario_paper()).data).hexdigest())"
    )
    environment = os.environ | {"TZ": "Asia/Baku", "PYTHONHASHSEED": "7"}
    other = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment)
    assert other.stdout.strip() == hashlib.sha256(written(scenario_paper).data).hexdigest()


def test_what_was_written_before_does_not_show_in_the_bytes() -> None:
    first = write_pdf(ministerial()).data
    write_pdf(scenario_paper())
    assert write_pdf(ministerial()).data == first


def _said_in(document: Document) -> list[str]:
    found = [document.title, *(section.head for section in document.sections)]
    for block in document.blocks():
        match block:
            case Paragraph() | Judged():
                found.append(words_of(block.runs if isinstance(block, Paragraph) else block.text))
            case Cards():
                found += [words_of(card.name) for card in block.cards]
            case Figure():
                found += [block.caption.label, words_of(block.caption.title), words_of(block.source)]
            case _:
                found += [
                    run.text
                    for name in ("items", "facts", "rows", "sides", "quadrants", "notes")
                    for part in getattr(block, name, ())
                    for run in _runs_in(part)
                ]
    return found


def _runs_in(value: object) -> list[Run]:
    if isinstance(value, Run):
        return [value]
    if isinstance(value, tuple):
        return [run for part in value for run in _runs_in(part)]
    fields = getattr(value, "__dataclass_fields__", {})
    return [run for name in fields for run in _runs_in(getattr(value, name))]


@pytest.mark.parametrize("make", BRIEFS)
def test_every_word_of_every_block_can_be_found(make: Callable[[], Document]) -> None:
    text = " ".join(texts(written(make).data))
    there = set(re.findall(r"\w+", text))
    wanted = {word for said_there in _said_in(make()) for word in re.findall(r"\w{3,}", said_there)}
    # A note's number follows its word without a space.
    bare = {re.sub(r"(?<=[^\W\d])\d+$", "", word) for word in there}
    assert wanted - there - bare == set()


@pytest.mark.parametrize("make", BRIEFS)
def test_the_marking_stands_twice_on_each_page_and_pages_are_counted(make: Callable[[], Document]) -> None:
    pages = texts(written(make).data)
    for number, text in enumerate(pages, start=1):
        assert text.count(make().marking) == 2
        assert f"Page {number} of {len(pages)}" in text


def test_running_heads_begin_on_the_second_page() -> None:
    first, second = texts(written(ministerial).data)
    assert "Azerbaijan: meeting brief" not in first
    assert "Azerbaijan: meeting brief" in second


@pytest.mark.parametrize("make", BRIEFS)
def test_no_ink_stands_in_the_margins(make: Callable[[], Document]) -> None:
    made = written(make)
    for page in range(made.pages):
        grey = picture(made.data, page, dpi=72.0)
        across = np.where((grey < 250).any(axis=0))[0]
        down = np.where((grey < 250).any(axis=1))[0]
        assert across.min() >= 55
        assert across.max() <= 540
        assert down.min() >= 25
        assert down.max() <= 815


def test_places_say_where_each_section_starts() -> None:
    made = written(ministerial)
    keys = [each.key for each in ministerial().sections]
    assert list(made.places) == keys
    places = [(made.places[key].page, made.places[key].top) for key in keys]
    assert places == sorted(places)
    assert all(60.0 < top < 780.0 for _, top in places)


def test_the_contents_list_names_the_page_of_each_numbered_section() -> None:
    made = written(scenario_paper)
    first = texts(made.data)[0]
    for each in scenario_paper().sections:
        if each.number:
            assert f"{each.number} {each.head} {made.places[each.key].page + 1}" in first


def test_an_empty_brief_is_one_page_with_its_marking() -> None:
    made = write_pdf(Document(kind="", title="", marking="OFFICIAL", sections=()))
    assert made.pages == 1
    assert texts(made.data)[0].count("OFFICIAL") == 2


def test_odd_letters_do_not_stop_a_brief() -> None:
    odd = "A\u0000b \ud83d\ude00 \u200f 中文 \u202e x\ufeff".encode("utf-16", "surrogatepass").decode("utf-16")
    made = write_pdf(
        Document(kind="k", title="t", marking="OFFICIAL", sections=(section("a", "Odd", Paragraph(runs=said(odd))),))
    )
    assert made.pages == 1


def test_a_text_longer_than_a_page_is_not_lost() -> None:
    words = " ".join(f"word{at}" for at in range(3000))
    block = Paragraph(runs=(Run(words),))
    document = replace(ministerial(), sections=(section("a", "Long", block, keep=True),), pages=0)
    there = " ".join(texts(write_pdf(document).data))
    assert all(f"word{at}" in there for at in range(3000))


def test_what_made_a_document_is_freed_with_it() -> None:
    gc.collect()
    with without_search():
        write_pdf(scenario_paper())
        # reportlab leaves a few hundred; the structure tree alone would be thousands.
        assert gc.collect() < 1000


def test_a_house_style_that_is_not_there_is_refused_with_a_remedy() -> None:
    with pytest.raises(NotFoundError, match="no house style") as caught:
        write_pdf(replace(ministerial(), style="gothic"))
    assert caught.value.remedy
