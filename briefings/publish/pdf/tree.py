"""The structure tree while it grows: elements in reading order, filled while pages are painted. No PDF objects here."""

from __future__ import annotations

from dataclasses import dataclass, field

_CELLS = {"TH", "TD"}


@dataclass(slots=True, eq=False)
class Element:
    """One structure element. Layout makes it; painting adds to `kids` what belongs to it on each page.

    `kids` holds elements, (page, marked-content id) pairs and numbers of link annotations. `anchor` names the place
    where it is first painted; `target` is the anchor that its text leads to. `box` is filled for figures: left, bottom,
    right, top in points of the page.
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
    waits: bool = False
    kids: list[Element | tuple[int, int] | int] = field(default_factory=list)
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
    def is_empty(self) -> bool:
        """Whether nothing was painted in it, nor below it. An empty cell still holds its place in the table."""
        return self.tag not in _CELLS and all(isinstance(kid, Element) and kid.is_empty for kid in self.kids)
