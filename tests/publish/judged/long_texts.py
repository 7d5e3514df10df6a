"""Documents in which one text is far too long: 4,000 characters without a space, or in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.document import (
    Caption,
    Card,
    Cards,
    Disputed,
    Document,
    Fact,
    FactList,
    HeaderField,
    ItemList,
    Matrix,
    Note,
    Notes,
    Paragraph,
    Quadrant,
    Run,
    Runs,
    Side,
    Table,
)
from tests.publish.building import column, judged, said, section

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = "Лhg" * 1333
WORDS = "The Extraordinary and Plenipotentiary " * 105


def document(*blocks: object, **more: object) -> Document:
    """One section, of whatever length it takes."""
    made = Document(kind="Note", title="T", marking="OFFICIAL", pages=0, sections=(section("a", "Head", *blocks),))
    return replace(made, **more)  # type: ignore[arg-type]


def card(long: str) -> Document:
    name: Runs = (Run(long),)
    return document(Cards(cards=(Card(name=name, post=name, facts=(("Speaks", name),)),) * 2))


def cell(long: str) -> Document:
    columns = (column("A", millimetres=20), column(long, share=1), column("C", share=1))
    return document(Table(columns=columns, rows=((said("a"), (Run(long),), said("b")),) * 2))


def running(long: str) -> Document:
    return document(
        *(Paragraph(runs=said("A line. " * 60)) for _ in range(12)), running_title=long, reference=long, foot=long
    )


def front(long: str) -> Document:
    header = (HeaderField(label=long[:300], value=(Run(long),)), HeaderField(label="x", value=said("y")))
    return document(title=long, kind=long, subtitle=long, header=header)


def dispute(long: str) -> Document:
    text: Runs = (Run(long),)
    side = Side(holder=text, grade="C3", text=text)
    return document(Disputed(question=text, sides=(side, side), wording=text))


def facts(long: str) -> Document:
    return document(FactList(facts=(Fact(day=(Run(long),), text=(Run(long),)), Fact(day=said("1 May"), text=()))))


def futures(long: str) -> Document:
    corner = Quadrant(letter="A", name=(Run(long[:600]),), text=(Run(long),), hinge=said("hinge"))
    caption = Caption(label="Figure 1", title=said("Futures"))
    poles = {"left": long[:150], "right": long[:150], "top": long[:100], "bottom": long[:100]}
    return document(Matrix(caption=caption, quadrants=(corner,) * 4, **poles))


def judgement(long: str) -> Document:
    return document(replace(judged("x", long[:200], 50, 60), text=(Run(long),), confidence=long[:200]))


def footnote(long: str) -> Document:
    note = Note(number=1, grade="C3", text=(Run(long * 3),))
    return document(Paragraph(runs=said("A claim.", 1)), Paragraph(runs=said("Another.")), footnotes=(note,))


def endnote(long: str) -> Document:
    note = Note(number=1, grade="C3", text=(Run(long * 3),))
    return document(Paragraph(runs=said("A claim.", 1)), Notes(notes=(note,), summary=(Run(long),)))


def head(long: str) -> Document:
    return document(sections=(section("a", long, Paragraph(runs=said("Beside a long head."))),))


def remark(long: str) -> Document:
    aside = replace(section("a", "Head", Paragraph(runs=said("Beside a long remark."))), remark=(Run(long),))
    return document(sections=(aside,))


def listed(long: str) -> Document:
    return document(ItemList(items=((Run(long),), said("b")), start=99_999_999))


LONG: dict[str, Callable[[str], Document]] = {
    made.__name__: made
    for made in (
        card,
        cell,
        running,
        front,
        dispute,
        facts,
        futures,
        judgement,
        footnote,
        endnote,
        head,
        remark,
        listed,
    )
}
