"""A laboratory for each test, in memory where the system has such a place; how much is tried is said by a variable."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.faults.runs import Laboratory

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it


@pytest.fixture
def place() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def laboratory(place: Path) -> Laboratory:
    return Laboratory(place / "laboratory")


@pytest.fixture
def everything() -> bool:
    """Whether a fault is tried at every operation, which takes the better part of an hour: CHANCERY_FAULTS=all."""
    return os.environ.get("CHANCERY_FAULTS") == "all"
