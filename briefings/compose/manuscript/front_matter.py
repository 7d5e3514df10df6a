"""What a manuscript says about itself above its first line: `title: …`, `language: …`, between lines of three dashes.

A small part of YAML: one value a key, in quotes or not, or a list of words. What the values mean stands in `reading`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_BLOCK = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*?)|)[ \t]*")
_FURTHER = re.compile(r"[ \t]*-[ \t]+(?P<item>.+?)[ \t]*|[ \t]+(?P<rest>\S.*?)[ \t]*")
_LIST = re.compile(r"\[(.*)\]")


class Parted(NamedTuple):
    """What stands above the text, by key in small letters, and the text."""

    about: dict[str, str]
    text: str


def parted(text: str) -> Parted:
    """Take the front matter off a text. What looks otherwise is text: three dashes may be a rule."""
    block = _BLOCK.match(text)
    about = _entries(block[1]) if block else None
    return Parted({}, text) if block is None or about is None else Parted(about, text[block.end() :])


def _entries(block: str) -> dict[str, str] | None:
    """The values by key; items of a list are joined by commas. None where a line is no entry."""
    about: dict[str, str] = {}
    key = ""
    for line in block.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if entry := _ENTRY.fullmatch(line):
            key = entry["key"].casefold()
            about[key] = _value(entry["value"] or "")
        elif (further := _FURTHER.fullmatch(line)) and key:
            item, rest = further["item"], further["rest"]
            joint = ", " if item and about[key] else " "
            about[key] = f"{about[key]}{joint}{_value(item or rest)}".strip()
        else:
            return None
    return about or None


def _value(text: str) -> str:
    if listed := _LIST.fullmatch(text):
        return ", ".join(_value(part.strip()) for part in listed[1].split(","))
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text
