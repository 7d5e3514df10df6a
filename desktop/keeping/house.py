"""What belongs to the whole application and not to one window, passed on in one value."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.paths import Paths
from desktop.problems import Notice
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The application's belongings."""

    theme: Theme
    settings: Settings
    paths: Paths
    tasks: Tasks
    """Work that belongs to no window."""
    front: Callable[[], QWidget | None]
    """The window over which to ask."""
    say: Callable[[Notice], None]
    """To show a refusal, with its remedy or the one thing that can be done."""
