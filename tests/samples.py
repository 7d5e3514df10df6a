"""The sample dossier for tests that start from it: made once in each process, copied for every test."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from briefings.sample import create_sample


def copy_sample(path: Path) -> Path:
    """Write the sample dossier to a file, as `create_sample` makes it, and give its path back."""
    path.write_bytes(_contents())
    return path


@cache
def _contents() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Sample.dossier"
        create_sample(path).close()
        assert list(path.parent.iterdir()) == [path]
        return path.read_bytes()
