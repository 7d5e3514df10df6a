"""The architecture page says what the import contracts say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_layers_in_the_architecture_page_are_those_of_the_contracts() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    block = re.search(r"```\n(briefings\.cli.*?)```", page, re.DOTALL)
    assert block
    assert block[1].split("\n")[:-1] == layers


def test_every_room_named_in_the_architecture_page_exists() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = re.findall(r"^\| `([\w/.]+)` \|", page, re.MULTILINE)
    assert rooms
    assert [room for room in rooms if not (ROOT / room).exists()] == []
