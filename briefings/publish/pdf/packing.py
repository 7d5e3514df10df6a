"""The bytes of a PDF file: objects packed into compressed object streams, found by a cross-reference stream.

What the objects say is decided elsewhere. Without packing, the structure tree would be most of the file.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import format as formatted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.publish.pdf.objects import PdfDocument

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_SHEAF = 200  # objects in one stream: more pack a little better, and make a reader unpack more to reach one
_PACKING = 6  # of zlib: 9 takes twice the time for a hundredth less
_LOOSE, _PACKED = 1, 2  # kinds of cross-reference


class FileOfObjects:
    """A file that grows by objects with numbers from 1; each number is used once."""

    def __init__(self) -> None:
        self._parts = [HEADER]
        self._size = len(HEADER)
        self._places: dict[int, tuple[int, int, int]] = {}
        self._sheaf: list[tuple[int, bytes]] = []
        self._sheaves: list[tuple[list[int], bytes]] = []

    def add(self, number: int, body: bytes) -> None:
        """Add an object; a stream stands by itself, all else is packed with its neighbours."""
        if body.endswith(b"endstream\n"):
            self._put(number, body)
            return
        self._sheaf.append((number, body))
        if len(self._sheaf) == _SHEAF:
            self._close_sheaf()

    def finish(self, trailer: str, last: int) -> bytes:
        """The whole file, its id made from what is in it. `last` is the highest number in use, `trailer` the entries of
        the trailer."""
        self._close_sheaf()
        for at, (numbers, body) in enumerate(self._sheaves, start=last + 1):
            self._places.update((number, (_PACKED, at, index)) for index, number in enumerate(numbers))
            self._put(at, body)
        end = last + len(self._sheaves) + 1
        start = self._size
        self._places[end] = (_LOOSE, start, 0)
        digest = hashlib.md5(b"".join(self._parts), usedforsecurity=False).hexdigest()
        self._put(end, self._references(f"{trailer}/ID[<{digest}><{digest}>]", end + 1))
        return b"".join([*self._parts, b"startxref\n%d\n%%%%EOF\n" % start])

    def _put(self, number: int, body: bytes) -> None:
        whole = b"%d 0 obj\n%bendobj\n" % (number, body)
        self._places.setdefault(number, (_LOOSE, self._size, 0))
        self._parts.append(whole)
        self._size += len(whole)

    def _close_sheaf(self) -> None:
        if not self._sheaf:
            return
        at, index = 0, []
        for number, body in self._sheaf:
            index.append(f"{number} {at}")
            at += len(body) + 1
        head = " ".join(index).encode() + b"\n"
        data = zlib.compress(head + b"\n".join(body for _, body in self._sheaf), _PACKING)
        entries = f"/Type/ObjStm/N {len(index)}/First {len(head)}"
        self._sheaves.append(([number for number, _ in self._sheaf], packed_stream(entries, data)))
        self._sheaf = []

    def _references(self, trailer: str, size: int) -> bytes:
        """The cross-reference stream. A number that nothing bears is a free one."""
        free = (0, 0, 65535)
        rows = (self._places.get(number, free) for number in range(size))
        data = b"".join(bytes((kind,)) + at.to_bytes(4) + index.to_bytes(2) for kind, at, index in rows)
        return packed_stream(f"/Type/XRef/Size {size}/W[1 4 2]{trailer}", zlib.compress(data, _PACKING))


def packed_stream(entries: str, data: bytes) -> bytes:
    """The body of a stream object whose data are deflated already."""
    return f"<<{entries}/Filter/FlateDecode/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream\n"


def file_of(document: PdfDocument, texts: Iterable[tuple[int, str]], trailer: str) -> bytes:
    """All objects of a reportlab document, and `texts`: objects with their numbers that it does not know of."""
    file = FileOfObjects()
    for number, text in texts:
        file.add(number, text.encode("latin-1"))
    number = 0
    # Formatting an object may register more.
    while number < document.objectcounter:
        number += 1
        name = document.numberToId.get(number)
        if name is not None:
            file.add(number, formatted(document.idToObject[name], document, toplevel=1))
    return file.finish(trailer, document.objectcounter)
