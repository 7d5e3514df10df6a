"""Names that the scene itself does not show at this scale: from afar those of the most important records, from near
also of those for whose names the page had no room. None lies on another.

They are the window's own and in no export, where names have the size of the page.
"""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QRectF

from briefings.domain.records import Ref
from briefings.figures.scene import Anchor, Point, Scene, Text
from briefings.figures.scene import Role as Meaning
from desktop.canvas.geometry import bounds, in_view
from desktop.canvas.grid import Bounds

LEGIBLE = 6.5
"""Texts of a scene that are less high, in pixels, are not drawn."""
_SIZE = 11.0
_NEAR = 1.4
"""The scale from which there is room for names that the page left out."""
_CODES = frozenset({Meaning.CODE, Meaning.CODE_MAIN})
_LOOKED_AT, _MOST = 1200, 160
_CELL = 4.0
_CAP = 0.34
_ASIDE = 5.0


class Landmarks:
    """The names of the records in a scene. `spots` says where they stand, the most important first; `names` what they
    are called where the scene does not say it."""

    def __init__(self, scene: Scene, spots: Mapping[Ref, Point], names: Mapping[Ref, str]) -> None:
        self._texts = [shape for shape in scene.shapes if isinstance(shape, Text)]
        named = {text.shows for text in self._texts if text.role not in _CODES}
        short = dict(names) | _short_names(self._texts)
        self._spots = spots
        self._named = {ref: short[ref] for ref in spots if ref in short}
        self._unnamed = {ref: names[ref] for ref in spots if ref in names and ref not in named}

    def afar(self, scale: float) -> Iterator[Text]:
        """Yield the short names that fit where a scene unit is `scale` pixels."""
        taken: set[tuple[int, int]] = set()
        shown = 0
        for ref, words in list(self._named.items())[:_LOOKED_AT]:
            name = _centred(words, self._spots[ref], scale)
            if shown < _MOST and _takes(taken, _scaled(bounds(name), scale)):
                shown += 1
                yield name

    def near(self, scale: float, area: QRectF) -> Iterator[Text]:
        """Yield the names that the scene left out and for which there is room in an area of it at this scale."""
        here = [ref for ref in self._unnamed if in_view(area, self._spots[ref], 0.0)] if scale >= _NEAR else []
        if not here:
            return
        taken: set[tuple[int, int]] = set()
        for text in self._texts:
            if in_view(area, text.at, text.size * len(text.text)):
                taken |= _cells(_scaled(bounds(text), scale))
        for ref in here[:_LOOKED_AT]:
            name = beside(self._unnamed[ref], self._spots[ref], scale)
            if _takes(taken, _scaled(bounds(name), scale)):
                yield name

    def of(self, refs: Iterable[Ref], scale: float) -> Iterator[Text]:
        """Yield the names of these records that the scene leaves out, the first ones first, none on another."""
        taken: set[tuple[int, int]] = set()
        for ref in refs:
            if ref in self._unnamed:
                name = beside(self._unnamed[ref], self._spots[ref], scale)
                if _takes(taken, _scaled(bounds(name), scale)):
                    yield name


def beside(words: str, spot: Point, scale: float) -> Text:
    """Return a name at the side of a record, as large on the screen at any scale."""
    size = _SIZE / scale
    return Text(at=(spot[0] + _ASIDE + _ASIDE / scale, spot[1] + _CAP * size), text=words, size=size)


def _centred(words: str, spot: Point, scale: float) -> Text:
    size = _SIZE / scale
    return Text(at=(spot[0], spot[1] + _CAP * size), text=words, size=size, anchor=Anchor.MIDDLE)


def _short_names(texts: Iterable[Text]) -> dict[Ref, str]:
    """What each record is called in few letters: its code where it has one, else the first line of its name."""
    names: dict[Ref, str] = {}
    codes: dict[Ref, str] = {}
    for text in texts:
        if text.shows is not None:
            (codes if text.role in _CODES else names).setdefault(text.shows, text.text)
    return names | codes


def _scaled(box: Bounds, scale: float) -> Bounds:
    left, top, right, bottom = box
    return left * scale, top * scale, right * scale, bottom * scale


def _takes(taken: set[tuple[int, int]], box: Bounds) -> bool:
    """Take the place of a box on the screen, unless some of it is taken."""
    cells = _cells(box)
    if not taken.isdisjoint(cells):
        return False
    taken |= cells
    return True


def _cells(box: Bounds) -> set[tuple[int, int]]:
    """The squares of the screen on which a box lies."""
    left, top, right, bottom = box
    columns = range(int(left // _CELL), int(right // _CELL) + 1)
    rows = range(int(top // _CELL), int(bottom // _CELL) + 1)
    return {(column, row) for column in columns for row in rows}
