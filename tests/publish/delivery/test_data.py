"""The machine-readable brief in the file, and what the kinds claim."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from briefings.publish.delivery import Delivery, Kind, deliver
from tests.publish.documents import ministerial, scenario_paper


def data_in(data: bytes) -> Any:  # noqa: ANN401
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return json.loads(pdf.attachments["brief.json"].get_file().read_bytes())


def every(value: Any, kind: str) -> list[Any]:  # noqa: ANN401
    """The objects of a type."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    found = [each for one in inner for each in every(one, kind)]
    return [value, *found] if isinstance(value, dict) and value.get("type") == kind else found


def test_the_data_hold_the_text_the_notes_and_their_grades() -> None:
    said = data_in(deliver(ministerial(), delivery=Delivery(with_data=True)).data)
    assert said["form"] == "chancery-brief/1"
    assert said["brief"]["title"] == ministerial().title
    notes = every(said, "Note")
    assert [note["grade"] for note in notes] == ["C3", "C3", "C3", "C3", "C3", "C4", "C3", "C4", "C4", "F6"]
    assert any("Two men died in custody" in run["text"] for run in every(said, "Run"))


def test_half_a_character_is_attached_as_a_question() -> None:
    said = data_in(deliver(replace(ministerial(), title="Half \ud800"), delivery=Delivery(with_data=True)).data)
    assert said["brief"]["title"] == "Half ?"


def test_pictures_go_by_their_words() -> None:
    said = data_in(deliver(scenario_paper(), delivery=Delivery(with_data=True)).data)
    assert every(said, "Scene")
    assert all(set(scene) == {"type", "alt"} for scene in every(said, "Scene"))


def test_the_file_says_that_the_data_are_those_of_the_document() -> None:
    with pikepdf.open(io.BytesIO(deliver(ministerial(), delivery=Delivery(with_data=True)).data)) as pdf:
        (named,) = pdf.Root.AF
        assert named.AFRelationship == "/Data"
        assert str(named.UF) == "brief.json"
        assert str(named.Desc)
        assert named.EF.F.Subtype == "/application/json"


def test_nothing_is_attached_unless_asked_for() -> None:
    with pikepdf.open(io.BytesIO(deliver(ministerial()).data)) as pdf:
        assert "/AF" not in pdf.Root
        assert not pdf.attachments


@pytest.mark.parametrize(
    ("delivery", "part"),
    [(Delivery(), "2"), (Delivery(with_data=True), "3"), (Delivery(kind=Kind.PLAIN), None)],
)
def test_each_kind_claims_what_it_keeps(delivery: Delivery, part: str | None) -> None:
    with pikepdf.open(io.BytesIO(deliver(ministerial(), delivery=delivery).data)) as pdf, pdf.open_metadata() as xmp:
        assert xmp.get("pdfuaid:part") == "1"
        assert xmp.get("pdfaid:part") == part
