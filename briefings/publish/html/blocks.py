"""Each kind of block as HTML. Sections and the page around them are in `writer`, tables in `tables`."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, NamedTuple

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
    Note,
    Notes,
    Paragraph,
    Parallel,
    Quadrant,
    Runs,
    Side,
    Table,
    Voice,
)
from briefings.publish.html.inline import Inline, escaped, language_of
from briefings.publish.html.lists import VOICES, lists_html
from briefings.publish.html.signs import bar, discs, drawing
from briefings.publish.html.tables import table_html
from briefings.publish.pictures import Picture, in_panels, pictures, shared_legend
from briefings.publish.spoken import NONE, graded, is_code, judgement_words, poles, said
from briefings.publish.way import way_of
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Here(NamedTuple):
    """Where a block stands: its text maker, a key for the ids in it, the colours of the house. Signs and pictures name
    these, since not every reader lets them be styled."""

    inline: Inline
    key: str
    colours: Mapping[str, str]

    @property
    def words(self) -> Mapping[str, str]:
        """The words that a page brings itself."""
        return self.inline.words


@singledispatch
def block_html(block: Block, here: Here) -> str:
    """One block. A kind that is not known here is a fault of ours: TypeError."""
    raise TypeError(block, here)


def caption_html(caption: Caption, inline: Inline) -> str:
    """Label and title of a figure or table."""
    label = f'<span class="label">{escaped(caption.label)}</span>' if caption.label else ""
    return label + inline(caption.title)


def _source(runs: Runs, inline: Inline) -> str:
    return f'<p class="source">{inline(runs)}</p>' if runs else ""


def _pairs(pairs: Sequence[tuple[str, str]], kind: str) -> str:
    rows = "".join(f"<div><dt>{label}</dt><dd>{value}</dd></div>" for label, value in pairs)
    return f'<dl class="{kind}">{rows}</dl>' if rows else ""


@block_html.register
def _paragraph(block: Paragraph, here: Here) -> str:
    code, left = (" code", ' dir="ltr"') if is_code(block) else ("", "")
    text = f'<p class="{VOICES[block.voice]}{code}"{left}>{here.inline(block.runs)}</p>'
    if block.voice is Voice.BOTTOM_LINE:
        return f'<div class="{"bottom panel" if here.colours["panel"] else "bottom"}">{text}</div>'
    depth = block.level + 1 if block.voice is Voice.QUOTED else 0
    return f"{'<blockquote>' * depth}{text}{'</blockquote>' * depth}"


@block_html.register
def _heading(block: Heading, here: Here) -> str:
    level = min(max(block.level, 3), 6)
    return f"<h{level}>{here.inline(block.runs)}</h{level}>"


@block_html.register
def _items(block: ItemList, here: Here) -> str:
    return lists_html((block,), here.inline)


@block_html.register
def _facts(block: FactList, here: Here) -> str:
    return _pairs([(here.inline(fact.day), here.inline(fact.text)) for fact in block.facts], "facts body")


@block_html.register
def _parallel(block: Parallel, here: Here) -> str:
    numbered = any(row.number for row in block.rows)
    sides = "".join(_language(block, place, here.inline, numbered=numbered) for place in range(len(block.languages)))
    return f'<div class="parallel {VOICES[block.voice]}{" numbered" if numbered else ""}">{sides}</div>'


def _language(block: Parallel, place: int, around: Inline, *, numbered: bool) -> str:
    """All that stands in one language; the rows are brought level by their places in a grid."""
    language = block.languages[place]
    inline, item = around.within(language), "li" if numbered else "p"
    texts = "".join(
        f'<{item} style="grid-area:{at}/{place + 1}"{_value(row.number)}>{inline(text)}</{item}>'
        for at, row in enumerate(block.rows, start=1)
        if (text := row.second if place else row.first)
    )
    tag = "ol" if numbered else "div"
    role = ' role="list"' if numbered else ""
    return f"<{tag}{role}{language_of(language, around.language)}>{texts}</{tag}>"


def _value(number: int) -> str:
    return f' value="{number}"' if number else ""


@block_html.register
def _table(block: Table, here: Here) -> str:
    caption = f"<caption>{caption_html(block.caption, here.inline)}</caption>" if block.caption else ""
    return table_html(block, here.inline, caption, here.key, here.colours) + _source(block.source, here.inline)


@block_html.register
def _figure(block: Figure, here: Here) -> str:
    shown, legend = pictures(block), shared_legend(block)
    accent = here.colours["accent"]
    drawn = [
        drawing(picture.scene, picture.alt, f"{here.key}-{at}", accent, picture.title or said(block.caption.title))
        for at, picture in enumerate(shown)
    ]
    body = "".join(drawn)
    if in_panels(shown):
        told = zip(shown, drawn, strict=True)
        body = f'<div class="panels">{"".join(_panel(picture, svg, here.inline) for picture, svg in told)}</div>'
    if legend:
        body += drawing(legend, legend.alt, f"{here.key}-key", accent)
    title = caption_html(block.caption, here.inline)
    return f"<figure><figcaption>{title}</figcaption>{body}{_source(block.source, here.inline)}</figure>"


def _panel(picture: Picture, svg: str, inline: Inline) -> str:
    title = f'<p class="panel-title">{escaped(picture.title)}</p>' if picture.title else ""
    verdict = f'<p class="verdict">{inline(picture.verdict)}</p>' if picture.verdict else ""
    return f"<div>{title}{svg}{verdict}</div>"


@block_html.register
def _judged(block: Judged, here: Here) -> str:
    signs = (
        bar(block.low, block.high, block.edges, here.colours, high_as=0.8),
        discs(block.discs, here.colours),
    )
    pairs = [
        (escaped(label), f"{escaped(value)} {sign}")
        for (label, value), sign in zip(judgement_words(block, here.words), signs, strict=True)
    ]
    return f'<div class="judged"><p class="body">{here.inline(block.text)}</p>{_pairs(pairs, "value")}</div>'


@block_html.register
def _disputed(block: Disputed, here: Here) -> str:
    sides = "".join(_side(side, here.inline) for side in block.sides)
    disputed, ours = (escaped(here.words[key]) for key in ("disputed", "our-wording"))
    return (
        f'<div class="disputed"><p class="body"><span class="tag caps">{disputed}</span> '
        f"<b>{here.inline(block.question)}</b></p>"
        f'<div class="sides">{sides}</div>'
        f'<p class="wording body"><span class="wording-label">{ours}</span>  {here.inline(block.wording)}</p></div>'
    )


def _side(side: Side, inline: Inline) -> str:
    grade = f"\u2003{escaped(side.grade)}" if side.grade else ""
    return f'<div><p class="holder">{inline(side.holder)}{grade}</p><p class="body">{inline(side.text)}</p></div>'


@block_html.register
def _matrix(block: Matrix, here: Here) -> str:
    cells = "".join(_quadrant(*each, here.inline) for each in zip(block.quadrants, poles(block), strict=True))
    title = caption_html(block.caption, here.inline)
    return f'<figure><figcaption>{title}</figcaption><div class="quadrants">{cells}</div></figure>'


def _quadrant(quadrant: Quadrant, ends: tuple[str, str], inline: Inline) -> str:
    hinge = f' <span class="soft">{inline(quadrant.hinge)}</span>' if quadrant.hinge else ""
    return (
        f'<div><p class="pole">{" · ".join(map(escaped, ends))}</p>'
        f'<p class="card-name"><span class="letter">{escaped(quadrant.letter)}</span>{inline(quadrant.name)}</p>'
        f'<p class="quadrant">{inline(quadrant.text)}{hinge}</p></div>'
    )


@block_html.register
def _cards(block: Cards, here: Here) -> str:
    return f'<div class="cards">{"".join(_card(card, here.inline) for card in block.cards)}</div>'


def _card(card: Card, inline: Inline) -> str:
    post = f'<p class="value">{inline(card.post)}</p>' if card.post else ""
    facts = _pairs([(escaped(label), inline(value)) for label, value in card.facts], "labelled value")
    return f'<div class="card"><h3 class="card-name">{inline(card.name)}</h3>{post}{facts}</div>'


@block_html.register
def _notes(block: Notes, here: Here) -> str:
    summary = f'<p class="summary">{here.inline(block.summary)}</p>' if block.summary else ""
    return summary + notes_html(block.notes, here.inline, with_grades=graded(block))


def notes_html(notes: Sequence[Note], inline: Inline, *, with_grades: bool) -> str:
    """Notes with their numbers, each leading back to its first mark. To be made after all text that has marks."""
    items = "".join(_note(note, inline, with_grades=with_grades) for note in notes)
    kind = "notes note graded" if with_grades else "notes note"
    return f'<ol class="{kind}">{items}</ol>' if items else ""


def _note(note: Note, inline: Inline, *, with_grades: bool) -> str:
    number, around = str(note.number), direction(inline.language)
    own = way_of(note.text, around)
    way = f' dir="{("ltr", "rtl")[own]}"' if own != around else ""
    if note.number in inline.marked:
        label = escaped(inline.words["to-text"].format(number=note.number))
        number = f'<a role="doc-backlink" href="#mark-{note.number}" aria-label="{label}">{number}</a>'
    grade = f'<span class="grade">{escaped(note.grade) or NONE}</span>' if with_grades else ""
    return (
        f'<li id="note-{note.number}" value="{note.number}"><span class="number">{number}</span>{grade}'
        f"<span{way}>{inline(note.text) or NONE}</span></li>"
    )
