"""What the network page says where there is nothing to draw, or too much of it."""

from PySide6.QtCore import QCoreApplication

from desktop.actions import Command
from desktop.context import Context
from desktop.navigation import PageKey
from desktop.widgets.empty_state import EmptyState, NextStep

TIE, PICK = "tie", "pick"
"""What `EmptyState.chosen` says apart from the keys of pages: make a tie, pick an actor."""


def nothing_yet(context: Context, icon: str) -> EmptyState:
    """For a dossier without a tie."""
    key = context.actions.key
    steps = [
        NextStep(
            key=TIE,
            icon="plus",
            title=_tr("New tie"),
            detail=_tr("Who, what, friend or foe, since when"),
            shortcut_text=key(Command.NEW_RECORD),
        ),
        NextStep(
            key=PageKey.ACTORS,
            icon="users",
            title=_tr("Add an actor"),
            detail=_tr("Who can act: states, organisations, people"),
            shortcut_text=key(Command.ACTORS),
        ),
    ]
    text = _tr("A tie says who stands with or against whom, and from when to when. The picture follows the day.")
    return EmptyState(context.theme, _tr("No ties yet"), text, steps, icon=icon)


def too_many(context: Context, icon: str) -> EmptyState:
    """For a day with more actors than a picture can hold."""
    steps = [
        NextStep(
            key=PICK,
            icon="waypoints",
            title=_tr("Pick an actor"),
            detail=_tr("Its ties of the day, as picture and as table"),
        ),
        NextStep(
            key=PageKey.ACTORS,
            icon="users",
            title=_tr("Look through the actors"),
            detail=_tr("With the ties that each has on the day"),
            shortcut_text=context.actions.key(Command.ACTORS),
        ),
    ]
    text = _tr("More actors than a picture can tell apart. See the network around one of them.")
    return EmptyState(context.theme, _tr("Too many to draw at once"), text, steps, icon=icon)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkFirstSteps", text)
