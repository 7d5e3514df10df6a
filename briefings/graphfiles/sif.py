"""SIF read and written: a name, what ties, and one or more names on each line. It holds no dates.

What ties may be a word of ours with a sign, "defence pact +", or anything else, which is kept as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.graphfiles import words
from briefings.graphfiles.building import Building, Found

if TYPE_CHECKING:
    from briefings.graphfiles.given import Given
    from briefings.graphfiles.model import GraphFile

INTERACTION = "interaction"


def read_sif(given: Given) -> GraphFile:
    """The graph of a SIF file. Raises BadInputError that names the line."""
    text, remarks = given.text()
    building = Building(given)
    for remark in remarks:
        building.remark(remark)
    # Where there is any tab, names may hold spaces.
    separator = "\t" if "\t" in text else None
    for number, line in enumerate(text.split("\n"), 1):
        if parts := [part.strip() for part in line.strip().split(separator)]:
            _take(parts, number, building)
    if not building.knows_any():
        raise given.bad(1, "there is nothing in it.", "Choose a file with lines such as A pp B.")
    return building.finish()


def _take(parts: list[str], number: int, building: Building) -> None:
    if parts == [""]:
        return
    if len(parts) == 2:
        raise building.given.bad(number, "a line has one name, or a name, what ties, and others.")
    if not all(parts):
        raise building.given.bad(number, "a name is empty.")
    building.supposed(parts[0])
    for other in parts[2:]:
        building.supposed(other)
        building.edge(Found(source=parts[0], target=other, line=number, attributes=_said(parts[1])))


def _said(text: str) -> dict[str, str]:
    """What the word between two names says: a sign, a kind, both, or neither."""
    if words.sign(text) is not None:
        return {"sign": text}
    kind, _, mark = text.rpartition(" ")
    if words.sign(mark) is not None and words.relation_kind(kind) is not None:
        return {"kind": kind, "sign": mark}
    return {"kind": text} if words.relation_kind(text) is not None else {INTERACTION: text}
