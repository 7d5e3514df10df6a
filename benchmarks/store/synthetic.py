"""A made-up dossier of any size: actors with names in three scripts, sources, events, relations, the same for one seed.

Words and actors are drawn as in real collections: a few are everywhere, most are rare.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from briefings.domain.actors import Actor, ActorKind, Name, NameUse
from briefings.domain.dates import Limit, LimitStatus, Precision, Span, UncertainDate
from briefings.domain.events import Event, Part, Participant
from briefings.domain.gradings import Credibility, Reliability
from briefings.domain.records import ActorId, EventId, RelationId, SourceId
from briefings.domain.relations import Party, Relation, RelationKind, Sign
from briefings.domain.sources import Citation, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.domain.dossier import Record

SYLLABLES = {
    "la": "ba be bi bo ka ke ki ko la li lo ma mi mo na ni no ra ri ro sa si so ta ti to va ve vi za zé ğə ış öz üç",
    "ru": "ба бе би бо ка ла ли ло ма ми мо на ни но ра ри ров са си со та ти тов ва ве вич за жа ша щё",
    "ar": "با بن كا لا ما نا را سا تا عب دو لي مح مد",
    "hy": "բա կա լա մա նա րա սա տա յան ով",
    "ka": "ბა კა ლა მა ნა რა სა შვი ლი ძე",
    "zh": "中 国 外 交 部 长 安 全 条 约 议 会 总 统 边 境",
}
FIRST, LAST = date(1990, 1, 1).toordinal(), date(2026, 1, 1).toordinal()
_BLOCK = 20_000
_KINDS = tuple(RelationKind)
_PARTS = tuple(Part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many of each. Two actors take part in an event on average, and every event cites one source."""

    events: int = 1_000_000
    actors: int = 20_000
    relations: int = 200_000
    sources: int = 100_000

    @classmethod
    def scaled(cls, share: float) -> Size:
        """The whole dossier, smaller."""
        whole = cls()
        return cls(
            events=max(20, int(whole.events * share)),
            actors=max(20, int(whole.actors * share)),
            relations=max(20, int(whole.relations * share)),
            sources=max(20, int(whole.sources * share)),
        )


