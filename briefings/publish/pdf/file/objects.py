"""The few PDF objects that reportlab does not have: streams that end with a line end, and objects written as text."""

from __future__ import annotations

import zlib
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfdoc

PdfDocument = Any
"""reportlab's PDFDocument, of which its stubs know next to nothing."""


_PACKING = 5  # of zlib: 9 takes a third more time for a fiftieth less


def pack(data: bytes) -> bytes:
    """The data as they stand in a stream."""
    return zlib.compress(data, _PACKING)


_ESCAPED = str.maketrans({"(": "\\(", ")": "\\)", "\\": "\\\\"})


class Stream(pdfdoc.PDFObject):
    """A stream: reportlab's own leave out the line end before `endstream` that PDF/A asks for."""

    __RefOnly__ = 1

    def __init__(self, data: bytes, entries: dict[str, Any] | None = None, *, packed: bool = True) -> None:
        self.data = pack(data) if packed else data
        self.entries = dict(entries or {})
        if packed:
            self.entries["Filter"] = pdfdoc.PDFName("FlateDecode")

    @classmethod
    def ready(cls, data: bytes, entries: dict[str, Any] | None = None) -> Stream:
        """A stream of data that were packed before."""
        return cls(data, {**(entries or {}), "Filter": pdfdoc.PDFName("FlateDecode")}, packed=False)

    def written(self, document: PdfDocument) -> str:
        """Its dictionary's entries but for the length."""
        values = ((key, pdfdoc.format(value, document).decode("latin-1")) for key, value in self.entries.items())
        return "".join(f"/{key} {value}" for key, value in values)


class Raw(pdfdoc.PDFObject):
    """An object written as text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def format(self, document: PdfDocument) -> bytes:  # noqa: ARG002 - as reportlab calls it
        """The bytes of the object."""
        return self.text.encode("latin-1")


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
