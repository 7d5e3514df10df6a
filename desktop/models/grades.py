"""How well a record is borne out: its best grade, its independent sources. F and 6 are unknown, not worst."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from briefings.domain.dossier import Dossier
from briefings.domain.gradings import Credibility, Reliability, grade, in_words
from briefings.domain.records import SourceId
from briefings.domain.sources import Citation, Source
from briefings.errors import NotFoundError

_UNKNOWN = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """What a record rests on: `sources` counts chains of origin, so ten reprints are one."""

    grade: str = ""
    tip: str = ""
    sources: int = 0


def footing(citations: Iterable[Citation], sources: Mapping[SourceId, Source]) -> Footing:
    """The best judged grade among the citations, and how many origins they go back to."""
    held = [(sources[citation.source], citation) for citation in citations if citation.source in sources]
    if not held:
        return Footing()
    source, citation = min(held, key=lambda pair: (_rank(pair[0].reliability), _rank(pair[1].credibility)))
    return Footing(
        grade=grade(source.reliability, citation.credibility),
        tip=in_words(source.reliability, citation.credibility),
        sources=len({source.origin or str(source.id) for source, _citation in held}),
    )


def sources_of(dossier: Dossier, citations: Iterable[Citation]) -> dict[SourceId, Source]:
    """The sources that are cited, as far as they can be seen."""
    found = {}
    for citation in citations:
        with suppress(NotFoundError):
            found[citation.source] = dossier.get(Source, citation.source)
    return found


def _rank(value: Reliability | Credibility) -> int:
    if value in {Reliability.F, Credibility.CANNOT_BE_JUDGED}:
        return _UNKNOWN
    return (*Reliability, *Credibility).index(value) % len(Reliability)
