"""A figure as pictures that stand alone: for the writers that set no marks of their own. The shapes are drawn by `svg`
and `png`.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from briefings.figures.legend_rows import moved
from briefings.figures.scene import Anchor, Scene, Text
from briefings.figures.scene import Role as Meaning
from briefings.figures.words import width_of
from briefings.publish.spoken import clean, picture_words, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.compose.document import Figure, Runs

_SIZE = 8.75
_LINE = 10.5
_TO_NAMES = 8.0
_MOST_NAMES = 113.0  # points: the side column of a page
_FOOT = 16.0  # what a timeline has below its rows
_MIDDLE = 0.34  # of the size: from the middle of a line to its baseline


class Picture(NamedTuple):
    """One scene of a figure with what belongs to it. Its width in points is the scene's."""

    scene: Scene
    alt: str
    title: str = ""
    verdict: Runs = ()


def pictures(figure: Figure) -> tuple[Picture, ...]:
    """The pictures of a figure. Small multiples have one legend for all, see `shared_legend`."""
    alts = picture_words(figure)
    several = len(figure.scenes) > 1
    names = "; ".join(map(said, figure.row_names))
    return tuple(
        Picture(
            replace(scene, legend=()) if several else with_names(scene, figure.row_names),
            alt if several or not names else f"{alt} {names}.",
            clean(figure.titles[at]) if at < len(figure.titles) else "",
            figure.verdicts[at] if at < len(figure.verdicts) else (),
        )
        for at, (scene, alt) in enumerate(zip(figure.scenes, alts, strict=True))
    )


def in_panels(shown: Sequence[Picture]) -> bool:
    """Whether pictures stand beside one another, each with its title above and its verdict below."""
    return len(shown) > 1 or any(picture.title or picture.verdict for picture in shown)


def shared_legend(figure: Figure) -> Scene | None:
    """The legend of small multiples as a picture of nothing else: every entry once, rows of a kind together."""
    if len(figure.scenes) < 2:
        return None
    alike = zip_longest(*(scene.legend for scene in figure.scenes), fillvalue=())
    rows = [tuple({key.words: key for key in chain(*sorted(row, key=len, reverse=True))}.values()) for row in alike]
    rows = [row for row in rows if row]
    words = ", ".join(key.words for row in rows for key in row)
    width = sum(scene.width for scene in figure.scenes)
    return Scene(width=width, height=0.0, shapes=(), legend=tuple(rows), alt=words) if rows else None


def with_names(scene: Scene, names: Sequence[Runs]) -> Scene:
    """The scene of a timeline with the names of its rows before them."""
    if not names:
        return scene
    row = (scene.height - _FOOT) / len(names)
    lines = [_lines(said(name), max(1, int(row / _LINE))) for name in names]
    side = max(width_of(line, _SIZE, 400) for name in lines for line in name) + _TO_NAMES
    texts = [
        Text(at=(0.0, round(middle + place * _LINE + _MIDDLE * _SIZE, 2)), text=line, size=_SIZE, role=Meaning.LABEL,
             anchor=Anchor.START, halo=False)
        for at, name in enumerate(lines)
        for middle in (row * (at + 0.5) - (len(name) - 1) * _LINE / 2,)
        for place, line in enumerate(name)
    ]  # fmt: skip
    shapes = (*texts, *(moved(shape, (side, 0.0)) for shape in scene.shapes))
    return replace(scene, width=round(scene.width + side, 2), shapes=shapes)


def _lines(name: str, most: int) -> list[str]:
    """A name in as few lines as the side column allows; where it needs more than `most`, the last one runs on."""
    lines: list[str] = []
    for word in name.split() or [""]:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (width_of(longer, _SIZE, 400) <= _MOST_NAMES or len(lines) >= most):
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
