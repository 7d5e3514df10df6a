"""What a panel below the picture is: it is shown the state of the page, and says what the user chose in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.context import Context
from desktop.pages.network.showing import Showing


class Panel(QWidget):
    """One tab. It owns no data; only the one in front is told what is shown, so that the others cost nothing.

    Anything that takes more than some milliseconds belongs into `context.tasks` or on a timer.
    """

    chosen = Signal(object)
    """The user pressed something that stands for records (a tuple of Ref): select them, which brings out their ties."""
    choices_wanted = Signal(object)
    """The user wants something else shown: a Choices."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def show_state(self, showing: Showing) -> None:
        """Show what this panel has to say of what the page shows."""
