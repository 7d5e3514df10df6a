"""What a brief gets of a very large dossier is enough: it says the same as with all of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefings.compose import compose_brief
from briefings.compose.checks import check
from briefings.domain.actors import Actor
from briefings.domain.briefs import BlockKind, Brief
from briefings.domain.events import Event
from briefings.domain.records import Kind
from briefings.domain.relations import Relation
from briefings.sample import create_sample
from briefings.session import Session, listing
from briefings.session import for_brief as module


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with create_sample(tmp_path / "x.dossier") as opened:
        monkeypatch.setattr(listing, "LONG", 8)  # actors, events, relations and sources are very many then
        yield opened


def named(brief: Brief, session: Session) -> Brief:
    """The brief with the records named that its pictures and timelines show."""
    actors = tuple(actor.ref for actor in session.all(Actor))
    events = tuple(event.ref for event in session.all(Event))
    shown = {BlockKind.NETWORK: actors, BlockKind.TIMELINE_FIGURE: events, BlockKind.TIMELINE_TABLE: events}
    blocks = (replace(block, records=block.records or shown.get(block.block_kind, ())) for block in brief.blocks)
    return replace(brief, blocks=tuple(blocks))


@pytest.mark.parametrize("number", [0, 1])
def test_a_brief_that_names_its_records_is_the_same(session: Session, number: int) -> None:
    brief = named(session.all(Brief)[number], session)
    part = session.snapshot(brief)
    assert compose_brief(brief, part) == compose_brief(brief, session)
    assert check(brief, part) == check(brief, session)


def test_what_a_brief_does_not_name_is_left_where_it_is(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LATEST", 2)
    brief = replace(session.all(Brief)[0], blocks=(), header=(), title="Nothing", citations=(), running_title="")
    part = session.snapshot(brief)
    assert session.is_narrowed
    assert len(part.all(Event)) < session.counts()[Kind.EVENT]
    assert len(part.all(Relation)) < session.counts()[Kind.RELATION]


def test_an_actor_named_in_plain_words_comes_with_the_brief(session: Session) -> None:
    actor = session.all(Actor)[-1]
    brief = replace(session.all(Brief)[0], blocks=(), title=f"The day after: {actor.label}, again")
    assert actor in session.snapshot(brief).all(Actor)


def test_a_small_dossier_is_given_whole(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "LONG", 5_000)
    assert not session.is_narrowed
    brief = session.all(Brief)[0]
    assert len(session.snapshot(brief).all(Event)) == session.counts()[Kind.EVENT]
