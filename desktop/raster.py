"""Pages of a PDF as pictures. pdfium may be used by one thread at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from briefings.publish.pdfium import ONE_AT_A_TIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The pages of one PDF: their sizes in points, and pictures `scale` pixels to the point."""

    sizes: Sequence[QSizeF]
    images: Sequence[QImage]
    scale: float


def rasterise(data: bytes, scale: float) -> Sheets:
    """Draw every page, `scale` pixels to the point."""
    import pypdfium2  # noqa: PLC0415 - loaded with the first page

    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
        try:
            pages = [document[number] for number in range(len(document))]
            sizes = [QSizeF(*page.get_size()) for page in pages]
            images = [_image(page.render(scale=scale, prefer_bgrx=True)) for page in pages]
        finally:
            document.close()
    return Sheets(sizes=sizes, images=images, scale=scale)


def _image(bitmap: object) -> QImage:
    """A copy of pdfium's picture: its own memory goes with the document."""
    width, height, stride, buffer = (getattr(bitmap, name) for name in ("width", "height", "stride", "buffer"))
    return QImage(memoryview(buffer), width, height, stride, QImage.Format.Format_RGB32).copy()