class Synthetic:
    """One made-up dossier. Ids count from 1 within each kind's own range."""

    def __init__(self, size: Size, seed: int = 7) -> None:
        self.size = size
        self._random = np.random.default_rng(seed)
        self._names = {script: self._vocabulary(script, 3000 if script == "la" else 800) for script in SYLLABLES}
        words = self._vocabulary("la", 22_000) + self._vocabulary("ru", 5_000) + self._vocabulary("ar", 2_000)
        self._random.shuffle(words)
        self.words: list[str] = words
        weights = np.cumsum(1 / np.arange(1, len(words) + 1))
        self._shares = weights / weights[-1]

    def records(self) -> Iterator[Record]:
        """Everything, what is pointed at before what points at it."""
        yield from self.actors()
        yield from self.sources()
        yield from self.events()
        yield from self.relations()

    def actors(self) -> Iterator[Actor]:
        """States, organisations, people, each with three names."""
        kinds = (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.MEDIA)
        for number in range(1, self.size.actors + 1):
            scripts = ("la", "ru", ("ar", "hy", "ka", "zh")[number % 4])
            uses = (NameUse.PREFERRED, NameUse.NATIVE, NameUse.ALIAS)
            names = tuple(
                Name(text=self._name(script), use=use, language=script)
                for script, use in zip(scripts, uses, strict=True)
            )
            yield Actor(id=self.actor(number), actor_kind=kinds[number % 4], names=names)

    def sources(self) -> Iterator[Source]:
        """Sources with a title and a day."""
        for titles, days in self._blocks(self.size.sources, 5):
            for number, title, day in zip(titles.number, titles.texts, days, strict=True):
                yield Source(
                    id=SourceId(2 << 40 | number), title=title, published=on_day(day), reliability=Reliability.B
                )

    def events(self) -> Iterator[Event]:
        """Events with a title of six words, a summary of 24, participants and a citation."""
        for titles, days in self._blocks(self.size.events, 6):
            count = len(titles.texts)
            summaries = self._texts(count, 24)
            actors = self._skewed(self.size.actors, count * 4, 0.004).reshape(count, 4).tolist()
            many = self._random.integers(0, 5, count).tolist()
            cited = self._random.integers(1, self.size.sources + 1, count).tolist()
            for at in range(count):
                taking = dict.fromkeys(actors[at][: many[at]])
                yield Event(
                    id=EventId(3 << 40 | titles.number[at]),
                    title=titles.texts[at],
                    date=on_day(days[at]),
                    summary=summaries[at],
                    participants=tuple(
                        Participant(actor=self.actor(one), part=_PARTS[one % len(_PARTS)]) for one in taking
                    ),
                    citations=(Citation(source=SourceId(2 << 40 | cited[at]), credibility=Credibility.PROBABLY_TRUE),),
                )

    def relations(self) -> Iterator[Relation]:
        """Ties between two actors; a quarter still go on."""
        count = self.size.relations
        ones = self._skewed(self.size.actors, count, 0.01).tolist()
        others = self._random.integers(1, self.size.actors + 1, count).tolist()
        starts = self._random.integers(FIRST - 9000, LAST, count).tolist()
        lasting = self._random.integers(200, 9000, count).tolist()
        lasting_on = (self._random.random(count) < 0.25).tolist()
        for at in range(count):
            other = others[at] if others[at] != ones[at] else ones[at] % self.size.actors + 1
            end = Limit(status=LimitStatus.KNOWN, date=on_day(starts[at] + lasting[at]))
            start = Limit(status=LimitStatus.KNOWN, date=on_day(starts[at]))
            yield Relation(
                id=RelationId(4 << 40 | at + 1),
                parties=(Party(actor=self.actor(ones[at])), Party(actor=self.actor(other))),
                relation_kind=_KINDS[at % len(_KINDS)],
                sign=Sign(at % 3 - 1),
                span=Span(start=start) if lasting_on[at] else Span(start=start, end=end),
            )

    def actor(self, number: int) -> ActorId:
        """The id of the actor with a number."""
        return ActorId(1 << 40 | number)

    def _blocks(self, count: int, words: int) -> Iterator[tuple[_Titles, list[int]]]:
        for first in range(0, count, _BLOCK):
            many = min(_BLOCK, count - first)
            days = self._random.integers(FIRST, LAST, many).tolist()
            yield _Titles(number=range(first + 1, first + many + 1), texts=self._texts(many, words)), days

    def _texts(self, count: int, words: int) -> list[str]:
        drawn = np.searchsorted(self._shares, self._random.random(count * words)).reshape(count, words).tolist()
        return [" ".join([self.words[word] for word in line]) for line in drawn]

    def _skewed(self, most: int, count: int, share: float) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        drawn = (self._random.pareto(0.9, count) * most * share).astype(np.int64)
        return np.minimum(drawn, most - 1) + 1

    def _name(self, script: str) -> str:
        names = self._names[script]
        return " ".join(names[one].capitalize() for one in self._random.integers(0, len(names), 2).tolist())

    def _vocabulary(self, script: str, count: int) -> list[str]:
        syllables = SYLLABLES[script].split()
        found: dict[str, None] = {}
        while len(found) < count:
            long = self._random.integers(2, 5, count).tolist()
            drawn = self._random.integers(0, len(syllables), (count, 4)).tolist()
            found |= dict.fromkeys(
                "".join(syllables[one] for one in line[:many]) for line, many in zip(drawn, long, strict=True)
            )
        return list(found)[:count]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Titles:
    number: range
    texts: list[str]


def on_day(day: int) -> UncertainDate:
    """A date that is known to the day."""
    text = date.fromordinal(day).isoformat()
    return UncertainDate(text=text, edtf=text, earliest=day, latest=day, precision=Precision.DAY)
