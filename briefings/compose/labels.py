"""Short names of records, for notes, checks and lists in which many stand together."""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING

from briefings.compose.dates_words import event_when
from briefings.domain.claims import Claim
from briefings.domain.dates import Precision
from briefings.domain.events import Event
from briefings.domain.records import ActorId, Kind, Ref
from briefings.domain.relations import Relation

if TYPE_CHECKING:
    from briefings.compose.audience import AudienceDossier
    from briefings.compose.phrases import Phrases
    from briefings.domain.actors import Actor, Name, NameUse
    from briefings.domain.dossier import Record

_LABEL_AT_MOST = 52
_BETWEEN = re.compile(r"(?<=[.!?])\s+(?=[^a-z\s])")


def sentences(text: str) -> list[str]:
    """The sentences of a text; an abbreviation before a small letter ends none."""
    return [text[start:end].strip() for start, end in sentence_spans(text)]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Where each sentence begins and ends."""
    gaps = [match.span() for match in _BETWEEN.finditer(text)]
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]


def short(text: str, most: int = _LABEL_AT_MOST) -> str:
    """The first sentences that fit `most` characters, or the first words of the first one."""
    kept = ""
    for sentence in sentences(text):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > most:
            break
        kept = longer
    if kept or len(text) <= most:
        return kept
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:–") + "…"


def short_label(record: Record, dossier: AudienceDossier, phrases: Phrases) -> str:
    """What a record is, in a few words and without a full stop."""
    match record:
        case Event():
            return _event(record, phrases)
        case Relation():
            names = [actor_name(party.actor, dossier) for party in record.parties]
            return reduce(lambda first, last: phrases("notes.tie", first=first, last=last), names)
        case Claim():
            return short(record.text).rstrip(".")
        case _:
            return short(record.label).rstrip(".")


def actor_name(actor: ActorId, dossier: AudienceDossier) -> str:
    """The label of an actor, or nothing where it is not there."""
    record = dossier.find(Ref(Kind.ACTOR, actor))
    return record.label if record is not None else ""


def holder_names(claim: Claim, dossier: AudienceDossier, phrases: Phrases) -> str:
    """Who holds a claim; never nobody."""
    names = [name for holder in claim.holders if (name := actor_name(holder, dossier))]
    if claim.holder_text:
        names.append(claim.holder_text)
    return phrases.series(names) or phrases("contested.holder-unknown")


def name_in(actor: Actor, use: NameUse) -> Name | None:
    """The actor's first name of one use, if it differs from the label."""
    return next((name for name in actor.names if name.use is use and name.text != actor.label), None)


def _event(event: Event, phrases: Phrases) -> str:
    title = short(event.title).rstrip(".")
    if event.date.precision is not Precision.DAY:
        return title
    return phrases("source.published", cited=title, day=event_when(event, phrases).words)
