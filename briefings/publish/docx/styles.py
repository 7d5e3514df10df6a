"""The named styles of a Word file, made from the numbers of the house style. Nothing is formatted beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.docx.faces import FIXED, Faces, faces_of
from briefings.publish.docx.kinds import IN_COLUMNS, Kind, with_columns
from briefings.publish.docx.markup import properties, tag, twips
from briefings.publish.house.style import Rule
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.publish.house.style import Role, Style

_BOLD = 600
_EAST_ASIAN = ("zh", "ja", "ko")


def styles_xml(style: Style, language: str, *, covers: bool = True, exact: bool = True, grades: bool = True) -> str:
    """All styles of a document, as the children of `w:styles`. What `covers` what lies behind it has a frame instead
    of a ground where that is not wanted. Lines that are not `exact` are further apart where letters need it. Notes
    leave room for `grades`."""
    parts = [
        _defaults(style, language),
        *(
            _paragraph_style(_beside_nothing(kind, style), style, language, covers=covers, exact=exact, grades=grades)
            for kind in with_columns()
        ),
        *_characters(style, faces_of(language), covers=covers),
        *_tables(style),
    ]
    return "".join(parts)


def languages(language: str) -> str:
    """The `w:lang` of a BCP 47 language: Word knows it by the kind of script."""
    more = {"bidi": language} if direction(language) else {}
    if language.split("-", maxsplit=1)[0].lower() in _EAST_ASIAN:
        more["eastAsia"] = language
    return tag("lang", val=language, **more)


def _defaults(style: Style, language: str) -> str:
    body = _type(style.roles["body"], faces_of(language), style.colours["ink"])
    run = properties("rPr", {**body, "lang": languages(language)})
    normal = tag("style", tag("name", val="Normal"), tag("qFormat"), type="paragraph", default=1, styleId="Normal")
    table = tag(
        "style", tag("name", val="Normal Table"), tag("uiPriority", val=99), tag("semiHidden"),
        tag("tblPr", tag("tblCellMar", *(tag(edge, w=0, type="dxa") for edge in ("top", "left", "bottom", "right")))),
        type="table", default=1, styleId="TableNormal",
    )  # fmt: skip
    paragraph = properties("pPr", {"spacing": tag("spacing", before=0, after=0)})
    return tag("docDefaults", tag("rPrDefault", run), tag("pPrDefault", paragraph)) + normal + table


def _face(role: Role, faces: Faces) -> str:
    return faces.named(serif=role.look.family.startswith("serif"))


def _type(role: Role, faces: Faces, ink: str = "") -> dict[str, str]:
    """How letters look in a role; what is as in the text around it is left out."""
    look = role.look
    size = {"val": round(2 * look.size)}
    given = {"rFonts": _face(role, faces), "sz": tag("sz", **size), "szCs": tag("szCs", **size)}
    given["color"] = tag("color", val=(look.colour or ink).lstrip("#"))
    if look.weight >= _BOLD:
        given |= {"b": tag("b"), "bCs": tag("bCs")}
    if role.caps:
        given["caps"] = tag("caps")
    if look.tracking:
        given["spacing"] = tag("spacing", val=twips(look.tracking))
    return given


def _beside_nothing(kind: Kind, style: Style) -> Kind:
    """The head of a section where no page has a side column: a head above its text."""
    if kind.id.removesuffix(IN_COLUMNS) != "Heading2" or style.measures.side:
        return kind
    return kind._replace(role="section-head", before=8.0, after=4.0)


def _paragraph_style(kind: Kind, style: Style, language: str, *, covers: bool, exact: bool, grades: bool) -> str:
    role = style.roles.get(kind.role, style.roles["body"])
    given = {
        "spacing": tag(
            "spacing", before=twips(kind.before), after=twips(_after(kind, style)), **_line(kind, style, exact=exact)
        ),
        **_place(kind, style, grades=grades),
        **_edges(kind, style, covers=covers),
    }
    if kind.keep:
        given["keepNext"] = tag("keepNext")
    if kind.keep or kind.whole:
        given["keepLines"] = tag("keepLines")
    if kind.level is not None:
        given["outlineLvl"] = tag("outlineLvl", val=kind.level)
    if direction(language) == 1:
        given["bidi"] = tag("bidi")
    following = tag("next", val=kind.next) if kind.next else ""
    if kind.beside and style.measures.side:
        given["framePr"] = side_frame(style)
    ours = {} if kind.name.islower() or kind.name in _BUILT_IN else {"customStyle": 1}
    return tag(
        "style", tag("name", val=kind.name), tag("basedOn", val="Normal"), following, tag("qFormat"),
        properties("pPr", given), properties("rPr", _type(role, faces_of(language))),
        type="paragraph", styleId=kind.id, **ours,
    )  # fmt: skip


_SIDES = ("top", "left", "bottom", "right")
_OR_MORE = "atLeast"  # codespell:ignore atleast
_IN_CELLS = {"Holder", "Account", "Pole", "QuadrantName", "Quadrant"}  # beside upright rules
_ITEMS = {"ListNumber", "ListBullet", "SpokenNumber"}
_LEAST = 2.5  # points between items
_RULED = {"FrontRule": "header", "SectionRule": "section", "StrongRule": "strong"}
_OPENINGS = {"SectionStart", *_RULED}
_PICTURED = {"Picture", "WidePicture", "TablePicture", "Ministry"}
_CELL_INSET, _CARD_LABEL = 6.0, 61.0  # points
_LISTS_APART = 28.0  # points
_QUOTED = 0.75  # points: the line before a quotation
_GAPS = {"AfterTable": 4.0, "Last": 1.0}  # points that a paragraph takes in which nothing stands
_BUILT_IN = {"Body Text", "Subtitle", "Quote", "List Number", "List Bullet", "TOC Heading"}


def _after(kind: Kind, style: Style) -> float:
    """What stands below a paragraph, in points."""
    return max(style.measures.item_gap * style.unit, _LEAST) if kind.id in _ITEMS else kind.after


def _line(kind: Kind, style: Style, *, exact: bool) -> dict[str, object]:
    """How far lines are apart: as the house style says, or more where letters are tall or a picture stands in them."""
    if kind.id in _OPENINGS:
        return {"line": twips(_opening(style)), "lineRule": "exact"}
    if kind.id in _GAPS:
        return {"line": twips(_GAPS[kind.id]), "lineRule": "exact"}
    role = style.roles.get(kind.role, style.roles["body"])
    return {"line": twips(role.line), "lineRule": "exact" if exact and kind.id not in _PICTURED else _OR_MORE}


def _opening(style: Style) -> float:
    """From the rule that opens a section to its first line."""
    return style.measures.section_below * style.unit


def side_frame(style: Style) -> str:
    """The side column: beside what comes next, below the rule above it. Neighbours in it share one frame."""
    edge = "right" if style.mirrored else "left"
    return tag(
        "framePr", w=twips(style.measures.side), hSpace=0, wrap="around", vAnchor="text", hAnchor="margin", xAlign=edge,
        y=twips(_opening(style)),
    )  # fmt: skip


def _place(kind: Kind, style: Style, *, grades: bool) -> dict[str, str]:
    left = style.main_left if kind.inset and style.measures.side else 0.0
    if kind.id in _IN_CELLS:
        return {"ind": tag("ind", left=twips(_CELL_INSET))}
    if kind.id.removesuffix(IN_COLUMNS) == "Quote":
        return {"ind": tag("ind", left=twips(left + 17.0), right=twips(17.0))}
    if kind.id.removesuffix(IN_COLUMNS) in {"FootnoteText", "NoteList"}:
        places = (18.0, 36.0) if grades else (18.0,)
        stops = tag("tabs", *(tag("tab", val="left", pos=twips(left + at)) for at in places))
        return {"tabs": stops, "ind": tag("ind", left=twips(left + places[-1]), hanging=twips(places[-1]))}
    if kind.id.removesuffix(IN_COLUMNS) == "CardFact":
        return {"ind": tag("ind", left=twips(left + _CARD_LABEL), right=twips(_CELL_INSET), hanging=twips(_CARD_LABEL))}
    if kind.id in {"Header", "Footer"}:
        middle = tag("tab", val="center", pos=twips(style.width / 2))
        return {"tabs": tag("tabs", middle, tag("tab", val="right", pos=twips(style.width)))}
    indent = {"ind": tag("ind", left=twips(left))} if left else {}
    return indent | _stops(kind, style)


def abreast(style: Style) -> tuple[float, float]:
    """Where the first of two lists side by side in the main column ends and the second begins, in points from the start
    edge of the text."""
    middle = (style.main_left + style.width) / 2
    return middle - _LISTS_APART / 2, middle + _LISTS_APART / 2


def _stops(kind: Kind, style: Style) -> dict[str, str]:
    """The tabs of contents, before the numbers of their pages."""
    match kind.id:
        case "TOC2":
            return {"tabs": tag("tabs", tag("tab", val="right", leader="dot", pos=twips(style.width)))}
        case "ContentsAbreast":
            first, second = map(twips, abreast(style))
            stops = (("right", first), ("left", second), ("right", twips(style.width)))
            return {"tabs": tag("tabs", *(tag("tab", val=way, pos=place) for way, place in stops))}
        case _:
            return {}


def _edges(kind: Kind, style: Style, *, covers: bool) -> dict[str, str]:
    edges = []
    if kind.id in _RULED:
        edges.append(border("top", style.rules[_RULED[kind.id]]))
    if kind.id == "Wording" and style.measures.side:
        edges.append(border("bottom", style.rules["strong"], 4))
    if kind.id.removesuffix(IN_COLUMNS) == "Quote":
        sign = Rule(_QUOTED, style.colours["rule"])
        return {"pBdr": tag("pBdr", border("right" if style.mirrored else "left", sign, 8))}
    if kind.id == "BottomLine" and style.colours["panel"] and not covers:
        return {"pBdr": tag("pBdr", *(border(side, style.rules["thin"], 4) for side in _SIDES))}
    if kind.id == "BottomLine" and style.colours["panel"]:
        return _ground(style.colours["panel"])
    if kind.id.removesuffix(IN_COLUMNS) == "CodeText" and covers:
        return _ground(style.colours["tint"])
    return {"pBdr": tag("pBdr", *edges)} if edges else {}


def _ground(colour: str) -> dict[str, str]:
    return {"shd": tag("shd", val="clear", color="auto", fill=colour.lstrip("#"))}


def border(side: str, rule: Rule | None, away: int = 0) -> str:
    """One edge of a paragraph, cell or table; None for no line. Word counts widths in eighths of a point."""
    if rule is None:
        return tag(side, val="nil")
    return tag(side, val="single", sz=max(2, round(8 * rule.width)), space=away, color=rule.colour.lstrip("#"))


def _characters(style: Style, faces: Faces, *, covers: bool) -> Iterator[str]:
    soft, accent = (tag("color", val=style.colours[name].lstrip("#")) for name in ("soft", "accent"))
    label = style.roles["label"]
    # What Word calls complex scripts have no italics: what is stressed in them is bold.
    strong, slanted = {"b": tag("b"), "bCs": tag("bCs")}, {"i": tag("i"), "bCs": tag("bCs")}
    code = {"rFonts": tag("rFonts", ascii=FIXED, hAnsi=FIXED, cs=FIXED), "noProof": tag("noProof")}
    if covers:
        code |= _ground(style.colours["tint"])
    raised = {
        "rFonts": _face(label, faces),
        **strong,
        "color": accent,
        "vertAlign": tag("vertAlign", val="superscript"),
    }
    looks = (
        ("Strong", "Strong", strong),
        ("Emphasis", "Emphasis", slanted),
        ("StrongEmphasis", "Strong Emphasis", {**strong, **slanted}),
        ("Unknown", "Unknown", {"i": tag("i"), "color": soft}),
        ("RemarkText", "Remark Text", _type(label, faces)),
        ("Soft", "Soft", {"color": soft}),
        ("Code", "Code", code),
        ("FootnoteReference", "footnote reference", raised),
        ("Hyperlink", "Hyperlink", {"color": accent, "u": tag("u", val="single")}),
        ("NoteNumber", "Note Number", {**strong, "color": accent}),
        ("FigureLabel", "Figure Label", {**strong, "color": accent}),
        ("Tag", "Tag", _type(style.roles["caps"], faces)),
        ("WordingLabel", "Wording Label", _type(style.roles["wording-label"], faces)),
        ("Marking", "Marking", _type(style.roles["marking"], faces)),
        ("TrafficLight", "Traffic Light", {
            **_type(style.roles["banner"], faces),
            **_ground(style.colours["banner"]),
        }),
    )  # fmt: skip
    for identity, name, given in looks:
        yield tag(
            "style", tag("name", val=name), tag("qFormat"), properties("rPr", given), type="character", styleId=identity
        )


def _tables(style: Style) -> Iterator[str]:
    rules = style.rules
    gap = twips(5.0)
    cells = tag("tblCellMar", tag("top", w=35, type="dxa"), tag("left", w=0, type="dxa"),
                tag("bottom", w=35, type="dxa"), tag("right", w=gap, type="dxa"))  # fmt: skip
    head = tag("tblStylePr", tag("tcPr", tag("tcBorders", border("bottom", rules["table-head"]))), type="firstRow")
    # LibreOffice 7.4 loses the rest of a table at a page's end where rows share the line between them, so each has its
    # own above it.
    above = tag("tcPr", tag("tcBorders", border("top", rules["row"])))
    bands = "".join(tag("tblStylePr", above, type=f"band{at}Horz") for at in (1, 2))
    kinds: tuple[tuple[str, list[str], str], ...] = (
        ("Rows", [border("bottom", rules["table-end"])], head + bands),
        ("Plain", [], ""),
        ("HeaderBlock", [border("top", rules["header"])], ""),
        ("Sides", [border("insideV", rules["strong"])], ""),
        ("Cross", [border("insideH", rules["strong"]), border("insideV", rules["strong"])], ""),
    )
    for name, edges, more in kinds:
        borders = {"tblBorders": tag("tblBorders", *edges)} if edges else {}
        table = properties("tblPr", {"tblCellMar": cells, **borders})
        yield tag(
            "style", tag("name", val=f"Chancery {name}"), tag("basedOn", val="TableNormal"), table, more,
            type="table", styleId=f"Table{name}", customStyle=1,
        )  # fmt: skip
