"""The house style as CSS: colours and roles as rules. How blocks are laid out stands in `resources/web/page.css`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import resources
from briefings.compose.measures import MM
from briefings.publish.house.manner import manner
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.compose.document import Document
    from briefings.publish.house.style import Role, Style
    from briefings.publish.setting import Setting

_SANS = "'Source Sans 3','Source Sans Pro','Noto Sans','Segoe UI','Helvetica Neue',Arial,sans-serif"
_SERIF = "'Source Serif 4','Source Serif Pro','Noto Serif',Georgia,Cambria,'Times New Roman',serif"
_SELECTORS = {
    "body": "body, .body",
    "title": "h1",
    "subtitle": ".subtitle",
    "kind": ".kind",
    "side-head": "h2",
    "section-head": ".text h2",
    "heading": "h3, h4, h5, h6",
    "bottom-line": ".bottom-line",
    "spoken": ".spoken",
    "label": ".label-text, .remark, .side p",
    "value": ".value, .header, .contents, .foot",
    "date": ".facts dt",
    "table": ".table",
    "table-head": "thead th",
    "figure-title": "figcaption, caption",
    "panel-title": ".panel-title",
    "verdict": ".verdict",
    "source": ".source",
    "note": ".note",
    "summary": ".summary",
    "caps": ".caps",
    "small-caps-head": ".contents-head",
    "holder": ".holder",
    "wording-label": ".wording-label",
    "card-name": ".card-name",
    "quadrant": ".quadrant",
    "quadrant-letter": ".letter",
    "pole": ".pole",
    "marking": ".marking",
    "banner": ".tlp span",
    "ministry": ".ministry",
    "department": ".department",
    "watermark": ".watermark",
}
_BLANK = re.compile(r"/\*.*?\*/|\n\s*|\s+(?=\{)|(?<=[{:;,])\s+", re.DOTALL)


def style_sheet(document: Document, setting: Setting, words: Mapping[str, str]) -> str:
    """All rules of a page. Raises what the style's own room raises for a style, an accent or a binding."""
    style = manner(document, setting)
    parts = [
        _colours(style),
        *(
            _rule(selector, style.roles[name], style.colours["soft"])
            for name, selector in _SELECTORS.items()
            if name in style.roles
        ),
        _BLANK.sub("", resources.path("web", "page.css").read_text(encoding="utf-8")),
        _paper(style, document, setting, words),
    ]
    return "\n".join(parts)


def _colours(style: Style) -> str:
    named = ";".join(f"--{name}:{colour or 'transparent'}" for name, colour in style.colours.items())
    return f":root{{{named}}}"


def _rule(selector: str, role: Role, soft: str) -> str:
    """The type of a role. The soft colour goes by its name, since it gives way where more contrast is wanted."""
    look = role.look
    family = _SERIF if look.family.startswith("serif") else _SANS
    slope = "font-style:italic;" if look.italic else ""
    colour = "var(--soft)" if look.colour == soft else look.colour
    figures = "oldstyle-nums" if "onum" in look.features else "lining-nums"
    return (
        f"{selector}{{font-family:{family};font-size:calc({look.size:g}*var(--pt));"
        f"line-height:{role.line / look.size:.3f};font-weight:{look.weight};{slope}"
        f"color:{colour};font-variant-numeric:{figures}}}"
    )


def _paper(style: Style, document: Document, setting: Setting, words: Mapping[str, str]) -> str:
    """Size and margins of printed pages, and their numbers where the reader's software can count them."""
    start, end = style.start_margin / MM, style.end_margin / MM
    left, right = (end, start) if direction(document.language) else (start, end)
    count = words["page"].replace("\\", "").replace('"', "").replace("{number}", '" counter(page) "')
    count = count.replace("{count}", '" counter(pages) "')
    return (
        f"@page{{size:{setting.paper.value};margin:14mm {right:g}mm 18mm {left:g}mm;"
        f'@bottom-right{{content:"{count}";font:8.5pt {_SANS}}}}}'
    )
