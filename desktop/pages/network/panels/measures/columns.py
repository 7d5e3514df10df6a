"""The figures of actors as columns: measures, the groups of friends, brokerage. No widgets; loads numpy."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from briefings.domain.records import ActorId
from briefings.network.measures import MEASURES
from briefings.network.measures.brokerage import Brokerage
from briefings.network.measures.catalogue import Measure
from briefings.network.measures.communities import RUNS, Communities
from briefings.network.measures.figures import Figures
from desktop.pages.network.panels.measures.figure_column import FigureColumn


def columns_of(figures: Figures) -> tuple[FigureColumn, ...]:
    """Return a column for every figure, in the order in which they are offered."""
    measures = (_measure(measure, figures.measures[measure.key]) for measure in MEASURES)
    return (*measures, _groups(figures.communities), *_brokerage(figures.brokerage))


def _measure(measure: Measure, values: Mapping[ActorId, float | None]) -> FigureColumn:
    return FigureColumn(
        key=measure.key,
        question=_tr(measure.question),
        name=measure.name,
        unit=measure.unit,
        range=measure.range,
        source=measure.source,
        values=values,
        reads=_tr("Reads {ties}").format(ties=measure.layer.value),
        high=_tr("High: {meaning}").format(meaning=measure.high[0].lower() + measure.high[1:]),
        decimals=measure.decimals,
        undefined=measure.undefined,
        sizes=True,
    )


def _groups(found: Communities) -> FigureColumn:
    numbers = {actor: float(number) for number, group in enumerate(found.groups, 1) for actor in group}
    held = found.agreement()
    words = _tr("{group} in {times} of {runs}")
    return FigureColumn(
        key="community",
        question=_tr("Who are friends among themselves?"),
        name=_tr("Community"),
        unit=_tr("number of the group, and in how many runs the actor was with most of it"),
        range=_tr("1 is the largest group"),
        source="Blondel et al. 2008; Newman & Girvan 2004",
        values=numbers,
        words={
            actor: words.format(group=int(number), times=held[actor], runs=RUNS) for actor, number in numbers.items()
        },
        reads=_tr("Reads friendly ties"),
    )


_ROLES: tuple[tuple[str, str, str, Callable[[Brokerage], int]], ...] = (
    ("coordinator", "Who stands between members of its own group?", "Coordinator", lambda each: each.coordinator),
    ("itinerant", "Who stands between members of another group?", "Consultant", lambda each: each.itinerant),
    ("representative", "Who speaks for its group to others?", "Representative", lambda each: each.representative),
    ("gatekeeper", "Who lets others into its group?", "Gatekeeper", lambda each: each.gatekeeper),
    ("liaison", "Who stands between two other groups?", "Liaison", lambda each: each.liaison),
)


def _brokerage(found: Mapping[ActorId, Brokerage]) -> tuple[FigureColumn, ...]:
    return tuple(
        FigureColumn(
            key=key,
            question=_tr(question),
            name=_tr(name),
            unit=_tr("ordered pairs of others"),
            range=_tr("0 upwards"),
            source="Gould & Fernandez 1989",
            values={actor: float(count(each)) for actor, each in found.items()},
            reads=_tr("Reads directed ties that are not hostile, between the groups of friends"),
        )
        for key, question, name, count in _ROLES
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkMeasures", text)
