"""What helps to read a draft: numbers of lines, and bars beside what has changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.briefs import Brief
from briefings.errors import BriefingsError
from desktop.models.dates import date_reading, read_day
from desktop.models.words import date_words
from desktop.pages.briefs.exporting.wish import Since
from desktop.theme import Theme
from desktop.widgets.check_box import CheckBox
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import column, leading

_DAY = "day"


class DraftPart(QWidget):
    """The bars count from an issue, or from the end of a day."""

    resized = Signal()
    """The part needs another height."""

    def __init__(self, theme: Theme, brief: Brief, *, line_numbers: bool) -> None:
        super().__init__()
        self._lines = CheckBox(theme, self.tr("Number the lines"), checked=line_numbers)
        self._since = ChoiceField(theme, self._marks(brief), value=None, label=self.tr("Change bars"))
        hint = self.tr("3 July 2025")
        self._day = DateField(theme, date_reading, label=self.tr("Since the end of"), hint=hint)
        self._day_row = QWidget()
        self._day_row.setLayout(labelled(theme, self.tr("End of"), self._day, top=6))
        self.setLayout(
            column(
                labelled(theme, self.tr("Lines"), leading(self._lines), top=4),
                labelled(theme, self.tr("Change bars"), self._since, top=6),
                self._day_row,
                gap=8,
            )
        )
        self._since.committed.connect(self._show)
        self._day.changed.connect(self.resized)
        self._show()

    @property
    def line_numbers(self) -> bool:
        """Whether lines are numbered."""
        return self._lines.isChecked()

    @property
    def since(self) -> Since:
        """What the bars count from; false where there are none. Raises BriefingsError for what is no day."""
        chosen = self._since.value()
        if isinstance(chosen, int):
            return Since(issue=chosen)
        if chosen != _DAY:
            return Since()
        read = read_day(self._day.value())
        if read.latest is None:
            raise BriefingsError("The bars need a day to count from.", remedy="Write one such as 3 July 2025.")
        return Since(day=read.latest)

    def _marks(self, brief: Brief) -> list[Choice]:
        words = self.tr("Since issue {number}, {day}")
        issues = [
            Choice(value=issue.number, text=words.format(number=issue.number, day=date_words(issue.issued)))
            for issue in reversed(brief.issues)
        ]
        return [
            Choice(value=None, text=self.tr("None")),
            *issues,
            Choice(value=_DAY, text=self.tr("Since the end of a day")),
        ]

    def _show(self) -> None:
        self._day_row.setVisible(self._since.value() == _DAY)
        self.resized.emit()
