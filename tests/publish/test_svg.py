"""SVG: well formed, with the coordinates of the scene, its legend, its words, and nothing from outside."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

from briefings.figures.network import network_scene
from briefings.figures.roles import ACCENT, PRINT
from briefings.figures.scene import Curve, Disc, Role, Scene, Text
from briefings.figures.words import width_of
from briefings.network.layout import arrange
from briefings.network.snapshot import snapshot
from briefings.publish.svg import svg_text
from tests.network import article

SVG = "{http://www.w3.org/2000/svg}"


@cache
def scene() -> Scene:
    dossier = article.article()
    network = snapshot(dossier, day=article.PROTEST, scenario=article.RESET)
    return network_scene(network, arrange(dossier), width=351.5, height=193)


@cache
def tree() -> ET.Element:
    return ET.fromstring(svg_text(scene(), title="Who stands with whom"))  # noqa: S314 - our own text


def test_discs_stand_where_the_scene_has_them() -> None:
    (picture, _legend) = tree().findall(f"{SVG}g")
    found = [
        (float(e.get("cx", "")), float(e.get("cy", "")), float(e.get("r", ""))) for e in picture.iter(f"{SVG}circle")
    ]
    assert found == [(*shape.centre, shape.radius) for shape in scene().shapes if isinstance(shape, Disc)]


def test_ties_run_where_the_scene_has_them() -> None:
    (picture, _legend) = tree().findall(f"{SVG}g")
    ways = [
        element.get("d", "").replace("M", "").replace("Q", "").replace(",", " ")
        for element in picture.iter(f"{SVG}path")
    ]
    curves = [shape for shape in scene().shapes if isinstance(shape, Curve)]
    assert [[float(n) for n in way.split()] for way in ways] == [[*c.start, *c.control, *c.end] for c in curves]


def test_every_word_of_picture_and_legend_is_there() -> None:
    words = [element.text for element in tree().iter(f"{SVG}text") if element.get("aria-hidden") is None]
    drawn = [shape.text for shape in scene().shapes if isinstance(shape, Text)]
    keys = [key for row in scene().legend for key in row]
    signs = [shape.text for key in keys for shape in key.sample if isinstance(shape, Text)]
    assert words[: len(drawn)] == drawn
    assert sorted(words[len(drawn) :]) == sorted([*signs, *(key.words for key in keys)])


def test_the_description_is_the_scenes_own() -> None:
    assert tree().findtext(f"{SVG}desc") == scene().alt
    assert tree().findtext(f"{SVG}title") == "Who stands with whom"


def test_shapes_say_which_record_they_show_where_that_is_asked() -> None:
    named = ET.fromstring(svg_text(scene(), records=True))  # noqa: S314 - our own text
    assert f"actor:{article.actor_id('Russia')}" in {element.get("data-record") for element in named.iter()}


def test_the_names_of_records_stay_at_home_unless_asked_for() -> None:
    assert "data-record" not in svg_text(scene())


def test_the_accent_of_a_house_takes_the_place_of_the_figures_own() -> None:
    main = Disc(centre=(5, 5), radius=3, role=Role.ACTOR_MAIN)
    drawn = Scene(width=10, height=10, shapes=(main,), alt="Georgia")
    assert ACCENT in svg_text(drawn)
    assert ACCENT not in svg_text(drawn, accent="#7A1E2C")


def test_nothing_is_fetched_from_outside() -> None:
    text = svg_text(scene())
    assert "href" not in text
    assert "url(" not in text
    assert text.count("http") == 1


def test_names_with_marks_of_xml_are_escaped() -> None:
    odd = Scene(width=10, height=10, shapes=(Text(at=(1, 1), text='A & B <"C">', size=8),), alt="<&>")
    root = ET.fromstring(svg_text(odd, title="<title>"))  # noqa: S314 - our own text
    assert [element.text for element in root.iter(f"{SVG}text")] == ['A & B <"C">'] * 2
    assert root.findtext(f"{SVG}desc") == "<&>"


def test_the_same_scene_gives_the_same_text() -> None:
    assert svg_text(scene()) == svg_text(scene())


def test_words_keep_their_width_in_any_face() -> None:
    texts = [shape for shape in scene().shapes if isinstance(shape, Text)]
    given = [element.get("textLength") for element in tree().iter(f"{SVG}text") if element.get("aria-hidden") is None]
    assert all(given)
    assert float(given[0] or 0) == round(width_of(texts[0].text, texts[0].size, PRINT[texts[0].role].weight), 2)


def test_a_dense_picture_has_finer_lines() -> None:
    assert _hostile_widths(scene()) >= {"1.5"}
    assert _hostile_widths(replace(scene(), line_weight=0.5)) >= {"0.75"}


def _hostile_widths(one: Scene) -> set[str | None]:
    root = ET.fromstring(svg_text(one))  # noqa: S314 - our own text
    return {path.get("stroke-width") for path in root.iter(f"{SVG}path") if path.get("class") == "hostile"}
