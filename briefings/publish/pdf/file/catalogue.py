"""The catalogue of a PDF, from which all else is found, and what it alone names: metadata, colours, attached files,
how it opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.publish.pdf.file.intent import output_intent
from briefings.publish.pdf.file.metadata import pdf_date
from briefings.publish.pdf.file.objects import Stream, dictionary, literal, reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.publish.pdf.file.closing import Attachment, Closing
    from briefings.publish.pdf.file.metadata import Metadata
    from briefings.publish.pdf.file.objects import Objects

_AES_256 = "<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>"


def add_catalogue(
    objects: Objects,
    parts: Mapping[str, str],
    metadata: Metadata,
    closing: Closing,
    *,
    language: str,
    backwards: bool,
    fields: str,
) -> tuple[str, str]:
    """Add the catalogue and the entry of old for what the file says of itself; the references to both, that first.

    `parts` are entries that others have made; `fields` are those for a signature, if there are any.
    """
    entries = {"Type": "/Catalog", "PageMode": "/UseNone", "Lang": literal(language), **parts}
    if metadata.archive:
        entries["OutputIntents"] = output_intent(objects)
    if closing.lock is not None:
        entries["Extensions"] = _AES_256
    names = ""
    if closing.files:
        found = [
            (file.name, _specification(objects, file)) for file in sorted(closing.files, key=lambda each: each.name)
        ]
        names = "".join([f"{literal(name)}{at}" for name, at in found])
        entries["AF"] = f"[{' '.join([at for _, at in found])}]"
    info = objects.add(metadata.info())
    catalogue = objects.reserve()
    if fields:
        entries["AcroForm"] = objects.add(f"<</Fields[{fields}]/SigFlags 3>>")
    if names:
        entries["Names"] = objects.add(f"<</EmbeddedFiles<</Names[{names}]>>>>")
    entries["ViewerPreferences"] = objects.add(f"<</DisplayDocTitle true{'/Direction/R2L' if backwards else ''}>>")
    entries["PageLabels"] = objects.add("<</Nums[0<</S/D>>]>>")
    entries["MarkInfo"] = objects.add("<</Marked true>>")
    entries["Metadata"] = objects.add(Stream(metadata.xmp(), {"Type": "/Metadata", "Subtype": "/XML"}, packed=False))
    objects.put(catalogue, dictionary(entries))
    return info, reference(catalogue)


def _specification(objects: Objects, file: Attachment) -> str:
    """A file that belongs to the document as a whole, such as its data."""
    made = pdf_date(file.moment)
    media = file.media.replace("/", "#2F")
    # An object of its own: strings beside the data of a stream would not be locked with it.
    params = objects.add(f"<</Size {len(file.data)}/CreationDate({made})/ModDate({made})>>")
    at = objects.add(Stream(file.data, {"Type": "/EmbeddedFile", "Subtype": f"/{media}", "Params": params}))
    name = literal(file.name)
    return objects.add(
        f"<</Type/Filespec/F{name}/UF{name}/EF<</F {at}/UF {at}>>/AFRelationship/Data/Desc{literal(file.words)}>>"
    )
