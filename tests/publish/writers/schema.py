"""What Word demands of a file beyond well-formed parts, and LibreOffice forgives: the order of elements (ECMA-376, part
1), ids that are there once, links and relations that lead somewhere."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from tests.publish.writers.reading import W

if TYPE_CHECKING:
    from collections.abc import Iterator

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tblBorders": "top left bottom right insideH insideV",
    "tcBorders": "top left bottom right insideH insideV",
    "pBdr": "top left bottom right between bar",
    "tblCellMar": "top left bottom right",
    "sectPr": "footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "pPr rPr tblPr trPr tcPr tblStylePr",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr",
    "numbering": "abstractNum num",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "settings": "zoom defaultTabStop characterSpacingControl footnotePr compat themeFontLang decimalSymbol "
    "listSeparator",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
}


def faults(data: bytes) -> list[str]:
    """What Word would stumble over in a file; empty where there is nothing."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {
            name: etree.fromstring(file.read(name)) for name in file.namelist() if name.endswith((".xml", ".rels"))
        }
        names = set(file.namelist())
    found = [fault for name, root in parts.items() for fault in (*_of_order(name, root), *_of_tables(name, root))]
    found += [fault for name, root in parts.items() for fault in (*_of_ids(name, root), *_of_links(name, root, parts))]
    return [*found, *_of_relations(parts, names), *_of_styles(parts)]


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _of_order(name: str, root: etree._Element) -> Iterator[str]:
    for kind, order in _ORDERS.items():
        places = order.split()
        for element in root.iter(f"{W}{kind}"):
            kids = [kid for kid in map(_local, element) if not kid.endswith("Reference")]
            if kids != sorted(kids, key=places.index):
                yield f"{name}: {kids} in {kind}"
            if kind.endswith("Pr") and len(set(kids)) < len(kids):
                yield f"{name}: twice the same in {kind}: {kids}"


def _of_tables(name: str, root: etree._Element) -> Iterator[str]:
    for table in root.iter(f"{W}tbl"):
        columns = len(table.find(f"{W}tblGrid"))
        rows = [len(row.findall(f"{W}tc")) for row in table.iter(f"{W}tr")]
        after = table.getnext()
        if not rows or set(rows) != {columns} or after is None or _local(after) != "p":
            yield f"{name}: a table of {columns} columns with rows of {set(rows)}, before {after}"
    yield from (f"{name}: a cell without a paragraph" for cell in root.iter(f"{W}tc") if cell.find(f"{W}p") is None)


def _of_ids(name: str, root: etree._Element) -> Iterator[str]:
    starts = list(root.iter(f"{W}bookmarkStart"))
    listed = {
        "bookmark": [each.get(f"{W}id") for each in starts],
        "name of a bookmark": [each.get(f"{W}name") for each in starts],
        "mark of a note": [each.get(f"{W}id") for each in root.iter(f"{W}footnoteReference")],
        "picture": [each.get("id") for each in root.iter() if isinstance(each.tag, str) and _local(each) == "docPr"],
    }
    for kind, ids in listed.items():
        yield from (f"{name}: {kind} {each} {many} times" for each, many in Counter(ids).items() if many > 1)
    if sorted(listed["bookmark"]) != sorted(each.get(f"{W}id") for each in root.iter(f"{W}bookmarkEnd")):
        yield f"{name}: bookmarks without an end"
    steps = {"begin": 1, "separate": 0, "end": -1}
    if sum(steps[each.get(f"{W}fldCharType")] for each in root.iter(f"{W}fldChar")):
        yield f"{name}: a field without an end"


def _of_links(name: str, root: etree._Element, parts: dict[str, etree._Element]) -> Iterator[str]:
    marks = {each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")}
    relations = parts.get(f"{posixpath.dirname(name)}/_rels/{posixpath.basename(name)}.rels", ())
    known = {each.get("Id") for each in relations}
    for element in root.iter():
        anchor = element.get(f"{W}anchor")
        if anchor is not None and anchor not in marks:
            yield f"{name}: nothing is called {anchor}"
        wanted = {value for key, value in element.attrib.items() if str(key).startswith(_R)}
        if not wanted <= known:
            yield f"{name}: no relation {wanted - known}"


def _of_relations(parts: dict[str, etree._Element], names: set[str]) -> Iterator[str]:
    kinds = parts["[Content_Types].xml"]
    typed = {each.get("PartName", "")[1:] for each in kinds}
    endings = {each.get("Extension") for each in kinds}
    yield from (f"{name}: of no kind" for name in names if name not in typed and name.split(".")[-1] not in endings)
    for name, root in parts.items():
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            inside = [each.get("Target") for each in root if each.get("TargetMode") != "External"]
            there = {posixpath.normpath(posixpath.join("/", folder, target))[1:] for target in inside}
            yield from (f"{name}: no part {missing}" for missing in there - names)


def _of_styles(parts: dict[str, etree._Element]) -> Iterator[str]:
    known = {each.get(f"{W}styleId") for each in parts["word/styles.xml"].iter(f"{W}style")}
    lists = {each.get(f"{W}numId") for each in parts["word/numbering.xml"].iter(f"{W}num")}
    for name, root in parts.items():
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
            used = {each.get(f"{W}val") for each in root.iter(f"{W}{kind}")}
            yield from (f"{name}: no style {missing}" for missing in used - known)
        used = {each.get(f"{W}val") for each in root.iter(f"{W}numId")}
        yield from (f"{name}: no list {missing}" for missing in used - lists)
