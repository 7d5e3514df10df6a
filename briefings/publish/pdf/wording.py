"""The words that a page brings by itself ("Page 1 of 2", "Disputed"), in the language of the brief."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

import resources

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEFAULT = "en"


@cache
def page_words(language: str) -> Mapping[str, str]:
    """The words by key for a BCP 47 language, in English where that language has none."""
    wanted = resources.path("phrases", "pages", f"{language.split('-', maxsplit=1)[0].lower()}.toml")
    file = wanted if wanted.is_file() else resources.path("phrases", "pages", f"{_DEFAULT}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
