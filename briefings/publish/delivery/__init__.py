"""Kinds of export: a PDF for keeping, plain, encrypted, signed, with its data attached.

How a document becomes pages is decided in `publish/pdf`. The same document, setting and delivery give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from briefings.publish.setting import AS_IT_IS, Setting

if TYPE_CHECKING:
    from briefings.compose.document import Document
    from briefings.publish.pdf import Pdf

__all__ = ["FOR_KEEPING", "Delivery", "Kind", "Passwords", "Signing", "deliver"]


class Kind(StrEnum):
    """What a file is for. Every kind is accessible (PDF/UA-1)."""

    ARCHIVE = "archive"  # PDF/A-2a as well
    PLAIN = "plain"  # says nothing about keeping
    ENCRYPTED = "encrypted"  # AES-256; no archive takes such a file, so it says nothing about keeping


@dataclass(frozen=True, slots=True, kw_only=True)
class Passwords:
    """`opening` is asked of every reader (empty: of nobody), `owner` of who wants to change the file (empty: the same
    as `opening`)."""

    opening: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """Whom a file is signed by. `file` is a PKCS#12 file, `moment` the time of signing with its time zone. A visible
    signature stands below the last section with name and date."""

    file: bytes
    passphrase: str
    moment: datetime
    visible: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How a file leaves the house. `with_data` attaches the brief in machine-readable form; what is kept is then
    PDF/A-3a."""

    kind: Kind = Kind.ARCHIVE
    passwords: Passwords | None = None
    signing: Signing | None = None
    with_data: bool = False


FOR_KEEPING = Delivery()
"""PDF/UA-1 and PDF/A-2a in one file."""


def deliver(document: Document, setting: Setting = AS_IT_IS, delivery: Delivery = FOR_KEEPING) -> Pdf:
    """Set, write and close a brief. Raises BadInputError where the passwords or the file of the signature do not
    serve, WrongPassphraseError where that file does not open."""
    from briefings.publish.delivery.making import made  # noqa: PLC0415 (reportlab is loaded only by who writes)

    return made(document, setting, delivery)
