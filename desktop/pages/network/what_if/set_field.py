"""Which question a scenario answers: one of the dossier's, or a new one that is typed."""

from PySide6.QtWidgets import QWidget

from briefings.domain.records import ScenarioSetId
from briefings.domain.scenarios import ScenarioSet
from briefings.errors import BadInputError
from desktop.context import Context
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.layout import column
from desktop.widgets.line_field import LineField

_NEW = 0


class SetField(QWidget):
    """A choice, and below it a line for the words of a new question."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._session = context.session
        sets = sorted(self._session.all(ScenarioSet), key=lambda one: one.question.casefold())
        choices = [Choice(value=one.id, text=one.question, tip=one.question) for one in sets]
        new = Choice(value=_NEW, text=self.tr("A new question"))
        first = choices[0].value if choices else _NEW
        self._set = ChoiceField(context.theme, [*choices, new], value=first, label=self.tr("Question"))
        hint = self.tr("What if Ankara turns?")
        self._question = LineField(context.theme, label=self.tr("New question"), hint=hint)
        self.setLayout(column(self._set, self._question, gap=8))
        self.setFocusProxy(self._set)
        self._set.committed.connect(lambda _value: self._show_question())
        self._show_question()

    def into(self) -> ScenarioSetId | ScenarioSet:
        """The set that is chosen, or the new one to be written. Raises BadInputError for a question without words."""
        chosen = self._set.value()
        if isinstance(chosen, int) and chosen != _NEW:
            return ScenarioSetId(chosen)
        question = self._question.value().strip()
        if not question:
            raise BadInputError("The question has no words yet.", remedy="Type what the scenarios are to answer.")
        return ScenarioSet(id=ScenarioSetId(self._session.new_id()), question=question)

    def _show_question(self) -> None:
        self._question.setVisible(self._set.value() == _NEW)
