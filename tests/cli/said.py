"""The command line in tests: what it answers and how it refuses."""

import json
from typing import Any

import pytest

from briefings.cli import main

Said = pytest.CaptureFixture[str]


def answer(said: Said, *words: object) -> str:
    """What a verb prints when it is done."""
    said.readouterr()
    code = main([str(word) for word in words])
    out, errors = said.readouterr()
    assert (code, errors) == (0, "")
    return out


def told(said: Said, *words: object) -> Any:  # noqa: ANN401 - JSON
    """What a verb prints as JSON."""
    return json.loads(answer(said, *words, "--json"))


def refusal(said: Said, *words: object) -> str:
    """What a verb says when it refuses: one line, no traceback."""
    said.readouterr()
    code = main([str(word) for word in words])
    out, errors = said.readouterr()
    assert (code, out, errors.count("\n")) == (1, "", 1)
    return errors
