"""History, undo and redo from a terminal, and any question as known on a past day."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefings.cli import main
from briefings.domain.dossier import About
from briefings.edits import AddAll, Put
from briefings.session import Session
from tests import builders
from tests.files import Clock

if TYPE_CHECKING:
    from pathlib import Path

ARRESTS = builders.event("Arrests", "2025-06-27")
Said = pytest.CaptureFixture[str]


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Begun on 8 July 2025, changed a month later."""
    path, clock = tmp_path / "a.dossier", Clock()
    with Session.create(path, About(title="A"), author="Ana", contents=AddAll([ARRESTS], "Start"), now=clock) as made:
        clock.now = datetime(2025, 8, 8, 12, tzinfo=UTC)
        made.apply(Put(replace(ARRESTS, title="Raids", date=builders.day("2025-06-28"))))
    return path


def said(capsys: Said, *words: object) -> tuple[int, str]:
    capsys.readouterr()
    code = main([str(word) for word in words])
    out, errors = capsys.readouterr()
    return code, out + errors


def test_history_says_who_and_what_from_what_to_what(dossier: Path, capsys: Said) -> None:
    code, text = said(capsys, "history", dossier)
    assert code == 0
    assert "Ana  Change event Raids" in text
    assert "Title: Arrests → Raids" in text
    assert "Date: 27 June 2025 → 28 June 2025" in text


def test_history_of_one_record_leaves_the_rest_out(dossier: Path, capsys: Said) -> None:
    _, text = said(capsys, "history", dossier, ARRESTS.ref, "--json")
    steps = json.loads(text)
    assert [step["label"] for step in steps] == ["Change event Raids", "New dossier"]
    assert {change["record"] for step in steps for change in step["changes"]} == {str(ARRESTS.ref)}


def test_undo_and_redo_say_what_they_did(dossier: Path, capsys: Said) -> None:
    assert said(capsys, "undo", dossier) == (0, "Undone: Change event Raids\n")
    assert "Arrests" in said(capsys, "search", dossier, "Arrests")[1]
    assert said(capsys, "redo", dossier, "--steps", 3)[1].startswith("Redone: Change event Raids\n")
    assert "Raids" in said(capsys, "search", dossier, "Raids")[1]


def test_nothing_left_to_undo_is_refused(dossier: Path, capsys: Said) -> None:
    said(capsys, "undo", dossier)
    code, text = said(capsys, "undo", dossier)
    assert (code, text.startswith("chancery: Nothing is left to undo.")) == (1, True)


def test_a_search_as_known_on_a_day_finds_what_stood_there(dossier: Path, capsys: Said) -> None:
    assert "Arrests" in said(capsys, "search", dossier, "Arrests", "--as-known", "2025-07-20")[1]
    assert said(capsys, "search", dossier, "Raids", "--as-known", "2025-07-20") == (0, "")


def test_a_day_before_the_dossier_was_begun_is_refused(dossier: Path, capsys: Said) -> None:
    code, text = said(capsys, "info", dossier, "--as-known", "2025-07-01")
    assert (code, "The dossier was begun on 8 July 2025." in text) == (1, True)


@pytest.mark.parametrize("record", ["event", "event:x", "thing:1", "event:-1", f"event:{1 << 80}", ""])
def test_a_word_that_names_no_record_is_refused(dossier: Path, capsys: Said, record: str) -> None:
    code, text = said(capsys, "history", dossier, record or " ")
    assert (code, "names no record" in text) == (1, True)
