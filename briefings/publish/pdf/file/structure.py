"""The structure tree as PDF objects: elements, the parent tree, the ids of notes.

Elements are written as text with their numbers in it: a long paper has a hundred thousand of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf.file.objects import PdfDocument, Raw, literal, number
from briefings.publish.pdf.file.tree import Element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.publish.pdf.file.tree import Kid

_ROOT = "StructTreeRoot"


class Structure:
    """Writes the tree under `root`; elements in which nothing was painted are left out.

    `pages` and `links` are the object numbers of pages and annotations.
    """

    def __init__(self, document: PdfDocument, root: Element, pages: Sequence[int], links: Sequence[int]) -> None:
        self._document = document
        self._root = root
        self._pages = pages
        self._links = links
        self._elements: list[Element] = []
        _pruned(root, document.objectcounter, self._elements)
        document.objectcounter += len(self._elements)

    def texts(self) -> Iterator[tuple[int, str]]:
        """The number and the text of each element."""
        root = self._document.idToObjectNumberAndVersion[_ROOT][0]
        pages = self._pages
        for element in self._elements:
            parent = element.parent.number if element.parent else root
            kids = element.kids
            # Most elements hold one piece of content; the short way for them saves a third of the time.
            if len(kids) == 1 and type(kids[0]) is tuple:
                held = f"/Pg {pages[kids[0][0]]} 0 R/K {kids[0][1]}"
            else:
                held = self._kids(element)
            yield element.number, f"<</S/{element.tag}/P {parent} 0 R{held}{_attributes(element)}>>"

    def register(self, owners: Sequence[Sequence[Element]], annotated: Sequence[Element]) -> None:
        """Write the root. `owners` says for each page whose each piece of content is; `annotated` names the element of
        each annotation, whose keys follow those of the pages."""
        parts = []
        for page, elements in enumerate(owners):
            numbers = " ".join(f"{element.number} 0 R" for element in elements)
            parts.append(f"{page}[{numbers}]")
        parts += [f"{key} {element.number} 0 R" for key, element in enumerate(annotated, start=len(owners))]
        following = len(owners) + len(annotated)
        ids = sorted((element.title, element.number) for element in self._elements if element.tag == "Note")
        names = " ".join(f"{literal(title)}{at} 0 R" for title, at in ids)
        raw = Raw(
            f"<</Type/StructTreeRoot/K {self._root.number} 0 R/ParentTreeNextKey {following}"
            f"/ParentTree<</Nums[{' '.join(parts)}]>>{f'/IDTree<</Names[{names}]>>' if ids else ''}>>"
        )
        self._document.Reference(raw, _ROOT)
        self._document.Catalog.StructTreeRoot = raw

    def _kids(self, element: Element) -> str:
        """What is in an element. Content of the element's own page goes by its id alone."""
        own = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), -1)
        written = [self._kid(kid, own) for kid in element.kids]
        if own < 0 and element.tag == "Table":
            own = _first_page(element)
        page = f"/Pg {self._pages[own]} 0 R" if own >= 0 else ""
        if not written:
            return page
        return f"{page}/K {written[0]}" if len(written) == 1 else f"{page}/K[{' '.join(written)}]"

    def _kid(self, kid: Kid, own: int) -> str:
        if isinstance(kid, Element):
            return f"{kid.number} 0 R"
        if isinstance(kid, int):
            return f"<</Type/OBJR/Obj {self._links[kid]} 0 R>>"
        page, mark = kid
        return f"{mark}" if page == own else f"<</Type/MCR/MCID {mark}/Pg {self._pages[page]} 0 R>>"


def _first_page(element: Element) -> int:
    """The page on which an element starts, or -1."""
    for kid in element.kids:
        if isinstance(kid, tuple):
            return kid[0]
        page = _first_page(kid) if isinstance(kid, Element) else -1
        if page >= 0:
            return page
    return -1


def _pruned(element: Element, last: int, found: list[Element]) -> bool:
    """Take out what is empty below an element and add the rest to `found`, it last, numbered from after `last` on.
    Whether it stays itself."""
    kids = [kid for kid in element.kids if not isinstance(kid, Element) or _pruned(kid, last, found)]
    if not kids and not element.holds_its_place:
        return False
    element.kids = kids
    found.append(element)
    element.number = last + len(found)
    return True


def _attributes(element: Element) -> str:
    text = ""
    if element.alt and (element.tag == "Figure" or (element.tag == "Link" and not element.link)):
        text += "/Alt" + literal(element.alt)
    if element.language:
        text += "/Lang" + literal(element.language)
    if element.tag == "Note":
        text += "/ID" + literal(element.title)
    elif element.title:
        text += "/T" + literal(element.title)
    if element.scope:
        text += f"/A<</O/Table/Scope/{element.scope}>>"
    if element.numbering:
        text += f"/A<</O/List/ListNumbering/{element.numbering}>>"
    if element.box is not None:
        box = " ".join(number(value) for value in element.box)
        text += f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"
    return text
