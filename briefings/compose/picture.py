"""A picture that leaves the house on its own: it carries the marking of what it shows, and says what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.compose.marking import banner
from briefings.errors import NotFoundError
from briefings.figures.legend_rows import moved
from briefings.figures.scene import Anchor, Role, Scene, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.dossier import Dossier
    from briefings.domain.markings import Marking

_HEAD = 24.0
_BASELINE = 10.0
_MARKING, _TITLE = 10.0, 8.0


def alone(scene: Scene, dossier: Dossier, title: str) -> Scene:
    """Return the picture below a line with its title and, in the middle, the marking of all that it shows.

    A record without a marking counts as the dossier is marked. Raises BadInputError for a marking nobody knows.
    """
    head = [Text(at=(0.0, _BASELINE), text=title, size=_TITLE, role=Role.LABEL_SOFT, halo=False)]
    marking = banner(_markings(scene, dossier))
    if marking:
        middle = (scene.width / 2, _BASELINE)
        head.append(
            Text(at=middle, text=marking, size=_MARKING, role=Role.LABEL_MAIN, anchor=Anchor.MIDDLE, halo=False)
        )
    below = (moved(shape, (0.0, _HEAD)) for shape in scene.shapes)
    return replace(scene, height=scene.height + _HEAD, shapes=(*head, *below))


def _markings(scene: Scene, dossier: Dossier) -> Iterator[Marking]:
    default = dossier.about.marking
    if default is not None:
        yield default
    for ref in dict.fromkeys(shape.shows for shape in scene.shapes if shape.shows is not None):
        try:
            marking = dossier.record(ref).marking
        except NotFoundError:
            continue
        if marking is not None:
            yield marking
