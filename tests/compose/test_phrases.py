"""Every phrase that is written is said somewhere, and every one that is said is written."""

from __future__ import annotations

import re
from pathlib import Path

import resources
from briefings.compose.phrases import phrases
from briefings.domain.actors import ActorKind
from briefings.domain.briefs import Clearance
from briefings.domain.events import EventStatus
from briefings.domain.scenarios import IndicatorStatus

CODE = "\n".join(
    file.read_text(encoding="utf-8") for file in (Path(__file__).parents[2] / "briefings" / "compose").rglob("*.py")
)
KEYS = phrases("en").table.keys()
MADE = (
    "state.",
    "clearance.",
    "actors.",
    "events.",
    "watch-list.expected.",
    "watch-list.seen.",
    "checks.",
    "captions.",
)


def test_no_phrase_is_left_over() -> None:
    said = {key for key in KEYS if f'"{key}"' in CODE or f"'{key}'" in CODE or key.startswith(MADE)}
    assert set(KEYS) - said == set()


def test_the_words_of_every_kind_are_there() -> None:
    wanted = [f"actors.{kind.value.replace(' ', '-')}" for kind in ActorKind]
    wanted += [f"{part}.{state.value.replace(' ', '-')}" for part in ("state", "clearance") for state in Clearance]
    wanted += [f"events.{status.value}" for status in EventStatus if status is not EventStatus.REPORTED]
    wanted += [f"watch-list.seen.{status.value}" for status in IndicatorStatus]
    assert [key for key in wanted if key not in KEYS] == []


def test_a_rule_has_its_sentences() -> None:
    rules = set(re.findall(r'"checks\.([\w-]+)\.', "\n".join(f'"{key}"' for key in KEYS)))
    assert [rule for rule in rules if not {f"checks.{rule}.met", f"checks.{rule}.open"} <= KEYS] == []


def test_no_month_is_written_in_numbers() -> None:
    text = resources.path("phrases", "en.toml").read_text(encoding="utf-8")
    assert re.findall(r"\d+[./]\d+[./]\d+", text) == []
