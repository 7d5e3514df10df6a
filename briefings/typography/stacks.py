"""Which faces serve a family, weight and slope, in which order, and at which size beside each other.

Source covers Latin, Cyrillic and Greek; for what it lacks, the script of a character says which Noto face to ask, so
that no other is opened. Fonts that a user has added come last.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.typography import packs
from briefings.typography.faces import Face, face
from briefings.typography.scripts import is_mark, is_wide_if_beside_wide, needs_glyph, script_at, script_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SUBSTITUTE = "\u2bd1"
"""Shown in place of a character that no face has: the uncertainty sign, a question mark in a diamond."""

_SERIF, _SANS, _CODE, _NOTO = "source-serif", "source-sans", "source-code", "noto"
_FILES = {
    ("serif", 400, False): (_SERIF, "SourceSerif4-Regular"),
    ("serif", 600, False): (_SERIF, "SourceSerif4-Semibold"),
    ("serif", 400, True): (_SERIF, "SourceSerif4-It"),
    ("serif", 600, True): (_SERIF, "SourceSerif4-SemiboldIt"),
    ("serif-subhead", 400, False): (_SERIF, "SourceSerif4Subhead-Regular"),
    ("serif-subhead", 600, False): (_SERIF, "SourceSerif4Subhead-Semibold"),
    ("serif-display", 600, False): (_SERIF, "SourceSerif4Display-Semibold"),
    ("sans", 400, False): (_SANS, "SourceSans3-Regular"),
    ("sans", 500, False): (_SANS, "SourceSans3-Medium"),
    ("sans", 600, False): (_SANS, "SourceSans3-Semibold"),
    ("sans", 700, False): (_SANS, "SourceSans3-Bold"),
    ("sans", 400, True): (_SANS, "SourceSans3-It"),
    ("sans", 600, True): (_SANS, "SourceSans3-SemiboldIt"),
    ("mono", 400, False): (_CODE, "SourceCodePro-Regular"),
}
_X_HEIGHT = {"serif": 0.475, "sans": 0.486, "mono": 0.486}
_NOTO_X_HEIGHT = 0.536
_SYMBOLS_SCALE, _PACK_SCALE = 0.9, 0.94


class _Noto(NamedTuple):
    """The faces of a script: beside Source Serif and beside Source Sans, and how large each is, by eye."""

    serif: str
    sans: str
    scales: tuple[float, float] = (_X_HEIGHT["serif"] / _NOTO_X_HEIGHT, _X_HEIGHT["sans"] / _NOTO_X_HEIGHT)
    has_bold: bool = True


_SCRIPTS = {
    "Arab": _Noto("NotoNaskhArabic", "NotoSansArabic", (1.1, 0.95)),
    "Armn": _Noto("NotoSerifArmenian", "NotoSansArmenian"),
    "Beng": _Noto("NotoSansBengali", "NotoSansBengali", (0.95, 0.95)),
    "Deva": _Noto("NotoSerifDevanagari", "NotoSansDevanagari", (1.0, 1.0)),
    "Ethi": _Noto("NotoSerifEthiopic", "NotoSerifEthiopic", (0.93, 0.93)),
    "Geor": _Noto("NotoSerifGeorgian", "NotoSansGeorgian"),
    "Gujr": _Noto("NotoSerifGujarati", "NotoSerifGujarati", (1.0, 1.0)),
    "Guru": _Noto("NotoSansGurmukhi", "NotoSansGurmukhi", (1.0, 1.0)),
    "Hani": _Noto("NotoSansSC", "NotoSansSC", (0.94, 0.94)),
    "Hebr": _Noto("NotoSerifHebrew", "NotoSansHebrew", (0.95, 0.95)),
    "Kana": _Noto("NotoSansSC", "NotoSansSC", (0.94, 0.94)),
    "Khmr": _Noto("NotoSansKhmer", "NotoSansKhmer", (0.95, 0.95)),
    "Knda": _Noto("NotoSansKannada", "NotoSansKannada", (0.9, 0.9)),
    "Laoo": _Noto("NotoSerifLao", "NotoSansLao", (0.96, 0.96)),
    "Mlym": _Noto("NotoSansMalayalam", "NotoSansMalayalam"),
    "Mong": _Noto("NotoSansMongolian", "NotoSansMongolian", has_bold=False),
    "Mymr": _Noto("NotoSansMyanmar", "NotoSansMyanmar"),
    "Orya": _Noto("NotoSansOriya", "NotoSansOriya", (0.95, 0.95)),
    "Sinh": _Noto("NotoSansSinhala", "NotoSansSinhala"),
    "Taml": _Noto("NotoSerifTamil", "NotoSansTamil"),
    "Telu": _Noto("NotoSansTelugu", "NotoSansTelugu"),
    "Thaa": _Noto("NotoSansThaana", "NotoSansThaana"),
    "Thai": _Noto("NotoSerifThai", "NotoSansThai", (0.96, 0.96)),
    "Tibt": _Noto("NotoSerifTibetan", "NotoSerifTibetan", (1.12, 1.12)),
}
_WIDE = frozenset({"Hani", "Kana"})
_OWN_PACK = frozenset({"Jpan", "Kore", "Hant"})

Run = tuple[Face, float, str]
"""A face, its scale beside the preferred one, and the text that it shows."""


@dataclass(frozen=True, eq=False, slots=True)
class Stack:
    """A preferred face and, behind it, one for each script. `kind` is "serif", "sans" or "mono"."""

    face: Face
    kind: str
    bold: bool

    def runs(self, text: str, language: str = "") -> list[Run]:
        """Cut text into runs of one face each; marks and joiners stay with what they follow.

        Where no face has a character its run has the face of `SUBSTITUTE`. `language` (BCP 47) chooses between
        Chinese and Japanese forms where the user has added a font for them.
        """
        if self.face.covers(text):
            return [(self.face, 1.0, text)]
        found: list[Run] = []
        parts = _clusters(text)
        for at, part in enumerate(parts):
            beside = parts[at + 1][0] if at + 1 < len(parts) else ""
            for run in self._serving(part, found[-1] if found else None, beside, language):
                if found and found[-1][0] is run[0]:
                    found[-1] = (run[0], run[1], found[-1][2] + run[2])
                else:
                    found.append(run)
        return found

    def _serving(self, part: str, before: Run | None, beside: str, language: str) -> list[Run]:
        """The runs for a character with its marks: one, unless no face has them together."""
        needed = part if part.isspace() else "".join(filter(needs_glyph, part))
        near = before[:2] if before else (self.face, 1.0)
        if not needed:
            chosen: tuple[Face, float] | None = near
        elif is_wide_if_beside_wide(part) and (near[0] is self._wide[0] or script_at(beside or " ") in _WIDE):
            chosen = self._wide
        elif self.face.covers(needed) and not (needed.isspace() and near[0].covers(needed)):
            chosen = (self.face, 1.0)
        elif near[0].covers(needed):
            chosen = near
        else:
            others = self._others(script_at(needed[0]), language)
            chosen = next((other for other in others if other[0].covers(needed)), None if needed.strip() else near)
        if chosen is None and len(part) > 1:  # a letter with a mark that its face lacks
            return [run for character in part for run in self._serving(character, None, "", language)]
        return [(*(chosen or _symbols()), part)]

    @property
    def _wide(self) -> tuple[Face, float]:
        return self._noto(_SCRIPTS["Hani"])

    def _noto(self, served: _Noto) -> tuple[Face, float]:
        name, scale = (served.serif, served.scales[0]) if self.kind == "serif" else (served.sans, served.scales[1])
        return face(_NOTO, f"{name}-{'Bold' if self.bold and served.has_bold else 'Regular'}"), scale

    def _others(self, script: str, language: str) -> Iterator[tuple[Face, float]]:
        """Faces that may have a character, the likeliest first; none is opened before it is asked for."""
        added = _added(language)
        if script in _WIDE and script_of(language) in _OWN_PACK:
            yield from added
        if script in _SCRIPTS:
            yield self._noto(_SCRIPTS[script])
        height = _X_HEIGHT[self.kind]
        if self.kind != "sans":
            yield face(_SANS, f"SourceSans3-{'Semibold' if self.bold else 'Regular'}"), height / _X_HEIGHT["sans"]
        yield face(_NOTO, "NotoSansExtra-Regular"), height / _NOTO_X_HEIGHT
        yield _symbols()
        yield face(_CODE, "SourceCodePro-Regular"), height / _X_HEIGHT["mono"]  # it draws lines of tables and trees
        if script not in _SCRIPTS:
            yield self._noto(_SCRIPTS["Hani"])  # it has many signs beside its characters
        yield from added


def _added(language: str) -> Iterator[tuple[Face, float]]:
    for pack in packs.installed_for(script_of(language)):
        yield pack, _PACK_SCALE


def _symbols() -> tuple[Face, float]:
    return face(_NOTO, "NotoSansSymbols2-Regular"), _SYMBOLS_SCALE


def missing(text: str) -> str:
    """The characters of a text that no face can show, each once; what is printed has a sign in their place."""
    substituting, _ = _symbols()
    found = dict.fromkeys(
        character
        for shown, _, part in stack("serif").runs(text)
        if shown is substituting and not shown.covers(part)
        for character in part
        if needs_glyph(character) and not shown.covers(character)
    )
    return "".join(found)


def _clusters(text: str) -> list[str]:
    """Each character with the marks and joiners that follow it."""
    parts: list[str] = []
    for character in text:
        if parts and (is_mark(character) or (not needs_glyph(character) and not character.isspace())):
            parts[-1] += character
        else:
            parts.append(character)
    return parts


@cache
def stack(family: str, weight: int = 400, italic: bool = False) -> Stack:  # noqa: FBT001, FBT002 (as in CSS)
    """Return the stack nearest to what is asked of a `family`: "serif", "serif-subhead", "serif-display", "sans" or
    "mono"."""
    folder, key = _FILES[min(_FILES, key=lambda file: _distance(file, family, weight, italic=italic))]
    return Stack(face(folder, key), _base(family), weight >= 600)


def _distance(file: tuple[str, int, bool], family: str, weight: int, *, italic: bool) -> tuple[bool, bool, bool, int]:
    """How far a file is from what is wanted. The slope counts more than the optical size, which has no italic."""
    other, its_weight, its_slope = file
    return _base(other) != _base(family), its_slope != italic, other != family, abs(its_weight - weight)


def _base(family: str) -> str:
    return family.partition("-")[0]
