"""What stands around the text of a Word file: marking, running title, reference, page numbers, watermark; the sections'
paper and margins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from briefings.compose.measures import MM
from briefings.publish.docx.faces import SANS
from briefings.publish.docx.here import BETWEEN, Sheet
from briefings.publish.docx.markup import field, paragraph, properties, tag, text_run, twips
from briefings.publish.spoken import clean, copy_words, is_traffic_light
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from briefings.compose.document import Document
    from briefings.publish.docx.inline import Inline
    from briefings.publish.house.style import Style
    from briefings.publish.setting import Setting

_EVERY = 5  # lines
_WORDART = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
    '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/>'
    '<v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
    'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
)


def header_xml(document: Document, style: Style, setting: Setting, inline: Inline, *, number: int, **stops: str) -> str:
    """The head of a page by its number: 1 is the first, which has the marking and the number of the copy only."""
    first = number == 1
    start = "" if first else inline.text(document.running_title)
    reference = "" if first else document.reference
    ends = (reference, copy_words(setting, inline.words))
    cells = (start, _marking(document), inline.text(" · ".join(filter(None, ends))))
    mark = _watermark(setting.recipient, style, number) if setting.recipient else ""
    return paragraph("Header", mark, _placed(cells, document), **stops)


def footer_xml(document: Document, inline: Inline, **stops: str) -> str:
    """The foot of a page: as of, marking, page x of y."""
    cells = (inline.text(document.foot), _marking(document), _page(inline))
    return paragraph("Footer", _placed(cells, document), **stops)


def other_stops(style: Style, upright: Style) -> str:
    """The tabs of head and foot on a sheet of another width than that of the named styles."""
    gone = "".join(tag("tab", val="clear", pos=twips(upright.width * share)) for share in (0.5, 1.0))
    middle = tag("tab", val="center", pos=twips(style.width / 2))
    return tag("tabs", gone, middle, tag("tab", val="right", pos=twips(style.width)))


def _marking(document: Document) -> str:
    name = "TrafficLight" if is_traffic_light(document.marking) else "Marking"
    padded = f"\u00a0{document.marking}\u00a0" if name == "TrafficLight" else document.marking
    return text_run(padded, properties("rPr", {"rStyle": tag("rStyle", val=name)})) if document.marking else ""


def _placed(cells: tuple[str, str, str], document: Document) -> str:
    """Start, centre, end, the marking being in the centre; a traffic light is always at the right."""
    start, marking, end = cells
    tab = "<w:r><w:tab/></w:r>"
    if not is_traffic_light(document.marking):
        return f"{start}{tab}{marking}{tab}{end}"
    at_start = direction(document.language) == 1
    return f"{marking}{tab}{end}{tab}{start}" if at_start else f"{start}{tab}{end}{tab}{marking}"


def _page(inline: Inline) -> str:
    before, _, rest = inline.words["page"].partition("{number}")
    between, _, after = rest.partition("{count}")
    return "".join(
        (inline.text(before), field("PAGE", "1"), inline.text(between), field("NUMPAGES", "1"), inline.text(after))
    )


def _watermark(recipient: str, style: Style, number: int) -> str:
    """The recipient across the page, as Word's own watermarks are."""
    across = 0.85 * style.width
    high = min(64.0, 1.6 * across / max(len(recipient), 1))
    placed = (
        f"position:absolute;margin-left:0;margin-top:0;width:{across:.0f}pt;height:{high:.0f}pt;rotation:315;z-index:-1;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    return (
        f'<w:r><w:pict>{_WORDART}<v:shape id="Recipient{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" '
        f'alt="" style="{placed}" fillcolor="{style.colours["watermark"]}" stroked="f">'
        f'<v:textpath style="font-family:&quot;{SANS}&quot;;font-size:1pt" string={quoteattr(clean(recipient))}/>'
        "</v:shape></w:pict></w:r>"
    )


def section_xml(
    document: Document, style: Style, setting: Setting, sheet: Sheet, *, parts: str, goes_on: bool, first: bool
) -> str:
    """The properties of a section: `parts` are the references to heads and feet, which later ones inherit."""
    width, height = style.page_size
    side, end = style.measures.margin_side, style.measures.margin_end
    given = {
        "headerReference": parts,
        "pgSz": tag("pgSz", w=twips(width), h=twips(height), **({"orient": "landscape"} if sheet.turned else {})),
        "pgMar": tag(
            "pgMar", top=twips(end), right=twips(style.end_margin), bottom=twips(end), left=twips(side),
            header=twips(style.page["head"] * MM - 6.0), footer=twips(style.page["foot"] * MM - 6.0),
            gutter=twips(style.binding),
        ),
        "cols": tag("cols", **({"num": sheet.columns} if sheet.columns > 1 else {}), space=twips(BETWEEN)),
    }  # fmt: skip
    if goes_on:
        given["type"] = tag("type", val="continuous")
    if first:
        given["titlePg"] = tag("titlePg")
    if setting.line_numbers:
        given["lnNumType"] = tag("lnNumType", countBy=_EVERY, restart="newPage")
    if direction(document.language):
        given |= {"bidi": tag("bidi"), "rtlGutter": tag("rtlGutter")}
    return properties("sectPr", given)
