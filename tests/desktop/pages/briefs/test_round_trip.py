"""Prose goes into the editor and comes back saying the same, whatever it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from briefings.compose.document import Style
from briefings.compose.markup import Target
from briefings.compose.prose import Items, Piece, Prose, Rows, Text, parse, render
from briefings.domain.records import Kind, Ref
from desktop.pages.briefs.rich.formats import Formats
from desktop.pages.briefs.rich.reading import canonical, text_of
from desktop.pages.briefs.rich.writing import Writer
from desktop.theme import Theme

_LETTERS = st.text(alphabet="aB1é,. *[]{}|\\-_“”ə\u0627", min_size=1, max_size=12)
_WORDS = _LETTERS.filter(lambda text: text == text.strip())  # blanks at the ends of strong words are moved out of them
_REFS = st.builds(Ref, st.sampled_from(list(Kind)), st.integers(1, 10**6))
_TARGETS = st.lists(st.builds(Target, _REFS, st.sampled_from(["", "¶ 2", "p. 3, 4"])), min_size=1, max_size=3)
_STYLES = st.sampled_from([Style.PLAIN, Style.STRONG, Style.EMPHASIS])
_PIECES = st.lists(
    st.one_of(
        st.builds(Piece, text=_LETTERS),
        st.builds(Piece, text=_WORDS, style=_STYLES, remark=st.booleans()),
        st.builds(Piece, text=_LETTERS, style=_STYLES, ref=_REFS),
        st.builds(Piece, style=_STYLES, targets=_TARGETS.map(tuple)),
    ),
    min_size=1,
    max_size=6,
).map(tuple)


@st.composite
def _tables(draw: st.DrawFn) -> Rows:
    wide, tall = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    rows = draw(st.lists(st.lists(_PIECES, min_size=wide, max_size=wide).map(tuple), min_size=tall, max_size=tall))
    shares = tuple(draw(st.lists(st.integers(1, 9), min_size=wide, max_size=wide))) if draw(st.booleans()) else ()
    return Rows(head=rows[0], rows=tuple(rows[1:]), shares=shares) if shares else Rows(rows=tuple(rows))


_BLOCKS = st.one_of(
    st.builds(Text, pieces=_PIECES),
    st.builds(Items, items=st.lists(_PIECES, min_size=1, max_size=3).map(tuple), numbered=st.booleans()),
    _tables(),
)
_PROSE = st.lists(_BLOCKS, max_size=5).map(lambda blocks: Prose(blocks=tuple(blocks)))


def through_the_editor(text: str) -> str:
    document = QTextDocument()
    Writer(formats=Formats(Theme()), number_of=lambda _targets: "1").write(document, parse(text))
    return text_of(document)


@given(_PROSE.map(render))
def test_every_text_comes_back_as_it_was(qapp: QApplication, text: str) -> None:
    del qapp
    assert through_the_editor(text) == canonical(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain words.",
        "[Azerbaijan](actor:12) protested.[^event:7]",
        "**Strong**, *soft*, *unknown* and {a remark}.[^source:3 ¶ 2, 4]",
        "1. One\n2. **Two** more",
        "- One\n- Two\n\nAfter.\n\n1. Three",
        "| They raise | Say |\n|--|---|\n| Killing[^claim:3] | We have noted it. |",
        "| a | b |\n| c | |",
        "Before.\n\n| a |\n|---|\n\nAfter.",
        "A star \\* and a [bracket and 2 \\- 3.",
    ],
)
def test_what_the_grammar_knows_comes_back(qapp: QApplication, text: str) -> None:
    del qapp
    assert through_the_editor(text) == canonical(text)
