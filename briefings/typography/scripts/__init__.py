"""Writing systems: which one a character and a language belong to, by its ISO 15924 code, and how it behaves."""

from briefings.typography.scripts.characters import (
    is_mark,
    is_wide_if_beside_wide,
    needs_glyph,
    numbered,
    script_at,
    strong_ways,
)
from briefings.typography.scripts.languages import direction, has_italics, script_of

__all__ = [
    "direction",
    "has_italics",
    "is_mark",
    "is_wide_if_beside_wide",
    "needs_glyph",
    "numbered",
    "script_at",
    "script_of",
    "strong_ways",
]
