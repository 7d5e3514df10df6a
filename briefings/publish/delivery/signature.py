"""A signature from a PKCS#12 file: PAdES baseline B by pyHanko, without a call to anybody."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from asn1crypto import cms, keys, pkcs12, x509  # type: ignore[import-untyped]  # has no stubs
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.dsa import DSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates, load_pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.sign.general import as_signing_certificate_v2
from pyhanko.sign.signers import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from briefings.compose.dates_words import day_words
from briefings.compose.document import Paragraph, Run, Section, Style, Voice
from briefings.compose.phrases import phrases
from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.errors import BadInputError, WrongSigningPassphraseError
from briefings.publish.house.wording import page_words

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from cryptography import x509 as certificates

_DIGEST = "sha256"
_KEY = "signature"
_KEYS = (RSAPrivateKey, EllipticCurvePrivateKey, DSAPrivateKey)
_SPARE = 16  # bytes: some kinds of key give signatures of uneven length


class Certified:
    """Signs with the key of a PKCS#12 file. Raises BadInputError where it is no such file, has no key that serves, or
    its certificate does not hold at the moment of signing, WrongSigningPassphraseError where the passphrase does not
    open it."""

    def __init__(self, file: bytes, passphrase: str, moment: datetime) -> None:
        held = _opened(file, passphrase)
        certificate = held.cert
        if held.key is None or certificate is None:
            raise BadInputError(
                "The file for signing has no key with its certificate.", remedy="Export both into one PKCS#12 file."
            )
        if not isinstance(held.key, _KEYS):
            raise BadInputError(
                "The key in the file for signing is of a kind that readers of PDF do not know.",
                remedy="Sign with an RSA or ECDSA key.",
            )
        self.moment = moment.astimezone(UTC)
        self.name = _name(certificate.certificate)
        _check_times(certificate.certificate, self.moment)
        self._signer = _signer(held)
        self.room = len(self.sign(bytes(32))) + _SPARE

    def sign(self, digest: bytes) -> bytes:
        """The signature of a SHA-256 digest, as DER."""
        said = cms.CMSAttributes(
            [
                _said("content_type", "data"),
                _said("message_digest", digest),
                _said("signing_certificate_v2", as_signing_certificate_v2(self._signer.signing_cert)),
            ]
        )
        made = _done(self._signer.async_sign_prescribed_attributes(_DIGEST, said))
        data: bytes = made.dump()
        return data


def _said(kind: str, value: object) -> cms.CMSAttribute:
    return cms.CMSAttribute({"type": kind, "values": (value,)})


class _Alone(SimpleSigner):
    """A signer that asks nobody for the time."""

    async def unsigned_attrs(self, *_args: object, **_keys: object) -> None:
        """None."""


def _opened(file: bytes, passphrase: str) -> PKCS12KeyAndCertificates:
    try:
        return load_pkcs12(file, passphrase.encode())
    except ValueError as problem:
        if _is_pkcs12(file):
            raise WrongSigningPassphraseError(
                "The passphrase does not open the file for signing.", remedy="Check it and try again."
            ) from problem
        raise BadInputError(
            "The file for signing is no PKCS#12 file, or it is damaged.",
            remedy="Choose a file that ends in .p12 or .pfx.",
        ) from problem


def _is_pkcs12(file: bytes) -> bool:
    try:
        return bool(pkcs12.Pfx.load(file)["version"].native == "v3")
    except ValueError:
        return False


def _name(certificate: certificates.Certificate) -> str:
    found = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else certificate.subject.rfc4514_string()


def _check_times(certificate: certificates.Certificate, moment: datetime) -> None:
    first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if moment > last:
        raise BadInputError(
            f"The certificate of {_name(certificate)} ended on {_day(last)}.", remedy="Sign with one that is in force."
        )
    if moment < first:
        raise BadInputError(
            f"The certificate of {_name(certificate)} starts on {_day(first)}, after the time of signing.",
            remedy="Sign with one that is in force, or check the clock.",
        )


def _day(moment: datetime) -> str:
    return day_in_words(Day(moment.date().toordinal()))


def _signer(held: PKCS12KeyAndCertificates) -> SimpleSigner:
    der, pkcs8, bare = serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    known = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # so it is made
    own, *others = [
        x509.Certificate.load(each.certificate.public_bytes(der))
        for each in (held.cert, *held.additional_certs)
        if each
    ]
    known.register_multiple([own, *others])
    key: Any = held.key
    return _Alone(
        signing_cert=own, signing_key=keys.PrivateKeyInfo.load(key.private_bytes(der, pkcs8, bare)), cert_registry=known
    )


def _done(work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 - what pyHanko gives
    """What a coroutine gives that waits for nothing: all keys are here. An event loop would open sockets."""
    try:
        work.send(None)
    except StopIteration as end:
        return end.value
    work.close()
    raise RuntimeError("the signature waits for something outside")


def signature_section(name: str, moment: datetime, language: str) -> Section:
    """What is read where a visible signature lies."""
    words = page_words(language)
    day = day_words(Day(moment.date().toordinal()), phrases(language))
    signed = words["signed"].format(day=day, time=f"{moment:%H:%M}")
    return Section(
        key=_KEY,
        head=words["signature"],
        blocks=(
            Paragraph(runs=(Run(name, Style.STRONG),)),
            Paragraph(runs=(Run(signed),), voice=Voice.LABEL),
        ),
        keep=True,
    )
