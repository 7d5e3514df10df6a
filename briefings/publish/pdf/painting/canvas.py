"""Pages with tags: marked content in elements, artifacts, links, and the structure tree at the end."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from briefings.publish.pdf.file.annotations import Annotations, Field, Link
from briefings.publish.pdf.file.catalogue import add_catalogue
from briefings.publish.pdf.file.closing import AS_ARCHIVE
from briefings.publish.pdf.file.leaves import Leaf
from briefings.publish.pdf.file.objects import Objects, Stream, array, dictionary, number, reference
from briefings.publish.pdf.file.outline import Bookmark, nested, outline
from briefings.publish.pdf.file.packing import file_of
from briefings.publish.pdf.file.signing import blank, signed
from briefings.publish.pdf.file.structure import Structure
from briefings.publish.pdf.file.tree import headings, rank
from briefings.publish.pdf.file.tree import number as number_elements
from briefings.publish.pdf.painting.fonts import FontBook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.publish.pdf.file.annotations import Box
    from briefings.publish.pdf.file.closing import Closing
    from briefings.publish.pdf.file.metadata import Metadata
    from briefings.publish.pdf.file.tree import Element

PAGINATION_TOP = "<</Type /Pagination /Subtype /Header /Attached [/Top]>>"
PAGINATION_FOOT = "<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>"
PAGINATION_WATERMARK = "<</Type /Pagination /Subtype /Watermark>>"


class TaggedCanvas:
    """Pages of content streams with a structure tree. Operators are added as text; y grows upwards.

    `size` in points is that of the page being painted. `root` holds the whole tree when the canvas is made; painting
    fills it. `backwards` says that pages are bound at the right and follow one another to the left.
    """

    def __init__(self, size: tuple[float, float], root: Element, *, language: str, backwards: bool = False) -> None:
        self.size = size
        self.fonts = FontBook()
        self.root = root
        self.language = language
        self._backwards = backwards
        self._objects = Objects()
        self._fonts = self._objects.reserve()
        self._ops: list[str] = []
        self._images: dict[str, str] = {}
        self._open: Element | str | None = None
        self._owners: list[list[Element]] = [[]]
        self._leaves: list[Leaf] = []
        self._annotations = Annotations()
        self._signed_by = 0
        self._anchors: dict[str, tuple[int, float, float]] = {}
        rank(root)
        number_elements(root)
        self._headings = {id(heading): heading for heading in headings(root)}
        self._tops: dict[int, tuple[int, float]] = {}

    @property
    def page(self) -> int:
        """The page being painted, counted from 0."""
        return len(self._owners) - 1

    def op(self, operators: str) -> None:
        """Add operators to the page."""
        self._ops.append(operators)

    def within(self, owner: Element | None) -> None:
        """What comes next belongs to `owner`, or is an ornament."""
        if owner is None:
            self._switch("", "/Artifact BMC")
        elif owner is not self._open:
            owner.attach()
            owners = self._owners[-1]
            owner.kids.append((self.page, len(owners)))
            self._switch(owner, f"/{owner.tag} <</MCID {len(owners)}>> BDC")
            owners.append(owner)

    def within_furniture(self, kind: str) -> None:
        """What comes next is a running head or foot, or a watermark."""
        self._switch(kind, f"/Artifact {kind} BDC")

    def _switch(self, what: Element | str | None, opening: str) -> None:
        if what is self._open or (isinstance(what, str) and what == self._open):
            return
        if self._open is not None:
            self._ops.append("EMC")
        self._open = what
        if opening:
            self._ops.append(opening)

    def anchor(self, element: Element, x: float, y: float) -> None:
        """Remember where an element is first painted, for links and bookmarks to it."""
        if element.anchor and element.anchor not in self._anchors:
            self._anchors[element.anchor] = (self.page, x, y)
        if element.level:
            self._tops.setdefault(id(element), (self.page, y))

    def link(self, owner: Element, box: Box, *, uri: str = "") -> None:
        """A rectangle that leads to the element's target, or to an address outside."""
        self._annotations.add(Link(owner, self.page, box, uri or owner.link))

    def picture(self, name: str, image: Stream, box: Box) -> None:
        """Paint an image, which fills the box."""
        inner = f"FormXob.{name}"
        self._images[inner] = self._objects.add(image)
        left, bottom, right, top = box
        self.op(f"q {number(right - left)} 0 0 {number(top - bottom)} {number(left)} {number(bottom)} cm /{inner} Do Q")

    def end_page(self) -> None:
        """Close the page and start the next."""
        self._switch(None, "")
        content = "\n".join(self._ops).encode("latin-1")  # glyphs are bytes
        number = self._objects.reserve()
        self._leaves.append(Leaf(number, self.size, self._objects.add(Stream(content)), self._images))
        self._images = {}
        self._ops = []
        self._owners.append([])

    def sign_here(self, page: int, box: Box, words: str) -> None:
        """Lay the field of a signature over a page that was painted; a box without extent is not seen."""
        value = self._objects.reserve()
        look = 0
        if box[2] > box[0]:
            size = f"{number(box[2] - box[0])} {number(box[3] - box[1])}"
            form = {"Type": "/XObject", "Subtype": "/Form", "BBox": f"[0 0 {size}]", "Resources": "<<>>"}
            look = self._objects.reserve()
            self._objects.put(look, Stream(b"", form))
        self._annotations.add(Field(self.root.add("Form"), page, box, words, value, look))
        self._signed_by = value

    def finish(self, metadata: Metadata, closing: Closing = AS_ARCHIVE) -> bytes:
        """Write fonts, links, outline and structure; return the file."""
        self._owners.pop()
        objects = self._objects
        objects.put(self._fonts, dictionary(self.fonts.embed(objects)))
        texts, parts, fields = self._texts()
        info, root = add_catalogue(
            objects, parts, metadata, closing, language=self.language, backwards=self._backwards, fields=fields
        )
        file = file_of(objects, texts)
        signature = closing.signature
        if signature is not None:
            file.add_loose(self._signed_by, partial(blank, signature))
        written = file.finish(f"/Root {root}/Info {info}", objects.last, closing.lock)
        return written.data if signature is None else signed(written, self._signed_by, signature)

    def _texts(self) -> tuple[Iterator[tuple[int, str]], dict[str, str], str]:
        """The objects that are too many to be kept (annotations, structure, outline), with their numbers; the entries
        of the catalogue for all these and the pages; and references to the fields of signatures."""
        objects = self._objects
        first = objects.reserve(len(self._annotations))
        annotations = range(first, first + len(self._annotations))
        parts = {"Pages": reference(self._put_pages(annotations))}
        pages = [leaf.number for leaf in self._leaves]
        structure = Structure(objects, self.root, pages, annotations)
        objects.put(structure.number, structure.tree(self._owners, self._annotations.owners))
        parts["StructTreeRoot"] = reference(structure.number)
        annotated = zip(annotations, self._annotations.texts(pages, self._anchors), strict=True)
        marks = self._outline(pages)
        if marks:
            parts |= {"Outlines": reference(marks[0][0]), "PageMode": "/UseOutlines"}
        fields = " ".join([reference(annotations[at]) for at in self._annotations.fields])
        return chain(annotated, structure.texts(), marks), parts, fields

    def _put_pages(self, annotations: range) -> int:
        """Write the pages; the number of what holds them all."""
        above = self._objects.reserve()
        pressed = self._annotations.by_page()
        for at, leaf in enumerate(self._leaves):
            numbers = [annotations[each] for each in pressed.get(at, ())]
            self._objects.put(leaf.number, leaf.text(above, self._fonts, at, numbers))
        kids = array([reference(leaf.number) for leaf in self._leaves])
        self._objects.put(above, dictionary({"Type": "/Pages", "Kids": kids, "Count": len(self._leaves)}))
        return above

    def _outline(self, pages: list[int]) -> list[tuple[int, str]]:
        marks = []
        for key, heading in self._headings.items():
            if heading.title and key in self._tops:
                page, top = self._tops[key]
                marks.append(Bookmark(title=heading.title, level=heading.level, page=pages[page], top=top))
        if not marks:
            return []
        texts, count = outline(nested(marks), self._objects.last + 1)
        self._objects.reserve(count)
        return texts
