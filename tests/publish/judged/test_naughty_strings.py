"""The big list of naughty strings, each in every place of a document and as a manuscript, through every writer."""

from __future__ import annotations

import pytest

from briefings.compose.document import Card, Cards, Column, Document, HeaderField, Paragraph, Run, Runs, Table
from briefings.compose.manuscript import manuscript
from briefings.publish.docx import docx_bytes
from briefings.publish.html import html_text
from briefings.publish.pdf import write_pdf
from briefings.publish.plain import plain_text
from tests.others import DATA
from tests.publish.judged.long_texts import document

FILE = DATA / "bad" / "blns.txt"
EVERY = 8  # strings to a document: each by itself takes too long


def strings() -> list[str]:
    if not FILE.exists():
        pytest.skip(f"{FILE.name} is not here")
    lines = FILE.read_text("utf-8", "surrogateescape").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def everywhere(some: list[str]) -> Document:
    blocks: list[object] = []
    for one in some:
        runs: Runs = (Run(one),)
        columns = (Column(head=runs, share=1.0), Column(head=runs, millimetres=20.0))
        card = Card(name=runs, post=runs, facts=((one, runs),))
        blocks += [Paragraph(runs=runs), Table(columns=columns, rows=((runs, runs),)), Cards(cards=(card,))]
    first = some[0]
    around = {"title": first, "running_title": first, "reference": first, "foot": first, "author": first}
    return document(*blocks, header=(HeaderField(label=first, value=(Run(first),)),), **around)


def written(made: Document) -> str:
    """All four writers; the web page is looked at further."""
    write_pdf(made)
    docx_bytes(made)
    plain_text(made).encode()
    return html_text(made)


@pytest.mark.parametrize("at", range(EVERY))
def test_naughty_strings_are_only_words(at: int) -> None:
    every = strings()
    for start in range(at * EVERY, len(every), EVERY * EVERY):
        assert "<script>alert" not in written(everywhere(every[start : start + EVERY])).lower()


def test_naughty_strings_are_manuscripts() -> None:
    every = strings()
    for start in range(0, len(every), 10):
        assert written(
            manuscript("\n\n".join(every[start : start + 10]), title="T", language="", marked_up=True).document
        )
