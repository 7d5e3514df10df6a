"""Where the slider rested before, so that what changed since can be told. No widgets here."""

from briefings.domain.dates import Day


class Stops:
    """Remembers the last two days on which the slider came to rest.

    While it moves, changes are told since the stop it left; they still are once it rests.
    """

    def __init__(self) -> None:
        self._now: Day | None = None
        self._rested: Day | None = None
        self._before: Day | None = None

    @property
    def since(self) -> Day | None:
        """The day of the stop before; None before the slider ever moved."""
        return self._before if self._now == self._rested else self._rested

    def move(self, day: Day) -> None:
        """Be on a day for a moment. The first one ever counts as a stop."""
        self._now = day
        if self._rested is None:
            self._rested = day

    def rest(self) -> None:
        """Count the day as a stop."""
        if self._now != self._rested:
            self._before, self._rested = self._rested, self._now
