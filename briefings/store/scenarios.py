"""Scenario sets, scenarios and indicators in the file: expectations and hits have tables, the rest is JSON."""

from __future__ import annotations

from briefings.domain.records import Kind
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
from briefings.store.fields import CITATION, bare, date, flag, link, plain, record_shape, texts, word
from briefings.store.shapes import Many, Shape

DRIVER = Shape(
    make=Driver,
    fields=tuple(plain(name) for name in ("name", "text", "uncertainty", "axis", "low_pole", "high_pole")),
    lists=(Many(attribute="citations", shape=CITATION),),
)
ASSUMPTION = Shape(make=Assumption, fields=(plain("text"), plain("if_false")))
ESTIMATE = Shape(make=Estimate, fields=(date("stated"), plain("likelihood"), plain("reason")))
EXPECTED = Shape(make=Expected, fields=(link("scenario", Kind.SCENARIO), plain("level")))
CHANGE = Shape(
    make=NetworkChange,
    fields=(
        word("alteration", Alteration),
        link("relation", Kind.RELATION),
        link("actor", Kind.ACTOR),
        word("relation_kind", RelationKind),
        word("sign", Sign),
        word("trend", Trend),
        flag("directed"),
    ),
    lists=(Many(attribute="parties", shape=bare(link, kind=Kind.ACTOR, column="actor")),),
)

SCENARIO_SET = record_shape(
    Kind.SCENARIO_SET,
    ScenarioSet,
    (plain("question"), plain("horizon"), word("set_kind", SetKind), plain("scale")),
    Many(attribute="drivers", shape=DRIVER),
    Many(attribute="assumptions", shape=ASSUMPTION),
)

SCENARIO = record_shape(
    Kind.SCENARIO,
    Scenario,
    (
        link("set_id", Kind.SCENARIO_SET),
        plain("letter"),
        plain("name"),
        plain("narrative"),
        plain("hinge"),
        plain("first_sign"),
        plain("corner"),
    ),
    Many(attribute="estimates", shape=ESTIMATE),
    texts("implications"),
    texts("options"),
    Many(attribute="changes", shape=CHANGE),
)

INDICATOR = record_shape(
    Kind.INDICATOR,
    Indicator,
    (
        link("set_id", Kind.SCENARIO_SET),
        plain("text"),
        plain("collector"),
        word("status", IndicatorStatus),
        plain("status_note"),
        date("checked"),
    ),
    Many(attribute="expected", table="indicator_expected", owner=("indicator",), shape=EXPECTED),
    Many(
        attribute="hits", table="indicator_hit", owner=("indicator",), shape=bare(link, kind=Kind.EVENT, column="event")
    ),
)
