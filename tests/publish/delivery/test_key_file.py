"""The file of a key for signing is read, or refused with what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.errors import BadInputError, NotFoundError
from briefings.publish.delivery.key_file import key_file

if TYPE_CHECKING:
    from pathlib import Path


def test_a_key_is_what_is_in_its_file(tmp_path: Path) -> None:
    (tmp_path / "own.p12").write_bytes(b"a key")
    assert key_file(tmp_path / "own.p12") == b"a key"


@pytest.mark.parametrize("name", ["gone.p12", ""])
def test_a_key_that_cannot_be_read_is_named_with_what_to_do(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFoundError, match="cannot be read") as refused:
        key_file(tmp_path / name if name else tmp_path)
    assert "PKCS#12" in refused.value.remedy


def test_what_is_too_large_for_a_key_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "film.p12").write_bytes(bytes(1_000_001))
    with pytest.raises(BadInputError, match=r"film\.p12 is too large"):
        key_file(tmp_path / "film.p12")
