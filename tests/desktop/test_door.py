import pytest

from desktop.__main__ import main


def test_help_names_both_ways(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "chancery VERB" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--wrong"], ["a.dossier", "b.dossier"]])
def test_wrong_usage_is_said_with_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage" in capsys.readouterr().err


def test_a_verb_goes_to_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", "no-such.dossier"]) == 1
    assert "no-such.dossier" in capsys.readouterr().err
