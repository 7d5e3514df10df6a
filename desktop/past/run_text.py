"""Text with what was taken out of it struck through and what was put into it underlined, each in its own ink."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextLayout

from briefings.session import Fate, Run
from desktop.past.words import spoken
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.text import Prose

_INKS = {Fate.REMOVED: Role.DANGER, Fate.ADDED: Role.ACCENT}


class RunText(Prose):
    """A label of runs. Never by colour alone: a stroke means gone, a line below means new."""

    def __init__(
        self, theme: Theme, runs: Sequence[Run], type_role: TypeRole = TypeRole.BODY, role: Role = Role.INK
    ) -> None:
        self._runs: Sequence[Run] = ()
        super().__init__(theme, "", type_role, role)
        self.set_runs(runs)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show other runs."""
        self._runs = runs
        self.setText("".join(run.text for run in runs))
        self.setAccessibleName(spoken(runs))
        self.updateGeometry()
        self.update()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        start = 0
        for run in self._runs:
            length = len(run.text.encode("utf-16-le")) // 2  # as Qt counts
            if run.fate is not Fate.KEPT:
                span = QTextLayout.FormatRange()
                span.start, span.length = start, length
                span.format = self._shape(run.fate)
                formats.append(span)
            start += length
        return formats

    def _shape(self, fate: Fate) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setForeground(self._theme.colour(_INKS[fate]))
        shape.setFontStrikeOut(fate is Fate.REMOVED)
        shape.setFontUnderline(fate is Fate.ADDED)
        return shape
