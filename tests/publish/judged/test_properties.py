"""What holds for every document: nothing lost or doubled, notes on the pages of their marks, pages counted right."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

from briefings.publish.house.manner import manner
from briefings.publish.pdf import write_pdf
from briefings.publish.setting import AS_IT_IS
from tests.publish.judged.faults import faults
from tests.publish.judged.made_up import Maker, documents, words_of
from tests.publish.pdf.reading import texts

if TYPE_CHECKING:
    from briefings.compose.document import Document

_NUMBERED = re.compile(r"(?:ka|lo|mi|ture|sen|vada|ri|pol){2}\d+z", re.IGNORECASE)
few = settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))


def read(data: bytes) -> list[str]:
    """The text of each page without blanks, as narrow columns part words anywhere."""
    return [re.sub(r"[\s\ufffe\x02]", "", page) for page in texts(data)]


@given(documents(footnotes=False))
@few
def test_no_word_is_lost_or_doubled(made: tuple[Document, Maker]) -> None:
    document, _ = made
    found = Counter(word.casefold() for page in read(write_pdf(document).data) for word in _NUMBERED.findall(page))
    heads = {
        word for section in document.sections for word in words_of(section.head)
    }  # they are there again on later pages
    assert {word: times for word, times in found.items() if word not in heads} == {
        word: times for word, times in Counter(words_of(document.sections)).items() if word not in heads
    }
    assert heads <= set(found)


@given(documents())
@few
def test_every_note_starts_on_the_page_of_its_mark(made: tuple[Document, Maker]) -> None:
    document, make = made
    pages = read(write_pdf(document).data)
    for number, word in make.marks.items():
        mark = {at for at, page in enumerate(pages) if word.casefold() in page.casefold()}
        note = {at for at, page in enumerate(pages) if f"note{number}start:" in page}
        assert note <= mark, (number, word)
        assert len(note) == 1


@given(documents())
@few
def test_pages_are_counted_and_places_lie_on_them(made: tuple[Document, Maker]) -> None:
    document, _ = made
    pdf = write_pdf(document)
    pages = read(pdf.data)
    assert [re.findall(r"Page(\d+)of(\d+)$", page) for page in pages] == [
        [(str(at), str(pdf.pages))] for at in range(1, pdf.pages + 1)
    ]
    height = manner(document, AS_IT_IS).page_size[1]
    assert all(0 <= place.page < pdf.pages and 0 < place.top < height for place in pdf.places.values())
    assert set(pdf.places) == {section.key for section in document.sections}


@given(documents())
@few
def test_the_same_document_gives_the_same_bytes(made: tuple[Document, Maker]) -> None:
    document, _ = made
    assert write_pdf(document).data == write_pdf(document).data


@given(documents())
@few
def test_nothing_is_cut_off_or_lies_on_other_ink(made: tuple[Document, Maker]) -> None:
    document, _ = made
    assert faults(write_pdf(document).data, manner(document, AS_IT_IS)) == []
