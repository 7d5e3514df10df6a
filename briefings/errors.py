"""What a user can act on. Every error here has a summary (what is wrong) and a remedy (what to do).

Anything else that is raised is a fault of ours and goes to the crash report.
"""

from __future__ import annotations


class BriefingsError(Exception):
    """Something that the user can put right; shown as it stands, without a traceback.

    `summary` says in one sentence what is wrong, `remedy` in one sentence what to do.
    """

    def __init__(self, summary: str, *, remedy: str) -> None:
        super().__init__(summary)
        self.summary = summary
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.summary} {self.remedy}"


class NotADossierError(BriefingsError):
    """The file is something else, or cut off."""


class DamagedError(NotADossierError):
    """It was a dossier, and a part of it cannot be what was written."""


class WrongPassphraseError(BriefingsError):
    """The passphrase is missing or does not open the file."""


class WrongSigningPassphraseError(WrongPassphraseError):
    """The passphrase does not open the key that a file is to be signed with; a dossier has nothing to do with it."""


class WrongRecoveryKeyError(WrongPassphraseError):
    """The recovery key is well typed, but not that of the file."""


class DossierTooNewError(BriefingsError):
    """Made by a later version of Chancery."""


class DossierInUseError(BriefingsError):
    """Another window or program holds the file."""


class TooLongError(BriefingsError):
    """It has been written, but takes more pages than were asked for."""


class CannotWriteError(BriefingsError):
    """The disk is full, the folder or the file is read-only."""


class NotFoundError(BriefingsError):
    """A record, brief, scenario or file that was named does not exist."""


class BadInputError(BriefingsError):
    """A value that was typed cannot be understood: a date, a grade, a marking."""
