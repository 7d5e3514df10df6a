from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from briefings.domain.dates_text import read_date
from briefings.domain.dossier import About
from briefings.domain.scenarios import Estimate
from briefings.edits import AddAll
from briefings.session import Session
from desktop.models.overview import outlooks
from tests import builders

JULY = Estimate(stated=read_date("1 July 2025"), likelihood="likely")
AUGUST = Estimate(stated=read_date("15 August 2025"), likelihood="unlikely")


@pytest.mark.parametrize(
    ("estimates", "today", "said"),
    [
        ((JULY,), date(2025, 9, 30), "Stated 1 July 2025"),
        ((JULY,), date(2025, 10, 1), "Stated 1 July 2025, 3 months ago"),
        ((JULY, AUGUST), date(2025, 9, 1), "Before: likely"),
        ((JULY, AUGUST), date(2026, 8, 14), "Before: likely, 11 months ago"),
        ((), date(2026, 8, 14), "No likelihood stated yet"),
    ],
)
def test_an_old_estimate_says_its_age(tmp_path: Path, estimates: Sequence[Estimate], today: date, said: str) -> None:
    whole = builders.scenario_set()
    one = builders.scenario(whole, estimates=tuple(estimates))
    with Session.create(tmp_path / "a.dossier", About(title="A"), contents=AddAll([whole, one], "Set")) as session:
        assert [held.moved for held in outlooks(session, whole, today)] == [said]
