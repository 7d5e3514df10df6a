"""The faces that a Word file names: ours, and what stands for them on a machine that lacks them. None is in the file:
many houses forbid faces from outside, and ours have no bold of Word's kind.
"""

from __future__ import annotations

from typing import NamedTuple

from briefings.publish.docx.markup import tag
from briefings.typography.scripts import script_of

SANS, SERIF = "Source Sans 3", "Source Serif 4"
"""For Latin, Greek and Cyrillic letters."""
FIXED = "Consolas"
"""For code, whose letters are all of one width. We have none of our own."""
_EAST = "Noto Sans SC"
_ROMAN, _SWISS, _MODERN = "roman", "swiss", "modern"
_PANOSE = {
    "Calibri": "020F0502020204030204",
    "Cambria": "02040503050406030204",
    "Courier New": "02070309020205020404",
    "Times New Roman": "02020603050405020304",
    "Arial": "020B0604020202020204",
    "Leelawadee UI": "020B0502040204020203",
    "Nirmala UI": "020B0502040204020203",
    "Microsoft YaHei": "020B0503020204020204",
}  # what its letters look like, by which Word finds one that is near
_FAMILIES = {
    SANS: ("Calibri", _SWISS),
    SERIF: ("Cambria", _ROMAN),  # narrower than ours: pages stay as many; Georgia is as wide, its bold is wider
    FIXED: ("Courier New", _MODERN),
    "Noto Naskh Arabic": ("Times New Roman", _ROMAN),
    "Noto Sans Arabic": ("Arial", _SWISS),
    "Noto Serif Hebrew": ("Times New Roman", _ROMAN),
    "Noto Sans Hebrew": ("Arial", _SWISS),
    "Noto Serif Thai": ("Leelawadee UI", _ROMAN),
    "Noto Sans Thai": ("Leelawadee UI", _SWISS),
    "Noto Serif Devanagari": ("Nirmala UI", _ROMAN),
    "Noto Sans Devanagari": ("Nirmala UI", _SWISS),
    _EAST: ("Microsoft YaHei", _SWISS),
}
_COMPLEX = {
    "Arab": ("Noto Naskh Arabic", "Noto Sans Arabic"),
    "Hebr": ("Noto Serif Hebrew", "Noto Sans Hebrew"),
    "Thai": ("Noto Serif Thai", "Noto Sans Thai"),
    "Deva": ("Noto Serif Devanagari", "Noto Sans Devanagari"),
}
_ANY = ("Times New Roman", "Arial")  # on every machine with Word, and with Arabic and Hebrew letters


class Faces(NamedTuple):
    """The faces for complex scripts, as Word calls them, in a document of one language."""

    serif: str
    sans: str

    def named(self, *, serif: bool) -> str:
        """The `rFonts` of serif or sans text, by the kinds of script that Word tells apart."""
        latin, other = (SERIF, self.serif) if serif else (SANS, self.sans)
        return tag("rFonts", ascii=latin, hAnsi=latin, cs=other, eastAsia=_EAST)


def faces_of(language: str) -> Faces:
    """The faces of a document in a language (BCP 47)."""
    return Faces(*_COMPLEX.get(script_of(language), _ANY))


def faces_xml() -> str:
    """What is known of each face, as the children of `w:fonts`."""
    return "".join(
        tag(
            "font", tag("altName", val=other), tag("panose1", val=_PANOSE[other]), tag("family", val=family),
            tag("pitch", val="fixed" if name == FIXED else "variable"), name=name,
        )
        for name, (other, family) in _FAMILIES.items()
    )  # fmt: skip
