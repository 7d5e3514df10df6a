"""What lies over a page and can be pressed: links, and the field of a signature. As objects written in text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.pdf.file.objects import literal, number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefings.publish.pdf.file.tree import Element

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
# Of an address (RFC 3986): all else is written in percents.
_AS_THEY_ARE = frozenset(b"%/:?#[]@!$&'()*+,;=-._~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_PRINTED, _LOCKED = 4, 128


class Link(NamedTuple):
    """A rectangle on a page that leads elsewhere."""

    owner: Element
    page: int
    box: Box
    uri: str = ""


class Field(NamedTuple):
    """The field of a signature: `value` and `look` are the numbers of its dictionary and of its appearance, 0 where it
    is not seen."""

    owner: Element
    page: int
    box: Box
    words: str
    value: int
    look: int = 0


class Annotations:
    """The annotations of a document, numbered from 0 while pages are painted."""

    def __init__(self) -> None:
        self._all: list[Link | Field] = []

    def __len__(self) -> int:
        return len(self._all)

    def add(self, annotation: Link | Field) -> None:
        """Add one; its element holds its number."""
        annotation.owner.kids.append(len(self._all))
        annotation.owner.attach()
        self._all.append(annotation)

    @property
    def owners(self) -> list[Element]:
        """The element of each."""
        return [each.owner for each in self._all]

    @property
    def fields(self) -> list[int]:
        """The places in the list of fields."""
        return [at for at, each in enumerate(self._all) if isinstance(each, Field)]

    def by_page(self) -> dict[int, list[int]]:
        """The places in the list of those on each page that has any."""
        found: dict[int, list[int]] = {}
        for at, each in enumerate(self._all):
            found.setdefault(each.page, []).append(at)
        return found

    def texts(self, pages: Sequence[int], anchors: Mapping[str, tuple[int, float, float]]) -> list[str]:
        """Each as an object; `pages` are the object numbers of the pages. The keys of the parent tree follow those of
        the pages."""
        texts = []
        for at, each in enumerate(self._all):
            box = " ".join(number(value) for value in each.box)
            head = f"<</Type/Annot/Rect[{box}]/StructParent {len(pages) + at}/P {pages[each.page]} 0 R"
            texts.append(head + (_field(each) if isinstance(each, Field) else _link(each, pages, anchors)) + ">>")
        return texts


def _link(link: Link, pages: Sequence[int], anchors: Mapping[str, tuple[int, float, float]]) -> str:
    words = literal(link.owner.alt or link.uri or link.owner.target)
    text = f"/Subtype/Link/Border[0 0 0]/F {_PRINTED}/Contents{words}"
    if link.uri:
        return f"{text}/A<</S/URI/URI{literal(_in_plain_letters(link.uri))}>>"
    place = anchors.get(link.owner.target)
    if place is None:
        return text
    page, x, y = place
    return f"{text}/Dest[{pages[page]} 0 R/XYZ {number(x)} {number(y)} null]"


def _in_plain_letters(address: str) -> str:
    written = address.encode("utf-8", "replace")
    return "".join(chr(byte) if byte in _AS_THEY_ARE else f"%{byte:02X}" for byte in written)


def _field(field: Field) -> str:
    words = literal(field.words)
    text = f"/Subtype/Widget/FT/Sig/T(signature)/TU{words}/Contents{words}/F {_PRINTED + _LOCKED}/V {field.value} 0 R"
    return f"{text}/AP<</N {field.look} 0 R>>" if field.look else text
