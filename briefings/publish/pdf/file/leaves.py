"""Page objects, written as text: reportlab's own take longer than the structure of what is on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfbase.pdfdoc import BasicFonts

from briefings.publish.pdf.file.objects import PdfDocument, Raw, number

if TYPE_CHECKING:
    from collections.abc import Sequence


class Leaf(NamedTuple):
    """A page that was painted: its name in reportlab's document, its size in points, the number of its contents, and
    the images on it as reportlab's dictionary."""

    name: str
    size: tuple[float, float]
    contents: int
    images: Any

    def put(self, document: PdfDocument, at: int, annotations: Sequence[int]) -> None:
        """Take the place of reportlab's object. `at` is the number of the page from 0."""
        numbers = document.idToObjectNumberAndVersion
        above = document.Reference(document.Pages).format(document).decode()
        images = f"/XObject {self.images.format(document).decode('latin-1')}" if self.images else ""
        pressed = f"/Annots[{' '.join(f'{each} 0 R' for each in annotations)}]" if annotations else ""
        document.idToObject[self.name] = Raw(
            f"<</Type/Page/Parent {above}/MediaBox[0 0 {number(self.size[0])} {number(self.size[1])}]"
            f"/Resources<</Font {numbers[BasicFonts][0]} 0 R{images}>>"
            f"/Contents {self.contents} 0 R{pressed}/StructParents {at}/Tabs/S>>"
        )
