"""What is said once a brief has left the house."""

from PySide6.QtCore import QCoreApplication

from briefings.typography.scripts import numbered
from desktop.pages.briefs.exporting.making import Made

_NAMED = 5


def written_words(made: Made, *, issued: int = 0) -> str:
    """Where the files are, and which issue they are, if any."""
    if len(made.files) == 1:
        said = _tr("Exported to {path}.").format(path=made.files[0])
    else:
        said = _tr("{count} files exported to {folder}.").format(count=len(made.files), folder=made.files[0].parent)
    return f"{said} {_tr('Recorded as issue {number}.').format(number=issued)}" if issued else said


def fit_words(made: Made, wanted: int) -> str:
    """By how much it is too long: counted as closely set as it may be."""
    over = made.fit.lines_over if made.fit is not None else 0
    words = _tr("It takes {pages} pages instead of {wanted}; set closer, it fits once about {lines} lines are cut.")
    return words.format(pages=made.pages, wanted=wanted, lines=over)


def lacking_words(lacking: str) -> str:
    """Which characters no font shows; nothing where all are shown."""
    if not lacking:
        return ""
    named = ", ".join(map(numbered, lacking[:_NAMED]))
    more = len(lacking) - _NAMED
    if more > 0:
        named = _tr("{named} and {count} more").format(named=named, count=more)
    return _tr("No font has {named}; a sign stands in their place.").format(named=named)


def _tr(words: str) -> str:
    return QCoreApplication.translate("exporting", words)
