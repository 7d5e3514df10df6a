"""Faces in a PDF: which glyphs are used, what they stand for, and the subset of each face that is embedded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from briefings.publish.pdf.objects import PdfDocument, Raw, Stream, number, text_string

if TYPE_CHECKING:
    from briefings.typography.faces import Face
    from briefings.typography.shaping import Shaped

_LEAST_KERN = 0.4  # thousandths of an em: less is not worth a number
_DROPPED = ("GSUB", "GPOS", "GDEF", "name", "STAT", "DSIG", "meta", "BASE", "JSTF", "MATH")
_SYMBOLIC, _ITALIC = 4, 64
_STEM = 80
_PER_BLOCK = 100  # entries in a block of a ToUnicode map


@dataclass(slots=True, eq=False)
class _Used:
    """One face of a document: its resource name, and what each glyph stands for."""

    name: str
    glyphs: dict[int, str] = field(default_factory=dict)


class Told(NamedTuple):
    """A run of glyphs ready to paint: the face's resource name, pairs of a rise in thousandths of an em and a TJ array,
    and what has to be said beside it where the glyphs cannot tell."""

    name: str
    parts: tuple[tuple[float, str], ...]
    actual: str


class FontBook:
    """The faces of one document, in the order of their first use."""

    def __init__(self) -> None:
        self._used: dict[Face, _Used] = {}
        self._told: dict[Shaped, Told] = {}

    def tell(self, shaped: Shaped) -> Told:
        """Note the glyphs of a run as used and return how to paint it."""
        told = self._told.get(shaped)
        if told is None:
            told = self._told[shaped] = self._new(shaped)
        return told

    def _new(self, shaped: Shaped) -> Told:
        used = self._used.get(shaped.face)
        if used is None:
            used = self._used[shaped.face] = _Used(f"C{len(self._used)}")
        clear = shaped.plain
        for glyph in shaped.glyphs:
            known = used.glyphs.setdefault(glyph.number, glyph.text)
            clear = clear and known == glyph.text
        return Told(used.name, tuple(_parts(shaped)), "" if clear else shaped.text)

    def embed(self, document: PdfDocument) -> None:
        """Put the subsets into the document; call it once, when all is painted."""
        fonts = document.idToObject["BasicFonts"].dict
        for face, used in self._used.items():
            fonts[used.name] = document.Reference(_font(face, used.glyphs, document))


def _parts(shaped: Shaped) -> list[tuple[float, str]]:
    """TJ arrays, a new one wherever the rise changes."""
    parts: list[tuple[float, list[str]]] = []
    for glyph in shaped.glyphs:
        if not parts or parts[-1][0] != glyph.up:
            parts.append((glyph.up, []))
        pieces = parts[-1][1]
        if glyph.across:
            pieces.append(f"{-glyph.across:.0f}")
        pieces.append(f"<{glyph.number:04X}>")
        kern = glyph.natural - glyph.advance + glyph.across
        if abs(kern) > _LEAST_KERN:
            pieces.append(f"{kern:.0f}")
    return [(rise, "".join(pieces).replace("><", "")) for rise, pieces in parts]


def _font(face: Face, glyphs: dict[int, str], document: PdfDocument) -> PDFDictionary:
    data = _subset(face, glyphs)
    digest = hashlib.md5(data, usedforsecurity=False).digest()
    tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
    name = PDFName(f"{tag}+{face.key}")
    descriptor = _descriptor(face, name, document.Reference(Stream(data, {"Length1": len(data)})))
    widths = " ".join(f"{glyph} [{number(face.advance(glyph))}]" for glyph in sorted(glyphs))
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    descendant = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("CIDFontType2"),
        "BaseFont": name,
        "CIDSystemInfo": PDFDictionary(system),
        "FontDescriptor": document.Reference(descriptor),
        "W": document.Reference(Raw(f"[{widths}]")),
        "DW": 1000,
        "CIDToGIDMap": PDFName("Identity"),
    }
    return PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(PDFDictionary(descendant))]),
            "ToUnicode": document.Reference(Stream(_to_unicode(glyphs).encode("ascii"))),
        }
    )


def _descriptor(face: Face, name: object, file: object) -> PDFDictionary:
    """What a reader must know of a face apart from its glyphs, in thousandths of an em."""
    ascent, descent = face.ascent_descent
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC | (_ITALIC if face.italic_angle else 0),
            "FontBBox": PDFArray(face.bounds),
            "ItalicAngle": round(face.italic_angle, 2),
            "Ascent": round(ascent),
            "Descent": round(descent),
            "CapHeight": round(face.cap_height),
            "StemV": _STEM,
            "FontFile2": file,
        }
    )


def _subset(face: Face, glyphs: dict[int, str]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
    data: bytes = hb.subset(face.hb_face, wanted).blob.data
    return data


_MAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_MAP_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _to_unicode(glyphs: dict[int, str]) -> str:
    entries = [f"<{glyph:04X}> <{text_string(text)[5:-1]}>" for glyph, text in sorted(glyphs.items()) if text]
    blocks = (entries[at : at + _PER_BLOCK] for at in range(0, len(entries), _PER_BLOCK))
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return _MAP_HEAD + body + _MAP_FOOT
