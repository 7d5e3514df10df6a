"""The page of the briefs: puts outline, paper and desk side by side and carries out what they want."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from briefings.compose.markup import Target
from briefings.compose.prose import parse
from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.claims import Claim
from briefings.domain.records import Kind, Ref
from briefings.edits import Changes
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.models.words import name_of
from desktop.navigation import PageKey
from desktop.pages.briefs.block_view import BlockView
from desktop.pages.briefs.desk import Desk
from desktop.pages.briefs.export import Export
from desktop.pages.briefs.made_block import MadeBlock
from desktop.pages.briefs.mark_picker import Trigger
from desktop.pages.briefs.open_brief import OpenBrief
from desktop.pages.briefs.outline import Note, Outline
from desktop.pages.briefs.paper import Paper
from desktop.pages.briefs.remedies import Deed, is_open, remedy_of
from desktop.pages.briefs.rendering import Renderer, Rendering
from desktop.pages.briefs.seen import Seen
from desktop.pages.briefs.shown_rows import main_records
from desktop.pages.briefs.written_block import WrittenBlock
from desktop.pages.page import Page
from desktop.shell.shared_undo import SharedUndo
from desktop.theme import Role
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.layout import box, column, row
from desktop.widgets.menu import Menu
from desktop.widgets.segments import Segments

if TYPE_CHECKING:
    from briefings.compose.checks import Finding

_OUTLINE, _DESK, _LEAST_PAPER = 232, 432, 360
_NARROW = 1040
"""Pages narrower than this in px show two of the three columns."""
_SPLIT = "briefs split"


class BriefsPage(Page):
    """One brief at a time. Every change is an edit of the dossier; the pages are made anew in the background."""

    key = PageKey.BRIEFS
    has_inspector = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._open = OpenBrief(context, self)
        self._renderer = Renderer(context, self)
        self._seen = Seen(context)
        self._export = Export(context, self)
        self._rendering: Rendering | None = None
        self._outline = Outline(context)
        self._paper = Paper(context, self)
        self._desk = Desk(context)
        self._views = Segments(
            context.theme, [self.tr("Outline"), self.tr("Pages")], current=1, label=self.tr("Beside the text")
        )
        self._shared_undo = SharedUndo(self)
        self._build()
        self._connect()
        context.actions.bind({Command.CITE: self.cite_selected})

    # The page

    def shown(self) -> None:
        self._open.read_again()
        self._show_brief()

    def refresh(self, changes: Changes) -> None:
        if not changes:
            return
        self._open.read_again()
        self._show_brief()

    def reveal(self, ref: Ref) -> None:
        if ref.kind is Kind.BRIEF:
            self.flush()
            self._open.open(ref)
            self._show_brief()

    def handlers(self) -> Mapping[Command, Handler]:
        handlers: dict[Command, Handler] = {Command.NEW_RECORD: self.begin_new}
        if self._open.brief is not None:
            handlers |= {
                Command.EXPORT_PDF: self.export,
                Command.ZOOM_IN: lambda: self._desk.pages.zoom_by(1),
                Command.ZOOM_OUT: lambda: self._desk.pages.zoom_by(-1),
                Command.ZOOM_FIT: self._desk.pages.zoom_to_fit,
            }
        return handlers

    def panes(self) -> Sequence[QWidget]:
        return (self._paper, self._outline.list, self._desk.pages, self._desk.checks)

    def flush(self) -> None:
        """Let what is just being typed count now."""
        if self._open.brief is not None:
            self._paper.flush()

    # What the user can command

    def begin_new(self) -> None:
        """Ask for template and title, and make a brief."""
        from desktop.pages.briefs.new_brief import NewBriefDialog  # noqa: PLC0415 - reads the templates

        self.flush()
        dialog = NewBriefDialog(self.context, self.window())
        dialog.wished.connect(self._open.create)
        dialog.open()

    def export(self) -> None:
        """Write the brief to a PDF of the user's choice."""
        self.flush()
        self._export.begin(self._open.held)

    def cite_selected(self) -> None:
        """Cite the selected record where the cursor stood last, from whatever page."""
        ref = self.context.selection.ref
        if ref is not None:
            self.cite(ref)

    def cite(self, ref: Ref) -> None:
        """Name an actor, cite anything else, where the cursor stood last."""
        if self._open.brief is None:
            self._open.read_again()
        if self._open.brief is None or ref.kind is Kind.BRIEF:
            self.context.problems.note(self.tr("There is no brief to cite it in. Make one with New brief."))
            return
        self._show_brief()
        edit = self._paper.last_edit
        if edit is None:
            self.context.problems.note(self.tr("The brief has no text to cite it in. Add a block of text first."))
            return
        name = name_of(self.context.session, ref)
        if ref.kind is Kind.ACTOR:
            edit.insert_mention(ref, name)
        else:
            edit.insert_citation(Target(ref))
        self.flush()
        if not self.isVisible():
            title = self._open.held.title
            said = self.tr("{name} is cited in “{title}”.").format(name=name, title=title)
            show = self.tr("Show")
            self.context.problems.note(said, action=show, act=lambda: self.context.navigator.go(PageKey.BRIEFS))

    # Building

    def _build(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._paper.setMinimumWidth(self.context.theme.px(_LEAST_PAPER))
        self._outline.setMinimumWidth(self.context.theme.px(160))
        self._desk.setMinimumWidth(self.context.theme.px(300))
        self._choice = box(row(None, self._views, margins=(0, 12, 16, 0)))
        middle = column(self._choice, self._paper)
        middle.setStretch(1, 1)
        for part in (self._outline, box(middle), self._desk):
            self._split.addWidget(part)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setStretchFactor(2, 0)
        self._narrow: bool | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._nothing_yet())
        self.setLayout(column(self._stack))
        state = self.context.settings.state(_SPLIT)
        if state.isEmpty() or not self._split.restoreState(state):
            px = self.context.theme.px
            self._split.setSizes([px(_OUTLINE), 10_000, px(_DESK)])

    def _nothing_yet(self) -> EmptyState:
        step = NextStep(
            key="new",
            icon="plus",
            title=self.tr("New brief"),
            detail=self.tr("From a template: for a meeting, or a scenario paper"),
            shortcut_text=self.context.actions.key(Command.NEW_RECORD),
        )
        text = self.tr("A brief takes what this dossier holds and makes pages of it, each statement with its source.")
        state = EmptyState(self.context.theme, self.tr("No brief yet"), text, [step], icon=self.icon)
        state.chosen.connect(self.begin_new)
        return state

    def _connect(self) -> None:
        self._open.replaced.connect(self._on_replaced)
        self._renderer.rendered.connect(self._on_rendered)
        self._renderer.failed.connect(self.context.problems.report)
        self._paper.head.changed.connect(lambda brief, label, key: self._open.put(brief, label, merge=key))
        self._paper.head.briefs_wanted.connect(self._show_briefs)
        self._paper.block_made.connect(self._adopt)
        self._paper.entered.connect(self._on_entered)
        self._paper.record_dropped.connect(self.cite)
        self._paper.mark_chosen.connect(self.context.selection.select)
        outline = self._outline
        outline.chosen.connect(self._on_outline_chosen)
        outline.opened.connect(lambda key: self._paper.go_to(key, focus=True))
        outline.moved.connect(self._on_moved)
        outline.tool_wanted.connect(self._use_tool)
        outline.renamed.connect(self._open.write_heading)
        outline.block_wanted.connect(self.add_block)
        outline.record_chosen.connect(self.context.selection.select)
        outline.record_dropped.connect(self._on_record_dropped)
        self._desk.export_wanted.connect(self.export)
        self._desk.pages.place_chosen.connect(self._on_place_chosen)
        self._desk.checks.remedy_wanted.connect(self._remedy)
        self._views.chosen.connect(lambda _number: self._arrange())
        self._split.splitterMoved.connect(lambda: self.context.settings.set_state(_SPLIT, self._split.saveState()))

    def _adopt(self, view: BlockView) -> None:
        view.heading_written.connect(self._open.write_heading)
        view.remedy_wanted.connect(self._remedy)
        view.tool_wanted.connect(self._use_tool)
        if isinstance(view, WrittenBlock):
            view.text_written.connect(self._open.write_text)
        if isinstance(view, MadeBlock):
            view.options_written.connect(self._on_options)
            view.looked_through.connect(self._on_looked_through)

    # Showing

    def _show_brief(self) -> None:
        brief = self._open.brief
        self._stack.setCurrentIndex(0 if brief is not None else 1)
        if brief is None:
            self._renderer.stop()
            return
        self._seen.begin(brief)
        self._paper.show_brief(brief)
        self._outline.show_cited(_cited(brief))
        if self._rendering is not None and self._rendering.brief.ref == brief.ref:
            self._show_made(self._rendering)
        else:
            self._show_outline({})
        if self.isVisible():
            self._renderer.want(brief)

    def _show_outline(self, notes: Mapping[str, Note]) -> None:
        self._outline.show_brief(self._open.held, notes)

    def _show_made(self, rendering: Rendering) -> None:
        """What follows from the records: lists of made blocks, what changed in them, the notes of the outline."""
        brief, notes = self._open.held, {}
        steps = self._seen.recent(brief)
        for block in brief.blocks:
            view = self._paper.views.get(block.key)
            if not isinstance(view, MadeBlock):
                notes[block.key] = Note(text=_items(block))
                continue
            shown = rendering.shown.get(block.key, ())
            records = main_records(block, shown, self.context.session)
            changes = self._seen.changes(brief, block, shown, steps)
            view.show_records(records)
            view.show_changes(changes)
            notes[block.key] = self._note(len(records), len(changes))
        self._show_outline(notes)

    def _note(self, records: int, changes: int) -> Note:
        if changes:
            many = self.tr("{count} changes").format(count=changes)
            return Note(text=self.tr("1 change") if changes == 1 else many, attention=True)
        return Note(text=str(records) if records else "")

    def _on_rendered(self, rendering: Rendering) -> None:
        brief = self._open.brief
        if brief is None or rendering.brief.ref != brief.ref:
            return
        self._rendering = rendering
        self._show_made(rendering)
        waiting = [finding for finding in rendering.findings if is_open(finding)]
        self._paper.show_numbers(rendering.numbers)
        self._paper.show_findings(waiting)
        if rendering.pdf is not None:
            heads = {block.key: block.heading for block in brief.blocks}
            self._desk.show_pdf(brief, rendering.pdf, heads)
        self._desk.show_findings(rendering.findings)

    def _on_replaced(self) -> None:
        self._rendering = None
        self._desk.pages.clear()
        self._desk.show_findings(())
        self.handlers_changed.emit()

    # Columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.context.theme.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def _arrange(self) -> None:
        narrow, pages = bool(self._narrow), self._views.current == 1
        self._choice.setVisible(narrow)
        self._outline.setVisible(not narrow or not pages)
        self._desk.setVisible(not narrow or pages)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._open.brief is not None:
            self._renderer.want(self._open.brief)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        self._renderer.stop()
        super().hideEvent(event)

    # Briefs

    def _show_briefs(self, under: QWidget) -> None:
        menu = Menu(self.context.theme, self, title=self.tr("Briefs"))
        for brief in self._open.all:
            held = self._open.brief
            current = held is not None and brief.ref == held.ref
            menu.add(brief.title, partial(self.reveal, brief.ref), checked=current)
        menu.addSeparator()
        menu.add(self.tr("New brief"), self.begin_new, icon="plus")
        menu.add(self.tr("Rename"), self._rename_brief, icon="pencil")
        menu.add(self.tr("Duplicate"), self._duplicate_brief, icon="copy")
        menu.add(self.tr("Delete"), self.remove_brief, icon="trash-2", role=Role.DANGER)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.show_under(under)

    def _rename_brief(self) -> None:
        self._paper.head.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._paper.head.title.selectAll()

    def _duplicate_brief(self) -> None:
        self.flush()
        if self._open.duplicate():
            self._show_brief()

    def remove_brief(self) -> None:
        """Put the brief in the trash, and offer the way back."""
        self.flush()
        title = self._open.held.title
        if self._open.remove():
            undo = self.context.actions[Command.UNDO].trigger
            said = self.tr("“{title}” moved to the trash.").format(title=title)
            self.context.problems.note(said, action=self.tr("Undo"), act=undo)

    # Blocks

    def _on_entered(self, key: str) -> None:
        self._paper.set_current(key)
        self._outline.set_current(key)
        self._desk.pages.go_to(key)

    def _on_outline_chosen(self, key: str) -> None:
        self._paper.go_to(key)
        self._desk.pages.go_to(key)

    def _on_place_chosen(self, key: str) -> None:
        self._outline.set_current(key)
        self._paper.go_to(key, focus=True)

    def _on_moved(self, source: int, target: int) -> None:
        self.flush()
        self._open.move_block(source, target)

    def _use_tool(self, key: str, tool: str) -> None:
        self.flush()
        keys = [block.key for block in self._open.held.blocks]
        block = self._open.block(key)
        if block is None:
            return
        place = keys.index(key)
        if tool in {"up", "down"}:
            target = place + (1 if tool == "down" else -1)
            if 0 <= target < len(keys):
                self._open.move_block(place, target)
        elif tool == "duplicate":
            self._paper.go_to(self._open.duplicate_block(key), focus=True)
        elif tool == "delete":
            self._open.remove_block(key)
        elif tool == "break":
            label = self.tr("Begin a new page") if not block.page_before else self.tr("Begin no new page")
            self._open.put_block(replace(block, page_before=not block.page_before), label)

    def add_block(self, key: str, kind: BlockKind) -> None:
        """Add a block behind the one of this key, and put the cursor into it."""
        self.flush()
        made = self._open.add_block(kind, after=key or None)
        if made:
            self._paper.go_to(made, focus=True)
            self._outline.set_current(made)

    def _on_options(self, block: Block, what: str) -> None:
        name = block.heading or block.block_kind.value
        self._open.put_block(block, self.tr("Change {what} of {name}").format(what=what, name=name), merge=what)

    def _on_looked_through(self, key: str) -> None:
        block = self._open.block(key)
        if block is not None:
            self._seen.take_note(self._open.held, block)
            if self._rendering is not None:
                self._show_made(self._rendering)

    def _on_record_dropped(self, key: str, ref: Ref) -> None:
        view, block = self._paper.views.get(key), self._open.block(key)
        if isinstance(view, WrittenBlock):
            view.edit.go_to_end()
            self.cite(ref)
        elif block is not None and ref not in block.records:
            label = self.tr("Show {name}").format(name=name_of(self.context.session, ref))
            self._open.put_block(replace(block, records=(*block.records, ref)), label)

    # Remedies

    def _remedy(self, finding: "Finding") -> None:
        remedy = remedy_of(finding)
        if remedy is None:
            return
        self.flush()
        match remedy.deed:
            case Deed.OTHER_SIDE:
                self._add_other_side(finding)
            case Deed.CITE:
                self._cite_at(finding)
            case Deed.TAKE_OUT:
                self._take_out(finding)
            case Deed.MARK:
                self._paper.head.open_fold(markings=True)
                self._paper.verticalScrollBar().setValue(0)
            case Deed.SHOW:
                self._show_finding(finding)

    def _add_other_side(self, finding: "Finding") -> None:
        record = self.context.session.record(finding.ref) if finding.ref is not None else None
        if isinstance(record, Claim) and record.question is not None:
            key = self._open.show_question(Ref(Kind.QUESTION, record.question), after=finding.block)
            self._paper.go_to(key)
            self._outline.set_current(key)

    def _cite_at(self, finding: "Finding") -> None:
        view = self._paper.views.get(finding.block)
        if isinstance(view, WrittenBlock) and finding.place is not None:
            view.edit.go_to(finding.place[1])
            self._paper.picker.open_for(view.edit, Trigger.CITATION)

    def _take_out(self, finding: "Finding") -> None:
        block = self._open.block(finding.block)
        if block is not None and finding.ref is not None:
            rest = tuple(ref for ref in block.records if ref != finding.ref)
            name = name_of(self.context.session, finding.ref)
            self._open.put_block(replace(block, records=rest), self.tr("Take {name} out").format(name=name))

    def _show_finding(self, finding: "Finding") -> None:
        view = self._paper.views.get(finding.block)
        if isinstance(view, WrittenBlock) and finding.place is not None:
            view.edit.go_to(finding.place[1])
        elif view is not None:
            self._paper.go_to(finding.block, focus=True)
        elif finding.key == "last-met":
            self._paper.head.open_fold()
            self._paper.verticalScrollBar().setValue(0)
        elif finding.ref is not None:
            self.context.navigator.show(finding.ref)
        if finding.block:
            self._outline.set_current(finding.block)


def _cited(brief: Brief) -> Mapping[Kind, Sequence[Ref]]:
    """What the texts of a brief mention and cite, by kind, each once and in order."""
    found: dict[Kind, dict[Ref, None]] = {}
    for text in (*(line.value for line in brief.header), *(block.text for block in brief.blocks)):
        for piece in parse(text).pieces():
            for ref in (piece.ref, *(target.ref for target in piece.targets)):
                if ref is not None:
                    found.setdefault(ref.kind, {})[ref] = None
    return {kind: list(refs) for kind, refs in found.items()}


def _items(block: Block) -> str:
    """How many items a written list has; nothing for running text."""
    counted = {BlockKind.LINES_TO_TAKE, BlockKind.OBJECTIVES, BlockKind.LIST}
    return str(sum(1 for _line in parse(block.text).lines()) or "") if block.block_kind in counted else ""
