"""The lines of a made block: what stands in front, and what a record is called."""

from pathlib import Path

from briefings.domain.scenarios import Scenario
from briefings.sample import create_sample
from desktop.pages.briefs.shown_rows import shown_rows


def test_the_letter_of_a_scenario_stands_in_front_and_not_in_its_name(tmp_path: Path) -> None:
    with create_sample(tmp_path / "sample.dossier") as session:
        rows = shown_rows(session.all(Scenario), session)
        assert [row.lead for row in rows] == ["A", "B", "C", "D"]
        assert not any(row.text.startswith(f"{row.lead} ") for row in rows)
