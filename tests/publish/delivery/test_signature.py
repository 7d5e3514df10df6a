"""Signatures: valid over every byte, seen or not, and clear words where the file for signing does not serve."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding

from briefings.errors import BadInputError, WrongPassphraseError
from briefings.publish.delivery import Delivery, Kind, Passwords, Signing, deliver
from tests.publish.delivery.keys import NAME, SECRET, WHEN, modern_pkcs12, pkcs12, signing
from tests.publish.documents import ministerial
from tests.publish.pdf.reading import texts


def signed(order: Signing, **more: object) -> bytes:
    return deliver(ministerial(), delivery=Delivery(signing=order, **more)).data  # type: ignore[arg-type]


def verify(data: bytes, password: str = "") -> None:
    """Raise InvalidSignature where the signature is not over all but itself, by the key of its certificate."""
    with pikepdf.open(io.BytesIO(data), password=password) as pdf:
        value = pdf.Root.AcroForm.Fields[0].V
        start, first, second, length = (int(number) for number in value.ByteRange)
        contents = bytes(value.Contents)
    assert (start, second + length) == (0, len(data))
    assert data[first : first + 1] + data[second - 1 : second] == b"<>"
    content = cms.ContentInfo.load(contents)["content"]
    info, certificate = content["signer_infos"][0], content["certificates"][0].chosen
    said = info["signed_attrs"]
    digest = hashes.Hash(hashes.SHA256())
    digest.update(data[:first] + data[second:])
    assert (
        next(each["values"][0].native for each in said if each["type"].native == "message_digest") == digest.finalize()
    )
    assert "signing_certificate_v2" in {each["type"].native for each in said}
    key = x509.load_der_x509_certificate(certificate.dump()).public_key()
    over, mark = said.untag().dump(), info["signature"].native
    if isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(mark, over, ec.ECDSA(hashes.SHA256()))
    else:
        key.verify(mark, over, padding.PKCS1v15(), hashes.SHA256())  # type: ignore[union-attr,call-arg]


@pytest.mark.parametrize("visible", [True, False])
@pytest.mark.parametrize("curved", [True, False])
def test_a_signature_is_valid_over_every_byte_but_its_own(*, visible: bool, curved: bool) -> None:
    verify(signed(signing(visible=visible, curved=curved)))


def test_an_encrypted_file_can_be_signed() -> None:
    verify(signed(signing(), kind=Kind.ENCRYPTED, passwords=Passwords(opening="sesame")), "sesame")


def test_a_visible_signature_names_who_and_when() -> None:
    said = " ".join(texts(signed(signing())))
    assert NAME in said
    assert "Signed electronically on 4 March 2026, 09:30 UTC" in said


def test_the_field_lies_over_what_is_read() -> None:
    with pikepdf.open(io.BytesIO(signed(signing()))) as pdf:
        left, bottom, right, top = (float(value) for value in pdf.Root.AcroForm.Fields[0].Rect)
    assert 150 < left < right < 560
    assert 60 < bottom < top < 800


def test_an_unseen_signature_leaves_the_pages_as_they_are() -> None:
    assert texts(signed(signing(visible=False))) == texts(deliver(ministerial()).data)


def test_the_same_order_gives_the_same_bytes() -> None:
    assert signed(signing()) == signed(signing())


def test_a_wrong_passphrase_is_said_to_be_one() -> None:
    with pytest.raises(WrongPassphraseError, match="does not open"):
        signed(replace(signing(), passphrase=SECRET + "!"))


@pytest.mark.parametrize("file", [b"", b"no key at all", pkcs12()[:200]])
def test_a_broken_file_is_said_to_be_one(file: bytes) -> None:
    with pytest.raises(BadInputError, match="no PKCS#12 file"):
        signed(replace(signing(), file=file))


def test_a_file_without_a_key_is_refused() -> None:
    with pytest.raises(BadInputError, match="no key"):
        signed(signing(bare=True))


def test_a_key_that_readers_do_not_know_is_refused() -> None:
    with pytest.raises(BadInputError, match="of a kind"):
        signed(Signing(file=modern_pkcs12(), passphrase=SECRET, moment=WHEN))


@pytest.mark.parametrize(
    ("first", "last", "said"), [(2020, 2024, "ended on 1 January 2024"), (2027, 2030, "starts on")]
)
def test_a_certificate_out_of_force_is_refused(first: int, last: int, said: str) -> None:
    with pytest.raises(BadInputError, match=said):
        signed(Signing(file=pkcs12(first=first, last=last), passphrase=SECRET, moment=WHEN))
