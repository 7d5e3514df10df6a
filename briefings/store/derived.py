"""What is derived from records, brought up to date with them: links and the search. The journal holds none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.store import links, records, search

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefings.domain.dossier import Record
    from briefings.domain.records import Ref
    from briefings.store.connection import Connection


def update(
    connection: Connection, current: Collection[Record], *, known: Iterable[Ref], words: set[str] | None = None
) -> None:
    """Forget the `known` records and take the current ones. `words` are kept from call to call within one transaction,
    so that none is noted twice."""
    before = sorted(known)
    links.update_links(connection, before, current)
    search.update_search(connection, before, current, words)


def update_from_file(connection: Connection, parts: Iterable[Collection[Ref]]) -> None:
    """The same for records that were changed where they stand, some at a time."""
    for refs in parts:
        update(connection, records.load_refs(connection, refs).values(), known=refs)
