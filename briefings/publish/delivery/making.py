"""A delivery carried out: what it adds to the document, and how the file is closed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.errors import BadInputError
from briefings.publish.delivery import Kind
from briefings.publish.pdf.file.closing import Closing
from briefings.publish.pdf.file.metadata import Archive
from briefings.publish.pdf.writer import write

if TYPE_CHECKING:
    from briefings.compose.document import Document
    from briefings.publish.delivery import Delivery, Passwords, Signing
    from briefings.publish.pdf import Pdf
    from briefings.publish.pdf.file.closing import Attachment, Lock
    from briefings.publish.setting import Setting


def made(document: Document, setting: Setting, delivery: Delivery) -> Pdf:
    """Write a document as a delivery asks."""
    closing = Closing(archive=_archive(delivery), lock=_lock(delivery))
    if delivery.with_data:
        closing = closing._replace(files=(_data(document),))
    if delivery.signing is not None:
        document, closing = _signed(document, closing, delivery.signing)
    return write(document, setting, closing)


def _archive(delivery: Delivery) -> Archive:
    if delivery.kind is not Kind.ARCHIVE:
        return Archive.NONE
    return Archive.WITH_FILES if delivery.with_data else Archive.PLAIN


def _lock(delivery: Delivery) -> Lock | None:
    passwords = delivery.passwords
    if delivery.kind is Kind.ENCRYPTED:
        return _locked_by(passwords)
    if passwords is not None:
        raise BadInputError(
            "Only encrypted files have passphrases.",
            remedy="Choose the kind “encrypted”, or leave them out.",
        )
    return None


def _locked_by(passwords: Passwords | None) -> Lock:
    from briefings.publish.delivery.encryption import Aes256  # noqa: PLC0415 (only who encrypts needs it)

    if passwords is None or not (passwords.opening or passwords.owner):
        raise BadInputError("An encrypted file needs a passphrase.", remedy="Give one to open it, or its owner’s.")
    return Aes256(passwords.opening, passwords.owner or passwords.opening)


def _data(document: Document) -> Attachment:
    from briefings.publish.delivery.machine import data_of  # noqa: PLC0415 (only who attaches needs it)

    return data_of(document)


def _signed(document: Document, closing: Closing, signing: Signing) -> tuple[Document, Closing]:
    from briefings.publish.delivery.signature import Certified, signature_section  # noqa: PLC0415 (only who signs)

    signature = Certified(signing.file, signing.passphrase, signing.moment)
    if not signing.visible:
        return document, closing._replace(signature=signature)
    section = signature_section(signature.name, signature.moment, document.language)
    document = replace(document, sections=(*document.sections, section))
    return document, closing._replace(signature=signature, signed_at=section.key)
