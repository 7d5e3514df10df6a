"""How a figure is drawn comes back from the file, and files from before there was a choice are read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefings.domain.briefs import BlockKind, View
from briefings.domain.dossier import About
from briefings.domain.network_views import Arrangement, Drawing, NetworkView
from briefings.domain.records import Kind
from briefings.domain.relations import Sign
from briefings.edits import AddAll
from briefings.errors import NotADossierError
from briefings.session import Session
from briefings.store.briefs import VIEW
from briefings.store.codec import codec_of
from briefings.store.connection import Connection
from briefings.store.records import load
from tests import builders
from tests.store.test_repair import spoil

if TYPE_CHECKING:
    from pathlib import Path

DRAWN = Drawing(
    view=NetworkView(signs=frozenset({Sign.HOSTILE})), view_name="Hostile", arrangement=Arrangement.MAP, folded=True
)


def test_a_drawing_comes_back_as_it_was_written(tmp_path: Path) -> None:
    block = builders.block(BlockKind.NETWORK, views=(View(drawing=DRAWN), View()))
    brief = builders.brief("Map", block)
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=AddAll([brief], "A")):
        pass
    with Session.open(tmp_path / "a.dossier") as session:
        assert session.record(brief.ref) == brief


@pytest.mark.parametrize("text", ["nonsense", "[" * 100_000])
def test_a_drawing_that_nobody_wrote_is_damage(text: str, tmp_path: Path) -> None:
    brief = builders.brief("Map", builders.block(BlockKind.NETWORK, views=(View(drawing=DRAWN),)))
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=AddAll([brief], "A")):
        pass
    views = json.dumps([{"title": "", "verdict": "", "drawing": text}])
    spoil(tmp_path / "a.dossier", f"update brief_block set views = '{views}'")  # noqa: S608 - a text of ours
    connection = Connection(tmp_path / "a.dossier")
    with pytest.raises(NotADossierError):
        load(connection, Kind.BRIEF, [brief.id])
    connection.close()


def test_a_view_from_before_drawings_is_drawn_as_usual() -> None:
    old = {"day": 5, "scenario": None, "title": "Then", "verdict": ""}
    assert VIEW.decode(tuple(old.get(column) for column in VIEW.columns)) == View(day=5, title="Then")
    assert codec_of(View).read(old) == View(day=5, title="Then")


def test_plain_files_hold_only_what_is_drawn_otherwise() -> None:
    assert "drawing" not in codec_of(View).write(View())
    written = json.loads(json.dumps(codec_of(View).write(View(drawing=DRAWN))))
    assert written["drawing"] == {
        "view": {"signs": [-1]}, "view_name": "Hostile", "arrangement": "map", "folded": True
    }  # fmt: skip
    assert codec_of(View).read(written) == View(drawing=DRAWN)
