"""Carries out remedies: what a click can do about a finding, done as edits or by leading to the place."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefings.domain.claims import Claim
from briefings.domain.records import Kind, Ref
from desktop.context import Context
from desktop.models.words import name_of
from desktop.pages.briefs.mark_picker import Trigger
from desktop.pages.briefs.open_brief import OpenBrief
from desktop.pages.briefs.outline import Outline
from desktop.pages.briefs.paper import Paper
from desktop.pages.briefs.remedies import Deed, remedy_of
from desktop.pages.briefs.written_block import WrittenBlock

if TYPE_CHECKING:
    from briefings.compose.checks import Finding


class Remedying(QObject):
    """Knows the brief in hand and where its text is shown."""

    def __init__(self, context: Context, brief: OpenBrief, paper: Paper, outline: Outline) -> None:
        super().__init__(paper)
        self._context, self._open, self._paper, self._outline = context, brief, paper, outline

    def carry_out(self, finding: "Finding") -> None:
        """Do what a click on the remedy of a finding promises."""
        remedy = remedy_of(finding)
        if remedy is None:
            return
        self._paper.flush()
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
        record = self._context.session.record(finding.ref) if finding.ref is not None else None
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
            name = name_of(self._context.session, finding.ref)
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
            self._context.navigator.show(finding.ref)
        if finding.block:
            self._outline.set_current(finding.block)
