"""How the pages are set: style, paper, length, notes, binding."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from briefings.publish.house.style_file import style_names
from briefings.publish.setting import Digits, NotesAt, Paper
from desktop.letterhead.house import Usual
from desktop.pages.briefs.exporting.wish import Sheet
from desktop.theme import Theme
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import box, column

_STYLE = "serif"
"""What a document is set in where nobody has chosen."""
_MOST_PAGES = 12
_BINDINGS = (0, 5, 8, 10, 12, 15, 20)  # millimetres


class SheetPart(QWidget):
    """All of it but the length is kept for the dossier and shown in the preview."""

    def __init__(self, theme: Theme, sheet: Sheet, usual: Usual, *, pages: int, footnotes: bool) -> None:
        """`pages` is the brief's own length, `footnotes` whether its template sets notes on their pages."""
        super().__init__()
        styles = style_names()
        self._style = ChoiceField(theme, self._styles(styles, usual.style or _STYLE), label=self.tr("Style"))
        self._style.set_value(sheet.style if sheet.style in styles else "")
        self._paper = ChoiceField(theme, self._papers(usual.paper), value=sheet.paper, label=self.tr("Paper"))
        self._pages = ChoiceField(theme, self._lengths(pages), value=None, label=self.tr("Length"))
        self._notes = ChoiceField(
            theme, self._note_places(footnotes=footnotes), value=sheet.notes, label=self.tr("Notes")
        )
        held = {*_BINDINGS, sheet.binding}
        bindings = [Choice(value=float(each), text=self._bound(each)) for each in sorted(held)]
        self._binding = ChoiceField(theme, bindings, value=sheet.binding, label=self.tr("Binding"))
        self._digits = ChoiceField(theme, self._kinds_of_digits(), value=sheet.digits, label=self.tr("Digits"))
        self._length = box(labelled(theme, self.tr("Length"), self._pages, top=6))
        first = ((self.tr("Style"), self._style), (self.tr("Paper"), self._paper))
        last = (
            (self.tr("Notes"), self._notes),
            (self.tr("Binding"), self._binding),
            (self.tr("Digits"), self._digits),
        )
        before, after = ([labelled(theme, name, field, top=6) for name, field in rows] for rows in (first, last))
        self.setLayout(column(*before, self._length, *after, gap=6))

    def show_length(self, *, shown: bool) -> None:
        """Offer the length, or not: only pages that are made here can be held to one."""
        self._length.setVisible(shown)

    @property
    def sheet(self) -> Sheet:
        """What is chosen and kept."""
        paper, binding = self._paper.value(), self._binding.value()
        return Sheet(
            style=str(self._style.value() or ""),
            paper=paper if isinstance(paper, Paper) else None,
            notes=NotesAt(str(self._notes.value())),
            binding=binding if isinstance(binding, float) else 0.0,
            digits=Digits(str(self._digits.value())),
        )

    @property
    def pages(self) -> int | None:
        """The length to fit; 0 for as many pages as it takes, None for the brief's own."""
        chosen = self._pages.value()
        return chosen if isinstance(chosen, int) else None

    def _styles(self, names: Sequence[str], usual: str) -> list[Choice]:
        own = self.tr("As in every brief: {name}").format(name=usual)
        return [Choice(value="", text=own), *(Choice(value=name, text=name.capitalize()) for name in names)]

    def _papers(self, usual: Paper) -> list[Choice]:
        own = self.tr("As in every brief: {name}").format(name=usual.value)
        sizes = {Paper.A4: "210 × 297 mm", Paper.LETTER: "216 × 279 mm"}
        return [
            Choice(value=None, text=own),
            *(Choice(value=paper, text=f"{paper.value}, {sizes[paper]}") for paper in Paper),
        ]

    def _lengths(self, own: int) -> list[Choice]:
        words = self.tr("As the brief has it: 1 page") if own == 1 else self.tr("As the brief has it: {n} pages")
        return [
            Choice(value=None, text=words.format(n=own)),
            *(
                Choice(value=n, text=self.tr("1 page") if n == 1 else self.tr("{n} pages").format(n=n))
                for n in range(1, _MOST_PAGES + 1)
            ),
            Choice(value=0, text=self.tr("As many as it takes")),
        ]

    def _note_places(self, *, footnotes: bool) -> list[Choice]:
        page, end = self.tr("At the foot of their pages"), self.tr("At the end")
        pages, ends = self.tr("As the template has it: on their pages"), self.tr("As the template has it: at the end")
        return [
            Choice(value=NotesAt.TEMPLATE, text=pages if footnotes else ends),
            Choice(value=NotesAt.PAGE, text=page),
            Choice(value=NotesAt.END, text=end),
        ]

    def _kinds_of_digits(self) -> list[Choice]:
        own = self.tr("Of the language, as in Arabic or Hindi")
        return [Choice(value=Digits.WESTERN, text="0 1 2 3"), Choice(value=Digits.OWN, text=own)]

    def _bound(self, width: float) -> str:
        return self.tr("{width} mm more at the edge").format(width=f"{width:g}") if width else self.tr("None")
