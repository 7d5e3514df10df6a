"""Words as search compares them: folded, in a Latin form that joins the scripts, and by sound. No SQL, no records."""

from briefings.folding.countries import also_called
from briefings.folding.folding import fold
from briefings.folding.keys import begun, key
from briefings.folding.layouts import other_layouts
from briefings.folding.likeness import ALIKE, alike, skeleton, skeletons
from briefings.folding.typing_errors import close, distance, forgiven
from briefings.folding.words import Word, forms, words

VERSION = 4
"""Grows whenever a folded form, a key or a skeleton changes: an index of another version has to be made anew."""

__all__ = [
    "ALIKE",
    "VERSION",
    "Word",
    "alike",
    "also_called",
    "begun",
    "close",
    "distance",
    "fold",
    "forgiven",
    "forms",
    "key",
    "other_layouts",
    "skeleton",
    "skeletons",
    "words",
]
