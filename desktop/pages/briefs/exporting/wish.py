"""What somebody wants of one export, as plain values: no widget, no bytes."""

from dataclasses import dataclass, field
from pathlib import Path

from briefings.publish.delivery import Kind, Passwords
from briefings.publish.formats import Format
from briefings.publish.setting import AS_IT_IS, Digits, NotesAt, Paper, Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How the pages are set. Kept for the dossier, and what the preview shows. Empty: as house or template have it."""

    style: str = ""
    paper: Paper | None = None
    notes: NotesAt = NotesAt.TEMPLATE
    binding: float = 0.0
    digits: Digits = Digits.WESTERN


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What change bars count from: an issue by its number, or the end of a day (ordinal)."""

    issue: int = 0
    day: int = 0

    def __bool__(self) -> bool:
        return bool(self.issue or self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs: a PKCS#12 file and what opens it."""

    file: Path
    passphrase: str = field(repr=False)
    visible: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One export. `recipients` get a file each; `copies` counts numbered copies, 0 for none. `setting` is what the
    pages are like apart from recipient and number. `portion_marks` puts its marking before each portion. `issue` keeps
    what is written as the next issue."""

    format: Format = Format.PDF
    kind: Kind = Kind.ARCHIVE
    passwords: Passwords | None = field(default=None, repr=False)
    signer: Signer | None = None
    with_data: bool = False
    setting: Setting = AS_IT_IS
    recipients: tuple[str, ...] = ()
    copies: int = 0
    since: Since = Since()
    portion_marks: bool = False
    issue: bool = False

    @property
    def files(self) -> int:
        """How many files come of it."""
        return max(1, len(self.recipients), self.copies)
