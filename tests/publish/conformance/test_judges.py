"""The standards themselves, by programs that others made to check them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.publish.conformance.briefs import CASES, written
from tests.publish.conformance.judges import outloud, verapdf

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
    assert outloud(file) == []
