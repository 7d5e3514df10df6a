"""The words that a page brings by itself ("Page 1 of 2", "Disputed"), in the language of the brief."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import resources

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def page_words(language: str) -> Mapping[str, str]:
    """The words by key for a BCP 47 language, in English where that language has none."""
    return resources.read(resources.path_for(language, "phrases", "pages"))
