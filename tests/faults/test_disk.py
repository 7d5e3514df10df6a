from __future__ import annotations

from pathlib import Path

from tests.faults.disk import (
    Create,
    Loss,
    Operation,
    Remains,
    Rename,
    Sync,
    SyncFolder,
    Truncate,
    Unlink,
    Write,
    losses,
)

A, B, FOLDER = Path("/d/a"), Path("/d/b"), Path("/d")


def after(*operations: Operation) -> Remains:
    remains = Remains()
    for operation in operations:
        remains.take(operation)
    return remains


def test_what_was_never_synced_is_lost() -> None:
    remains = after(Create(A, 1), SyncFolder(FOLDER), Write(1, 0, b"abc"))
    assert remains.left(()) == {A: b""}
    assert remains.left(remains.pending) == {A: b"abc"}


def test_a_synced_file_without_a_synced_name_is_lost() -> None:
    assert after(Create(A, 1), Write(1, 0, b"abc"), Sync(1)).left(()) == {}


def test_what_was_synced_stays() -> None:
    remains = after(Create(A, 1), SyncFolder(FOLDER), Write(1, 0, b"abc"), Sync(1), Write(1, 1, b"X"), Truncate(1, 2))
    assert remains.left(()) == {A: b"abc"}
    assert remains.left(remains.pending) == {A: b"aX"}


def test_a_failed_sync_drops_what_it_should_have_saved() -> None:
    remains = after(Create(A, 1), SyncFolder(FOLDER), Write(1, 0, b"abc"), Sync(1, failed=True), Sync(1))
    assert remains.left(()) == {A: b""}


def test_a_rename_and_a_removal_wait_for_the_folder() -> None:
    remains = after(Create(A, 1), Create(B, 2), SyncFolder(FOLDER), Rename(A, B, 1))
    assert set(remains.left(())) == {A, B}
    remains.take(SyncFolder(FOLDER))
    assert set(remains.left(())) == {B}
    remains.take(Unlink(B))
    assert set(remains.left(())) == {B}
    assert remains.left(remains.pending) == {}


def test_every_kind_of_loss_is_tried_on_unsynced_writes() -> None:
    last = Write(2, 0, bytes(range(256)) * 40)
    remains = after(Create(A, 1), Create(B, 2), SyncFolder(FOLDER), Write(1, 0, b"abc"), last)
    left = dict(losses(remains, last, seed=1))
    assert set(left) == set(Loss)
    assert left[Loss.LAST] == {A: b"", B: last.data}
    assert left[Loss.BUT_FIRST] == {A: b"", B: last.data}
    assert left[Loss.TORN][B] == last.data[: len(left[Loss.TORN][B])] != last.data
    assert left[Loss.TORN_ALONE][A] == b""


def test_lost_sectors_of_a_file_that_grew_may_hold_anything() -> None:
    write = Write(1, 0, b"\1" * 51200)
    remains = after(Create(A, 1), SyncFolder(FOLDER), write)
    noisy = dict(losses(remains, write, seed=3))[Loss.NOISE][A]
    sectors = {noisy[start : start + 512] for start in range(0, len(noisy), 512)}
    assert b"\1" * 512 in sectors
    assert bytes(512) not in sectors
