"""The store: one open dossier file. Edits write through it in steps, the session reads. No labels, no rules."""

from __future__ import annotations

from collections import Counter, defaultdict
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from briefings.domain.records import Kind, Ref
from briefings.errors import BadInputError
from briefings.store import blobs, derived, links, listing, records, search, tally
from briefings.store.about import read_about, read_places, write_about, write_places
from briefings.store.as_known import copy_of, roll_back
from briefings.store.brief_world import BriefWorld
from briefings.store.cache import Cache
from briefings.store.checking import schema_version
from briefings.store.identities import Identities
from briefings.store.journal import Journal, Touched
from briefings.store.kinds import SHAPES
from briefings.store.linked import Links
from briefings.store.opening import OpenFile, create_file, open_file
from briefings.store.past import PastSteps
from briefings.store.problems import not_begun, opened_read_only
from briefings.store.tied import Tied
from briefings.store.trash import with_hidden
from briefings.store.visibility import Visibility

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from briefings.domain.dossier import About, Place, Record
    from briefings.domain.records import ActorId
    from briefings.store.connection import Connection
    from briefings.store.keys import Key
    from briefings.store.named import Shelf, T


_AT_ONCE = 2_000
"""How many records are written at a time: enough to share the cost of a statement, few enough to hold."""


class _NothingChangedError(Exception):
    """Ends the transaction of a step that changed nothing."""


def _refuse_nothing(touched: Touched) -> None:
    if not touched:
        raise _NothingChangedError


