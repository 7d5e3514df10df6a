"""Figures that take long are reckoned in the background: one at a time, and of those asked for meanwhile the last."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.tasks import CancelledError, Progress, Tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is to be reckoned: `key` tells it from others, `work` must touch neither widgets nor the session."""

    key: object
    label: str
    work: Callable[[Progress], Any]


class Background(QObject):
    """Holds one question and its answer."""

    answered = Signal(object)
    """The answer to the question asked last."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._running: Question | None = None
        self._wanted: Question | None = None

    @property
    def is_busy(self) -> bool:
        """Whether anything is being reckoned."""
        return self._running is not None

    def is_asked(self, key: object) -> bool:
        """Whether the question with this key was the last one, answered or not."""
        return self._wanted is not None and self._wanted.key == key

    def ask(self, question: Question) -> bool:
        """Reckon this, unless it is known or on its way; say whether the answer is still to come."""
        if self.is_asked(question.key):
            return self.is_busy
        self._wanted = question
        if not self.is_busy:
            self._begin(question)
        return True

    def forget(self) -> None:
        """What was asked is not wanted any more."""
        self._wanted = None

    def _begin(self, question: Question) -> None:
        self._running = question
        self._tasks.run(question.label, question.work, self._on_done, self._on_failed, quiet=True)

    def _on_done(self, answer: object) -> None:
        done, self._running = self._running, None
        if self._wanted is done:
            self.answered.emit(answer)
        elif self._wanted is not None:
            self._begin(self._wanted)

    def _on_failed(self, problem: Exception) -> None:
        self._running = self._wanted = None
        if not isinstance(problem, CancelledError):  # the window closes, and nobody waits for an answer
            raise problem
