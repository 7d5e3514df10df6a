"""Attaching a file to a source. Taking it away again is an ordinary change of the source."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Self, cast

from briefings.domain.records import Kind, Ref, SourceId
from briefings.domain.sources import Attachment, Source
from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    from briefings.store.store import Store

LARGEST = 256 * 1024 * 1024
"""Bytes; more would make the dossier too heavy to back up every day."""
LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class Attach:
    """Keep a file with a source. `name` may be a path: its last part counts, and from that follows the media type."""

    source: SourceId
    name: str
    data: bytes = field(repr=False)

    @classmethod
    def file(cls, source: SourceId, path: Path) -> Self:
        """The file at `path`. Raises BadInputError where it is too large, a folder, or cannot be read."""
        try:
            if path.stat().st_size > LARGEST:
                raise _too_large(path.name)
            return cls(source, path.name, path.read_bytes())
        except OSError as problem:
            raise BadInputError(
                f"“{path.name}” cannot be read: {problem.strerror or 'the system refused'}.",
                remedy="Choose a file that you may read; a folder has to be packed into one first.",
            ) from problem

    def describe(self, store: Store) -> str:
        """Such as "Attach article.pdf to Trend"."""
        return f"Attach {self._plain_name} to {self._found(store).label}"

    def write(self, store: Store) -> None:
        """Check the file, keep what is in it, then name it in the source."""
        name, source = self._plain_name, self._found(store)
        if not name.strip(" .") or not name.isprintable() or len(name) > LONGEST_NAME:
            raise BadInputError(f"{name!r} is no name for a file.", remedy="Rename the file, then attach it.")
        if len(self.data) > LARGEST:
            raise _too_large(name)
        digest = store.keep(self.data)
        if any(held.digest == digest and held.name == name for held in source.attachments):
            raise BadInputError(f"“{name}” is attached already.", remedy="Nothing more is needed.")
        kept = Attachment(name=name, media_type=media_type(name), size=len(self.data), digest=digest)
        store.put([replace(source, attachments=(*source.attachments, kept))])

    @property
    def _plain_name(self) -> str:
        return PurePath(self.name.replace("\\", "/")).name

    def _found(self, store: Store) -> Source:
        source = store.find(Ref(Kind.SOURCE, self.source))
        if source is None:
            raise NotFoundError(f"There is no source {self.source}.", remedy="Restore it from the trash first.")
        return cast("Source", source)


def _too_large(name: str) -> BadInputError:
    return BadInputError(
        f"“{name}” is larger than {LARGEST >> 20} MB.", remedy="Attach a smaller copy, or only the pages that matter."
    )


def media_type(name: str) -> str:
    """What kind of file it is, by the ending of its name: "application/pdf"."""
    # Only what is built in: the system's own list differs from machine to machine.
    table = mimetypes.MimeTypes()
    return table.guess_type(name, strict=False)[0] or "application/octet-stream"
