"""What the dossier says of itself, and where its actors stand in the network picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from briefings.domain.dossier import About, Place
from briefings.domain.records import ActorId
from briefings.store.fields import marking_text, marking_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.store.connection import Connection


def read_about(connection: Connection) -> About:
    """Title, subtitle, default marking and author."""
    title, subtitle, marking, author = connection.query("select title, subtitle, marking, author from about")[0]
    return About(
        title=str(title),
        subtitle=str(subtitle),
        marking=marking_value(cast("str | None", marking)),
        author=str(author),
    )


def write_about(connection: Connection, about: About) -> None:
    """The same, replaced."""
    connection.run(
        """insert into about (id, title, subtitle, marking, author) values (1, ?, ?, ?, ?)
        on conflict do update set title = excluded.title, subtitle = excluded.subtitle, marking = excluded.marking,
        author = excluded.author""",
        (about.title, about.subtitle, marking_text(about.marking), about.author),
    )


def read_places(connection: Connection) -> dict[ActorId, Place]:
    """The place of each actor that has one, by id."""
    rows = connection.query("select actor, x, y, pinned from place order by actor")
    return {
        ActorId(cast("int", actor)): Place(x=cast("float", x), y=cast("float", y), pinned=bool(pinned))
        for actor, x, y, pinned in rows
    }


def write_places(connection: Connection, places: Mapping[ActorId, Place]) -> None:
    """New places for some actors; the others stay where they are."""
    connection.many(
        """insert into place (actor, x, y, pinned) values (?, ?, ?, ?)
        on conflict do update set x = excluded.x, y = excluded.y, pinned = excluded.pinned""",
        [(actor, place.x, place.y, int(place.pinned)) for actor, place in sorted(places.items())],
    )
