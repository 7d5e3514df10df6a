"""Ids for new records: 23 bits of device, 40 bits of counter. A number is never given twice, even after an undo."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast

from briefings.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefings.store.connection import Connection

COUNTER_BITS = 40
DEVICES = 1 << 23


def any_device() -> int:
    """A device number for a machine that has none yet; the small ones are kept for what is made in the house."""
    return 1024 + int.from_bytes(os.urandom(8)) % (DEVICES - 1024)


class Identities:
    """Gives ids on one device and remembers in the file how far it came."""

    def __init__(self, connection: Connection, device: int | None) -> None:
        self._connection = connection
        if device is None:
            device = cast("int | None", connection.value("select device from identity order by rowid limit 1"))
        self.device = any_device() if device is None else device
        if not 0 < self.device < DEVICES:
            raise BadInputError(
                f"{device} is no device number.", remedy=f"Take a whole number from 1 to {DEVICES - 1}."
            )
        known = connection.value("select last from identity where device = ?", (self.device,))
        self._last = cast("int", known or 0)

    def new(self) -> int:
        """The next id."""
        self._last += 1
        return self.device << COUNTER_BITS | self._last

    def remember(self, used: Iterable[int]) -> None:
        """Note in the file, within its transaction, which ids are taken."""
        own = (record_id & (1 << COUNTER_BITS) - 1 for record_id in used if record_id >> COUNTER_BITS == self.device)
        self._last = max((self._last, *own))
        query = """insert into identity (device, last) values (?, ?)
            on conflict do update set last = excluded.last where excluded.last > last"""
        self._connection.run(query, (self.device, self._last))
