"""How a figure draws the network: which part of it, where the actors stand, what their size says, pacts as stars."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.network_views import EVERYTHING, Arrangement, Drawing
from desktop.context import Context
from desktop.widgets.choice_field import Choice, ChoiceField
from desktop.widgets.facts import labelled
from desktop.widgets.layout import column

_AS_CHOSEN = -1
"""Stands for a part that was saved under no name, or under one that is no more."""


class DrawingFields(QWidget):
    """Writes nothing: it says what the drawing should be."""

    changed = Signal(object)
    """The user wants this Drawing."""

    def __init__(self, context: Context, drawing: Drawing) -> None:
        super().__init__()
        theme = context.theme
        self._context, self._drawing = context, drawing
        self._part = ChoiceField(theme, (), label=self.tr("Part"))
        self._arrangement = ChoiceField(theme, self._arrangements(), label=self.tr("Arrangement"))
        self._size = ChoiceField(theme, self._sizes(), label=self.tr("Size of the actors"))
        self._pacts = ChoiceField(theme, self._ways_of_pacts(), label=self.tr("Pacts"))
        fields = ((self.tr("Part"), self._part), (self.tr("Arrangement"), self._arrangement),
                  (self.tr("Size"), self._size), (self.tr("Pacts"), self._pacts))  # fmt: skip
        self.setLayout(column(*(labelled(theme, words, field, top=6) for words, field in fields), gap=6))
        self.show_drawing(drawing)
        self._part.committed.connect(self._on_part)
        self._arrangement.committed.connect(self._on_arrangement)
        self._size.committed.connect(lambda key: self._take(replace(self._drawing, sized_by=str(key))))
        self._pacts.committed.connect(lambda folded: self._take(replace(self._drawing, folded=bool(folded))))

    def show_drawing(self, drawing: Drawing) -> None:
        """Show what the drawing is now, with the parts that are saved now."""
        self._drawing = drawing
        self._part.set_choices(self._parts(), value=self._part_now())
        self._arrangement.set_value(drawing.arrangement.value)
        self._size.set_value(drawing.sized_by)
        self._pacts.set_value(drawing.folded)

    def _parts(self) -> Sequence[Choice]:
        choices = [Choice(value=None, text=self.tr("All of it"))]
        choices += [Choice(value=saved.id, text=saved.name) for saved in self._context.session.saved_views()]
        if self._part_now() == _AS_CHOSEN:
            name = self._drawing.view_name or self.tr("As chosen before")
            choices.append(Choice(value=_AS_CHOSEN, text=name, tip=self.tr("This view is no longer saved so.")))
        return choices

    def _part_now(self) -> int | None:
        if self._drawing.view == EVERYTHING:
            return None
        kept = ((saved.view, saved.name, saved.id) for saved in self._context.session.saved_views())
        held = (self._drawing.view, self._drawing.view_name)
        return next((number for view, name, number in kept if (view, name) == held), _AS_CHOSEN)

    def _arrangements(self) -> Sequence[Choice]:
        words = (
            (Arrangement.FREE, self.tr("Near for similar ties")),
            (Arrangement.MAP, self.tr("On the map")),
            (Arrangement.CIRCLE, self.tr("In a circle")),
            (Arrangement.LAYERS, self.tr("In layers, by bloc")),
        )
        return [Choice(value=kind.value, text=text) for kind, text in words]

    def _sizes(self) -> Sequence[Choice]:
        from briefings.network.measures import MEASURES  # noqa: PLC0415 - loads numpy, for which no page may wait

        measures = [Choice(value=measure.key, text=measure.name, tip=measure.question) for measure in MEASURES]
        return [Choice(value="", text=self.tr("By the number of ties")), *measures]

    def _ways_of_pacts(self) -> Sequence[Choice]:
        return [
            Choice(value=False, text=self.tr("Every tie drawn")),
            Choice(value=True, text=self.tr("Folded into their organisation")),
        ]

    def _on_part(self, value: object) -> None:
        if value == _AS_CHOSEN:
            return
        chosen = next((saved for saved in self._context.session.saved_views() if saved.id == value), None)
        view, name = (chosen.view, chosen.name) if chosen is not None else (EVERYTHING, "")
        self._take(replace(self._drawing, view=view, view_name=name))

    def _on_arrangement(self, value: object) -> None:
        self._take(replace(self._drawing, arrangement=Arrangement(str(value))))

    def _take(self, drawing: Drawing) -> None:
        if drawing != self._drawing:
            self._drawing = drawing
            self.changed.emit(drawing)
