"""Records that begin with no more than a name, typed where a record of that kind is looked for and none is found."""

from briefings.domain.actors import Actor, ActorKind, Name
from briefings.domain.claims import Question
from briefings.domain.records import ActorId, Kind, QuestionId, Ref
from briefings.edits import Put
from desktop.context import Context

BEGIN = frozenset({Kind.ACTOR, Kind.QUESTION})
"""The kinds for which a name is enough."""


def begin(context: Context, kind: Kind, name: str) -> Ref | None:
    """Add a record of one of these kinds. None where it was refused."""
    number = context.session.new_id()
    record: Actor | Question = (
        Actor(id=ActorId(number), actor_kind=ActorKind.GROUP, names=(Name(text=name),))
        if kind is Kind.ACTOR
        else Question(id=QuestionId(number), text=name)
    )
    return record.ref if name and context.write(Put(record)) else None
