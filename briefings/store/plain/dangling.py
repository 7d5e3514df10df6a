"""Whether everything that the lines point at is there. Asked once all are in the file; only a refusal looks for the
line again, so that no list of a million ids is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store import laws, records
from briefings.store.fields import reference
from briefings.store.kinds import SHAPES
from briefings.store.plain import attachments, refusals
from briefings.store.plain.contents import Records
from briefings.store.plain.tables import CHANGES, PLACES, WHAT_IFS

if TYPE_CHECKING:
    from pathlib import Path

    from briefings.errors import BriefingsError
    from briefings.store.connection import Connection
    from briefings.store.plain.contents import Content


def check_references(connection: Connection, folder: Path) -> None:
    """Raises BadInputError naming a file and a line whose reference leads nowhere."""
    for kind in Kind:
        _check_records(connection, folder, kind)
    actor = connection.value("select actor from place where actor not in (select id from actor) order by actor")
    if actor is not None:
        raise _dangling(folder, PLACES, cast("int", actor), f"there is no actor {actor}")
    for what_if, ref in laws.astray(connection):
        raise _dangling(folder, WHAT_IFS, what_if.id, f"there is no {ref}")
    query = "select number, step from change where step not in (select number from step) order by number limit 1"
    for number, step in connection.query(query):
        raise _dangling(folder, CHANGES, cast("int", number), f"there is no step {step}")
    source = attachments.lost(connection)
    if source is not None:
        raise _dangling(folder, Records(Kind.SOURCE), source, "the content of an attached file is not in the folder")


def _check_records(connection: Connection, folder: Path, kind: Kind) -> None:
    """What points at a record of one kind that is not there. Prose may: its writer can name anything."""
    query = f"""select from_kind, from_id, to_id from link
        where to_kind = ? and not exists (select 1 from {kind.value} where id = to_id) order by from_kind, from_id"""  # noqa: S608 - a word of the list of kinds
    for from_kind, from_id, to_id in connection.query(query, (kind.value,)):
        ref, target = reference((from_kind, from_id)), Ref(kind, cast("int", to_id))
        record = records.load(connection, ref.kind, [ref.id])[ref.id]
        if target in SHAPES[ref.kind].refs(record):
            raise _dangling(folder, Records(ref.kind), ref.id, f"there is no {target}")


def _dangling(folder: Path, content: Content, key: int, what: str) -> BriefingsError:
    """Look for the line with a key."""
    with (folder / content.name).open("rb") as file:
        lines = (number for number, line in enumerate(file, 1) if json.loads(line).get(content.key) == key)
        return refusals.wrong_line(content.name, next(lines, 0), what)
