"""Rows brought back to what stood in them before some changes of the journal."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from briefings.store import statements

if TYPE_CHECKING:
    from briefings.store.connection import Connection, Row, SqlValue

_AT_ONCE = 20_000
LAST = (1 << 63) - 1
"""No change has a number above this one."""


def take_back(connection: Connection, first: int, last: int = LAST) -> None:
    """Write back what stood in every row before the changes numbered from `first` to `last`, the last change first,
    equal statements together."""
    query = """select number, "table", deed, key, old from change
        where number between ? and ? order by number desc limit ?"""
    while rows := connection.query(query, (first, last, _AT_ONCE)):
        last = cast("int", rows[-1][0]) - 1
        for statement, group in groupby(map(_inversion, rows), key=itemgetter(0)):
            connection.many(statement, [values for _, values in group])


def bounds(connection: Connection, step: int) -> tuple[int, int]:
    """The numbers of the first and the last change of a step, which follow one another; (0, -1) where it has none."""
    # One question for each end: asked for both at once, the engine reads the whole step.
    query = """select coalesce((select min(number) from change where step = ?), 0),
        coalesce((select max(number) from change where step = ?), -1)"""
    first, last = connection.query(query, (step, step))[0]
    return cast("int", first), cast("int", last)


def _inversion(row: Row) -> tuple[str, tuple[SqlValue, ...]]:
    """The statement, with its values, that undoes one change."""
    _number, table, deed, key, old = row
    keys: dict[str, SqlValue] = json.loads(str(key))
    values: dict[str, SqlValue] = json.loads(str(old)) if old is not None else {}
    bound = {"insert": keys.values(), "delete": values.values()}.get(str(deed), (*values.values(), *keys.values()))
    return _statement(str(deed), str(table), tuple(values), tuple(keys)), tuple(bound)


@lru_cache(maxsize=1000)
def _statement(deed: str, table: str, columns: tuple[str, ...], key: tuple[str, ...]) -> str:
    """Made once for all rows that need it."""
    if deed == "insert":
        return statements.delete(table, key)
    return statements.insert(table, columns) if deed == "delete" else statements.update(table, columns, key)
