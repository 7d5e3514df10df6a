"""Which faces serve a family, weight and slope, in which order, and at which size beside each other.

Source covers Latin, Cyrillic and Greek; Noto takes over run by run. The scale brings a fallback face to the x-height of
its neighbours; Arabic has none, so its scale is by eye.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from briefings.typography.faces import Face, face

_SERIF, _SANS, _NOTO = "source-serif", "source-sans", "noto"
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
}
_X_HEIGHT = {"serif": 0.475, "sans": 0.486}
_NOTO_X_HEIGHT, _NASKH_SCALE, _SANS_ARABIC_SCALE = 0.536, 1.1, 0.95
_JOINERS = "\u200c\u200d\u2060"


@dataclass(frozen=True, eq=False, slots=True)
class Stack:
    """Faces in order of preference, each with its scale. The first serves what none covers."""

    faces: tuple[tuple[Face, float], ...]

    def runs(self, text: str) -> list[tuple[Face, float, str]]:
        """Cut text into runs of one face each; a mark or a joiner stays with what it follows."""
        if text.isascii():  # every face that comes first has all of ASCII
            return [(*self.faces[0], text)]
        runs: list[tuple[Face, float, str]] = []
        for character in text:
            found, scale = self._serving(character, runs[-1] if runs else None)
            if runs and runs[-1][0] is found:
                runs[-1] = (found, scale, runs[-1][2] + character)
            else:
                runs.append((found, scale, character))
        return runs

    def _serving(self, character: str, before: tuple[Face, float, str] | None) -> tuple[Face, float]:
        first = self.faces[0]
        if before is not None and _follows(character) and (before[0].covers(character) or character in _JOINERS):
            return before[0], before[1]
        if first[0].covers(character):
            return first
        return next((pair for pair in self.faces[1:] if pair[0].covers(character)), first)

    @property
    def face(self) -> Face:
        """The preferred face."""
        return self.faces[0][0]


def _follows(character: str) -> bool:
    return bool(unicodedata.combining(character)) or character in _JOINERS or "\ufe00" <= character <= "\ufe0f"


@cache
def stack(family: str, weight: int = 400, italic: bool = False) -> Stack:  # noqa: FBT001, FBT002 (as in CSS)
    """Return the stack of `family` ("serif", "serif-subhead", "serif-display", "sans") nearest to what is asked."""
    folder, key = _FILES[min(_FILES, key=lambda file: _distance(file, family, weight, italic=italic))]
    kind = "sans" if family == "sans" else "serif"
    bold = "Bold" if weight >= 600 else "Regular"
    return Stack(
        (
            (face(folder, key), 1.0),
            *((face(_NOTO, f"{name}-{bold}"), scale) for name, scale in _fallbacks(kind)),
            (face(_NOTO, "NotoSansSymbols2-Regular"), 0.9),
        )
    )


def _distance(file: tuple[str, int, bool], family: str, weight: int, *, italic: bool) -> tuple[bool, bool, bool, int]:
    """How far a file is from what is wanted. The slope counts more than the optical size, which has no italic."""
    other, its_weight, its_slope = file
    return _base(other) != _base(family), its_slope != italic, other != family, abs(its_weight - weight)


def _base(family: str) -> str:
    return family.partition("-")[0]


def _fallbacks(kind: str) -> tuple[tuple[str, float], ...]:
    scale = _X_HEIGHT[kind] / _NOTO_X_HEIGHT
    arabic = ("NotoSansArabic", _SANS_ARABIC_SCALE) if kind == "sans" else ("NotoNaskhArabic", _NASKH_SCALE)
    part = "Sans" if kind == "sans" else "Serif"
    return (arabic, *((f"Noto{part}{script}", scale) for script in ("Hebrew", "Armenian", "Georgian")))
