"""The verbs that look after the file: backup, restore, verify, repair."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.cli.named import secrets
from briefings.cli.printing import print_json, say
from briefings.errors import BadInputError, NotADossierError, NotFoundError

if TYPE_CHECKING:
    import argparse

    from briefings.upkeep import Backup, Findings

VARIABLE = "CHANCERY_BACKUPS"


def backups_folder(order: argparse.Namespace) -> Path:
    """The folder for backups of all dossiers: of the order, of the variable, or the user's own."""
    from briefings import upkeep

    named: Path | None = getattr(order, "backups", None)
    if named is not None:
        return named
    return Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else upkeep.backups_folder()


def backup(order: argparse.Namespace) -> None:
    """Make a backup among the others, or a copy where a name is given; or list them."""
    from briefings import upkeep
    from briefings.session import Session

    folder, word = backups_folder(order), secrets(order)
    if order.list:
        _list(upkeep.backups_of(folder, order.dossier, **word), as_json=order.json)
        return
    if order.out is not None:
        with Session.open(order.dossier, **word, read_only=True) as session:
            session.file.save_copy(order.out)
        say([str(order.out)])
        return
    with Session.open(order.dossier, **word, read_only=True, backups=folder) as session:
        say([str(session.file.back_up().path)])


def _list(backups: tuple[Backup, ...], *, as_json: bool) -> None:
    if as_json:
        print_json(
            [
                {"path": str(one.path), "moment": one.moment.isoformat(), "reason": one.reason.value, "bytes": one.size}
                for one in backups
            ]
        )
        return
    say(f"{one.path.name:45s} {one.size / 1e6:9.1f} MB" for one in backups)


def restore(order: argparse.Namespace) -> None:
    """Write a backup to a new file, or put it in the place of its dossier."""
    from briefings import upkeep

    word = secrets(order)
    if (order.out is None) == (order.wanted is None):
        raise BadInputError(
            "Say what to restore, and where to.",
            remedy="`restore BACKUP -o NEW.dossier`, or `restore DOSSIER --from latest` for the dossier's own place.",
        )
    if order.out is not None:
        upkeep.restore(order.file, order.out, **word)
        say([str(order.out)])
        return
    folder = backups_folder(order)
    chosen = _chosen(upkeep.backups_of(folder, order.file, **word), order.wanted)
    if not order.file.exists():
        upkeep.restore(chosen.path, order.file, **word)
        say([f"{order.file}: as in {chosen.path.name}"])
        return
    kept = upkeep.restore_over(order.file, chosen.path, folder=folder, **word)
    say([f"{order.file}: as in {chosen.path.name}", f"What stood there is kept in {kept}"])


def _chosen(backups: tuple[Backup, ...], wanted: str) -> Backup:
    """The newest, or the one of this name. Raises NotFoundError."""
    for one in backups:
        if wanted in {"latest", one.path.name, one.path.stem}:
            return one
    known = "; ".join(one.path.name for one in backups)
    raise NotFoundError(
        f"There is no backup {wanted!r} of this dossier." if backups else "There is no backup of this dossier.",
        remedy=f"Name one of these: {known}." if known else "Name the folder that holds them with --backups FOLDER.",
    )


def verify(order: argparse.Namespace) -> None:
    """Check everything; refuse with what is wrong."""
    from briefings import upkeep

    findings = upkeep.verify(order.dossier, **secrets(order))
    if order.json:
        print_json(
            {
                "sound": findings.sound,
                "records": findings.records,
                "findings": [
                    {
                        "severity": one.severity.value,
                        "sentence": one.sentence,
                        "record": None if one.ref is None else str(one.ref),
                    }
                    for one in findings.found
                ],
            }
        )
    else:
        _tell(findings)
    if not findings.sound:
        count = len(findings.found)
        raise NotADossierError(
            f"“{order.dossier.name}” is not sound: {count} {'thing is' if count == 1 else 'things are'} wrong.",
            remedy="Restore a backup with `restore`, or salvage what can be read into a new dossier with `repair`.",
        )


def _tell(findings: Findings) -> None:
    if findings.sound:
        say([f"Nothing is wrong: {findings.records} records were checked."])
    say(f"{one.severity.value:8s} {one.sentence}" for one in findings.found)


def repair(order: argparse.Namespace) -> None:
    """Salvage a damaged dossier into a new one, and list what could not be read."""
    from briefings import upkeep

    salvage = upkeep.repair(order.dossier, order.out, **secrets(order))
    say(f"{number:7d}  {kind.value.replace('_', ' ')}" for kind, number in salvage.kept.items() if number)
    say(salvage.lost or ["Nothing was lost."])
    say([str(salvage.target)])
