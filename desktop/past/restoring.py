"""Taking a record back to one of its versions, with the way forward again in the banner."""

from PySide6.QtCore import QCoreApplication

from briefings.domain.records import Ref
from desktop.actions import Command
from desktop.context import Context
from desktop.models.words import name_of


def restore(context: Context, ref: Ref, step: int) -> bool:
    """Make a record again what it was once that step was done; say whether that was accepted."""
    with context.problems.guard() as outcome:
        context.session.past.restore(ref, step)
    if outcome.succeeded:
        said = QCoreApplication.translate("past", "“{name}” is again as it was then.")
        undo = context.actions[Command.UNDO].trigger
        context.problems.note(
            said.format(name=name_of(context.session, ref)),
            action=QCoreApplication.translate("past", "Undo"),
            act=undo,
        )
    return outcome.succeeded
