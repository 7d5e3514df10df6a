"""A dossier as it stood once a past step was done: a copy with the journal read backwards over it and cut there.

The copy stands in a folder of its own, encrypted under a key that nobody keeps, so that nothing of a dossier is ever
plain on the disk, whatever becomes of this process. Links and search are brought up to date by the store.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefings.domain.records import Kind, Ref
from briefings.store.connection import CIPHER, Connection
from briefings.store.keys import random_key
from briefings.store.migrations.triggers import drop_triggers
from briefings.store.opening import OpenFile
from briefings.store.past import KINDS
from briefings.store.rolling import take_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.store.keys import Key

_AT_ONCE = 2_000
_UNGUARDED = (("journal_mode", "off"), ("synchronous", "off"), ("foreign_keys", 0))
"""A copy that fails is thrown away, so nothing of it need ever be brought back."""


def copy_of(connection: Connection) -> OpenFile:
    """A copy of an open file, in a folder that goes with it. Raises CannotWriteError where there is no room for it."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - slow, and hardly ever needed

    with ExitStack() as held:
        folder = Path(held.enter_context(TemporaryDirectory(prefix="chancery-")))
        path, key = folder / "past.dossier", random_key()
        _copy(connection, path, key)
        copy = Connection(path, key=key, mode="rw", vfs=connection.vfs)
        held.callback(copy.close)
        for name, value in _UNGUARDED:
            copy.pragma(name, value)
        return OpenFile(
            connection=copy,
            encrypted=connection.key is not None,
            read_only=True,
            held=held.pop_all(),
            why_read_only="It shows the dossier as it stood on a past day.",
        )


def _copy(source: Connection, target: Path, key: Key) -> None:
    """Write a copy under another key. The engine's backup cannot: it wants both plain, or both encrypted."""
    # Nothing in these has a meaning of its own in a URI.
    options = "&".join(f"{name}={value}" for name, value in (*CIPHER, ("key", key.written)))
    reading = source.pragma("query_only")
    source.pragma("query_only", 0)  # which would refuse to write the copy too
    try:
        source.run("vacuum into ?", (f"{target.as_uri()}?{options}",))
    finally:
        source.pragma("query_only", reading)


def roll_back(copy: Connection, step: int) -> Iterator[list[Ref]]:
    """Bring a copy back to where it stood once `step` was done, within a transaction. Gives the records whose derived
    rows have to be made anew, some at a time."""
    drop_triggers(copy)
    first = cast("int | None", copy.value("select min(number) from change where step > ?", (step,)))
    if first is not None:
        take_back(copy, first)
        yield from _touched(copy, first)
        copy.run("delete from change where number >= ?", (first,))
    copy.run("delete from step where number > ?", (step,))
    _restate(copy)


def _touched(copy: Connection, first: int) -> Iterator[list[Ref]]:
    query = "select number, kind, record from change where number >= ? order by number limit ?"
    while rows := copy.query(query, (first, _AT_ONCE)):
        first = cast("int", rows[-1][0]) + 1
        refs = (Ref(Kind(str(kind)), cast("int", record)) for _, kind, record in rows if kind in KINDS)
        yield list(dict.fromkeys(refs))


def _restate(copy: Connection) -> None:
    """Which steps were undone then, found by doing all steps over: later ones have changed what is written of them."""
    states: dict[int, str] = {}
    undone: set[int] = set()
    for number, deed, target, state in copy.query("select number, deed, target, state from step order by number"):
        if deed == "edit":
            states |= dict.fromkeys(undone, "dropped")
            undone.clear()
            if state != "kept":
                states[cast("int", number)] = "done"
        elif deed == "undo":
            states[cast("int", target)] = "undone"
            undone.add(cast("int", target))
        else:
            states[cast("int", target)] = "done"
            undone.discard(cast("int", target))
    copy.many("update step set state = ? where number = ?", [(state, number) for number, state in states.items()])
