"""Scenario sets, scenarios and indicators, each from its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.domain.records import ActorId, EventId, IndicatorId, Kind, RelationId, ScenarioId, ScenarioSetId
from briefings.domain.relations import RelationKind, Sign, Trend
from briefings.domain.scenarios import (
    Alteration,
    Assumption,
    Driver,
    Estimate,
    Expected,
    Indicator,
    IndicatorStatus,
    NetworkChange,
    Scenario,
    ScenarioSet,
    SetKind,
)
from briefings.errors import BadInputError
from briefings.intake.textfiles.accounts import term

if TYPE_CHECKING:
    from briefings.intake.textfiles.row import Row


def scenario_set(record_id: int, row: Row) -> ScenarioSet:
    """A question about the future, its drivers and assumptions."""
    return ScenarioSet(
        id=ScenarioSetId(record_id),
        question=row.needed("question"),
        horizon=row.text("horizon"),
        set_kind=row.choice("kind", SetKind, SetKind.EXPLORATORY),
        scale=row.text("scale", "icd203-a"),
        drivers=tuple(_driver(each) for each in row.rows("drivers")),
        assumptions=tuple(_assumption(each) for each in row.rows("assumptions")),
        marking=row.marking(),
        citations=row.citations(),
    )


def scenario(record_id: int, row: Row) -> Scenario:
    """One future of the set whose key `set` holds; `changes` alter the network."""
    row.needed("set")
    scale = row.text("scale", "icd203-a")
    return Scenario(
        id=ScenarioId(record_id),
        set_id=ScenarioSetId(row.id("set", Kind.SCENARIO_SET) or 0),
        letter=row.needed("letter"),
        name=row.needed("name"),
        narrative=row.text("narrative"),
        hinge=row.text("hinge"),
        first_sign=row.text("first_sign"),
        corner=row.text("corner"),
        estimates=tuple(_estimate(each, scale) for each in row.rows("estimates")),
        implications=row.texts("implications"),
        options=row.texts("options"),
        changes=tuple(_change(each) for each in row.rows("changes")),
        marking=row.marking(),
        citations=row.citations(),
    )


def indicator(record_id: int, row: Row) -> Indicator:
    """`expected` is a table from keys of scenarios to levels, 4 very likely to be seen and 0 very unlikely."""
    row.needed("set")
    return Indicator(
        id=IndicatorId(record_id),
        set_id=ScenarioSetId(row.id("set", Kind.SCENARIO_SET) or 0),
        text=row.needed("text"),
        collector=row.text("collector"),
        expected=tuple(_expected(row, key, level) for key, level in row.table("expected").items()),
        status=row.choice("status", IndicatorStatus, IndicatorStatus.NONE),
        status_note=row.text("status_note"),
        checked=row.date("checked"),
        hits=tuple(EventId(each) for each in row.ids("hits", Kind.EVENT)),
        marking=row.marking(),
        citations=row.citations(),
    )


def _driver(row: Row) -> Driver:
    driver = Driver(
        name=row.needed("name"),
        text=row.text("text"),
        uncertainty=row.text("uncertainty"),
        axis=row.text("axis"),
        low_pole=row.text("low_pole"),
        high_pole=row.text("high_pole"),
        citations=row.citations(),
    )
    row.finish()
    return driver


def _assumption(row: Row) -> Assumption:
    assumption = Assumption(text=row.needed("text"), if_false=row.text("if_false"))
    row.finish()
    return assumption


def _estimate(row: Row, scale: str) -> Estimate:
    estimate = Estimate(stated=row.date("stated"), likelihood=term(row, "likelihood", scale), reason=row.text("reason"))
    row.finish()
    return estimate


def _change(row: Row) -> NetworkChange:
    relation, actor = row.id("relation", Kind.RELATION), row.id("actor", Kind.ACTOR)
    change = NetworkChange(
        alteration=row.choice("alteration", Alteration),
        relation=None if relation is None else RelationId(relation),
        actor=None if actor is None else ActorId(actor),
        parties=tuple(ActorId(who) for who in row.ids("parties", Kind.ACTOR)),
        relation_kind=row.choice("kind", RelationKind, RelationKind.OTHER),
        sign=row.choice("sign", Sign, Sign.NEUTRAL),
        trend=row.choice("trend", Trend, Trend.UNKNOWN),
        directed=row.flag("directed"),
    )
    row.finish()
    return change


def _expected(row: Row, key: str, level: object) -> Expected:
    where = f"{row.where}, expected"
    if not isinstance(level, int) or not 0 <= level <= 4:
        raise BadInputError(f"{where}: {level!r} for “{key}” is no level.", remedy="Write a whole number from 0 to 4.")
    return Expected(scenario=ScenarioId(row.keys.id(Kind.SCENARIO, key, where)), level=level)
