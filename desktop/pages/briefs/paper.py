"""The middle column: the brief as one sheet of text, its blocks one below the other."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.records import Ref
from desktop.context import Context
from desktop.pages.briefs.block_view import BlockView
from desktop.pages.briefs.brief_head import BriefHead
from desktop.pages.briefs.kinds import SPOKEN
from desktop.pages.briefs.made_block import MadeBlock
from desktop.pages.briefs.mark_picker import MarkPicker
from desktop.pages.briefs.parallel_block import ParallelBlock
from desktop.pages.briefs.rich.rich_edit import Numbers, RichEdit
from desktop.pages.briefs.tips import tip_of
from desktop.pages.briefs.written_block import WrittenBlock
from desktop.theme import Role, TypeRole
from desktop.widgets.layout import box, column, row
from desktop.widgets.text import Prose

if TYPE_CHECKING:
    from briefings.compose.checks import Finding

_MEASURE, _MARGIN, _GAP, _AIR = 460, 28, 22, 48
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


class Paper(QScrollArea):
    """Holds a view for each block and keeps it while the block lives, so that the cursor stays where it is."""

    entered = Signal(str)
    """The cursor came into the block of this key; nothing for the head."""
    block_made = Signal(object)
    """A BlockView was made and wants to be connected."""
    record_dropped = Signal(object)
    """A record was dropped into a text; the cursor stands where."""
    mark_chosen = Signal(object)
    """The user clicked the mark of this record."""

    def __init__(self, context: Context, overlay: QWidget) -> None:
        """`overlay` is the widget over which the pickers are laid."""
        super().__init__()
        self._context = context
        self._views: dict[str, BlockView] = {}
        self._order: list[str] = []
        self._last: RichEdit | None = None
        self.head = BriefHead(context)
        self.picker = MarkPicker(context, overlay)
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(_GAP)
        self._build()
        self.head.edit_made.connect(self._adopt)

    # What is shown

    def show_brief(self, brief: Brief) -> None:
        """Show what the brief says now. Views of blocks that stay are kept."""
        self._sheet.setLayoutDirection(_direction(brief.language))
        self.head.show_brief(brief)
        wanted = [block.key for block in brief.blocks]
        for key in [key for key in self._views if key not in wanted]:
            self._drop(key)
        for block in brief.blocks:
            held = self._views.get(block.key)
            if held is not None and held.block.block_kind is not block.block_kind:
                self._drop(block.key)
                held = None
            if held is None:
                self._views[block.key] = self._make(block, brief)
            else:
                held.show_block(block)
        if wanted != self._order:
            self._arrange(wanted)

    def show_findings(self, findings: Sequence["Finding"]) -> None:
        """Say below each block what checks have found in it."""
        for key, view in self._views.items():
            view.show_findings([finding for finding in findings if finding.block == key])

    def show_numbers(self, numbers: Numbers) -> None:
        """Give citations the numbers that they have on the page."""
        tips = {target.ref: tip_of(self._context.session, target.ref) for target in numbers}
        self.head.show_numbers(numbers, tips)
        for view in self._views.values():
            if isinstance(view, WrittenBlock):
                view.show_numbers(numbers, tips)

    def flush(self) -> None:
        """Let what is just being typed count now."""
        self.head.flush()
        for view in list(self._views.values()):
            view.flush()

    # Going about

    @property
    def views(self) -> Mapping[str, BlockView]:
        """The view of each block by its key."""
        return self._views

    @property
    def last_edit(self) -> RichEdit | None:
        """The text in which the cursor stood last; else the last text of the brief."""
        if self._last is not None:
            return self._last
        written = [self._views[key] for key in self._order if isinstance(self._views[key], WrittenBlock)]
        last = written[-1] if written else None
        return last.edit if isinstance(last, WrittenBlock) else None

    def set_current(self, key: str) -> None:
        """Mark the block in which the cursor is."""
        for held, view in self._views.items():
            view.set_current(current=held == key)

    def go_to(self, key: str, *, focus: bool = False) -> None:
        """Bring a block into view; put the cursor into it if asked."""
        view = self._views.get(key)
        if view is None:
            return
        if focus:
            view.focus_body()
        QTimer.singleShot(0, view, partial(self._bring, view))

    def _bring(self, view: QWidget) -> None:
        top = view.mapTo(self._sheet, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(max(0, top - _AIR // 2))

    # Building

    def _build(self) -> None:
        theme = self._context.theme
        hint = self.tr("@ for a record, [ for a source, “1. ” or “- ” for a list")
        foot = Prose(theme, hint, TypeRole.READING, Role.INK3)
        inside = column(20, self.head, 18, self._blocks, 16, row(4, foot), _AIR, None)
        held = box(inside)
        held.setMaximumWidth(theme.px(_MEASURE))
        line = row(None, held, None, gap=0, margins=(_MARGIN, 0, _MARGIN, 0))
        line.setStretch(1, 1000)
        self._sheet = box(line)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(lambda: held.setMaximumWidth(theme.px(_MEASURE)))

    def _make(self, block: Block, brief: Brief) -> BlockView:
        view: BlockView
        if SPOKEN[block.block_kind].written:
            from briefings.compose.templates import template  # noqa: PLC0415 - read when a brief is first shown

            kind = ParallelBlock if block.block_kind is BlockKind.PARALLEL else WrittenBlock
            written = kind(self._context, block, template(brief.template).help(block))
            self._adopt(written.edit)
            view = written
        else:
            view = MadeBlock(self._context, block)
        view.heading.setReadOnly(self._context.session.read_only)
        view.entered.connect(self.entered)
        view.left_upwards.connect(lambda key: self._step(key, -1))
        view.left_downwards.connect(lambda key: self._step(key, 1))
        self.block_made.emit(view)
        return view

    def _adopt(self, edit: RichEdit) -> None:
        edit.setReadOnly(self._context.session.read_only)
        self.picker.attach(edit)
        edit.focused.connect(lambda: self._note(edit))
        edit.cursor_seen.connect(lambda area: self._follow(edit, area))
        edit.ref_dropped.connect(lambda ref: self._on_drop(edit, ref))
        edit.mark_chosen.connect(self.mark_chosen)
        edit.destroyed.connect(self._forget)

    def _note(self, edit: RichEdit) -> None:
        self._last = edit

    def _forget(self) -> None:
        self._last = None

    def _drop(self, key: str) -> None:
        view = self._views.pop(key)
        if isinstance(view, WrittenBlock) and view.edit is self._last:
            self._last = None
        focused = view.focusWidget()
        if focused is not None:
            focused.clearFocus()  # else hiding it hands the keyboard to some other block
        self._blocks.removeWidget(view)
        view.hide()
        view.deleteLater()
        self._order = [each for each in self._order if each != key]

    def _arrange(self, keys: Sequence[str]) -> None:
        for key in keys:
            self._blocks.removeWidget(self._views[key])
        before: QWidget = self.head
        for key in keys:
            self._blocks.addWidget(self._views[key])
            # Tab follows the order of the page, not that in which the blocks were made.
            QWidget.setTabOrder(before, self._views[key])
            before = self._views[key]
        self._order = list(keys)

    def _step(self, key: str, way: int) -> None:
        place = self._order.index(key) + way
        if 0 <= place < len(self._order):
            view = self._views[self._order[place]]
            if way > 0:
                view.heading.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                view.focus_body(at_end=True)
        elif place < 0:
            self.head.subtitle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, edit: RichEdit, area: QRect) -> None:
        """Keep the cursor in sight, with a line of air."""
        spot = edit.viewport().mapTo(self._sheet, area.center())
        self.ensureVisible(spot.x(), spot.y(), 0, _AIR)

    def _on_drop(self, edit: RichEdit, ref: Ref) -> None:
        self._last = edit
        self.record_dropped.emit(ref)


def _direction(language: str) -> Qt.LayoutDirection:
    """The text stands as its readers read it, whatever the direction of the window."""
    mirrored = language.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT
    return Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
