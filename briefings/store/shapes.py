"""How frozen values become rows and come back: the small language in which each kind of record is described.

A `Shape` lists the fields of one dataclass. A `Field` fills one or several columns; a `Many` is a list, kept in a table
of its own where something asks for its rows, or else as JSON in one column. Constructors for fields are in `fields.py`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as worked_out
from itertools import accumulate, count, groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from briefings.domain.records import Kind, Ref
from briefings.store.connection import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefings.domain.dossier import Record
    from briefings.store.connection import SqlValue

CITATION_TABLE = "citation"
Target = Callable[[Any], Ref | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One attribute and the columns that it fills. `target` is given where it points at another record; `optional` says
    whether the value can do without it."""

    attribute: str
    columns: tuple[str, ...]
    encode: Callable[[Any], Row]
    decode: Callable[[Row], Any]
    target: Target | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Many:
    """A list of values. `table` is empty where the list is JSON in a column of the attribute's name. A list with fewer
    than `least` values left makes no sense, and neither does what holds it."""

    attribute: str
    shape: Shape
    table: str = ""
    owner: tuple[str, ...] = ()
    least: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        """The primary key of the table: whose row it is, and its place in the list."""
        return (*self.owner, "position")

    def to_json(self, values: Sequence[object]) -> str:
        """The list as JSON: objects by column, or bare values where the shape is a single column."""
        shape = self.shape
        if not values:
            return "[]"
        items = [dict(zip(shape.columns, shape.encode(value), strict=True)) for value in values]
        if shape.bare:
            return json.dumps([item[shape.columns[0]] for item in items], ensure_ascii=False)
        return json.dumps(items, ensure_ascii=False)

    def from_json(self, text: str) -> tuple[object, ...]:
        """The inverse of `to_json`."""
        if text == "[]":
            return ()
        shape = self.shape
        if shape.bare:
            return tuple(shape.decode((item,)) for item in json.loads(text))
        return tuple(shape.decode(tuple(item.get(column) for column in shape.columns)) for item in json.loads(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The fields and lists of one dataclass, or one bare field where `make` is None."""

    make: Callable[..., Any] | None
    fields: tuple[Field, ...]
    lists: tuple[Many, ...] = ()
    columns: tuple[str, ...] = worked_out(init=False)
    """The columns of the value's own row, keys apart."""
    pointing: tuple[Field, ...] = worked_out(init=False)
    """The fields that point at other records."""
    pointing_lists: tuple[Many, ...] = worked_out(init=False)
    """The lists in which something points at other records."""
    _parts: tuple[Callable[[Any], Row], ...] = worked_out(init=False, repr=False)
    _slices: tuple[tuple[str, Callable[[Row], Any], int, int], ...] = worked_out(init=False, repr=False)
    _places: tuple[tuple[Many, int | None], ...] = worked_out(init=False, repr=False)

    def __post_init__(self) -> None:
        own = (column for field in self.fields for column in field.columns)
        inside = (many.attribute for many in self.lists if not many.table)
        # Worked out once: an import asks for them at every record.
        object.__setattr__(self, "columns", (*own, *inside))
        ends = tuple(accumulate(len(field.columns) for field in self.fields))
        spread = zip(self.fields, (0, *ends), ends, strict=False)
        slices = tuple((field.attribute, field.decode, start, end) for field, start, end in spread)
        object.__setattr__(self, "_slices", slices)
        inner = count(ends[-1] if ends else 0)
        places = tuple((many, None if many.table else next(inner)) for many in self.lists)
        object.__setattr__(self, "_places", places)
        object.__setattr__(self, "_parts", tuple(_parts(self.fields)) if self.make else ())
        object.__setattr__(self, "pointing", tuple(field for field in self.fields if field.target))
        lists = tuple(many for many in self.lists if many.shape.pointing or many.shape.pointing_lists)
        object.__setattr__(self, "pointing_lists", lists)

    @property
    def bare(self) -> bool:
        """Whether the value is its only field."""
        return self.make is None and len(self.fields[0].columns) == 1

    def encode(self, value: object) -> Row:
        """The value's own row, in the order of `columns`."""
        if self.make is None:
            return self.fields[0].encode(value)
        row: list[SqlValue] = []
        for part in self._parts:
            row += part(value)
        row += (many.to_json(getattr(value, many.attribute)) for many in self.lists if not many.table)
        return tuple(row)

    def decode(self, row: Row, tables: Mapping[str, tuple[object, ...]] | None = None, **more: object) -> Any:  # noqa: ANN401 - the shape says what it makes
        """The inverse of `encode`. `tables` gives the lists that have a table, by attribute."""
        if self.make is None:
            return self.fields[0].decode(row)
        values = {attribute: decode(row[start:end]) for attribute, decode, start, end in self._slices}
        for many, place in self._places:
            values[many.attribute] = (
                many.from_json(str(row[place])) if place is not None else (tables or {}).get(many.attribute, ())
            )
        return self.make(**values, **more)

    def refs(self, value: object) -> list[Ref]:
        """Every record that the value points at, in order, repeats included."""
        found: list[Ref] = []
        self._gather(value, found)
        return found

    def _gather(self, value: object, found: list[Ref]) -> None:
        for field in self.pointing:
            ref = cast("Target", field.target)(value if self.make is None else getattr(value, field.attribute))
            if ref is not None:
                found.append(ref)
        for many in self.pointing_lists:
            for item in getattr(value, many.attribute):
                many.shape._gather(item, found)  # noqa: SLF001 - of the same class


def as_it_is(value: Any) -> Row:  # noqa: ANN401 - text or a number
    """The encoding of what needs none."""
    return (value,)


def _parts(fields: Iterable[Field]) -> Iterator[Callable[[Any], Row]]:
    """What makes the columns from a value, neighbours that are taken as they are in one go."""
    for plain, group in groupby(fields, key=lambda field: field.encode is as_it_is):
        together = tuple(group)
        if plain and len(together) > 1:
            yield attrgetter(*(field.attribute for field in together))
        else:
            yield from map(_part, together)


def _part(field: Field) -> Callable[[Any], Row]:
    read, encode = attrgetter(field.attribute), field.encode
    return lambda value: encode(read(value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of data, its primary key and its other columns."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordShape(Shape):
    """The shape of one kind of record; its main table is called like the kind."""

    kind: Kind

    @property
    def tables(self) -> tuple[Table, ...]:
        """The main table first, then the tables of its lists."""
        main = Table(name=self.kind.value, key=("id",), columns=self.columns)
        lists = (Table(name=many.table, key=many.key, columns=many.shape.columns) for many in self.lists if many.table)
        return (main, *lists)

    def rows(self, record: Record) -> dict[str, dict[Row, Row]]:
        """Everything that the record is in the file: by table, then by primary key."""
        found: dict[str, dict[Row, Row]] = {self.kind.value: {(record.id,): self.encode(record)}}
        for many in self.lists:
            items = getattr(record, many.attribute) if many.table else ()
            if items:
                owner: Row = (self.kind.value, record.id)[-len(many.owner) :]
                found[many.table] = {(*owner, place): many.shape.encode(item) for place, item in enumerate(items)}
        return found
