"""The structure tree as PDF objects: elements, the parent tree, the ids of notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf.objects import PdfDocument, Raw, number, text_string
from briefings.publish.pdf.tree import Element

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT, _PARENTS = "StructTreeRoot", "ParentTree"
Part = str | tuple[str]


class Structure:
    """Writes the tree under `root`; elements in which nothing was painted are left out."""

    def __init__(self, document: PdfDocument, root: Element) -> None:
        self._document = document
        self._root = root
        self._names: dict[Element, str] = {}

    def write(self, owners: Sequence[Sequence[Element]], links: Sequence[str], linked: Sequence[Element]) -> None:
        """Write all. `owners` says for each page whose each piece of content is; `links` are the annotations' names."""
        self._name(self._root)
        for element in self._names:
            self._document.Reference(Raw(self._element(element, links)), self._names[element])
        parents: list[Part] = ["<</Nums ["]
        for page, elements in enumerate(owners):
            name = f"ParentsOfPage{page}"
            self._document.Reference(Raw(["[", *((self._names[each],) for each in elements), "]"]), name)
            parents += [f"{page} ", (name,)]
        for at, element in enumerate(linked):
            parents += [f"{len(owners) + at} ", (self._names[element],)]
        self._document.Reference(Raw([*parents, "]>>"]), _PARENTS)
        self._write_root(len(owners) + len(linked))

    def _write_root(self, next_key: int) -> None:
        ids = sorted((element.title, name) for element, name in self._names.items() if element.tag == "Note")
        parts: list[Part] = [f"<</Type /StructTreeRoot /ParentTreeNextKey {next_key} /ParentTree ", (_PARENTS,)]
        parts += ["/K ", (self._names[self._root],)]
        if ids:
            parts.append("/IDTree <</Names [")
            for title, name in ids:
                parts += [f"({title}) ", (name,)]
            parts.append("]>>")
        parts.append(">>")
        raw = Raw(parts)
        self._document.Reference(raw, _ROOT)
        self._document.Catalog.StructTreeRoot = raw

    def _name(self, element: Element) -> None:
        self._names[element] = f"E{len(self._names)}"
        for kid in element.kids:
            if isinstance(kid, Element) and not kid.is_empty:
                self._name(kid)

    def _element(self, element: Element, links: Sequence[str]) -> list[Part]:
        parent = self._names[element.parent] if element.parent else _ROOT
        parts: list[Part] = [f"<</Type /StructElem /S /{element.tag} /P ", (parent,), "/K ["]
        for kid in element.kids:
            if isinstance(kid, Element):
                parts += [(self._names[kid],)] if kid in self._names else []
            elif isinstance(kid, tuple):
                parts += [f"<</Type /MCR /MCID {kid[1]} /Pg ", (f"Page{kid[0] + 1}",), ">>"]
            else:
                parts += ["<</Type /OBJR /Obj ", (links[kid],), ">>"]
        return [*parts, "]", *_attributes(element), ">>"]


def _attributes(element: Element) -> list[str]:
    parts = []
    if element.alt and element.tag in {"Figure", "Link"}:
        parts.append("/Alt " + text_string(element.alt))
    if element.language:
        parts.append(f"/Lang ({element.language})")
    if element.tag == "Note":
        parts.append(f"/ID ({element.title})")
    elif element.title:
        parts.append("/T " + text_string(element.title))
    if element.scope:
        parts.append(f"/A <</O /Table /Scope /{element.scope}>>")
    if element.numbering:
        parts.append(f"/A <</O /List /ListNumbering /{element.numbering}>>")
    if element.box is not None:
        box = " ".join(number(value) for value in element.box)
        parts.append(f"/A <</O /Layout /Placement /Block /BBox [{box}]>>")
    return parts
