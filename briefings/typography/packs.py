"""Fonts that a user adds, such as one for Japanese or Korean. They lie as files in a folder of their own and serve what
no face of ours has. A font that is added counts from the next start on.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

import uharfbuzz as hb

from briefings.errors import BriefingsError
from briefings.typography.faces import Face

if TYPE_CHECKING:
    from pathlib import Path

_ENDINGS = frozenset({".ttf", ".otf", ".ttc"})
_POSTSCRIPT_NAME = 6
_NAME = re.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}")
_EMBEDDING_AT, _NO_EMBEDDING = 8, 0x0002  # in the OS/2 table
_REGULAR = 400
_HANGUL = "\uac00"  # fonts for Korean have kana too, but not the reverse
_OWN = {"Jpan": False, "Kore": True}  # whether a font for it has Hangul
_TAKE_ANOTHER = "Choose a TrueType font (.ttf) that may be embedded, such as Noto Sans JP or Noto Sans KR."


def folder() -> Path:
    """Where added fonts lie on this machine."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only where text needs more than the fonts of the house

    return user_data_path("Chancery", appauthor=False) / "fonts"


@cache
def installed() -> tuple[Face, ...]:
    """The added fonts in the order of their names; read once."""
    return faces_in(folder())


def installed_for(script: str) -> tuple[Face, ...]:
    """The added fonts, those first that are made for a writing system ("Jpan", "Kore") that shares its characters with
    others."""
    if script not in _OWN:
        return installed()
    return tuple(sorted(installed(), key=lambda face: face.covers(_HANGUL) is not _OWN[script]))


def faces_in(place: Path) -> tuple[Face, ...]:
    """The fonts in a folder that `add_pack` has filled."""
    return tuple(Face(file.stem, file) for file in sorted(place.glob("*.ttf")))


def add_pack(path: Path, place: Path | None = None) -> list[Face]:
    """Copy a font, or each font of a folder, to where added fonts lie (`place`, the user's own folder by default).

    Raises BriefingsError with the name of the first file that cannot be used; then nothing is copied.
    """
    files = sorted(file for file in path.iterdir() if file.suffix.lower() in _ENDINGS) if path.is_dir() else [path]
    if not files:
        raise BriefingsError(f"There is no font in {path.name}.", remedy=_TAKE_ANOTHER)
    made = [_prepared(file) for file in files]
    place = place or folder()
    place.mkdir(parents=True, exist_ok=True)
    for name, data in made:
        place.joinpath(f"{name}.ttf").write_bytes(data)
    return [Face(name, place / f"{name}.ttf") for name, _ in made]


def _prepared(file: Path) -> tuple[str, bytes]:
    """The PostScript name and the bytes of a font with outlines and weight fixed, as a page embeds it."""
    try:
        font = hb.Face(hb.Blob(file.read_bytes()))
    except OSError as error:
        raise BriefingsError(f"{file.name} cannot be read: {error.strerror}.", remedy="Choose a font file.") from error
    if not font.glyph_count or not font.unicodes:
        raise BriefingsError(f"{file.name} is no font.", remedy=_TAKE_ANOTHER)
    if "glyf" not in font.table_tags:
        raise BriefingsError(f"{file.name} has PostScript outlines, which are not embedded.", remedy=_TAKE_ANOTHER)
    if _forbids_embedding(font):
        raise BriefingsError(f"The licence of {file.name} forbids to embed it in documents.", remedy=_TAKE_ANOTHER)
    name = _NAME.match(font.get_name(_POSTSCRIPT_NAME) or "") or _NAME.match(re.sub("[^A-Za-z0-9-]", "", file.stem))
    data = _fixed(font)
    return name[0] if name else f"AddedFont-{hashlib.md5(data, usedforsecurity=False).hexdigest()[:8]}", data


def _forbids_embedding(font: hb.Face) -> bool:
    table = font.reference_table("OS/2").data
    if len(table) < _EMBEDDING_AT + 2:
        return False
    rights = int.from_bytes(table[_EMBEDDING_AT : _EMBEDDING_AT + 2], "big")
    return rights & 0x000F == _NO_EMBEDDING


def _fixed(font: hb.Face) -> bytes:
    """One static font, also from a collection or from one whose weight varies."""
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    for axis in font.axis_infos if font.has_var_data else ():
        value = min(max(_REGULAR, axis.min_value), axis.max_value) if axis.tag == "wght" else axis.default_value
        wanted.pin_axis_location(font, axis.tag, value)
    data: bytes = hb.subset(font, wanted).blob.data
    return data
