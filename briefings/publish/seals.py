"""The seal of a house: its file read, and refused by name of what is wrong with it. Where it stands is decided by each
writer.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from functools import lru_cache

from briefings.errors import BadInputError

_MOST_BYTES = 8_000_000
_MOST_PIXELS = 40_000_000
_SIDE = 600  # pixels: more than 12 mm can show at 1200 dpi
_WIDEST = 6.0  # times its height
_REMEDY = "Export it as a PNG of about 600 pixels and choose that."


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A picture on white: its size in pixels and three bytes each, row by row from the top."""

    width: int
    height: int
    pixels: bytes

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height


@lru_cache(maxsize=4)
def read_seal(data: bytes) -> Seal:
    """A PNG or JPEG as a picture without transparency. Raises BadInputError for all else, and for broken ones."""
    if len(data) > _MOST_BYTES:
        raise BadInputError("The picture of the seal is larger than 8 MB.", remedy=_REMEDY)
    if data.lstrip()[:1] == b"<":
        raise BadInputError("The seal is an SVG drawing, which cannot be set.", remedy=_REMEDY)
    from PIL import Image  # noqa: PLC0415 (loaded only where there is a seal)

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            warnings.simplefilter("error")  # of pictures that would take all memory
            if picture.width * picture.height > _MOST_PIXELS:
                raise BadInputError("The picture of the seal has too many pixels.", remedy=_REMEDY)
            picture.draft("RGB", (_SIDE, _SIDE))
            full = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError) as error:
        summary = f"The picture of the seal is broken or no PNG or JPEG: {error}."
        raise BadInputError(summary, remedy=_REMEDY) from error
    if not 1 / _WIDEST <= full.width / full.height <= _WIDEST:
        raise BadInputError("The picture of the seal is a strip, which would not be seen at 12 mm.", remedy=_REMEDY)
    full.thumbnail((_SIDE, _SIDE))
    paper = Image.new("RGBA", full.size, "white")
    paper.alpha_composite(full)
    return Seal(width=full.width, height=full.height, pixels=paper.convert("RGB").tobytes())
