"""From text to glyphs, by HarfBuzz: one piece of text, in one direction, cached. Lines and pages are made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from briefings.typography.faces import Face
from briefings.typography.scripts import needs_glyph
from briefings.typography.stacks import SUBSTITUTE, Stack

Features = tuple[str, ...]
"""OpenType feature tags to switch on, such as ("onum",); "-liga" switches one off."""

_PIECES = 60_000  # words kept; a long brief has some thousands of different ones
_NO_LANGUAGE = "en"  # HarfBuzz would take that of the machine, and give other pages elsewhere


class Glyph(NamedTuple):
    """Measures in thousandths of an em. `text` is what the glyph stands for: the whole cluster on its first glyph."""

    number: int
    text: str
    advance: float
    natural: float
    across: float
    up: float


@dataclass(slots=True, eq=False)  # never changed, but made by the thousand, and a frozen one takes thrice as long
class Shaped:
    """A run of glyphs of one face in visual order. `scale` is its size beside the preferred face of its stack.

    For each glyph its number, what it stands for (`said`: the whole cluster on its first glyph), its advance and how
    far it is moved across and up, in thousandths of an em; `moves` is empty where nothing is moved. `plain` says that
    each glyph stands for its own characters, so that text can be got back from the glyphs alone. `width` is in
    thousandths of an em of the stack's size.
    """

    face: Face
    scale: float
    text: str
    numbers: tuple[int, ...]
    said: tuple[str, ...]
    advances: tuple[float, ...]
    moves: tuple[tuple[float, float], ...]
    plain: bool
    width: float

    @property
    def glyphs(self) -> tuple[Glyph, ...]:
        """Glyph by glyph."""
        moves = self.moves or ((0.0, 0.0),) * len(self.numbers)
        return tuple(
            Glyph(number, text, advance, self.face.advance(number), across, up)
            for number, text, advance, (across, up) in zip(self.numbers, self.said, self.advances, moves, strict=True)
        )


class Piece(NamedTuple):
    """Shaped text of one style in visual order; `width` in thousandths of an em."""

    runs: tuple[Shaped, ...]
    width: float


@lru_cache(maxsize=_PIECES)
def shape(
    faces: Stack, text: str, features: Features = (), *, right_to_left: bool = False, language: str = ""
) -> Piece:
    """Shape text that runs in one direction. Never breaks it and never fails: a sign stands for what no face has.

    `language` (BCP 47) chooses among the forms that a face has for it, such as the Turkish i.
    """
    runs = [
        _shaped(face, scale, part, features, rtl=right_to_left, language=language)
        for face, scale, part in faces.runs(text, language)
    ]
    if right_to_left:
        runs.reverse()
    return Piece(tuple(runs), sum([run.width for run in runs]))


def _shaped(face: Face, scale: float, text: str, features: Features, *, rtl: bool, language: str) -> Shaped:
    buffer = hb.Buffer()
    buffer.add_str(_showable(face, text))
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = (language.isascii() and language) or _NO_LANGUAGE
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS  # a mark tells its own text
    hb.shape(face.hb_font, buffer, _switched(features))
    infos = buffer.glyph_infos
    places = [at.position for at in buffer.glyph_positions or ()]
    said, plain = _said([info.cluster for info in infos], text)
    factor = 1000.0 / face.units
    advances = tuple([place[2] * factor for place in places])
    moved = any(place[0] or place[1] for place in places)
    return Shaped(
        face,
        scale,
        text,
        tuple([info.codepoint for info in infos]),
        said,
        advances,
        tuple([(place[0] * factor, place[1] * factor) for place in places]) if moved else (),
        plain,
        sum(advances) * scale,
    )


@cache
def _switched(features: Features) -> dict[str, bool]:
    return {tag.lstrip("-"): not tag.startswith("-") for tag in features}


def _showable(face: Face, text: str) -> str:
    """Put a sign in place of what no face has, so that nothing is lost unseen; invisible characters stay."""
    if face.covers(text):
        return text
    return "".join(
        character if face.covers(character) or not needs_glyph(character) else SUBSTITUTE for character in text
    )


def _said(clusters: list[int], text: str) -> tuple[tuple[str, ...], bool]:
    """What each glyph stands for, all of its cluster on the first glyph of it; and whether every glyph says its own."""
    if clusters == list(range(len(text))):
        return tuple(text), True
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    said = []
    for cluster in clusters:
        said.append("" if cluster in seen else text[cluster : ends[cluster]])
        seen.add(cluster)
    return tuple(said), len(seen) == len(said)
