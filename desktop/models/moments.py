"""When something was done, as people say it: "Today, 11:20", "Yesterday, 18:40", "3 March 2025, 09:00"."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def moment_words(when: datetime, now: datetime) -> str:
    """A moment in local time, seen from `now`. Both need a time zone."""
    local = when.astimezone()
    day = day_words(local, now)
    return f"{day}, {local:%H:%M}"


def day_words(when: datetime, now: datetime) -> str:
    """The day of a moment in local time: today, yesterday or its date."""
    local, today = when.astimezone().date(), now.astimezone().date()
    if local == today:
        return QCoreApplication.translate("moments", "Today")
    if local == today - timedelta(days=1):
        return QCoreApplication.translate("moments", "Yesterday")
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}"


def month_name(month: int) -> str:
    """The name of a month, 1 to 12."""
    return _MONTHS[month - 1]


def long_moment_words(when: datetime) -> str:
    """A moment in local time, whenever one reads it: "3 July 2025, 18:00"."""
    local = when.astimezone()
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"
