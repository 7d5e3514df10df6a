from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefings.errors import BadInputError
from desktop.problems import Notice, Problems, written
from desktop.widgets.banner import Tone

SECRET = "the minister's own words"


def _fault() -> Exception:
    with pytest.raises(ValueError, match="minister") as caught:
        int(SECRET)
    return caught.value


def test_an_error_is_said_with_its_remedy(qtbot: QtBot, tmp_path: Path) -> None:
    problems = Problems(tmp_path)
    with qtbot.waitSignal(problems.noted) as said, problems.guard() as outcome:
        raise BadInputError("It has no title.", remedy="Type one.")
    assert said.args == [Notice(sentence="It has no title. Type one.", tone=Tone.ERROR)]
    assert not outcome.succeeded
    assert list(tmp_path.iterdir()) == []


def test_a_fault_is_no_error_and_passes_through(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="minister"), Problems(tmp_path).guard():
        raise ValueError(SECRET)


def test_a_report_names_the_place_and_nothing_of_the_dossier(tmp_path: Path) -> None:
    file = written(_fault(), tmp_path / "reports")
    assert file is not None
    text = file.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_problems.py" in text
    assert SECRET not in text


def test_a_report_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert written(_fault(), blocked / "reports") is None


def test_a_fault_leads_to_its_report(qtbot: QtBot, tmp_path: Path) -> None:
    problems = Problems(tmp_path)
    with qtbot.waitSignal(problems.broken) as broken:
        problems.report(_fault())
    assert isinstance(broken.args[0], Path)
    assert broken.args[0].exists()
