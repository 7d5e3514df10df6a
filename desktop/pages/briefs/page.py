"""The page of the briefs: puts outline, paper and desk side by side and carries out what they want."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefings.compose.markup import Target
from briefings.compose.prose import parse
from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.records import Kind, Ref
from briefings.edits import Changes
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.models.words import name_of
from desktop.navigation import PageKey
from desktop.pages.briefs.block_tools import BlockTools
from desktop.pages.briefs.block_view import BlockView
from desktop.pages.briefs.columns import Columns
from desktop.pages.briefs.desk import Desk
from desktop.pages.briefs.export import Export
from desktop.pages.briefs.made_block import MadeBlock
from desktop.pages.briefs.open_brief import OpenBrief
from desktop.pages.briefs.outline import Note, Outline
from desktop.pages.briefs.paper import Paper
from desktop.pages.briefs.parallel_block import ParallelBlock
from desktop.pages.briefs.remedies import is_open
from desktop.pages.briefs.remedying import Remedying
from desktop.pages.briefs.rendering import Pages, Renderer, Rendering
from desktop.pages.briefs.seen import Seen
from desktop.pages.briefs.shown_rows import main_records
from desktop.pages.briefs.switcher import Switcher
from desktop.pages.briefs.written_block import WrittenBlock
from desktop.pages.page import Page
from desktop.shell.shared_undo import SharedUndo
from desktop.widgets.empty_state import EmptyState, NextStep
from desktop.widgets.layout import column


class BriefsPage(Page):
    """One brief at a time. Every change is an edit of the dossier; the pages are made anew in the background."""

    key = PageKey.BRIEFS
    has_inspector = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._open = OpenBrief(context, self)
        self._seen = Seen(context)
        self._export = Export(context, self)
        self._rendering: Rendering | None = None
        self._outline = Outline(context)
        self._paper = Paper(context, self)
        self._desk = Desk(context)
        self._renderer = Renderer(context, self._desk.pages.wanted, self)
        self._tools = BlockTools(self._open, self._paper, self._outline)
        self._remedying = Remedying(context, self._open, self._paper, self._outline)
        self._switcher = Switcher(context, self._open, self._paper, self)
        self._shared_undo = SharedUndo(self)
        self._build()
        self._connect()
        context.actions.bind({Command.CITE: self.cite_selected})

    # The page

    def shown(self) -> None:
        self._renderer.forget()
        self._open.read_again()
        self._show_brief()
        if self._open.brief is None:
            self._empty.focus_first()

    def refresh(self, changes: Changes) -> None:
        if not changes:
            return
        self._renderer.take_note(changes, self._open.brief)
        self._open.read_again()
        self._show_brief()

    def reveal(self, ref: Ref) -> None:
        if ref.kind is Kind.BRIEF:
            self._switcher.show(ref)

    def handlers(self) -> Mapping[Command, Handler]:
        handlers: dict[Command, Handler] = {Command.NEW_RECORD: self._switcher.begin_new}
        if self._open.brief is not None:
            handlers |= {
                Command.EXPORT_PDF: self.export,
                Command.EXPORT_BRIEF: self.choose_export,
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

    def export(self) -> None:
        """Write the brief to a PDF of the user's choice."""
        self.flush()
        self._export.begin(self._open.held)

    def choose_export(self) -> None:
        """Write the brief in a form, under a lock and for readers of the user's choice."""
        self.flush()
        self._export.choose(self._open.held)

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
        self._columns = Columns(self.context, self._outline, self._paper, self._desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._columns)
        self._empty = self._nothing_yet()
        self._stack.addWidget(self._empty)
        self.setLayout(column(self._stack))

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
        state.chosen.connect(self._switcher.begin_new)
        return state

    def _connect(self) -> None:
        self._open.replaced.connect(self._on_replaced)
        self._switcher.changed.connect(self._show_brief)
        self._renderer.drawn.connect(self._on_drawn)
        self._renderer.rendered.connect(self._on_rendered)
        self._renderer.failed.connect(self._on_failed)
        self._paper.head.changed.connect(lambda brief, label, key: self._open.put(brief, label, merge=key))
        self._paper.head.typed.connect(self._on_typed)
        self._paper.head.briefs_wanted.connect(self._switcher.show_menu)
        self._paper.block_made.connect(self._adopt)
        self._paper.entered.connect(self._on_entered)
        self._paper.record_dropped.connect(self.cite)
        self._paper.mark_chosen.connect(self.context.selection.select)
        outline = self._outline
        outline.chosen.connect(self._on_outline_chosen)
        outline.opened.connect(lambda key: self._paper.go_to(key, focus=True))
        outline.moved.connect(self._tools.move)
        outline.tool_wanted.connect(self._tools.use)
        outline.renamed.connect(self._open.write_heading)
        outline.block_wanted.connect(self._tools.add)
        outline.record_chosen.connect(self.context.selection.select)
        outline.record_dropped.connect(self._on_record_dropped)
        self._desk.export_wanted.connect(self.export)
        self._desk.options_wanted.connect(self.choose_export)
        self._export.sheet_chosen.connect(self._renderer.redraw)
        self._export.block_wanted.connect(self._on_block_wanted)
        self._desk.pages.place_chosen.connect(self._on_place_chosen)
        self._desk.pages.redraw_wanted.connect(self._renderer.redraw)
        self.context.settings.changed.connect(self._on_settings_changed)
        self._desk.checks.remedy_wanted.connect(self._remedying.carry_out)

    def _adopt(self, view: BlockView) -> None:
        view.typed.connect(self._on_block_typed)
        view.heading_written.connect(self._open.write_heading)
        view.remedy_wanted.connect(self._remedying.carry_out)
        view.tool_wanted.connect(self._tools.use)
        if isinstance(view, WrittenBlock):
            view.text_written.connect(self._open.write_text)
        if isinstance(view, MadeBlock | ParallelBlock):
            view.options_written.connect(self._tools.change)
        if isinstance(view, MadeBlock):
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

    def _on_block_typed(self, block: Block) -> None:
        if self._open.block(block.key) is not None:
            blocks = (block if each.key == block.key else each for each in self._open.held.blocks)
            self._on_typed(replace(self._open.held, blocks=tuple(blocks)))

    def _on_typed(self, brief: Brief) -> None:
        """Show what is being typed before it is written: writing waits until the hand rests."""
        if self.isVisible():
            self._renderer.want(brief)

    def _on_settings_changed(self) -> None:
        if self.isVisible():
            self._renderer.redraw()

    def _on_drawn(self, pages: Pages) -> None:
        if self._open.brief is not None and pages.brief.ref == self._open.brief.ref:
            self._desk.show_pages(pages)

    def _on_rendered(self, rendering: Rendering) -> None:
        brief = self._open.brief
        if brief is None or rendering.brief.ref != brief.ref:
            return
        self._rendering = rendering
        self._show_made(rendering)
        waiting = [finding for finding in rendering.findings if is_open(finding)]
        self._paper.show_numbers(rendering.numbers)
        # That it is too long is no fault of the one block that is longest.
        self._paper.show_findings([finding for finding in waiting if finding.key != "pages"])
        self._desk.show_findings(rendering.findings)

    def _on_failed(self, problem: Exception) -> None:
        self._desk.give_up()
        self.context.problems.report(problem)

    def _on_replaced(self) -> None:
        self._rendering = None
        self._desk.clear()
        self.handlers_changed.emit()

    # Coming and going

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._open.brief is not None:
            self._renderer.want(self._open.brief)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        self._renderer.stop()
        super().hideEvent(event)

    # Blocks

    def _on_entered(self, key: str) -> None:
        self._paper.set_current(key)
        self._outline.set_current(key)
        self._desk.pages.go_to(key)

    def _on_outline_chosen(self, key: str) -> None:
        self._paper.go_to(key)
        self._desk.pages.go_to(key)

    def _on_block_wanted(self, key: str) -> None:
        self._outline.set_current(key)
        self._on_outline_chosen(key)

    def _on_place_chosen(self, key: str) -> None:
        self._outline.set_current(key)
        self._paper.go_to(key, focus=True)

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
