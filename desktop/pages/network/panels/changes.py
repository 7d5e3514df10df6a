"""What differs from another day or from the facts, as a table: which pair, how before, how now, because of what.

The other day is the one compared with; without one, the day on which the slider rested before. Under a what-if the
facts of the day are what it is measured against.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefings.domain.dates_words import day_in_words
from briefings.domain.scenarios import NetworkChange, Scenario
from briefings.network.compare import Difference, compare
from desktop.context import Context
from desktop.pages.network.panels.change_rows import COLUMNS, ChangeRows, refs_of
from desktop.pages.network.panels.grounds import before
from desktop.pages.network.panels.panel import Panel
from desktop.pages.network.showing import Showing
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import column
from desktop.widgets.table import RecordTable
from desktop.widgets.table_model import RecordTableModel, Row
from desktop.widgets.text import line_text

if TYPE_CHECKING:
    from briefings.network.graph import Network

_ROW, _LEAST = 28, 60


class ChangesPanel(Panel):
    """A sentence that counts, and the table."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: tuple[Network, Network] | None = None
        theme = context.theme
        self._sentence = line_text(theme, "", TypeRole.BODY, Role.INK2, elide=True)
        self._model = RecordTableModel(COLUMNS, self)
        self._table = RecordTable(
            theme, self._model, COLUMNS, label=self.tr("What differs, pair by pair"), row_height=_ROW
        )
        self._table.setMinimumHeight(theme.px(_LEAST))
        inside = column(self._sentence, 0, self._table, None)
        inside.setStretchFactor(self._table, 1_000)
        self.setLayout(inside)
        self._table.record_chosen.connect(self._on_row_chosen)

    def show_state(self, showing: Showing) -> None:
        network, earlier = showing.view.network, before(showing)
        if earlier is None:
            self._shown = None
            self._say(self.tr("Move the slider to another day: what changed on the way stands here."))
        elif self._shown != (earlier, network):
            self._shown = earlier, network
            self._fill(showing, compare(earlier, network))

    def _fill(self, showing: Showing, difference: Difference) -> None:
        rows = ChangeRows(showing.world, difference, self._tried(showing))
        self._say(self._counted(difference), list(rows))

    def _say(self, sentence: str, rows: Sequence[Row] = ()) -> None:
        self._sentence.set_text(sentence)
        self._sentence.setToolTip(sentence)
        self._model.set_rows(list(rows))
        self._table.setVisible(bool(rows))

    def _counted(self, difference: Difference) -> str:
        head = self._head(difference)
        if difference.is_empty:
            return self.tr("{head}: nothing differs.").format(head=head)
        parts = (
            (self.tr("{count} new"), len(difference.added)),
            (self.tr("{count} ended"), len(difference.ended)),
            (self.tr("{count} turned"), len(difference.turned)),
            (self.tr("{count} moving another way"), len(difference.trends.keys() - difference.turned.keys())),
        )
        counts = ", ".join(words.format(count=count) for words, count in parts if count)
        return self.tr("{head}: {changes}.").format(head=head, changes=counts + self._moves(difference))

    def _head(self, difference: Difference) -> str:
        before, after = difference.before, difference.after
        words = self.tr("Since {day}") if before.day < after.day else self.tr("Compared with {day}")
        since = words.format(day=day_in_words(before.day))
        if not after.is_what_if:
            return since
        if before.day != after.day:
            return self.tr("{since}, and under “{name}”").format(since=since, name=after.what_if)
        return self.tr("Under “{name}”, beside the facts").format(name=after.what_if)

    def _moves(self, difference: Difference) -> str:
        """Who came and who left, by name."""
        came = [difference.after.label(actor) for actor in difference.came]
        left = [difference.before.label(actor) for actor in difference.left]
        said = ((self.tr("; comes: {names}"), came), (self.tr("; leaves: {names}"), left))
        return "".join(words.format(names=_listed(names)) for words, names in said if names)

    def _tried(self, showing: Showing) -> tuple[NetworkChange, ...]:
        """What lies over the network and finds something to change there."""
        choices, held = showing.choices, showing.choices.what_if
        over = held if choices.scenario is None else self.context.session.get(Scenario, choices.scenario)
        if over is None:
            return ()
        return tuple(change for change in over.changes if change not in showing.view.network.skipped)

    def _on_row_chosen(self, record: object) -> None:
        if refs := refs_of(record):
            self.chosen.emit(refs)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names, key=str.casefold))
