"""The pages of a brief for whoever writes it, again and again: only those that look otherwise than before are painted.

What a reader of the file needs (tags, links, bookmarks, metadata) is left out; where everything stands is as in the
file, for it is the same layout and the same painting.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.publish.pdf.file.tree import Element, dissolve
from briefings.publish.pdf.layout.fit import Fit
from briefings.publish.pdf.layout.fitting import fitted
from briefings.publish.pdf.painting.canvas import TaggedCanvas
from briefings.publish.pdf.painting.marks import Group, Mark, PageNumber, Words
from briefings.publish.pdf.result import Place
from briefings.publish.pdf.unsearched import without_search
from briefings.publish.pdf.writer import metadata_of, numbers_of, paint, places_of
from briefings.publish.setting import AS_IT_IS, Setting

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable

    from briefings.compose.document import Document
    from briefings.publish.pdf.file.annotations import Box
    from briefings.publish.pdf.layout.pages import Page
    from briefings.typography.lines import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The pages of a brief as they would be printed.

    `prints` has a number for each page, the same where pages look the same. `data` is a PDF of the pages `painted`
    (counted from 0, in order): those whose number was not known. It is empty where all were.
    """

    prints: tuple[int, ...]
    painted: tuple[int, ...]
    data: bytes
    fill: float
    fit: Fit
    places: Mapping[str, Place]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.prints)


@without_search()
def write_preview(document: Document, setting: Setting = AS_IT_IS, known: Collection[int] = ()) -> Preview:
    """Set a brief, and paint the pages whose numbers are not known."""
    layout, fit = fitted(document, setting)
    pages = layout.pages()
    numbers = numbers_of(pages)
    around = _around(document, setting, len(pages))
    prints = tuple(hash((around, at, _look(page, numbers))) for at, page in enumerate(pages))
    painted = tuple(at for at, each in enumerate(prints) if each not in known)
    data = b""
    if painted:
        canvas = _Untagged(layout.style.page_size, Element("Document"), language=document.language)
        paint(document, setting, layout, pages, canvas, wanted=painted)
        data = canvas.finish(metadata_of(document))
    places = places_of(pages, layout.style.measures.margin_end)
    dissolve(layout.root)
    return Preview(prints=prints, painted=painted, data=data, fill=layout.fill, fit=fit, places=places)


class _Untagged(TaggedCanvas):
    """Paints the same and says nothing of what it is."""

    def within(self, owner: Element | None) -> None:
        """Nobody reads these pages aloud."""

    def within_furniture(self, kind: str) -> None:
        """Nor their heads and feet."""

    def anchor(self, element: Element, x: float, y: float) -> None:
        """Nothing leads anywhere."""

    def link(self, owner: Element, box: Box, *, uri: str = "") -> None:
        """Nothing leads anywhere."""


def _around(document: Document, setting: Setting, count: int) -> Hashable:
    """What stands around the text of every page."""
    return (document.marking, document.running_title, document.reference, document.foot, setting, count)


def _look(page: Page, numbers: Mapping[str, int]) -> Hashable:
    """All that is seen of a page."""
    return (page.turned, tuple(page.bars), tuple(_seen(page.marks, numbers)))


def _seen(marks: Iterable[Mark], numbers: Mapping[str, int]) -> Iterable[Hashable]:
    for mark in marks:
        match mark:
            case Group():
                yield (mark.x, mark.y, *_seen(mark.marks, numbers))
            case Words():
                yield (mark.x, mark.y, mark.turned, mark.halo, *map(_read, mark.line.runs))
            case PageNumber():
                yield (mark.x, mark.y, mark.look, numbers.get(mark.key), mark.starts)
            case _:
                yield mark[:5]


def _read(run: Run) -> Hashable:
    """All that is seen of a run: its words by what they say, since they are other objects when they are made anew."""
    return (run.x, run.width, run.look, run.gap, *[word.text for word in run.words])
