"""The place of a signature in a file: its dictionary with room for it, and filling that room when all else stands."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefings.publish.pdf.file.closing import Signature
    from briefings.publish.pdf.file.packing import Spell, Written

_RANGE = "/ByteRange[0 0000000000 0000000000 0000000000]"
_CONTENTS = "/Contents<"


def blank(signature: Signature, spell: Spell) -> str:
    """The signature's dictionary (PAdES baseline B), empty so far."""
    moment = spell(f"D:{signature.moment:%Y%m%d%H%M%S}Z")
    return (
        f"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached{_RANGE}"
        f"{_CONTENTS}{'0' * 2 * signature.room}>/M{moment}/Name{spell(signature.name)}>>"
    )


def signed(written: Written, number: int, signature: Signature) -> bytes:
    """The file with the signature over every byte but its own. `number` is its dictionary's."""
    data = bytearray(written.data)
    start = written.starts[number]
    opening = data.index(_CONTENTS.encode(), start) + len(_CONTENTS) - 1
    closing = opening + 2 * signature.room + 2
    covered = f"/ByteRange[0 {opening} {closing} {len(data) - closing}]".ljust(len(_RANGE))
    place = data.index(_RANGE.encode(), start)
    data[place : place + len(_RANGE)] = covered.encode()
    digest = hashlib.sha256(data[:opening])
    digest.update(data[closing:])
    made = signature.sign(digest.digest()).hex().encode()
    data[opening + 1 : opening + 1 + len(made)] = made
    return bytes(data)
