"""WordprocessingML as text: elements, and their properties in the order that Word demands (ECMA-376, part 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping

from briefings.publish.spoken import clean

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
"""The namespaces as attributes of a root element."""

_ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
        "suppressAutoHyphens bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps noProof color spacing w position sz szCs u shd vertAlign rtl cs lang"
    ),
    "tblPr": "tblStyle tblpPr bidiVisual tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan tcBorders shd noWrap tcMar vAlign",
    "trPr": "cantSplit tblHeader",
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar lnNumType cols titlePg bidi rtlGutter"
    ),
}
_PLACES = {name: {child: at for at, child in enumerate(order.split())} for name, order in _ORDERS.items()}


def tag(name: str, /, *children: str, **attributes: object) -> str:
    """An element of Word's own namespace: `tag("b")`, `tag("jc", val="end")`. Children are markup already."""
    shown = "".join(f" w:{key}={quoteattr(clean(str(value)))}" for key, value in attributes.items())
    inside = "".join(children)
    return f"<w:{name}{shown}>{inside}</w:{name}>" if inside else f"<w:{name}{shown}/>"


def properties(name: str, given: Mapping[str, str]) -> str:
    """The properties of an element (`pPr`, `rPr`, …): markup by the name of each, in the one order that is valid.

    Raises KeyError for a property whose place is not known here.
    """
    places = _PLACES[name]
    inside = "".join(given[key] for key in sorted(given, key=places.__getitem__))
    return f"<w:{name}>{inside}</w:{name}>" if inside else ""


def text_run(text: str, look: str = "") -> str:
    """A run of text, line ends and tabs kept; `look` is its `rPr`."""
    parts = []
    for at, line in enumerate(clean(text).split("\n")):
        parts.append("<w:br/>" if at else "")
        for place, piece in enumerate(line.split("\t")):
            parts.append("<w:tab/>" if place else "")
            parts.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "")
    inside = "".join(parts)
    return f"<w:r>{look}{inside}</w:r>" if inside else ""


def paragraph(style: str, *content: str, **more: str) -> str:
    """A paragraph in a named style; `more` are properties beyond it, by name."""
    return f"<w:p>{properties('pPr', {'pStyle': tag('pStyle', val=style), **more})}{''.join(content)}</w:p>"


def field(instruction: str, shown: str, look: str = "") -> str:
    """A field that Word fills in, with what stands there until it does."""
    begin, end = field_ends(instruction, look)
    return f"{begin}{text_run(shown, look)}{end}"


def field_ends(instruction: str, look: str = "") -> tuple[str, str]:
    """What stands before and after that which a field shows."""
    begin = (
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
    )
    return begin, f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(20 * points)
