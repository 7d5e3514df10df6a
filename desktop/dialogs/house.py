"""The letterhead: name, seal and colour of the ministry, and how its briefs are usually set."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QFileDialog, QWidget

from briefings.domain.markings import banner
from briefings.errors import BriefingsError
from briefings.publish.house.accents import ACCENTS
from briefings.publish.house.style_file import style_names
from briefings.publish.setting import AS_IT_IS, Paper
from desktop.context import Context
from desktop.dialogs.scrolling import ScrollingDialog
from desktop.letterhead.head_preview import HeadPreview
from desktop.letterhead.house import Usual, choose, choose_seal, usual
from desktop.letterhead.swatches import Swatches
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, column, row
from desktop.widgets.line_field import LineField
from desktop.widgets.text import Prose

_WIDTH = 540
_PICTURES = "PNG, JPEG or SVG (*.png *.jpg *.jpeg *.svg)"


class HouseDialog(ScrollingDialog):
    """Every choice counts at once, but for a colour that cannot be read on paper."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        words = "Stands at the head of every brief that is printed or exported on this machine, whatever its dossier."
        super().__init__(context.theme, "Letterhead", words, parent, width=_WIDTH)
        self._context = context
        theme, known = context.theme, usual(context.settings)
        marking = context.session.about.marking
        self._preview = HeadPreview(theme, context.tasks, marking=banner(marking) if marking is not None else "")
        example = next(iter(ACCENTS.values()))
        self._ministry = LineField(theme, known.house.ministry, label=self.tr("Ministry"))
        self._department = LineField(theme, known.house.department, label=self.tr("Department"))
        self._accent = LineField(
            theme,
            known.house.accent,
            label=self.tr("Colour"),
            hint=self.tr("Code, such as {code}").format(code=example),
        )
        self._swatches = Swatches(theme, ACCENTS)
        self._other = Button(theme, self.tr("Another …"), "palette")
        self._contrast = Prose(theme, "", TypeRole.SMALL, Role.INK3)
        self._seal = Button(theme, self.tr("Choose a picture …"), "image")
        self._no_seal = Button(theme, self.tr("None"), "x", label=self.tr("No seal"))
        self._seal_words = Prose(theme, "", TypeRole.SMALL, Role.INK3)
        styles = [Choice(value=name, text=name.capitalize()) for name in style_names()]
        own = Choice(value="", text=self.tr("As the template has it"))
        self._style = ChoiceField(theme, [own, *styles], value=known.style, label=self.tr("Style"))
        papers = [Choice(value=paper, text=paper.value) for paper in Paper]
        self._paper = ChoiceField(theme, papers, value=known.paper, label=self.tr("Paper"))
        self._build()
        self._connect()
        self._show()
        self._ministry.setFocus()

    def reject(self) -> None:
        for field in (self._ministry, self._department, self._accent):
            field.commit()
        super().reject()

    # Building

    def _build(self) -> None:
        theme, tr = self._theme, self.tr
        for button in (self._seal, self._no_seal, self._other):
            button.setAutoDefault(False)
        seal = box(column(row(self._seal, self._no_seal, None, gap=4), self._seal_words, gap=4))
        seal.setFocusProxy(self._seal)
        colour = box(column(row(self._swatches, 8, self._other, None), 6, self._accent, 4, self._contrast))
        colour.setFocusProxy(self._accent)
        named = (
            *((tr("Ministry"), self._ministry), (tr("Department"), self._department), (tr("Seal"), seal)),
            *((tr("Colour"), colour), (tr("Style"), self._style), (tr("Paper"), self._paper)),
        )
        fields = (labelled(theme, name, field, top=6) for name, field in named)
        self.hold(column(self._preview, *fields, None, gap=12), tr("What stands at the head"))
        self.finish(self.closer(tr("Done"), Kind.PRIMARY))

    def _connect(self) -> None:
        self._ministry.committed.connect(self._keep)
        self._department.committed.connect(self._keep)
        self._accent.changed.connect(self._judge)
        self._accent.committed.connect(self._keep)
        self._swatches.chosen.connect(self._take_colour)
        self._other.clicked.connect(self._on_other_clicked)
        self._style.committed.connect(self._keep)
        self._paper.committed.connect(self._keep)
        self._seal.clicked.connect(self._on_seal_clicked)
        self._no_seal.clicked.connect(lambda: self._take_seal(None))

    # Choosing

    def _chosen(self) -> Usual:
        """What the fields say; a colour that cannot be read leaves the one before."""
        known, colour = usual(self._context.settings), self._accent.value().strip()
        paper = self._paper.value()
        house = replace(
            known.house,
            ministry=self._ministry.value(),
            department=self._department.value(),
            accent=known.house.accent if _fault(colour) else colour,
        )
        return Usual(
            house=house, style=str(self._style.value() or ""), paper=paper if isinstance(paper, Paper) else Paper.A4
        )

    def _keep(self) -> None:
        self.say_wrong("")  # a seal that was refused is not in the way of another choice
        choose(self._context.settings, self._chosen())
        self._show()

    def _take_colour(self, code: str) -> None:
        self._accent.set_value(code)
        self._judge(code)
        self._keep()

    def _on_other_clicked(self) -> None:
        known = QColor.fromString(self._accent.value().strip())
        chosen = QColorDialog.getColor(known if known.isValid() else Qt.GlobalColor.black, self, self.tr("Colour"))
        if chosen.isValid():
            self._take_colour(chosen.name().upper())

    def _on_seal_clicked(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Seal"), str(Path.home()), self.tr(_PICTURES))
        if chosen:
            self._take_seal(Path(chosen))

    def _take_seal(self, file: Path | None) -> None:
        self.say_wrong("")
        try:
            choose_seal(self._context.settings, file)
        except BriefingsError as problem:
            self.say_wrong(str(problem))
        self._show()

    # Showing

    def _show(self) -> None:
        known = usual(self._context.settings)
        words = self.tr("A copy of {name} is kept with the settings.")
        name = self._context.settings.of_house("seal")
        self._seal_words.set_text(words.format(name=name) if known.house.seal else "")
        self._seal_words.setVisible(bool(known.house.seal))
        self._no_seal.setVisible(bool(known.house.seal))
        self._judge(self._accent.value())
        self._preview.show_setting(replace(AS_IT_IS, house=known.house, style=known.style, paper=known.paper))
        self._fit()

    def _judge(self, text: str) -> None:
        """Say whether a colour can be read."""
        wrong = _fault(text.strip())
        self._swatches.show_colour(text.strip())
        self._accent.set_wrong(wrong=bool(wrong))
        self._accent.setAccessibleDescription(wrong)
        self._contrast.set_role(Role.DANGER if wrong else Role.INK3)
        self._contrast.set_text(wrong or self._praise(text.strip()))
        self._fit()

    def _praise(self, colour: str) -> str:
        if not colour:
            return self.tr("None chosen: the style’s own.")
        from briefings.publish.house.manner import contrast_on_paper  # noqa: PLC0415 - loads fonts

        ratio = contrast_on_paper(colour)
        return self.tr("Contrast on paper {ratio} to 1: it can be read.").format(ratio=f"{ratio:.1f}")


def _fault(colour: str) -> str:
    """Why a colour cannot be the accent; nothing where it can, or where there is none."""
    from briefings.publish.house.manner import refuse_accent  # noqa: PLC0415 - loads fonts

    try:
        refuse_accent(colour)
    except BriefingsError as problem:
        return str(problem)
    return ""
