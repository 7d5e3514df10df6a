"""Everything that is asked of a large dossier while somebody works in it, each beside its limit or a bare peer."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.store.figures import at, times
from benchmarks.store.first_screen import PASSPHRASE
from benchmarks.store.synthetic import FIRST, LAST, Size, Synthetic
from briefings.domain.actors import Actor
from briefings.domain.dates import Day
from briefings.domain.events import Event
from briefings.domain.records import Kind
from briefings.edits import Put
from briefings.session import Order, Session
from briefings.store.connection import Connection
from briefings.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.store.figures import Figures


def measure(path: Path, size: Size, figures: Figures) -> None:
    """Ask everything once or many times."""
    _first_screen(path, figures)
    with Session.open(path, passphrase=PASSPHRASE, read_only=True) as session:
        _search(session, size, figures)
        _names(session, figures)
        _network(session, figures)
        _scrolling(session, figures)
    _months(path, figures)
    _edit(path, figures)


def _first_screen(path: Path, figures: Figures) -> None:
    command = [sys.executable, "-m", "benchmarks.store.first_screen", str(path)]
    runs = [
        [float(part) for part in subprocess.run(command, check=True, capture_output=True).stdout.split()]
        for _ in range(5)
    ]
    derived, opened, held = (sorted(column)[2] for column in zip(*runs, strict=True))
    figures.add("open and first screen", f"{opened:.3f} s, after {derived:.3f} s for the key", "0.5 s and the key")
    figures.add("memory of the engine then", f"{held:.0f} MB", "150 MB")


def _search(session: Session, size: Size, figures: Figures) -> None:
    chance = random.Random(3)
    words = [word for word in Synthetic(Size.scaled(0.0001)).words if len(word) >= 4]
    asked = [chance.choice(words)[:length] for length in range(2, 9) for _ in range(100)]
    found = sorted(times(lambda one=one: session.find(one, limit=20, order=Order.NEWEST), 1)[0] for one in asked)  # type: ignore[misc]  # the default binds the word
    figures.add(
        f"search as you type, newest first, {size.events:,} events",
        f"p50 {at(found, 0.5):.2f}, p95 {at(found, 0.95):.2f}, most {found[-1]:.0f} ms",
        "p50 2 ms, p95 20 ms",
    )
    best = sorted(times(lambda one=one: session.find(one, limit=20), 1)[0] for one in asked)  # type: ignore[misc]  # the same
    figures.add("the same, best first", f"p50 {at(best, 0.5):.2f}, p95 {at(best, 0.95):.2f} ms", "")


def _names(session: Session, figures: Figures) -> None:
    chance = random.Random(4)
    actors = session.listing(Actor).page(0, 20_000)
    names = [chance.choice(chance.choice(actors).names).text for _ in range(400)]
    asked = [chance.choice((name, name[: max(2, len(name) // 2)], _mistyped(name, chance))) for name in names]
    found = sorted(
        times(lambda one=one: session.find(one, limit=20, kinds=[Kind.ACTOR]), 1)[0]  # type: ignore[misc]  # the same
        for one in asked
    )
    figures.add("name search", f"p50 {at(found, 0.5):.2f}, p95 {at(found, 0.95):.2f} ms", "p95 10 ms")


def _mistyped(name: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(name) - 1) if len(name) > 2 else 0
    return name[:place] + name[place + 1 :]


def _network(session: Session, figures: Figures) -> None:
    begun = time.perf_counter()
    days = session.ties.days()
    loaded = time.perf_counter() - begun
    chance = random.Random(5)
    asked = [Day(chance.randrange(FIRST, LAST)) for _ in range(200)]
    ours, bare = [], []
    for day in asked:
        ours += times(lambda day=day: session.ties.days().on(day), 1)  # type: ignore[misc]  # the same
        bare += times(lambda day=day: days.ids[(days.starts <= day) & (days.ends > day)], 1)  # type: ignore[misc]  # the same
    mine, theirs = float(np.median(ours)), float(np.median(bare))
    figures.add(
        f"network on a day, {len(days.ids):,} relations (columns read in {loaded:.2f} s)",
        f"{mine:.2f} ms, {mine / theirs:.2f} of the bare numpy filter",
        "1.5 times the bare filter",
    )
    steps = sorted(times(lambda day=day: days.between(day, Day(day + 1)), 1)[0] for day in asked)  # type: ignore[misc]  # the same
    figures.add("a day's step of the slider", f"p50 {at(steps, 0.5):.3f}, p95 {at(steps, 0.95):.3f} ms", "2 ms")


def _scrolling(session: Session, figures: Figures) -> None:
    listing = session.listing(Event, by="day", descending=True)
    chance = random.Random(6)
    places = [chance.randrange(len(listing)) for _ in range(300)] + [0, len(listing) - 60, len(listing) // 2]
    jumps = sorted(times(lambda place=place: listing.page(place, 60), 1)[0] for place in places)  # type: ignore[misc]  # the same
    figures.add(
        f"a page of 60 rows anywhere among {len(listing):,}",
        f"p50 {at(jumps, 0.5):.1f}, p95 {at(jumps, 0.95):.1f}, most {jumps[-1]:.1f} ms",
        "16 ms",
    )


def _months(path: Path, figures: Figures) -> None:
    with Session.open(path, passphrase=PASSPHRASE, read_only=True) as session:
        ours = at(times(session.months, 9), 0.5)
    copy = path.with_suffix(".months")
    shutil.copyfile(path, copy)
    connection = Connection(copy, passphrase=PASSPHRASE)
    connection.run("create table stored (id integer primary key, month integer not null)")
    connection.run("insert into stored select id, strftime('%Y%m', date_earliest + 1721424.5) from event")
    connection.run("create index stored_month on stored (month)")
    bare = at(times(lambda: connection.query("select month, count(*) from stored group by month"), 9), 0.5)
    connection.close()
    copy.unlink()
    figures.add(
        "events per month",
        f"{ours:.2f} ms, {ours / bare:.3f} of bare SQL on a stored month ({bare:.0f} ms)",
        "1.5 times, 50 ms",
    )


def _edit(path: Path, figures: Figures) -> None:
    copy = path.with_suffix(".edits")
    shutil.copyfile(path, copy)
    chance = random.Random(8)
    numbers = [chance.randrange(1, 50) for _ in range(200)]
    with Session.open(copy, passphrase=PASSPHRASE) as session:
        page = session.listing(Event).page(0, 50)
        ours = []
        for at_number, number in enumerate(numbers):
            changed = replace(page[number], title=f"{page[number].title} {at_number}")
            ours += times(lambda changed=changed: session.apply(Put(changed)), 1)  # type: ignore[misc]  # the same
    bare = _without_journal(copy, numbers)
    copy.unlink()
    mine, theirs = float(np.median(ours)), float(np.median(bare))
    figures.add(
        "one edit with journal, committed",
        f"{mine:.2f} ms, {mine / theirs:.2f} of the same without ({theirs:.2f} ms)",
        "2 times",
    )


def _without_journal(path: Path, numbers: list[int]) -> list[float]:
    """The same edits: one record read, written, linked and indexed in a transaction, with no step and no trigger."""
    store = Store.open(path, passphrase=PASSPHRASE)
    connection = store._connection  # noqa: SLF001 - nobody else may write beside the journal
    for (name,) in connection.query("select name from sqlite_schema where type = 'trigger' and name glob 'journal_*'"):
        connection.run(f'drop trigger "{name}"')
    page = store.page(Kind.EVENT, store.listed(Kind.EVENT, "id", descending=False).ids(0, 50))
    found = []
    for at_number, number in enumerate(numbers):
        event = page[number]
        changed = replace(event, title=f"Other {event.label} {at_number}")

        def write(changed: Event = changed) -> None:  # type: ignore[assignment]  # all of the page are events
            with connection.transaction():
                store.put([changed])

        found += times(write, 1)
    store.close()
    assert store.path == path
    return found
