"""Files are written whole or not at all, and not read where they are too large."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefings.errors import BadInputError, CannotWriteError, NotFoundError
from briefings.publish.files import read_small, write_whole


def test_a_file_is_there_with_all_its_bytes(tmp_path: Path) -> None:
    write_whole(tmp_path / "brief.pdf", b"12345")
    assert (tmp_path / "brief.pdf").read_bytes() == b"12345"
    assert list(tmp_path.iterdir()) == [tmp_path / "brief.pdf"]


def test_an_old_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_the_longest_name_that_a_folder_takes_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 251 + ".pdf")
    write_whole(path, b"12345")
    assert path.read_bytes() == b"12345"


def test_a_missing_folder_is_named_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError) as caught:
        write_whole(tmp_path / "nowhere" / "brief.pdf", b"x")
    assert "nowhere" in caught.value.summary
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("nowhere/brief.pdf", "Make the folder first"),
        ("folder.pdf", "a folder has this one"),
        ("old.pdf/brief.pdf", "is a file"),
        ("n" * 300 + ".pdf", "shorter name"),
    ],
)
def test_what_hinders_has_its_own_remedy(tmp_path: Path, name: str, remedy: str) -> None:
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "old.pdf").write_bytes(b"old")
    with pytest.raises(CannotWriteError) as caught:
        write_whole(tmp_path / name, b"x")
    assert remedy in caught.value.remedy
    assert "n" * 100 not in caught.value.summary
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.pdf", "old.pdf"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWriteError, match="No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").mkdir()
    with pytest.raises(CannotWriteError):
        write_whole(tmp_path / "brief.pdf", b"x")


_NONE = NotFoundError("There is no seal.", remedy="Name one.")
_LARGE = BadInputError("The seal is too large.", remedy="Name a smaller one.")


def test_a_file_is_read_up_to_a_size(tmp_path: Path) -> None:
    path = tmp_path / "seal.png"
    path.write_bytes(b"12345")
    assert read_small(path, 5, unreadable=_NONE, too_large=_LARGE) == b"12345"
    with pytest.raises(BadInputError, match="too large"):
        read_small(path, 4, unreadable=_NONE, too_large=_LARGE)


def test_a_file_that_is_not_there_is_refused_in_the_words_of_who_asks(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no seal"):
        read_small(tmp_path / "none.png", 9, unreadable=_NONE, too_large=_LARGE)


def read(path: Path, most: int = 5) -> bytes:
    return read_small(path, most, unreadable=_NONE, too_large=_LARGE)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/full"])
def test_a_device_is_refused_and_not_waited_for(device: str) -> None:
    if not Path(device).exists():
        pytest.skip("There is no such device here.")
    with pytest.raises(BadInputError, match="is a device"):
        read(Path(device))


def test_a_folder_is_no_file_and_is_left_closed(tmp_path: Path) -> None:
    before = _next_handle()
    with pytest.raises(NotFoundError, match="no seal"):
        read(tmp_path)
    assert _next_handle() == before


def _next_handle() -> int:
    """The lowest number that no open file has."""
    handle = os.open(os.devnull, os.O_RDONLY)
    os.close(handle)
    return handle


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe with a name."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("This system has no pipes among its files.")
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def test_a_pipe_into_which_nobody_writes_is_empty(pipe: Path) -> None:
    assert read(pipe) == b""


@pytest.mark.parametrize(("sent", "gone"), [(b"12345", True), (b"123456", False)])
def test_what_comes_through_a_pipe_is_read_up_to_a_size(pipe: Path, sent: bytes, *, gone: bool) -> None:
    with pipe.open("r+b", buffering=0) as writer, ThreadPoolExecutor(1) as others:
        writer.write(sent)
        wanted = others.submit(read, pipe)
        if gone:
            time.sleep(0.05)  # it waits for more, which never comes
            writer.close()
            assert wanted.result(5) == sent
        else:
            with pytest.raises(BadInputError, match="too large"):
                wanted.result(5)
