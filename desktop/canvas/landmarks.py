"""Names for a picture seen from afar: those of the most important records, as large as they can be read, none on
another. They are the window's own and in no export, where names have the size of the page."""

from collections.abc import Iterable, Iterator

from briefings.domain.records import Ref
from briefings.figures.scene import Anchor, Point, Scene, Text
from briefings.figures.scene import Role as Meaning

LEGIBLE = 6.0
"""Texts of a scene that are less high, in pixels, are not drawn."""
_SIZE = 11.0
_CODES = frozenset({Meaning.CODE, Meaning.CODE_MAIN})
_LOOKED_AT, _MOST = 1200, 160
_CELL = 4.0
_CAP = 0.34


class Landmarks:
    """The short names of the records in a scene. `spots` says where they stand, the most important first."""

    def __init__(self, scene: Scene, spots: Iterable[tuple[Ref, Point]]) -> None:
        words = _short_names(scene)
        self._named = [(spot, words[ref]) for ref, spot in spots if ref in words]

    def at(self, scale: float) -> Iterator[Text]:
        """Yield the names that fit where a scene unit is `scale` pixels, in scene units."""
        taken: set[tuple[int, int]] = set()
        shown = 0
        for (x, y), words in self._named[:_LOOKED_AT]:
            cells = _cells(x * scale, y * scale, len(words))
            if taken.isdisjoint(cells):
                taken.update(cells)
                shown += 1
                size = _SIZE / scale
                yield Text(at=(x, y + _CAP * size), text=words, size=size, anchor=Anchor.MIDDLE)
            if shown == _MOST:
                return


def _short_names(scene: Scene) -> dict[Ref, str]:
    """What each record is called in few letters: its code where it has one, else the first line of its name."""
    names: dict[Ref, str] = {}
    codes: dict[Ref, str] = {}
    for shape in scene.shapes:
        if isinstance(shape, Text) and shape.shows is not None:
            (codes if shape.role in _CODES else names).setdefault(shape.shows, shape.text)
    return names | codes


def _cells(x: float, y: float, letters: int) -> set[tuple[int, int]]:
    """The squares of the screen on which so many letters about a point lie, with air round them."""
    wide, high = 0.34 * _SIZE * letters + 4.0, 0.6 * _SIZE + 2.0
    columns = range(int((x - wide) // _CELL), int((x + wide) // _CELL) + 1)
    rows = range(int((y - high) // _CELL), int((y + high) // _CELL) + 1)
    return {(column, row) for column in columns for row in rows}
