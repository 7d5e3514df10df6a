"""Passwords of a PDF as its standard prepares and hashes them (ISO 32000-2, 7.6.4.3.3 and 7.6.4.3.4)."""

from __future__ import annotations

import hashlib
import stringprep
import unicodedata

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from briefings.errors import BadInputError

_LONGEST = 127  # bytes that count
_ROUNDS = 64
_HASHES = (hashlib.sha256, hashlib.sha384, hashlib.sha512)
_FORBIDDEN = (
    stringprep.in_table_a1,
    stringprep.in_table_c12,
    stringprep.in_table_c21_c22,
    stringprep.in_table_c3,
    stringprep.in_table_c4,
    stringprep.in_table_c5,
    stringprep.in_table_c6,
    stringprep.in_table_c7,
    stringprep.in_table_c8,
    stringprep.in_table_c9,
)


def prepared(password: str) -> bytes:
    """The bytes of a password (SASLprep, RFC 4013). Raises BadInputError for characters that have no place in one, or
    that it writes otherwise, and for mixed directions: half of the readers do not prepare what is typed, the others
    refuse, and neither could open the file."""
    if len(password) > _LONGEST:
        raise _too_long()
    spaced = "".join(" " if stringprep.in_table_c12(each) else each for each in password)
    kept = "".join(each for each in spaced if not stringprep.in_table_b1(each))
    plain = unicodedata.normalize("NFKC", kept)
    kept_whole = plain == unicodedata.normalize("NFC", password)
    if not kept_whole or any(forbidden(each) for each in plain for forbidden in _FORBIDDEN):
        raise BadInputError(
            "The passphrase has a character that cannot be typed everywhere.",
            remedy="Use letters, digits, spaces and common signs.",
        )
    if _mixed(plain):
        raise BadInputError(
            "The passphrase mixes right-to-left letters with others.",
            remedy="Start and end it with a right-to-left letter, and use no others but digits and signs; or use none.",
        )
    written = plain.encode()
    if len(written) > _LONGEST:
        raise _too_long()
    return written


def _too_long() -> BadInputError:
    return BadInputError(
        "The passphrase is too long for a PDF.", remedy=f"Choose one of at most {_LONGEST} letters without accents."
    )


def _mixed(text: str) -> bool:
    """Whether text with right-to-left letters does not start and end with one, or has others (RFC 3454, 6)."""
    backwards = [stringprep.in_table_d1(each) for each in text]
    return any(backwards) and not (backwards[0] and backwards[-1] and not any(map(stringprep.in_table_d2, text)))


def hardened(password: bytes, salt: bytes, more: bytes = b"") -> bytes:
    """The hash of revision 6: at least 64 rounds of AES-128 and SHA-2, whose number depends on the password."""
    key = hashlib.sha256(password + salt + more).digest()
    number = 0
    while True:
        encryptor = Cipher(algorithms.AES(key[:16]), modes.CBC(key[16:32])).encryptor()
        mixed = encryptor.update((password + key + more) * 64)
        # 256 leaves 1 when divided by 3, so the sum of the bytes leaves what the number leaves.
        key = _HASHES[sum(mixed[:16]) % 3](mixed).digest()
        number += 1
        if number >= _ROUNDS and mixed[-1] <= number - 32:
            return key[:32]
