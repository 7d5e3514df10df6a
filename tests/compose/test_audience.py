"""Nothing above the marking of its readers is in a brief: no text, count, note or figure."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.compose.audience import AudienceDossier
from briefings.compose.brief import block_sources, compose_brief
from briefings.compose.checks import check
from briefings.domain.actors import Actor, Name
from briefings.domain.events import Event
from briefings.domain.markings import Marking
from briefings.domain.scenarios import ScenarioSet
from briefings.errors import NotFoundError
from tests.compose import world
from tests.compose.reading import section, texts

if TYPE_CHECKING:
    from briefings.domain.dossier import Record

CANARY = "zyzzyva"
_KEPT = {"scale", "corner", "letter", "code"}  # words of ours, not of the record


def _secret(record: Record) -> Record:
    """The record marked above its readers, the canary in each of its texts."""
    names = [field.name for field in fields(record) if type(getattr(record, field.name)) is str]
    changed = {name: f"{getattr(record, name)} {CANARY}" for name in names if name not in _KEPT}
    if isinstance(record, Actor):
        changed["names"] = tuple(Name(text=f"{name.text} {CANARY}") for name in record.names)
    if isinstance(record, ScenarioSet):
        changed["drivers"] = tuple(replace(driver, name=CANARY, text=CANARY) for driver in record.drivers)
    return replace(record, marking=world.SECRET, **changed)


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(world.RECORDS), min_size=1, max_size=5))
def test_what_is_above_the_readers_is_nowhere_in_the_document(chosen: set[Record]) -> None:
    brief = world.brief(audience=world.OFFICIAL)
    document = compose_brief(brief, world.dossier(*map(_secret, chosen)))
    assert CANARY not in texts(document)
    assert document.marking == "OFFICIAL"


@pytest.mark.parametrize("record", world.RECORDS, ids=lambda record: str(record.kind))
def test_no_block_names_a_withheld_record_as_its_source(record: Record) -> None:
    brief, dossier = world.brief(audience=world.OFFICIAL), world.dossier(_secret(record))
    assert all(record.ref not in block_sources(block, brief, dossier) for block in brief.blocks)


def test_without_an_audience_everything_is_shown_and_the_banner_rises() -> None:
    document = compose_brief(world.brief(), world.dossier(_secret(world.protest)))
    assert CANARY in texts(document)
    assert document.marking == "SECRET"


def test_a_mention_of_a_withheld_actor_is_withheld_with_its_name() -> None:
    document = compose_brief(world.brief(audience=world.OFFICIAL), world.dossier(_secret(world.azerbaijan)))
    prose = texts(section(document, "prose"))
    assert "[withheld]" in prose
    assert "Azerbaijan" not in prose


def test_a_count_does_not_betray_a_withheld_sign() -> None:
    document = compose_brief(world.brief(audience=world.OFFICIAL), world.dossier(_secret(world.sign)))
    assert "No sign is on file." in texts(section(document, "watch list"))


def test_unmarked_records_take_the_marking_of_the_dossier() -> None:
    seen = AudienceDossier(world.dossier(marking=world.SECRET), world.OFFICIAL)
    assert seen.all(Event) == ()


def test_a_portion_of_another_scheme_is_withheld() -> None:
    other = replace(world.protest, marking=Marking(scheme="tlp-2.0", level="TLP:CLEAR"))
    assert AudienceDossier(world.dossier(other), world.OFFICIAL).withholds(other.ref)


def test_a_level_that_nobody_knows_is_withheld() -> None:
    odd = replace(world.protest, marking=Marking(scheme="uk-gscp", level="COSY"))
    assert AudienceDossier(world.dossier(odd), world.OFFICIAL).withholds(odd.ref)


def test_places_are_not_told_where_an_actor_is_withheld() -> None:
    seen = AudienceDossier(world.dossier(_secret(world.media)), world.OFFICIAL)
    assert seen.places() == {}
    with pytest.raises(NotFoundError):
        seen.get(Actor, world.media.id)
    with pytest.raises(NotFoundError):
        seen.record(world.media.ref)


def test_a_check_says_what_is_withheld_to_the_writer() -> None:
    findings = check(world.brief(audience=world.OFFICIAL), world.dossier(_secret(world.azerbaijan)))
    assert any("above the marking of the readers" in finding.sentence for finding in findings)
