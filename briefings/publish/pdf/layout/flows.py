"""A whole document to flows: front matter, sections, the list of contents, footnotes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefings.publish.house.turning import turned
from briefings.publish.pdf.blocks.contents import contents, contents_below, contents_page
from briefings.publish.pdf.blocks.front import front
from briefings.publish.pdf.blocks.ground import ground
from briefings.publish.pdf.galley.boxes import Feet, Flow, height_of
from briefings.publish.pdf.layout.beside import with_contents
from briefings.publish.pdf.layout.footnotes import Footnotes
from briefings.publish.pdf.layout.sections import SectionSetter
from briefings.typography.scripts import direction

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefings.compose.document import Document, Section
    from briefings.publish.pdf.file.tree import Element
    from briefings.publish.pdf.galley.setter import Setter
    from briefings.publish.setting import Change

_OWN_PAGE = 12  # pages: from there on contents have one of their own
_BLANK = 0.15  # of a page: contents that would leave more empty beside them stand below
_TEXT_GAP, _RULE_GAP = 4.0, 2.0  # units above a section without a side column, and above a rule there


class _Listing(NamedTuple):
    """Which section has the contents beside it, its element, and the element of what is beside it."""

    place: int
    owner: Element
    beside: Element


def set_document(
    document: Document, setter: Setter, root: Element, changes: Collection[Change] = ()
) -> tuple[list[Flow], Feet]:
    """The front matter and every section in reading order, and the notes for the feet of the pages."""
    footnotes = Footnotes(document.footnotes, document.language)
    boxes = front(document, setter, root)
    boxes[-1:] = [box._replace(ends=True) for box in boxes[-1:]]
    flows = [Flow(key="", boxes=tuple(boxes), keep=True)] if boxes else []
    footnotes.follow(setter, root)
    listing: list[_Listing] = []
    for section in document.sections:
        owner = root.add("Sect", title=section.head)
        one = SectionSetter(section, _setter_for(section, setter, owner), owner, footnotes, around=setter.base)
        if section.contents:
            listing.append(_Listing(len(flows), owner, one.beside))
        made = one.flows([change for change in changes if change.section == section.key])
        if flows and not setter.house.measures.side:
            flows[-1] = flows[-1]._replace(below=_gap_above(section, setter))
        flows += made
    for one_list in reversed(listing):
        flows = _listed(document, setter, flows, one_list)
    return footnotes.in_place(_grounded(document, setter, flows), setter, root)


def _grounded(document: Document, setter: Setter, flows: Sequence[Flow]) -> list[Flow]:
    """The sections on their grounds, now that what stands beside them is known."""
    sections = {section.key: section for section in document.sections if section.key}
    made = list(flows)
    for at, flow in enumerate(flows):
        if flow.key in sections:
            house = turned(setter.house) if flow.turned else setter.house
            made[at] = flow._replace(opening=(*ground(sections[flow.key], flow, house), *flow.opening))
    return made


def _setter_for(section: Section, setter: Setter, owner: Element) -> Setter:
    """The setter for a section, which may be in another language, or in two columns over the full measure."""
    if section.columns > 1:
        measures = replace(setter.house.measures, side=0.0, gutter=0.0)
        setter = replace(setter, house=replace(setter.house, measures=measures), hangs=False)
    if not section.language or section.language == setter.language:
        return setter
    owner.language = section.language
    base = direction(section.language)
    return replace(setter, language=section.language, base=base, hangs=setter.hangs and base == setter.base)


def _gap_above(section: Section, setter: Setter) -> float:
    """Above a section in a style without side column."""
    if section.head:
        return _TEXT_GAP * setter.unit
    if section.ruled or section.strong:
        return _RULE_GAP * setter.unit
    role = setter.role("body")
    return role.line - role.size + setter.unit


def _listed(document: Document, setter: Setter, flows: Sequence[Flow], listing: _Listing) -> list[Flow]:
    """The flows with the contents beside their section, below it where there are many, or in a long brief on a page of
    their own after it."""
    made, at = list(flows), listing.place
    length = sum(flow.height + flow.below for flow in made) / setter.house.room
    if length < _OWN_PAGE and setter.house.measures.side:
        listed, blank = contents(document, setter, listing.beside), _BLANK * setter.house.room
        side = with_contents(made[at].side, listed, setter)
        if listed.height > blank and side.height > height_of(made[at].boxes) + blank:
            # What was set beside is not painted, so it is not in the tree that is written.
            return [*made[: at + 1], contents_below(document, setter, listing.owner), *made[at + 1 :]]
        made[at] = made[at]._replace(side=side)
        return made
    page = contents_page(document, setter, listing.owner)
    if at + 1 < len(made):
        made[at + 1] = made[at + 1]._replace(page_before=True)
    return [*made[: at + 1], page, *made[at + 1 :]]
