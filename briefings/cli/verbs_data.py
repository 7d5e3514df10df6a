"""The verbs that carry a whole dossier over to plain files and back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefings.cli.named import opened, passphrase

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def export_data(order: argparse.Namespace) -> None:
    """Write everything as plain files; where the dossier has a passphrase, say that these have none."""
    with opened(order) as session:
        session.file.export_data(order.out)
        if session.encrypted:
            sys.stderr.write(
                f"chancery: The files in {order.out} are not encrypted: whoever can read the folder can read the whole"
                " dossier.\n"
            )
        sys.stdout.write(f"{order.out}: {session.about.title}\n")


def import_data(order: argparse.Namespace) -> None:
    """Make a dossier from plain files, under the passphrase that is given."""
    from briefings.session import Session
    from briefings.upkeep import import_data as make

    word = passphrase(order)
    if order.data.is_file():
        _import_sqlcipher(order.data, order.out, word)
        return
    make(order.data, order.out, passphrase=word)
    with Session.open(order.out, passphrase=word, read_only=True) as session:
        sys.stdout.write(f"{session.path}: {session.about.title}\n")


def _import_sqlcipher(file: Path, out: Path, word: str | None) -> None:
    """Make a dossier of a dossier that another program has encrypted; write the tables of any other database out."""
    from briefings.upkeep import convert, tables_out

    if out.suffix.lower() == ".dossier":
        convert(file, out, passphrase=word or "")
        sys.stdout.write(f"{out}: under the same passphrase\n")
        return
    for table in tables_out(file, out, passphrase=word or ""):
        sys.stdout.write(f"{table.rows:7d}  {table.name}\n")
