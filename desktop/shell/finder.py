"""What the palette finds: records of the dossier as one types, and every command that can be done now."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefings.domain.records import Ref
from briefings.session import Hit
from desktop.actions import Command, Spec
from desktop.context import Context
from desktop.models.suggest import folded, icon_of
from desktop.models.words import date_words, kind_line, label_of
from desktop.widgets.palette import Palette
from desktop.widgets.result_list import Result, ResultGroup, found_in

_RECORDS, _COMMANDS = 8, 6
_NOT_HERE = {Command.PALETTE, Command.NEXT_PANE, Command.PREVIOUS_PANE}


class Finder(QObject):
    """Answers the palette. Payloads are a Ref or a Command."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def search(self, text: str) -> Sequence[ResultGroup]:
        """Records that hold the words, then commands whose names do; without words, all commands."""
        if not text.strip():
            return [ResultGroup(title=self.tr("Commands"), rows=[self._command(spec, "") for spec in self._specs()])]
        hits = self._context.session.search(text, limit=_RECORDS)
        words = folded(text).split()
        commands = [spec for spec in self._specs() if all(word in folded(self._words(spec)) for word in words)]
        return [
            ResultGroup(title=self.tr("In this dossier"), rows=[self._record(hit, text) for hit in hits]),
            ResultGroup(title=self.tr("Commands"), rows=[self._command(spec, text) for spec in commands[:_COMMANDS]]),
        ]

    def _specs(self) -> list[Spec]:
        return [spec for spec in self._context.actions.possible() if spec.command not in _NOT_HERE]

    def _words(self, spec: Spec) -> str:
        return f"{self._context.actions[spec.command].text()} {spec.label} {spec.menu}"

    def _record(self, hit: Hit, text: str) -> Result:
        session = self._context.session
        record = session.record(hit.ref)
        label = label_of(session, record)
        dated = getattr(record, "date", None)
        detail = date_words(dated) if dated is not None else kind_line(session, record).partition(",")[0]
        spots = tuple((start, end - start) for start, end in hit.title_ranges) or found_in(label, text)
        return Result(payload=hit.ref, text=label, detail=detail, icon=icon_of(record), found=_within(spots, label))

    def _command(self, spec: Spec, text: str) -> Result:
        actions = self._context.actions
        label = actions[spec.command].text()
        return Result(
            payload=spec.command,
            text=label,
            detail=actions.key(spec.command),
            icon=spec.icon or "command",
            found=found_in(label, text),
        )

    # What the user chose

    def open(self, payload: object) -> None:
        """Go to a record, or run a command."""
        if isinstance(payload, Ref):
            self._context.navigator.show(payload)
        elif isinstance(payload, Command):
            self._context.actions[payload].trigger()

    def preview(self, payload: object) -> None:
        """Show a record in the inspector, on whatever page."""
        if isinstance(payload, Ref):
            self._context.selection.select(payload)

    def cite(self, payload: object) -> None:
        """Cite a record in the open brief."""
        if isinstance(payload, Ref):
            self._context.selection.select(payload)
            self._context.actions[Command.CITE].trigger()


def _within(spots: Sequence[tuple[int, int]], label: str) -> tuple[tuple[int, int], ...]:
    """Only what lies inside the label that is shown: ties are called by their parties, not by their own words."""
    return tuple((start, length) for start, length in spots if start + length <= len(label))


def palette_for(context: Context, window: QWidget) -> Palette:
    """The palette of a window, with what it finds and does."""
    finder = Finder(context, window)
    palette = Palette(context.theme, window, finder.search)
    palette.chosen.connect(finder.open)
    palette.cited.connect(finder.cite)
    palette.previewed.connect(finder.preview)
    return palette
