"""From a Document to a web page: head and foot, the front matter, the sections with their heads beside them."""

from __future__ import annotations

import base64
from itertools import groupby
from typing import TYPE_CHECKING

from briefings.compose.document import Document, Figure, ItemList, Table
from briefings.publish.house.manner import manner
from briefings.publish.house.seal_svg import seal_svg
from briefings.publish.house.seals import Seal, seal_of, seal_size
from briefings.publish.house.wording import page_words
from briefings.publish.html.blocks import Here, block_html, notes_html
from briefings.publish.html.inline import Inline, escaped, language_of, way
from briefings.publish.html.lists import lists_html
from briefings.publish.html.look import style_sheet
from briefings.publish.png import SCREEN, png
from briefings.publish.setting import AS_IT_IS, Setting
from briefings.publish.spoken import (
    changed_blocks,
    clean,
    copy_words,
    graded,
    head_runs,
    is_traffic_light,
    listed,
    note_numbers,
    one_line,
    section_title,
)
from briefings.typography.measure import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefings.compose.document import Block, Section
    from briefings.publish.setting import House

_NOTHING_LOADED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def html_text(document: Document, setting: Setting = AS_IT_IS) -> str:
    """The document as one HTML file. The same document and setting give the same text.

    Raises BriefingsError for a style, an accent or a seal that cannot be used.
    """
    words = page_words(document.language)
    inline = Inline(words=words, language=document.language, notes=note_numbers(document))
    style = style_sheet(document, setting, words)
    front = _front(document, setting, inline)
    size = " text" if document.size == "text" else ""
    sections = "\n".join(_section(at, document, setting, inline) for at in range(len(document.sections)))
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(document.language)}" dir="{way(document.language)}">\n'
        f"<head>\n{_metadata(document)}\n<style>\n{style}\n</style>\n</head>\n"
        f'<body>\n<div class="sheet{size}">\n'
        f"{_around('header', _marking(document, 'top'))}"
        f"<main>\n{front}\n{sections}\n{_footnotes(document, inline)}</main>\n"
        f"{_around('footer', _foot(document, setting, words) + _marking(document, 'end-marking'))}"
        f"</div>\n{_watermark(document, setting)}</body>\n</html>\n"
    )


def _around(tag: str, inside: str) -> str:
    """Head or foot, where there is one: printed pages keep room for an empty one too."""
    return f"<{tag}>{inside}</{tag}>\n" if inside else ""


def _metadata(document: Document) -> str:
    named = {
        "author": document.author,
        "description": document.subject or document.kind,
        "keywords": ", ".join(document.keywords),
        "dcterms.created": document.created,
    }
    lines = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_LOADED}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escaped(one_line(document.title or document.kind)) or '–'}</title>",
        *(f'<meta name="{name}" content="{escaped(value)}">' for name, value in named.items() if value),
    ]
    return "\n".join(lines)


def _marking(document: Document, where: str) -> str:
    if not document.marking:
        return ""
    light = " tlp" if is_traffic_light(document.marking) else ""
    return f'<p class="marking {where}{light}"><span>{escaped(document.marking)}</span></p>'


def _front(document: Document, setting: Setting, inline: Inline) -> str:
    pairs = "".join(
        f"<div><dt>{escaped(pair.label)}</dt><dd>{inline(pair.value)}</dd></div>" for pair in document.header
    )
    kind = "p" if document.title else "h1"
    parts = [
        _letterhead(setting),
        f'<{kind} class="kind">{escaped(document.kind)}</{kind}>' if document.kind else "",
        f"<h1>{escaped(document.title)}</h1>" if document.title else "",
        f'<p class="subtitle">{escaped(document.subtitle)}</p>' if document.subtitle else "",
        f'<dl class="header">{pairs}</dl>' if pairs else '<div class="header"></div>',
    ]
    return "\n".join(filter(None, parts))


def _letterhead(setting: Setting) -> str:
    house = setting.house
    seal = _seal(house) if house.seal else ""
    names = "".join(
        f'<p class="{kind}">{escaped(name)}</p>'
        for kind, name in (("ministry", house.ministry), ("department", house.department))
        if name
    )
    return f'<div class="letterhead">{seal}<div>{names}</div></div>' if seal or names else ""


