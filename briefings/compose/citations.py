"""Numbered notes. A note is a place in a source as it bears out something: source, locator and credibility together.

Notes go by place and not by record, so that a page that cites thirty records of one article has ten notes; each says in
short what it bears out. Numbers follow the order of first citation. How a mark is set stands with the writers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.compose.dates_words import when
from briefings.compose.document import Note, Run, Runs, Style
from briefings.compose.labels import short, short_label
from briefings.domain.gradings import Credibility, grade
from briefings.domain.judgements import Judgement
from briefings.domain.records import Kind, Ref, SourceId
from briefings.domain.sources import Citation, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefings.compose.audience import AudienceDossier
    from briefings.compose.markup import Target
    from briefings.compose.phrases import Phrases
    from briefings.domain.dossier import Record

_MARKS_AT_MOST = 3  # behind one record; the window lists all that it rests on
_LABELS_AT_MOST = 120  # characters: three lines of a note
_DESCRIPTOR_AT_MOST = 180


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a source and how far what stands there can be believed."""

    source: SourceId
    locator: str
    credibility: Credibility


def best_first(citations: Iterable[Citation]) -> list[Citation]:
    """The best supported first. A 6 says that nothing can be judged: it stands between support and doubt."""
    return sorted(citations, key=lambda citation: _SUPPORT[citation.credibility])


_SUPPORT = {
    Credibility.CONFIRMED: 0,
    Credibility.PROBABLY_TRUE: 1,
    Credibility.POSSIBLY_TRUE: 2,
    Credibility.CANNOT_BE_JUDGED: 3,
    Credibility.DOUBTFUL: 4,
    Credibility.IMPROBABLE: 5,
}


def supports(record: Record, dossier: AudienceDossier) -> tuple[Citation, ...]:
    """What a record rests on: its own citations; for a judgement without any, those of what it rests on."""
    if record.citations or not isinstance(record, Judgement):
        return record.citations
    beneath = (dossier.find(ref) for ref in record.rests_on)
    return tuple(dict.fromkeys(citation for rest in beneath if rest is not None for citation in rest.citations))


def grade_of(citations: Sequence[Citation], dossier: AudienceDossier) -> str:
    """Letter and digit of the best supported citation, or nothing."""
    for citation in best_first(citations):
        return grade(dossier.get(Source, citation.source).reliability, citation.credibility)
    return ""


