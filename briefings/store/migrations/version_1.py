"""Schema version 1. What each table and column means is written in `docs/dossier-format.md`.

Keys are deferred to the end of the transaction, so that records may arrive in any order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database


def _date(name: str) -> str:
    """The seven columns of an uncertain date; all null where there is none."""
    return (
        f"{name}_text text, {name}_edtf text, {name}_earliest integer, {name}_latest integer, "
        f"{name}_precision text, {name}_approximate integer, {name}_uncertain integer"
    )


def _span() -> str:
    return f"start_status text not null, {_date('start')}, end_status text not null, {_date('end')}"


def _link(name: str, table: str, *, required: bool = True) -> str:
    null = " not null" if required else ""
    return f"{name} integer{null} references {table} deferrable initially deferred"


def _texts(*names: str) -> str:
    return ", ".join(f"{name} text not null" for name in names)


# Every kind of record has these; `removed` is 1 in the trash.
_COMMON = "marking text, removed integer not null default 0"

_RECORDS = {
    "actor": (
        _texts("actor_kind", "summary", "form_of_address", "pronunciation", "meeting_notes", "languages"),
        _link("part_of", "actor", required=False),
    ),
    "event": (
        _texts("title", "place", "status", "code", "mode", "summary", "contexts", "quantities"),
        _date("date"),
        _date("lasts_to"),
        "scale real",
        _link("question", "question", required=False),
    ),
    "relation": (
        _texts("relation_kind", "trend", "summary"),
        "sign integer not null, directed integer not null, contested integer not null",
        _span(),
    ),
    "source": (
        _texts("title", "short_title", "author", "publisher", "language", "genre", "reliability", "descriptor"),
        _texts("origin", "text", "gists"),
        _link("outlet", "actor", required=False),
        _date("published"),
        _date("retrieved"),
    ),
    "question": (_texts("text", "wording", "summary"),),
    "claim": (
        _texts("text", "claim_kind", "holder_text", "stance"),
        _link("question", "question", required=False),
        _date("stated"),
    ),
    "judgement": (_texts("text", "scale", "likelihood", "confidence", "basis", "would_change", "versions"),),
    "lever": (_texts("name", "lever_kind", "trend", "summary"), _link("owner", "actor"), _date("since")),
    "scenario_set": (_texts("question", "horizon", "set_kind", "scale", "drivers", "assumptions"),),
    "scenario": (
        _link("set_id", "scenario_set"),
        _texts("letter", "name", "narrative", "hinge", "first_sign", "corner", "estimates", "implications"),
        _texts("options", "changes"),
    ),
    "indicator": (
        _link("set_id", "scenario_set"),
        _texts("text", "collector", "status", "status_note"),
        _date("checked"),
    ),
    "brief": (
        _texts("template", "title", "subtitle", "running_title", "reference", "language", "clearance"),
        _texts("header", "issues"),
        _date("as_of"),
        "pages integer not null, audience text",
    ),
}

_LISTS = {
    "actor_name": ("actor", _texts("text", "use", "language", "system", "holder")),
    "actor_code": ("actor", _texts("scheme", "value")),
    "actor_post": ("actor", _texts("title"), _link("body", "actor", required=False), _span()),
    "event_participant": ("event", _link("actor", "actor"), _texts("part")),
    "relation_party": ("relation", _link("actor", "actor"), _texts("role")),
    "claim_holder": ("claim", _link("actor", "actor")),
    "claim_about": ("claim", "kind text not null, record integer not null"),
    "judgement_ground": ("judgement", "kind text not null, record integer not null"),
    "lever_target": ("lever", _link("actor", "actor")),
    "indicator_expected": ("indicator", _link("scenario", "scenario"), "level integer not null"),
    "indicator_hit": ("indicator", _link("event", "event")),
    "brief_block": (
        "brief",
        _texts("key", "block_kind", "heading", "text", "title", "remark", "records", "views"),
        "page_before integer not null, numbered integer not null",
    ),
}

_OTHERS = (
    f"""create table citation (
        record_kind text not null, record_id integer not null, position integer not null,
        {_link("source", "source")}, {_texts("locator", "quote", "credibility")},
        primary key (record_kind, record_id, position)) strict, without rowid""",
    f"""create table place (
        {_link("actor", "actor")} primary key, x real not null, y real not null, pinned integer not null) strict""",
    """create table about (
        id integer primary key check (id = 1), title text not null, subtitle text not null, marking text,
        author text not null) strict""",
    """create table step (
        number integer primary key, begun integer not null, ended integer not null, who text not null,
        label text not null, merge text, deed text not null, target integer, state text not null) strict""",
    """create table change (
        number integer primary key, step integer not null references step, "table" text not null, deed text not null,
        kind text not null, record integer not null, key text not null, old text, new text) strict""",
    "create table current (step integer) strict",
    "create table identity (device integer primary key, last integer not null) strict",
    """create table link (
        from_kind text not null, from_id integer not null, to_kind text not null, to_id integer not null,
        primary key (from_kind, from_id, to_kind, to_id)) strict, without rowid""",
)

_INDEXES = (
    ("actor_name", ("text",)),
    ("actor_code", ("scheme", "value")),
    ("event", ("date_earliest",)),
    ("event_participant", ("actor",)),
    ("relation", ("start_latest", "end_earliest")),
    ("relation_party", ("actor",)),
    ("claim", ("question",)),
    ("claim_holder", ("actor",)),
    ("lever", ("owner",)),
    ("lever_target", ("actor",)),
    ("scenario", ("set_id",)),
    ("indicator", ("set_id",)),
    ("citation", ("source",)),
    ("step", ("state", "number")),
    ("change", ("step",)),
    ("change", ("kind", "record")),
    ("link", ("to_kind", "to_id")),
)


def _statements() -> Iterator[str]:
    for name, columns in _RECORDS.items():
        yield f"create table {name} (id integer primary key, {', '.join(columns)}, {_COMMON}) strict"
        yield f"create index {name}_removed on {name} (id) where removed"
    for name, (owner, *values) in _LISTS.items():
        yield (
            f"create table {name} ({_link(owner, owner)}, position integer not null, {', '.join(values)}, "
            f"primary key ({owner}, position)) strict, without rowid"
        )
    yield from _OTHERS


def migrate(database: Database) -> None:
    """Make every table, index and the search of an empty file."""
    for statement in _statements():
        database.execute(statement)
    for table, columns in _INDEXES:
        database.table(table).create_index(list(columns))
    database.execute("insert into current values (null)")
