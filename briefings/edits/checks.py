"""What a record must have before it is written. Each refusal says what to type instead."""

from __future__ import annotations

import math
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, cast

from briefings.domain.actors import Actor
from briefings.domain.briefs import Brief
from briefings.domain.events import Event
from briefings.domain.gradings import Credibility
from briefings.domain.records import Kind, Ref
from briefings.domain.relations import Relation
from briefings.domain.scenarios import Indicator
from briefings.domain.sources import Source
from briefings.errors import BadInputError
from briefings.store.kinds import SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefings.domain.dossier import About, Record
    from briefings.store.store import Store

_AT_ONCE = 2_000
_TITLES = {
    Kind.EVENT: "a title",
    Kind.SOURCE: "a title",
    Kind.QUESTION: "the question in words",
    Kind.CLAIM: "the words of the claim",
    Kind.JUDGEMENT: "a sentence that can be judged",
    Kind.LEVER: "a name",
    Kind.SCENARIO_SET: "the question it answers",
    Kind.SCENARIO: "a name",
    Kind.INDICATOR: "the sign that can be seen",
    Kind.BRIEF: "a title",
}


def check_record(record: Record) -> None:
    """What can be seen from the record alone. Raises BadInputError."""
    if not 0 < record.id < 1 << 63:
        raise BadInputError(f"{record.id} is no id of a record.", remedy="Take a new id from the dossier.")
    needed = _TITLES.get(record.kind)
    if needed and not record.label.strip():
        raise BadInputError(f"The {_words(record.kind)} needs {needed}.", remedy=f"Type {needed}.")
    if isinstance(record, Actor):
        _check_actor(record)
    elif isinstance(record, Event):
        _check_event(record)
    elif isinstance(record, Relation):
        _check_relation(record)
    elif isinstance(record, Indicator):
        _check_indicator(record)
    elif isinstance(record, Brief):
        _check_brief(record)


def check_about(about: About) -> None:
    """A dossier has a title. Raises BadInputError."""
    if not about.title.strip():
        raise BadInputError("The dossier needs a title.", remedy="Type a title.")


class References:
    """What records point at: noted while they are written, some at a time, and settled when all stand in the file."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: set[Ref] = set()
        self._missing: dict[Ref, Record] = {}
        self._remarkable: list[Record] = []

    def watched(self, records: Iterable[Record]) -> Iterator[Record]:
        """The same records, each checked and noted before it is passed on."""
        left = iter(records)
        while some := list(islice(left, _AT_ONCE)):
            for record in some:
                check_record(record)
            self.note(some)
            yield from some

    def note(self, records: Iterable[Record]) -> None:
        """Look for what these point at; it may also come later."""
        wanted: dict[Ref, Record] = {}
        for record in records:
            for ref in SHAPES[record.kind].refs(record):
                if ref not in self._known:
                    wanted.setdefault(ref, record)
            if _is_remarkable(record):
                self._remarkable.append(record)
        held = self._store.held(wanted)
        self._known |= held
        self._missing |= {ref: record for ref, record in wanted.items() if ref not in held}

    def settle(self) -> None:
        """Everything that is pointed at exists, and what is graded 1 rests on two origins. Raises BadInputError."""
        missing = self._missing.keys() - self._store.held(self._missing)
        if missing:
            ref = min(missing)
            raise BadInputError(
                f"“{self._missing[ref].label}” points at a {_words(ref.kind)} that does not exist, number {ref.id}.",
                remedy=f"Choose a {_words(ref.kind)} of this dossier, or add it first.",
            )
        for record in self._remarkable:
            _check_confirmed(self._store, record)
            _check_attachments(self._store, record)


def check_references(store: Store, records: Iterable[Record]) -> None:
    """The same for records that stand in the file already."""
    references = References(store)
    references.note(records)
    references.settle()


def _is_remarkable(record: Record) -> bool:
    """Whether there is more to check than that everything exists."""
    graded = any(citation.credibility is Credibility.CONFIRMED for citation in record.citations)
    return graded or isinstance(record, Source)


def _check_attachments(store: Store, record: Record) -> None:
    """What is in each attached file is in the dossier."""
    attachments = record.attachments if isinstance(record, Source) else ()
    lost = next((held for held in attachments if not store.keeps(held.digest)), None)
    if lost is not None:
        raise BadInputError(f"The file “{lost.name}” is not in this dossier.", remedy="Attach it to the source again.")


def _check_confirmed(store: Store, record: Record) -> None:
    """Ten reprints of one story confirm nothing: the sources need origins that differ."""
    if not any(citation.credibility is Credibility.CONFIRMED for citation in record.citations):
        return
    sources = [cast("Source", store.stored(Ref(Kind.SOURCE, citation.source))) for citation in record.citations]
    if len({source.origin.strip().casefold() or source.id for source in sources}) < 2:
        raise BadInputError(
            f"“{record.label}” cannot be graded 1, “confirmed by other independent sources”, on one source.",
            remedy="Cite a second source of another origin, or grade it 2 or lower.",
        )


def _check_actor(actor: Actor) -> None:
    if not any(name.text.strip() for name in actor.names):
        raise BadInputError("The actor needs a name.", remedy="Type at least one name.")
    if actor.part_of == actor.id:
        raise BadInputError(f"“{actor.label}” cannot be part of itself.", remedy="Choose another actor, or none.")


def _check_event(event: Event) -> None:
    numbers = [event.scale, *(number for item in event.quantities for number in (item.low, item.best, item.high))]
    if any(number is not None and not math.isfinite(number) for number in numbers):
        raise BadInputError(f"A number of “{event.label}” is not finite.", remedy="Type a number, or leave it empty.")
    if event.scale is not None and not -10 <= event.scale <= 10:
        raise BadInputError(
            f"{event.scale:g} is not on the scale of conflict and cooperation.", remedy="Type a number from -10 to +10."
        )
    for item in event.quantities:
        known = [number for number in (item.low, item.best, item.high) if number is not None]
        if known != sorted(known):
            raise BadInputError(
                f"The bounds of “{item.name}” do not hold its best value.", remedy="Order them: low, best, high."
            )


def _check_relation(relation: Relation) -> None:
    if len({party.actor for party in relation.parties}) < 2:
        raise BadInputError("A relation needs two different parties.", remedy="Choose at least two actors.")


def _check_indicator(indicator: Indicator) -> None:
    if any(not 0 <= expected.level <= 4 for expected in indicator.expected):
        raise BadInputError(
            "An expectation is not on the scale.", remedy="Choose from 0, very unlikely, to 4, very likely."
        )


def _check_brief(brief: Brief) -> None:
    twice = [key for key, times in Counter(block.key for block in brief.blocks).items() if times > 1]
    if twice:
        raise BadInputError(
            f"Two blocks of “{brief.title}” have the key “{twice[0]}”.", remedy="Give each block a key of its own."
        )
    if brief.pages < 1:
        raise BadInputError("A brief has at least one page.", remedy="Type a number of pages from 1.")


def _words(kind: Kind) -> str:
    return kind.value.replace("_", " ")
