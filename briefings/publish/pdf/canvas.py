"""A reportlab canvas with tags: marked content in elements, artifacts, links, and the structure tree at the end."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from briefings.publish.pdf.fonts import FontBook
from briefings.publish.pdf.intent import output_intent
from briefings.publish.pdf.objects import PdfDocument, Raw, Stream, literal, number
from briefings.publish.pdf.outline import Bookmark, nested, outline
from briefings.publish.pdf.packing import file_of
from briefings.publish.pdf.structure import Structure
from briefings.publish.pdf.tree import headings, rank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.publish.pdf.metadata import Metadata
    from briefings.publish.pdf.tree import Element

PAGINATION_TOP = "<</Type /Pagination /Subtype /Header /Attached [/Top]>>"
PAGINATION_FOOT = "<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>"
PAGINATION_WATERMARK = "<</Type /Pagination /Subtype /Watermark>>"
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""


class _Link(NamedTuple):
    owner: Element
    page: int
    box: Box
    uri: str


class TaggedCanvas(Canvas):
    """Pages of content streams with a structure tree. Operators are added as text; y grows upwards.

    `root` holds the whole tree when the canvas is made; painting fills it. `backwards` says that pages are bound at the
    right and follow one another to the left.
    """

    _doc: PdfDocument
    _code: list[str]

    def __init__(self, size: tuple[float, float], root: Element, *, language: str, backwards: bool = False) -> None:
        super().__init__(io.BytesIO(), pagesize=size, invariant=1, pageCompression=1, pdfVersion=(1, 7))
        self.fonts = FontBook()
        self.root = root
        self.language = language
        self._backwards = backwards
        self._ops: list[str] = []
        self._open: Element | str | None = None
        self._owners: list[list[Element]] = [[]]
        self._links: list[_Link] = []
        self._anchors: dict[str, tuple[int, float, float]] = {}
        rank(root)
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
        owner.kids.append(len(self._links))
        self._links.append(_Link(owner, self.page, box, uri or owner.link))

    def end_page(self) -> None:
        """Close the page and start the next."""
        self._switch(None, "")
        content = "\n".join(self._ops).encode("ascii")
        number_of_page = self.getPageNumber()
        self._code.append(" ")
        self.showPage()
        page = self._doc.idToObject[f"Page{number_of_page}"]
        page.Contents = self._doc.Reference(Stream(content))
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = number_of_page - 1
        page.Tabs = PDFName("S")
        self._ops = []
        self._owners.append([])

    def finish(self, metadata: Metadata) -> bytes:
        """Write fonts, links, outline and structure; return the file."""
        self._owners.pop()
        document = self._doc
        self.fonts.embed(document)
        pages = [document.idToObjectNumberAndVersion[f"Page{at + 1}"][0] for at in range(len(self._owners))]
        links = range(self._reserve(len(self._links)), document.objectcounter + 1)
        structure = Structure(document, self.root, pages, links)
        keys = [(len(pages) + at, link.owner) for at, link in enumerate(self._links)]
        structure.register(self._owners, keys)
        self._annotate(links)
        texts = [*self._outline(pages), *self._link_texts(links, pages)]
        self._describe(metadata)
        info = document.Reference(Raw(metadata.info()), "Info").format(document).decode()
        root = document.Reference(document.Catalog).format(document).decode()
        return file_of(document, (*texts, *structure.texts()), f"/Root {root}/Info {info}")

    def _reserve(self, count: int) -> int:
        """Numbers for objects that are written as text; the first of them."""
        first: int = self._doc.objectcounter + 1
        self._doc.objectcounter += count
        return first

    def _annotate(self, numbers: range) -> None:
        """Give each page the list of its links."""
        lists: dict[int, list[int]] = {}
        for link, at in zip(self._links, numbers, strict=True):
            lists.setdefault(link.page, []).append(at)
        for page, here in lists.items():
            written = Raw("[" + " ".join(f"{at} 0 R" for at in here) + "]")
            self._doc.idToObject[f"Page{page + 1}"].Annots = written

    def _link_texts(self, numbers: range, pages: list[int]) -> Iterator[tuple[int, str]]:
        for at, link in enumerate(self._links):
            box = " ".join(number(value) for value in link.box)
            text = f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4/StructParent {len(pages) + at}"
            text += f"/Contents{literal(link.owner.alt or link.uri or link.owner.target)}"
            yield numbers[at], f"{text}{self._where(link, pages)}>>"

    def _where(self, link: _Link, pages: list[int]) -> str:
        if link.uri:
            return f"/A<</S/URI/URI{literal(link.uri)}>>"
        place = self._anchors.get(link.owner.target)
        if place is None:
            return ""
        page, x, y = place
        return f"/Dest[{pages[page]} 0 R/XYZ {number(x)} {number(y)} null]"

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

    def _describe(self, metadata: Metadata) -> None:
        document, catalog = self._doc, self._doc.Catalog
        catalog.Metadata = Stream(
            metadata.xmp(), {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}, packed=False
        )
        catalog.Lang = PDFString(self.language)
        catalog.MarkInfo = Raw("<</Marked true>>")
        direction = "/Direction/R2L" if self._backwards else ""
        catalog.ViewerPreferences = Raw(f"<</DisplayDocTitle true{direction}>>")
        catalog.PageLabels = Raw("<</Nums[0<</S/D>>]>>")
        if metadata.archive:
            catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
            catalog.OutputIntents = output_intent(document)
