"""Keys to sign with, made for the tests."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

from briefings.publish.delivery import Signing

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import CertificateIssuerPrivateKeyTypes
    from cryptography.hazmat.primitives.hashes import SHA256

WHEN = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
SECRET = "correct horse"
NAME = "Zöe Example"
_LOCKED = serialization.BestAvailableEncryption(SECRET.encode())


@cache
def pkcs12(*, first: int = 2025, last: int = 2030, curved: bool = False, bare: bool = False) -> bytes:
    """A PKCS#12 file in force from the start of one year to that of another; a `bare` one has no key."""
    key = ec.generate_private_key(ec.SECP256R1()) if curved else rsa.generate_private_key(65537, 2048)
    certificate = _certificate(key, first, last, hashes.SHA256())
    if bare:
        return serialize_key_and_certificates(None, None, None, [certificate], _LOCKED)
    return serialize_key_and_certificates(b"key", key, certificate, None, _LOCKED)


def modern_pkcs12() -> bytes:
    """One with a key on an Edwards curve, which software that reads PDF seldom knows."""
    key = ed25519.Ed25519PrivateKey.generate()
    return serialize_key_and_certificates(b"key", key, _certificate(key, 2025, 2030, None), None, _LOCKED)


def _certificate(key: CertificateIssuerPrivateKeyTypes, first: int, last: int, by: SHA256 | None) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(datetime(first, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(last, 1, 1, tzinfo=UTC))
        .sign(key, by)
    )


def signing(*, visible: bool = True, **changes: bool) -> Signing:
    """An order to sign."""
    return Signing(file=pkcs12(**changes), passphrase=SECRET, moment=WHEN, visible=visible)
