"""How a PDF is closed, whatever is on its pages: attached files, a lock, a signature.

The keys and certificates behind locks and signatures are the business of `publish/delivery`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefings.publish.pdf.file.metadata import Archive

if TYPE_CHECKING:
    from datetime import datetime


class Attachment(NamedTuple):
    """A file inside the file. `media` is its media type, `words` say what it is, `moment` when it was made."""

    name: str
    data: bytes
    media: str
    words: str
    moment: str


class Lock(Protocol):
    """What makes a file unreadable without a password."""

    def take(self, digest: bytes) -> bytes:
        """Choose the key for a file by the digest of what is in it; called once, before all else. The id that the file
        shows, which says nothing of what is in it."""

    def dictionary(self) -> str:
        """The encryption dictionary."""

    def stream(self, number: int, data: bytes) -> bytes:
        """The data of the stream with this object number, locked."""

    def string(self, number: int, text: str) -> str:
        """A text in the object with this number, locked and written as a string."""


class Signature(Protocol):
    """What signs a file: `room` is how many bytes it needs at most."""

    name: str
    moment: datetime
    room: int

    def sign(self, digest: bytes) -> bytes:
        """The signature of a SHA-256 digest, as DER."""


class Closing(NamedTuple):
    """What is done to a file when its pages are finished. `signed_at` names the section over which a visible signature
    lies; without it the signature is not seen on any page."""

    archive: Archive = Archive.PLAIN
    files: tuple[Attachment, ...] = ()
    lock: Lock | None = None
    signature: Signature | None = None
    signed_at: str = ""


AS_ARCHIVE = Closing()
"""For keeping: PDF/UA-1 and PDF/A-2a, nothing more."""
