"""The question that a record belongs to: every side at the same size, and the sentence that we use ourselves."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.claims import Claim, Question
from briefings.domain.dossier import Record
from briefings.domain.events import Event
from briefings.domain.records import Kind, QuestionId, Ref
from briefings.edits import Put
from desktop.context import Context
from desktop.models.contests import sides
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.locking import leads
from desktop.widgets.text import Prose, line_text
from desktop.widgets.text_field import TextField
from desktop.widgets.two_sides import TwoSides


class Contest(QWidget):
    """Shown for questions and for what belongs to one; hidden for everything else."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self._question: QuestionId | None = None
        self._title = Prose(theme, "", TypeRole.SUBHEAD)
        self._sides = QVBoxLayout()
        self._wording = TextField(theme, label=self.tr("Our wording"), hint=self.tr("The sentence that we use"))
        self._open = leads(Button(theme, self.tr("Show the question"), kind=ButtonKind.LINK))
        heading = line_text(theme, self.tr("Our wording"), TypeRole.SUBHEAD)
        self._ours = box(column(16, heading, 8, self._wording, 8, row(self._open, None)))
        self.setLayout(column(self._title, 8, self._sides, self._ours))
        self._wording.committed.connect(self._on_wording_committed)
        self._open.clicked.connect(self._on_open_clicked)

    def show_record(self, record: Record) -> None:
        """Show the question of a record, if it has one."""
        self._question = _question_of(record)
        ref = None if self._question is None else Ref(Kind.QUESTION, self._question)
        known = ref is not None and self._context.has(ref)
        self.setVisible(known)
        if self._question is None or not known:
            return
        session = self._context.session
        question = session.get(Question, self._question)
        own = isinstance(record, Question)
        self._title.set_text(self.tr("What is said") if own else question.text)
        clear(self._sides)
        found = sides(session, question.id)
        if found:
            shown = TwoSides(self._context.theme, found)
            # Its texts wrap: let the column of the inspector say how wide it is.
            shown.setMinimumWidth(self._context.theme.px(200))
            self._sides.addWidget(shown)
        else:
            words = self.tr("No claim answers this question yet.")
            self._sides.addWidget(Prose(self._context.theme, words, TypeRole.BODY, Role.INK3))
        self._ours.setVisible(not own)
        self._wording.set_value(question.wording)

    def _on_wording_committed(self, text: str) -> None:
        if self._question is not None:
            question = self._context.session.get(Question, self._question)
            if question.wording != text.strip():
                self._context.write(Put(replace(question, wording=text.strip())), merge=f"{question.ref} wording")

    def _on_open_clicked(self) -> None:
        if self._question is not None:
            self._context.selection.select(Ref(Kind.QUESTION, self._question))


def _question_of(record: Record) -> QuestionId | None:
    if isinstance(record, Question):
        return record.id
    return record.question if isinstance(record, Event | Claim) else None
