"""Asks what the exported picture shall show and in which format, with the picture as it will be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.dates import Day
from briefings.domain.dates_words import day_in_words
from briefings.domain.scenarios import Scenario
from briefings.errors import BadInputError, BriefingsError
from briefings.figures.scene import Scene
from desktop.context import Context
from desktop.dialogs.dialog import Dialog
from desktop.models.dates import read_day
from desktop.pages.export import PRINT, SCREEN
from desktop.pages.network.exchange.multiples import Panels
from desktop.pages.network.exchange.preview import Finish, PicturePreview
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import column
from desktop.widgets.line_field import LineField

_WIDTH, _PREVIEW = 640, 260

Sketch = Callable[[Panels | None], tuple[Callable[[], Scene], str]]
"""Gives what makes the picture of some panels, or without any that of the screen, on any thread; and its title. Raises
BriefingsError."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of pictures: the ending of its files and, for pixels, the dots an inch."""

    ending: str
    dpi: int = SCREEN


_FORMATS = (
    (Format(".pdf"), "PDF, sharp at any size"),
    (Format(".svg"), "SVG, to work on in a drawing program"),
    (Format(".png", SCREEN), "PNG for screens, 150 dots an inch"),
    (Format(".png", PRINT), "PNG for print, 300 dots an inch"),
    (Format(".png", 2 * PRINT), "PNG for posters, 600 dots an inch"),
)


class PictureDialog(Dialog):
    """The picture of the screen, or the same network on another day or under a what-if beside it."""

    wished = Signal(object, str, object)
    """The user wants this Scene of this title written in this Format."""

    def __init__(
        self, context: Context, sketch: Sketch, finish: Finish, panels: Panels, parent: QWidget | None = None
    ) -> None:
        """`finish` gives the picture its title and marking; `panels` are proposed for small multiples."""
        words = "As it is on the screen, with its day and its legend; or small multiples, everybody in one place."
        super().__init__(context.theme, "Export the picture", words, parent, width=_WIDTH)
        self._context, self._sketch, self._panels = context, sketch, panels
        self._scene: Scene | None = None
        self._title = ""
        self._preview = PicturePreview(context.theme, context.tasks, finish)
        self._preview.setFixedHeight(context.theme.px(_PREVIEW))
        day = "" if panels.before is None else day_in_words(panels.before)
        hint = self.tr("A day such as 1 March 2025, or empty")
        self._before = LineField(context.theme, day, label=self.tr("Another day"), hint=hint, icon="calendar")
        self._overlay = ChoiceField(context.theme, self._overlays(), value=replace(panels, before=None))
        kinds = (
            Choice(value=False, text=self.tr("As it is on the screen")),
            Choice(value=True, text=self.tr("Side by side with another day or a what-if")),
        )
        self._kind = ChoiceField(context.theme, kinds, value=False)
        self._beside = QWidget()
        formats = [Choice(value=each, text=self.tr(words)) for each, words in _FORMATS]
        self._format = ChoiceField(context.theme, formats, value=_FORMATS[0][0])
        self._build()

    def _build(self) -> None:
        theme = self._theme
        self.body.addWidget(self._preview)
        self.body.addLayout(labelled(theme, self.tr("Picture"), self._kind, top=6))
        day = labelled(theme, self.tr("Another day"), self._before, top=6)
        self._beside.setLayout(column(day, labelled(theme, self.tr("What-if"), self._overlay, top=6), gap=12))
        self._beside.setVisible(False)
        self.body.addWidget(self._beside)
        self.body.addLayout(labelled(theme, self.tr("Format"), self._format, top=6))
        self._save = self.doer(self.tr("Export …"), "download")
        self.finish(self.closer(self.tr("Cancel")), self._save)
        self._preview.drawn.connect(self._on_drawn)
        self._preview.refused.connect(self.say_wrong)
        self._kind.committed.connect(self._on_kind_committed)
        self._before.committed.connect(self._on_day_committed)
        self._overlay.committed.connect(self._on_overlay_committed)
        self._draw()

    def accept(self) -> None:
        if self._kind.value():
            self._on_day_committed(self._before.value())
        chosen = self._format.value()
        if self._scene is None or not isinstance(chosen, Format):
            return
        super().accept()
        self.wished.emit(self._scene, self._title, chosen)

    def done(self, result: int) -> None:
        self._preview.stop()
        super().done(result)

    def _overlays(self) -> Sequence[Choice]:
        session = self._context.session
        scenarios = sorted(session.all(Scenario), key=lambda scenario: (scenario.set_id, scenario.letter))
        return (
            Choice(value=Panels(), text=self.tr("None")),
            *(Choice(value=Panels(scenario=scenario.id), text=scenario.label) for scenario in scenarios),
            *(Choice(value=Panels(what_if=what_if), text=what_if.name) for what_if in session.what_ifs()),
        )

    # Drawing

    def _draw(self) -> None:
        self._scene = None
        self._save.setEnabled(False)
        self.say_wrong("")
        try:
            make, self._title = self._sketch(self._panels if self._kind.value() else None)
            self._preview.draw(make, self._title)
        except BriefingsError as problem:
            self.say_wrong(str(problem))

    def _on_drawn(self, scene: Scene) -> None:
        self._scene = scene
        self._save.setEnabled(True)

    # Slots

    def _on_kind_committed(self, beside: object) -> None:
        self._beside.setVisible(bool(beside))
        self._draw()
        self._fit()

    def _on_day_committed(self, text: str) -> None:
        try:
            day = _day_of(text)
        except BriefingsError as wrong:
            self._scene = None
            self._before.set_wrong(wrong=True)
            self.say_wrong(str(wrong))
            return
        self._before.set_wrong(wrong=False)
        self._change(replace(self._panels, before=day))

    def _on_overlay_committed(self, value: object) -> None:
        if isinstance(value, Panels):
            self._change(replace(value, before=self._panels.before))

    def _change(self, panels: Panels) -> None:
        if panels != self._panels or self._scene is None:
            self._panels = panels
            self._draw()


def _day_of(text: str) -> Day | None:
    """The day that somebody typed; None for an empty field. Raises BadInputError."""
    if not text.strip():
        return None
    read = read_day(text)
    day = read.latest if read.latest is not None else read.earliest
    if day is None:
        raise BadInputError("This names no day.", remedy="Type one such as 27 June 2025, or leave the field empty.")
    return day
