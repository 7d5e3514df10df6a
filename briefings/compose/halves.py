"""A text in two languages as it is written: the first, a line of dashes with the tag of the second, and the second."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAG = r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"
_RULE = re.compile(rf"^[ \t]*-{{3,}}[ \t]*({_TAG})?[ \t\r]*$", re.MULTILINE)
_WHOLE_TAG = re.compile(_TAG)
DASHES = "---"
"""What stands between the two languages, alone on a line but for the tag of the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Halves:
    """Both texts, and the BCP 47 tag of the second where it is given. `parted` says whether there are two."""

    first: str
    second: str = ""
    language: str = ""
    parted: bool = False


def halves(text: str) -> Halves:
    """Part a text at its first line of dashes."""
    found = _RULE.search(text)
    if found is None:
        return Halves(first=text)
    return Halves(first=text[: found.start()], second=text[found.end() :], language=found.group(1) or "", parted=True)


def with_language(text: str, language: str) -> str:
    """The text with another tag for its second language; without a second language it gets an empty one."""
    rule = f"{DASHES} {language}".rstrip()
    if _RULE.search(text) is None:
        return f"{text.rstrip()}\n\n{rule}".lstrip() if language else text
    return _RULE.sub(rule, text, count=1)


def is_tag(text: str) -> bool:
    """Whether a text is a language tag, or none at all."""
    return not text or _WHOLE_TAG.fullmatch(text) is not None
