"""Whatever is written, its words come out once and in order, and nothing fails."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.compose.manuscript import manuscript
from tests.compose.manuscript.reading import everything
from tests.others import DATA, there

LETTERS = st.characters(categories=("Lu", "Ll", "Lo"))
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=6).map(" ".join)
LINES = st.one_of(
    WORDS,
    WORDS.map("# {}".format),
    WORDS.map("### {}".format),
    WORDS.map("- {}".format),
    WORDS.map("7. {}".format),
    WORDS.map("> {}".format),
    WORDS.map("    {}".format),
    WORDS.map("*{}*".format),
    WORDS.map("- - **{}**".format),
    WORDS.map("| {} | b |\n|---|---|\n| c | d |".format),
)


@given(st.lists(LINES, max_size=8))
def test_every_word_of_a_markdown_text_comes_out_in_order(lines: list[str]) -> None:
    said = everything(manuscript("\n\n".join(lines), language="en").document)
    place = 0
    for word in "\n".join(lines).translate(str.maketrans("#->*|.7", "       ")).split():
        place = said.index(word, place) + len(word)


@given(st.text(st.sampled_from("ab \n\t*_`[](){}<>!#-+.:|^\\~=&;1\u0660א中"), max_size=120))
@settings(max_examples=300)
def test_no_text_fails(text: str) -> None:
    manuscript(text)
    manuscript(text, marked_up=False)


@there
def test_naughty_strings_come_out_as_they_are() -> None:
    strings = json.loads((DATA / "bad" / "blns.json").read_text(encoding="utf-8"))
    made = manuscript("\n\n".join(strings), marked_up=False).document
    said = "".join(everything(made).split())
    lost = [text for text in strings if text.isprintable() and "".join(text.split()) not in said]
    assert lost == []


@pytest.mark.parametrize(
    "text",
    [
        ("word " * 12 + "\n") * 8_000,
        "[" * 3_000,
        "*" * 5_000 + "a",
        "![" * 2_000,
        "- " * 40 + "a",
        "\n".join(f"[^{at}]: n[^{at + 1}]" for at in range(1_000)) + "\n\na[^0]",
    ],
)
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    manuscript(text)
    assert time.process_time() - began < 3


def test_a_chain_of_notes_keeps_every_link() -> None:
    text = "\n".join(f"[^{at}]: note {at}.[^{at + 1}]" for at in range(40)) + "\n\na[^0]"
    said = everything(manuscript(text, language="en").document)
    assert [at for at in range(40) if said.count(f"note {at}.") != 1] == []
