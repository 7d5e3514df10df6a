"""From a wish to files, in the background: every file is made before the first is written."""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.domain.briefs import Brief
from briefings.domain.dates import Day
from briefings.errors import BriefingsError, WrongSigningPassphraseError
from briefings.publish.delivery import FOR_KEEPING, Delivery, Signing
from briefings.publish.delivery.key_file import key_file
from briefings.publish.formats import Format, Written, lacking, written
from briefings.publish.pdf import Fit
from briefings.publish.setting import Setting
from briefings.session import Snapshot
from desktop.pages.briefs.exporting.names import targets
from desktop.pages.briefs.exporting.wish import Signer, Wish
from desktop.tasks import Progress

if TYPE_CHECKING:
    from briefings.compose.document import Document


class SigningError(BriefingsError):
    """The file for signing does not serve."""


class SigningPassphraseError(SigningError):
    """What should open the file for signing does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be made, and of what: the brief as it shall read, its dossier, the state that bars compare with."""

    brief: Brief
    dossier: Snapshot
    wish: Wish
    known_on: Day | None = None
    before: tuple[Brief, Snapshot] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of an order: the files, their pages and how they fit (None for what has none), the characters that no
    font shows, and the SHA-256 of all files in order."""

    files: tuple[Path, ...]
    pages: int = 0
    fit: Fit | None = None
    lacking: str = ""
    digest: str = ""


def make(order: Order, path: Path, progress: Progress) -> Made:
    """Make and write every file. Raises BriefingsError, SigningError for what is wrong with a signature."""
    from briefings.compose import compose_brief  # noqa: PLC0415 - heavy
    from briefings.publish.files import write_whole  # noqa: PLC0415

    delivery = _delivery(order.wish)
    document = compose_brief(order.brief, order.dossier, known_on=order.known_on, portions=order.wish.portion_marks)
    setting = _marked(order, document)
    progress.at(0.2)
    made: list[tuple[Path, Written]] = []
    for number, (target, recipient) in enumerate(targets(order.wish, path), 1):
        copies = order.wish.copies
        own = replace(setting, recipient=recipient, copy=number if copies else 0, copies=copies)
        made.append((target, written(document, own, order.wish.format, delivery)))
        progress.at(0.2 + 0.7 * number / order.wish.files)
    for target, copy in made:
        write_whole(target, copy.data)
    return _told(order, document, made)


def _marked(order: Order, document: "Document") -> Setting:
    """The setting, with bars where the brief is not as it was."""
    if order.before is None:
        return order.wish.setting
    from briefings.compose import compose_brief  # noqa: PLC0415 - heavy
    from briefings.publish.changes import changes  # noqa: PLC0415 - for drafts only

    brief, dossier = order.before
    earlier = compose_brief(brief, dossier, portions=order.wish.portion_marks)
    return replace(order.wish.setting, changes=changes(earlier, document))


def _told(order: Order, document: "Document", made: list[tuple[Path, Written]]) -> Made:
    _path, first = made[0]
    named = replace(order.wish.setting, recipient=" ".join(order.wish.recipients))
    return Made(
        files=tuple(target for target, _copy in made),
        pages=first.pages,
        fit=first.fit,
        lacking=lacking(document, named) if order.wish.format is Format.PDF else "",
        digest=hashlib.sha256(b"".join(copy.data for _target, copy in made)).hexdigest(),
    )


def _delivery(wish: Wish) -> Delivery:
    if wish.format is not Format.PDF:
        return FOR_KEEPING
    signing = signing_of(wish.signer) if wish.signer is not None else None
    return Delivery(kind=wish.kind, passwords=wish.passwords, signing=signing, with_data=wish.with_data)


def signing_of(signer: Signer) -> Signing:
    """The signature that a key gives, tried before anything is made. Raises SigningError, SigningPassphraseError."""
    from briefings.publish.delivery.signature import Certified  # noqa: PLC0415 - heavy

    moment = datetime.now(UTC).astimezone().replace(microsecond=0)
    try:
        file = key_file(signer.file)
        Certified(file, signer.passphrase, moment)
    except WrongSigningPassphraseError as problem:
        raise SigningPassphraseError(problem.summary, remedy=problem.remedy) from problem
    except BriefingsError as problem:
        raise SigningError(problem.summary, remedy=problem.remedy) from problem
    return Signing(file=file, passphrase=signer.passphrase, moment=moment, visible=signer.visible)
