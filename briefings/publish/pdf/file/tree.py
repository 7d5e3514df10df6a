"""The structure tree while it grows: elements in reading order, filled while pages are painted. No PDF objects here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELLS = {"TH", "TD"}
_WITHOUT_HEADINGS = {"P", "L", "Table", "Figure", "Note", "TOC"}  # nearly all elements stand in these
_HEADINGS = {f"H{level}": level for level in range(1, 7)}


@dataclass(slots=True, eq=False)
class Element:
    """One structure element. Layout makes it; painting adds to `kids` what belongs to it on each page.

    `kids` holds elements, (page, marked-content id) pairs and numbers of link annotations. `anchor` names the place
    where it is first painted; `target` is the anchor that its text leads to, `link` an address outside. `title` is the
    words of a heading or section, or the id of a note. `box` is filled for figures: left, bottom, right, top in points
    of the page. `number` is its place in reading order before anything is painted, and that of its object after all is.
    """

    tag: str
    parent: Element | None = None
    alt: str = ""
    language: str = ""
    scope: str = ""
    numbering: str = ""
    title: str = ""
    anchor: str = ""
    target: str = ""
    link: str = ""
    waits: bool = False
    number: int = 0
    kids: list[Kid] = field(default_factory=list)
    box: tuple[float, float, float, float] | None = None

    def add(self, tag: str, **attributes: str) -> Element:
        """A new last child."""
        child = self.inline(tag, **attributes)
        child.attach()
        return child

    def inline(self, tag: str, **attributes: str) -> Element:
        """A child that takes its place when it is painted, between the pieces of text around it."""
        child = Element(tag, self, waits=True)
        for name, value in attributes.items():
            setattr(child, name, value)
        return child

    def attach(self) -> None:
        """Take the place in the parent, unless that was done."""
        if self.parent is not None and self.waits:
            self.waits = False
            self.parent.attach()
            self.parent.kids.append(self)

    @property
    def holds_its_place(self) -> bool:
        """Whether it is written even if nothing was painted in it: a row needs its empty cells."""
        return self.tag in _CELLS

    @property
    def level(self) -> int:
        """Of a heading, from 1; else 0."""
        return _HEADINGS.get(self.tag, 0)


Kid = Element | tuple[int, int] | int


def number(element: Element, last: int = 0) -> int:
    """Number an element and all below it in reading order; the last number."""
    last += 1
    element.number = last
    for kid in element.kids:
        if isinstance(kid, Element):
            last = number(kid, last)
    return last


def dissolve(root: Element) -> None:
    """Part the elements of a tree that is no longer needed: as long as each knows its parent, only a search for rubbish
    would free them, which takes a thirtieth of the time in which a document is made."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        element.parent = None
        waiting += [kid for kid in element.kids if isinstance(kid, Element)]


def headings(element: Element) -> Iterator[Element]:
    """The headings under an element, in reading order."""
    for kid in element.kids:
        if isinstance(kid, Element):
            if kid.level:
                yield kid
            elif kid.tag not in _WITHOUT_HEADINGS:
                yield from headings(kid)


def rank(root: Element) -> None:
    """Give the headings levels that start at 1 and go down one at a time, whatever a document leaves out: one without
    a title starts with its sections."""
    open_levels: list[int] = []
    for heading in headings(root):
        level = heading.level
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        heading.tag = f"H{len(open_levels)}"
