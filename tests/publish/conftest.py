"""Golden files: what a page looked like when it was last approved. To approve what comes out now, run the tests with
CHANCERY_UPDATE_GOLDEN=1 and look at the change before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

import pytest

GOLDEN = Path(__file__).parent.parent / "golden"


class Golden(Protocol):
    """The path of a golden file; `update` writes it where that was asked for."""

    def __call__(self, name: str, made: bytes) -> bytes: ...


@pytest.fixture
def golden() -> Golden:
    """Return what was approved under a name."""

    def approved(name: str, made: bytes) -> bytes:
        path = GOLDEN / name
        if os.environ.get("CHANCERY_UPDATE_GOLDEN"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made)
        return path.read_bytes()

    return approved
