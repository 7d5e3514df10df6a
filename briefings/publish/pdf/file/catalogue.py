"""What the catalogue of a PDF names apart from pages and tree: metadata, colours, attached files, how it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFName, PDFString

from briefings.publish.pdf.file.intent import output_intent
from briefings.publish.pdf.file.metadata import pdf_date
from briefings.publish.pdf.file.objects import Raw, Stream, literal

if TYPE_CHECKING:
    from briefings.publish.pdf.file.closing import Attachment, Closing
    from briefings.publish.pdf.file.metadata import Metadata
    from briefings.publish.pdf.file.objects import PdfDocument

_OURS = ["OutputIntents", "AF", "Extensions"]  # which reportlab does not know
_PAGE_LABELS = "<</Nums[0<</S/D>>]>>"
_AES_256 = "<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>"


def describe(document: PdfDocument, metadata: Metadata, closing: Closing, *, language: str, backwards: bool) -> None:
    """Fill the catalogue."""
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, *_OURS]
    entries = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    catalog.Metadata = Stream(metadata.xmp(), entries, packed=False)
    catalog.Lang = PDFString(language)
    catalog.MarkInfo = Raw("<</Marked true>>")
    catalog.ViewerPreferences = Raw(f"<</DisplayDocTitle true{'/Direction/R2L' if backwards else ''}>>")
    catalog.PageLabels = Raw(_PAGE_LABELS)
    if metadata.archive:
        catalog.OutputIntents = output_intent(document)
    if closing.lock is not None:
        catalog.Extensions = Raw(_AES_256)
    if closing.files:
        _attach(document, closing.files)


def _attach(document: PdfDocument, files: tuple[Attachment, ...]) -> None:
    """Files that belong to the document as a whole, such as its data."""
    found = [(file.name, _specification(document, file)) for file in sorted(files, key=lambda each: each.name)]
    named = "".join(f"{literal(name)}{at}" for name, at in found)
    document.Catalog.Names = Raw(f"<</EmbeddedFiles<</Names[{named}]>>>>")
    document.Catalog.AF = Raw(f"[{' '.join(at for _, at in found)}]")


def _specification(document: PdfDocument, file: Attachment) -> str:
    made = pdf_date(file.moment)
    media = file.media.replace("/", "#2F")
    # An object of its own: strings beside the data of a stream would not be locked with it.
    params = document.Reference(Raw(f"<</Size {len(file.data)}/CreationDate({made})/ModDate({made})>>"))
    entries = {"Type": PDFName("EmbeddedFile"), "Subtype": Raw(f"/{media}"), "Params": params}
    at = document.Reference(Stream(file.data, entries)).format(document).decode()
    name = literal(file.name)
    text = f"<</Type/Filespec/F{name}/UF{name}/EF<</F {at}/UF {at}>>/AFRelationship/Data/Desc{literal(file.words)}>>"
    reference: bytes = document.Reference(Raw(text)).format(document)
    return reference.decode()
