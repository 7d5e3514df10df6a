"""Reading a PDF back: its text, its structure tree, its pages as pictures."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pypdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator


def reader(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def texts(data: bytes) -> list[str]:
    """The text of each page, white space evened out."""
    document = pypdfium2.PdfDocument(data)
    return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


def elements(data: bytes) -> Iterator[dict[str, Any]]:
    """Every structure element in reading order."""

    def walk(element: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - whatever stands in the tree
        element = element.get_object() if hasattr(element, "get_object") else element
        if not isinstance(element, dict) or element.get("/S") is None:
            return
        yield element
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            yield from walk(kid)

    yield from walk(reader(data).trailer["/Root"]["/StructTreeRoot"]["/K"])


def picture(data: bytes, page: int, dpi: float = 50.0) -> Any:  # noqa: ANN401 - an array of grey values
    """One page in grey."""
    bitmap = pypdfium2.PdfDocument(data)[page].render(scale=dpi / 72.0, grayscale=True)
    return bitmap.to_numpy()
