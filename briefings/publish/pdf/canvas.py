"""A reportlab canvas with tags: marked content in elements, artifacts, links, and the structure tree at the end."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from briefings.publish.pdf.fonts import FontBook
from briefings.publish.pdf.objects import PdfDocument, Raw, Stream, number
from briefings.publish.pdf.structure import Structure

if TYPE_CHECKING:
    from briefings.publish.pdf.tree import Element

PAGINATION_TOP = "<</Type /Pagination /Subtype /Header /Attached [/Top]>>"
PAGINATION_FOOT = "<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>"


class _Link(NamedTuple):
    entries: dict[str, Any]
    target: str
    owner: Element
    page: int


class TaggedCanvas(Canvas):
    """Pages of content streams with a structure tree. Operators are added as text; y grows upwards."""

    _doc: PdfDocument
    _code: list[str]

    def __init__(self, size: tuple[float, float], root: Element, *, language: str) -> None:
        self._buffer = io.BytesIO()
        super().__init__(self._buffer, pagesize=size, invariant=1, pageCompression=1, pdfVersion=(1, 7))
        self.fonts = FontBook()
        self.root = root
        self.language = language
        self._ops: list[str] = []
        self._open: Element | str | None = None
        self._owners: list[list[Element]] = [[]]
        self._links: list[_Link] = []
        self._anchors: dict[str, tuple[int, float, float]] = {}

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
        """What comes next is a running head or foot."""
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
        """Remember where an element is first painted, for links to it."""
        if element.anchor and element.anchor not in self._anchors:
            self._anchors[element.anchor] = (self.page, x, y)

    def link(self, owner: Element, box: tuple[float, float, float, float]) -> None:
        """A rectangle that leads to the element's target; left, bottom, right, top."""
        entries = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray([round(value, 2) for value in box]),
            "Border": PDFArray([0, 0, 0]),
            "F": 4,
            "Contents": PDFString(owner.alt or owner.target),
        }
        owner.kids.append(len(self._links))
        self._links.append(_Link(entries, owner.target, owner, self.page))

    def bookmark(self, title: str, top: float) -> None:
        """An entry of the outline that leads to this height of the page."""
        key = f"bookmark-{self.page}-{number(top)}"
        self.bookmarkHorizontalAbsolute(key, top, left=0, fit="XYZ")
        self.addOutlineEntry(title, key, 0)

    def set_xmp(self, stream: Stream) -> None:
        """The XMP packet."""
        self._doc.Catalog.Metadata = stream

    def end_page(self) -> None:
        """Close the page and start the next."""
        self._switch(None, "")
        content = "\n".join(self._ops)
        number_of_page = self.getPageNumber()
        self._code.append(" ")
        self.showPage()
        page = self._doc.idToObject[f"Page{number_of_page}"]
        page.Contents = self._doc.Reference(Stream(content.encode("ascii")))
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = number_of_page - 1
        page.Tabs = PDFName("S")
        self._doc.signature.update(content.encode("ascii"))
        self._ops = []
        self._owners.append([])

    def finish(self) -> bytes:
        """Write fonts, links and structure; return the file."""
        self._owners.pop()
        document = self._doc
        self.fonts.embed(document)
        names = [self._write_link(link, at) for at, link in enumerate(self._links)]
        Structure(document, self.root).write(self._owners, names, [link.owner for link in self._links])
        catalog = document.Catalog
        catalog.Lang = PDFString(self.language)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
        catalog.PageLabels = Raw(["<</Nums [0 <</S /D>>]>>"])
        self.save()
        return self._buffer.getvalue()

    def _write_link(self, link: _Link, at: int) -> str:
        document = self._doc
        name = f"Link{at}"
        entries = dict(link.entries)
        entries["StructParent"] = len(self._owners) + at
        place = self._anchors.get(link.target)
        if place is not None:
            target, x, y = place
            entries["Dest"] = Raw(["[", (f"Page{target + 1}",), f"/XYZ {number(x)} {number(y)} null]"])
        reference = document.Reference(PDFDictionary(entries), name)
        page = document.idToObject[f"Page{link.page + 1}"]
        page.Annots = [*(page.Annots or ()), reference]
        return name
