"""The full check of an open dossier, on demand: the engine's own, then the laws of `laws.py`. It changes nothing."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, cast

import apsw

from briefings.domain.records import Kind
from briefings.errors import NotADossierError
from briefings.store import laws
from briefings.store.findings import Finding, Findings, Severity
from briefings.store.wording import part, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefings.store.connection import Connection

    Progress = Callable[[float], bool]
    """Called with the share that is done, 0 to 1, many times a second; False stops the check."""

AT_ONCE = 500
_ENGINE, _LAWS = 0.3, 0.4
_OPERATIONS = 200_000
_TREE = re.compile(r"^(?:Tree|On tree page) (\d+)")
_INDEX = re.compile(r"index (\w+)")
_ORDER = list(Severity)
_OF_THE_WHOLE = (
    laws.whole,
    laws.counts,
    laws.references,
    laws.under_names,
    laws.attachments,
    laws.dates,
    laws.identities,
)


class _StoppedError(Exception):
    """Somebody has had enough."""


def verify(connection: Connection, progress: Progress = lambda _: True) -> Findings:
    """Look at everything. Takes seconds for a million records."""
    found: list[Finding] = []
    records = 0
    complete = True
    try:
        for finding, done in _everything(connection, progress):
            records = max(records, done)
            if finding is not None:
                found.append(finding)
    except _StoppedError:
        complete = False
    except NotADossierError:
        found.append(_unreadable("More of the file cannot be read; the check could not go on."))
    return Findings(found=_told(found), records=records, complete=complete)


def _everything(connection: Connection, progress: Progress) -> Iterator[tuple[Finding | None, int]]:
    """Each finding with the number of records that were looked at; nothing instead of a finding now and then."""
    with _stoppable(connection, progress):
        engine = list(_by_the_engine(connection))
    for finding in engine:
        yield finding, 0
    for law in _OF_THE_WHOLE:
        _go_on(progress, _ENGINE)
        with _stoppable(connection, progress):
            broken = list(_as_far_as_readable(law(connection)))
        for finding in broken:
            yield finding, 0
    done = 0
    for kind, ids, share in _batches(connection):
        _go_on(progress, _LAWS + (1 - _LAWS) * share)
        for finding in _as_far_as_readable(_records(connection, kind, ids)):
            yield finding, done
        done += len(ids)
        yield None, done
    progress(1.0)


def _by_the_engine(connection: Connection) -> Iterator[Finding]:
    """What the engine finds, told by the part of the dossier in which it lies."""
    try:
        lines = [
            str(line) for (text,) in connection.query("pragma integrity_check(1000)") for line in str(text).split("\n")
        ]
        plan = connection.query("select rootpage, name, tbl_name from sqlite_schema where rootpage > 0")
    except NotADossierError:
        yield _unreadable("The plan of the file cannot be read.")
        return
    owners = {key: str(table) for root, name, table in plan for key in (str(root), str(name))}
    places: Counter[str] = Counter()
    for line in lines:
        if line == "ok" or line.startswith("***"):
            continue
        lies = _TREE.match(line) or _INDEX.search(line)
        table = owners.get(lies[1]) if lies else None
        places[part(table) if table else "the file"] += 1
    for name, count in places.items():
        where = "in one place" if count == 1 else f"in {count} places"
        yield _unreadable(f"{sentence(name)} cannot be read, or not trusted, {where}.")


def _records(connection: Connection, kind: Kind, ids: list[int]) -> Iterator[Finding]:
    found, broken = laws.decoded(connection, kind, ids)
    lost = {finding.ref for finding in broken if finding.ref is not None}
    held = {cast("int", row[0]) for row in connection.query(_HELD.format(kind.value), (str(ids),))}
    yield from (finding for finding in broken if finding.ref is not None and finding.ref.id in held)
    yield from laws.derived(connection, kind, found)
    yield from laws.journalled(connection, kind, [one for one in ids if one not in {ref.id for ref in lost}])


_HELD = "select id from {} where id in (select value from json_each(?))"


def _batches(connection: Connection) -> Iterator[tuple[Kind, list[int], float]]:
    """The ids of each kind, those that only the journal knows included, some at a time, with the share before them."""
    for place, kind in enumerate(Kind):
        query = f"select id from {kind.value} union select record from change where kind = ? order by 1"  # noqa: S608 - a word of the list of kinds
        try:
            ids = [cast("int", row[0]) for row in connection.query(query, (kind.value,))]
        except NotADossierError:
            continue  # told by the engine's check
        for start in range(0, len(ids), AT_ONCE):
            share = (place + start / len(ids)) / len(Kind)
            yield kind, ids[start : start + AT_ONCE], share


def _as_far_as_readable(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings until a page cannot be read; which pages these are, the engine's check has told."""
    try:
        yield from findings
    except NotADossierError:
        return


def _told(found: list[Finding]) -> tuple[Finding, ...]:
    """Each once, the worst first, and of each weight so many that they can be read."""
    told: list[Finding] = []
    for severity in _ORDER:
        these = list(dict.fromkeys(finding for finding in found if finding.severity is severity))
        told += islice(these, 100)
        if len(these) > 100:
            told.append(Finding(severity=severity, sentence=f"And {len(these) - 100} more of this kind."))
    return tuple(told)


def _unreadable(text: str) -> Finding:
    return Finding(severity=Severity.DAMAGE, sentence=text)


def _go_on(progress: Progress, share: float) -> None:
    if not progress(share):
        raise _StoppedError


@contextmanager
def _stoppable(connection: Connection, progress: Progress) -> Iterator[None]:
    """Let `progress` stop a long statement of the engine."""
    connection.engine.set_progress_handler(lambda: not progress(_ENGINE / 2), _OPERATIONS)
    try:
        yield
    except apsw.InterruptError as problem:
        raise _StoppedError from problem
    finally:
        connection.engine.set_progress_handler(None)
