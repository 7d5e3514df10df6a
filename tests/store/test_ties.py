"""Relations by day: the columns say what each relation's span says of itself."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.domain.actors import Actor, ActorKind, Name
from briefings.domain.dates import Day, Limit, LimitStatus, Precision, Span, UncertainDate
from briefings.domain.dossier import About
from briefings.domain.records import ActorId, RelationId
from briefings.domain.relations import Party, Relation, RelationKind, Sign
from briefings.edits import AddAll, Put, Remove
from briefings.session import Session

DAYS = st.integers(700_000, 700_012)


@st.composite
def limits(draw: st.DrawFn) -> Limit:
    status = draw(st.sampled_from(LimitStatus))
    if status in {LimitStatus.UNKNOWN, LimitStatus.OPEN}:
        return Limit(status=status)
    first = draw(DAYS)
    last = draw(st.none() | st.integers(first, first + 4))
    date = UncertainDate(text="so", earliest=Day(first), latest=last and Day(last), precision=Precision.WITHIN)
    return Limit(status=status, date=date)


SPANS = st.lists(st.builds(Span, start=limits(), end=limits()), max_size=8)
ACTORS = [Actor(id=ActorId(n), actor_kind=ActorKind.STATE, names=(Name(text=f"Land {n}"),)) for n in (1, 2)]


def relation(number: int, span: Span) -> Relation:
    return Relation(
        id=RelationId(10 + number),
        parties=(Party(actor=ActorId(1)), Party(actor=ActorId(2))),
        relation_kind=RelationKind.OTHER,
        sign=Sign.NEUTRAL,
        span=span,
    )


@given(spans=SPANS, day=DAYS, other=DAYS)
@settings(max_examples=60, deadline=None)
def test_columns_and_spans_agree_on_every_day(
    spans: list[Span], day: int, other: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ties = [relation(number, span) for number, span in enumerate(spans)]
    path = tmp_path_factory.mktemp("d") / "x.dossier"
    with Session.create(path, About(title="Ties"), contents=AddAll([*ACTORS, *ties], "All")) as session:
        days = session.ties.days()
        held = {tie.id for tie in ties if tie.span.holds_on(Day(day))}
        then = {tie.id for tie in ties if tie.span.holds_on(Day(other))}
        assert set(days.on(Day(day)).tolist()) == held
        added, taken = days.between(Day(day), Day(other))
        assert (set(added.tolist()), set(taken.tolist())) == (then - held, held - then)


def test_an_edit_is_seen_and_so_is_the_trash(tmp_path: Path) -> None:
    lasting = relation(0, Span())
    with Session.create(tmp_path / "x.dossier", About(title="Ties"), contents=AddAll(ACTORS, "All")) as session:
        assert not len(session.ties.days().on(Day(700_000)))
        session.apply(Put(lasting))
        assert session.ties.days().on(Day(700_000)).tolist() == [lasting.id]
        session.apply(Remove(ACTORS[0].ref))
        assert not len(session.ties.days().on(Day(700_000)))
