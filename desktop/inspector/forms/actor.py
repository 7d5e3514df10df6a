"""The fields of an actor: names per use and language, kind, codes; for people posts and notes for the meeting."""

from dataclasses import replace

from briefings.domain.actors import Actor, ActorKind, Code, Name, NameUse, Post
from briefings.domain.records import Kind
from desktop.inspector.choices import choices_of
from desktop.inspector.form import Form
from desktop.inspector.items import Row
from desktop.inspector.rows import record_picker
from desktop.inspector.spans import SpanField
from desktop.theme import Theme
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.layout import column, row
from desktop.widgets.line_field import LineField


class ActorForm(Form):
    """Names first; what only people have is shown for people."""

    def build(self) -> None:
        theme = self.context.theme
        self.items(
            self.tr("Names"),
            "names",
            add=self.tr("Add a name"),
            blank=lambda: Name(text="", use=NameUse.ALIAS),
            row=lambda: NameRow(theme),
        )
        self.gap()
        self.choice(self.tr("Kind"), "actor_kind", choices_of(ActorKind))
        self.records(self.tr("Part of"), "part_of", Kind.ACTOR, multiple=False)
        self.text(self.tr("Summary"), "summary", lines=3)
        self.items(
            self.tr("Codes"),
            "codes",
            add=self.tr("Add a code"),
            blank=lambda: Code(scheme="", value=""),
            row=lambda: CodeRow(theme),
        )
        if self._is_person():
            self._build_person()

    def _is_person(self) -> bool:
        record = self.record
        return isinstance(record, Actor) and record.actor_kind is ActorKind.PERSON

    def _build_person(self) -> None:
        self.gap()
        self.items(
            self.tr("Posts"),
            "posts",
            add=self.tr("Add a post"),
            blank=lambda: Post(title=""),
            row=lambda: PostRow(self),
        )
        self.line(self.tr("Address"), "form_of_address", hint=self.tr("How to address them"))
        self.line(self.tr("Say"), "pronunciation", hint=self.tr("How the name is spoken"))
        self.text(self.tr("Notes for the meeting"), "meeting_notes", lines=3)


class NameRow(Row):
    """A name, what it is for, its language, and who uses it or by which system it was romanised."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._text = LineField(theme, label=self.tr("Name"), hint=self.tr("Name"))
        self._use = ChoiceField(theme, choices_of(NameUse), label=self.tr("What the name is for"))
        self._language = LineField(theme, label=self.tr("Language"), hint="en")
        self._language.setFixedWidth(theme.px(72))
        self._more = LineField(theme)
        below = row(self._use, self._language, gap=4)
        below.setStretch(0, 1)
        self.setLayout(column(row(self._text, self.remove, gap=4), below, self._more, gap=4))
        self._text.committed.connect(lambda text: self._take_text(text.strip()))
        self._use.committed.connect(lambda use: self.take(replace(self.value, use=use)))
        self._language.committed.connect(lambda tag: self.take(replace(self.value, language=tag.strip())))
        self._more.committed.connect(lambda text: self._take_more(text.strip()))

    def show_value(self, value: Name) -> None:
        self._text.set_value(value.text)
        self._use.set_value(value.use)
        self._language.set_value(value.language)
        alias, romanised = value.use is NameUse.ALIAS, value.use is NameUse.ROMANISED
        self._more.setVisible(alias or romanised)
        self._more.setPlaceholderText(self.tr("Used by") if alias else self.tr("System, e.g. BGN/PCGN"))
        self._more.setAccessibleName(self.tr("Used by") if alias else self.tr("System of romanisation"))
        self._more.set_value(value.holder if alias else value.system)

    def is_complete(self) -> bool:
        return bool(self.value.text)

    def _take_text(self, text: str) -> None:
        self._text.set_wrong(wrong=not text)
        if text:
            self.take(replace(self.value, text=text))

    def _take_more(self, text: str) -> None:
        field = "holder" if self.value.use is NameUse.ALIAS else "system"
        self.take(replace(self.value, **{field: text}))


class CodeRow(Row):
    """A scheme and the code in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._scheme = LineField(theme, label=self.tr("List"), hint="iso3166-1-alpha-2")
        self._code = LineField(theme, label=self.tr("Code"), hint="AZ")
        self._code.setFixedWidth(theme.px(72))
        line = row(self._scheme, self._code, self.remove, gap=4)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._scheme.committed.connect(lambda text: self.take(replace(self.value, scheme=text.strip())))
        self._code.committed.connect(lambda text: self.take(replace(self.value, value=text.strip())))

    def is_complete(self) -> bool:
        return bool(self.value.scheme and self.value.value)

    def show_value(self, value: Code) -> None:
        self._scheme.set_value(value.scheme)
        self._code.set_value(value.value)


class PostRow(Row):
    """An office, and the body in which it is held."""

    def __init__(self, form: Form) -> None:
        super().__init__(form.context.theme)
        self._title = LineField(self.theme, label=self.tr("Post"), hint=self.tr("Post"))
        self._body = record_picker(form.context, Kind.ACTOR, self.tr("Body"))
        self._tenure = SpanField(self.theme)
        self.setLayout(column(row(self._title, self.remove, gap=4), self._body.widget, self._tenure, gap=4))
        self._title.committed.connect(lambda text: self.take(replace(self.value, title=text.strip())))
        self._tenure.changed.connect(lambda span: self.take(replace(self.value, tenure=span)))
        self._body.picked.connect(lambda number: self.take(replace(self.value, body=number)))

    def is_complete(self) -> bool:
        return bool(self.value.title)

    def show_value(self, value: Post) -> None:
        self._title.set_value(value.title)
        self._body.show_id(value.body)
        self._tenure.set_span(value.tenure)
