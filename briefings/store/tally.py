"""How many records can be seen of each kind, and events of each month: kept by triggers, so that nobody has to count.

Counting a million rows takes a tenth of a second, and the window asks at every edit. The table is derived: it is made
anew with every migration.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from briefings.domain.records import ActorId, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.store.connection import Connection

DAY = "coalesce({row}date_earliest, {row}date_latest)"
"""The day by which an event is put in order, as SQL."""
# A day counts from 1 January of year 1; SQLite's own days are Julian and begin at noon.
_MONTH = f"coalesce(cast(strftime('%Y%m', {DAY} + 1721424.5) as integer), 0)"
_ADD = "insert into tally (kind, month, count) values ({key}, 1) on conflict do update set count = count + 1;"
_TAKE = """update tally set count = count - 1 where (kind, month) = ({key});
    delete from tally where (kind, month) = ({key}) and count = 0;"""


def make_tally(connection: Connection) -> None:
    """Make table and triggers anew and count once."""
    for (name,) in connection.query("select name from sqlite_schema where type = 'trigger' and name glob 'tally_*'"):
        connection.run(f'drop trigger "{name}"')
    connection.run("drop table if exists tally")
    connection.run(
        """create table tally (kind text not null, month integer not null, count integer not null,
        primary key (kind, month)) strict, without rowid"""
    )
    for kind in Kind:
        connection.run(
            f"insert into tally select {_key(kind, '')}, count(*) from {kind.value} where removed = 0 group by 2"  # noqa: S608 - a word of the list of kinds
        )
        for statement in _triggers(kind):
            connection.run(statement)


def counts(connection: Connection) -> dict[Kind, int]:
    """How many records of each kind are not in the trash."""
    rows = connection.query("select kind, sum(count) from tally group by kind")
    return dict.fromkeys(Kind, 0) | {Kind(str(kind)): cast("int", count) for kind, count in rows}


def months(connection: Connection) -> dict[int, int]:
    """How many events that are not in the trash begin in each month, by year * 100 + month, rising; 0: not dated."""
    rows = connection.query("select month, count from tally where kind = 'event' order by month")
    return {cast("int", month): cast("int", count) for month, count in rows}


def taking_part(connection: Connection) -> dict[ActorId, int]:
    """In how many events outside the trash each actor takes part. Two million parts take a tenth of a second."""
    rows = connection.query("select actor, count(distinct event) from event_participant group by actor")
    found = {ActorId(cast("int", actor)): cast("int", count) for actor, count in rows}
    gone = """select actor, count(distinct event) from event join event_participant on event = event.id
        where removed group by actor"""
    for actor, count in connection.query(gone):
        found[ActorId(cast("int", actor))] -= cast("int", count)
    return found


def taking_part_of(connection: Connection, actors: Iterable[ActorId]) -> dict[ActorId, int]:
    """The same for some actors: each costs as much as it has events."""
    query = """select value, count(distinct event) from json_each(?) cross join event_participant on actor = value
        {gone} group by value"""
    asked = list(actors)
    found = dict.fromkeys(asked, 0)
    for actor, count in connection.query(query.format(gone=""), (json.dumps(asked),)):
        found[ActorId(cast("int", actor))] = cast("int", count)
    if connection.value("select 1 from event where removed limit 1") is not None:
        gone = query.format(gone="where event in (select id from event where removed)")
        for actor, count in connection.query(gone, (json.dumps(asked),)):
            found[ActorId(cast("int", actor))] -= cast("int", count)
    return found


def _triggers(kind: Kind) -> Iterator[str]:
    table, old, new = kind.value, _key(kind, "old."), _key(kind, "new.")
    add, take = _ADD.format(key=new), _TAKE.format(key=old)
    moved = f"(old.removed, {old}) is not (new.removed, {new})"
    shifting = "removed, date_earliest, date_latest" if kind is Kind.EVENT else "removed"
    yield f"create trigger tally_{table}_new after insert on {table} when new.removed = 0 begin {add} end"
    yield f"create trigger tally_{table}_gone after delete on {table} when old.removed = 0 begin {take} end"
    yield (
        f"create trigger tally_{table}_from after update of {shifting} on {table} "
        f"when old.removed = 0 and {moved} begin {take} end"
    )
    yield (
        f"create trigger tally_{table}_to after update of {shifting} on {table} "
        f"when new.removed = 0 and {moved} begin {add} end"
    )


def _key(kind: Kind, row: str) -> str:
    month = _MONTH.format(row=row) if kind is Kind.EVENT else "0"
    return f"'{kind.value}', {month}"
