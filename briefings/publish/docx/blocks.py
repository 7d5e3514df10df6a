"""Each kind of block as paragraphs and tables of a Word file. What stands around them is in `writer`."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from briefings.compose.document import (
    Block,
    Caption,
    Card,
    Cards,
    Disputed,
    FactList,
    Figure,
    Heading,
    ItemList,
    Judged,
    Matrix,
    Notes,
    Paragraph,
    Parallel,
    Quadrant,
    Runs,
    Side,
    Table,
    Voice,
)
from briefings.compose.measures import MM
from briefings.publish.docx.here import Here
from briefings.publish.docx.kinds import in_columns
from briefings.publish.docx.markup import paragraph, tag, twips
from briefings.publish.docx.notes import note_list
from briefings.publish.docx.tables import BAR, Grid, table_of
from briefings.publish.html.signs import bar
from briefings.publish.pictures import Picture, in_panels, pictures, shared_legend
from briefings.publish.spoken import graded, is_code, judgement_words, poles, said, task
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.figures.scene import Scene

VOICES = {
    Voice.BODY: "BodyText",
    Voice.BOTTOM_LINE: "BottomLine",
    Voice.SPOKEN: "Spoken",
    Voice.LABEL: "LabelText",
    Voice.QUOTED: "Quote",
}
"""The style of each voice."""

_DAY = 25.5 * MM
_DEEPEST = 7  # quotations in one another that are set in further
_HANG, _BETWEEN = 17.0, 12.0  # points from a number to its text, and from one language to the other
_GAP = "\u2003"
_THREE = 3  # discs of confidence
_LEGEND = 2.0  # points that a picture is wider than what is in it
_KEPT = {"keepNext": tag("keepNext")}


@singledispatch
def block_xml(block: Block, here: Here) -> str:
    """One block. A kind that is not known here is a fault of ours: TypeError."""
    raise TypeError(block, here)


def _caption(caption: Caption, here: Here) -> str:
    label = here.inline.text(f"{caption.label}{_GAP}", "FigureLabel") if caption.label else ""
    return paragraph("Caption", label, here.inline(caption.title)) if label or caption.title else ""


def _source(runs: Runs, here: Here) -> str:
    return paragraph("Source", here.inline(runs)) if runs else ""


def _after_table() -> str:
    """Word joins tables that follow one another, and wants a paragraph after the last."""
    return paragraph("AfterTable")


def _main(style: str, widths: Sequence[float], here: Here) -> Grid:
    """A table in the main column; `widths` are shares of it where they add up to 1, else points but for the last."""
    whole = here.width - here.left
    if sum(widths) <= 1.0:
        return Grid(style, [share * whole for share in widths], here.left, here.turned)
    return Grid(style, [*widths, whole - sum(widths)], here.left, here.turned)


@block_xml.register
def _paragraph(block: Paragraph, here: Here) -> str:
    if is_code(block):
        return _code(block, here)
    more = {}
    if block.level:
        left = here.left + _HANG * (min(block.level, _DEEPEST) + 1)
        more = {"ind": tag("ind", left=twips(left), right=twips(_HANG))}
    return paragraph(VOICES[block.voice], here.inline(block.runs), **more)


def _code(block: Paragraph, here: Here) -> str:
    """Lines of code, which run from left to right in any text."""
    more = {"bidi": tag("bidi", val=0), "ind": tag("ind", left=0, right=twips(here.left))} if here.turned else {}
    return paragraph("CodeText", here.inline(block.runs), **more)


@block_xml.register
def _heading(block: Heading, here: Here) -> str:
    return paragraph(f"Heading{min(max(block.level, 3), 6)}", here.inline(block.runs))


@block_xml.register
def _items(block: ItemList, here: Here) -> str:
    if not (block.numbered or block.bullets):
        left = (here.left or _HANG) + _HANG * block.level
        more = {"ind": tag("ind", left=twips(left))} if left > here.left else {}
        return "".join(paragraph(VOICES[block.voice], here.inline(item), **more) for item in block.items)
    style = "ListBullet" if not block.numbered else "SpokenNumber" if block.voice is Voice.SPOKEN else "ListNumber"
    parted = [("", item) if block.numbered else task(item) for item in block.items]
    return "".join(
        paragraph(style, here.inline(item), numPr=number)
        for box, alike in groupby(parted, key=itemgetter(0))
        for number in (_list(block, here, box),)
        for _, item in alike
    )


def _list(block: ItemList, here: Here, box: str) -> str:
    """The `numPr` of a list; tasks have their box for a bullet."""
    inset = here.left > 0.0
    return here.numbering.new(numbered=block.numbered, level=block.level, start=block.start, inset=inset, box=box)


@block_xml.register
def _facts(block: FactList, here: Here) -> str:
    rows = [
        [paragraph("FactDate", here.inline(fact.day)), paragraph("FactText", here.inline(fact.text))]
        for fact in block.facts
    ]
    return _main("Plain", [_DAY], here).table(rows) + _after_table() if rows else ""


@block_xml.register
def _parallel(block: Parallel, here: Here) -> str:
    """A table, as Word has nothing else that keeps two texts level."""
    rows = [
        [_in_language(row.first, block, 0, here, **number), _in_language(row.second, block, 1, here)]
        for row, number in zip(block.rows, _numbers(block, here), strict=True)
    ]
    return _main("Plain", [0.5, 0.5], here).table(rows) + _after_table() if rows else ""


def _numbers(block: Parallel, here: Here) -> Iterator[dict[str, str]]:
    """The properties that number each row; a number out of turn starts another list."""
    last = 0
    for row in block.rows:
        if not row.number:
            yield {}
            continue
        goes_on = last and row.number == last + 1
        new = "" if goes_on else here.numbering.new(numbered=True, level=0, start=row.number, inset=True)
        last = row.number
        indent = tag("ind", left=twips(_HANG), right=twips(_BETWEEN), hanging=twips(_HANG))
        yield {"numPr": new or here.numbering.going_on(0), "ind": indent}


def _in_language(runs: Runs, block: Parallel, place: int, here: Here, **number: str) -> str:
    language = block.languages[place]
    more = {"ind": tag("ind", left=0, right=0 if place else twips(_BETWEEN)), **number}
    if direction(language) != direction(here.inline.language):
        more["bidi"] = tag("bidi", val=direction(language))
    return paragraph(VOICES[block.voice], here.inline.within(language)(runs), **more)


@block_xml.register
def _table(block: Table, here: Here) -> str:
    caption = _caption(block.caption, here) if block.caption else ""
    return caption + table_of(block, here) + (_source(block.source, here) or _after_table())


@block_xml.register
def _figure(block: Figure, here: Here) -> str:
    shown, legend = pictures(block), shared_legend(block)
    left = 0.0 if block.wide else here.left
    most = here.width - left
    after = _source(block.source, here)
    if legend:
        after = _picture(Picture(_run_in(legend, most), legend.alt), left, most, here, kept=bool(after)) + after
    if in_panels(shown):
        body = _panels(shown, left, most, here)
    else:
        body = "".join(_picture(picture, left, most, here, kept=bool(after)) for picture in shown)
    return _caption(block.caption, here) + body + after


def _run_in(legend: Scene, most: float) -> Scene:
    """A legend in as few rows as the measure allows."""
    return replace(legend, width=max(legend.width, most - _LEGEND), legend=(tuple(chain(*legend.legend)),))


def _picture(picture: Picture, left: float, most: float, here: Here, *, kept: bool) -> str:
    style = "Picture" if left else "WidePicture"
    return paragraph(style, here.media.drawing(picture.scene, picture.alt, most), **(_KEPT if kept else {}))


def _panels(shown: Sequence[Picture], left: float, most: float, here: Here) -> str:
    each = most / len(shown)
    rows = [
        [paragraph("PanelTitle", here.inline.text(picture.title)) for picture in shown],
        [
            paragraph("WidePicture", here.media.drawing(picture.scene, picture.alt, each - 6.0), **_KEPT)
            for picture in shown
        ],
        [paragraph("Verdict", here.inline(picture.verdict)) for picture in shown],
    ]
    return Grid("Plain", [each] * len(shown), left, here.turned).table(rows) + _after_table()


@block_xml.register
def _judged(block: Judged, here: Here) -> str:
    return judgement(block, here) + likelihood(block, here, "Likelihood")


def judgement(block: Judged, here: Here) -> str:
    """The sentences of a judgement."""
    return paragraph("BodyText", here.inline(block.text))


def likelihood(block: Judged, here: Here, style: str, **more: str) -> str:
    """How likely it is and how sure we are, a paragraph each, with the signs for it."""
    words = judgement_words(block, here.inline.words)
    signs = (_bar(block, here, style), here.inline.text(_discs(block), "FigureLabel"))
    return "".join(
        paragraph(
            style,
            here.inline.text(f"{label}{_GAP}", "Soft"),
            here.inline.text(value, "Strong"),
            here.inline.text("\u2002"),
            sign,
            **more,
        )
        for (label, value), sign in zip(words, signs, strict=True)
    )


def _bar(block: Judged, here: Here, style: str) -> str:
    """The range on its scale: over the whole side column, else behind the words."""
    room = here.style.measures.side - 1.0 if style == "SideLikelihood" else BAR
    drawn = bar(block.low, block.high, block.edges, here.style.colours, high_as=1.0)
    return here.media.sign(drawn, (room, 0.8 * here.style.roles["value"].size), "")


def _discs(block: Judged) -> str:
    filled = min(max(block.discs, 0), _THREE)
    return "●" * filled + "○" * (_THREE - filled)


@block_xml.register
def _disputed(block: Disputed, here: Here) -> str:
    disputed = here.inline.text(here.inline.words["disputed"] + _GAP, "Tag")
    ours = here.inline.text(here.inline.words["our-wording"] + _GAP, "WordingLabel")
    cells = [_side(side, here) for side in block.sides]
    if len(cells) % 2:
        cells.append(paragraph("Account"))
    rows = [cells[at : at + 2] for at in range(0, len(cells), 2)]
    sides = _main("Sides", [0.5, 0.5], here).table(rows) if rows else ""
    return (
        paragraph("Question", disputed, here.inline(block.question, "Strong"))
        + sides
        + paragraph("Wording", ours, here.inline(block.wording))
    )


def _side(side: Side, here: Here) -> str:
    grade = here.inline.text(_GAP + side.grade) if side.grade else ""
    return paragraph("Holder", here.inline(side.holder), grade) + paragraph("Account", here.inline(side.text))


@block_xml.register
def _matrix(block: Matrix, here: Here) -> str:
    cells = [_quadrant(*each, here) for each in zip(block.quadrants, poles(block), strict=True)]
    table = _main("Cross", [0.5, 0.5], here).table([cells[:2], cells[2:]], alt=said(block.caption.title))
    return _caption(block.caption, here) + table + _after_table()


def _quadrant(quadrant: Quadrant, ends: tuple[str, str], here: Here) -> str:
    letter = here.inline.text(quadrant.letter + _GAP, "FigureLabel")
    hinge = here.inline.text(" ") + here.inline(quadrant.hinge, "Soft") if quadrant.hinge else ""
    return (
        paragraph("Pole", here.inline.text(" · ".join(filter(None, ends))))
        + paragraph("QuadrantName", letter, here.inline(quadrant.name))
        + paragraph("Quadrant", here.inline(quadrant.text), hinge)
    )


@block_xml.register
def _cards(block: Cards, here: Here) -> str:
    """Two abreast where there is room. Word takes no table without a row."""
    if not here.left or len(block.cards) < 2:
        return "".join(_card(card, here) for card in block.cards)
    cells = [in_columns(_card(card, here)) for card in block.cards]
    if len(cells) % 2:
        cells.append(paragraph("Value"))
    rows = [cells[at : at + 2] for at in range(0, len(cells), 2)]
    return _main("Plain", [0.5, 0.5], here).table(rows) + _after_table()


def _card(card: Card, here: Here) -> str:
    post = paragraph("Post", here.inline(card.post)) if card.post else ""
    facts = (
        paragraph("CardFact", here.inline.text(f"{label}\t", "Soft"), here.inline(value)) for label, value in card.facts
    )
    return paragraph("CardName", here.inline(card.name)) + post + "".join(facts)


@block_xml.register
def _notes(block: Notes, here: Here) -> str:
    summary = paragraph("Summary", here.inline(block.summary)) if block.summary else ""
    return summary + note_list(block.notes, here.inline, with_grades=graded(block))
