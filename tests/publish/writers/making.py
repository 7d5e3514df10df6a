"""Documents with any blocks, for what has to hold for all of them; and what a careless world puts into texts."""

from __future__ import annotations

from hypothesis import strategies as st

from briefings.compose.document import (
    Align,
    Band,
    Block,
    Caption,
    Card,
    Cards,
    Column,
    Disputed,
    Document,
    Drawn,
    Expectation,
    Fact,
    FactList,
    Figure,
    Heading,
    ItemList,
    Judged,
    Matrix,
    Note,
    Notes,
    Pair,
    Paragraph,
    Parallel,
    Quadrant,
    Run,
    Runs,
    Section,
    Side,
    Style,
    Table,
    Voice,
)
from tests.publish.building import EDGES, WORDS
from tests.publish.scenes import panel

TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Mn", "Me", "Mc", "Zl", "Zp")), max_size=40
)
RUN = st.builds(
    Run,
    TEXT,
    st.sampled_from(Style),
    notes=st.lists(st.integers(1, 3), max_size=2).map(tuple),
    language=st.sampled_from((None, "ar", "ru", "zh")),
    link=st.sampled_from(("", "https://example.org/a?b=c&d")),
)
RUNS: st.SearchStrategy[Runs] = st.lists(RUN, min_size=1, max_size=3).map(tuple)
CAPTION = st.builds(Caption, label=TEXT, title=RUNS)
CELL = st.one_of(
    RUNS,
    st.builds(Band, low=st.just(20.0), high=st.just(45.0), words=st.just("unlikely")),
    st.integers(0, 4).map(lambda level: Expectation(level=level, words=WORDS[level])),
    st.just(Drawn(scene=panel("before"))),
)
KEY = tuple(Expectation(level=level, words=words) for level, words in enumerate(WORDS))


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns = draw(
        st.lists(st.builds(Column, head=RUNS, share=st.just(1.0), align=st.sampled_from(Align)), min_size=1, max_size=6)
    )
    row = st.lists(CELL, min_size=len(columns), max_size=len(columns)).map(tuple)
    rows = draw(st.lists(row, max_size=3))
    return Table(
        columns=tuple(columns), rows=tuple(rows), caption=draw(CAPTION), wide=draw(st.booleans()), edges=EDGES,
        source=draw(RUNS), expectation_key=KEY,
    )  # fmt: skip


QUADRANT = st.builds(Quadrant, letter=TEXT, name=RUNS, text=RUNS, hinge=RUNS)
BLOCK: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, runs=RUNS, voice=st.sampled_from(Voice)),
    st.builds(Heading, runs=RUNS, level=st.integers(3, 7)),
    st.builds(
        ItemList, items=st.lists(RUNS, max_size=3).map(tuple), numbered=st.booleans(), bullets=st.booleans(),
        level=st.integers(0, 2), start=st.integers(1, 12), voice=st.sampled_from(Voice),
    ),
    st.builds(
        Parallel, languages=st.just(("en-GB", "ar")), voice=st.sampled_from((Voice.BODY, Voice.SPOKEN)),
        rows=st.lists(st.builds(Pair, first=RUNS, second=RUNS, number=st.integers(0, 12)), max_size=3).map(tuple),
    ),
    st.builds(FactList, facts=st.lists(st.builds(Fact, day=RUNS, text=RUNS), max_size=3).map(tuple)),
    _tables(),
    st.builds(
        Figure, caption=CAPTION, scenes=st.sampled_from(((panel("before"),), (panel("before"), panel("after")))),
        titles=st.tuples(TEXT), verdicts=st.tuples(RUNS), wide=st.booleans(), source=RUNS,
    ),
    st.builds(
        Judged, text=RUNS, likelihood=TEXT, low=st.just(55.0), high=st.just(80.0), edges=st.just(EDGES),
        scale=st.just("ICD 203"), confidence=TEXT, discs=st.integers(0, 3),
    ),
    st.builds(
        Disputed, question=RUNS, wording=RUNS,
        sides=st.lists(st.builds(Side, holder=RUNS, grade=TEXT, text=RUNS), max_size=3).map(tuple),
    ),
    st.builds(
        Matrix, caption=CAPTION, quadrants=st.tuples(QUADRANT, QUADRANT, QUADRANT, QUADRANT),
        left=TEXT, right=TEXT, top=TEXT, bottom=TEXT,
    ),
    st.builds(
        Cards,
        cards=st.lists(
            st.builds(Card, name=RUNS, post=RUNS, facts=st.lists(st.tuples(TEXT, RUNS), max_size=2).map(tuple)),
            max_size=2,
        ).map(tuple),
    ),
    st.builds(
        Notes, summary=RUNS,
        notes=st.lists(
            st.builds(Note, number=st.integers(1, 3), grade=TEXT, text=RUNS),
            unique_by=lambda note: note.number, max_size=3,
        ).map(tuple),
    ),
)  # fmt: skip
HOSTILE = (
    "\x00\x07\x1b[31m",
    "\ud800 alone",
    "\ufffe\uffff",
    "</w:t></style><script>alert(1)</script>",
    "]]> &amp; \"'`",
    "\u202e turned \u2066 never closed",
    "N" * 4_000,
    "a\u0300" * 400,
    "{number} %s {0}",
    "\r\n\v\f\u2028",
)


def one(block: Block, language: str = "en-GB") -> Document:
    """A document of one block."""
    return Document(
        kind="Brief", title="A title", marking="OFFICIAL", language=language,
        sections=(Section(key="only", head="Only section", blocks=(block,)),),
    )  # fmt: skip


def everywhere(text: str) -> Document:
    """A document that has one text wherever a text may stand."""
    runs = (Run(text, notes=(1,), link=f"https://example.org/{text}"), Run(text, Style.STRONG, language=text[:8]))
    blocks = (
        Paragraph(runs=runs),
        Heading(runs=runs),
        ItemList(items=(runs,)),
        FactList(facts=(Fact(day=runs, text=runs),)),
        Table(columns=(Column(head=runs, share=1.0), Column(head=runs, millimetres=20)), rows=((runs, runs),)),
        Figure(caption=Caption(label=text, title=runs), scenes=(panel("before"),), source=runs),
        Disputed(question=runs, sides=(Side(holder=runs, grade=text, text=runs),), wording=runs),
        Cards(cards=(Card(name=runs, post=runs, facts=((text, runs),)),)),
        Notes(notes=(Note(number=1, grade=text, text=runs),), summary=runs),
    )
    section = Section(key="a", head=text, blocks=blocks, remark=runs, contents=True)
    return Document(
        kind=text, title=text, subtitle=text, marking="OFFICIAL", reference=text, foot=text, running_title=text,
        author=text, keywords=(text,), sections=(section,),
    )  # fmt: skip
