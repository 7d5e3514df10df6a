"""Bookmarks: the headings of the structure tree as an outline, nested by level, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.publish.pdf.file.objects import literal, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(slots=True, kw_only=True)
class Bookmark:
    """A heading and where it stands: the number of its page's object and the height on that page, in points."""

    title: str
    level: int
    page: int
    top: float
    below: list[Bookmark] = field(default_factory=list)
    number: int = 0


def nested(bookmarks: Iterable[Bookmark]) -> list[Bookmark]:
    """The bookmarks of the highest level, each with those below it."""
    top: list[Bookmark] = []
    path: list[Bookmark] = []
    for bookmark in bookmarks:
        while path and path[-1].level >= bookmark.level:
            path.pop()
        (path[-1].below if path else top).append(bookmark)
        path.append(bookmark)
    return top


def outline(top: list[Bookmark], first: int) -> tuple[list[tuple[int, str]], int]:
    """The objects of an outline by their numbers from `first` on, that of its root first, and how many they are."""
    following = first + 1
    for bookmark in _all(top):
        bookmark.number = following
        following += 1
    root = f"<</Type/Outlines{_ends(top)}/Count {following - first - 1}>>"
    return [(first, root), *_items(top, first)], following - first


def _all(bookmarks: list[Bookmark]) -> Iterator[Bookmark]:
    for bookmark in bookmarks:
        yield bookmark
        yield from _all(bookmark.below)


def _ends(bookmarks: list[Bookmark]) -> str:
    return f"/First {bookmarks[0].number} 0 R/Last {bookmarks[-1].number} 0 R"


def _items(bookmarks: list[Bookmark], parent: int) -> Iterator[tuple[int, str]]:
    for at, bookmark in enumerate(bookmarks):
        text = f"<</Title{literal(bookmark.title)}/Parent {parent} 0 R"
        text += f"/Dest[{bookmark.page} 0 R/XYZ 0 {number(bookmark.top)} null]"
        if at:
            text += f"/Prev {bookmarks[at - 1].number} 0 R"
        if at < len(bookmarks) - 1:
            text += f"/Next {bookmarks[at + 1].number} 0 R"
        if bookmark.below:
            text += f"{_ends(bookmark.below)}/Count {sum(1 for _ in _all(bookmark.below))}"
        yield bookmark.number, text + ">>"
        yield from _items(bookmark.below, bookmark.number)
