from pathlib import Path

import pytest

import resources
from briefings.typography.faces import face

FONTS = resources.path("fonts")


def families() -> list[Path]:
    return sorted({file.parent for file in FONTS.rglob("*.ttf")})


@pytest.mark.parametrize("family", families(), ids=lambda family: family.name)
def test_every_family_has_its_licence_beside_it(family: Path) -> None:
    assert "SIL OPEN FONT LICENSE" in (family / "OFL.txt").read_text("utf-8")


@pytest.mark.parametrize("file", sorted(FONTS.joinpath("document").rglob("*.ttf")), ids=lambda file: file.stem)
def test_every_document_font_has_outlines_that_the_pdf_can_embed(file: Path) -> None:
    head = file.read_bytes()[:512]

    assert head.startswith(b"\x00\x01\x00\x00")
    assert b"glyf" in head
    assert b"fvar" not in head


def test_chinese_has_the_same_characters_in_bold() -> None:
    assert face("noto", "NotoSansSC-Bold").characters == face("noto", "NotoSansSC-Regular").characters


def test_fonts_stay_small_enough_to_ship() -> None:
    # A third of it is Chinese, regular and bold, with 9,891 characters each.
    assert sum(file.stat().st_size for file in FONTS.rglob("*")) < 19_000_000
