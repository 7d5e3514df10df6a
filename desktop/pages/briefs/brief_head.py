"""Title, subtitle and header of the brief, edited where they stand; below them a fold with what governs it."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from operator import itemgetter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefings.domain.briefs import Brief, Clearance, HeaderLine
from briefings.domain.markings import Marking, banner
from briefings.domain.records import Ref
from desktop.context import Context
from desktop.models.dates import date_reading, read_day
from desktop.models.markings import levels
from desktop.models.words import date_words
from desktop.pages.briefs.quiet_line import QuietLine
from desktop.pages.briefs.quiet_text import QuietText
from desktop.pages.briefs.rich.rich_edit import Numbers, RichEdit
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.choice_field import Choice, ChoiceField, MarkingField
from desktop.widgets.date_field import DateField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.line_field import LineField, quieten
from desktop.widgets.text import line_text

_PAUSE = 300
_MOST_PAGES = 12
_ENGLISH = "en-GB"


class HeaderField(QWidget):
    """One line of the header: its label, and prose in one line."""

    typed = Signal(str)
    """What the line says at each key, before it counts."""
    written = Signal(str)
    """The line says this now."""

    def __init__(self, context: Context, label: str, value: str, hint: str) -> None:
        super().__init__()
        self.edit = RichEdit(context.theme, label=label, hint=hint)
        self.edit.set_prose(value)
        self.edit.set_one_line()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._write)
        self.edit.edited.connect(self._on_edited)
        self.edit.left.connect(self.flush)
        self.setLayout(labelled(context.theme, label, self.edit, top=3))

    def show_value(self, value: str) -> None:
        """Show what the line says now; what is just being typed stays."""
        if not self._timer.isActive():
            self.edit.set_prose(value)

    def show_hint(self, hint: str) -> None:
        """Show this while the line says nothing."""
        self.edit.set_hint(hint)

    def flush(self) -> None:
        """Let what is just being typed count now."""
        if self._timer.isActive():
            self._write()

    def _on_edited(self) -> None:
        self._timer.start()
        self.typed.emit(self.edit.prose_text())

    def _write(self) -> None:
        self._timer.stop()
        self.written.emit(self.edit.prose_text())


class BriefHead(QWidget):
    """Writes nothing: it says what the brief should be."""

    changed = Signal(object, str, str)
    """The brief should be this Brief; then what changed, in words and as a key for typing that goes on."""
    typed = Signal(object)
    """The Brief as it would be with what is being typed, at each key, before it counts."""
    briefs_wanted = Signal(object)
    """The user wants to choose another brief; the widget under which to show them."""
    edit_made = Signal(object)
    """A field for prose was made; it wants the pickers."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self._brief: Brief | None = None
        self.title = QuietLine(theme, label=self.tr("Title"), hint=self.tr("Title"), face=TypeRole.TITLE)
        self.subtitle = QuietText(
            theme, label=self.tr("Subtitle"), hint=self.tr("Subtitle"), face=TypeRole.BODY, ink=Role.INK3
        )
        self._switch = Button(theme, "", "chevrons-up-down", Kind.ICON, label=self.tr("Briefs of this dossier"))
        self._fold = Button(theme, self.tr("Header and readers"), "chevron-down", Kind.LINK)
        self._summary = line_text(theme, "", TypeRole.SMALL, Role.INK3, elide=True)
        self._header = QVBoxLayout()
        self._header.setSpacing(2)
        self._fields: list[HeaderField] = []
        self._build()
        self._connect()

    def show_brief(self, brief: Brief) -> None:
        """Show what the brief says now."""
        before, self._brief = self._brief, brief
        self.title.set_value(brief.title)
        self.subtitle.set_value(brief.subtitle)
        self._summary.set_text(self._summed(brief))
        labels = [line.label for line in brief.header]
        if before is None or before.id != brief.id or [line.label for line in before.header] != labels:
            self._build_header(brief)
        for field, line in zip(self._fields, brief.header, strict=True):
            field.show_value(line.value)
        self._show_clearance(brief)
        self._show_details(brief)
        self._context.lock(self._details)

    def show_numbers(self, numbers: Numbers, tips: Mapping[Ref, str]) -> None:
        """Give citations the numbers that they have on the page."""
        for field in self._fields:
            field.edit.set_numbers(numbers, tips)

    def flush(self) -> None:
        """Let what is just being typed count now."""
        for line in (self.title, self.subtitle):
            line.commit()
        for field in self._fields:
            field.flush()
        for plain in self._details.findChildren(LineField):
            plain.commit()

    def open_fold(self, *, markings: bool = False) -> None:
        """Show header and readers; go to the marking if asked."""
        self._details.setVisible(True)
        self._fold.set_label(self.tr("Header and readers"), icon="chevron-up")
        if markings:
            self._marking.setFocus()
        elif self._fields:
            self._fields[0].edit.go_to_end()

    # Building

    def _build(self) -> None:
        for line in (self.title, self.subtitle):
            line.setReadOnly(self._context.session.read_only)
        head = row(self.title, 4, self._switch)
        foot = row(4, self._fold, 12, self._summary)
        foot.setStretchFactor(self._summary, 1)
        self._details = box(column(self._header, 16, self._build_details(), margins=(4, 8, 0, 8)))
        self._details.setVisible(False)
        quieten(self._details)
        self.setLayout(column(head, 2, self.subtitle, 6, foot, self._details))

    def _build_details(self) -> QVBoxLayout:
        theme, tr = self._context.theme, self.tr
        self._as_of = DateField(theme, date_reading, label=tr("As of"), hint=tr("4 July 2025"))
        pages = [
            Choice(value=n, text=tr("1 page") if n == 1 else tr("{n} pages").format(n=n))
            for n in range(1, _MOST_PAGES + 1)
        ]
        self._pages = ChoiceField(theme, pages, label=tr("Length"))
        markings = [Choice(value=None, text=tr("No marking"))]
        markings += [Choice(value=each, text=each.level) for each in levels()]
        self._audience = ChoiceField(theme, markings, label=tr("Readers cleared for"), icon="eye")
        self._marking = MarkingField(theme, markings)
        self._clearance = ChoiceField(
            theme, [Choice(value=each, text=each.value.capitalize()) for each in Clearance], label=tr("Status")
        )
        self._reference = LineField(theme, label=tr("Reference"), hint=tr("Number or file"))
        self._language = ChoiceField(theme, _languages(_ENGLISH), label=tr("Language of the brief"))
        named = ((tr("As of"), self._as_of), (tr("Length"), self._pages), (tr("Readers’ level"), self._audience),
                 (tr("Marking"), self._marking), (tr("Status"), self._clearance),
                 (tr("Reference"), self._reference), (tr("Language"), self._language))  # fmt: skip
        return column(*(labelled(theme, name, field, top=6) for name, field in named), gap=6)

    def _build_header(self, brief: Brief) -> None:
        from briefings.compose.templates import template  # noqa: PLC0415 - read when a brief is first shown

        clear(self._header)
        self._fields = []
        chosen = template(brief.template)
        for number, line in enumerate(brief.header):
            field = HeaderField(self._context, line.label, line.value, chosen.field(line.label).help)
            field.typed.connect(partial(self._on_header_typed, number))
            field.written.connect(partial(self._on_header_written, number))
            self._header.addWidget(field)
            self._fields.append(field)
            self.edit_made.emit(field.edit)

    def _show_clearance(self, brief: Brief) -> None:
        """A line for the clearance that nobody has filled reads as the page has it."""
        from briefings.compose.templates import CLEARANCE, clearance_words, template  # noqa: PLC0415 - as above

        chosen = template(brief.template)
        for field, line in zip(self._fields, brief.header, strict=True):
            if chosen.field(line.label).role == CLEARANCE:
                field.show_hint(clearance_words(brief))

    def _show_details(self, brief: Brief) -> None:
        self._as_of.set_value(brief.as_of.text if brief.as_of.is_known else "")
        self._pages.set_value(brief.pages)
        self._audience.set_value(brief.audience)
        self._marking.set_value(brief.marking)
        self._clearance.set_value(brief.clearance)
        self._reference.set_value(brief.reference)
        self._language.set_choices(_languages(brief.language), value=brief.language)

    def _summed(self, brief: Brief) -> str:
        day = date_words(brief.as_of)
        described = self.tr("as of {day}").format(day=day) if day else ""
        parts = (described, brief.clearance.value, self._marked(brief.marking))
        return ", ".join(part for part in parts if part)

    def _marked(self, marking: Marking | None) -> str:
        return banner(marking) if marking is not None else self.tr("no marking")

    def _connect(self) -> None:
        self.title.typed.connect(lambda text: self._show_typed(self._titled(text.strip())))
        self.subtitle.typed.connect(lambda text: self._show_typed({"subtitle": text.strip()}))
        self._reference.changed.connect(lambda text: self._show_typed({"reference": text.strip()}))
        self.title.committed.connect(self._on_title)
        self.subtitle.committed.connect(self._on_subtitle)
        self.title.left_downwards.connect(self.subtitle.setFocus)
        self.subtitle.left_upwards.connect(self.title.setFocus)
        self._switch.clicked.connect(lambda: self.briefs_wanted.emit(self._switch))
        self._fold.clicked.connect(self._on_fold)
        self._as_of.committed.connect(self._on_as_of)
        self._pages.committed.connect(lambda value: self._take("", self.tr("Change length"), pages=value))
        self._audience.committed.connect(lambda value: self._take("", self.tr("Change readers"), audience=value))
        self._marking.committed.connect(lambda value: self._take("", self.tr("Change marking"), marking=value))
        self._clearance.committed.connect(lambda value: self._take("", self.tr("Change status"), clearance=value))
        self._language.committed.connect(lambda value: self._take("", self.tr("Change language"), language=value))
        self._reference.committed.connect(
            lambda text: self._take("reference", self.tr("Change reference"), reference=text.strip())
        )

    # Slots

    def _take(self, key: str, label: str, **fields: object) -> None:
        if self._brief is not None:
            self.changed.emit(replace(self._brief, **fields), label, key)  # type: ignore[arg-type]  # fields by name

    def _show_typed(self, fields: Mapping[str, object]) -> None:
        if self._brief is not None:
            self.typed.emit(replace(self._brief, **fields))  # type: ignore[arg-type]  # fields by name

    def _titled(self, title: str) -> Mapping[str, object]:
        """What a title changes; one without letters nothing."""
        brief = self._brief
        if brief is None or not title:
            return {}
        follows = brief.running_title in {"", brief.title}
        return {"title": title, "running_title": title if follows else brief.running_title}

    def _on_title(self, text: str) -> None:
        brief, title = self._brief, text.strip()
        if brief is None:
            return
        if not title:
            self.title.set_value(brief.title)
            return
        self._take("title", self.tr("Rename brief to {title}").format(title=title), **self._titled(title))

    def _on_subtitle(self, text: str) -> None:
        self._take("subtitle", self.tr("Change subtitle"), subtitle=text.strip())

    def _on_as_of(self, text: str) -> None:
        with self._context.problems.guard():
            self._take("", self.tr("Change the day"), as_of=read_day(text))

    def _on_header_typed(self, number: int, text: str) -> None:
        if self._brief is not None and number < len(self._brief.header):
            self._show_typed({"header": _header(self._brief, number, text)})

    def _on_header_written(self, number: int, text: str) -> None:
        brief = self._brief
        if brief is None or number >= len(brief.header):
            return
        label = self.tr("Change {label}").format(label=brief.header[number].label)
        self._take(f"header {number}", label, header=_header(brief, number, text))

    def _on_fold(self) -> None:
        shown = not self._details.isVisible()
        self._details.setVisible(shown)
        self._fold.set_label(self._fold.text(), icon="chevron-up" if shown else "chevron-down")


def _header(brief: Brief, number: int, text: str) -> tuple[HeaderLine, ...]:
    """The header with another text in one of its lines."""
    line = replace(brief.header[number], value=text)
    return (*brief.header[:number], line, *brief.header[number + 1 :])


def _languages(own: str) -> list[Choice]:
    """The languages that a brief can be in, and its own."""
    from briefings.compose.manuscript.tags import name_of, named  # noqa: PLC0415 - as above

    names = named()
    names[_ENGLISH] = names.pop("en")
    names.setdefault(own, f"{name_of(own)} ({own})")
    return [Choice(value=tag, text=name) for tag, name in sorted(names.items(), key=itemgetter(1))]
