"""From text to glyphs, by HarfBuzz: one piece of text, in one direction, cached. Lines and pages are made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from briefings.typography.faces import Face
from briefings.typography.stacks import Stack, stack

Features = tuple[str, ...]
"""OpenType feature tags to switch on, such as ("onum",)."""

_MISSING = "?"
_PIECES = 60_000  # words kept; a long brief has some thousands of different ones


class Glyph(NamedTuple):
    """Measures in thousandths of an em. `text` is what the glyph stands for: the whole cluster on its first glyph."""

    number: int
    text: str
    advance: float
    natural: float
    across: float
    up: float


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A run of glyphs of one face in visual order. `scale` is its size beside the preferred face of its stack.

    `plain` says that each glyph stands for its own characters in their order, so that text can be got back from the
    glyphs alone; otherwise `text` has to be said beside them.
    """

    face: Face
    scale: float
    glyphs: tuple[Glyph, ...]
    text: str
    plain: bool

    @property
    def width(self) -> float:
        """In thousandths of an em of the stack's size."""
        return sum(glyph.advance for glyph in self.glyphs) * self.scale


class Piece(NamedTuple):
    """Shaped text of one style in visual order; `width` in thousandths of an em."""

    runs: tuple[Shaped, ...]
    width: float


@lru_cache(maxsize=_PIECES)
def shape(faces: Stack, text: str, features: Features = (), *, right_to_left: bool = False) -> Piece:
    """Shape text that runs in one direction. Never breaks it and never fails: a sign stands for what no face has."""
    runs = [_shaped(face, scale, part, features, rtl=right_to_left) for face, scale, part in faces.runs(text)]
    if right_to_left:
        runs.reverse()
    return Piece(tuple(runs), sum(run.width for run in runs))


def _shaped(face: Face, scale: float, text: str, features: Features, *, rtl: bool) -> Shaped:
    buffer = hb.Buffer()
    buffer.add_str(text if text.isascii() else _showable(face, text))
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    hb.shape(face.hb_font, buffer, dict.fromkeys(features, True))
    infos = buffer.glyph_infos
    said = _said([info.cluster for info in infos], text)
    factor, natural = 1000.0 / face.units, face.advance
    glyphs = tuple(
        Glyph(info.codepoint, words, across * factor, natural(info.codepoint), dx * factor, dy * factor)
        for info, (dx, dy, across, _), words in zip(
            infos, (at.position for at in buffer.glyph_positions or ()), said, strict=True
        )
    )
    return Shaped(face, scale, glyphs, text, plain=all(said))


def _showable(face: Face, text: str) -> str:
    """Put a sign in place of what no face has, so that nothing is lost unseen; invisible characters stay."""
    return "".join(_MISSING if _is_missing(face, character) else character for character in text)


def _is_missing(face: Face, character: str) -> bool:
    return character.isprintable() and not face.covers(character)


def missing(text: str) -> str:
    """The characters of a text that no face of ours can show, each once; what is printed has a sign in their place."""
    faces = [face for name in ("serif", "sans") for face, _ in stack(name).faces]
    found = (character for character in text if all(_is_missing(face, character) for face in faces))
    return "".join(dict.fromkeys(found))


def _said(clusters: list[int], text: str) -> list[str]:
    """What each glyph stands for: all of its cluster on the first glyph of it, nothing on the others."""
    if clusters == list(range(len(text))):
        return list(text)
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    said = []
    for cluster in clusters:
        said.append("" if cluster in seen else text[cluster : ends[cluster]])
        seen.add(cluster)
    return said
