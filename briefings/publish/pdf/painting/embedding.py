"""The faces of a document as objects of its file: the glyphs that are used, and what they stand for."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from briefings.publish.pdf.file.objects import PdfDocument, Raw, Stream, number, pack, text_string
from briefings.publish.pdf.painting.joined_glyphs import Joined, with_joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.typography.faces import Face

_DROPPED = ("GSUB", "GPOS", "GDEF", "name", "STAT", "DSIG", "meta", "BASE", "JSTF", "MATH")
_SYMBOLIC, _ITALIC = 4, 64
_STEM = 80
_PER_BLOCK = 100  # entries in a block of a ToUnicode map
_MOST = 31  # characters for which one glyph stands: Poppler reads no longer entries of a map
_NOBODYS = re.compile("[\ue000-\uf8ff\ufffe\U000f0000-\U0010ffff]")  # PDF/A and PDF/UA let no glyph stand for them
_KEPT = 64  # files and maps: a brief that is made again has the same letters in most of its faces

_Tellings = tuple[tuple[int, str], ...]
"""The glyphs that are used, in order, with what each stands for."""


class _Program(NamedTuple):
    """The file of a face, packed; its size unpacked; and the tag that names it by what is in it."""

    packed: bytes
    size: int
    tag: str


def embedded(face: Face, glyphs: Mapping[int, str], made: Mapping[int, Joined], document: PdfDocument) -> PDFDictionary:
    """A face as an object of the document: the `glyphs` that it uses, with what each stands for. Those that are
    `made`, with numbers that follow on the face's own, are put together from them.
    """
    tellings = tuple(sorted(glyphs.items()))
    program = _program(face, frozenset(glyphs), tuple(made.values()))
    name = PDFName(f"{program.tag}+{face.key}")
    descriptor = _descriptor(face, name, document.Reference(Stream.ready(program.packed, {"Length1": program.size})))
    widths = " ".join(
        f"{glyph} [{number(made[glyph].advance * 1000.0 / face.units if glyph in made else face.advance(glyph))}]"
        for glyph, _ in tellings
    )
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
            "ToUnicode": document.Reference(Stream.ready(_to_unicode(tellings))),
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


@lru_cache(maxsize=_KEPT)
def _program(face: Face, glyphs: frozenset[int], made: tuple[Joined, ...]) -> _Program:
    data = _subset(face, glyphs, made)
    digest = hashlib.md5(data, usedforsecurity=False).digest()
    return _Program(pack(data), len(data), "".join(chr(ord("A") + byte % 26) for byte in digest[:6]))


def _subset(face: Face, glyphs: frozenset[int], made: tuple[Joined, ...]) -> bytes:
    own = face.hb_face.glyph_count
    wanted = hb.SubsetInput()
    outlines = wanted.sets(hb.SubsetInputSets.GLYPH_INDEX)
    outlines.update(glyph for glyph in glyphs if glyph < own)
    outlines.update(part[0] for glyph in made for part in glyph.components)
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
    data: bytes = hb.subset(face.hb_face, wanted).blob.data
    return with_joined(data, own, made) if made else data


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


@lru_cache(maxsize=_KEPT)
def _to_unicode(tellings: _Tellings) -> bytes:
    """The map from glyphs to what they stand for, packed."""
    entries = [f"<{glyph:04X}> <{_shown(text)}>" for glyph, text in tellings]
    blocks = (entries[at : at + _PER_BLOCK] for at in range(0, len(entries), _PER_BLOCK))
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return pack((_MAP_HEAD + body + _MAP_FOOT).encode("ascii"))


def _shown(text: str) -> str:
    """What a glyph stands for, in hexadecimal; a mark of byte order inside a text holds its neighbours together."""
    return text_string(_NOBODYS.sub("\ufffd", text[:_MOST]).replace("\ufeff", "\u2060"))[5:-1]
