"""The shapes of all kinds of record, by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.store.actors import ACTOR
from briefings.store.briefs import BRIEF
from briefings.store.claims import CLAIM, QUESTION
from briefings.store.events import EVENT
from briefings.store.judgements import JUDGEMENT, LEVER
from briefings.store.relations import RELATION
from briefings.store.scenarios import INDICATOR, SCENARIO, SCENARIO_SET
from briefings.store.sources import SOURCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefings.domain.records import Kind
    from briefings.store.shapes import RecordShape

SHAPES: Mapping[Kind, RecordShape] = {
    shape.kind: shape
    for shape in (
        ACTOR, EVENT, RELATION, SOURCE, QUESTION, CLAIM, JUDGEMENT, LEVER, SCENARIO_SET, SCENARIO, INDICATOR, BRIEF
    )
}  # fmt: skip
