"""What an order says of keeping, locking and signing a PDF. Passphrases come from files, the environment or the
terminal, never from the command line itself."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING

from briefings.cli.named import first_line
from briefings.errors import BadInputError
from briefings.publish.delivery import Delivery, Kind, Passwords, Signing
from briefings.publish.delivery.key_file import key_file

if TYPE_CHECKING:
    import argparse
    from datetime import datetime
    from pathlib import Path


def delivery_of(order: argparse.Namespace) -> Delivery:
    """How the file is to leave the house. Raises BadInputError and NotFoundError."""
    return Delivery(
        kind=Kind(order.kind), passwords=_passwords(order), signing=_signing(order), with_data=order.attach_data
    )


def refuse_protection(order: argparse.Namespace) -> None:
    """Raise BadInputError where something was asked for that only a PDF can be."""
    asked = {
        f"--kind {order.kind}": order.kind != Kind.ARCHIVE,
        "--attach-data": order.attach_data,
        "--open-passphrase-file": order.open_passphrase_file is not None,
        "--owner-passphrase-file": order.owner_passphrase_file is not None,
        "--sign": order.sign is not None,
        **_of_signatures(order),
    }
    for option, given in asked.items():
        if given:
            raise BadInputError(
                f"{option} is for PDF files only, not for {order.out.name}.",
                remedy="Let the name end in .pdf, or leave it out.",
            )


def _passwords(order: argparse.Namespace) -> Passwords | None:
    locked = order.kind == Kind.ENCRYPTED
    opening = _given(order.open_passphrase_file, "CHANCERY_OPEN_PASSPHRASE" if locked else "")
    owner = _given(order.owner_passphrase_file, "CHANCERY_OWNER_PASSPHRASE" if locked else "")
    if locked and not opening and not owner:
        opening = _asked("Passphrase to open the file: ")
        if opening and opening != _asked("Once more: "):
            raise BadInputError("The two passphrases differ.", remedy="Type the same one twice; nothing was written.")
    return Passwords(opening=opening, owner=owner) if opening or owner else None


def _signing(order: argparse.Namespace) -> Signing | None:
    if order.sign is None:
        for option, given in _of_signatures(order).items():
            if given:
                raise BadInputError(f"{option} is for signed files only.", remedy="Sign it with --sign FILE.p12.")
        return None
    key = key_file(order.sign)
    passphrase = _given(order.sign_passphrase_file, "CHANCERY_SIGN_PASSPHRASE")
    if not passphrase:
        passphrase = _asked(f"Passphrase of {order.sign.name}: ")
    return Signing(file=key, passphrase=passphrase, moment=_moment(order.signed_at), visible=order.visible)


def _of_signatures(order: argparse.Namespace) -> dict[str, bool]:
    return {
        "--sign-passphrase-file": order.sign_passphrase_file is not None,
        "--signed-at": order.signed_at is not None,
        "--visible": order.visible,
    }


def _given(file: Path | None, variable: str) -> str:
    if file is not None:
        return first_line(file, "passphrase")
    return os.environ.get(variable, "") if variable else ""


def _asked(question: str) -> str:
    """What is typed, unseen; nothing where nobody sits there."""
    return getpass.getpass(question) if sys.stdin is not None and sys.stdin.isatty() else ""


def _moment(text: str | None) -> datetime:
    from datetime import UTC, datetime

    if text is None:
        return datetime.now(UTC).astimezone().replace(microsecond=0)
    try:
        moment = datetime.fromisoformat(text)
        moment = moment if moment.tzinfo else moment.astimezone()
        moment.astimezone(UTC)  # what no clock shows there is no time
    except (ValueError, OverflowError) as problem:
        raise BadInputError(
            f"“{text}” is no time.", remedy="Write it with its time zone: 2025-07-05T12:00:00+02:00."
        ) from problem
    return moment