class Numbering:
    """Gives numbers to what is cited, in order, and in the end writes the notes."""

    def __init__(self, dossier: AudienceDossier, phrases: Phrases) -> None:
        self._dossier = dossier
        self._phrases = phrases
        self._numbers: dict[Passage, int] = {}
        self._labels: dict[Passage, dict[str, Kind | None]] = {}
        self._cited: dict[Ref, None] = {}

    @property
    def cited(self) -> tuple[Ref, ...]:
        """The records cited so far, in order, the sources behind them last."""
        sources = (Ref(Kind.SOURCE, passage.source) for passage in self._numbers)
        return tuple(dict.fromkeys((*self._cited, *sources)))

    def cite(self, target: Target) -> tuple[int, ...]:
        """Numbers for a citation in prose; none where the record is missing, withheld, or rests on nothing."""
        record = self._dossier.find(target.ref)
        if record is None:
            return ()
        if isinstance(record, Source):
            self._cited[record.ref] = None
            return (self._number(self._place(record, target.locator)),)
        return self.cite_record(record)

    def cite_record(self, record: Record) -> tuple[int, ...]:
        """Numbers for a record that a block shows."""
        self._cited[record.ref] = None
        words = short_label(record, self._dossier, self._phrases)
        return self.cite_places(supports(record, self._dossier), words, kind=record.kind)

    def cite_places(self, citations: Iterable[Citation], label: str, kind: Kind | None = None) -> tuple[int, ...]:
        """Numbers for a record's own citations, the best supported first, at most three."""
        numbers: dict[int, None] = {}
        for citation in best_first(citations)[:_MARKS_AT_MOST]:
            passage = Passage(citation.source, _tied(citation.locator), citation.credibility)
            numbers[self._number(passage)] = None
            self._labels.setdefault(passage, {})[label] = kind
        return tuple(sorted(numbers))

    def behind(self) -> dict[int, Ref]:
        """The source behind each note, by its number."""
        return {number: Ref(Kind.SOURCE, passage.source) for passage, number in self._numbers.items()}

    def sources(self) -> tuple[Source, ...]:
        """The sources behind the notes, in order of first citation."""
        ids = dict.fromkeys(passage.source for passage in self._numbers)
        return tuple(self._dossier.get(Source, source) for source in ids)

    def notes(self) -> tuple[Note, ...]:
        """One note for each number. The first of each source spells it out."""
        spelled: set[SourceId] = set()
        made: list[Note] = []
        for passage, number in self._numbers.items():
            source = self._dossier.get(Source, passage.source)
            text = self._text(passage, source, first=passage.source not in spelled)
            spelled.add(passage.source)
            made.append(
                Note(number=number, grade=grade(source.reliability, passage.credibility), text=(Run(text),),
                     shows=source.ref)
            )  # fmt: skip
        return tuple(made)

    def one_origin(self) -> bool:
        """Whether all that is cited goes back to one origin, so that nothing in it can confirm the rest."""
        return len({source.origin or source.title for source in self.sources()}) == 1

    def summary(self) -> Runs:
        """A paragraph on the sources behind the notes: what each is and how far it can be relied on."""
        said = [self._described(source) for source in self.sources()]
        if not said:
            return ()
        if self.one_origin():
            said.append(self._phrases("notes.summary-one-origin"))
        return (Run(self._phrases("notes.summary-lead"), Style.STRONG), Run(" " + " ".join(said)))

    def _place(self, source: Source, locator: str) -> Passage:
        """The place in a source; if a record has cited it already, the same note with its credibility."""
        for passage in self._numbers:
            if locator and passage.source == source.id and passage.locator == _tied(locator):
                return passage
        return Passage(source.id, _tied(locator), Credibility.CANNOT_BE_JUDGED)

    def _number(self, passage: Passage) -> int:
        return self._numbers.setdefault(passage, len(self._numbers) + 1)

    def _text(self, passage: Passage, source: Source, *, first: bool) -> str:
        labels = _stopped(source.gist(passage.locator) or self._joined(self._in_short(passage)))
        alone = len(self.sources()) == 1
        name = self._spelled(source, alone=alone) if first else source.label
        if not passage.locator:
            return self._whole(labels, name, source)
        values = {"labels": labels, "source": name, "place": passage.locator}
        if alone and not first:
            return self._phrases("notes.place-only" if labels else "notes.bare-place", **values)
        return self._phrases("notes.first" if labels else "notes.source-place", **values)

    def _whole(self, labels: str, name: str, source: Source) -> str:
        if labels:
            return self._phrases("notes.whole", labels=labels, source=name)
        if source.descriptor:
            descriptor = short(source.descriptor, _DESCRIPTOR_AT_MOST)
            return self._phrases("notes.source-described", source=name, descriptor=_stopped(descriptor))
        return self._phrases("notes.source-only", source=name)

    def _in_short(self, passage: Passage) -> list[str]:
        """What a place bears out: what happened before what is said of it, each in order of citation."""
        labels = self._labels.get(passage, {})
        return sorted(labels, key=lambda label: labels[label] is not Kind.EVENT)

    def _joined(self, labels: Sequence[str]) -> str:
        joined = labels[0] if labels else ""
        for label in labels[1:]:
            longer = self._phrases("notes.labels-next", most=joined, next=label)
            if len(longer) > _LABELS_AT_MOST:
                return self._phrases("notes.labels-more", most=joined)
            joined = longer
        return joined

    def _spelled(self, source: Source, *, alone: bool) -> str:
        cited = full_citation(source, self._phrases)
        if alone or not source.short_title:
            return cited
        return self._phrases("notes.known-as", source=cited, name=source.short_title)

    def _described(self, source: Source) -> str:
        key = "notes.summary" if source.descriptor else "notes.summary-plain"
        return self._phrases(
            key,
            source=full_citation(source, self._phrases),
            reliability=source.reliability.words,
            descriptor=_stopped(source.descriptor),
        )


def full_citation(source: Source, phrases: Phrases) -> str:
    """Author, title, publisher and day of a source, as far as they are known."""
    cited = phrases("source.title", title=source.title)
    if source.author:
        cited = phrases("source.author", author=source.author, title=cited)
    if source.publisher:
        cited = phrases("source.publisher", cited=cited, publisher=source.publisher)
    published = when(source.published, phrases)
    key = "source.published" if published.known else "source.no-day"
    return phrases(key, cited=cited, day=published.words)


def _tied(locator: str) -> str:
    """A paragraph sign keeps to its number."""
    return locator.replace("¶ ", "¶\u00a0").strip()


def _stopped(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."
