"""The house style: tokens from `resources/styles`, and the measures that the fit ladder may change. What paper and
language make of them is in `manner`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from briefings.compose.measures import MM
from briefings.publish.house.style_file import style_table
from briefings.publish.setting import AS_IT_IS, House
from briefings.typography.words import Look


class Rule(NamedTuple):
    """A line: its width in points and its colour."""

    width: float
    colour: str


class Role(NamedTuple):
    """How one kind of text is set: a look, the distance of its baselines, and whether it is in capitals."""

    look: Look
    line: float
    caps: bool = False

    @property
    def size(self) -> float:
        """In points."""
        return self.look.size

    @property
    def base(self) -> float:
        """From the top of the first line to its baseline. A block of n lines is size + (n - 1) line high."""
        return 0.75 * self.look.size


class NoteMark(NamedTuple):
    """The raised number of a note. `size` and `rise` are shares of the size of the text."""

    size: float
    rise: float
    weight: int
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What the fit ladder may change. Columns and margins in points, gaps in units, (size, line) in points."""

    side: float
    gutter: float
    margin_side: float
    margin_end: float
    item_gap: float
    section_below: float
    figure_scale: float
    body: tuple[float, float]
    spoken: tuple[float, float]
    bottom_line: tuple[float, float]
    table: tuple[float, float]
    note: tuple[float, float]


class Step(NamedTuple):
    """One step of the ladder: the measures after it."""

    name: str
    measures: Measures


@dataclass(frozen=True, eq=False)
class Style:
    """One house style at one size of document and one step of the ladder.

    `binding` in points is what the start edge has beyond its margin. Pages of a style that is `mirrored` start at the
    right. The `letterhead` stands above the title. Numbers are set in the ten `digits`, if there are any.
    """

    name: str
    unit: float
    page: Mapping[str, float]
    colours: Mapping[str, str]
    rules: Mapping[str, Rule]
    roles: Mapping[str, Role]
    mark: NoteMark
    measures: Measures
    ladder: tuple[Step, ...]
    grown: Step
    binding: float = 0.0
    mirrored: bool = False
    letterhead: House = AS_IT_IS.house
    digits: str = ""

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height in points."""
        return self.page["width"] * MM, self.page["height"] * MM

    @property
    def start_margin(self) -> float:
        """Before the text block, with the binding."""
        return self.measures.margin_side + self.binding

    @property
    def end_margin(self) -> float:
        """After the text block, which binding pushes towards this edge before it makes it narrower."""
        least = min(self.measures.margin_side, self.page["least-margin"] * MM)
        return max(self.measures.margin_side - self.binding, least)

    @property
    def left(self) -> float:
        """Of the text block, from the left edge of the sheet."""
        return self.end_margin if self.mirrored else self.start_margin

    @property
    def width(self) -> float:
        """Of the text block, in points."""
        return self.page_size[0] - self.start_margin - self.end_margin

    @property
    def room(self) -> float:
        """The height of the text block, in points."""
        return self.page_size[1] - 2 * self.measures.margin_end

    @property
    def main_left(self) -> float:
        """Where the main column starts, from the left of the text block."""
        return self.measures.side + self.measures.gutter

    @property
    def main_width(self) -> float:
        """Of the main column."""
        return self.width - self.main_left

    def with_measures(self, measures: Measures) -> Style:
        """The same style at another step."""
        roles = {name: _measured(name, role, measures) for name, role in self.roles.items()}
        return replace(self, measures=measures, roles=roles)


_MEASURED = {
    "body": "body",
    "number": "body",
    "heading": "body",
    "spoken": "spoken",
    "bottom-line": "bottom_line",
    "table": "table",
    "table-head": "table",
    "note": "note",
}


def _measured(name: str, role: Role, measures: Measures) -> Role:
    if name not in _MEASURED:
        return role
    size, line = getattr(measures, _MEASURED[name])
    return role._replace(look=role.look._replace(size=size), line=line)


@cache
def house_style(name: str, size: str, accent: str = "") -> Style:
    """The style `name` for documents of `size` ("brief", "paper" or "text") on A4, before any step; `accent` (#RRGGBB)
    takes the place of its own. Raises NotFoundError.
    """
    table = style_table(name)
    colours = {**table["colours"], **({"accent": accent.upper()} if accent else {})}
    first = _measures(table["measures"][size], None)
    ladder, measures = [], first
    for step in table["fit"][size]:
        measures = _measures(step, measures)
        ladder.append(Step(name=step["name"], measures=measures))
    grown = table["grow"][size]
    style = Style(
        name=name,
        unit=table["unit"],
        page={**table["page"], **table["papers"]["A4"]},
        colours={**colours, "panel": colours.get(colours["panel"], "")},
        rules={key: Rule(width=rule["width"], colour=colours[rule["colour"]]) for key, rule in table["rules"].items()},
        roles={key: _role(role, colours) for key, role in table["roles"].items()},
        mark=NoteMark(**{**table["mark"], "colour": colours[table["mark"]["colour"]]}),
        measures=first,
        ladder=tuple(ladder),
        grown=Step(name=grown["name"], measures=_measures(grown, first)),
    )
    return style.with_measures(first)


_MILLIMETRES = {"side", "gutter", "margin_side", "margin_end"}


def _measures(table: Mapping[str, Any], before: Measures | None) -> Measures:
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name != "name":
            values[name] = value * MM if name in _MILLIMETRES else tuple(value) if isinstance(value, list) else value
    return replace(before, **values) if before else Measures(**values)


def _role(table: Mapping[str, Any], colours: Mapping[str, str]) -> Role:
    look = Look(
        family=table.get("family", "sans"),
        size=table["size"],
        weight=table.get("weight", 400),
        features=(table.get("figures", "lnum"),),
        colour=colours[table.get("colour", "ink")],
        tracking=table.get("tracking", 0.0) * table["size"],
    )
    return Role(look=look, line=table["line"], caps=table.get("caps", False))
