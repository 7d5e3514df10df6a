"""What a Document says, word by word, and what stands in a written file."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import fields
from enum import Enum
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from lxml import etree

from briefings.compose.document import Document, Run
from briefings.domain.records import Ref
from briefings.figures.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator

_SILENT = {
    "key",
    "language",
    "languages",
    "second_language",
    "style",
    "size",
    "created",
    "author",
    "subject",
    "keywords",
    "running_title",
    "scale",
}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def texts(value: object) -> Iterator[str]:
    """Every text of a document that a reader is to see; of a picture, its alt text."""
    match value:
        case Enum() | Ref() | None | float() | int():
            return
        case str():
            yield value
        case Scene():
            yield value.alt
        case tuple():
            for each in value:
                yield from texts(each)
        case _:
            for name in _shown(value):
                yield from texts(getattr(value, name))


def _shown(value: object) -> list[str]:
    """The fields of a part of a document whose texts are set."""
    if isinstance(value, Run):
        return ["text"]
    return [each.name for each in fields(value) if each.name not in _SILENT]  # type: ignore[arg-type]  # dataclasses all


def words(document: Document) -> set[str]:
    """Every word of a document, in letters and digits alone."""
    return {word for text in texts(document) for word in re.findall(r"\w+", text)}


def letters(text: str) -> Counter[str]:
    """How often each letter and digit is in a text: what stays the same where words are cut between columns."""
    return Counter(character for character in text if character.isalnum())


def missing(document: Document, shown: str) -> set[str]:
    """The words of a document that a text lacks, wherever its lines end."""
    run_on = re.sub(r"\s+", "", shown)
    return {word for word in words(document) if word not in run_on}


def part(data: bytes, name: str) -> etree._Element:
    """A part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return etree.fromstring(file.read(name))


def parts(data: bytes) -> list[str]:
    """The names of the parts of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.namelist()


def word_text(data: bytes) -> str:
    """All text of a Word file, with the alt texts of its pictures."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = [
            name for name in file.namelist() if re.fullmatch(r"word/(document|header\d|footer\d|footnotes).xml", name)
        ]
        roots = [etree.fromstring(file.read(name)) for name in names]
    return "\n".join(
        node.text or node.get("descr") or "" for root in roots for node in root.iter() if node.text or node.get("descr")
    )


class Page(HTMLParser):
    """A web page: its text, ids, links and tags, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        self.ids += [given["id"]] if given.get("id") else []
        self.links += [given["href"]] if given.get("href") else []
        if tag not in {"meta", "br", "img", "col"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data
