"""What a document can be written as: each format with its ending and its writer. Where the bytes go is the asker's."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from briefings.compose.document import Figure
from briefings.figures.scene import Text
from briefings.publish.delivery import FOR_KEEPING, Delivery, deliver
from briefings.publish.digits import with_digits
from briefings.publish.setting import AS_IT_IS

if TYPE_CHECKING:
    from briefings.compose.document import Document
    from briefings.publish.pdf import Fit
    from briefings.publish.setting import Setting


class Format(StrEnum):
    """What a document is written as; the value is the ending of its file."""

    PDF = ".pdf"
    WORD = ".docx"
    WEB = ".html"
    TEXT = ".txt"


class Written(NamedTuple):
    """The bytes of one file; of a PDF also its pages and how they fit."""

    data: bytes
    pages: int = 0
    fit: Fit | None = None


def written(document: Document, setting: Setting, as_what: Format, delivery: Delivery = FOR_KEEPING) -> Written:
    """The document in a format; how it is delivered matters to PDFs only. Raises what `deliver` raises, BriefingsError
    for a style, an accent, a binding or a seal that cannot be used."""
    if as_what is not Format.PDF:
        document = with_digits(document, setting)
    match as_what:
        case Format.PDF:
            pdf = deliver(document, setting, delivery)
            return Written(pdf.data, pdf.pages, pdf.fit)
        case Format.WORD:
            from briefings.publish.docx import docx_bytes  # noqa: PLC0415 (heavy, like each of them)

            return Written(docx_bytes(document, setting))
        case Format.WEB:
            from briefings.publish.html import html_text  # noqa: PLC0415

            return Written(html_text(document, setting).encode())
        case Format.TEXT:
            from briefings.publish.plain import plain_text  # noqa: PLC0415

            return Written(plain_text(document, setting).encode())


def lacking(document: Document, setting: Setting = AS_IT_IS) -> str:
    """The characters that no font shows, each once; on a page a sign stands in their place."""
    from briefings.publish.plain import plain_text  # noqa: PLC0415
    from briefings.typography.stacks import missing  # noqa: PLC0415

    scenes = (scene for block in document.blocks() if isinstance(block, Figure) for scene in block.scenes)
    drawn = (shape.text for scene in scenes for shape in scene.shapes if isinstance(shape, Text))
    return missing(" ".join([*plain_text(document, setting).split(), *drawn]))
