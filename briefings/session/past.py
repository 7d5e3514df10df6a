"""The past of an open dossier: its steps, what each changed, every record as it stood, and the dossier as known on a
past day. Reached as `session.past`. Undo and redo are the session's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from briefings.domain.actors import Actor
from briefings.domain.records import Kind, Ref
from briefings.domain.relations import Relation
from briefings.edits import RestoreVersion
from briefings.errors import NotFoundError
from briefings.session.differences import FieldChange, differences, differences_of_about
from briefings.store.past import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from briefings.domain.dossier import Record
    from briefings.edits import Changes, Edit
    from briefings.session.session import Session
    from briefings.session.value_words import Names
    from briefings.store.past import Step, Subject
    from briefings.store.store import Store
    from briefings.store.versions import Stood

PAGE = 50
EVERY = 1 << 62
_NAMED = {"saved_search": "A saved search", "network_view": "A saved view of the network", "what_if": "A what-if"}


class Happened(StrEnum):
    """What a step did to a record as a whole."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"  # into the trash
    RESTORED = "restored"  # out of the trash
    WITHDRAWN = "withdrawn"  # its making was undone
    PLACED = "placed"  # an actor got another place in the network picture


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """What one step did to one record. `ref` is None for what the dossier says of itself; `label` is what the record
    was called then. `number` is what `changes` takes as `after` for the next page."""

    number: int
    ref: Ref | None
    label: str
    happened: Happened
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One step that left a record as it was from then on; `number` is that of the step."""

    number: int
    when: datetime
    who: str
    label: str
    deed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trashed:
    """A record in the trash: when it came there and by whom. `also_hidden` are the records that are not shown either,
    since they make no sense without it."""

    ref: Ref
    label: str
    when: datetime
    who: str
    also_hidden: tuple[Ref, ...]


class Past:
    """What may be asked of the past of one dossier."""

    def __init__(self, store: Store, opened: Callable[[Store], Session], apply: Callable[[Edit], Changes]) -> None:
        """`opened` makes a session of another store, `apply` does an edit on this one."""
        self._store = store
        self._opened = opened
        self._apply = apply

    def steps(
        self,
        ref: Ref | None = None,
        *,
        limit: int = 100,
        before: int | None = None,
        kinds: Collection[Kind] | None = None,
        who: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        words: str = "",
    ) -> list[Step]:
        """The steps, newest first: those that touched a record, or records of some kinds; by one person; done from
        `since` until before `until`; with every one of `words` in the label. The next page comes with the number of the
        last step as `before`."""
        wanted = Wanted(ref=ref, kinds=kinds, who=who, since=since, until=until, words=words)
        return self._store.past.steps(wanted, limit=limit, before=before)

    def people(self) -> tuple[str, ...]:
        """Everybody who did anything in this dossier, by name."""
        return self._store.past.people()

    def step(self, number: int) -> Step:
        """One step. Raises NotFoundError."""
        found = self._store.past.step(number)
        if found is None:
            raise NotFoundError(f"There is no step {number} in this dossier.", remedy="Look it up in History.")
        return found

    def changes(
        self, number: int, *, ref: Ref | None = None, after: int = 0, limit: int = PAGE
    ) -> tuple[RecordChange, ...]:
        """What a step changed, record by record, in the order of first touch; with `ref`, of this record alone. A step
        may have touched a million: the next page comes with the number of the last change as `after`. Raises
        NotFoundError.
        """
        self.step(number)
        subjects = self._store.past.subjects(number, ref=ref, after=after, limit=limit)
        refs = [subject.ref for subject in subjects if subject.ref is not None]
        then = self._store.past.stood(refs, number - 1), self._store.past.stood(refs, number)
        names = cache(self._names(number))
        found = (self._change(subject, number, then, names) for subject in subjects)
        return tuple(change for change in found if change is not None)

    def counting(self, number: int) -> Iterator[int]:
        """How many records a step touched, however many: the count so far, some thousands of changes at a time, and
        last the whole. To be given up when the dossier changes or closes."""
        return self._store.past.counting(number)

    def versions(self, ref: Ref, *, limit: int = EVERY) -> tuple[Version, ...]:
        """Every version of a record, the newest first. Raises NotFoundError where there never was such a record."""
        steps = self.steps(ref, limit=limit)
        if not steps:
            raise _never(ref)
        return tuple(
            Version(number=step.number, when=step.when, who=step.who, label=step.label, deed=step.deed)
            for step in steps
        )

    def record(self, ref: Ref, at_step: int) -> Record | None:
        """A record as it stood once that step was done, in the trash or not; None where it did not exist then."""
        then = self._store.past.stood([ref], at_step).get(ref)
        return then.record if then else None

    def compare(self, ref: Ref, first: int, second: int) -> tuple[FieldChange, ...]:
        """How a record differs between two steps, field by field. Raises NotFoundError where it existed at neither."""
        before, after = self.record(ref, first), self.record(ref, second)
        if before is None and after is None:
            raise _never(ref)
        return differences(before, after, self._names(second))

    def restore(self, ref: Ref, at_step: int) -> Changes:
        """Make a record again what it was once that step was done, out of the trash too, as a step like any other.

        Raises NotFoundError where it did not exist then, BadInputError where it cannot do without something that is
        gone, and CannotWriteError.
        """
        return self._apply(RestoreVersion(ref, at_step))

    def as_known_on(self, moment: datetime) -> Session:
        """The dossier as it stood at a moment, to be read and closed like any other. What it says of any day is what it
        said of that day then.

        Raises NotFoundError where the dossier had not been begun, and CannotWriteError where there is no room for it.
        """
        return self._opened(self._store.as_known_on(moment))

    @property
    def undo_step(self) -> int | None:
        """The number of the step that undo takes back, or None."""
        step = self._store.journal.next_undo()
        return step[0] if step else None

    @property
    def redo_step(self) -> int | None:
        """The number of the step that redo brings again, or None."""
        step = self._store.journal.next_redo()
        return step[0] if step else None

    def name(self, ref: Ref) -> str:
        """What a record is called, or was called last, in the trash or not."""
        return self._names(self._store.past.last())(ref)

    def trash(self) -> tuple[Trashed, ...]:
        """What is in the trash, by kind and id."""
        return tuple(self.trashed(ref) for ref in self._store.removed())

    def trashed(self, ref: Ref) -> Trashed:
        """One record that is in the trash."""
        number = self._store.past.removal(ref)
        step = self.step(number or self._store.past.last())
        return Trashed(
            ref=ref,
            label=self._names(step.number)(ref),
            when=step.when,
            who=step.who,
            also_hidden=self._store.hidden_with(ref),
        )

    def _change(
        self, subject: Subject, number: int, then: tuple[dict[Ref, Stood], dict[Ref, Stood]], names: Names
    ) -> RecordChange | None:
        if subject.kind == "about":
            said = differences_of_about(self._store.past.about_then(number - 1), self._store.past.about_then(number))
            return RecordChange(
                number=subject.number, ref=None, label="The dossier", happened=Happened.CHANGED, fields=said
            )
        if subject.kind in _NAMED:
            label = _NAMED[subject.kind]
            return RecordChange(number=subject.number, ref=None, label=label, happened=Happened.CHANGED, fields=())
        ref = subject.ref
        if ref is None:
            ref = Ref(Kind.ACTOR, subject.record)
            return RecordChange(number=subject.number, ref=ref, label=names(ref), happened=Happened.PLACED)
        before, after = then[0].get(ref), then[1].get(ref)
        one = after or before
        if one is None:  # made and unmade within the step
            return None
        return RecordChange(
            number=subject.number,
            ref=ref,
            label=self._label(one.record, names),
            happened=_happened(before, after),
            fields=differences(before.record if before else None, after.record, names) if after else (),
        )

    def _names(self, number: int) -> Names:
        """What records are called now; those that are gone, what they were called after or before a step."""

        def name(ref: Ref) -> str:
            record = self._store.stored(ref) or self.record(ref, number) or self.record(ref, number - 1)
            return f"a {_words(ref.kind)} that is gone" if record is None else self._label(record, name)

        return name

    def _label(self, record: Record, name: Names) -> str:
        """A tie by its parties, the rest by their own label."""
        if isinstance(record, Relation):
            arrow = " → " if record.directed else " – "
            return arrow.join(name(Ref(Actor.kind, party.actor)) for party in record.parties)
        return record.label or f"{_words(record.kind)} without a name"


def _happened(before: Stood | None, after: Stood | None) -> Happened:
    if after is None:
        return Happened.WITHDRAWN
    if before is None:
        return Happened.ADDED
    if before.removed != after.removed:
        return Happened.REMOVED if after.removed else Happened.RESTORED
    return Happened.CHANGED


def _never(ref: Ref) -> NotFoundError:
    return NotFoundError(
        f"There never was {_words(ref.kind)} {ref.id} in this dossier.", remedy="Look it up in History, or by search."
    )


def _words(kind: Kind) -> str:
    return kind.value.replace("_", " ")
