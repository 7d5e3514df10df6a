"""What can be done from the scenarios page with sets, scenarios, signs and judgements. Each is one edit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from briefings.domain.dates import Day
from briefings.domain.dates_text import read_date
from briefings.domain.dates_words import day_in_words
from briefings.domain.dossier import Record
from briefings.domain.judgements import Judgement, Lever
from briefings.domain.likelihoods import Confidence
from briefings.domain.records import ActorId, IndicatorId, JudgementId, LeverId, Ref, ScenarioId, ScenarioSetId
from briefings.domain.scenarios import Estimate, Indicator, Scenario, ScenarioSet, SetKind
from briefings.edits import Batch, Put, Remove
from desktop.actions import Command
from desktop.context import Context
from desktop.models.words import name_of

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Deeds(QObject):
    """The deeds of one page."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def new_set(self) -> None:
        """Add a question about the future."""
        number = ScenarioSetId(self._context.session.new_id())
        self._begin(ScenarioSet(id=number, question=self.tr("New question"), set_kind=SetKind.EXCLUSIVE))

    def new_scenario(self, whole: ScenarioSet) -> None:
        """Add a future to a set, under the next letter."""
        taken = {scenario.letter for scenario in self._context.session.all(Scenario) if scenario.set_id == whole.id}
        letter = next((letter for letter in _LETTERS if letter not in taken), "")
        number = ScenarioId(self._context.session.new_id())
        self._begin(Scenario(id=number, set_id=whole.id, letter=letter, name=self.tr("New scenario")))

    def new_sign(self, whole: ScenarioSet) -> None:
        """Add a sign to watch."""
        number = IndicatorId(self._context.session.new_id())
        self._begin(Indicator(id=number, set_id=whole.id, text=self.tr("New sign")))

    def new_judgement(self, scale: str) -> None:
        """Add a judgement, at first of low confidence."""
        number = JudgementId(self._context.session.new_id())
        text = self.tr("New judgement")
        self._begin(Judgement(id=number, text=text, scale=scale, likelihood="", confidence=Confidence.LOW))

    def new_lever(self, owner: ActorId) -> None:
        """Add a lever that an actor holds."""
        number = LeverId(self._context.session.new_id())
        self._begin(Lever(id=number, name=self.tr("New lever"), owner=owner))

    def set_likelihood(self, ref: Ref, words: str) -> None:
        """Put a likelihood, as of today; an estimate of the same day is replaced, earlier ones are kept."""
        scenario = self._context.session.get(Scenario, ref.id)
        if scenario.likelihood == words:
            return
        today = read_date(day_in_words(Day(date.today().toordinal())))  # noqa: DTZ011 - a calendar day, where the user is
        kept = tuple(estimate for estimate in scenario.estimates if estimate.stated.edtf != today.edtf)
        made = Estimate(stated=today, likelihood=words)
        self._context.write(Put(replace(scenario, estimates=(*kept, made))))

    def remove(self, refs: Sequence[Ref]) -> None:
        """Move records to the trash in one step, a set with its futures and signs, and offer the way back."""
        session = self._context.session
        what = name_of(session, refs[0])
        sets = {ref.id for ref in refs if ref.kind is ScenarioSet.kind}
        futures = [one.ref for one in session.all(Scenario) if one.set_id in sets]
        signs = [one.ref for one in session.all(Indicator) if one.set_id in sets]
        every = tuple(dict.fromkeys((*refs, *futures, *signs)))
        label = self.tr("Delete {what}").format(what=what)
        if self._context.write(Batch(label, [Remove(ref) for ref in every])):
            undo = self._context.actions[Command.UNDO].trigger
            said = self.tr("“{what}” moved to the trash.").format(what=what)
            self._context.problems.note(said, action=self.tr("Undo"), act=undo)

    def _begin(self, record: Record) -> None:
        """Write a new record, select it and put the cursor into its first field."""
        if self._context.write(Put(record)):
            self._context.selection.select(record.ref)
            self._context.actions[Command.EDIT_RECORD].trigger()
