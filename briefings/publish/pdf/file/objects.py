"""The objects of a PDF file: their numbers, and how streams, dictionaries, strings and numbers are written."""

from __future__ import annotations

import zlib
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_PACKING = 5  # of zlib: 9 takes a third more time for a fiftieth less
_ENTRIES_A_LINE, _ITEMS_A_LINE = 6, 10
_ESCAPED = str.maketrans({"(": "\\(", ")": "\\)", "\\": "\\\\"})


def pack(data: bytes) -> bytes:
    """The data as they stand in a stream."""
    return zlib.compress(data, _PACKING)


class Stream:
    """Data with the entries of their dictionary, but for their length."""

    def __init__(self, data: bytes, entries: Mapping[str, str | int] | None = None, *, packed: bool = True) -> None:
        self.data = pack(data) if packed else data
        self._entries = {**(entries or {}), "Filter": "/FlateDecode"} if packed else {**(entries or {})}

    @classmethod
    def ready(cls, data: bytes, entries: Mapping[str, str | int] | None = None) -> Stream:
        """A stream of data that were packed before."""
        return cls(data, {**(entries or {}), "Filter": "/FlateDecode"}, packed=False)

    @property
    def written(self) -> str:
        """Its entries as text."""
        return "".join([f"/{key} {value}" for key, value in self._entries.items()])


class Objects:
    """What has a number in a file, from 1 on in the order in which it is added. Objects are streams, or their text."""

    def __init__(self) -> None:
        self._held: dict[int, str | Stream] = {}
        self.last = 0

    def reserve(self, count: int = 1) -> int:
        """Numbers for objects that are put later, or written elsewhere; the first of them."""
        first = self.last + 1
        self.last += count
        return first

    def put(self, number: int, thing: str | Stream) -> None:
        """What a reserved number stands for."""
        self._held[number] = thing

    def add(self, thing: str | Stream) -> str:
        """Give an object the next number; how others refer to it."""
        number = self.reserve()
        self._held[number] = thing
        return reference(number)

    def __iter__(self) -> Iterator[tuple[int, str | Stream]]:
        return iter(sorted(self._held.items()))


def reference(number: int) -> str:
    """How an object is referred to."""
    return f"{number} 0 R"


def dictionary(entries: Mapping[str, str | int]) -> str:
    """A dictionary, its entries in the order of their names."""
    return f"<<\n{_on_lines([f'/{key} {value}' for key, value in sorted(entries.items())], _ENTRIES_A_LINE)}\n>>"


def array(items: Iterable[str | int]) -> str:
    """An array."""
    return f"[ {_on_lines([str(item) for item in items], _ITEMS_A_LINE)} ]"


def _on_lines(words: Sequence[str], count: int) -> str:
    return " \n  ".join([" ".join(words[at : at + count]) for at in range(0, len(words), count)])


def text_string(text: str) -> str:
    """A text string in hexadecimal UTF-16, which needs no escapes."""
    return "<FEFF" + text.encode("utf-16-be", "replace").hex().upper() + ">"


def literal(text: str) -> str:
    """A text string that can be read in the file where its letters allow."""
    if text.isascii() and text.isprintable():
        return "(" + text.translate(_ESCAPED) + ")"
    return text_string(text)


def number(value: float) -> str:
    """A number with at most two decimals."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written in {"-0", ""} else written


def colour(value: str) -> str:
    """The three shares of #RRGGBB."""
    return " ".join(f"{int(value[at : at + 2], 16) / 255:.3f}".rstrip("0").rstrip(".") for at in (1, 3, 5))


@cache
def ink(value: str, operator: str) -> str:
    """Set the colour of fills ("rg") or lines ("RG") to #RRGGBB. What is grey goes as grey, so that black prints with
    black alone."""
    if value[1:3] == value[3:5] == value[5:7]:
        return f"{colour(value).split()[0]} {'g' if operator == 'rg' else 'G'}"
    return f"{colour(value)} {operator}"
