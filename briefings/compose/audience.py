"""The dossier as the readers of one brief may see it: nothing above their marking, nor any reference to it.

Every part of compose reads through this view, so nothing that is withheld can reach a text, a count, a note, a figure.
The order of markings stands in `domain/markings.py`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast

from briefings.domain.actors import Actor
from briefings.domain.claims import Claim
from briefings.domain.events import Event
from briefings.domain.judgements import Judgement, Lever
from briefings.domain.markings import above
from briefings.domain.records import ActorId, Kind, QuestionId, Ref
from briefings.domain.relations import Relation
from briefings.domain.scenarios import Alteration, Indicator, NetworkChange, Scenario, ScenarioSet
from briefings.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Mapping, Sequence

    from briefings.domain.dates import Day
    from briefings.domain.dossier import About, Dossier, Place, R, Record
    from briefings.domain.markings import Marking
    from briefings.domain.sources import Citation

T = TypeVar("T")


class AudienceDossier:
    """A `Dossier` without what lies above `audience`; None withholds nothing. Records keep their ids."""

    def __init__(self, dossier: Dossier, audience: Marking | None) -> None:
        self._dossier = dossier
        self._audience = audience
        self._found: dict[Ref, Record | None] = {}
        self._kept: dict[Hashable, object] = {}

    @property
    def audience(self) -> Marking | None:
        """The highest marking that its readers may see."""
        return self._audience

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gave for this key, made once: for what depends on the records and the key alone. Of use to
        whoever composes again and again while no record changes."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])

    @property
    def about(self) -> About:
        """What the dossier says of itself."""
        return self._dossier.about

    def get(self, record_type: type[R], record_id: int) -> R:
        """One record. Raises NotFoundError, also for what is withheld."""
        record = self.find(Ref(record_type.kind, record_id))
        if not isinstance(record, record_type):
            raise NotFoundError(
                f"There is no {record_type.kind} {record_id}.", remedy="Choose one that the dossier holds."
            )
        return record

    def all(self, record_type: type[R]) -> Sequence[R]:
        """Every record of one kind that the audience may see, in the dossier's order."""
        found = (self.find(record.ref) for record in self._dossier.all(record_type))
        return tuple(record for record in found if isinstance(record, record_type))

    def some(self, record_type: type[R], ids: Collection[int]) -> Sequence[R]:
        """Those of the records with these ids that the audience may see, by id."""
        found = (self.find(Ref(record_type.kind, one)) for one in sorted(ids))
        return tuple(record for record in found if isinstance(record, record_type))

    def relations_within(self, first: Day, until: Day) -> Sequence[Relation]:
        """The relations that the audience may see and that hold on any of these days, by id."""
        return self.some(Relation, [relation.id for relation in self._dossier.relations_within(first, until)])

    def rivals_of(self, relations: Collection[Relation]) -> Sequence[Relation]:
        """What else the audience may see between parties of these relations, by id."""
        return self.some(Relation, [relation.id for relation in self._dossier.rivals_of(relations)])

    def record(self, ref: Ref) -> Record:
        """The record that a reference points at. Raises NotFoundError, also for what is withheld."""
        record = self.find(ref)
        if record is None:
            raise NotFoundError(f"There is no {ref}.", remedy="Choose a record that the dossier holds.")
        return record

    def places(self) -> Mapping[ActorId, Place]:
        """Where the actors stand. None where an actor is withheld: the gap would betray it, so they are placed anew."""
        if any(self.find(actor.ref) is None for actor in self._dossier.all(Actor)):
            return {}
        return self._dossier.places()

    def find(self, ref: Ref) -> Record | None:
        """The record, or None where there is none or it is withheld."""
        if ref not in self._found:
            # Set first: a source that cites itself, or two that cite one another, must not run in a circle.
            self._found[ref] = None
            record = self._whole(ref)
            if record is not None and not self._is_above(record):
                self._found[ref] = record
                self._found[ref] = self._trimmed(record)
        return self._found[ref]

    def withholds(self, ref: Ref) -> bool:
        """Whether the record exists but is not for the audience."""
        return self.find(ref) is None and self._whole(ref) is not None

    def _whole(self, ref: Ref) -> Record | None:
        try:
            return self._dossier.record(ref)
        except NotFoundError:
            return None

    def _is_above(self, record: Record) -> bool:
        return above(record.marking, self._audience, default=self._dossier.about.marking) or not self._stands(record)

    def _stands(self, record: Record) -> bool:
        """Whether what the record is a part of is there: a scenario without its set, a tie of one, say too much."""
        match record:
            case Relation():
                return sum(self._sees(party.actor) for party in record.parties) > 1
            case Scenario() | Indicator():
                return self.find(Ref(Kind.SCENARIO_SET, record.set_id)) is not None
            case Lever():
                return self._sees(record.owner)
            case _:
                return True

    def _sees(self, actor: ActorId) -> bool:
        return self.find(Ref(Kind.ACTOR, actor)) is not None

    def _trimmed(self, record: Record) -> Record:
        return _rested(self._without_hidden(record), self._cited(record.citations))

    def _cited(self, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        return tuple(citation for citation in citations if self.find(Ref(Kind.SOURCE, citation.source)) is not None)

    def _without_hidden(self, record: Record) -> Record:  # noqa: PLR0911, C901 - one case for each kind that refers
        match record:
            case Actor():
                posts = tuple(
                    replace(post, body=post.body if post.body and self._sees(post.body) else None)
                    for post in record.posts
                )
                part_of = record.part_of if record.part_of and self._sees(record.part_of) else None
                return replace(record, part_of=part_of, posts=posts)
            case Event():
                seen = tuple(part for part in record.participants if self._sees(part.actor))
                return replace(record, participants=seen, question=self._question(record.question))
            case Relation():
                return replace(record, parties=tuple(party for party in record.parties if self._sees(party.actor)))
            case Claim():
                return self._claim(record)
            case Judgement():
                return replace(record, rests_on=self._refs(record.rests_on), versions=())
            case Lever():
                return replace(record, targets=tuple(target for target in record.targets if self._sees(target)))
            case ScenarioSet():
                drivers = tuple(replace(driver, citations=self._cited(driver.citations)) for driver in record.drivers)
                return replace(record, drivers=drivers)
            case Scenario():
                return replace(record, changes=tuple(change for change in record.changes if self._is_seen(change)))
            case Indicator():
                return self._indicator(record)
            case _:
                return record

    def _question(self, question: QuestionId | None) -> QuestionId | None:
        return question if question and self.find(Ref(Kind.QUESTION, question)) is not None else None

    def _refs(self, refs: tuple[Ref, ...]) -> tuple[Ref, ...]:
        return tuple(ref for ref in refs if self.find(ref) is not None)

    def _claim(self, claim: Claim) -> Claim:
        holders = tuple(holder for holder in claim.holders if self._sees(holder))
        return replace(claim, holders=holders, question=self._question(claim.question), about=self._refs(claim.about))

    def _indicator(self, indicator: Indicator) -> Indicator:
        expected = tuple(
            each for each in indicator.expected if self.find(Ref(Kind.SCENARIO, each.scenario)) is not None
        )
        hits = tuple(hit for hit in indicator.hits if self.find(Ref(Kind.EVENT, hit)) is not None)
        return replace(indicator, expected=expected, hits=hits)

    def _is_seen(self, change: NetworkChange) -> bool:
        if change.alteration is Alteration.ABSENT:
            return change.actor is not None and self._sees(change.actor)
        if change.relation is not None and self.find(Ref(Kind.RELATION, change.relation)) is None:
            return False
        return all(self._sees(party) for party in change.parties)


def seen_by(audience: Marking | None, dossier: Dossier) -> AudienceDossier:
    """The dossier as an audience sees it; one that is seen so already stays what it is."""
    if isinstance(dossier, AudienceDossier) and dossier.audience == audience:
        return dossier
    return AudienceDossier(dossier, audience)


def _rested(record: Record, citations: tuple[Citation, ...]) -> Record:
    return record if citations == record.citations else replace(record, citations=citations)
