"""Colours and style sheets stand in the theme only."""

import re
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[3] / "desktop"
ELSEWHERE = sorted(file for file in DESKTOP.rglob("*.py") if DESKTOP / "theme" not in file.parents)


@pytest.mark.parametrize("file", ELSEWHERE, ids=lambda file: str(file.relative_to(DESKTOP)))
def test_no_colour_and_no_style_sheet_outside_the_theme(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert re.findall(r"""["']#[0-9a-fA-F]{3,8}["']""", text) == []
    assert "setStyleSheet" not in text
    assert "QtQml" not in text
