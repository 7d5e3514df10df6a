"""The verbs that change who can open a dossier: its passphrase and its recovery key."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING

from briefings.cli.named import first_line, secrets
from briefings.cli.printing import say
from briefings.errors import BadInputError

if TYPE_CHECKING:
    import argparse

    from briefings.session import Session

NEW_VARIABLE = "CHANCERY_NEW_PASSPHRASE"


def change_passphrase(order: argparse.Namespace) -> None:
    """Set a passphrase, change it, or take it away."""
    with _opened(order) as session:
        if order.deed == "set" and session.encrypted:
            raise BadInputError(
                f"“{session.path.name}” has a passphrase already.", remedy="Use `passphrase change` instead."
            )
        if order.deed != "set" and not session.encrypted:
            raise BadInputError(f"“{session.path.name}” has no passphrase.", remedy="Use `passphrase set` to give one.")
        session.file.set_passphrase(None if order.deed == "remove" else _new(order))
        if order.deed == "remove":
            sys.stderr.write("chancery: Whoever can read the file can now read the whole dossier.\n")
        say([f"{session.path}: passphrase {_DONE[order.deed]}. Backups keep the passphrase they were made with."])


_DONE = {"set": "set", "change": "changed", "remove": "removed"}


def print_recovery_key(order: argparse.Namespace) -> None:
    """Print what opens the dossier without its passphrase, until that is changed."""
    with _opened(order, read_only=True) as session:
        say([session.file.recovery_key()])


def _opened(order: argparse.Namespace, *, read_only: bool = False) -> Session:
    """The dossier, its passphrase asked for where somebody can answer."""
    from briefings.errors import WrongPassphraseError
    from briefings.session import Session

    given = secrets(order)
    try:
        return Session.open(order.dossier, **given, read_only=read_only)
    except WrongPassphraseError:
        if any(given.values()) or not _somebody_there():
            raise
    word = getpass.getpass("Passphrase: ")
    return Session.open(order.dossier, passphrase=word, read_only=read_only)


def _new(order: argparse.Namespace) -> str:
    if order.new_passphrase_file is not None:
        return first_line(order.new_passphrase_file, "passphrase")
    given = os.environ.get(NEW_VARIABLE)
    if given:
        return given
    if not _somebody_there():
        raise BadInputError("There is no new passphrase.", remedy=f"Give --new-passphrase-file or set {NEW_VARIABLE}.")
    first = getpass.getpass("New passphrase: ")
    if first != getpass.getpass("Once more: "):
        raise BadInputError("The two passphrases differ.", remedy="Type the same one twice; nothing was changed.")
    return first


def _somebody_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