def _seal(house: House) -> str:
    read = seal_of(house.seal)
    if not isinstance(read, Seal):
        return seal_svg(read, seal_size(house))
    data = base64.b64encode(png(read.width, read.height, read.pixels, SCREEN)).decode("ascii")
    return f'<img src="data:image/png;base64,{data}" alt="">'


def _section(at: int, document: Document, setting: Setting, inline: Inline) -> str:
    section = document.sections[at]
    own = inline.within(section.language)
    kinds = ["part", *["strong"] * section.strong, *["open"] * (not (section.ruled or section.strong))]
    attributes = f' class="{" ".join(kinds)}"' + language_of(section.language, document.language)
    title = section_title(section)
    label = f' aria-labelledby="section-{at}"' if title else ""
    head = f'<h2 id="section-{at}">{_title(section, own)}</h2>' if title else ""
    remark = f"<p>{own(section.remark)}</p>" if section.remark else ""
    listed = _contents(document, own.words) if section.contents else ""
    side = f'<div class="side">{head}{remark}{listed}</div>' if head or remark or listed else ""
    blocks = "\n".join(_groups(section, at, setting, own, manner(document, setting).colours))
    tag = "section" if title else "div"
    return f"<{tag}{attributes}{label}>\n{side}\n{blocks}\n</{tag}>"


def _title(section: Section, inline: Inline) -> str:
    return inline(head_runs(section)).replace("\n", "<br>")


def _contents(document: Document, words: Mapping[str, str]) -> str:
    items = "".join(
        f'<li><a href="#section-{at}">{escaped(section_title(section))}</a></li>' for at, section in listed(document)
    )
    head = escaped(words["contents"])
    return f'<nav aria-label="{head}"><p class="contents-head">{head}</p><ol class="contents">{items}</ol></nav>'


def _groups(section: Section, at: int, setting: Setting, inline: Inline, colours: Mapping[str, str]) -> Iterator[str]:
    """Blocks of the main column together, wide ones each over the full measure."""
    changed = changed_blocks(section, setting)

    def made(blocks: Sequence[tuple[int, Block]]) -> str:
        lists = [block for _, block in blocks if isinstance(block, ItemList)]
        place, block = blocks[0]
        text = lists_html(lists, inline) if lists else block_html(block, Here(inline, f"part-{at}-{place}", colours))
        return f'<div class="changed">{text}</div>' if any(place in changed for place, _ in blocks) else text

    for wide, blocks in groupby(enumerate(section.blocks), lambda pair: _is_wide(pair[1])):
        shown = "\n".join(map(made, _together(blocks)))
        kind = "wide" if wide else "wide annex" if section.columns > 1 else "main"
        yield f'<div class="{kind}">\n{shown}\n</div>'


def _together(blocks: Iterable[tuple[int, Block]]) -> Iterator[list[tuple[int, Block]]]:
    """Lists that follow one another, and each other block alone."""
    for is_list, group in groupby(blocks, lambda pair: isinstance(pair[1], ItemList)):
        if is_list:
            yield list(group)
        else:
            yield from ([pair] for pair in group)


def _is_wide(block: Block) -> bool:
    return isinstance(block, Table | Figure) and block.wide


def _footnotes(document: Document, inline: Inline) -> str:
    if not document.footnotes:
        return ""
    head = escaped(inline.words["notes"])
    notes = notes_html(document.footnotes, inline, with_grades=graded(document))
    return (
        f'<section class="part" role="doc-endnotes" aria-labelledby="section-notes"><div class="side">'
        f'<h2 id="section-notes">{head}</h2></div><div class="main">{notes}</div></section>\n'
    )


def _foot(document: Document, setting: Setting, words: Mapping[str, str]) -> str:
    said = (document.foot, document.reference, copy_words(setting, words), setting.recipient)
    shown = "".join(f"<span>{escaped(text)}</span>" for text in said if text)
    return f'<p class="foot">{shown}</p>' if shown else ""


def _watermark(document: Document, setting: Setting) -> str:
    """The recipient across the page. How long the name is, in its own size, lets the page choose a size that fits."""
    name = " ".join(clean(setting.recipient).split())
    if not name:
        return ""
    look = manner(document, setting).roles["watermark"].look
    ems = text_width(name, look.size, look.weight) / look.size
    return f'<div class="watermark" aria-hidden="true"><span style="--ems:{ems:.1f}">{escaped(name)}</span></div>\n'
