"""Actors, sources, events, relations and levers, each from its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.actors import Actor, ActorKind, Code, Name, NameUse, Post
from briefings.domain.events import Event, EventStatus, Part, Participant, Quantity
from briefings.domain.gradings import Reliability
from briefings.domain.judgements import Lever
from briefings.domain.records import ActorId, EventId, Kind, LeverId, QuestionId, RelationId, SourceId
from briefings.domain.relations import Party, Relation, RelationKind, Sign, Trend
from briefings.domain.sources import Gist, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.intake.textfiles.row import Row


def actor(record_id: int, row: Row) -> Actor:
    """`name` is the label; `native`, `romanised` and `aliases` are further names, `codes` a table of lists."""
    return Actor(
        id=ActorId(record_id),
        actor_kind=row.choice("kind", ActorKind),
        names=tuple(_names(row)),
        codes=tuple(Code(scheme=scheme, value=str(value)) for scheme, value in row.table("codes").items()),
        part_of=_actor(row.id("part_of", Kind.ACTOR)),
        summary=row.text("summary"),
        posts=tuple(_post(each) for each in row.rows("posts")),
        form_of_address=row.text("form_of_address"),
        pronunciation=row.text("pronunciation"),
        languages=row.texts("languages"),
        meeting_notes=row.text("meeting_notes"),
        marking=row.marking(),
        citations=row.citations(),
    )


def source(record_id: int, row: Row) -> Source:
    """`origin` names the chain that the source comes from."""
    outlet = row.id("outlet", Kind.ACTOR)
    return Source(
        id=SourceId(record_id),
        title=row.needed("title"),
        short_title=row.text("short_title"),
        author=row.text("author"),
        publisher=row.text("publisher"),
        outlet=_actor(outlet),
        published=row.date("published"),
        retrieved=row.date("retrieved"),
        language=row.text("language"),
        genre=row.text("genre"),
        reliability=row.choice("reliability", Reliability, Reliability.F),
        descriptor=row.text("descriptor"),
        origin=row.text("origin"),
        text=row.text("text"),
        gists=tuple(Gist(locator=place, text=str(gist)) for place, gist in row.table("gists").items()),
        marking=row.marking(),
        citations=row.citations(),
    )


def event(record_id: int, row: Row) -> Event:
    """Participants stand in lists named by their part: `initiator = ["russian-special-forces"]`."""
    question = row.id("question", Kind.QUESTION)
    return Event(
        id=EventId(record_id),
        title=row.needed("title"),
        date=row.date("date"),
        lasts_to=row.date("lasts_to") if row.text("lasts_to") else None,
        place=row.text("place"),
        participants=tuple(
            Participant(actor=ActorId(who), part=part) for part in Part for who in row.ids(part.value, Kind.ACTOR)
        ),
        status=row.choice("status", EventStatus, EventStatus.REPORTED),
        code=row.text("code"),
        mode=row.text("mode"),
        scale=row.number("scale"),
        contexts=row.texts("contexts"),
        summary=row.text("summary"),
        quantities=tuple(_quantity(each) for each in row.rows("quantities")),
        question=None if question is None else QuestionId(question),
        marking=row.marking(),
        citations=row.citations(),
    )


def relation(record_id: int, row: Row) -> Relation:
    """`parties` in order; in a membership the organisation comes last."""
    return Relation(
        id=RelationId(record_id),
        parties=tuple(Party(actor=ActorId(who)) for who in row.ids("parties", Kind.ACTOR)),
        relation_kind=row.choice("kind", RelationKind),
        sign=row.choice("sign", Sign),
        trend=row.choice("trend", Trend, Trend.UNKNOWN),
        directed=row.flag("directed"),
        contested=row.flag("contested"),
        span=row.span(),
        summary=row.text("summary"),
        marking=row.marking(),
        citations=row.citations(),
    )


def lever(record_id: int, row: Row) -> Lever:
    """An instrument of its `owner`."""
    row.needed("owner")
    return Lever(
        id=LeverId(record_id),
        name=row.needed("name"),
        owner=ActorId(row.id("owner", Kind.ACTOR) or 0),
        targets=tuple(ActorId(who) for who in row.ids("targets", Kind.ACTOR)),
        lever_kind=row.text("kind"),
        trend=row.choice("trend", Trend, Trend.UNKNOWN),
        summary=row.text("summary"),
        since=row.date("since"),
        marking=row.marking(),
        citations=row.citations(),
    )


def _actor(record_id: int | None) -> ActorId | None:
    return None if record_id is None else ActorId(record_id)


def _names(row: Row) -> Iterator[Name]:
    yield Name(text=row.needed("name"))
    for use in (NameUse.NATIVE, NameUse.ROMANISED):
        for language, text in row.table(use.value).items():
            yield Name(text=str(text), use=use, language=language)
    for alias in row.rows("aliases"):
        yield Name(
            text=alias.needed("text"),
            use=NameUse.ALIAS,
            language=alias.text("language", "en"),
            holder=alias.text("holder"),
        )
        alias.finish()


def _post(row: Row) -> Post:
    post = Post(title=row.needed("title"), body=_actor(row.id("body", Kind.ACTOR)), tenure=row.span())
    row.finish()
    return post


def _quantity(row: Row) -> Quantity:
    quantity = Quantity(
        name=row.needed("name"),
        best=row.number("best"),
        low=row.number("low"),
        high=row.number("high"),
        unit=row.text("unit"),
    )
    row.finish()
    return quantity
