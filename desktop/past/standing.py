"""What a window says of a dossier that can only be read: why, and of which moment it is."""

from PySide6.QtCore import QCoreApplication

from briefings.domain.dates import Day
from desktop.context import Context
from desktop.models.moments import long_moment_words


def title_words(context: Context) -> str:
    """The dossier's title, and the moment where it is shown as it stood then."""
    title = context.session.about.title
    if context.known_on is None:
        return title
    return _tr("{title}, as known on {moment}").format(title=title, moment=long_moment_words(context.known_on))


def read_only_words(context: Context) -> str:
    """Why nothing can be changed, for the banner."""
    if context.known_on is not None:
        words = _tr("**As known on {moment}.** Nothing can be changed here.")
        return words.format(moment=long_moment_words(context.known_on))
    why = context.session.file.why_read_only or _tr("Its file or folder is read-only.")
    return _tr("**This dossier can only be read.** {why}").format(why=why)


def as_known_words(context: Context) -> str:
    """What the name of an exported file says of the moment, where that is past: " as known on 2025-07-03"."""
    if context.known_on is None:
        return ""
    return _tr(" as known on {day}").format(day=f"{context.known_on.astimezone():%Y-%m-%d}")


def known_day(context: Context) -> Day | None:
    """The past day as whose end the dossier is shown, or None where it is shown as it stands."""
    if context.known_on is None:
        return None
    return Day(context.known_on.astimezone().date().toordinal())


def _tr(words: str) -> str:
    return QCoreApplication.translate("past", words)
