"""Faces in a PDF: which glyphs are used, what they stand for, and the subset of each face that is embedded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from briefings.publish.pdf.objects import PdfDocument, Raw, Stream, number, text_string
from briefings.publish.pdf.telling import clusters, grounded, joins_from_right, meanings
from briefings.typography.stacks import stack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from briefings.typography.faces import Face
    from briefings.typography.shaping import Glyph, Shaped
    from briefings.typography.words import Look, Word

_LEAST_KERN = 0.4  # thousandths of an em: less is not worth a number
_DROPPED = ("GSUB", "GPOS", "GDEF", "name", "STAT", "DSIG", "meta", "BASE", "JSTF", "MATH")
_SYMBOLIC, _ITALIC = 4, 64
_STEM = 80
_NOTHING = "\u200b"  # for the later glyphs of a cluster, whose text is said beside them: each needs some letter
_PER_BLOCK = 100  # entries in a block of a ToUnicode map


@dataclass(slots=True, eq=False)
class _Used:
    """One face of a document: its resource name, and what each glyph stands for."""

    name: str
    glyphs: dict[int, str] = field(default_factory=dict)


class Part(NamedTuple):
    """Glyphs side by side: TJ arrays, each with its rise in thousandths of an em, and what has to be said beside them
    where the glyphs cannot tell, else ""."""

    actual: str
    arrays: tuple[tuple[float, str], ...]


class Told(NamedTuple):
    """A run of glyphs ready to paint: the face's resource name and its parts."""

    name: str
    parts: tuple[Part, ...]


class FontBook:
    """The faces of one document, in the order of their first use.

    `arrays` gives for a word the TJ array that paints it, if one array of the face that its look prefers does that and
    its glyphs tell its text; for any other word it gives "", and its runs have to be told one by one.
    """

    def __init__(self) -> None:
        self._used: dict[Face, _Used] = {}
        self._told: dict[Shaped, Told] = {}
        self.arrays: Mapping[Word, str] = _Arrays(self.note)

    def name(self, face: Face) -> str:
        """The resource name of a face."""
        return self._of(face).name

    def _of(self, face: Face) -> _Used:
        used = self._used.get(face)
        if used is None:
            used = self._used[face] = _Used(f"C{len(self._used)}")
        return used

    def tell(self, shaped: Shaped) -> Told:
        """Note the glyphs of a run as used and return how to paint it."""
        told = self._told.get(shaped)
        if told is None:
            array = self.note(shaped)
            used = self._of(shaped.face)
            parts = (Part("", ((0.0, array),)),) if array else tuple(_parts(shaped, used.glyphs))
            told = self._told[shaped] = Told(used.name, parts)
        return told

    def note(self, shaped: Shaped) -> str:
        """Note the glyphs of a run as used; return the one TJ array that paints it, "" if it takes more than that."""
        known = self._of(shaped.face).glyphs
        array, meant, clear = array_of(shaped)
        if not (clear and meant.items() <= known.items()):
            for glyph, text, meaning in zip(shaped.numbers, shaped.said, meanings(shaped), strict=True):
                if known.setdefault(glyph, meaning) != text:
                    clear = False
        return array if clear else ""

    def embed(self, document: PdfDocument) -> None:
        """Put the subsets into the document; call it once, when all is painted."""
        fonts = document.idToObject["BasicFonts"].dict
        for face, used in self._used.items():
            fonts[used.name] = document.Reference(_font(face, used.glyphs, document))


class _Arrays(dict["Word", str]):
    """Filled when a word is first asked for."""

    def __init__(self, note: Callable[[Shaped], str]) -> None:
        self._note = note

    def __missing__(self, word: Word) -> str:
        runs = word.piece.runs
        plain = word.actual is None and len(runs) == 1 and runs[0].face is preferred(word.look)
        array = self[word] = self._note(runs[0]) if plain else ""
        return array


@lru_cache(maxsize=1024)
def preferred(look: Look) -> Face:
    """The face that a look is mostly set in."""
    return stack(look.family, look.weight, look.italic).face


@lru_cache(maxsize=60_000)
def array_of(shaped: Shaped) -> tuple[str, Mapping[int, str], bool]:
    """The TJ array of glyphs that all stand on the baseline, what each of them means, and whether that is all there is
    to say: the same in every document."""
    pieces = list(map(_code, shaped.numbers))
    natural = list(map(shaped.face.advance, shaped.numbers))
    if natural != list(shaped.advances):
        for at, (own, advance) in enumerate(zip(natural, shaped.advances, strict=True)):
            if abs(own - advance) > _LEAST_KERN:
                pieces[at] += f"{own - advance:.0f}"
    pairs = set(zip(shaped.numbers, shaped.said, strict=True))
    meant = dict(pairs)
    clear = shaped.plain and len(meant) == len(pairs) and not shaped.moves and not joins_from_right(shaped)
    return joined(pieces), meant, clear


@cache
def _code(glyph: int) -> str:
    """A glyph as a string of two bytes, which pack smaller and faster than their digits."""
    return "(" + "".join(_ESCAPES.get(byte, chr(byte)) for byte in divmod(glyph, 256)) + ")"


_ESCAPES = {ord("("): "\\(", ord(")"): "\\)", ord("\\"): "\\\\", ord("\r"): "\\r", ord("\n"): "\\n"}


def joined(arrays: Iterable[str]) -> str:
    """TJ arrays one after another as one. A bracket inside a string has a backslash before it, so none is taken off."""
    return "".join(arrays).replace(")(", "")


def _parts(shaped: Shaped, known: dict[int, str]) -> Iterator[Part]:
    """Clusters whose glyphs tell their text, together; each other one by itself, with its text."""
    for actual, group in groupby(clusters(shaped), key=lambda cluster: _to_say(cluster, known)):
        if not actual:
            yield Part("", tuple(_arrays(chain.from_iterable(group))))
            continue
        for cluster in group:
            glyphs = grounded(cluster, shaped.face)
            for glyph in (glyphs[0], glyphs[-1]):
                known.setdefault(glyph.number, glyph.text)
            yield Part(actual, tuple(_arrays(glyphs)))


def _to_say(cluster: Sequence[Glyph], known: Mapping[int, str]) -> str:
    said = "".join([glyph.text for glyph in cluster])
    return "" if len(cluster) == 1 and known[cluster[0].number] == said else said


def _arrays(glyphs: Iterable[Glyph]) -> Iterator[tuple[float, str]]:
    """TJ arrays, a new one wherever the rise changes."""
    for up, level in groupby(glyphs, key=lambda glyph: glyph.up):
        pieces = []
        for glyph in level:
            if glyph.across:
                pieces.append(f" {-glyph.across:.0f}")  # apart from a kern before it
            pieces.append(_code(glyph.number))
            kern = glyph.natural - glyph.advance + glyph.across
            if abs(kern) > _LEAST_KERN:
                pieces.append(f"{kern:.0f}")
        yield up, joined(pieces)


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
    entries = [f"<{glyph:04X}> <{text_string(text or _NOTHING)[5:-1]}>" for glyph, text in sorted(glyphs.items())]
    blocks = (entries[at : at + _PER_BLOCK] for at in range(0, len(entries), _PER_BLOCK))
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return _MAP_HEAD + body + _MAP_FOOT
