"""A block made from the dossier: what it shows, where that comes from, what has changed, and its options."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from briefings.domain.briefs import Block
from briefings.domain.dossier import Record
from desktop.context import Context
from desktop.pages.briefs.block_view import BlockView
from desktop.pages.briefs.kinds import SPOKEN, name_of_block
from desktop.pages.briefs.made_options import MadeOptions
from desktop.pages.briefs.seen import Change
from desktop.pages.briefs.shown_rows import ShownRow, origin, shown_rows
from desktop.theme import Role, TypeRole
from desktop.widgets.button import Button, Kind
from desktop.widgets.chip import Chip, ChipKind
from desktop.widgets.layout import box, clear, column, row
from desktop.widgets.painting import Artist, is_mirrored
from desktop.widgets.text import Icon, Prose, line_text

_ROWS, _LEAD, _GAP, _INSET = 6, 116, 8, 20


class MadeBlock(BlockView):
    """Refreshes by itself; nothing in it is typed but heading and options."""

    options_written = Signal(object, str)
    """The block should be this Block; the second is what of it changed."""
    looked_through = Signal(str)
    """The user has looked through what changed in the block of this key."""

    def __init__(self, context: Context, block: Block) -> None:
        super().__init__(context, block, name_of_block(block.heading, block.block_kind))
        theme = context.theme
        self._spoken = SPOKEN[block.block_kind]
        self._origin = line_text(theme, "", TypeRole.SMALL, Role.INK3)
        self._chip = Chip(theme, ChipKind.STALE, "")
        self._review = Button(theme, self.tr("Review"), kind=Kind.LINK)
        name = name_of_block(block.heading, block.block_kind)
        label = self.tr("Options of {name}").format(name=name)
        self._choose = Button(theme, "", "list-filter", Kind.ICON, label=label)
        self._rows, self._changes = QGridLayout(), QVBoxLayout()
        self._changed = QWidget()
        self._options: MadeOptions | None = None
        self._records: Sequence[Record] | None = None
        self._said: Sequence[Change] | None = None
        self._lay_out()
        self.show_changes(())
        context.lock(self._review, self._choose)
        self._review.clicked.connect(self._on_review_clicked)
        self._choose.clicked.connect(self.toggle_options)

    # What is shown

    def show_block(self, block: Block) -> None:
        super().show_block(block)
        if self._options is not None:
            self._options.show_block(block)

    def show_records(self, records: Sequence[Record]) -> None:
        """Say which records the block shows now."""
        if tuple(records) == self._records:
            return
        self._records = tuple(records)
        clear(self._rows)
        self._origin.set_text(origin(self.block, records))
        rows = shown_rows(records[:_ROWS], self.context.session)
        led = any(held.lead for held in rows)
        for number, held in enumerate(rows):
            self._add_row(number, held, led=led)
        if len(records) > _ROWS:
            more = self.tr("and {count} more").format(count=len(records) - _ROWS)
            self._rows.addWidget(line_text(self.context.theme, more, TypeRole.BODY, Role.INK3), _ROWS, 1)
        if not records and self._spoken.shows:
            said = self.tr("The dossier holds nothing for this block yet.")
            self._rows.addWidget(Prose(self.context.theme, said, TypeRole.BODY, Role.INK3), 0, 0, 1, 2)

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Say how many of the records changed since the block was looked through, and have the list ready."""
        if tuple(changes) == self._said:
            return
        self._said = tuple(changes)
        one, many = self.tr("1 change"), self.tr("{count} changes").format(count=len(changes))
        self._chip.set_text(one if len(changes) == 1 else many)
        self._chip.setVisible(bool(changes))
        self._review.setVisible(bool(changes))
        clear(self._changes)
        for change in changes:
            self._changes.addLayout(self._change_line(change))
        if not changes:
            self._changed.setVisible(False)

    def focus_body(self, *, at_end: bool = False) -> None:
        if self.heading.hasFocus() and not at_end:
            self.left_downwards.emit(self.block.key)
        else:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        super().flush()
        if self._options is not None:
            self._options.flush()

    def toggle_options(self) -> None:
        """Open or close the options; they are made when they are first wanted."""
        self.entered.emit(self.block.key)
        if self._options is None:
            self._options = MadeOptions(self.context, self.block)
            self._options.changed.connect(self.options_written)
            self._options.typed.connect(self.typed)
            self._inside.insertWidget(self._inside.indexOf(self._list) + 1, self._options)
        else:
            self._options.setVisible(not self._options.isVisible())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A field that was being typed in has used its Escape already.
        if event.key() == Qt.Key.Key_Escape and self._options is not None and self._options.isVisible():
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
            self._options.setVisible(False)
        else:
            super().keyPressEvent(event)

    # Inside

    def _lay_out(self) -> None:
        theme = self.context.theme
        icon = Icon(theme, self._spoken.icon, Role.INK3)
        self.heading.set_face(TypeRole.SUBHEAD)
        self.heading.set_fitted()
        head = row(
            icon, 6, self.heading, 6, self._origin, None, self._chip, 8, self._review, 6, self._choose, self.tools
        )
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(_GAP)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        self._list = box(self._rows)
        self._changes.setSpacing(4)
        done = Button(theme, self.tr("All seen"), kind=Kind.LINK)
        done.clicked.connect(lambda: self.looked_through.emit(self.block.key))
        self._changed.setLayout(column(self._changes, 4, row(done, None), margins=(0, 4, 0, 4)))
        self._inside = column(head, 4, self._changed, self._list, 4, self.findings)
        self.setLayout(self._inside)
        self._inset()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._inset()

    def _inset(self) -> None:
        """Leave room for the rule at the side where reading begins."""
        mirrored = is_mirrored(self)
        self._inside.setContentsMargins(0 if mirrored else _INSET, 2, _INSET if mirrored else 0, 2)

    def _add_row(self, number: int, held: ShownRow, *, led: bool) -> None:
        """A line, with the narrow column only where something stands in it."""
        theme = self.context.theme
        if led:
            lead = line_text(theme, held.lead, TypeRole.BODY, Role.INK3, elide=True)
            lead.setFixedWidth(theme.px(_LEAD))
            lead.setToolTip(held.lead)
            self._rows.addWidget(lead, number, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(Prose(theme, held.text, TypeRole.BODY), number, 1)

    def _change_line(self, change: Change) -> QVBoxLayout:
        theme = self.context.theme
        head = row(line_text(theme, change.name, TypeRole.STRONG, elide=True), None,
                   line_text(theme, change.when, TypeRole.SMALL, Role.INK3), gap=8)  # fmt: skip
        return column(head, Prose(theme, change.what, TypeRole.SMALL, Role.INK2))

    def _on_review_clicked(self) -> None:
        self._changed.setVisible(not self._changed.isVisible())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with Artist.on(self, self.context.theme) as art:
            art.fill(art.place(4, 2), Role.CONTROL if self.context.theme.is_outlined else Role.PRESS, 1)
            if self._changed.isVisible():
                area = QRectF(self._changed.geometry()).adjusted(-8, 0, 4, 0)
                art.fill(area, Role.CAUTION_BG)
