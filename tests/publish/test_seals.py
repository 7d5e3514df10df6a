"""The seal of a house: what can be read, and what is refused and why."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from briefings.compose.measures import MM
from briefings.errors import BadInputError, NotFoundError
from briefings.publish.docx import docx_bytes
from briefings.publish.house.manner import manner
from briefings.publish.house.seal_paths import Drawing
from briefings.publish.house.seals import Seal, seal_file, seal_of
from briefings.publish.html import html_text
from briefings.publish.pdf import write_pdf
from briefings.publish.pdf.around.sheets import sheet
from briefings.publish.png import drawing_png
from briefings.publish.setting import House, Setting
from tests.publish.documents import ministerial
from tests.publish.pdf.reading import elements, picture, texts

if TYPE_CHECKING:
    from pathlib import Path


def drawn(size: tuple[int, int] = (300, 300), kind: str = "PNG", mode: str = "RGB") -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, 30 if mode == "L" else (20, 30, 120, 255)[: len(mode)]).save(file, kind)
    return file.getvalue()


def svg(inside: str) -> bytes:
    return f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 90'>{inside}</svg>".encode()


def twice(at: int) -> str:
    """A part that shows the one before it two times."""
    return f"<g id='a{at + 1}'>" + f"<use href='#a{at}'/>" * 2 + "</g>"


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "L"), ("JPEG", "RGB"), ("JPEG", "L")]
)
def test_pictures_of_all_common_kinds_are_read(kind: str, mode: str) -> None:
    seal = seal_of(drawn(kind=kind, mode=mode))
    assert isinstance(seal, Seal)
    assert seal.width == seal.height
    assert len(seal.pixels) == seal.width * seal.height * 3


def test_what_is_transparent_is_white() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(file, "PNG")
    seal = seal_of(file.getvalue())
    assert isinstance(seal, Seal)
    assert set(seal.pixels) == {255}


def test_a_large_picture_is_made_as_small_as_can_be_seen() -> None:
    assert seal_of(drawn((4000, 2000))).width == 600


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (drawn()[:200], "broken"),
        (b"no picture at all", "broken"),
        (drawn(kind="BMP"), "no picture that can be read"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>", "empty"),
        (b"<html><body/></html>", "no SVG"),
        (b"<svg", "broken"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "document type"),
        (svg("<text>Ministry</text>"), "Turn letters into outlines"),
        (svg("<image href='a.png'/>"), "kind “image”"),
        (svg("<path d='M0 0B5 5 0 0 1 9 9z'/>"), "path with “B”"),
        (svg("<path d='M0 0A5 5 0 2 1 9 9z'/>"), "number in the path"),
        (svg("<path d='M0 0L9 9#'/>"), "number in the path"),
        (svg("<style>.a{fill:red}</style><path class='a' d='M0 0L9 9z'/>"), "style sheet"),
        (svg("<use href='#b'/>"), "“use” of “#b”"),
        (svg("<g id='b'><use href='#b'/></g>"), "parts within parts"),
        (svg("<g id='a0'/>" + "".join(map(twice, range(30)))), "more than 5000"),
        (svg("<symbol id='b' viewBox='0 0 9 9'/><use href='#b'/>"), "symbol with a “viewBox”"),
        (svg("<path d='M0 0L9 9z' fill='#11223380'/>"), "transparent"),
        (svg("<path d='M0 0L9'/>"), "number in the path “M0 0L9”"),
        (svg("<polygon points='1 2 3'/>"), "number in the drawing of the seal is missing"),
        (svg("<path d='M0 0L9 9z' transform='matrix(1 2)'/>"), "number in the drawing of the seal is missing"),
        (svg("<path d='M0 0L9 9z' transform='matrix(1 2 3 4 5 6 7)'/>"), "number in the drawing"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0L9 9z'/></svg>", "how large"),
        (svg("<path d='M0 0L9 9z' fill='url(#a)'/>"), "a gradient or a pattern"),
        (svg("<path d='M0 0L9 9z' transform='turn(45)'/>"), "transformation “turn"),
        (svg("<path d='M0 0L9 9z' transform='rotate(1 2 3 4)'/>"), "number in the drawing"),
        (svg("<path d='M0 0L9 9z' transform='scale(1 2 3)'/>"), "number in the drawing"),
        (svg("<path d='M0 0L9 9z' style='transform: rotate(45deg)'/>"), "“transform” in a “style”"),
        (svg("<path d='M0 0A1e-320 1e-320 0 0 1 9 9z'/>"), "number in the drawing"),
        (svg("<rect width='1e999' height='9'/>"), "number in the drawing"),
        (svg("<rect width='9' height='9'/>").replace(b"0 0 90 90", b"0 0 1e999 9"), "number in the drawing"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>".encode("utf-16-le"), "no picture that can be read"),
        (svg("<path d='M0 0L9 9z' opacity='0.5'/>"), "transparent"),
        (svg("<path d='M0 0L9 9z' opacity='50%'/>"), "transparent"),
        (svg("<g display='none'><path d='M0 0L9 9z'/></g>"), "empty"),
        (svg("<path d='M0 0L9 9z' visibility='hidden'/>"), "empty"),
        (b" " * 8_000_001, "8 MB"),
        (drawn((900, 10)), "strip"),
    ],
)
def test_what_cannot_be_set_is_refused_by_what_is_wrong(data: bytes, said: str) -> None:
    with pytest.raises(BadInputError, match=said) as caught:
        write_pdf(ministerial(), Setting(house=House(ministry="Ministry", seal=data)))
    assert "PNG" in caught.value.remedy


def test_the_file_of_a_seal_is_read_once_it_is_fit(tmp_path: Path) -> None:
    good, large = tmp_path / "seal.png", tmp_path / "large.png"
    good.write_bytes(drawn())
    large.write_bytes(bytes(8_000_001))
    assert seal_file(good) == drawn()
    with pytest.raises(NotFoundError, match=r"gone\.png cannot be read"):
        seal_file(tmp_path / "gone.png")
    with pytest.raises(BadInputError, match="larger than 8 MB"):
        seal_file(large)


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


def test_the_corners_of_a_drawing_are_as_round_as_it_says() -> None:
    drawing = seal_of(svg("<rect x='10' y='10' width='70' height='70' ry='20'/>"))
    assert isinstance(drawing, Drawing)
    (outline,) = drawing.outlines
    assert [op for op, _ in outline.steps].count("c") == 4
    assert outline.steps[0] == ("m", (30.0, 10.0))


@pytest.mark.parametrize(
    ("inside", "fill"),
    [
        ("<rect width='9' height='9' fill='rgb(300,0,0)'/>", "#FF0000"),
        ("<rect width='9' height='9' fill='rgb(200%, 0%, 0%)'/>", "#FF0000"),
        ("<g fill='red'><rect width='9' height='9' fill='inherit'/></g>", "#FF0000"),
        ("<rect width='9' height='9' fill='red' style='stroke-dasharray:none;clip-path:none'/>", "#FF0000"),
        ("<switch><foreignObject requiredExtensions='a'/><rect fill='red' width='9' height='9'/></switch>", "#FF0000"),
        ("<switch><rect fill='red' width='9' height='9'/><rect width='9' height='9'/></switch>", "#FF0000"),
    ],
)
def test_what_other_programs_write_is_read_as_it_is_meant(inside: str, fill: str) -> None:
    drawing = seal_of(svg(inside))
    assert isinstance(drawing, Drawing)
    assert [outline.fill for outline in drawing.outlines] == [fill]


def test_the_same_house_gives_the_same_bytes() -> None:
    setting = Setting(house=House(ministry="Ministry", seal=drawn()))
    assert write_pdf(ministerial(), setting).data == write_pdf(ministerial(), setting).data


@pytest.mark.parametrize(
    "inside",
    [
        "<path d='M10 10H80V80H10z'/>",
        "<path d='m10,10 70,0 0,70 -70,0z' style='fill:#000'/>",
        "<rect x='10' y='10' width='70' height='70'/>",
        "<g transform='translate(10 10) scale(7)'><polygon points='0,0 10,0 10,10 0,10'/></g>",
        "<rect x='10' y='-80' width='70' height='70' transform='rotate(90)' fill='black'/>",
        "<rect x='-35' y='-35' width='70' height='70' transform='rotate(180 22.5 22.5)'/>",
        "<path d='M10 10h70v70h-70z' fill='rgb(0,0,0)'/>",
        "<defs><rect id='r' width='70' height='70'/></defs><use x:href='#r' x='10' y='10' xmlns:x='http://www.w3.org/1999/xlink'/>",
        "<symbol id='r'><path d='M0 0H70V70H0z'/></symbol><g transform='translate(10,10)'><use href='#r'/></g>",
        "<i:made xmlns:i='urn:i'/><switch><polygon points='10,10 80,10 80,80 10,80'/></switch>",
        "<path d='M10 10Q45 10 80 10C80 45 80 80 80 80S10 80 10 10'/>",
    ],
)
def test_a_simple_drawing_is_set_as_paths(inside: str) -> None:
    drawing = seal_of(svg(inside))
    assert isinstance(drawing, Drawing)
    (outline,) = drawing.outlines
    points = [(x, y) for _, args in outline.steps for x, y in zip(args[::2], args[1::2], strict=True)]
    assert min(points) == pytest.approx((10.0, 10.0))
    assert max(points) == pytest.approx((80.0, 80.0))
    assert outline.fill == "#000000"


def corners(inside: str) -> list[tuple[float, float]]:
    """Where the parts of the one path of a drawing end."""
    drawing = seal_of(svg(inside))
    assert isinstance(drawing, Drawing)
    (outline,) = drawing.outlines
    return [(round(args[-2], 3), round(args[-1], 3)) for _, args in outline.steps if args]


@pytest.mark.parametrize(
    ("arc", "through"),
    [
        ("M10 45A35 35 0 0 1 80 45", (45.0, 10.0)),  # half way round, with the sun
        ("M10 45A35 35 0 0 0 80 45", (45.0, 80.0)),
        ("M10 45a1 1 0 1180 0", (50.0, 5.0)),  # flags without spaces, radii that are too short
        ("M45 10A35 35 90 1 1 10 45", (80.0, 45.0)),  # the longer way
    ],
)
def test_an_arc_goes_through_where_it_must(arc: str, through: tuple[float, float]) -> None:
    assert through in corners(f"<path d='{arc}z'/>")


def test_the_curves_of_an_arc_stay_on_their_ellipse() -> None:
    (outline,) = seal_of(svg("<path d='M85 45A40 20 0 1 1 5 45'/>")).outlines  # type: ignore[union-attr]  # a drawing
    last = (85.0, 45.0)
    for x1, y1, x2, y2, x, y in (args for op, args in outline.steps if op == "c"):
        middle = (last[0] + 3 * x1 + 3 * x2 + x) / 8, (last[1] + 3 * y1 + 3 * y2 + y) / 8
        assert ((middle[0] - 45) / 40) ** 2 + ((middle[1] - 45) / 20) ** 2 == pytest.approx(1.0, abs=0.001)
        last = x, y


def test_an_arc_without_radius_is_a_line() -> None:
    assert corners("<path d='M10 10A0 5 0 0 1 80 80z'/>") == [(10.0, 10.0), (80.0, 80.0)]


def test_corners_may_have_two_radii() -> None:
    found = corners("<rect x='10' y='10' width='70' height='70' rx='10' ry='20'/>")
    assert {(20.0, 10.0), (80.0, 30.0), (10.0, 60.0)} <= set(found)


@pytest.mark.parametrize(("slant", "corner"), [("skewX(45)", (85.0, 45.0)), ("skewY(45)", (40.0, 85.0))])
def test_a_slanted_shape_is_slanted(slant: str, corner: tuple[float, float]) -> None:
    assert corner in corners(f"<path d='M0 0H40V45z' transform='{slant}'/>")


def test_what_is_left_open_is_left_open() -> None:
    drawing = seal_of(
        svg("<line x2='9' y2='9' stroke='gold'/><polyline points='0 0 9 9 0 9' fill='none' stroke='red'/>")
    )
    assert isinstance(drawing, Drawing)
    assert [[op for op, _ in outline.steps] for outline in drawing.outlines] == [["m", "l"], ["m", "l", "l"]]
    assert [(outline.fill, outline.stroke) for outline in drawing.outlines] == [("", "#FFD700"), ("", "#FF0000")]


def test_a_hole_in_a_drawing_is_a_hole_everywhere() -> None:
    inside = "<path d='M0 0H90V90H0z M20 20H70V70H20z' fill='#102030' fill-rule='evenodd'/>"
    drawing = seal_of(svg(inside))
    assert isinstance(drawing, Drawing)
    pixels = Image.open(io.BytesIO(drawing_png(drawing, (90.0, 90.0), dpi=72)))
    assert (pixels.getpixel((45, 45)), pixels.getpixel((10, 10))) == ((255, 255, 255), (16, 32, 48))
    assert 'fill-rule="evenodd"' in html_text(ministerial(), Setting(house=House(ministry="M", seal=svg(inside))))


def test_a_declaration_that_declares_nothing_is_no_harm() -> None:
    declared = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    assert isinstance(seal_of(declared + svg("<path d='M0 0H9V9z'/>")), Drawing)


def test_a_drawing_is_seen_on_the_page() -> None:
    plain, sealed = (
        write_pdf(ministerial(), Setting(house=House(ministry="Ministry", seal=seal)))
        for seal in (b"", svg("<circle cx='45' cy='45' r='45' fill='#102030'/>"))
    )
    assert (picture(sealed.data, 0) < 60).sum() > (picture(plain.data, 0) < 60).sum() + 200


def test_what_a_drawing_has_beside_its_sheet_is_not_seen() -> None:
    spilt, kept = (
        write_pdf(ministerial(), Setting(house=House(ministry="Ministry", seal=svg(inside))))
        for inside in ("<path d='M-900 -900H1800V1800H-900z'/>", "<path d='M0 0H90V90H0z'/>")
    )
    assert ((picture(spilt.data, 0) < 128) != (picture(kept.data, 0) < 128)).sum() < 60


def test_web_and_word_hold_a_drawing_as_its_paths_and_nothing_else_of_it() -> None:
    seal = svg("<desc>Made by Nobody</desc><rect x='10' y='10' width='70' height='70' fill='#102030'/>")
    setting = Setting(house=House(ministry="Ministry", seal=seal))
    with zipfile.ZipFile(io.BytesIO(docx_bytes(ministerial(), setting))) as file:
        drawings = [file.read(name).decode() for name in file.namelist() if name.endswith(".svg")]
    pages = (html_text(ministerial(), setting), *drawings)
    assert sum('d="M10 10 L80 10 L80 80 L10 80 Z" fill="#102030"' in page for page in pages) == 2
    assert not any("Nobody" in page for page in pages)


def test_a_drawing_has_pixels_for_software_without_vectors() -> None:
    drawing = seal_of(svg("<rect width='90' height='90' fill='#102030'/>"))
    assert isinstance(drawing, Drawing)
    picture = Image.open(io.BytesIO(drawing_png(drawing, (34.0, 34.0), dpi=144)))
    assert picture.size == (68, 68)
    assert picture.getpixel((30, 30)) == (16, 32, 48)


def test_what_the_drawing_as_a_whole_is_told_goes_for_its_parts() -> None:
    drawing = seal_of(svg("<path class='arms' d='M0 0L9 9z'/>").replace(b"<svg", b"<svg fill='#102030'"))
    assert isinstance(drawing, Drawing)
    assert [outline.fill for outline in drawing.outlines] == ["#102030"]


def test_a_refused_seal_is_named_without_a_parser_s_words(tmp_path: Path) -> None:
    (tmp_path / "arms.svg").write_bytes(b"<svg")
    with pytest.raises(
        BadInputError, match=r"^arms\.svg: The drawing of the seal is broken or cut off\. Export it anew"
    ):
        seal_file(tmp_path / "arms.svg")
