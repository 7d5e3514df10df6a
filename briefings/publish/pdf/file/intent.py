"""What the colours of a PDF mean on paper: its output intent, sRGB."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import resources
from briefings.publish.pdf.file.objects import Raw, Stream, pack

if TYPE_CHECKING:
    from briefings.publish.pdf.file.objects import PdfDocument

_PROFILE = ("colour", "srgb.icc")


def output_intent(document: PdfDocument) -> Raw:
    """The entry of the catalogue, and the profile that it names as an object of the document."""
    profile = document.Reference(Stream.ready(_profile(), {"N": 3}))
    at = profile.format(document).decode()
    return Raw(
        "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {at}>>]"
    )


@cache
def _profile() -> bytes:
    """The same in every file, packed."""
    return pack(resources.path(*_PROFILE).read_bytes())
