"""The parts of a Word file, and the file itself: the same bytes from the same document, at any time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as TO
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from briefings.publish.docx.faces import faces_xml
from briefings.publish.docx.markup import DECLARED, tag
from briefings.publish.docx.styles import languages
from briefings.publish.spoken import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as WordFile
    from docx.opc.part import XmlPart

    from briefings.compose.document import Document

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file knows
_NOT_OURS = (
    TO.CUSTOM_XML,
    TO.FONT_TABLE,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    TO.WEB_SETTINGS,
)
_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE}.wordprocessingml"


def empty_file() -> WordFile:
    """A Word file without anything of the template that python-docx starts from."""
    file: WordFile = docx.Document()
    for relations, unwanted in (
        (file.part.rels, _NOT_OURS),
        (file.part.package.rels, (TO.THUMBNAIL, TO.EXTENDED_PROPERTIES)),
    ):
        for key in [key for key, relation in relations.items() if relation.reltype in unwanted]:
            del relations[key]
    related(file, "fontTable", _with_head(f"<w:fonts {DECLARED}>{faces_xml()}</w:fonts>"))
    name = PackURI("/docProps/app.xml")
    told = f'<Properties xmlns="{_EXTENDED}"><Application>Chancery</Application></Properties>'
    part = Part(name, f"{_OFFICE}.extended-properties+xml", _with_head(told), file.part.package)
    file.part.package.relate_to(part, TO.EXTENDED_PROPERTIES)
    return file


_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_RELATIONS = {"fontTable": TO.FONT_TABLE, "footnotes": TO.FOOTNOTES}


def related(file: WordFile, name: str, data: bytes, addresses: Sequence[str] = ()) -> None:
    """Add a part of the document by its name in the file; its links lead to the addresses, rId1 to the first."""
    part = Part(PackURI(f"/word/{name}.xml"), f"{_WORD}.{name}+xml", data, file.part.package)
    for address in addresses:
        part.relate_to(address, TO.HYPERLINK, is_external=True)
    file.part.relate_to(part, _RELATIONS[name])


def furniture_part(file: WordFile, kind: str, number: int, text: str) -> str:
    """Add a head or foot of pages; the id of the relation to it."""
    root = "hdr" if kind == "header" else "ftr"
    data = _with_head(f"<w:{root} {DECLARED}>{text}</w:{root}>")
    part = Part(PackURI(f"/word/{kind}{number}.xml"), f"{_WORD}.{kind}+xml", data, file.part.package)
    return file.part.relate_to(part, TO.HEADER if kind == "header" else TO.FOOTER)


def _with_head(markup: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{markup}'.encode()


def filled(element: XmlPart | object, children: str) -> None:
    """Put markup in place of all that is in an element."""
    made = parse_xml(f"<w:body {DECLARED}>{children}</w:body>")
    element[:] = list(made)  # type: ignore[index]  # lxml's elements are lists, which python-docx does not say


def with_body(file: WordFile, children: str) -> None:
    """Put markup in place of all that is in the body: as one element, for lxml takes a time that grows with the square
    of what is moved piece by piece."""
    file.element.replace(file.element.body, parse_xml(f"<w:body {DECLARED}>{children}</w:body>"))


def settle(file: WordFile, language: str, *, footnotes: bool) -> None:
    """Give the file its settings; with `footnotes`, those name the separators in their part."""
    filled(file.settings.element, _settings(language, footnotes=footnotes))


def _settings(language: str, *, footnotes: bool) -> str:
    compatible = "".join(
        tag("compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value)
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
        )
    )
    return "".join(
        (
            tag("zoom", percent=100),
            tag("defaultTabStop", val=720),
            tag("characterSpacingControl", val="doNotCompress"),
            tag("footnotePr", tag("footnote", id=-1), tag("footnote", id=0)) if footnotes else "",
            tag("compat", compatible),
            languages(language).replace("<w:lang", "<w:themeFontLang"),
            tag("decimalSymbol", val="."),
            tag("listSeparator", val=","),
        )
    )


def describe(file: WordFile, document: Document) -> None:
    """Title, author and the like; the time is the document's, never the clock's."""
    told = file.core_properties
    filled(file.part.package.part_related_by(TO.CORE_PROPERTIES).element, "")
    told.title = _short(document.title or document.kind)
    told.author = _short(document.author)
    told.subject = _short(document.subject or document.kind)
    told.keywords = _short(", ".join(document.keywords))
    told.language = _short(document.language)
    if document.created:
        made = datetime.fromisoformat(document.created)
        utc = made.astimezone(UTC) if made.tzinfo else made
        told.created = told.modified = utc.replace(tzinfo=None, microsecond=0)


def _short(text: str) -> str:
    """As much as a property of a file may hold."""
    return clean(text)[:255]


def packed(file: WordFile) -> bytes:
    """The bytes of the file: parts in one order, with one time."""
    raw, made = io.BytesIO(), io.BytesIO()
    file.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(
            old.namelist(), key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels", name)
        ):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name))
    return made.getvalue()
