"""Which fields each kind of record has. The fields themselves stand in `desktop.inspector.form`."""

from briefings.domain.records import Kind, Ref
from desktop.context import Context
from desktop.inspector.form import Form
from desktop.inspector.forms.actor import ActorForm
from desktop.inspector.forms.event import EventForm
from desktop.inspector.forms.future import IndicatorForm, JudgementForm, LeverForm, ScenarioForm, ScenarioSetForm
from desktop.inspector.forms.relation import RelationForm
from desktop.inspector.forms.source import SourceForm
from desktop.inspector.forms.statement import BriefForm, ClaimForm, QuestionForm

_FORMS: dict[Kind, type[Form]] = {
    Kind.ACTOR: ActorForm,
    Kind.EVENT: EventForm,
    Kind.RELATION: RelationForm,
    Kind.SOURCE: SourceForm,
    Kind.QUESTION: QuestionForm,
    Kind.CLAIM: ClaimForm,
    Kind.JUDGEMENT: JudgementForm,
    Kind.LEVER: LeverForm,
    Kind.SCENARIO_SET: ScenarioSetForm,
    Kind.SCENARIO: ScenarioForm,
    Kind.INDICATOR: IndicatorForm,
    Kind.BRIEF: BriefForm,
}

__all__ = ["Form", "form_for"]


def form_for(context: Context, ref: Ref) -> Form:
    """The form of a record."""
    return _FORMS[ref.kind](context, ref)
