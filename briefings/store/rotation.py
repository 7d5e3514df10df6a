"""What a backup is called, and which ones are kept. Nothing here reads or writes a file.

Rules, for the backups of one dossier:

- of the dailies: the newest of each of the last 7 days, 4 weeks and 12 months that have one, so 23 at most;
- the last 5 before an import, 3 before a restore, 2 before a migration;
- all that somebody asked for, and the one just made;
- all whose name lies ahead of the clock. They are not counted either: one of the two clocks was wrong, and a clock that
  jumps must not push good backups out.

Days are counted only where a backup was made, so a dossier that rests for a year keeps what it has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DAYS, WEEKS, MONTHS = 7, 4, 12


class Reason(StrEnum):
    """Why a backup was made: the word in its name."""

    DAILY = "daily"
    MIGRATION = "migration"
    IMPORT = "import"
    RESTORE = "restore"
    MANUAL = "manual"


LAST = {Reason.IMPORT: 5, Reason.RESTORE: 3, Reason.MIGRATION: 2}
"""How many of the newest are kept, where days do not decide."""

_REASONS = "|".join(Reason)
_NAME = re.compile(rf"(\d{{4}}-\d\d-\d\dT\d{{6}})-({_REASONS})(?:-(\d{{1,4}}))?\.dossier")
_STAMP = "%Y-%m-%dT%H%M%S"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup that was checked when it was made. `moment` is UTC; `number` parts those of one second."""

    path: Path
    moment: datetime
    reason: Reason
    number: int = 1

    @property
    def size(self) -> int:
        """Bytes on the disk; 0 where the file has gone."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    @property
    def order(self) -> tuple[datetime, int, str]:
        """By this they rise from old to new."""
        return (self.moment, self.number, self.reason.value)


def name_of(moment: datetime, reason: str, number: int = 1) -> str:
    """The file name: 2026-11-22T101500-daily.dossier; the time is UTC, so that names sort across journeys."""
    again = f"-{number}" if number > 1 else ""
    return f"{moment.astimezone(UTC).strftime(_STAMP)}-{reason}{again}.dossier"


def read_name(path: Path) -> Backup | None:
    """The backup that a name tells of; None where the name is not one of ours."""
    parts = _NAME.fullmatch(path.name)
    if parts is None:
        return None
    try:
        moment = datetime.strptime(parts[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path=path, moment=moment, reason=Reason(parts[2]), number=int(parts[3] or 1))


def superfluous(backups: Iterable[Backup], *, made: Backup, now: datetime) -> list[Backup]:
    """Those that no rule keeps, after `made` has been checked."""
    past = sorted((one for one in backups if one.moment <= now), key=lambda one: one.order, reverse=True)
    kept = {made.path}
    dailies = [one for one in past if one.reason is Reason.DAILY]
    for period, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept |= _newest_of_each(dailies, period, count)
    for reason, count in LAST.items():
        kept |= {one.path for one in [one for one in past if one.reason is reason][:count]}
    return [one for one in past if one.path not in kept and one.reason is not Reason.MANUAL]


def _newest_of_each(falling: list[Backup], period: Callable[[datetime], tuple[int, ...]], count: int) -> set[Path]:
    """The newest of each of the last few periods that have one."""
    newest: dict[tuple[int, ...], Path] = {}
    for one in falling:
        newest.setdefault(period(one.moment), one.path)
    return set(list(newest.values())[:count])


def _day(moment: datetime) -> tuple[int, ...]:
    return (moment.toordinal(),)


def _week(moment: datetime) -> tuple[int, ...]:
    return tuple(moment.isocalendar())[:2]


def _month(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month)
