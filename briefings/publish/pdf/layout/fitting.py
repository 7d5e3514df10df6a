"""A whole document laid out at one step of the ladder, and the climb up the ladder until it fits."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefings.publish.digits import digits_of
from briefings.publish.house.manner import manner
from briefings.publish.house.style import Step, Style
from briefings.publish.house.turning import turned
from briefings.publish.house.wording import page_words
from briefings.publish.note_places import with_notes
from briefings.publish.pdf.around.furniture import announce
from briefings.publish.pdf.file.tree import Element
from briefings.publish.pdf.galley.boxes import NO_FEET, Feet, Flow, Room
from briefings.publish.pdf.galley.setter import Setter
from briefings.publish.pdf.layout.breaking import PageEnd, page_ends
from briefings.publish.pdf.layout.fit import Fit
from briefings.publish.pdf.layout.flows import set_document
from briefings.publish.pdf.layout.oversize import without_oversize
from briefings.publish.pdf.layout.pages import Page, make_pages
from briefings.publish.setting import AS_IT_IS, Change, Setting
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Collection

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
        return len(self.ends) - 1 + min(self.ends[-1].bottom / self.room.of(self.flows[-1]), 1.0)

    def pages(self) -> list[Page]:
        """Everything in its place."""
        return make_pages(self.flows, self.ends, self.room, self.feet)


def lay_out(document: Document, style: Style, changes: Collection[Change] = ()) -> Layout:
    """Set a document at one step; what was changed gets bars."""
    root = Element("Document")
    announce(root)
    words, base = page_words(document.language), direction(document.language)
    setter = Setter(style, words, document.language, base=base, hangs=style.measures.side > 0.0)
    room = Room(style.room, turned(style).room)
    made, feet = set_document(document, setter, root, changes)
    made = [without_oversize(flow, room.of(flow), feet) for flow in made]
    return Layout(style, root, made, page_ends(made, room, feet), room, feet)


def fitted(document: Document, setting: Setting = AS_IT_IS) -> tuple[Layout, Fit]:
    """Set a document so that it takes its number of pages, if the ladder reaches that far."""
    document = with_notes(document, setting.notes, page_words(document.language)["notes"])
    document = replace(document, pages=document.pages if setting.pages is None else setting.pages)
    style = replace(manner(document, setting), digits=digits_of(document, setting))
    trials = _Trials(document, style, setting.changes)
    natural = trials.natural
    if document.pages < 1:
        return natural, Fit(step=0, name="", fits=True)
    if len(natural.ends) > document.pages:
        return _tightened(trials, document.pages)
    if natural.fill - (document.pages - 1) < _SPARE:
        grown = trials.at(trials.style.grown)
        if len(grown.ends) <= document.pages:
            return grown, Fit(step=-1, name=trials.style.grown.name, fits=True)
    return natural, Fit(step=0, name="", fits=True)


class _Trials:
    """A document set at one step after another; each is set once."""

    def __init__(self, document: Document, style: Style, changes: frozenset[Change]) -> None:
        self.style = style
        self._document = document
        self._changes = changes
        self._made: dict[str, Layout] = {}

    @property
    def natural(self) -> Layout:
        """Before any step."""
        return self._at("", self.style)

    def at(self, step: Step) -> Layout:
        """At a step of the ladder."""
        return self._at(step.name, self.style.with_measures(step.measures))

    def _at(self, name: str, style: Style) -> Layout:
        if name not in self._made:
            self._made[name] = lay_out(self._document, style, self._changes)
        return self._made[name]


def _tightened(trials: _Trials, pages: int) -> tuple[Layout, Fit]:
    """The first step that fits, found by halving: each step is tighter than the one before."""
    ladder = trials.style.ladder
    low, high = 0, len(ladder) - 1
    if len(trials.at(ladder[high]).ends) > pages:
        return trials.natural, _refused(pages, trials.at(ladder[high]), len(ladder), ladder[high].name)
    while low < high:
        middle = (low + high) // 2
        if len(trials.at(ladder[middle]).ends) <= pages:
            high = middle
        else:
            low = middle + 1
    return trials.at(ladder[high]), Fit(step=high + 1, name=ladder[high].name, fits=True)


def _refused(pages: int, tightest: Layout, step: int, name: str) -> Fit:
    """How much to cut, measured at the last step; blank feet within the pages are not counted as room."""
    line = tightest.style.roles["body"].line
    over = (tightest.fill - pages) * tightest.style.room
    longest = sorted((flow for flow in tightest.flows if flow.key), key=lambda flow: -flow.height)[:_LONGEST]
    return Fit(
        step=step,
        name=name,
        fits=False,
        lines_over=max(1, math.ceil(over / line)),
        longest=tuple(flow.key for flow in longest),
    )
