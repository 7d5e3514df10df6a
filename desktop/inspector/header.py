"""The head of the inspector: the record's name, what it is, and its chips."""

from PySide6.QtWidgets import QWidget

from briefings.domain.claims import Claim
from briefings.domain.dossier import Record
from briefings.domain.events import Event
from briefings.domain.sources import Source
from desktop.context import Context
from desktop.models.contests import contested_questions
from desktop.models.words import date_words, kind_line, label_of
from desktop.theme import Role, TypeRole
from desktop.widgets.chip import Chip, ChipKind
from desktop.widgets.flow import FlowLayout
from desktop.widgets.layout import column
from desktop.widgets.text import Prose


class Header(QWidget):
    """Shows one record."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._title = Prose(context.theme, "", TypeRole.HEADING)
        self._kind = Prose(context.theme, "", TypeRole.BODY, Role.INK3)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        self._made: list[Chip] = []
        self.setLayout(column(self._title, 2, self._kind, 10, self._chips))

    def show_record(self, record: Record) -> None:
        """Show name, kind and chips of a record."""
        session = self._context.session
        self._title.set_text(label_of(session, record).replace("**", ""))
        self._kind.set_text(kind_line(session, record))
        for chip in self._made:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._made = [Chip(self._context.theme, kind, text) for kind, text in self._wanted(record)]
        for chip in self._made:
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._made))

    def _wanted(self, record: Record) -> list[tuple[ChipKind, str]]:
        chips: list[tuple[ChipKind, str]] = []
        if isinstance(record, Event | Claim) and record.question in contested_questions(self._context.session):
            chips.append((ChipKind.CONTESTED, self.tr("Contested")))
        if isinstance(record, Source):
            chips.append((ChipKind.GRADE, record.reliability.value))
        if isinstance(record, Event) and date_words(record.date):
            chips.append((ChipKind.NOTE, date_words(record.date)))
        if record.marking is not None:
            chips.append((ChipKind.NOTE, record.marking.level))
        return chips
