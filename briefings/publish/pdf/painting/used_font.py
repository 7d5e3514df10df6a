"""One font of a document: what each of its glyphs stands for there, and which glyphs are made for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.publish.pdf.painting.arrays import Cluster, array_of, coded, joined, told_clusters
from briefings.publish.pdf.painting.joined_glyphs import Joined
from briefings.typography.faces import Face

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.typography.shaping import Shaped

_MOST_GLYPHS = 0xFFFF
_NOTHING = "\u200b"  # each glyph has to stand for something
_MOST_CODES = 4  # of one font that say the same: more look like a map that is wrong
_Code = int | tuple[Joined, str]
"""A glyph of the face, or one to make and what it says."""


@dataclass(slots=True, eq=False)
class UsedFont:
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
        found = told_clusters(shaped, from_right)
        codes = self._codes(found)
        new = {code: text for code, (text, *_) in zip(codes, found, strict=True) if not self._knows(code)}
        if not at_last and self.glyphs and self._is_crowded(new):
            return None
        self._note(new)
        return joined(
            [
                shown if isinstance(code, int) else coded(self.made[code]) + kern
                for code, (_, _, shown, _, kern) in zip(codes, found, strict=True)
            ]
        )

    def _codes(self, found: Sequence[Cluster]) -> list[_Code]:
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
        return coded(self._made(Joined((), round(advance * self.face.units / 1000.0)), text))

    def _made(self, glyph: Joined, text: str) -> int:
        made = self.made.get((glyph, text))
        if made is None:
            made = self.made[glyph, text] = self.face.hb_face.glyph_count + len(self.made)
            self.glyphs[made] = text
            self.codes[text] += 1
        return made
