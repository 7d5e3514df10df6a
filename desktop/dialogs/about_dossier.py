"""The dossier's own name, its subtitle and its marking."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from briefings.domain.markings import Marking, banner, scheme
from briefings.edits import ChangeAbout
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.models.markings import levels
from desktop.widgets.button import Kind
from desktop.widgets.choice_field import Choice, MarkingField
from desktop.widgets.facts import labelled
from desktop.widgets.line_field import LineField


class AboutDossierDialog(Dialog):
    """Every field counts as it is typed and can be undone."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, "Name and marking", str(context.session.path), parent)
        self._context = context
        about, theme = context.session.about, context.theme
        self._title = LineField(theme, about.title, label=self.tr("Title"))
        self._subtitle = LineField(theme, about.subtitle, label=self.tr("Subtitle"))
        self._marking = MarkingField(theme, self._choices(about.marking), value=about.marking)
        self._title.committed.connect(lambda text: self._change("title", text.strip()))
        self._subtitle.committed.connect(lambda text: self._change("subtitle", text.strip()))
        self._marking.committed.connect(lambda marking: self._change("marking", marking))
        for name, field in (
            (self.tr("Title"), self._title),
            (self.tr("Subtitle"), self._subtitle),
            (self.tr("Marking"), self._marking),
        ):
            self.body.addLayout(labelled(theme, name, field, top=6))
        self._subtitle.setCursorPosition(0)
        self.finish(self.closer(self.tr("Done"), Kind.PRIMARY))

    def reject(self) -> None:
        self._title.commit()
        self._subtitle.commit()
        super().reject()

    def _choices(self, current: Marking | None) -> list[Choice]:
        known = levels()
        others = [] if current is None or current in known else [current]
        return [
            Choice(value=None, text=self.tr("No marking")),
            *(
                Choice(value=marking, text=banner(marking), tip=scheme(marking.scheme).title)
                for marking in (*known, *others)
            ),
        ]

    def _change(self, field: str, value: object) -> None:
        about = replace(self._context.session.about, **{field: value})  # type: ignore[arg-type]  # one of its own fields
        if about.title:
            self._context.write(ChangeAbout(about), merge=f"about {field}")
        else:
            self.say_wrong(self.tr("The dossier needs a title. Type one."))
