"""The session: one open dossier with its queries and its edits.

Reading satisfies `domain.dossier.Dossier`. Writing is `apply(edit)`; each step is saved before `apply` returns, and
listeners hear afterwards what it touched. Not for use by two threads at a time; give background work a `snapshot`.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self, cast

from briefings.domain.claims import Claim, Question
from briefings.domain.records import ActorId, Kind, QuestionId, Ref
from briefings.edits import AddAll, Changes
from briefings.edits.what_ifs import found_what_if
from briefings.errors import CannotWriteError, NotFoundError
from briefings.session import listing as lists
from briefings.session.file import DossierFile
from briefings.session.for_brief import for_brief
from briefings.session.listing import Listing
from briefings.session.past import Past
from briefings.session.ties import Ties
from briefings.snapshot import Snapshot
from briefings.store import named
from briefings.store.backups import Backups, folder_of
from briefings.store.listing import IdOrder
from briefings.store.search import Order, Results
from briefings.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from types import TracebackType

    from briefings.domain.briefs import Brief
    from briefings.domain.dates import Day
    from briefings.domain.dossier import About, Place, R, Record
    from briefings.domain.network_views import SavedView
    from briefings.domain.relations import Relation
    from briefings.domain.searches import SavedSearch
    from briefings.domain.what_ifs import WhatIf
    from briefings.edits import Edit
    from briefings.store.journal import Touched
    from briefings.store.keys import Key


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Session:
    """One open dossier. Made by `create` or `open`; a context manager that closes it."""

    def __init__(
        self, store: Store, *, author: str, now: Callable[[], datetime], backups: Backups | None = None
    ) -> None:
        self._store = store
        self._author = author
        self._now = now
        self._listeners: list[Callable[[Changes], None]] = []
        self._writing = False
        self._about = store.about()
        self._places = store.places()
        self.links = store.links
        self.ties = Ties(self, store.tied)
        self.past = Past(store, lambda then: Session(then, author=author, now=now), self.apply)
        self.file = DossierFile(store, now=now, backups=backups)

    @classmethod
    def create(
        cls,
        path: Path | str,
        about: About,
        *,
        passphrase: str | None = None,
        author: str = "",
        device: int | None = None,
        contents: Edit | None = None,
        working: Path | None = None,
        now: Callable[[], datetime] = _utc_now,
        vfs: str | None = None,
    ) -> Self:
        """A new dossier at `path`, where nothing may stand yet.

        `contents` is what it starts with; it belongs to the first step, which undo does not reach. `device` (1 to
        2^23 - 1) begins the ids of new records; a random one is drawn where none is given.
        Raises CannotWriteError, and BadInputError for an empty passphrase or bad contents; then there is no file.
        """

        def fill(store: Store) -> str:
            store.write_about(about)
            if contents is not None:
                contents.write(store)
            return "New dossier"

        store = Store.create(
            Path(path), passphrase=passphrase, device=device, fill=fill, who=author, now=now(), vfs=vfs, working=working
        )
        return cls(store, author=author, now=now)

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        passphrase: str | None = None,
        recovery_key: str | None = None,
        key: Key | None = None,
        author: str = "",
        device: int | None = None,
        read_only: bool = False,
        backups: Path | None = None,
        working: Path | None = None,
        now: Callable[[], datetime] = _utc_now,
        vfs: str | None = None,
    ) -> Self:
        """The dossier at `path`; read-only where asked for, or where file or folder may not be written.

        A passphrase, a recovery key or a `key` that `derive` has made before opens one that is encrypted. `vfs` names
        the engine's layer for files where it is not the system's own. `backups` is the folder for the backups of all
        dossiers; without it none is made by itself. `working` is that for copies of dossiers on sticks, networks and
        in cloud folders, which are not worked on where they are; None is this user's own.
        Raises NotADossierError, WrongPassphraseError, DossierTooNewError or DossierInUseError; the file stays.
        """
        kept = None if backups is None else Backups(backups, folder_of(Path(path)))
        store = Store.open(
            Path(path),
            passphrase=passphrase,
            recovery_key=recovery_key,
            key=key,
            device=device,
            read_only=read_only,
            vfs=vfs,
            working=working,
            before_migration=lambda connection: kept.before_migration(connection, now()) if kept else None,
        )
        if kept is not None:
            kept.belong_to(store.uuid, certain=not store.read_only)
        return cls(store, author=author, now=now, backups=kept)

    def close(self) -> None:
        """Let go of the file. Everything is saved already; a working copy is written back once more, and where that is
        not possible it stays for the next time.
        """
        if self._store.file.working is not None:
            with suppress(CannotWriteError):
                self.file.write_back()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _type: type[BaseException] | None, _value: object, _traceback: TracebackType | None) -> None:
        self.close()

    # The file.

    @property
    def path(self) -> Path:
        """Where the dossier is."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Whether every edit is refused."""
        return self._store.read_only

    @property
    def is_writing(self) -> bool:
        """Whether an edit is just being written: what an import of many records lets run meanwhile may ask."""
        return self._writing

    @property
    def encrypted(self) -> bool:
        """Whether a passphrase protects it."""
        return self._store.encrypted

    @property
    def schema_version(self) -> int:
        """The version of the file's schema."""
        return self._store.schema_version

    # Reading.

    @property
    def about(self) -> About:
        """Title, subtitle and default marking."""
        return self._about

    def get(self, record_type: type[R], record_id: int) -> R:
        """One record. Raises NotFoundError."""
        return cast("R", self.record(Ref(record_type.kind, record_id)))

    def all(self, record_type: type[R]) -> tuple[R, ...]:
        """Every record of one kind: events by earliest day, the rest by id. The same tuple until one changes."""
        return cast("tuple[R, ...]", self._store.all(record_type.kind))

    def some(self, record_type: type[R], ids: Collection[int]) -> tuple[R, ...]:
        """Those of the records with these ids that there are, by id."""
        return cast("tuple[R, ...]", self._store.some(record_type.kind, ids))

    def unread(self, record_type: type[R], ids: Collection[int]) -> frozenset[int]:
        """Those of the ids that `some` does not know yet: of thousands, somebody who waits reads a part at a time."""
        return self._store.unread(record_type.kind, ids)

    def relations_within(self, first: Day, until: Day) -> tuple[Relation, ...]:
        """The relations that hold on any day from `first` until before `until`, by id."""
        return self.ties.within(first, until)

    def rivals_of(self, relations: Collection[Relation]) -> tuple[Relation, ...]:
        """Other relations that cite a source and tie two parties of one of these, by id."""
        return self.ties.rivals_of(relations)

    def listing(
        self,
        record_type: type[R],
        *,
        by: str = "id",
        descending: bool = False,
        only: str = "",
        among: Collection[int] | None = None,
        between: tuple[Day, Day] | None = None,
    ) -> Listing[R]:
        """The records of one kind to be read page by page, in order of "id" or of what `store.listing.ORDERS` names for
        the kind: events by "day", "title" or "place"; all of them or a part that `store.listing.ONLY` names: events
        "planned" or "contested". With `among`, only those with these ids, in the order of the ids unless another is
        named. `between` leaves the events that begin on these days, both included.
        """
        kind = record_type.kind
        if among is not None and by == "id" and not only and between is None:
            return Listing(self._store, kind, IdOrder(among))
        order = self._store.listed(kind, by, descending=descending, only=only, among=among, between=between)
        return Listing(self._store, kind, order)

    def taking_part(self, actors: Iterable[ActorId] | None = None) -> Mapping[ActorId, int]:
        """In how many events each actor takes part, or each of some."""
        return self._store.taking_part(actors)

    def months(self) -> Mapping[int, int]:
        """How many events begin in each month, by year * 100 + month, rising; under 0 those without a day."""
        return self._store.months()

    def record(self, ref: Ref) -> Record:
        """The record that a reference points at. Raises NotFoundError."""
        record = self._store.find(ref)
        if record is None:
            raise NotFoundError(
                f"There is no {ref.kind.value.replace('_', ' ')} {ref.id} in this dossier.",
                remedy="It may have been removed or undone; look in History.",
            )
        return record

    def attachment(self, digest: str) -> bytes:
        """What is in a file that is attached to a source. Raises NotFoundError."""
        content = self._store.attachment(digest)
        if content is None:
            raise NotFoundError("That file is not in this dossier.", remedy="Attach it to the source again.")
        return content

    def places(self) -> Mapping[ActorId, Place]:
        """Where the actors stand in the network picture; actors that were never placed are missing."""
        return self._places

    def counts(self) -> Mapping[Kind, int]:
        """How many records of each kind there are, the trash apart."""
        return self._store.counts()

    def contested(self) -> Mapping[Question, tuple[Claim, ...]]:
        """The questions with rival claims (two or more), and these."""
        claims: dict[QuestionId, list[Claim]] = defaultdict(list)
        for claim in self.all(Claim):
            if claim.question is not None:
                claims[claim.question].append(claim)
        return {question: tuple(claims[question.id]) for question in self.all(Question) if len(claims[question.id]) > 1}

    def find(
        self,
        text: str,
        *,
        limit: int = 50,
        offset: int = 0,
        order: Order = Order.BEST,
        kinds: Collection[Kind] | None = None,
    ) -> Results:
        """One page of what answers a question: words, "phrases", AND, OR, NOT, kind: after: before: marking: in:trash.

        The last word may be only begun. Nothing that is typed is refused; what little is found is eked out with names
        that are spelt otherwise.
        """
        return self._store.search.find(text, kinds=kinds, limit=limit, offset=offset, order=order)

    def found(self, text: str, *, limit: int, kinds: Collection[Kind] | None = None) -> list[Ref]:
        """What answers a question, what was written last first, without reading any of it: for a `listing`."""
        return self._store.search.refs(text, kinds=kinds, limit=limit)

    def saved_searches(self) -> Sequence[SavedSearch]:
        """The questions that are kept for another time, by name."""
        return self._store.named(named.SEARCHES)

    def saved_views(self) -> Sequence[SavedView]:
        """The views of the network that are kept, by name."""
        return self._store.named(named.VIEWS)

    def what_ifs(self) -> Sequence[WhatIf]:
        """The what-ifs that are kept, by name, as they were saved: a change may point at what is in the trash now."""
        return self._store.named(named.WHAT_IFS)

    def what_if(self, number: int) -> WhatIf:
        """One what-if. Raises NotFoundError."""
        return found_what_if(self._store, number)

    def removed(self) -> Sequence[Ref]:
        """The records in the trash."""
        return self._store.removed()

    def in_trash(self, ref: Ref) -> Record:
        """A record as it is kept, in the trash or not. Raises NotFoundError where it is nowhere."""
        return self._store.stored(ref) or self.record(ref)

    def snapshot(self, brief: Brief | None = None) -> Snapshot:
        """The dossier as it stands now, for work in the background; later edits do not reach it. For a brief from a
        dossier with very many records of a kind, only what that brief can ask; see `is_narrowed`."""
        if brief is not None and self.is_narrowed:
            return for_brief(brief, self, self._store.brief_world())
        return Snapshot.of(self.about, (record for kind in Kind for record in self._store.all(kind)), self.places())

    @property
    def is_narrowed(self) -> bool:
        """Whether there are so many records of a kind that a brief gets only those that it names or that belong to
        these, with the latest events: then a block that shows all that fits shows no more than that."""
        return any(count > lists.LONG for count in self.counts().values())

    # Writing.

    def new_id(self) -> int:
        """An id for a new record; it is never given twice."""
        return self._store.identities.new()

    def apply(self, edit: Edit, *, merge: str | None = None) -> Changes:
        """Do an edit and save it. With `merge` (a key such as "event:7 title"), typing within five seconds of the last
        step of that key extends that step. An edit that changes nothing makes no step and returns empty changes.

        Raises BadInputError or CannotWriteError; then nothing is written.
        """
        if isinstance(edit, AddAll):
            self.file.back_up_before_import()
        label = edit.describe(self._store)
        self._writing = True
        try:
            touched = self._store.step(label, self._author, self._now(), lambda: edit.write(self._store), merge=merge)
        finally:
            self._writing = False
        return self._changed(touched, label)

    @property
    def undo_label(self) -> str | None:
        """What undo takes back, or None."""
        step = self._store.journal.next_undo()
        return step[1] if step else None

    @property
    def redo_label(self) -> str | None:
        """What redo brings again, or None."""
        step = self._store.journal.next_redo()
        return step[1] if step else None

    def undo(self) -> Changes | None:
        """Take the last step back, whenever it was made. None where there is none."""
        step = self._store.journal.next_undo()
        if step is None:
            return None
        number, label = step
        return self._changed(self._store.undo(number, label, self._author, self._now()), label)

    def redo(self) -> Changes | None:
        """Bring the last step that was undone again. None where there is none, or another edit came between."""
        step = self._store.journal.next_redo()
        if step is None:
            return None
        number, label = step
        return self._changed(self._store.redo(number, label, self._author, self._now()), label)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after every step, undo and redo included. Returns what ends it."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def _changed(self, touched: Touched, label: str) -> Changes:
        """Tell everybody, once what is kept here is up to date."""
        changes = Changes(
            refs=touched.refs,
            kinds=touched.kinds,
            wide=touched.wide,
            label=label,
            places=touched.places,
            about=touched.about,
            searches=touched.searches,
            views=touched.views,
            what_ifs=touched.what_ifs,
        )
        if touched.about:
            self._about = self._store.about()
        if touched.places:
            self._places = self._store.places()
        for listener in tuple(self._listeners) if changes else ():
            listener(changes)
        return changes
