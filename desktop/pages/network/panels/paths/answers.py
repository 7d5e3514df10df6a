"""What is said of two actors: the ways between them, and whom they have in common. No widgets here."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import Dossier
from briefings.domain.records import ActorId, Kind, Ref
from briefings.network.graph import Network
from briefings.network.journeys import Journey, earliest_journey
from briefings.network.paths import Way, friendly_way, safe_way, shared
from desktop.pages.network.panels.cards import Answer
from desktop.pages.network.panels.refs import actor_refs, tie_refs

_ARROW = " → "
_MOST = 12
"""So many names are said; of more, how many there are."""


def answers(network: Network, world: Dossier, first: ActorId, second: ActorId, *, since: Day) -> Sequence[Answer]:
    """Return what the network says of two of its actors; ways through time leave on `since`.

    Raises KeyError for an actor that is not present.
    """
    friendly, safe = friendly_way(network, first, second), safe_way(network, first, second)
    journey = earliest_journey(world, first, second, since=since)
    return (
        _way(network, friendly, _tr("Which is the shortest way by friends?"), _tr("No friends of friends lead there.")),
        _way(
            network,
            safe,
            _tr("Who could go between without an adversary of either?"),
            _tr("Every way passes an adversary of one of the two."),
        ),
        _journey(network, journey, since),
        *_in_common(network, first, second),
    )


def _way(network: Network, way: Way | None, question: str, nothing: str) -> Answer:
    if way is None:
        return Answer(question=question, sentence=nothing)
    ties = [tie for step in way.ties for tie in step]
    return Answer(
        question=question,
        sentence=_ARROW.join(network.label(actor) for actor in way.actors),
        detail=_length(way.steps, way.equals),
        refs=(*actor_refs(way.actors), *tie_refs(ties)),
    )


def _journey(network: Network, journey: Journey | None, since: Day) -> Answer:
    question = _tr("How could word pass on, each tie in its own time?")
    if journey is None:
        words = _tr("No friendly ties lead there from {day} on.")
        return Answer(question=question, sentence=words.format(day=day_in_words(since)))
    present = frozenset(network.actors)
    names = [network.label(actor) if actor in present else _tr("somebody not shown") for actor in journey.actors]
    arrival = _tr("Leaves on {start}, arrives on {end}").format(
        start=day_in_words(since), end=day_in_words(journey.days[-1] if journey.days else since)
    )
    ties = tuple(dict.fromkeys(Ref(Kind.RELATION, relation) for relation in journey.relations))
    return Answer(
        question=question,
        sentence=_ARROW.join(names),
        detail=f"{arrival}. {_length(len(journey.relations), journey.equals)}",
        tip="\n".join(_steps(names, journey)),
        refs=(*actor_refs(journey.actors), *ties),
    )


def _steps(names: Sequence[str], journey: Journey) -> Iterator[str]:
    for before, after, day in zip(names, names[1:], journey.days, strict=False):
        yield f"{day_in_words(day)}: {before}{_ARROW}{after}"


def _in_common(network: Network, first: ActorId, second: ActorId) -> Iterator[Answer]:
    found = shared(network, first, second)
    one, two = network.label(first), network.label(second)
    between = _tr("Who is a friend of {friend} and a foe of {foe}?")
    groups = (
        (_tr("Whom do both have as friends?"), found.friends),
        (_tr("Whom do both have as adversaries?"), found.foes),
        (between.format(friend=one, foe=two), found.friends_of_first),
        (between.format(friend=two, foe=one), found.friends_of_second),
    )
    for question, others in groups:
        yield Answer(
            question=question,
            sentence=_listed([network.label(actor) for actor in others]) if others else _tr("Nobody"),
            refs=_refs_to(network, (first, second), others) if others else (),
        )


def _refs_to(network: Network, ends: tuple[ActorId, ActorId], others: Sequence[ActorId]) -> tuple[Ref, ...]:
    """The ends and the others, with the ties between these and those, but not those of the others among themselves."""
    ties = [tie for other in others for end in ends for tie in network.ties_between(other, end)]
    return (*actor_refs((*ends, *others)), *tie_refs(ties))


def _length(steps: int, equals: int) -> str:
    long = _tr("1 step") if steps == 1 else _tr("{count} steps").format(count=steps)
    if equals == 1:
        return _tr("{length}, no other way is as short").format(length=long)
    return _tr("{length}, one of {count} ways as short").format(length=long, count=f"{equals:,}")


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_MOST])
    rest = len(names) - _MOST
    return shown if rest <= 0 else _tr("{names} and {count} more").format(names=shown, count=rest)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkPaths", text)
