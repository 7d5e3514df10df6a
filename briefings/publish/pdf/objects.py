"""The few PDF objects that reportlab does not have: streams that end with a line end, and objects written as text."""

from __future__ import annotations

import zlib
from typing import Any

from reportlab.pdfbase import pdfdoc

PdfDocument = Any
"""reportlab's PDFDocument, of which its stubs know next to nothing."""


_PACKING = 6  # of zlib: 9 takes twice the time for a hundredth less


class Stream(pdfdoc.PDFObject):
    """A stream. PDF/A asks for a line end before `endstream`, which reportlab's own leaves out."""

    __RefOnly__ = 1

    def __init__(self, data: bytes, entries: dict[str, Any] | None = None, *, packed: bool = True) -> None:
        self.data = zlib.compress(data, _PACKING) if packed else data
        self.entries = dict(entries or {})
        if packed:
            self.entries["Filter"] = pdfdoc.PDFName("FlateDecode")
        self.entries["Length"] = len(self.data)

    def format(self, document: PdfDocument) -> bytes:
        """The bytes of the object."""
        entries: bytes = pdfdoc.PDFDictionary(self.entries).format(document)
        return entries + b"\nstream\n" + self.data + b"\nendstream\n"


class Raw(pdfdoc.PDFObject):
    """An object written as text; names in one-item tuples become references to other objects."""

    __RefOnly__ = 1

    def __init__(self, parts: list[str | tuple[str]]) -> None:
        self.parts = parts

    def format(self, document: PdfDocument) -> bytes:
        """The bytes of the object."""
        written = (
            part if isinstance(part, str) else pdfdoc.PDFObjectReference(part[0]).format(document).decode("ascii") + " "
            for part in self.parts
        )
        return "".join(written).encode("latin-1")


def text_string(text: str) -> str:
    """A text string in hexadecimal UTF-16, which needs no escapes."""
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"


def number(value: float) -> str:
    """A number with at most two decimals."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written in {"-0", ""} else written


def colour(value: str) -> str:
    """The three shares of #RRGGBB."""
    return " ".join(f"{int(value[at : at + 2], 16) / 255:.3f}".rstrip("0").rstrip(".") for at in (1, 3, 5))
