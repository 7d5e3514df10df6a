"""The numbering of a Word file: definitions for numbered lists and for bullets, beside a side column and without one,
and a list for each that starts anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.publish.docx.markup import properties, tag, twips

if TYPE_CHECKING:
    from briefings.publish.house.style import Style

_NUMBERS, _BULLETS, _TASKS, _DONE, _NOT_INSET = range(5)  # the last is added to one of the others
_LEVELS = 9
_HANG, _INDENT = 17.0, 17.0
_SIGNS = {_BULLETS: "•–", _TASKS: "☐☐", _DONE: "☑☑"}
_BOXES = {"☐": _TASKS, "☑": _DONE}


@dataclass(slots=True)
class Numbering:
    """The lists of one document, in the order of the text: the kind of each, its level, and the number that it starts
    with."""

    starts: list[tuple[int, int, int]] = field(default_factory=list)

    def new(self, *, numbered: bool, level: int, start: int, inset: bool, box: str = "") -> str:
        """The `numPr` of a list that starts now; `inset` says that it stands beside a side column; tasks have a
        `box` for a bullet."""
        kind = (_NUMBERS if numbered else _BOXES.get(box, _BULLETS)) + (0 if inset else _NOT_INSET)
        self.starts.append((kind, self.level(level), start))
        return self.going_on(level)

    def going_on(self, level: int) -> str:
        """The `numPr` of the list that started last."""
        return tag("numPr", tag("ilvl", val=self.level(level)), tag("numId", val=len(self.starts)))

    @staticmethod
    def level(level: int) -> int:
        """The level as Word has it: it knows nine."""
        return min(max(level, 0), _LEVELS - 1)

    def xml(self, style: Style) -> str:
        """The children of `w:numbering`."""
        beside = style.main_left if style.measures.side else _HANG
        kinds = "".join(
            tag("abstractNum", tag("multiLevelType", val="multilevel"),
                *(_level(at, left, style, _SIGNS.get(kind, "")) for at in range(_LEVELS)),
                abstractNumId=kind + more)
            for more, left in ((0, beside), (_NOT_INSET, _HANG)) for kind in (_NUMBERS, *_SIGNS)
        )  # fmt: skip
        return kinds + "".join(
            tag("num", tag("abstractNumId", val=kind),
                tag("lvlOverride", tag("startOverride", val=start), ilvl=level), numId=at)
            for at, (kind, level, start) in enumerate(self.starts, start=1)
        )  # fmt: skip


def _level(at: int, left: float, style: Style, signs: str) -> str:
    """One level of a list, with numbers if there are no signs for its items."""
    accent = tag("color", val=style.colours["accent"].lstrip("#"))
    run = properties("rPr", {"b": tag("b"), "bCs": tag("bCs"), "color": accent})
    indent = tag("ind", left=twips(left + at * _INDENT), hanging=twips(_HANG))
    return tag(
        "lvl", tag("start", val=1), tag("numFmt", val="bullet" if signs else "decimal"),
        tag("lvlText", val=signs[at % 2] if signs else f"%{at + 1}"), tag("lvlJc", val="left"),
        properties("pPr", {"ind": indent}), run, ilvl=at,
    )  # fmt: skip
