"""The seal of a house: what can be read, and what is refused and why."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from briefings.errors import BadInputError
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.manner import manner
from briefings.publish.pdf.sheets import sheet
from briefings.publish.pdf.style import MM
from briefings.publish.seals import read_seal
from briefings.publish.setting import House, Setting
from tests.publish.documents import ministerial
from tests.publish.pdf.reading import elements, picture, texts


def drawn(size: tuple[int, int] = (300, 300), kind: str = "PNG", mode: str = "RGB") -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, 30 if mode == "L" else (20, 30, 120, 255)[: len(mode)]).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "L"), ("JPEG", "RGB"), ("JPEG", "L")]
)
def test_pictures_of_all_common_kinds_are_read(kind: str, mode: str) -> None:
    seal = read_seal(drawn(kind=kind, mode=mode))
    assert seal.aspect == 1.0
    assert len(seal.pixels) == seal.width * seal.height * 3


def test_what_is_transparent_is_white() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(file, "PNG")
    assert set(read_seal(file.getvalue()).pixels) == {255}


def test_a_large_picture_is_made_as_small_as_can_be_seen() -> None:
    assert read_seal(drawn((4000, 2000))).width == 600


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (drawn()[:200], "broken"),
        (b"no picture at all", "broken"),
        (drawn(kind="BMP"), "broken or no PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b" " * 8_000_001, "8 MB"),
        (drawn((900, 10)), "strip"),
    ],
)
def test_what_cannot_be_set_is_refused_by_what_is_wrong(data: bytes, said: str) -> None:
    with pytest.raises(BadInputError, match=said) as caught:
        write_pdf(ministerial(), Setting(house=House(ministry="Ministry", seal=data)))
    assert "PNG" in caught.value.remedy


def test_names_above_the_title_are_text_and_the_seal_is_none() -> None:
    house = House(ministry="Ministry of Foreign Affairs", department="Fourth department", seal=drawn())
    made = write_pdf(ministerial(), Setting(house=house))
    assert "Ministry of Foreign Affairs Fourth department" in texts(made.data)[0]
    figures = [each for each in elements(made.data) if each["/S"] == "/Figure"]
    assert len(figures) == len([each for each in elements(write_pdf(ministerial()).data) if each["/S"] == "/Figure"])


@pytest.mark.parametrize("size", [(300, 300), (900, 300), (300, 900)])
def test_a_seal_is_never_higher_than_twelve_millimetres(size: tuple[int, int]) -> None:
    data = write_pdf(ministerial(), Setting(house=House(seal=drawn(size)))).data
    here = sheet(manner(ministerial(), Setting()))
    grey = picture(data, 0, 72)[round(here.top) - 2 : round(here.top + 12 * MM) + 10, :300] < 120
    rows = grey[:, round(here.left) + 5].nonzero()[0]
    assert 0 < rows.max() - rows.min() <= 12 * MM + 1


def test_the_same_house_gives_the_same_bytes() -> None:
    setting = Setting(house=House(ministry="Ministry", seal=drawn()))
    assert write_pdf(ministerial(), setting).data == write_pdf(ministerial(), setting).data
