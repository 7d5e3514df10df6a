"""One line for each record that a made block shows: what stands in front, and what it is called."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.domain.actors import Actor
from briefings.domain.briefs import Block
from briefings.domain.claims import Claim, Question
from briefings.domain.dossier import Dossier, Record
from briefings.domain.events import Event
from briefings.domain.judgements import Judgement
from briefings.domain.records import Kind, Ref
from briefings.domain.scenarios import Indicator, Scenario
from briefings.domain.sources import Source
from briefings.errors import NotFoundError
from desktop.models.words import counted, date_words, label_of
from desktop.pages.briefs.kinds import MAIN_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """`lead` stands in the narrow column: a day, a letter, a likelihood."""

    ref: Ref
    lead: str
    text: str


def main_records(block: Block, shown: Sequence[Ref], dossier: Dossier) -> Sequence[Record]:
    """The records that a block counts: events of a timeline, questions of contested claims."""
    wanted = MAIN_KIND.get(block.block_kind)
    found = [_found(dossier, ref) for ref in shown if ref.kind is wanted]
    records = [record for record in found if record is not None]
    if wanted is Kind.ACTOR and not block.records:
        return sorted(records, key=lambda record: record.label)
    return records


def shown_rows(records: Sequence[Record], dossier: Dossier) -> Sequence[ShownRow]:
    """A line for each record."""
    return [ShownRow(ref=each.ref, lead=_lead(each, dossier), text=_text(each, dossier)) for each in records]


def origin(block: Block, records: Sequence[Record]) -> str:
    """Where a made block comes from: "from 4 events"."""
    kind = MAIN_KIND.get(block.block_kind)
    return f"from {counted(kind, len(records))}" if kind is not None else ""


def _found(dossier: Dossier, ref: Ref) -> Record | None:
    try:
        return dossier.record(ref)
    except NotFoundError:
        return None


def _text(record: Record, dossier: Dossier) -> str:
    """What a record is called; its letter stands in front of a scenario."""
    return record.name if isinstance(record, Scenario) and record.letter else label_of(dossier, record)


def _lead(record: Record, dossier: Dossier) -> str:  # noqa: PLR0911 - one answer for each kind
    match record:
        case Event():
            return date_words(record.date) or "unknown"
        case Judgement():
            return record.likelihood
        case Question():
            sides = sum(claim.question == record.id for claim in dossier.all(Claim))
            return f"{sides} {'side' if sides == 1 else 'sides'}"
        case Actor():
            return record.actor_kind.value.capitalize()
        case Scenario():
            return record.letter
        case Indicator():
            return "not yet seen" if record.status == "none" else f"sign {record.status}"
        case Source():
            return record.reliability.value
        case _:
            return ""
