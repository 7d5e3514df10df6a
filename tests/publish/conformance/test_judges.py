"""The standards themselves, by programs that others made to check them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.publish.delivery import Delivery, deliver
from tests.publish.conformance.briefs import CASES, written
from tests.publish.conformance.judges import read_aloud, verapdf
from tests.publish.delivery.keys import signing
from tests.publish.documents import scenario_paper

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_every_brief_keeps_the_standard(standard: str, tmp_path: Path) -> None:
    files = [tmp_path / f"{case}.pdf" for case in CASES]
    for file in files:
        file.write_bytes(written(file.stem).data)
    said = verapdf(standard, files)
    assert said == {file.name: "kept" for file in files}


@pytest.mark.parametrize("case", CASES)
def test_every_brief_reads_well_aloud(case: str, tmp_path: Path) -> None:
    file = tmp_path / "brief.pdf"
    file.write_bytes(written(case).data)
    assert read_aloud(file) == []


def test_a_file_with_data_keeps_part_three(tmp_path: Path) -> None:
    file = tmp_path / "data.pdf"
    file.write_bytes(deliver(scenario_paper(), delivery=Delivery(with_data=True)).data)
    assert verapdf("3a", [file]) == {"data.pdf": "kept"}


@pytest.mark.parametrize("standard", ["ua1", "2a"])
def test_a_signed_file_keeps_the_standard(standard: str, tmp_path: Path) -> None:
    files = [tmp_path / "seen.pdf", tmp_path / "unseen.pdf"]
    for file in files:
        delivery = Delivery(signing=signing(visible=file.stem == "seen"))
        file.write_bytes(deliver(scenario_paper(), delivery=delivery).data)
    assert verapdf(standard, files) == {file.name: "kept" for file in files}
