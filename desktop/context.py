"""What a page or the inspector needs, passed to its constructor in one value: there are no globals to ask instead."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module

from PySide6.QtWidgets import QWidget

from briefings.domain.records import Ref
from briefings.edits import Edit
from briefings.errors import NotFoundError
from briefings.session import Session
from desktop.actions import Actions
from desktop.navigation import Navigator
from desktop.problems import Problems
from desktop.selection import Selection
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One window's belongings."""

    session: Session
    """The open dossier: `all`, `get`, `record`, `search`, `history` …; written through `write`."""
    theme: Theme
    tasks: Tasks
    """Long work in the background, shown at the foot of the rail."""
    actions: Actions
    """Commands with their words and keys, for tips and menus."""
    selection: Selection
    """The selected record and the as-of day."""
    navigator: Navigator
    """To go to another page or record."""
    settings: Settings
    problems: Problems
    """To show an error with its remedy, or a sentence with an action, in the window's banner."""
    show_past: Callable[[datetime], object]
    """To open the dossier as it stood at a moment, in a window of its own."""
    known_on: datetime | None = None
    """The moment at which the session shows its dossier, where that is past."""

    def write(self, edit: Edit, *, merge: str | None = None) -> bool:
        """Apply an edit; say whether it was accepted. A refusal is shown with its remedy and changes nothing.

        With `merge`, typing that goes on under the same key within seconds stays one undo step.
        """
        if self.session.read_only:
            return False  # the window says so all the time; once more for every key that is typed would be a flood
        with self.problems.guard() as outcome:
            self.session.apply(edit, merge=merge)
        return outcome.succeeded

    def lock(self, *parts: QWidget) -> None:
        """Lock what would change a dossier that can only be read."""
        if self.session.read_only:
            lock: Callable[[QWidget], None] = import_module("desktop.widgets.locking").lock
            for part in parts:
                lock(part)

    def has(self, ref: Ref) -> bool:
        """Whether the record is in the dossier and not in the trash."""
        try:
            self.session.record(ref)
        except NotFoundError:
            return False
        return True
