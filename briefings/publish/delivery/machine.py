"""The brief for machines: the whole Document as JSON, with notes, grades and the ids of records.

Each value is an object with its "type" and the fields that are not as they are by default. Pictures go by their words.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING

from briefings.figures.scene import Scene
from briefings.publish.pdf.file.closing import Attachment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.compose.document import Document

_NAME = "brief.json"
_WORDS = "The text of this brief with its notes, grades and the records that they come from, for machines."
_FORM = "chancery-brief/1"

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def data_of(document: Document) -> Attachment:
    """The document as a file to attach."""
    data = json.dumps({"form": _FORM, "brief": plain(document)}, ensure_ascii=False, indent=1)
    written = data.encode("utf-8", "replace")  # half a character has no place in a file
    return Attachment(name=_NAME, data=written, media="application/json", words=_WORDS, moment=document.created)


def plain(value: object) -> Json:
    """A value of a document as JSON knows it. Raises TypeError for what has no place in a document."""
    match value:
        case Scene():
            return {"type": "Scene", "alt": value.alt}
        case Enum():
            return plain(value.value)
        case tuple() | list():
            return [plain(each) for each in value]
        case str() | int() | float() | None:
            return value
        case _ if is_dataclass(value):
            return {"type": type(value).__name__, **dict(_told(value))}
    raise TypeError(type(value).__name__)


def _told(value: object) -> Iterator[tuple[str, Json]]:
    """The fields that are not as they are by default."""
    for field in fields(value):  # type: ignore[arg-type]  # the caller asked
        held = getattr(value, field.name)
        if field.default is MISSING or held != field.default:
            yield field.name, plain(held)
