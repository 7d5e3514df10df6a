"""Faces in a PDF: which glyphs are used, what they stand for, and how runs of them are painted.

The file of each face is made in `embedding`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.painting.embedding import embedded
from briefings.publish.pdf.painting.joined_glyphs import Joined
from briefings.publish.pdf.painting.telling import (
    FROM_RIGHT,
    as_from_right,
    clusters,
    direction,
    is_sign,
    needs_care,
    space_between,
    touches,
)
from briefings.typography.faces import Face
from briefings.typography.stacks import stack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefings.publish.pdf.file.objects import PdfDocument
    from briefings.typography.shaping import Glyph, Shaped
    from briefings.typography.words import Look, Word

_LEAST_KERN = 0.4  # thousandths of an em: less is not worth a number
_MOST_GLYPHS = 0xFFFF
_NOTHING = "\u200b"  # each glyph has to stand for something
_MOST_CODES = 4  # of one font that say the same: more look like a map that is wrong
_MOST_FONTS = 6  # of one face
END = 250.0  # thousandths of an em: the advance of a space that ends a piece of a line
_Code = int | tuple[Joined, str]
"""A glyph of the face, or one to make and what it says."""


class Part(NamedTuple):
    """Glyphs of one face side by side: its resource name, its size beside the size of the look, and a TJ array."""

    face: Face
    name: str
    scale: float
    array: str


class Told(NamedTuple):
    """A word ready to paint, and whether text that has no direction runs from right to left after it."""

    parts: tuple[Part, ...]
    from_right: bool


@dataclass(slots=True, eq=False)
class _Used:
    """A font of a document: its resource name, what each glyph of its face stands for there, the glyphs that are made
    for it, and how many of them say the same."""

    name: str
    face: Face
    glyphs: dict[int, str] = field(default_factory=dict)
    made: dict[tuple[Joined, str], int] = field(default_factory=dict)
    codes: Counter[str] = field(default_factory=Counter)

    def takes(self, meant: Mapping[int, str]) -> bool:
        """Note what the face's own glyphs mean; false, and nothing is noted, where they mean something else already,
        or too many of them the same."""
        known = self.glyphs
        new = {glyph: text for glyph, text in meant.items() if glyph not in known}
        if any(known[glyph] != text for glyph, text in meant.items() if glyph not in new) or self._is_crowded(new):
            return False
        self._note(new)
        return True

    def array(self, shaped: Shaped, *, from_right: bool = True, at_last: bool = False) -> str | None:
        """The TJ array of a run with made glyphs for all that the face's own cannot tell; None where too many glyphs
        would say the same, unless this is the font that takes all `at_last`."""
        if not self.has_room(len(shaped.numbers)):
            self.glyphs |= {glyph: text or _NOTHING for glyph, text in zip(shaped.numbers, shaped.said, strict=True)}
            return array_of(shaped)[0]
        found = _clusters(shaped, from_right)
        codes = self._codes(found)
        new = {code: text for code, (text, *_) in zip(codes, found, strict=True) if not self._knows(code)}
        if not at_last and self.glyphs and self._is_crowded(new):
            return None
        self._note(new)
        return joined(
            [
                shown if isinstance(code, int) else _code(self.made[code]) + kern
                for code, (_, _, shown, _, kern) in zip(codes, found, strict=True)
            ]
        )

    def _codes(self, found: Sequence[_Cluster]) -> list[_Code]:
        """For each cluster its own glyph, unless that means something else; else the one to make."""
        meant: dict[int, str] = {}
        codes: list[_Code] = []
        for text, own, _, glyph, _ in found:
            if own is not None and self.glyphs.get(own, meant.setdefault(own, text)) == text == meant[own]:
                codes.append(own)
            else:
                codes.append((glyph, text))
        return codes

    def _knows(self, code: _Code) -> bool:
        return code in (self.glyphs if isinstance(code, int) else self.made)

    def _is_crowded(self, new: Mapping[_Code, str] | Mapping[int, str]) -> bool:
        return any(
            self.codes[text] + count > _MOST_CODES for text, count in Counter(new.values()).items() if text.strip()
        )

    def _note(self, new: Mapping[_Code, str] | Mapping[int, str]) -> None:
        for code, text in new.items():
            if isinstance(code, int):
                self.glyphs[code] = text
                self.codes[text] += 1
            else:
                self._made(*code)

    def has_room(self, count: int = 1) -> bool:
        """Whether so many glyphs can be made; a face that is full shows its marks where they stand by nature."""
        known: int = self.face.hb_face.glyph_count
        return known + len(self.made) + count <= _MOST_GLYPHS

    def space(self, advance: float, text: str) -> str:
        """A space that is as wide as that of another face, and says `text`."""
        return _code(self._made(Joined((), round(advance * self.face.units / 1000.0)), text))

    def _made(self, glyph: Joined, text: str) -> int:
        made = self.made.get((glyph, text))
        if made is None:
            made = self.made[glyph, text] = self.face.hb_face.glyph_count + len(self.made)
            self.glyphs[made] = text
            self.codes[text] += 1
        return made


class FontBook:
    """The faces of one document, in the order of their first use.

    A face is one font, and further ones where more than a few of its glyphs say the same. `arrays` gives for a word
    the TJ array that paints it, if one run of the first font of the face that its look prefers does that; for any
    other word it gives "", and its runs have to be told one by one.
    """

    def __init__(self) -> None:
        self._used: dict[str, _Used] = {}
        self._fonts: dict[Face, list[_Used]] = {}
        self._told: dict[tuple[Word, bool], Told] = {}
        self.arrays: Mapping[Word, str] = _Arrays(self._plain)

    def name(self, face: Face) -> str:
        """The resource name of the first font of a face."""
        return self._of(face)[0].name

    def _of(self, face: Face) -> list[_Used]:
        return self._fonts.get(face) or [self._another(face)]

    def _another(self, face: Face) -> _Used:
        """One more font of a face."""
        used = _Used(f"C{len(self._used)}", face)
        self._used[used.name] = used
        self._fonts.setdefault(face, []).append(used)
        return used

    def tell(self, word: Word, *, from_right: bool, beside: Part | None, around: tuple[str, str] = ("", "")) -> Told:
        """Note the glyphs of a word as used and return how to paint it after a text `from_right` or another; `around`
        are the words at its left and right.

        A space is painted with the font `beside` it, if there is one: readers lose a space that stands alone.
        """
        runs = word.piece.runs
        if word.text == " ":
            said = space_between(*around, from_right=from_right)
            if beside is not None or said != " ":
                return Told((self._space(runs[0], beside, said),), from_right)
        if touches(word.text, *around, from_right=from_right):
            return self._tell([*map(as_from_right, runs)], from_right=from_right)
        told = self._told.get((word, from_right))
        if told is None:
            if any(direction(run.text) for run in runs):
                runs = tuple([as_from_right(run) if is_sign(run.text) else run for run in runs])
            told = self._told[word, from_right] = self._tell(runs, from_right=from_right)
        return told

    def _tell(self, runs: Sequence[Shaped], *, from_right: bool) -> Told:
        parts = []
        for run in runs:
            name, array = self.note(run, from_right=from_right)
            parts.append(Part(run.face, name, run.scale, array))
            own = direction(run.text)
            from_right = from_right if own is None else own
        return Told(tuple(parts), from_right)

    def _space(self, run: Shaped, beside: Part | None, said: str) -> Part:
        used = self._used[beside.name] if beside else self._of(run.face)[0]
        scale = beside.scale if beside else run.scale
        if not used.has_room() or (said == " " and run.face is used.face):
            name, array = self.note(run)
            return Part(run.face, name, run.scale, array)
        return Part(used.face, used.name, scale, used.space(run.width / scale, said))

    def end(self, face: Face) -> tuple[str, str]:
        """The resource name of the first font of a face, and in it a space that ends what runs from right to left; ""
        where there is no room for one."""
        used = self._of(face)[0]
        return used.name, used.space(END, f"{FROM_RIGHT} ") if used.has_room() else ""

    def _plain(self, shaped: Shaped) -> str:
        """The TJ array of a run in the first font of its face; "" where that is another one."""
        name, array = self.note(shaped)
        return array if name == self.name(shaped.face) else ""

    def note(self, shaped: Shaped, *, from_right: bool = True) -> tuple[str, str]:
        """Note the glyphs of a run as used; return the resource name of its font and the TJ array that paints it."""
        fonts = self._of(shaped.face)
        array, meant, clear = array_of(shaped)
        if clear and (meant.items() <= fonts[0].glyphs.items() or fonts[0].takes(meant)):
            return fonts[0].name, array
        for used in fonts:
            found = used.array(shaped, from_right=from_right, at_last=len(fonts) == _MOST_FONTS and used is fonts[-1])
            if found is not None:
                return used.name, found
        another = self._another(shaped.face)
        return another.name, another.array(shaped, from_right=from_right, at_last=True) or ""

    def embed(self, document: PdfDocument) -> None:
        """Put the subsets into the document; call it once, when all is painted."""
        fonts = document.idToObject["BasicFonts"].dict
        for used in self._used.values():
            made = {number: glyph for (glyph, _), number in used.made.items()}
            fonts[used.name] = document.Reference(embedded(used.face, used.glyphs, made, document))


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
    natural = list(map(shaped.face.advances.__getitem__, shaped.numbers))
    if natural != list(shaped.advances):
        for at, (own, advance) in enumerate(zip(natural, shaped.advances, strict=True)):
            if abs(own - advance) > _LEAST_KERN:
                pieces[at] += f"{own - advance:.0f}"
    meant = dict(zip(shaped.numbers, shaped.said, strict=True))
    # Most words have a glyph no more than once; where it comes again it has to say the same.
    alike = len(meant) == len(pieces) or [*map(meant.get, shaped.numbers)] == [*shaped.said]
    clear = shaped.plain and alike and not shaped.moves and not needs_care(shaped)
    return joined(pieces), meant, clear


@cache
def _code(glyph: int) -> str:
    """A glyph as a string of two bytes, which pack smaller and faster than their digits."""
    return "(" + "".join(_ESCAPES.get(byte, chr(byte)) for byte in divmod(glyph, 256)) + ")"


_ESCAPES = {ord("("): "\\(", ord(")"): "\\)", ord("\\"): "\\\\", ord("\r"): "\\r", ord("\n"): "\\n"}


def joined(arrays: Iterable[str]) -> str:
    """TJ arrays one after another as one. A bracket inside a string has a backslash before it, so none is taken off."""
    return "".join(arrays).replace(")(", "")


class _Cluster(NamedTuple):
    """What a cluster says; its own glyph, if one shows it where it stands by nature, and how that is shown; the glyph
    to make where its own would not tell, and the kern after that."""

    text: str
    own: int | None
    shown: str
    glyph: Joined
    kern: str


@lru_cache(maxsize=60_000)
def _clusters(shaped: Shaped, from_right: bool) -> tuple[_Cluster, ...]:  # noqa: FBT001 (hot, and cached)
    """The clusters of a run: the same in every document."""
    return tuple([_cluster(text, glyphs, shaped.face) for text, glyphs in clusters(shaped, from_right=from_right)])


def _cluster(text: str, glyphs: Sequence[Glyph], face: Face) -> _Cluster:
    first = glyphs[0]
    stays = len(glyphs) == 1 and not (first.up or first.across) and (first.advance or not first.natural)
    glyph, advance = _joined(glyphs, face.units / 1000.0)
    own_kern = _kern(first.natural - advance) if stays else ""
    made_kern = _kern(glyph.advance * 1000.0 / face.units - advance)
    return _Cluster(text, first.number if stays else None, _code(first.number) + own_kern, glyph, made_kern)


def _kern(amount: float) -> str:
    return f"{amount:.0f}" if abs(amount) > _LEAST_KERN else ""


def _joined(glyphs: Sequence[Glyph], scale: float) -> tuple[Joined, float]:
    """What a glyph is made of that stands for several, with no advance of less than nothing; and their advance."""
    pen, components = 0.0, []
    for glyph in glyphs:
        components.append((glyph.number, round((pen + glyph.across) * scale), round(glyph.up * scale)))
        pen += glyph.advance
    return Joined(tuple(components), max(0, round(pen * scale))), pen
