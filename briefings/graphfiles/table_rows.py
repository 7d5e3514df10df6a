"""One row of a table as a tie, and the rows of a group's members as ties between each two of them."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, takewhile
from typing import TYPE_CHECKING, NamedTuple

from briefings.domain.dates import UNKNOWN_LIMIT, Day, Limit, LimitStatus, Span
from briefings.errors import BadInputError
from briefings.graphfiles.building import Building, Found
from briefings.graphfiles.columns import STRONGEST_FIRST
from briefings.graphfiles.limits import known, read_limit, stretch, sure_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.domain.relations import RelationKind
    from briefings.graphfiles.columns import Columns
    from briefings.graphfiles.given import Given

MOST_TIES = 2_000_000
_MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", ".", "-7", "-8", "-9", "-99", "-999"})
_NONE = (
    "1 row says of every kind that there is none; it was left out.",
    "{} rows say of every kind that there is none; they were left out.",
)
_WAYS = frozenset({"directed", "undirected", "mutual"})
_EXTRA = ("group", "sign", "weight", "kind", "trend", "contested", "summary", "sources")


class Row:
    """The cells of one row by role. Readers raise BadInputError that names the line."""

    def __init__(
        self,
        given: Given,
        line: int,
        headings: Sequence[str],
        cells: Sequence[str],
        columns: Columns,
        *,
        end_included: bool,
    ) -> None:
        self.given = given
        self.line = line
        self.cells = cells
        self._headings = headings
        self._columns = columns
        self._end_included = end_included

    def cell(self, role: str) -> str:
        """The text for a role; empty where there is no such column."""
        place = self._columns.places.get(role)
        return "" if place is None else self.cells[place]

    def needed(self, role: str) -> str:
        """A text that must be there."""
        if not (text := self.cell(role)):
            raise self.given.bad(self.line, f"the {role.replace('_', ' ')} is missing.")
        return text

    def kinds(self) -> frozenset[RelationKind] | None:
        """The kinds that the row says yes to; None where the table has no columns for that."""
        if not self._columns.kinds:
            return None
        return frozenset(
            kind for kind, places in self._columns.kinds.items() if any(self._says(place) for place in places)
        )

    def _says(self, place: int) -> bool:
        text = self.cells[place].casefold()
        return text not in _MISSING and text not in {"0", "0.0", "no", "false"}

    def span(self) -> Span | None:
        """From start to end, by one column each, by year, month and day, or by the year alone. None without any."""
        if year := self.cell("year"):
            return self._of_year(year)
        roles = self._columns.places
        if not any(role in roles for role in ("start", "end", "start_year", "end_year")):
            return None
        return Span(start=self._limit("start"), end=self._limit("end"))

    def _of_year(self, year: str) -> Span:
        if (span := stretch(year, year)) is None or len(year) != 4:
            raise self.given.bad(self.line, f"“{year}” is no year.")
        return span

    def _limit(self, end: str) -> Limit:
        text = self._date(end)
        if text.casefold() in _MISSING:
            text = ""
        try:
            limit = read_limit(text, start=end == "start")
        except BadInputError as wrong:
            raise self.given.bad(self.line, f"the {end}: {wrong.summary}", wrong.remedy) from None
        if end == "end" and self._end_included and limit.date is not None and limit.date.latest is not None:
            return known(Day(limit.date.latest + 1))
        return limit

    def _date(self, end: str) -> str:
        """The date in one text; of year, month and day as far as they are there."""
        if text := self.cell(end):
            return text
        parts = [self.cell(f"{end}_{part}") for part in ("year", "month", "day")]
        # ATOP writes 0 where an alliance still holds.
        given = list(takewhile(lambda part: part.casefold() not in _MISSING | {"0"}, parts))
        if parts[0].casefold() in _MISSING | {"0"} or not all(part.isdecimal() for part in given):
            if given and parts[0].casefold() not in _MISSING | {"0"}:
                raise self.given.bad(self.line, f"the {end} “{'-'.join(parts)}” is no date.")
            return ""
        return "-".join(part.zfill(4 if place == 0 else 2) for place, part in enumerate(given))

    def said(self) -> dict[str, str]:
        """What else it says of the tie, by role; the sign also where the row leaves it blank."""
        texts = {role: text for role in _EXTRA if (text := self.cell(role)) and text.casefold() not in {"na", "nan"}}
        return {"sign": "", **texts} if "sign" in self._columns.places else texts

    def rest(self) -> dict[str, str]:
        """The columns that nobody has a role for."""
        taken = {*self._columns.places.values(), *(place for some in self._columns.kinds.values() for place in some)}
        return {
            heading: self.cells[place]
            for place, heading in enumerate(self._headings)
            if place not in taken and heading and self.cells[place]
        }


def tie(building: Building, row: Row) -> None:
    """Take a row that is a tie."""
    source, target = row.needed("source"), row.needed("target")
    kinds = row.kinds()
    if kinds is not None and not kinds:
        building.count(_NONE)
        return
    building.supposed(source, row.cell("source_name"))
    building.supposed(target, row.cell("target_name"))
    values = row.rest() | row.said()
    if kinds:
        values["kind"] = _strongest(kinds).value
    # Gephi says so in a column "Type".
    says = values.pop("kind") if values.get("kind", "").casefold() in _WAYS else row.cell("directed")
    directed = says.casefold() in {"1", "true", "yes", "directed"}
    building.edge(
        Found(source=source, target=target, line=row.line, attributes=values, directed=directed, span=row.span())
    )


class _Member(NamedTuple):
    row: Row
    key: str
    span: Span | None
    kinds: frozenset[RelationKind]


def members(building: Building, rows: Sequence[Row]) -> None:
    """Tie each two members of a group for as long as both belong to it."""
    groups: dict[str, list[_Member]] = defaultdict(list)
    for row in rows:
        key = row.needed("member")
        groups[row.needed("group")].append(_Member(row, key, row.span(), row.kinds() or frozenset()))
        building.supposed(key, row.cell("member_name"))
    if sum(len(group) * (len(group) - 1) // 2 for group in groups.values()) > MOST_TIES:
        raise building.given.bad(1, f"the groups make more than {MOST_TIES:,} ties.", "Read a part of the table.")
    building.remark("Each two members of a group were tied for as long as both belong to it.")
    for name, group in groups.items():
        for first, second in combinations(group, 2):
            span = _common(first.span, second.span)
            if first.key != second.key and span is not _NEVER:
                _together(building, name, first, second, span)


def _together(building: Building, name: str, first: _Member, second: _Member, span: Span | None) -> None:
    kinds = first.kinds & second.kinds or first.kinds | second.kinds
    values = {"group": name, **({"kind": _strongest(kinds).value} if kinds else {})}
    building.edge(Found(source=first.key, target=second.key, line=second.row.line, attributes=values, span=span))


_NEVER = Span(start=UNKNOWN_LIMIT, end=Limit(status=LimitStatus.UNKNOWN, date=None))
"""What two spans have in common that do not meet."""


def _common(first: Span | None, second: Span | None) -> Span | None:
    if first is None or second is None:
        return first or second
    (first_start, first_end), (second_start, second_end) = sure_days(first), sure_days(second)
    start = first.start if (first_start or 0) >= (second_start or 0) else second.start
    far = 1 << 30
    end = first.end if (first_end or far) <= (second_end or far) else second.end
    begins = max(first_start or 0, second_start or 0)
    return _NEVER if begins >= min(first_end or far, second_end or far) else Span(start=start, end=end)


def _strongest(kinds: frozenset[RelationKind]) -> RelationKind:
    return next(kind for kind in STRONGEST_FIRST if kind in kinds)
