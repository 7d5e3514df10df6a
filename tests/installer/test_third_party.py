"""The list of other people's work names all that is installed."""

from __future__ import annotations

import re

from installer.places import CHECKOUT
from tests.installer.test_locks import pins

TEXT = (CHECKOUT / "THIRD-PARTY.md").read_text("utf-8")
CALLED = {"pyside6-essentials": "pyside6 essentials", "shiboken6": "shiboken"}  # as they call themselves


def test_every_package_that_is_installed_is_named_with_its_licence() -> None:
    words = "\n".join(re.findall(r"^\|(.+)\|$", TEXT, flags=re.MULTILINE)).casefold()
    missing = [
        name for name in pins("requirements.lock") if not re.search(rf"\b{CALLED.get(name, name)}(?![\w-])", words)
    ]
    assert not missing


def test_every_file_that_is_named_is_there() -> None:
    for path in re.findall(r"`((?:resources|installer)/[^`]+)`", TEXT):
        assert (CHECKOUT / path).exists(), path
