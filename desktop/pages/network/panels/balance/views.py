"""The four lists of the panel of balance: ties, triangles, two camps side by side, splits into more camps."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from briefings.network.signs import signed_graph
from desktop.pages.network.panels.balance.figures import Balance
from desktop.pages.network.panels.balance.rows import (
    camp_columns,
    camp_rows,
    split_columns,
    split_rows,
    tie_columns,
    tie_rows,
    triangle_columns,
    triangle_rows,
)
from desktop.pages.network.panels.listing import Listing
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.layout import box, clear, column
from desktop.widgets.table_model import Column
from desktop.widgets.text import Prose

TIES, TRIANGLES, CAMPS, SPLITS = range(4)
_GAP = 24


class BalanceViews(QStackedWidget):
    """One list at a time."""

    chosen = Signal(object)
    """The user chose a row: its records (a tuple of Ref)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ties = self._listing(
            tie_columns(), self.tr("Frustrated ties"), self.tr("No tie contradicts the best two camps.")
        )
        self.triangles = self._listing(
            triangle_columns(), self.tr("Unbalanced triangles"), self.tr("Every triangle adds up.")
        )
        names = (self.tr("One camp"), self.tr("The other camp"))
        self._camps = [self._listing(camp_columns(name), name, self.tr("Nobody is in this camp.")) for name in names]
        self._open = Prose(theme, "", TypeRole.SMALL, Role.INK2)
        self._splits = column()
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(theme.px(_GAP))
        for listing in self._camps:
            side_by_side.addWidget(listing)
        camps = column(self._open, 4, side_by_side)
        camps.setStretchFactor(side_by_side, 1)
        for part in (self.ties, self.triangles, box(camps), box(self._splits)):
            self.addWidget(part)

    def show_balance(self, found: Balance) -> None:
        """Show the lists of a network."""
        graph = signed_graph(found.network)
        self.ties.show_rows(tie_rows(found, graph))
        self.triangles.show_rows(triangle_rows(found, graph))
        for listing, camp in zip(self._camps, found.frustration.camps, strict=True):
            listing.show_rows(camp_rows(found, camp))
        self._open.set_text(self._open_words(found))
        self._show_splits(found)

    def _open_words(self, found: Balance) -> str:
        sides = self.tr("Sides say nothing across pieces that do not hang together.")
        if found.undetermined is None:
            return f"{self.tr('Whose camp is settled is being worked out …')} {sides}"
        if not found.undetermined:
            return f"{self.tr('Every best split has these camps.')} {sides}"
        words = self.tr("The camp of {count} actors is open: another split, as good, has them on the other side.")
        return f"{words.format(count=len(found.undetermined))} {sides}"

    def _show_splits(self, found: Balance) -> None:
        clear(self._splits)
        if not found.splits:
            words = self.tr("The best splits into two, three and four camps are being worked out …")
            self._splits.addWidget(Prose(self._theme, words, TypeRole.BODY, Role.INK3))
            self._splits.addStretch(1)
            return
        label = self.tr("Camps by their number")
        nothing = self.tr("Nobody has a friend or a foe.")
        listing = self._listing(split_columns(found.splits), label, nothing, title_lines=2)
        listing.show_rows(split_rows(found))
        self._splits.addWidget(listing)

    def _listing(self, columns: Sequence[Column], label: str, nothing: str, *, title_lines: int = 1) -> Listing:
        listing = Listing(self._theme, columns, label=label, nothing=nothing, title_lines=title_lines)
        listing.chosen.connect(self.chosen)
        return listing
