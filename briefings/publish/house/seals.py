"""The seal of a house: its file read, refused by name of what is wrong with it, and how large it is on paper. Where it
stands is decided by each writer.
"""

from __future__ import annotations

import io
import math
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.measures import MM
from briefings.errors import BadInputError, NotFoundError
from briefings.publish.files import read_small
from briefings.publish.house.svg_steps import REMEDY

if TYPE_CHECKING:
    from pathlib import Path

    from briefings.publish.house.seal_paths import Drawing
    from briefings.publish.setting import House

_MOST_BYTES = 8_000_000
_MOST_PIXELS = 40_000_000
_SIDE = 12.0 * MM  # of the square that a seal has the area of; it is never higher
_MOST_SIDE = 600  # pixels: more than that can show at 1200 dpi
_WIDEST = 6.0  # times its height


class Seal(NamedTuple):
    """A picture on white: its size in pixels and three bytes each, row by row from the top."""

    width: int
    height: int
    pixels: bytes


def seal_file(path: Path) -> bytes:
    """What is in the file of a seal, once it is known to be fit for one. Raises NotFoundError where it cannot be read,
    and what `seal_of` raises, with the name of the file."""
    data = read_small(
        path,
        _MOST_BYTES,
        unreadable=NotFoundError(
            f"The seal {path} cannot be read.", remedy="Choose a PNG, JPEG or SVG picture that you may read."
        ),
        too_large=_too_large(),
    )
    try:
        seal_of(data)
    except BadInputError as error:
        raise BadInputError(f"{path.name}: {error.summary}", remedy=error.remedy) from error
    return data


@lru_cache(maxsize=4)
def seal_of(data: bytes) -> Seal | Drawing:
    """A PNG or JPEG as a picture, a simple SVG as paths. Raises BadInputError for all else, and for broken ones."""
    if len(data) > _MOST_BYTES:
        raise _too_large()
    seal = _read_drawing(data) if is_drawing(data) else _read_picture(data)
    if not 1 / _WIDEST <= seal.width / seal.height <= _WIDEST:
        raise BadInputError("The picture of the seal is a strip, which would not be seen at 12 mm.", remedy=REMEDY)
    return seal


def seal_size(house: House) -> tuple[float, float]:
    """Width and height of the seal in points; 0 where there is none."""
    if not house.seal:
        return 0.0, 0.0
    seal = seal_of(house.seal)
    aspect = seal.width / seal.height
    high = min(_SIDE, _SIDE / math.sqrt(aspect))
    return high * aspect, high


def _too_large() -> BadInputError:
    return BadInputError(f"The picture of the seal is larger than {_MOST_BYTES // 1_000_000} MB.", remedy=REMEDY)


def is_drawing(data: bytes) -> bool:
    """Whether the file of a seal is an SVG by its first character; not one of two bytes, in which a declaration of
    entities would not be seen."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and not start.startswith(b"<\0")


def _read_drawing(data: bytes) -> Drawing:
    from briefings.publish.house.seal_paths import read_drawing  # noqa: PLC0415 (loaded only where a seal is drawn)

    return read_drawing(data)


def _read_picture(data: bytes) -> Seal:
    from PIL import Image  # noqa: PLC0415 (loaded only where there is a seal)

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            warnings.simplefilter("error")  # of pictures that would take all memory
            if picture.width * picture.height > _MOST_PIXELS:
                raise BadInputError("The picture of the seal has too many pixels.", remedy=REMEDY)
            picture.draft("RGB", (_MOST_SIDE, _MOST_SIDE))
            full = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError) as error:
        summary = "The seal is no picture that can be read: no PNG, JPEG or SVG, or a broken one."
        raise BadInputError(summary, remedy=REMEDY) from error
    full.thumbnail((_MOST_SIDE, _MOST_SIDE))
    paper = Image.new("RGBA", full.size, "white")
    paper.alpha_composite(full)
    return Seal(width=full.width, height=full.height, pixels=paper.convert("RGB").tobytes())
