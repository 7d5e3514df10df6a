"""Secrets come from the first line of a file, as editors of all systems write it; times of signing are such as clocks
show."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefings.cli.named import first_line
from briefings.errors import BadInputError, NotFoundError
from tests.cli.said import Said, refusal


@pytest.mark.parametrize("written", [b"sesame", b"sesame\n", b"sesame\r\nnext\r\n", b"\xef\xbb\xbfsesame\r\n"])
def test_the_first_line_is_read_without_the_marks_of_editors(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "secret").write_bytes(written)
    assert first_line(tmp_path / "secret", "password") == "sesame"


@pytest.mark.parametrize(
    ("written", "said"), [(b"", "is empty"), (b"\nsesame\n", "is empty"), (b"a" * 5_000_000, "too long for a password")]
)
def test_a_file_without_a_secret_is_refused(tmp_path: Path, written: bytes, said: str) -> None:
    (tmp_path / "secret").write_bytes(written)
    with pytest.raises(BadInputError, match=said):
        first_line(tmp_path / "secret", "password")


@pytest.mark.parametrize("written", [None, "sesame".encode("utf-16")])
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, written: bytes | None) -> None:
    if written is not None:
        (tmp_path / "secret").write_bytes(written)
    with pytest.raises(NotFoundError, match="cannot be read"):
        first_line(tmp_path / "secret", "password")


@pytest.mark.parametrize("moment", ["noon", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_time_that_no_clock_shows_is_refused(tmp_path: Path, capsys: Said, moment: str) -> None:
    (tmp_path / "key.p12").write_bytes(b"key")
    order = ("specimen", "-o", tmp_path / "brief.pdf", "--sign", tmp_path / "key.p12", "--signed-at", moment)
    assert f"“{moment}” is no time" in refusal(capsys, *order)


def test_a_secret_may_come_through_a_pipe() -> None:
    if not Path("/dev/fd").exists():
        pytest.skip("This system has no pipes among its files.")
    reading, writing = os.pipe()
    os.write(writing, b"sesame\nnext\n")
    assert first_line(Path(f"/dev/fd/{reading}"), "password") == "sesame"
    os.close(reading)
    os.close(writing)


def test_a_device_holds_no_secret() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("There is no such device here.")
    with pytest.raises(BadInputError, match="is a device"):
        first_line(Path("/dev/zero"), "password")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (("render",), ("1", "-o", "brief.pdf"), "is not a dossier"),
        (("fonts", "add"), (), "no such font file"),
        (("render", "no.dossier", "1", "-o", "brief.pdf", "--passphrase-file"), (), "is empty"),
        (("specimen", "-o", "brief.pdf", "--seal"), (), "no picture that can be read"),
    ],
)
def test_a_pipe_into_which_nobody_writes_holds_nobody_up(
    tmp_path: Path, capsys: Said, before: tuple[str, ...], after: tuple[str, ...], said: str
) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("This system has no pipes among its files.")
    os.mkfifo(tmp_path / "pipe")
    assert said in refusal(capsys, *before, tmp_path / "pipe", *after)
