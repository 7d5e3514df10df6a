"""How a cell of a table that holds no records (the journal, the places) is written as JSON and read back."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from briefings.domain.markings import Marking
from briefings.store.codec import FLAG, TEXT, WHOLE, Codec, MismatchError, codec_of
from briefings.store.fields import marking_text, marking_value

if TYPE_CHECKING:
    from collections.abc import Mapping

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def _write_time(stamp: int) -> str | int:
    try:
        moment = _EPOCH + stamp * _MILLISECOND
    except OverflowError:
        return stamp
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _read_time(value: object) -> int:
    if not isinstance(value, str):
        return cast("int", WHOLE.read(value))
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise MismatchError("a time such as “2025-07-08T09:30:00.000Z”") from None
    if moment.tzinfo is None:
        raise MismatchError("a time with its zone, which is Z for UTC")
    return (moment - _EPOCH) // _MILLISECOND


def compact(row: Mapping[str, object]) -> str:
    """A row of the journal in the spelling of the engine."""
    return _COMPACT.encode(row)


def _write_row(text: str) -> object:
    """The row as an object; as text where the engine spells a number so that it would come back otherwise."""
    row = json.loads(text)
    return row if compact(row) == text else text


def _read_row(value: object) -> str:
    row = value
    if isinstance(value, str):
        TEXT.read(value)
        try:
            row = json.loads(value)
        except (ValueError, RecursionError):
            row = None
    if not isinstance(row, dict) or not all(_is_cell(cell) for cell in row.values()):
        raise MismatchError("an object of columns, each null, a number or text")
    return value if isinstance(value, str) else compact(row)


def _is_cell(cell: object) -> bool:
    if isinstance(cell, str):
        TEXT.read(cell)
    if type(cell) is int:
        WHOLE.read(cell)
    return cell is None or type(cell) in {int, float, str}


def as_json(codec: Codec) -> Codec:
    """A column that holds a value as JSON text; in the file it stands as that JSON."""
    return Codec(
        write=lambda text: codec.write(codec.read(json.loads(text))),
        read=lambda value: json.dumps(codec.write(codec.read(value)), ensure_ascii=False),
    )


_MARKING = codec_of(Marking | None)

TIME = Codec(write=_write_time, read=_read_time)
"""Milliseconds since 1970 in UTC, written as "2025-07-08T09:30:00.000Z"."""
ROW = Codec(write=_write_row, read=_read_row)
"""A row, or part of one, that the journal keeps as JSON."""
YES_OR_NO = Codec(write=bool, read=lambda value: int(FLAG.read(value)))
"""1 or 0."""
MARKING = Codec(
    write=lambda text: _MARKING.write(marking_value(text)), read=lambda value: marking_text(_MARKING.read(value))
)
"""A marking, which a table keeps as JSON."""
