"""Schema version 2: the dossier has an identity, events are listed by day, an insert is journalled by its key alone,
sources hold files, searches are saved.

What each table and column means is written in `docs/dossier-format.md`.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = (
    "create table file (id integer primary key check (id = 1), uuid text not null) strict",
    "create index event_day on event (coalesce(date_earliest, date_latest), id) where removed = 0",
    # Taking back a new record asks who points at it; without these the engine would read whole tables for the answer.
    "create index event_question on event (question) where question is not null",
    "create index source_outlet on source (outlet) where outlet is not null",
    "create index actor_part_of on actor (part_of) where part_of is not null",
    "create index actor_post_body on actor_post (body) where body is not null",
    "create index indicator_expected_scenario on indicator_expected (scenario)",
    "create index indicator_hit_event on indicator_hit (event)",
    # What was inserted stands in the row itself, and after an undo in the undo.
    "update change set new = null where deed = 'insert'",
    "create table blob (digest text primary key, content blob not null) strict",
    """create table source_attachment (
        source integer not null references source deferrable initially deferred, position integer not null,
        name text not null, media_type text not null, size integer not null,
        digest text not null references blob deferrable initially deferred,
        primary key (source, position)) strict, without rowid""",
    "create index source_attachment_digest on source_attachment (digest)",
    "create table saved_search (id integer primary key, name text not null, query text not null) strict",
)


def migrate(database: Database) -> None:
    """Bring a file of version 1 to version 2."""
    for statement in _STATEMENTS:
        database.execute(statement)
    database.execute("insert into file (id, uuid) values (1, ?)", (str(uuid.uuid4()),))
