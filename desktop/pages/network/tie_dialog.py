"""The form of one tie, new or changed: who, what, friend or foe, which way, from when to when, on which source."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from briefings.domain.actors import Actor, ActorKind, Name
from briefings.domain.dates import OPEN_LIMIT, UNKNOWN_LIMIT, Limit, LimitStatus, Span
from briefings.domain.dates_text import read_date
from briefings.domain.gradings import Credibility
from briefings.domain.records import ActorId, Kind, Ref, RelationId, SourceId
from briefings.domain.relations import Party, Relation, RelationKind, Sign, Trend
from briefings.domain.sources import Citation
from briefings.edits import Put
from briefings.errors import BriefingsError
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.inspector.choices import SIGNS, choices_of
from desktop.models.dates import date_reading
from desktop.models.suggest import suggestions, token
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, row
from desktop.widgets.line_field import LineField
from desktop.widgets.picker import RecordPicker

_CREDIBILITIES = [Choice(value=each, text=f"{each.value}  {each.words}") for each in Credibility]


class TieDialog(Dialog):
    """Writes one relation in one step when it is accepted."""

    def __init__(
        self, context: Context, parent: QWidget, tie: Relation | None = None, *, with_: ActorId | None = None
    ) -> None:
        title = "New tie" if tie is None else "Edit the tie"
        super().__init__(context.theme, title, "", parent)
        self._context, self._tie = context, tie
        self._parties = self._picker(Kind.ACTOR, self.tr("Parties"), self.tr("Type a name"), multiple=True)
        self._parties.creation_requested.connect(self._on_creation_requested)
        theme = context.theme
        self._kind = ChoiceField(theme, choices_of(RelationKind), value=RelationKind.DIPLOMATIC, label=self.tr("Kind"))
        self._sign = ChoiceField(theme, SIGNS, value=Sign.FRIENDLY, label=self.tr("Sign"))
        self._trend = ChoiceField(theme, choices_of(Trend), value=Trend.UNKNOWN, label=self.tr("Trend"))
        self._directed = ChoiceField(theme, self._directions(), value=False, label=self.tr("Direction"))
        self._start = DateField(theme, date_reading, label=self.tr("Start"), hint=self.tr("Not known"))
        self._end = DateField(theme, date_reading, label=self.tr("End"), hint=self.tr("Still holds"))
        self._summary = LineField(theme, label=self.tr("Summary"), hint=self.tr("In a sentence"))
        self._source = self._picker(Kind.SOURCE, self.tr("Source"), self.tr("Type a title"), multiple=False)
        self._locator = LineField(theme, label=self.tr("Where in it"), hint="¶ 3")
        self._locator.setFixedWidth(theme.px(88))
        self._credibility = ChoiceField(
            theme, _CREDIBILITIES, value=Credibility.CANNOT_BE_JUDGED, label=self.tr("Credibility")
        )
        self._lay_out()
        self._fill(tie, with_)
        words = self.tr("Add the tie") if tie is None else self.tr("Keep the changes")
        self.finish(self.closer(self.tr("Cancel")), self.doer(words))
        self._parties.setFocus()

    @property
    def made(self) -> Ref | None:
        """The tie as it was written last."""
        return None if self._tie is None else self._tie.ref

    def accept(self) -> None:
        if len(self._parties.value()) < 2:
            self.say_wrong(self.tr("A tie needs two parties. Choose at least two actors."))
            return
        try:
            relation = self._relation()
            self._context.session.apply(Put(relation, self._label()))
        except BriefingsError as wrong:
            self.say_wrong(str(wrong))
            return
        self._tie = relation
        self._context.selection.select(relation.ref)
        super().accept()

    # Building

    def _picker(self, kind: Kind, label: str, hint: str, *, multiple: bool) -> RecordPicker:
        session = self._context.session
        return RecordPicker(
            self._context.theme,
            lambda text: suggestions(session, kind, text),
            label=label,
            hint=hint,
            multiple=multiple,
        )

    def _directions(self) -> list[Choice]:
        return [
            Choice(value=False, text=self.tr("Between them")),
            Choice(value=True, text=self.tr("First acts on the others")),
        ]

    def _lay_out(self) -> None:
        cited = row(self._locator, self._credibility, gap=8)
        for name, field in (
            (self.tr("Parties"), self._parties),
            (self.tr("Kind"), self._kind),
            (self.tr("Sign"), self._sign),
            (self.tr("Trend"), self._trend),
            (self.tr("Direction"), self._directed),
            (self.tr("Start"), self._start),
            (self.tr("End"), self._end),
            (self.tr("Summary"), self._summary),
            (self.tr("Source"), self._source),
            (self.tr("Where, grade"), box(cited)),
        ):
            self.body.addLayout(labelled(self._context.theme, name, field, top=6))

    def _fill(self, tie: Relation | None, with_: ActorId | None) -> None:
        actors = [party.actor for party in tie.parties] if tie is not None else [with_] if with_ is not None else []
        session = self._context.session
        known = [Ref(Kind.ACTOR, actor) for actor in actors]
        self._parties.set_tokens([token(session, session.record(ref)) for ref in known if self._context.has(ref)])
        if tie is None:
            return
        self._kind.set_value(tie.relation_kind)
        self._sign.set_value(tie.sign)
        self._trend.set_value(tie.trend)
        self._directed.set_value(tie.directed)
        self._start.set_value(_text(tie.span.start))
        self._end.set_value(_text(tie.span.end))
        self._summary.set_value(tie.summary)
        self._summary.setCursorPosition(0)
        if tie.citations:
            first = tie.citations[0]
            ref = Ref(Kind.SOURCE, first.source)
            self._source.set_tokens([token(session, session.record(ref))] if self._context.has(ref) else [])
            self._locator.set_value(first.locator)
            self._credibility.set_value(first.credibility)

    # Taking

    def _relation(self) -> Relation:
        """What the fields say. Raises BadInputError for a date that is none."""
        values: dict[str, Any] = {
            "parties": self._said_parties(),
            "relation_kind": self._kind.value(),
            "sign": self._sign.value(),
            "trend": self._trend.value(),
            "directed": self._directed.value(),
            "span": Span(start=_limit(self._start.value(), UNKNOWN_LIMIT), end=_limit(self._end.value(), OPEN_LIMIT)),
            "summary": self._summary.value().strip(),
            "citations": self._citations(),
        }
        if self._tie is not None:
            return replace(self._tie, **values)
        return Relation(id=RelationId(self._context.session.new_id()), **values)

    def _said_parties(self) -> tuple[Party, ...]:
        roles = {party.actor: party.role for party in self._tie.parties} if self._tie is not None else {}
        ids: list[Any] = self._parties.value()
        return tuple(Party(actor=ActorId(number), role=roles.get(number, "")) for number in ids)

    def _citations(self) -> tuple[Citation, ...]:
        """The citation of the form in the place of the first one; the others stay."""
        before = self._tie.citations if self._tie is not None else ()
        chosen: list[Any] = self._source.value()
        if not chosen:
            return before[1:]
        source, credibility = SourceId(chosen[0]), self._credibility.value()
        quote = before[0].quote if before and before[0].source == source else ""
        graded = credibility if isinstance(credibility, Credibility) else Credibility.CANNOT_BE_JUDGED
        made = Citation(source=source, locator=self._locator.value().strip(), quote=quote, credibility=graded)
        return (made, *before[1:])

    def _label(self) -> str | None:
        names = [self._context.session.record(Ref(Kind.ACTOR, party.actor)).label for party in self._said_parties()]
        deed = self.tr("New tie {names}") if self._tie is None else self.tr("Change tie {names}")
        return deed.format(names=" – ".join(names))

    def _on_creation_requested(self, name: str) -> None:
        """A name that nobody has becomes an actor at once, in a step of its own."""
        session = self._context.session
        actor = Actor(id=ActorId(session.new_id()), actor_kind=ActorKind.GROUP, names=(Name(text=name),))
        if self._context.write(Put(actor)):
            held: list[Any] = self._parties.value()
            refs = [Ref(Kind.ACTOR, number) for number in (*held, actor.id)]
            self._parties.set_tokens([token(session, session.record(ref)) for ref in refs])


def _limit(text: str, missing: Limit) -> Limit:
    if not text.strip():
        return missing
    when = read_date(text)
    if not when.is_known:
        return UNKNOWN_LIMIT
    status = LimitStatus.APPROXIMATE if when.approximate else LimitStatus.KNOWN
    return Limit(status=status, date=when)


def _text(limit: Limit) -> str:
    return limit.date.text if limit.date is not None and limit.date.is_known else ""
