"""A written block: its prose as rich text, saved as it is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QTimer, Signal

from briefings.domain.briefs import Block, BlockKind
from briefings.domain.records import Ref
from desktop.context import Context
from desktop.pages.briefs.block_view import BlockView
from desktop.pages.briefs.kinds import name_of_block
from desktop.pages.briefs.remedies import told_place
from desktop.pages.briefs.rich.rich_edit import Numbers, RichEdit
from desktop.widgets.layout import column, row

if TYPE_CHECKING:
    from briefings.compose.checks import Finding

_PAUSE, _LONGEST = 140, 700
"""Milliseconds after the last key, and after the first, when what was typed is written."""
_UNDERLINED = frozenset({"both-sides", "links"})
"""Findings that are about the very words at their place; the others are about the whole line."""


class WrittenBlock(BlockView):
    """Heading, text and findings."""

    text_written = Signal(str, str)
    """The text of the block of this key reads this now."""

    def __init__(self, context: Context, block: Block, advice: str = "") -> None:
        name = name_of_block(block.heading, block.block_kind)
        super().__init__(context, block, name)
        self.edit = RichEdit(context.theme, label=self.tr("Text of {name}").format(name=name), hint=advice)
        self.edit.set_prose(block.text)
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._write)
        self._lay_out()
        self._connect()

    def show_block(self, block: Block) -> None:
        """Show what the block says now; what is just being typed stays."""
        super().show_block(block)
        if not self._timer.isActive():
            self.edit.set_prose(block.text)

    def show_findings(self, findings: Sequence["Finding"]) -> None:
        super().show_findings(findings)
        places = [told_place(self.block.text, each) for each in findings if each.key in _UNDERLINED]
        self.edit.set_findings([place for place in places if place is not None])

    def show_numbers(self, numbers: Numbers, tips: Mapping[Ref, str]) -> None:
        """Show the numbers that the citations have in the finished brief."""
        self.edit.set_numbers(numbers, tips)

    def flush(self) -> None:
        super().flush()
        if self._timer.isActive():
            self._write()

    def focus_body(self, *, at_end: bool = False) -> None:
        self.edit.go_to_end(first=not at_end)

    def _lay_out(self) -> None:
        head = row(self.heading, 4, self.tools)
        whole = column(head, 2, self.edit, self.findings)
        if self.block.block_kind is BlockKind.HEADING:
            self.edit.setPlaceholderText(self.tr("Words below the heading, if any"))
        self.setLayout(whole)

    def _connect(self) -> None:
        self.edit.edited.connect(self._on_edited)
        self.edit.focused.connect(lambda: self.entered.emit(self.block.key))
        self.edit.left.connect(self.flush)
        self.edit.left_upwards.connect(self.heading.setFocus)
        self.edit.left_downwards.connect(lambda: self.left_downwards.emit(self.block.key))

    def _on_edited(self) -> None:
        if not self._timer.isActive():
            self._since.start()
        left = max(0, _LONGEST - self._since.elapsed())
        self._timer.start(min(_PAUSE, left))
        self.typed.emit(replace(self.block, text=self.edit.prose_text()))

    def _write(self) -> None:
        self._timer.stop()
        self.text_written.emit(self.block.key, self.edit.prose_text())
