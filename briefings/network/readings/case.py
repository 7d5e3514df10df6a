"""What readings are asked of: one network, or one against another; how a sentence about it opens and is put; and how
the records behind it are gathered, with what is disputed or uncertain among them said."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.records import ActorId, Kind, Ref
from briefings.network.compare import compare
from briefings.network.graph import TieStatus
from briefings.network.readings.evidence import Evidence
from briefings.network.readings.mood import Mood
from briefings.network.readings.reading import Reading, Topic
from briefings.network.readings.statements import Statements
from briefings.network.words import capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefings.network.compare import Difference
    from briefings.network.graph import Network, Tie
    from briefings.network.signs import Pair

_DOUBTS = frozenset({Topic.DISAGREEMENT, Topic.UNCERTAINTY})


@dataclass(frozen=True, kw_only=True)
class Case:
    """The network `now`, and `then` what it is held against: an earlier day, or the base under a what-if. `main` is the
    actor that is looked at. `statements` is what sources say of single pairs."""

    # No slots: what is worked out is kept.

    now: Evidence
    then: Evidence | None = None
    main: ActorId | None = None
    statements: Statements = field(default_factory=dict)

    @property
    def mood(self) -> Mood:
        """Of a sentence about the whole network, or about what differs: under a what-if that is supposed."""
        return Mood(self.now.network.is_what_if)

    def mood_of(self, pairs: Iterable[Pair]) -> Mood:
        """Of a sentence about some pairs: what the what-if leaves alone is fact."""
        network = self.now.network
        if not network.is_what_if:
            return Mood(would=False)
        wanted = frozenset(pairs)
        touched = (tie for tie in (*network.ties, *network.ended) if tie.status is not TieStatus.BASE)
        return Mood(any(tie.ends in wanted for tie in touched))

    @cached_property
    def difference(self) -> Difference | None:
        """What differs from `then`."""
        return compare(self.then.network, self.now.network) if self.then is not None else None

    @cached_property
    def opening(self) -> str:
        """How a sentence on the difference begins: since when, or compared with what. What a what-if does to its own
        day says by its mood alone that it is supposed."""
        if self.then is None:
            return ""
        network, other = self.now.network, self.then.network
        if other.is_what_if:
            return f"compared with “{other.what_if}”, "
        if network.is_what_if and _days(other) == _days(network):
            return ""
        word = "since" if other.day < network.day and other.until is None else "compared with"
        return f"{word} {_days(other)}, "

    @property
    def within(self) -> str:
        """In which days numbers are counted, where these are not of one day: ", on any day from … to …"."""
        network = self.now.network
        if network.until is None:
            return ""
        return f", on any day from {_days(network)}"

    @cached_property
    def changed_camps(self) -> Mapping[ActorId, bool] | None:
        """For each actor with a settled camp then and now whether it changed; None where nothing is proved."""
        if self.then is None or self.then.stability is None or self.now.stability is None:
            return None
        from briefings.network.similarity.realignment import changed_camps  # noqa: PLC0415 - scipy

        before, after = (self.then.network, self.then.stability), (self.now.network, self.now.stability)
        return changed_camps(before, after)

    def changed_pairs(self, actors: Iterable[ActorId]) -> list[Pair]:
        """Return the pairs of some actors that differ; where none does, all that they have."""
        wanted, found = frozenset(actors), self.difference
        pairs = [] if found is None else [*found.turned, *found.added, *found.ended]
        own = [pair for pair in pairs if not wanted.isdisjoint(pair)]
        return own or [pair for pair in self.now.pairs if not wanted.isdisjoint(pair)]

    def names(self, actors: Iterable[ActorId]) -> list[str]:
        """What some actors are called that may be gone, sorted."""
        return sorted(self.now.name(one) if one in self.now.friends else self.old_name(one) for one in actors)

    def old_name(self, actor: ActorId) -> str:
        """What an actor was called."""
        return (self.then or self.now).name(actor)

    def reading(
        self, topic: Topic, text: str, numbers: str, *, actors: Iterable[ActorId] = (), pairs: Iterable[Pair] = ()
    ) -> Reading:
        """Return a sentence with the actors and the relations of the pairs that it rests on."""
        ties = tuple(self.ties(pairs))
        sources = dict.fromkeys(source for tie in ties if tie.disputed for source in tie.sources)
        relations = dict.fromkeys(tie.relation for tie in ties if tie.relation is not None)
        caveats = () if topic in _DOUBTS else _caveats(ties)
        refs = (
            *(Ref(Kind.ACTOR, actor) for actor in dict.fromkeys(actors)),
            *(Ref(Kind.RELATION, relation) for relation in relations),
            *(Ref(Kind.SOURCE, source) for source in sources),
        )
        return Reading(topic=topic, text=f"{capital(text)}.", numbers="; ".join([numbers, *caveats]), refs=refs)

    def ties(self, pairs: Iterable[Pair]) -> Iterator[Tie]:
        """Every tie of some pairs, now and then."""
        networks = [self.now.network, *([self.then.network] if self.then is not None else [])]
        for pair in dict.fromkeys(pairs):
            yield from dict.fromkeys(tie for network in networks for tie in network.ties_between(*pair))


def _days(network: Network) -> str:
    first = day_in_words(network.day)
    return first if network.until is None else f"{first} to {day_in_words(Day(network.until - 1))}"


def _caveats(ties: tuple[Tie, ...]) -> Iterator[str]:
    if disputed := sum(tie.disputed for tie in ties):
        yield f"sources disagree on {disputed} of {len(ties)} ties behind this"
    if uncertain := sum(tie.uncertain for tie in ties):
        yield f"dates uncertain of {uncertain} of {len(ties)} ties behind this"
