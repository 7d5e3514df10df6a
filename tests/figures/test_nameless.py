"""Names that find no room beside their shapes are told in the legend of a printed picture."""

from __future__ import annotations

from dataclasses import replace

from briefings.domain.actors import ActorKind
from briefings.domain.dossier import Place
from briefings.domain.records import ActorId
from briefings.figures.network import network_scene
from briefings.figures.scene import Scene, Text
from tests.figures.networks import network, node, tie


def packed(labels: str = "names", name: str = "Gazette") -> Scene:
    """Nine media outlets where there is room for the name of hardly one."""
    nodes = tuple(replace(node(number, ActorKind.MEDIA), label=f"{name} {number}") for number in range(1, 10))
    places = {ActorId(number): Place(x=30.0 * (number % 3), y=30.0 * (number // 3)) for number in range(1, 10)}
    ties = tuple(tie(one, one + 1) for one in range(1, 9))
    return network_scene(network(*ties, nodes=nodes), places, width=150, height=70, labels=labels)  # type: ignore[arg-type]


def told(scene: Scene) -> str:
    return " ".join(key.words for row in scene.legend for key in row if key.words.endswith("(unnamed)"))


def test_whoever_is_not_named_in_the_picture_is_named_below_it() -> None:
    scene = packed()
    named = " ".join(shape.text for shape in scene.shapes if isinstance(shape, Text))
    for number in range(1, 10):
        assert (f"Gazette {number}" in named) != (f"Gazette {number}" in told(scene))


def test_the_window_which_can_be_asked_has_no_such_key() -> None:
    assert not told(packed("codes"))


def test_an_endless_name_does_not_make_an_endless_key() -> None:
    keys = [key.words for row in packed(name="n" * 4000).legend for key in row]
    assert max(map(len, keys)) < 60
