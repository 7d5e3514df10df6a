import ast
import runpy
import sys
from pathlib import Path

import pytest

import installer

DOOR = Path(installer.__file__).with_name("__main__.py")


def test_an_old_python_is_told_which_one_to_use(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))

    with pytest.raises(SystemExit) as left:
        runpy.run_path(str(DOOR))

    assert left.value.code == 3
    assert "needs Python 3.11 or later; this is Python 3.9" in capsys.readouterr().err


@pytest.mark.parametrize("file", ["__init__.py", "__main__.py"])
def test_an_old_python_can_read_what_it_meets_first(file: str) -> None:
    source = DOOR.with_name(file).read_text("ascii")
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.FunctionDef, ast.Match)

    assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, newer)]


def test_a_wrong_verb_is_wrong_usage(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["installer", "dance"])

    with pytest.raises(SystemExit) as left:
        runpy.run_path(str(DOOR))

    assert left.value.code == 2
    assert "dance" in capsys.readouterr().err


def test_a_wheelhouse_that_is_not_there_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "argv", ["installer", "run", "--wheelhouse", str(tmp_path / "nowhere")])

    with pytest.raises(SystemExit) as left:
        runpy.run_path(str(DOOR))

    assert left.value.code == 2
    assert "there is no folder" in capsys.readouterr().err
