"""Documents that nobody would write, made by hypothesis: every block, in any order, of any size.

Each Latin word is there once and numbered in reading order, such as "kalo17z", so that none can be lost, doubled or
moved unseen. Words of other scripts and far too long ones stand between them.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from briefings.compose.document import (
    Align,
    Caption,
    Card,
    Cards,
    Column,
    Disputed,
    Document,
    Expectation,
    Fact,
    FactList,
    Heading,
    ItemList,
    Matrix,
    Note,
    Paragraph,
    Quadrant,
    Run,
    Runs,
    Section,
    Side,
    Style,
    Table,
    Voice,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OTHERS = (
    "Əlaqələr",
    "посольство",
    "σύνοδος",
    "مؤتمر",
    "וועידה",
    "सम्मेलन",
    "การประชุม",
    "会议",
    "ὥρα",
    "đường",
    "𒀀",
    "x" * 90,
)
_SYLLABLES = ("ka", "lo", "mi", "ture", "sen", "vada", "ri", "pol")


class Maker:
    """Makes the parts of one document, and counts its words and notes."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any], *, noted: bool) -> None:
        self._draw = draw
        self._words = count(1)
        self._notes = count(1)
        self._noted = noted
        self.notes: list[Note] = []
        self.marks: dict[int, str] = {}

    def word(self) -> str:
        number = next(self._words)
        return f"{_SYLLABLES[number % 8]}{_SYLLABLES[number * 5 % 8]}{number}z"

    def text(self, most: int = 12) -> str:
        words = [self.word() for _ in range(self._draw(st.integers(1, most)))]
        if self._draw(st.integers(0, 3)) == 0:
            words.insert(len(words) // 2, self._draw(st.sampled_from(OTHERS)))
        return " ".join(words)

    def runs(self, most: int = 12, *, noted: bool = True) -> Runs:
        made = []
        for at in range(self._draw(st.integers(1, 3))):
            text = self.text(most)
            style = self._draw(st.sampled_from(Style))
            made.append(Run(text if at == 0 else f" {text}", style, self._marks(text) if noted else ()))
        return tuple(made)

    def _marks(self, text: str) -> tuple[int, ...]:
        if not self._noted or self._draw(st.integers(0, 5)):
            return ()
        number = next(self._notes)
        self.marks[number] = text.rsplit(maxsplit=1)[-1]
        self.notes.append(
            Note(number=number, grade="C3", text=(Run(f"note{number}start: " + "said again " * (number * 7 % 40)),))
        )
        return (number,)

    def several(self, make: Callable[[], object], least: int, most: int) -> tuple[Any, ...]:
        return tuple(make() for _ in range(self._draw(st.integers(least, most))))

    def block(self) -> object:
        return self._draw(st.sampled_from(_BLOCKS))(self)

    def section(self, at: int) -> Section:
        return Section(
            key=f"s{at}",
            head=self.text(4) if self._draw(st.booleans()) else "",
            remark=self.runs(4, noted=False) if self._draw(st.booleans()) else (),
            blocks=self.several(self.block, 0, 4),
            ruled=self._draw(st.booleans()),
            strong=self._draw(st.booleans()),
            page_before=self._draw(st.integers(0, 5)) == 0,
            columns=self._draw(st.sampled_from((1, 1, 1, 2))),
        )

    def chosen(self, values: object) -> Any:  # noqa: ANN401 - whatever was put in
        return self._draw(st.sampled_from(values))  # type: ignore[arg-type]  # any sequence


def _paragraph(make: Maker) -> Paragraph:
    return Paragraph(runs=make.runs(60), voice=make.chosen(Voice))


def _heading(make: Maker) -> Heading:
    return Heading(runs=make.runs(5), level=make.chosen((3, 4, 5)))


def _list(make: Maker) -> ItemList:
    kind = make.chosen(("numbers", "bullets", "plain"))
    items = make.several(make.runs, 1, 6)
    level, start = make.chosen((0, 1, 2, 3)), make.chosen((1, 9, 98))
    return ItemList(items=items, numbered=kind == "numbers", bullets=kind == "bullets", level=level, start=start)


def _facts(make: Maker) -> FactList:
    return FactList(facts=make.several(lambda: Fact(day=make.runs(2), text=make.runs(20)), 1, 4))


def _table(make: Maker) -> Table:
    wide = make.chosen((True, False))
    caption = Caption(label="Table 1", title=make.runs(6)) if wide else None
    widths = make.several(lambda: make.chosen((0.0, 0.0, 12.0, 30.0, 80.0)), 1, 9)
    columns = tuple(
        Column(head=(), share=0.0 if width else make.chosen((1.0, 3.0)), millimetres=width, align=make.chosen(Align))
        for width in widths
    )
    rows = make.several(lambda: tuple(_cell(make) for _ in columns), 0, 8)
    return Table(columns=columns, rows=rows, caption=caption, wide=wide)


def _cell(make: Maker) -> object:
    kind = make.chosen(("words",) * 6 + ("disc", "none"))
    match kind:
        case "disc":
            return Expectation(level=2, words="even")
        case "none":
            return ()
        case _:
            return make.runs(6)


def _dispute(make: Maker) -> Disputed:
    question = make.runs(6)
    sides = make.several(lambda: Side(holder=make.runs(3), grade="C3", text=make.runs(15)), 2, 4)
    return Disputed(question=question, sides=sides, wording=make.runs(8))


def _matrix(make: Maker) -> Matrix:
    caption = Caption(label="Figure 1", title=make.runs(5))
    corners = tuple(
        Quadrant(
            letter=letter,
            name=make.runs(2, noted=False),
            text=make.runs(12, noted=False),
            hinge=make.runs(4, noted=False),
        )
        for letter in "ABCD"
    )
    return Matrix(caption=caption, quadrants=corners, left="left", right="right", top="top", bottom="bottom")


def _cards(make: Maker) -> Cards:
    def card() -> Card:
        return Card(name=make.runs(2), post=make.runs(4), facts=(("Speaks", make.runs(3)),))

    return Cards(cards=make.several(card, 1, 4))


_BLOCKS = (_paragraph, _paragraph, _heading, _list, _facts, _table, _dispute, _matrix, _cards)


@st.composite
def documents(draw: Callable[[st.SearchStrategy[Any]], Any], *, footnotes: bool = True) -> tuple[Document, Maker]:
    """A document with its footnotes, and what it was made by."""
    make = Maker(draw, noted=footnotes)
    sections = tuple(make.section(at) for at in range(draw(st.integers(1, 5))))
    size, style = draw(st.sampled_from(("brief", "paper", "text"))), draw(st.sampled_from(("serif", "sans")))
    document = Document(
        kind="Note", title="Made up", marking="OFFICIAL", sections=sections, pages=0, size=size, style=style,
        footnotes=tuple(make.notes),
    )  # fmt: skip
    return document, make


def words_of(value: object) -> Iterator[str]:
    """The numbered words of a document, in no order."""
    if isinstance(value, str):
        yield from (word for word in value.split() if word[-1] == "z" and word[-2:-1].isdigit())
    elif isinstance(value, tuple):
        for one in value:
            yield from words_of(one)
    else:
        for name in getattr(value, "__dataclass_fields__", ()):
            if name not in {"key", "style", "label", "letter", "grade"}:
                yield from words_of(getattr(value, name))
