"""Data of other people that is only there while the product is made; tests that want it are skipped without."""

from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "shared" / "data"
there = pytest.mark.skipif(not DATA.is_dir(), reason="the data of other people is not on this machine")
