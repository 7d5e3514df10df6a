"""The bytes of a PDF file: objects packed into compressed object streams, found by a cross-reference stream.

What the objects say is decided elsewhere. Without packing, the structure tree would be most of the file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase.pdfdoc import format as formatted

from briefings.publish.pdf.file.objects import Stream, literal, pack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.publish.pdf.file.closing import Lock
    from briefings.publish.pdf.file.objects import PdfDocument

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_SHEAF = 200  # objects in one stream: more pack a little better, and make a reader unpack more to reach one
_FREE, _LOOSE, _PACKED = 0, 1, 2  # kinds of cross-reference
_ENTRY = Struct(">BIH")
_NOBODY = (_FREE, 0, 65535)
Spell = Callable[[str], str]
"""A text as a string of the file."""


class _Piece(NamedTuple):
    """A stream, or an object that stands by itself."""

    number: int
    entries: str
    data: bytes | None = None
    say: Callable[[Spell], str] | None = None


class Written(NamedTuple):
    """A file, and where each object that stands by itself starts."""

    data: bytes
    starts: dict[int, int]


class FileOfObjects:
    """A file that grows by objects with numbers from 1; each number is used once."""

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []
        self._sheaf: list[tuple[int, str]] = []
        self._sheaves: list[tuple[list[int], str, bytes]] = []

    def add(self, number: int, text: str) -> None:
        """Add an object to be packed with its neighbours, each of its letters a byte."""
        self._sheaf.append((number, text))
        if len(self._sheaf) == _SHEAF:
            self._close_sheaf()

    def add_stream(self, number: int, entries: str, data: bytes) -> None:
        """Add a stream."""
        self._pieces.append(_Piece(number, entries, data))

    def add_loose(self, number: int, say: Callable[[Spell], str]) -> None:
        """Add an object that must be found as it is in the file. `say` writes it, given how its strings are spelt."""
        self._pieces.append(_Piece(number, say(literal), say=say))

    def finish(self, trailer: str, last: int, lock: Lock | None = None) -> Written:
        """The whole file, its id made from what is in it, or by the lock. `last` is the highest number in use,
        `trailer` the entries of the trailer."""
        self._close_sheaf()
        places: dict[int, tuple[int, int, int]] = {}
        for at, (numbers, entries, data) in enumerate(self._sheaves, start=last + 1):
            places.update((number, (_PACKED, at, index)) for index, number in enumerate(numbers))
            self.add_stream(at, entries, data)
        last += len(self._sheaves)
        identity = self._identity()
        if lock is not None:
            last += 1
            identity = lock.take(identity)
            trailer += f"/Encrypt {last} 0 R"
            self._pieces.append(_Piece(last, lock.dictionary()))
        parts, starts = self._laid(lock)
        places.update((number, (_LOOSE, start, 0)) for number, start in starts.items())
        start = sum(map(len, parts))
        places[last + 1] = (_LOOSE, start, 0)
        trailer += f"/ID[<{identity.hex()}><{identity.hex()}>]"
        parts.append(_stream(last + 1, *_references(trailer, places, last + 2)))
        return Written(b"".join([*parts, b"startxref\n%d\n%%%%EOF\n" % start]), starts)

    def _identity(self) -> bytes:
        digest = hashlib.md5(usedforsecurity=False)
        for piece in self._pieces:
            digest.update(piece.entries.encode("latin-1"))
            digest.update(piece.data or b"")
        return digest.digest()

    def _laid(self, lock: Lock | None) -> tuple[list[bytes], dict[int, int]]:
        """The objects one after another, and where each starts; all streams are locked."""
        parts, starts, size = [HEADER], {}, len(HEADER)
        for number, entries, data, say in self._pieces:
            if data is not None:
                part = _stream(number, entries, data if lock is None else lock.stream(number, data))
            else:
                shown = entries if lock is None or say is None else say(partial(lock.string, number))
                part = b"%d 0 obj\n%b\nendobj\n" % (number, shown.encode("latin-1"))
            starts[number] = size
            size += len(part)
            parts.append(part)
        return parts, starts

    def _close_sheaf(self) -> None:
        if not self._sheaf:
            return
        at, index = 0, []
        for number, text in self._sheaf:
            index.append(f"{number} {at}")
            at += len(text) + 1
        head = " ".join(index) + "\n"
        data = pack((head + "\n".join([text for _, text in self._sheaf])).encode("latin-1"))
        entries = f"/Type/ObjStm/N {len(index)}/First {len(head)}/Filter/FlateDecode"
        self._sheaves.append(([number for number, _ in self._sheaf], entries, data))
        self._sheaf = []


def _stream(number: int, entries: str, data: bytes) -> bytes:
    head = f"{number} 0 obj\n<<{entries}/Length {len(data)}>>\nstream\n"
    return head.encode("latin-1") + data + b"\nendstream\nendobj\n"


def _references(trailer: str, places: dict[int, tuple[int, int, int]], size: int) -> tuple[str, bytes]:
    """The cross-reference stream. A number that nothing bears is a free one."""
    data = b"".join([_ENTRY.pack(*places.get(number, _NOBODY)) for number in range(size)])
    return f"/Type/XRef/Size {size}/W[1 4 2]{trailer}/Filter/FlateDecode", pack(data)


def file_of(document: PdfDocument, texts: Iterable[tuple[int, str]]) -> FileOfObjects:
    """All objects of a reportlab document, and `texts`: objects with their numbers that it does not know of."""
    file = FileOfObjects()
    for number, text in texts:
        file.add(number, text)
    number = 0
    # Formatting an object may register more.
    while number < document.objectcounter:
        number += 1
        thing = document.idToObject.get(document.numberToId.get(number))
        if isinstance(thing, Stream):
            file.add_stream(number, thing.written(document), thing.data)
        elif thing is not None:
            file.add(number, formatted(thing, document, toplevel=1).decode("latin-1"))
    return file
