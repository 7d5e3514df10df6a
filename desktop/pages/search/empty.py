"""What stands where the answers would: examples before anything is typed, and what to try where nothing is found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefings.session import Query, Results
from desktop.context import Context
from desktop.models.questions import without_filters
from desktop.pages.search.hints import examples, remedies
from desktop.widgets.empty_state import EmptyState, NextStep


class Empty(QWidget):
    """One empty state at a time, made anew only where it would say something else."""

    wanted = Signal(str)
    """The user wants this question answered."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._said: tuple[str, str, tuple[NextStep, ...]] | None = None
        self._state: EmptyState | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._area)

    def show_for(self, text: str, query: Query, results: Results) -> None:
        """Say what can be done where this question has no answers."""
        session = self._context.session
        words = without_filters(text)
        if len(words) == 1 and not results.layout:
            self._say(
                self.tr("Type one more letter"), self.tr("A single letter is found only where it stands alone."), ()
            )
        elif not text.strip():
            words = self.tr("Everything in the dossier is searched as you type, in every script and spelling.")
            self._say(self.tr("Search the dossier"), words, tuple(examples(session)))
        else:
            steps = tuple(remedies(session, text, query, results))
            words = self.tr("No record has these words. Try fewer of them, or another spelling of a name.")
            words = self.tr("Other questions that find something:") if steps else words
            self._say(self.tr("Nothing found"), words, steps)

    def focus_first(self) -> None:
        """Give the first step the keyboard."""
        if self._state is not None:
            self._state.focus_first()

    def _say(self, heading: str, text: str, steps: tuple[NextStep, ...]) -> None:
        if self._said == (heading, text, steps):
            return
        self._said = (heading, text, steps)
        self._state = EmptyState(self._context.theme, heading, text, steps, icon="search")
        self._state.chosen.connect(self.wanted)
        self._area.setWidget(self._state)
