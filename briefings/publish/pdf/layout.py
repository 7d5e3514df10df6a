"""A whole document laid out at one step of the ladder, and the climb up the ladder until it fits."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.publish.pdf.boxes import NO_FEET, Feet, Flow, Room
from briefings.publish.pdf.breaking import PageEnd, page_ends
from briefings.publish.pdf.manner import manner
from briefings.publish.pdf.oversize import without_oversize
from briefings.publish.pdf.pages import Page, make_pages
from briefings.publish.pdf.result import Fit
from briefings.publish.pdf.sections import flows
from briefings.publish.pdf.setter import Setter
from briefings.publish.pdf.style import Style
from briefings.publish.pdf.tree import Element
from briefings.publish.pdf.wording import page_words
from briefings.publish.setting import AS_IT_IS, Setting

if TYPE_CHECKING:
    from briefings.compose.document import Document

_SPARE = 0.6  # of the last page: below it there is room to grow
_LONGEST = 3


@dataclass(frozen=True, eq=False, slots=True)
class Layout:
    """A document in boxes, and where its pages end."""

    style: Style
    root: Element
    flows: list[Flow]
    ends: list[PageEnd]
    room: Room
    feet: Feet = NO_FEET

    @property
    def fill(self) -> float:
        """Pages with the used share of the last one."""
        return len(self.ends) - 1 + min(self.ends[-1].bottom / self.style.room, 1.0)

    def pages(self) -> list[Page]:
        """Everything in its place."""
        return make_pages(self.flows, self.ends, self.room, self.feet)


def lay_out(document: Document, style: Style) -> Layout:
    """Set a document at one step."""
    root = Element("Document")
    setter = Setter(style, page_words(document.language), document.language)
    room = Room(style.room, style.room)
    made = [without_oversize(flow, room.of(flow)) for flow in flows(document, setter, root)]
    return Layout(style, root, made, page_ends(made, room), room)


def fitted(document: Document, setting: Setting = AS_IT_IS) -> tuple[Layout, Fit]:
    """Set a document so that it takes its number of pages, if the ladder reaches that far."""
    document = replace(document, pages=document.pages if setting.pages is None else setting.pages)
    style = manner(document, setting)
    natural = lay_out(document, style)
    if document.pages < 1:
        return natural, Fit(step=0, name="", fits=True)
    if len(natural.ends) > document.pages:
        return _tightened(document, style, natural)
    if natural.fill - (document.pages - 1) < _SPARE:
        grown = lay_out(document, style.with_measures(style.grown.measures))
        if len(grown.ends) <= document.pages:
            return grown, Fit(step=-1, name=style.grown.name, fits=True)
    return natural, Fit(step=0, name="", fits=True)


def _tightened(document: Document, style: Style, natural: Layout) -> tuple[Layout, Fit]:
    """The first step that fits, found by halving: each step is tighter than the one before."""
    tried: dict[int, Layout] = {}

    def at(step: int) -> Layout:
        if step not in tried:
            tried[step] = lay_out(document, style.with_measures(style.ladder[step].measures))
        return tried[step]

    low, high = 0, len(style.ladder) - 1
    if len(at(high).ends) > document.pages:
        return natural, _refused(document, at(high), len(style.ladder), style.ladder[high].name)
    while low < high:
        middle = (low + high) // 2
        if len(at(middle).ends) <= document.pages:
            high = middle
        else:
            low = middle + 1
    return at(high), Fit(step=high + 1, name=style.ladder[high].name, fits=True)


def _refused(document: Document, tightest: Layout, step: int, name: str) -> Fit:
    """How much to cut, measured at the last step; blank feet within the pages are not counted as room."""
    line = tightest.style.roles["body"].line
    over = (tightest.fill - document.pages) * tightest.style.room
    longest = sorted((flow for flow in tightest.flows if flow.key), key=lambda flow: -flow.height)[:_LONGEST]
    return Fit(
        step=step,
        name=name,
        fits=False,
        lines_over=max(1, math.ceil(over / line)),
        longest=tuple(flow.key for flow in longest),
    )
