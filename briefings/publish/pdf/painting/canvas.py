"""A reportlab canvas with tags: marked content in elements, artifacts, links, and the structure tree at the end."""

from __future__ import annotations

import io
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFName, xObjectName
from reportlab.pdfgen.canvas import Canvas

from briefings.publish.pdf.file.annotations import Annotations, Field, Link
from briefings.publish.pdf.file.catalogue import describe
from briefings.publish.pdf.file.closing import AS_ARCHIVE
from briefings.publish.pdf.file.leaves import Leaf
from briefings.publish.pdf.file.objects import PdfDocument, Raw, Stream, number
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


class TaggedCanvas(Canvas):
    """Pages of content streams with a structure tree. Operators are added as text; y grows upwards.

    `root` holds the whole tree when the canvas is made; painting fills it. `backwards` says that pages are bound at the
    right and follow one another to the left.
    """

    _doc: PdfDocument
    _code: list[str]
    _formsinuse: list[str]

    def __init__(self, size: tuple[float, float], root: Element, *, language: str, backwards: bool = False) -> None:
        super().__init__(io.BytesIO(), pagesize=size, invariant=1, pageCompression=1, pdfVersion=(1, 7))
        self.fonts = FontBook()
        self.root = root
        self.language = language
        self._backwards = backwards
        self._ops: list[str] = []
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

    def _make_preamble(self) -> None:
        # reportlab's own preamble names Helvetica, which is never embedded.
        self._preamble = ""

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
        inner = xObjectName(name)
        self._doc.Reference(image, inner)
        self._formsinuse.append(name)
        left, bottom, right, top = box
        self.op(f"q {number(right - left)} 0 0 {number(top - bottom)} {number(left)} {number(bottom)} cm /{inner} Do Q")

    def end_page(self) -> None:
        """Close the page and start the next."""
        self._switch(None, "")
        content = "\n".join(self._ops).encode("latin-1")  # glyphs are bytes
        name = f"Page{self.getPageNumber()}"
        self._code.append(" ")
        self.showPage()
        page = self._doc.idToObject[name]
        contents = self._number_of(Stream(content))
        self._leaves.append(Leaf(name, (page.pagewidth, page.pageheight), contents, page.XObjects))
        self._ops = []
        self._owners.append([])

    def sign_here(self, page: int, box: Box, words: str) -> None:
        """Lay the field of a signature over a page that was painted; a box without extent is not seen."""
        dictionary = self._reserve(1)
        look = 0
        if box[2] > box[0]:
            size = f"{number(box[2] - box[0])} {number(box[3] - box[1])}"
            form = {"Type": PDFName("XObject"), "Subtype": PDFName("Form"), "BBox": Raw(f"[0 0 {size}]")}
            look = self._number_of(Stream(b"", {**form, "Resources": Raw("<<>>")}))
        self._annotations.add(Field(self.root.add("Form"), page, box, words, dictionary, look))
        self._signed_by = dictionary

    def finish(self, metadata: Metadata, closing: Closing = AS_ARCHIVE) -> bytes:
        """Write fonts, links, outline and structure; return the file."""
        self._owners.pop()
        document = self._doc
        self.fonts.embed(document)
        texts = self._texts()
        describe(document, metadata, closing, language=self.language, backwards=self._backwards)
        info = document.Reference(Raw(metadata.info()), "Info").format(document).decode()
        root = document.Reference(document.Catalog).format(document).decode()
        file = file_of(document, texts)
        signature = closing.signature
        if signature is not None:
            file.add_loose(self._signed_by, partial(blank, signature))
        written = file.finish(f"/Root {root}/Info {info}", document.objectcounter, closing.lock)
        return written.data if signature is None else signed(written, self._signed_by, signature)

    def _texts(self) -> Iterator[tuple[int, str]]:
        """The objects that are written as text: annotations, structure, outline."""
        pages = [self._number_of(self._doc.idToObject[leaf.name]) for leaf in self._leaves]
        first = self._reserve(len(self._annotations))
        annotations = range(first, first + len(self._annotations))
        pressed = self._annotations.by_page()
        for at, leaf in enumerate(self._leaves):
            leaf.put(self._doc, at, [annotations[each] for each in pressed.get(at, ())])
        for at in self._annotations.fields:
            self._doc.Catalog.AcroForm = Raw(f"<</Fields[{annotations[at]} 0 R]/SigFlags 3>>")
        structure = Structure(self._doc, self.root, pages, annotations)
        structure.register(self._owners, self._annotations.owners)
        annotated = zip(annotations, self._annotations.texts(pages, self._anchors), strict=True)
        return chain(annotated, structure.texts(), self._outline(pages))

    def _reserve(self, count: int) -> int:
        """Numbers for objects that are written as text; the first of them."""
        first: int = self._doc.objectcounter + 1
        self._doc.objectcounter += count
        return first

    def _number_of(self, thing: object) -> int:
        """The number of an object of reportlab's document."""
        name = self._doc.Reference(thing).name
        found: int = self._doc.idToObjectNumberAndVersion[name][0]
        return found

    def _outline(self, pages: list[int]) -> list[tuple[int, str]]:
        marks = []
        for key, heading in self._headings.items():
            if heading.title and key in self._tops:
                page, top = self._tops[key]
                marks.append(Bookmark(title=heading.title, level=heading.level, page=pages[page], top=top))
        catalog = self._doc.Catalog
        if not marks:
            catalog.Outlines = None
            return []
        texts, count = outline(nested(marks), self._doc.objectcounter + 1)
        catalog.Outlines = f"{self._reserve(count)} 0 R"
        catalog.PageMode = PDFName("UseOutlines")
        return texts
