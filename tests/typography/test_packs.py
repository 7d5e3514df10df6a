"""Fonts that a user adds: checked, fixed to one weight, named where they cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

import resources
from briefings.errors import BriefingsError
from briefings.typography import packs
from briefings.typography.packs import add_pack, faces_in

if TYPE_CHECKING:
    from pathlib import Path

THAI = resources.path("fonts", "document", "noto", "NotoSansThai-Regular.ttf")
LAO = resources.path("fonts", "document", "noto", "NotoSansLao-Regular.ttf")


def test_a_font_is_copied_under_its_own_name_and_found_again(tmp_path: Path) -> None:
    source = tmp_path / "download (1).ttf"
    source.write_bytes(THAI.read_bytes())
    (added,) = add_pack(source, tmp_path / "fonts")
    assert added.key == "NotoSansThai-Regular"
    assert [face.key for face in faces_in(tmp_path / "fonts")] == ["NotoSansThai-Regular"]
    assert added.covers("ไทย")


def test_all_fonts_of_a_folder_are_added(tmp_path: Path) -> None:
    for font in (THAI, LAO):
        (tmp_path / font.name).write_bytes(font.read_bytes())
    tmp_path.joinpath("OFL.txt").write_text("licence", "utf-8")
    assert len(add_pack(tmp_path, tmp_path / "fonts")) == 2


@pytest.mark.parametrize("content", [b"", b"not a font", b"\x00\x01\x00\x00" + b"\x00" * 40, b"wOF2" + b"\x00" * 60])
def test_what_is_no_font_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(content)
    with pytest.raises(BriefingsError, match=r"broken\.ttf is no font"):
        add_pack(broken, tmp_path / "fonts")
    assert not (tmp_path / "fonts").exists()


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BriefingsError, match=r"gone\.ttf cannot be read"):
        add_pack(tmp_path / "gone.ttf", tmp_path / "fonts")


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefingsError, match="There is no font in"):
        add_pack(tmp_path, tmp_path / "fonts")


def test_a_font_that_may_not_be_embedded_is_refused(tmp_path: Path) -> None:
    data = bytearray(THAI.read_bytes())
    tables = {
        bytes(data[at : at + 4]): int.from_bytes(data[at + 8 : at + 12], "big")
        for at in range(12, 12 + 16 * data[5], 16)
    }
    rights = tables[b"OS/2"] + 8
    data[rights : rights + 2] = (2).to_bytes(2, "big")
    closed = tmp_path / "closed.ttf"
    closed.write_bytes(data)
    with pytest.raises(BriefingsError, match="forbids to embed"):
        add_pack(closed, tmp_path / "fonts")


def test_fonts_without_a_name_do_not_replace_one_another(tmp_path: Path) -> None:
    for name, font in (("ไทย.ttf", THAI), ("ลาว.ttf", LAO)):
        (tmp_path / name).write_bytes(font.read_bytes().replace(b"name", b"nope", 1))
    added = add_pack(tmp_path, tmp_path / "fonts")
    assert len({face.key for face in added}) == 2
    assert all(face.key.startswith("AddedFont-") for face in added)


def test_outlines_that_are_not_embedded_are_named(tmp_path: Path) -> None:
    cut = tmp_path / "cut.otf"
    cut.write_bytes(THAI.read_bytes().replace(b"glyf", b"CFFx", 1))
    with pytest.raises(BriefingsError, match=r"cut\.otf has PostScript outlines"):
        add_pack(cut, tmp_path / "fonts")


@pytest.mark.parametrize(("script", "first"), [("Kore", "Korean"), ("Jpan", "Japanese"), ("Hans", "Japanese")])
def test_a_font_for_the_language_comes_first(monkeypatch: pytest.MonkeyPatch, script: str, first: str) -> None:
    fonts = [Mock(key=key, covers=lambda _, has=has: has) for key, has in (("Japanese", False), ("Korean", True))]
    monkeypatch.setattr(packs, "installed", lambda: tuple(fonts))
    assert packs.installed_for(script)[0].key == first
