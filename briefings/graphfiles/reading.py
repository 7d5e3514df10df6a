"""Any graph file read: which format it is in is seen from what stands in it, else from the ending of its name."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefings.graphfiles.gexf import read_gexf
from briefings.graphfiles.given import LARGEST, Given, given
from briefings.graphfiles.gml import read_gml
from briefings.graphfiles.graphml import read_graphml
from briefings.graphfiles.pajek import read_pajek
from briefings.graphfiles.sif import read_sif
from briefings.graphfiles.table import read_table
from briefings.graphfiles.xml import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from briefings.graphfiles.model import GraphFile

_XML = re.compile(r"\s*<(?=[?!A-Za-z])")
_PAJEK = re.compile(
    r"(?:\s*%[^\n]*\n|\s*\n)*\s*\*(?:vertices|network|arcs|edges|matrix|partition|vector)\b", re.IGNORECASE
)
_GML = re.compile(r'(?:\s|#[^\n]*\n)*(?:(?:Creator|Version|comment)\s+("[^"]*"|\S+)\s*)*graph\s*\[', re.IGNORECASE)
_BY_ENDING: Mapping[str, Callable[[Given], GraphFile]] = {
    ".graphml": read_graphml,
    ".gexf": read_gexf,
    ".gml": read_gml,
    ".net": read_pajek,
    ".paj": read_pajek,
    ".mat": read_pajek,
    ".sif": read_sif,
}


def read_graph(path: Path, *, columns: Mapping[str, str] | None = None, end_included: bool = False) -> GraphFile:
    """The graph in a file, or in the one inside a .zip or .gz. `columns` and `end_included` are for tables: see there.

    Raises NotFoundError where there is no such file, and BadInputError that names file and line where it is no graph.
    """
    return read_given(given(path), columns=columns, end_included=end_included)


def read_given(file: Given, *, columns: Mapping[str, str] | None = None, end_included: bool = False) -> GraphFile:
    """The same of a file that is already in memory."""
    file = unpacked(file)
    if not file.data.strip(b"\0 \t\r\n\x1a\xef\xbb\xbf"):
        raise file.bad(1, "there is nothing in it.", "Choose a file that holds a graph.")
    reader = None if columns else _reader(file)
    return read_table(file, columns, end_included=end_included) if reader is None else reader(file)


def is_table(file: Given) -> bool:
    """Whether a file that is no archive is read as a table, whose columns can be named."""
    return _reader(file) is None


def _reader(file: Given) -> Callable[[Given], GraphFile] | None:
    """The reader of a file; None for a table."""
    head = _head(file)
    if _XML.match(head):
        return _read_xml
    if _PAJEK.match(head):
        return read_pajek
    if _GML.match(head):
        return read_gml
    return _BY_ENDING.get(PurePath(file.name).suffix.casefold())


def _head(file: Given) -> str:
    """The first letters, whatever their encoding."""
    start = file.data[:4096]
    encoding = "utf-16" if start[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return start.decode(encoding, errors="replace")


def _read_xml(file: Given) -> GraphFile:
    """GraphML or GEXF, as the root says."""
    reader = read_gexf if b"gexf" in file.data[:4096].replace(b"\0", b"") else read_graphml
    other = read_graphml if reader is read_gexf else read_gexf
    return other(file) if parse(file).tag == other.__name__.removeprefix("read_") else reader(file)


def _of_macs(entry: zipfile.ZipInfo) -> bool:
    """Whether it is what a Mac keeps beside a file, not a file of the user's."""
    return entry.filename.startswith("__MACOSX/")


def _inflated(file: Given) -> Given:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(file.data)) as packed:
            data = packed.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as problem:
        raise file.bad(1, f"the archive is damaged ({problem}).", "Unpack it and choose the graph.") from None
    if len(data) > LARGEST:
        raise file.bad(1, f"what is in the archive is larger than {LARGEST >> 20} MB.", "Read a part of it.")
    if data.startswith((b"PK\x03\x04", b"\x1f\x8b")):
        raise file.bad(1, "the archive holds another archive.", "Unpack it and choose the graph.")
    return Given(file.name.removesuffix(".gz"), data)


def unpacked(file: Given) -> Given:
    """The only file of a .zip, or what a .gz holds; a file that is neither as it is. Raises BadInputError."""
    if file.data.startswith(b"\x1f\x8b"):
        return _inflated(file)
    if not file.data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return file
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            inside = [entry for entry in archive.infolist() if not (entry.is_dir() or _of_macs(entry))]
            if len(inside) != 1:
                raise file.bad(1, f"the archive holds {len(inside)} files.", "Unpack it and choose one of them.")
            if inside[0].file_size > LARGEST:
                raise file.bad(1, f"what is in the archive is larger than {LARGEST >> 20} MB.", "Read a part of it.")
            with archive.open(inside[0]) as member:
                data = member.read(LARGEST + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError) as problem:
        raise file.bad(1, f"the archive is damaged or locked ({problem}).", "Unpack it and choose the graph.") from None
    if data.startswith((b"PK\x03\x04", b"\x1f\x8b")):
        raise file.bad(1, "the archive holds another archive.", "Unpack it and choose the graph.")
    return Given(f"{file.name}/{PurePath(inside[0].filename).name}", data)
