"""From a folder of TOML files to a proposal: find the records, give them ids, read each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefings.domain.dossier import About
from briefings.domain.records import Kind, Ref
from briefings.errors import BadInputError, NotFoundError
from briefings.intake.proposal import Proposal
from briefings.intake.textfiles import accounts, briefs, futures, world
from briefings.intake.textfiles.keys import Keys
from briefings.intake.textfiles.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefings.domain.dossier import Record

FIRST_ID = (1 << 40) + 1
"""The first id of device 1, which is kept for dossiers made from text."""

_ABOUT = "dossier"
_READERS: Mapping[Kind, Callable[[int, Row], Record]] = {
    Kind.ACTOR: world.actor,
    Kind.SOURCE: world.source,
    Kind.QUESTION: accounts.question,
    Kind.CLAIM: accounts.claim,
    Kind.EVENT: world.event,
    Kind.RELATION: world.relation,
    Kind.LEVER: world.lever,
    Kind.JUDGEMENT: accounts.judgement,
    Kind.SCENARIO_SET: futures.scenario_set,
    Kind.SCENARIO: futures.scenario,
    Kind.INDICATOR: futures.indicator,
    Kind.BRIEF: briefs.brief,
}
"""In the order in which records may point at one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A record as it stands in a file."""

    kind: Kind
    key: str
    file: str
    fields: Mapping[str, Any]

    @property
    def name(self) -> str:
        return f"{self.kind}:{self.key}"

    @property
    def where(self) -> str:
        return f"{self.file}, [{self.kind}.{self.key}]"


def read_folder(path: Path, *, first_id: int = FIRST_ID) -> Proposal:
    """The dossier that a folder describes, with ids from `first_id` on; the same folder gives the same ids.

    Raises NotFoundError where there is no such folder or no file in it, and BadInputError that names the file, the key
    and what is wrong with it.
    """
    tables = _tables(path)
    entries = _in_order(entry for file, data in tables.items() for entry in _entries(file, data))
    refs = {entry.name: Ref(entry.kind, first_id + place) for place, entry in enumerate(entries)}
    keys = Keys(refs=refs)
    about, scheme = _about(tables, keys)
    records = tuple(_record(entry, refs[entry.name].id, keys, scheme) for entry in entries)
    return Proposal(about=about, records=records, keys=refs)


def _tables(path: Path) -> dict[str, dict[str, Any]]:
    files = sorted(path.glob("*.toml")) if path.is_dir() else []
    if not files:
        raise NotFoundError(f"There is no dossier in text files in {path}.", remedy="Name a folder with *.toml files.")
    return {file.name: _table(file) for file in files}


def _table(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise BadInputError(f"{file.name} is not TOML: {wrong}.", remedy="Correct that place and read again.") from None
    except OSError as problem:
        raise NotFoundError(
            f"{file} cannot be read: {problem.strerror}.", remedy="Check that the file may be read."
        ) from None


def _entries(file: str, data: Mapping[str, Any]) -> Iterator[_Entry]:
    for kind, named in data.items():
        if kind == _ABOUT:
            continue
        if kind not in set(Kind) or not isinstance(named, dict):
            raise BadInputError(
                f"{file}: “{kind}” is no kind of record.", remedy=f"Use one of these: {', '.join(Kind)}, {_ABOUT}."
            )
        for key, fields in named.items():
            if not isinstance(fields, dict):
                raise BadInputError(f"{file}: [{kind}] has no key.", remedy=f"Write [{kind}.{key}-…] above its fields.")
            yield _Entry(kind=Kind(kind), key=key, file=file, fields=fields)


def _in_order(found: Iterator[_Entry]) -> list[_Entry]:
    """By kind, then by file and place. A key may be used once."""
    entries = sorted(found, key=lambda entry: tuple(_READERS).index(entry.kind))
    first: dict[str, _Entry] = {}
    for entry in entries:
        if entry.name in first:
            raise BadInputError(
                f"{entry.where}: this key is taken in {first[entry.name].file}.", remedy="Choose another key."
            )
        first[entry.name] = entry
    return entries


def _about(tables: Mapping[str, Mapping[str, Any]], keys: Keys) -> tuple[About, str]:
    holders = [(file, data[_ABOUT]) for file, data in tables.items() if _ABOUT in data]
    if len(holders) != 1:
        raise BadInputError(
            f"{len(holders)} files have a table [{_ABOUT}].", remedy="Give the folder one, with title and marking."
        )
    file, fields = holders[0]
    scheme = str(fields.get("scheme", "uk-gscp"))
    row = Row(fields, where=f"{file}, [{_ABOUT}]", key=_ABOUT, keys=keys, scheme=scheme)
    row.text("scheme")
    about = About(
        title=row.needed("title"), subtitle=row.text("subtitle"), marking=row.marking(), author=row.text("author")
    )
    row.finish()
    return about, scheme


def _record(entry: _Entry, record_id: int, keys: Keys, scheme: str) -> Record:
    row = Row(entry.fields, where=entry.where, key=entry.key, keys=keys, scheme=scheme)
    record = _READERS[entry.kind](record_id, row)
    row.finish()
    return record
