"""Encrypted files: opened by their passwords only, in every reader, and the same each time."""

from __future__ import annotations

import io

import pikepdf
import pypdf
import pypdfium2
import pytest

from briefings.errors import BadInputError
from briefings.publish.delivery import Delivery, Kind, Passwords, deliver
from tests.publish.documents import ministerial


def locked(opening: str = "", owner: str = "") -> bytes:
    passwords = Passwords(opening=opening, owner=owner)
    return deliver(ministerial(), delivery=Delivery(kind=Kind.ENCRYPTED, passwords=passwords)).data


@pytest.mark.parametrize("password", ["sesame", "owner's", "Ключ 1, été", "a" * 127])
def test_each_password_opens_the_file_in_each_reader(password: str) -> None:
    data = locked(password, "owner's")
    for given in (password, "owner's"):
        with pikepdf.open(io.BytesIO(data), password=given) as pdf:
            assert pdf.encryption.bits == 256
            assert pdf.check_pdf_syntax() == []
        reader = pypdf.PdfReader(io.BytesIO(data), password=given)
        assert reader.metadata is not None
        assert reader.metadata.title == ministerial().title
        text = pypdfium2.PdfDocument(data, password=given)[0].get_textpage().get_text_range()
        assert "Yekaterinburg" in text


def test_no_other_password_opens_it() -> None:
    for wrong in ("", "Sesame", "sesame "):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(locked("sesame", "owner")), password=wrong)


def test_nothing_of_the_brief_can_be_read_in_the_file() -> None:
    data = locked("sesame")
    assert b"Yekaterinburg" not in data
    assert b"xmpmeta" not in data
    assert data.count(b"endstream") > 5


def test_without_a_password_for_opening_it_may_be_read_but_not_changed() -> None:
    with pikepdf.open(io.BytesIO(locked(owner="owner"))) as pdf:
        assert pdf.allow.extract
        assert pdf.allow.accessibility
        assert pdf.allow.print_highres
        assert not pdf.allow.modify_other
        assert not pdf.allow.modify_annotation


def test_the_same_passwords_give_the_same_bytes_and_others_share_nothing() -> None:
    assert locked("sesame") == locked("sesame")
    one, other = (
        {bytes(stream.read_raw_bytes()) for stream in pikepdf.open(io.BytesIO(locked(word)), password=word).objects
         if isinstance(stream, pikepdf.Stream)}
        for word in ("sesame", "open")
    )  # fmt: skip
    assert not one & other


def test_it_claims_no_archive() -> None:
    with pikepdf.open(io.BytesIO(locked(owner="owner"))) as pdf, pdf.open_metadata() as xmp:
        assert xmp.get("pdfuaid:part") == "1"
        assert xmp.get("pdfaid:part") is None
        assert "/OutputIntents" not in pdf.Root


@pytest.mark.parametrize("password", ["a" * 128, "bell\a", "\u200e\ue000", "№ 1"])
def test_a_password_that_cannot_be_typed_is_refused(password: str) -> None:
    with pytest.raises(BadInputError, match="password"):
        locked(password)


def test_encrypted_without_a_password_and_a_password_without_encryption_are_refused() -> None:
    with pytest.raises(BadInputError, match="needs a password"):
        deliver(ministerial(), delivery=Delivery(kind=Kind.ENCRYPTED))
    with pytest.raises(BadInputError, match="Only encrypted"):
        deliver(ministerial(), delivery=Delivery(passwords=Passwords(opening="x")))
