"""Texts of 4,000 characters wherever a text may stand: set on more pages, never cut off, never on other ink."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from briefings.compose.document import Matrix, Paragraph, Run
from briefings.publish.house.manner import manner
from briefings.publish.pdf import write_pdf
from briefings.publish.setting import AS_IT_IS
from tests.publish.judged.faults import faults
from tests.publish.judged.long_texts import LONG, WORD, WORDS, document
from tests.publish.pdf.reading import texts

if TYPE_CHECKING:
    from briefings.compose.document import Document


def judged(made: Document) -> list[str]:
    return faults(write_pdf(made).data, manner(made, AS_IT_IS))


@cache
def written(place: str, text: str) -> bytes:
    return write_pdf(LONG[place](text)).data


@pytest.mark.parametrize("text", [WORD, WORDS], ids=["one word", "words"])
@pytest.mark.parametrize("place", LONG)
def test_a_text_of_four_thousand_characters_stays_on_the_page(place: str, text: str) -> None:
    assert faults(written(place, text), manner(LONG[place](text), AS_IT_IS)) == []


@pytest.mark.parametrize("place", sorted(set(LONG) - {"running", "futures", "judgement"}))  # some is cut there
def test_no_word_of_a_long_text_is_lost(place: str) -> None:
    made = LONG[place](WORDS)
    found = "".join(texts(written(place, WORDS))).casefold().count("plenipotentiary")
    assert found == sum(1 for text in _texts(made) for _ in range(text.count("Plenipotentiary")))


def _texts(value: object) -> list[str]:
    """Every text of a document that is set on its pages, once."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in _texts(one)]
    fields = getattr(value, "__dataclass_fields__", ())
    return [text for name in fields for text in _texts(getattr(value, name)) if name not in _APART]


_APART = {"running_title", "reference", "foot", "subject"}


def test_a_brief_of_nothing_is_a_page() -> None:
    assert write_pdf(document(title="", marking="", sections=())).pages == 1


def test_halves_of_surrogates_are_shown_as_substitutes() -> None:
    made = document(Paragraph(runs=(Run("before \ud83d after"),)), title="T\udc00")
    assert "before" in texts(write_pdf(made).data)[0]
    assert judged(made) == []


def test_words_at_the_axes_of_a_matrix_turn_over() -> None:
    made = LONG["futures"]("Moscow keeps to its present policy towards Baku. " * 3)
    (matrix,) = (block for block in made.blocks() if isinstance(block, Matrix))
    assert len(matrix.left) > 100
    assert judged(made) == []
