"""The fonts of a document: which are used, and how words are painted with them.

What one font holds is in `used_font`, how a run of glyphs is written in `arrays`; the file of each face is made in
`embedding`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.painting.arrays import array_of
from briefings.publish.pdf.painting.embedding import embedded
from briefings.publish.pdf.painting.telling import (
    FROM_RIGHT,
    as_from_right,
    direction,
    is_sign,
    space_between,
    touches,
)
from briefings.publish.pdf.painting.used_font import UsedFont
from briefings.typography.stacks import stack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefings.publish.pdf.file.objects import PdfDocument
    from briefings.typography.faces import Face
    from briefings.typography.shaping import Shaped
    from briefings.typography.words import Look, Word

_MOST_FONTS = 6  # of one face
END = 250.0  # thousandths of an em: the advance of a space that ends a piece of a line


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


class FontBook:
    """The faces of one document, in the order of their first use.

    A face is one font, and further ones where more than a few of its glyphs say the same. `arrays` gives for a word
    the TJ array that paints it, if one run of the first font of the face that its look prefers does that; for any
    other word it gives "", and its runs have to be told one by one.
    """

    def __init__(self) -> None:
        self._used: dict[str, UsedFont] = {}
        self._fonts: dict[Face, list[UsedFont]] = {}
        self._told: dict[tuple[Word, bool], Told] = {}
        self.arrays: Mapping[Word, str] = _Arrays(self._plain)

    def name(self, face: Face) -> str:
        """The resource name of the first font of a face."""
        return self._of(face)[0].name

    def _of(self, face: Face) -> list[UsedFont]:
        return self._fonts.get(face) or [self._another(face)]

    def _another(self, face: Face) -> UsedFont:
        """One more font of a face."""
        used = UsedFont(f"C{len(self._used)}", face)
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