class Store:
    """One open file."""

    def __init__(self, path: Path, file: OpenFile, *, device: int | None = None) -> None:
        self.path = path
        self.file = file
        self.read_only = file.read_only
        self.journal = Journal(file.connection)
        self.past = PastSteps(file.connection)
        self.identities = Identities(file.connection, device)
        self._connection = file.connection
        self._cache = Cache(self._load_shown)
        self._visibility = Visibility(file.connection)
        self.links = Links(file.connection, self._visibility, is_shown=lambda ref: self.find(ref) is not None)
        self.tied = Tied(file.connection, self._visibility)
        self.search = search.Search(
            file.connection,
            show=self.page,
            keep=lambda kind, ids: records.load(file.connection, kind, ids).values(),
            hidden=lambda: self.hidden,
            default=lambda: self.about().marking,
        )

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        passphrase: str | None,
        device: int | None,
        fill: Callable[[Store], str],
        who: str,
        now: datetime,
        vfs: str | None = None,
        working: Path | None = None,
    ) -> Store:
        """A new file. `fill` writes what it starts with and returns the label of that first step, which stays."""

        def begin(connection: Connection) -> None:
            unfinished = OpenFile(
                connection=connection, encrypted=passphrase is not None, read_only=False, held=ExitStack()
            )
            store = cls(path, unfinished, device=device)
            store.journal.begin("", who, now, state="kept")
            store.journal.rename(fill(store))
            store.journal.end()

        file = create_file(path, passphrase, begin, vfs=vfs, working=working)
        return cls(path, file, device=device)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        passphrase: str | None,
        key: Key | None = None,
        recovery_key: str | None = None,
        device: int | None = None,
        read_only: bool = False,
        vfs: str | None = None,
        working: Path | None = None,
        before_migration: Callable[[Connection], None] = lambda _: None,
    ) -> Store:
        """A file that exists."""
        file = open_file(
            path,
            passphrase,
            key=key,
            recovery_key=recovery_key,
            read_only=read_only,
            vfs=vfs,
            working=working,
            before_migration=before_migration,
        )
        return cls(path, file, device=device)

    def as_known_on(self, moment: datetime) -> Store:
        """A store of its own with the file as it stood then, read-only. Raises NotFoundError and CannotWriteError."""
        step = self.past.last_before(moment)
        if step is None:
            raise not_begun(self.past.begun())
        file = copy_of(self._connection)
        try:
            then = Store(self.path, file, device=self.identities.device)
            with file.connection.transaction():
                derived.update_from_file(file.connection, roll_back(file.connection, step))
            file.connection.pragma("query_only", 1)
        except BaseException:
            file.close()
            raise
        return then

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()

    @property
    def encrypted(self) -> bool:
        """Whether a passphrase protects it."""
        # What shows a past day is encrypted in any case, under a key of its own.
        return self.file.encrypted if self.read_only else self._connection.key is not None

    @property
    def uuid(self) -> str:
        """The identity of the file, which a change of its name or place leaves."""
        return str(self._connection.value("select uuid from file"))

    @property
    def schema_version(self) -> int:
        """The version of the file's schema."""
        return schema_version(self._connection)

    # Reading: what a reader may see.

    def find(self, ref: Ref) -> Record | None:
        """One record without its links to hidden ones; None where it is missing or hidden."""
        return self._cache.find(ref)

    def all(self, kind: Kind) -> tuple[Record, ...]:
        """Every record of a kind that is not hidden: events by their day, the rest by id."""
        return self._cache.all(kind)

    def some(self, kind: Kind, ids: Collection[int]) -> tuple[Record, ...]:
        """Those of the records with these ids that can be seen, by id; they are kept for the next time."""
        return self._cache.some(kind, ids)

    def unread(self, kind: Kind, ids: Collection[int]) -> frozenset[int]:
        """Those of the ids for which `some` would have to look into the file."""
        return self._cache.missing(kind, frozenset(ids))

    def counts(self) -> dict[Kind, int]:
        """How many records of each kind can be seen."""
        fallen = Counter(ref.kind for ref in self._visibility.fallen)
        return {kind: number - fallen[kind] for kind, number in tally.counts(self._connection).items()}

    def months(self) -> dict[int, int]:
        """How many events begin in each month, by year * 100 + month, rising; 0: not dated."""
        return tally.months(self._connection)

    def taking_part(self, actors: Iterable[ActorId] | None = None) -> dict[ActorId, int]:
        """In how many events each actor takes part, or each of some."""
        if actors is None:
            return tally.taking_part(self._connection)
        return tally.taking_part_of(self._connection, actors)

    def listed(
        self,
        kind: Kind,
        by: str,
        *,
        descending: bool,
        only: str = "",
        among: Collection[int] | None = None,
        between: tuple[int, int] | None = None,
    ) -> listing.Order:
        """The records of a kind that can be seen, or a part of them, in an order."""
        order = listing.order_of(
            self._connection, kind, by, descending=descending, only=only, among=among, between=between
        )
        fallen = [ref.id for ref in self._visibility.fallen if ref.kind is kind]
        return listing.without(order, fallen) if fallen else order

    def page(self, kind: Kind, ids: list[int]) -> tuple[Record, ...]:
        """These records as a reader may see them, in the order of the ids; nothing is kept of them."""
        found = self._load_shown(kind, ids)
        return tuple(found[one] for one in ids if one in found)

    def brief_world(self) -> BriefWorld:
        """What gathers the records that a brief can ask for."""

        def load(refs: Collection[Ref]) -> Iterator[Record]:
            for kind in {ref.kind for ref in refs}:
                yield from self.page(kind, [ref.id for ref in refs if ref.kind is kind])

        return BriefWorld(self._connection, load)

    def about(self) -> About:
        """What the dossier says of itself."""
        return read_about(self._connection)

    def places(self) -> Mapping[ActorId, Place]:
        """Places of the actors that can be seen."""
        hidden = self.hidden
        places = read_places(self._connection)
        return {actor: place for actor, place in places.items() if Ref(Kind.ACTOR, actor) not in hidden}

    def named(self, shelf: Shelf[T]) -> tuple[T, ...]:
        """What is kept of searches, views or what-ifs, by name."""
        return shelf.read(self._connection)

    # Reading: what is in the file.

    def stored(self, ref: Ref) -> Record | None:
        """One record as it is in the file, the trash included."""
        return records.load(self._connection, ref.kind, [ref.id]).get(ref.id)

    def holds(self, ref: Ref) -> bool:
        """Whether the file has the record, the trash included."""
        return self._connection.value(f"select 1 from {ref.kind.value} where id = ?", (ref.id,)) is not None  # noqa: S608 - a word of the list of kinds

    def held(self, refs: Iterable[Ref]) -> set[Ref]:
        """Those of the records that the file has, the trash included."""
        wanted: dict[Kind, list[int]] = defaultdict(list)
        for ref in refs:
            wanted[ref.kind].append(ref.id)
        found = ((kind, records.among(self._connection, kind, ids)) for kind, ids in wanted.items())
        return {Ref(kind, record_id) for kind, ids in found for record_id in ids}

    def keeps(self, digest: str) -> bool:
        """Whether the file has what is in an attachment."""
        return blobs.holds(self._connection, digest)

    def attachment(self, digest: str) -> bytes | None:
        """What is in an attached file; None where the digest is unknown."""
        return blobs.content(self._connection, digest)

    def removed(self) -> list[Ref]:
        """The records in the trash, by kind and id."""
        return self._visibility.removed()

    @property
    def hidden(self) -> frozenset[Ref]:
        """The records in the trash, and those that make no sense without them."""
        return self._visibility.hidden

    def hidden_with(self, ref: Ref) -> tuple[Ref, ...]:
        """The records that are not shown because they make no sense without this one, which is in the trash."""
        return self._visibility.fallen_with(ref)

    def _load_shown(self, kind: Kind, wanted: list[int] | None) -> dict[int, Record]:
        found = records.load(self._connection, kind, records.ids(self._connection, kind) if wanted is None else wanted)
        return self._visibility.shown(found)

    # Writing, inside a step.

    def put(self, new: Iterable[Record]) -> None:
        """Add records or replace them, and what is derived from them. Any number: they are taken some at a time."""
        left, words = iter(new), set[str]()
        while some := {record.ref: record for record in islice(left, _AT_ONCE)}:
            stored = records.load_refs(self._connection, some)
            whole = {ref: self._whole(record, stored.get(ref)) for ref, record in some.items()}
            records.write(self._connection, ((stored.get(ref), record) for ref, record in whole.items()))
            self.identities.remember(ref.id for ref in some)
            derived.update(self._connection, whole.values(), known=stored, words=words)

    def _whole(self, record: Record, stored: Record | None) -> Record:
        """The record with the hidden links that its editor could not see."""
        if stored is None or not self.hidden:
            return record
        return with_hidden(SHAPES[record.kind], record, stored, self.hidden)

    def set_removed(self, ref: Ref, *, removed: bool) -> None:
        """Put a record in the trash, or take it out."""
        records.set_removed(self._connection, ref.kind, ref.id, removed=removed)
        self._visibility.forget()

    def keep(self, content: bytes) -> str:
        """Keep what is in a file, once; returns its digest."""
        return blobs.keep(self._connection, content)

    def put_back(self, record: Record) -> None:
        """Write a record as it once stood, with the links to hidden ones that it had then, and out of the trash."""
        stored = records.load_refs(self._connection, [record.ref])
        records.write(self._connection, [(stored.get(record.ref), record)])
        self.identities.remember([record.id])
        derived.update(self._connection, [record], known=stored)
        self.set_removed(record.ref, removed=False)

    def write_about(self, about: About) -> None:
        """Replace what the dossier says of itself."""
        write_about(self._connection, about)

    def save(self, shelf: Shelf[T], value: T) -> None:
        """Keep a search, a view or a what-if, in the place of the one with its id."""
        shelf.write(self._connection, value)
        self.identities.remember([value.id])

    def drop(self, shelf: Shelf[T], number: int) -> None:
        """Keep one no longer."""
        shelf.drop(self._connection, number)

    def write_places(self, places: Mapping[ActorId, Place]) -> None:
        """Move some actors in the network picture."""
        write_places(self._connection, places)

    # Steps.

    def step(
        self, label: str, who: str, now: datetime, work: Callable[[], None], *, merge: str | None = None
    ) -> Touched:
        """Do some writing as one step: all or nothing. Says what changed; where nothing did, there is no step."""

        def write() -> None:
            self.journal.begin(label, who, now, merge=merge)
            work()

        return self._in_transaction(write)

    def undo(self, target: int, label: str, who: str, now: datetime) -> Touched:
        """Take a step back."""

        def write() -> None:
            self.journal.undo(target, label, who, now)
            derived.update_from_file(self._connection, self.journal.records_of(target))

        return self._in_transaction(write)

    def redo(self, target: int, label: str, who: str, now: datetime) -> Touched:
        """Bring a step again."""

        def write() -> None:
            self.journal.redo(target, label, who, now)
            derived.update_from_file(self._connection, self.journal.records_of(target))

        return self._in_transaction(write)

    def _in_transaction(self, work: Callable[[], None]) -> Touched:
        if self.read_only:
            raise opened_read_only(self.path)
        before = self.hidden
        try:
            with self._connection.transaction():
                mark = self.journal.mark()
                work()
                touched = self.journal.touched(mark)
                self.journal.end()
                _refuse_nothing(touched)
        except _NothingChangedError:
            return Touched()
        except UnicodeEncodeError as problem:
            raise BadInputError(
                "The text holds half a character, which no file can keep.", remedy="Type the last words again."
            ) from problem
        finally:
            self._visibility.forget()
        touched = self._with_neighbours(touched, before ^ self.hidden)
        self._cache.forget(touched)
        if Kind.RELATION in touched.kinds:
            self.tied.forget()
        return touched

    def _with_neighbours(self, touched: Touched, turned: frozenset[Ref]) -> Touched:
        """Records that were hidden or shown look different in all that point at them."""
        near = {other for ref in turned for other in links.pointing_at(self._connection, ref)}
        more = turned | near
        return replace(
            touched,
            refs=touched.refs | more,
            kinds=touched.kinds | {ref.kind for ref in more},
            places=touched.places or any(ref.kind is Kind.ACTOR for ref in turned),
        )
