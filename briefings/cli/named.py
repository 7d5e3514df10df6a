"""What an order names: the dossier, the passphrase, a brief, a day, a scenario. Raises where it is not there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypedDict

from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    import argparse
    from datetime import datetime
    from pathlib import Path

    from briefings.domain.briefs import Brief
    from briefings.domain.dates import Day
    from briefings.domain.dossier import Dossier
    from briefings.domain.records import Ref, ScenarioId
    from briefings.session import Session

VARIABLE = "CHANCERY_PASSPHRASE"
_LONGEST_SECRET = 10_000  # characters


def opened(order: argparse.Namespace) -> Session:
    """The dossier of an order, to be read; as known on a past day where one was named. Raises what `Session.open`
    raises, BadInputError for the day and NotFoundError where the dossier was not begun by then."""
    from briefings.session import Session

    session = Session.open(order.dossier, **secrets(order), read_only=True)
    day: str | None = getattr(order, "as_known", None)
    if day is None:
        return session
    with session:
        return session.past.as_known_on(_end_of(day))


def known_on(order: argparse.Namespace) -> Day | None:
    """The past day that an order names, None where it asks for the dossier as it stands. Raises BadInputError."""
    from briefings.domain.dates_text import parse_day

    day: str | None = getattr(order, "as_known", None)
    return None if day is None else parse_day(day)


def _end_of(text: str) -> datetime:
    """The last moment of a day where we are. Raises BadInputError."""
    from datetime import MAXYEAR, date, datetime, time

    from briefings.domain.dates_text import parse_day

    # Years at which clocks of every system agree; no dossier was written beyond them.
    day = min(max(date.fromordinal(parse_day(text)), date(1971, 1, 1)), date(MAXYEAR - 1, 12, 31))
    return datetime.combine(day, time.max).astimezone()


def record_of(text: str) -> Ref:
    """The record that is named as `search` prints it. Raises BadInputError."""
    from briefings.domain.records import Ref

    try:
        ref = Ref.parse(text.strip())
    except ValueError:
        ref = None
    if ref is None or not 0 < ref.id < 1 << 63:
        raise BadInputError(f"{text!r} names no record.", remedy="Name one as `search` prints it: event:123.")
    return ref


class Secrets(TypedDict):
    """What opens a dossier, as `Session.open` and `upkeep` ask for it."""

    passphrase: str | None
    recovery_key: str | None


def secrets(order: argparse.Namespace) -> Secrets:
    """The passphrase and the recovery key of an order. Raises NotFoundError or BadInputError for their files."""
    return Secrets(passphrase=passphrase(order), recovery_key=recovery_key(order))


def passphrase(order: argparse.Namespace) -> str | None:
    """The first line of the file, else the variable, else none. Raises NotFoundError or BadInputError for the file."""
    file: Path | None = order.passphrase_file
    if file is None:
        return os.environ.get(VARIABLE) or None
    return first_line(file, "passphrase")


def recovery_key(order: argparse.Namespace) -> str | None:
    """What the file for it says, else none. Raises NotFoundError or BadInputError for the file."""
    file: Path | None = getattr(order, "recovery_key_file", None)
    return None if file is None else first_line(file, "recovery key")


def require_ending(out: Path, *endings: str) -> None:
    """Refuse a name that does not say what to write: BadInputError."""
    if out.name.casefold() in endings:
        raise BadInputError(
            f"{out.name} is an ending without a name.", remedy=f"Name the file, such as brief{out.name}."
        )
    if out.suffix.casefold() not in endings:
        *most, last = endings
        wanted = f"{', '.join(most)} or {last}" if most else last
        named = out.name or "A file without a name"
        raise BadInputError(f"{named} does not say what to write.", remedy=f"Let the name end in {wanted}.")


def author() -> str:
    """Who is logged in, for the history."""
    import getpass

    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


def first_line(file: Path, what: str) -> str:
    """The first line of a file that holds a secret. Raises NotFoundError or BadInputError."""
    from io import TextIOWrapper

    from briefings.publish.files import opened as opened_file

    remedy = "Name a text file that holds it in its first line."
    try:
        with TextIOWrapper(opened_file(file), encoding="utf-8-sig") as lines:
            line = lines.readline(_LONGEST_SECRET + 1).rstrip("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise NotFoundError(f"The {what} file {file} cannot be read.", remedy=remedy) from problem
    if not line:
        raise BadInputError(f"The {what} file {file} is empty.", remedy=f"Put the {what} into its first line.")
    if len(line) > _LONGEST_SECRET:
        raise BadInputError(f"The first line of {file} is too long for a {what}.", remedy=remedy)
    return line


def briefs_of(session: Dossier) -> tuple[Brief, ...]:
    """The briefs in the order by which they are numbered."""
    from briefings.domain.briefs import Brief

    return tuple(session.all(Brief))


def brief_of(session: Dossier, wanted: str) -> Brief:
    """The brief with this number or title. Raises NotFoundError."""
    listed = briefs_of(session)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(listed):
        return listed[int(wanted) - 1]
    for brief in listed:
        if _folded(brief.title) == _folded(wanted):
            return brief
    known = "; ".join(f"{number} {brief.title}" for number, brief in enumerate(listed, 1))
    raise NotFoundError(
        f"There is no brief {wanted!r} in this dossier.",
        remedy=f"Name one of these: {known}." if known else "It holds no brief yet; make one in the window.",
    )


def _folded(title: str) -> str:
    """A title as keyboards type it: any case, the straight apostrophe."""
    return title.casefold().replace("’", "'")


def asked_for(session: Dossier, order: argparse.Namespace) -> tuple[Day, ScenarioId | None]:
    """The day and the scenario of an order. Raises BadInputError or NotFoundError."""
    return day_of(session, order.on), scenario_of(session, order.scenario)


def day_of(session: Dossier, text: str | None) -> Day:
    """The day that was asked for, else the last on which anything happened. Raises BadInputError."""
    from briefings.domain.dates_text import parse_day
    from briefings.domain.dossier import last_day

    day = last_day(session) if text is None else parse_day(text)
    if day is None:
        raise BadInputError("Nothing in this dossier has a date.", remedy="Name a day: --on 2025-07-01.")
    return day


def scenario_of(session: Dossier, named: str | None) -> ScenarioId | None:
    """The scenario with this letter or name. Raises NotFoundError."""
    from briefings.domain.scenarios import Scenario

    if named is None:
        return None
    wanted = named.casefold()
    listed = session.all(Scenario)
    for scenario in listed:
        if wanted in {scenario.letter.casefold(), scenario.name.casefold(), scenario.label.casefold()}:
            return scenario.id
    known = "; ".join(scenario.label for scenario in listed)
    raise NotFoundError(
        f"There is no scenario {named!r} in this dossier.",
        remedy=f"Name one of these: {known}." if known else "It holds no scenario yet.",
    )
