"""Encrypted files: opened by their passwords only, in every reader, and the same each time."""

from __future__ import annotations

import io
import re

import pikepdf
import pypdf
import pypdfium2
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.reader import PdfFileReader
from pypdf._encryption import AlgV5

from briefings.errors import BadInputError
from briefings.publish.delivery import Delivery, Kind, Passwords, deliver
from briefings.publish.delivery.encryption import Aes256
from briefings.publish.delivery.passwords import hardened
from tests.publish.delivery.keys import signing
from tests.publish.documents import ministerial


def locked(opening: str = "", owner: str = "", *, with_data: bool = False) -> bytes:
    passwords = Passwords(opening=opening, owner=owner)
    delivery = Delivery(kind=Kind.ENCRYPTED, passwords=passwords, with_data=with_data)
    return deliver(ministerial(), delivery=delivery).data


@pytest.mark.parametrize("password", ["sesame", "owner's", "Ключ 1, été", "a" * 127])
def test_each_password_opens_the_file_in_each_reader(password: str) -> None:
    data = locked(password, "owner's")
    for word in (password, "owner's"):
        with pikepdf.open(io.BytesIO(data), password=word) as pdf:
            assert pdf.encryption.bits == 256
            assert pdf.check_pdf_syntax() == []
        reader = pypdf.PdfReader(io.BytesIO(data), password=word)
        assert reader.metadata is not None
        assert reader.metadata.title == ministerial().title
        text = pypdfium2.PdfDocument(data, password=word)[0].get_textpage().get_text_range()
        assert "Yekaterinburg" in text


@pytest.mark.parametrize("password", ["sesame", "Ключ 1, été", "שלום", "שלום 1 שלום"])
def test_a_reader_that_prepares_passwords_opens_it(password: str) -> None:
    data = locked(password, "owner's")
    assert PdfFileReader(io.BytesIO(data)).decrypt(password).status is AuthStatus.USER
    assert PdfFileReader(io.BytesIO(data)).decrypt("owner's").status is AuthStatus.OWNER


@given(st.binary(max_size=127), st.binary(min_size=8, max_size=8), st.sampled_from([b"", bytes(range(48))]))
@settings(deadline=None, max_examples=60)
def test_passwords_are_hashed_as_another_reader_does(password: bytes, salt: bytes, more: bytes) -> None:
    assert hardened(password, salt, more) == AlgV5.calculate_hash(6, password, salt, more)


def test_permissions_are_sealed_with_the_key_of_the_file() -> None:
    with pikepdf.open(io.BytesIO(locked("sesame")), password="sesame") as pdf:
        entries = pdf.trailer.Encrypt
        opened = Cipher(algorithms.AES(pdf.encryption.encryption_key), modes.ECB()).decryptor()  # noqa: S305
        sealed = opened.update(bytes(entries.Perms))
        assert int.from_bytes(sealed[:4], "little", signed=True) == int(entries.P)
        assert sealed[4:12] == b"\xff\xff\xff\xffTadb"


def test_no_vector_serves_for_two_texts() -> None:
    lock = Aes256("sesame", "owner")
    lock.take(bytes(16))
    starts = [lock.stream(number, data)[:16].hex() for number in (1, 2) for data in (b"one", b"other")]
    starts += [lock.string(number, text)[1:33] for number in (1, 2) for text in ("one", "other")]
    assert len(set(starts)) == len(starts)


def test_the_dates_of_an_attached_file_are_locked_with_it() -> None:
    data = locked("sesame", with_data=True)
    assert b"CreationDate" not in data
    with pikepdf.open(io.BytesIO(data), password="sesame") as pdf:
        assert pdf.attachments["brief.json"].get_file().obj.Params.ModDate == pdf.docinfo.ModDate


def test_no_text_stands_beside_the_data_of_a_stream() -> None:
    """It would not be locked with the data, and be read as noise."""
    delivery = Delivery(kind=Kind.PLAIN, with_data=True, signing=signing())
    with pikepdf.open(io.BytesIO(deliver(ministerial(), delivery=delivery).data)) as pdf:
        streams = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Type") != "/XRef"]
        assert len(streams) > 5
        assert not [each for each in streams if re.search(rb"\(|<[0-9A-Fa-f]", each.stream_dict.unparse())]


def test_no_other_password_opens_it() -> None:
    for wrong in ("", "Sesame", "sesame "):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(locked("sesame", "owner")), password=wrong)


def test_nothing_of_the_brief_can_be_read_in_the_file() -> None:
    data = locked("sesame")
    assert b"Yekaterinburg" not in data
    assert b"xmpmeta" not in data
    assert data.count(b"endstream") > 5


def test_the_id_of_a_locked_file_proves_no_guess_at_its_text() -> None:
    ids = {re.search(rb"/ID\[<(\w+)>", locked(word))[1] for word in ("sesame", "open")}  # type: ignore[index]  # it is there
    assert len(ids) == 2


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


@pytest.mark.parametrize(
    "password", ["a" * 128, "bell\a", "\u200e\ue000", "№ 1", "🙂", "שלום1", "1 שלום", "שלום a שלום"]
)
def test_a_password_that_cannot_be_typed_is_refused(password: str) -> None:
    with pytest.raises(BadInputError, match="passphrase"):
        locked(password)


def test_encrypted_without_a_password_and_a_password_without_encryption_are_refused() -> None:
    with pytest.raises(BadInputError, match="needs a passphrase"):
        deliver(ministerial(), delivery=Delivery(kind=Kind.ENCRYPTED))
    with pytest.raises(BadInputError, match="Only encrypted"):
        deliver(ministerial(), delivery=Delivery(passwords=Passwords(opening="x")))
