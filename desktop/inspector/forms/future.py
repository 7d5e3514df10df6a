"""The fields of what may come: judgements, levers, scenario sets, scenarios and indicators."""

from briefings.domain.likelihoods import Confidence
from briefings.domain.records import Kind
from briefings.domain.relations import Trend
from briefings.domain.scenarios import IndicatorStatus, SetKind
from desktop.inspector.choices import choices_of, likelihood_choices, scale_choices
from desktop.inspector.form import Form


class JudgementForm(Form):
    """Likelihood and confidence are two answers, never one."""

    def build(self) -> None:
        self.text(self.tr("Judgement"), "text", lines=3, needed=self.tr("A judgement needs a sentence: type it."))
        self.choice(self.tr("Scale"), "scale", lambda record: scale_choices(record.scale))
        self.choice(
            self.tr("Likelihood"), "likelihood", lambda record: likelihood_choices(record.scale, record.likelihood)
        )
        self.choice(self.tr("Confidence"), "confidence", choices_of(Confidence))
        self.text(self.tr("Basis"), "basis")
        self.text(self.tr("What would change it"), "would_change")


class LeverForm(Form):
    """An instrument of influence."""

    def build(self) -> None:
        self.line(self.tr("Name"), "name", needed=self.tr("A lever needs a name: type one."))
        self.records(self.tr("Targets"), "targets", Kind.ACTOR)
        self.line(self.tr("Kind"), "lever_kind")
        self.choice(self.tr("Trend"), "trend", choices_of(Trend))
        self.date(self.tr("Since"), "since")
        self.text(self.tr("Summary"), "summary", lines=3)


class ScenarioSetForm(Form):
    """A question about the future."""

    def build(self) -> None:
        self.text(self.tr("Question"), "question", needed=self.tr("A set answers a question: type it."))
        self.line(self.tr("Horizon"), "horizon", hint=self.tr("Autumn 2025"))
        self.choice(self.tr("Kind"), "set_kind", choices_of(SetKind))
        self.choice(self.tr("Scale"), "scale", lambda record: scale_choices(record.scale))


class ScenarioForm(Form):
    """One future."""

    def build(self) -> None:
        self.line(self.tr("Letter"), "letter")
        self.text(self.tr("Name"), "name", lines=1, needed=self.tr("A scenario needs a name: type one."))
        self.text(self.tr("Narrative"), "narrative", lines=4)
        self.text(self.tr("Hinge"), "hinge")
        self.text(self.tr("First sign"), "first_sign")


class IndicatorForm(Form):
    """A sign that somebody can see, and how far it has been seen."""

    def build(self) -> None:
        self.text(self.tr("Sign"), "text", needed=self.tr("An indicator needs the sign in words: type it."))
        self.line(self.tr("Who looks"), "collector")
        self.choice(self.tr("Seen"), "status", choices_of(IndicatorStatus))
        self.text(self.tr("Note"), "status_note")
        self.date(self.tr("Checked"), "checked")
        self.records(self.tr("Seen in"), "hits", Kind.EVENT)
