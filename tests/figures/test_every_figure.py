"""What holds for every figure of a brief: it is drawn alike as SVG, its words can be read and stay inside."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from briefings.compose import compose_brief
from briefings.compose.document import Drawn, Figure
from briefings.domain.actors import Name, NameUse
from briefings.domain.briefs import BlockKind
from briefings.figures.roles import PRINT
from briefings.figures.scene import Anchor, Box, Curve, Disc, Scene, Text
from briefings.figures.telling import MOST
from briefings.figures.words import width_of
from briefings.publish.svg import svg_text
from tests.compose import world
from tests.compose.reading import values

if TYPE_CHECKING:
    from briefings.domain.actors import Actor

SVG = "{http://www.w3.org/2000/svg}"
KINDS = (BlockKind.NETWORK, BlockKind.TIMELINE_FIGURE, BlockKind.CONE, BlockKind.STANDING)
LEAST = 7.0


def called(actor: Actor, name: str) -> Actor:
    return replace(actor, names=(Name(text=name, use=NameUse.PREFERRED),))


@cache
def scenes(kind: BlockKind, name: str = "") -> tuple[Scene, ...]:
    others = [called(world.turkiye, name), replace(world.protest, title=name)] if name else []
    others += [replace(world.equal, name=name, hinge=name)] if name else []
    document = compose_brief(world.brief(kind), world.dossier(*others))  # type: ignore[arg-type]
    found = [part for part in values(document) if isinstance(part, Figure | Drawn)]
    return tuple(scene for part in found for scene in (part.scenes if isinstance(part, Figure) else (part.scene,)))


def texts(scene: Scene) -> list[Text]:
    return [shape for shape in scene.shapes if isinstance(shape, Text)]


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_a_figure_and_it_is_told_in_words(kind: BlockKind) -> None:
    assert scenes(kind)
    assert all(0 < len(scene.alt) <= MOST for scene in scenes(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_is_too_small_to_read_in_print(kind: BlockKind) -> None:
    sizes = [text.size for scene in scenes(kind) for text in texts(scene) if not text.text.replace(",", "").isdigit()]
    assert min(sizes, default=LEAST) >= LEAST


@pytest.mark.parametrize("kind", KINDS)
def test_svg_holds_every_word_and_every_shape(kind: BlockKind) -> None:
    for scene in scenes(kind):
        picture = ET.fromstring(svg_text(scene)).find(f"{SVG}g")  # noqa: S314 - our own text
        assert picture is not None
        said = [each.text for each in picture.iter(f"{SVG}text") if each.get("aria-hidden") is None]
        assert said == [text.text for text in texts(scene)]
        for made, tag in ((Disc, "circle"), (Box, "rect"), (Curve, "path")):
            assert len(list(picture.iter(SVG + tag))) == sum(isinstance(shape, made) for shape in scene.shapes)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "name", ["Türkiye " * 500, "ن" * 60, "جمهورية أذربيجان الديمقراطية الشعبية المتحدة", "x" * 4000]
)
def test_a_name_of_any_length_and_script_stays_in_the_picture(kind: BlockKind, name: str) -> None:
    for scene in scenes(kind, name):
        for text in texts(scene):
            wide = width_of(text.text, text.size, PRINT[text.role].weight)
            before = {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[text.anchor]
            assert text.at[0] - before >= -1.0
            assert text.at[0] - before + wide <= scene.width + 1.0
            assert 0.0 <= text.at[1] <= scene.height + 1.0
