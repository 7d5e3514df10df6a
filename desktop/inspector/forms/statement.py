"""The fields of what is said and written: questions, claims, and the head of a brief."""

from briefings.domain.briefs import Clearance
from briefings.domain.claims import ClaimKind, Stance
from briefings.domain.records import Kind
from desktop.inspector.choices import choices_of
from desktop.inspector.form import Form


class QuestionForm(Form):
    """What holders differ on, and the sentence that we use."""

    def build(self) -> None:
        self.text(self.tr("Question"), "text", needed=self.tr("A question needs words: type them."))
        self.text(self.tr("Our wording"), "wording", lines=3, hint=self.tr("The sentence that we use ourselves"))
        self.text(self.tr("Summary"), "summary", lines=2)


class ClaimForm(Form):
    """What is said, by whom, and to which question."""

    def build(self) -> None:
        self.text(self.tr("Claim"), "text", lines=3, needed=self.tr("A claim needs words: type them."))
        self.records(self.tr("Held by"), "holders", Kind.ACTOR)
        self.line(self.tr("Or by"), "holder_text", hint=self.tr("Somebody who is no actor here"))
        self.choice(self.tr("Kind"), "claim_kind", choices_of(ClaimKind))
        self.records(
            self.tr("Question"), "question", Kind.QUESTION, multiple=False, hint=self.tr("Type it, then Enter")
        )
        self.choice(self.tr("Our stance"), "stance", choices_of(Stance))
        self.date(self.tr("Stated"), "stated")


class BriefForm(Form):
    """The head of a brief; its text is written on its page."""

    def build(self) -> None:
        self.text(self.tr("Title"), "title", lines=1, needed=self.tr("A brief needs a title: type one."))
        self.line(self.tr("Subtitle"), "subtitle")
        self.line(self.tr("Reference"), "reference")
        self.date(self.tr("As of"), "as_of")
        self.choice(self.tr("Clearance"), "clearance", choices_of(Clearance))
