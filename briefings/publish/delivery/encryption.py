"""A lock on a PDF: AES-256 in revision 6, the only one that PDF 2.0 keeps (ISO 32000-2, 7.6).

Keys, salts and initialisation vectors are not drawn by lot, so that the same brief with the same passwords gives the
same bytes. They are derived by scrypt and HMAC from the passwords and from a digest of all that is in the file; the
vectors also from what they lock, so that none serves for two texts. So is the id that the file shows: the digest itself
would prove a guess at the text. Who has no password can tell them from random ones as little as he can guess the
password, and scrypt makes trying dearer than the standard's own hash does. All that is told is that two files are the
same.
"""

from __future__ import annotations

import hashlib
import hmac

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from briefings.publish.delivery.passwords import hardened, prepared

_BLOCK = 16
# Bits of ISO 32000-2, table 22: print (3 and 12) and copy (5), also for aids to reading (10); no change of any kind.
_ALLOWED = (1 << 2) | (1 << 4) | (1 << 9) | (1 << 11)
_RESERVED = 0xFFFFF0C0
_SCRYPT = {"n": 1 << 14, "r": 8, "p": 1, "maxmem": 1 << 26}


class Aes256:
    """Locks the streams and strings of one file. Without a password for opening, everybody may read and print it."""

    def __init__(self, opening: str, owner: str) -> None:
        self._opening, self._owner = prepared(opening), prepared(owner)
        self._secret = b""
        self._key = b""

    def take(self, digest: bytes) -> bytes:
        """Choose the key for the file with this digest; the id that it shows."""
        both = len(self._opening).to_bytes(1, "big") + self._opening + self._owner
        self._secret = hashlib.scrypt(both, salt=digest, dklen=32, **_SCRYPT)
        self._key = self._drawn("file key", 32)
        return self._drawn("file id", _BLOCK)

    def dictionary(self) -> str:
        """The encryption dictionary."""
        user, user_key = self._entry("user", self._opening, b"")
        owner, owner_key = self._entry("owner", self._owner, user)
        permissions = _RESERVED | _ALLOWED
        perms = permissions.to_bytes(4, "little") + b"\xff\xff\xff\xffTadb" + self._drawn("permissions", 4)
        sealed = Cipher(algorithms.AES(self._key), modes.ECB()).encryptor().update(perms)  # noqa: S305 (the standard's)
        texts = {"U": user, "UE": user_key, "O": owner, "OE": owner_key, "Perms": sealed}
        strings = "".join(f"/{name}<{data.hex()}>" for name, data in texts.items())
        filters = "/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>/StmF/StdCF/StrF/StdCF"
        return f"<</Filter/Standard/V 5/R 6/Length 256/P {permissions - (1 << 32)}{filters}{strings}>>"

    def stream(self, number: int, data: bytes) -> bytes:
        """The data of the stream with this object number, locked."""
        start = self._drawn(f"stream {number} ", _BLOCK, data)
        return start + _chained(self._key, start, _padded(data))

    def string(self, number: int, text: str) -> str:
        """A text in the object with this number, locked and written as a string."""
        data = text.encode("ascii") if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
        start = self._drawn(f"string {number} ", _BLOCK, data)
        return f"<{(start + _chained(self._key, start, _padded(data))).hex()}>"

    def _entry(self, name: str, password: bytes, user: bytes) -> tuple[bytes, bytes]:
        """The pair of entries that prove a password and give the file key to who has it."""
        check, salt = self._drawn(f"{name} check", 8), self._drawn(f"{name} salt", 8)
        proof = hardened(password, check, user) + check + salt
        return proof, _chained(hardened(password, salt, user), bytes(_BLOCK), self._key)

    def _drawn(self, what: str, length: int, data: bytes = b"") -> bytes:
        return hmac.digest(self._secret, what.encode() + data, "sha256")[:length]


def _padded(data: bytes) -> bytes:
    missing = _BLOCK - len(data) % _BLOCK
    return data + bytes((missing,)) * missing


def _chained(key: bytes, start: bytes, data: bytes) -> bytes:
    return Cipher(algorithms.AES(key), modes.CBC(start)).encryptor().update(data)
