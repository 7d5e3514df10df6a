"""What has changed in the records of a block since its brief was last looked through: read from the session's history.

When a block was looked through is remembered with the window's settings; it is no content of the dossier.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.records import Kind, Ref
from briefings.session import Step
from desktop.context import Context
from desktop.models.moments import moment_words
from desktop.models.words import name_of

_STEPS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that happened to a record that a block shows."""

    ref: Ref
    name: str
    what: str
    when: str


class Seen:
    """Remembers when the blocks of briefs were looked through."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def begin(self, brief: Brief) -> None:
        """Count from now on, if this brief was never looked at before."""
        if not self._context.settings.note(self._note(brief)):
            self._context.settings.set_note(self._note(brief), datetime.now(UTC).isoformat())

    def take_note(self, brief: Brief, block: Block) -> None:
        """The block has been looked through."""
        self._context.settings.set_note(self._note(brief, block), datetime.now(UTC).isoformat())

    def recent(self, brief: Brief) -> Sequence[Step]:
        """The steps since the brief was first looked at that touched anything but briefs, the newest first."""
        begun = self._moment(self._note(brief))
        if begun is None:
            return ()
        steps = self._context.session.past.steps(limit=_STEPS)
        return [step for step in steps if step.when > begun and any(ref.kind is not Kind.BRIEF for ref in step.refs)]

    def changes(self, brief: Brief, block: Block, shown: Sequence[Ref], steps: Sequence[Step]) -> Sequence[Change]:
        """What changed in the records that a block shows since it was looked through: the last change of each."""
        since = self._moment(self._note(brief, block))
        notes = block.block_kind is BlockKind.SOURCES
        held = frozenset(ref for ref in shown if not notes or ref.kind is Kind.SOURCE)
        found: dict[Ref, Change] = {}
        for step in steps:
            if since is None or step.when > since:
                for ref in step.refs:
                    if ref in held and ref not in found:
                        found[ref] = self._change(ref, step)
        return list(found.values())

    def _change(self, ref: Ref, step: Step) -> Change:
        taken = {"undo": "Took back: {what}", "redo": "Brought again: {what}"}.get(step.deed, "{what}")
        when = moment_words(step.when, datetime.now(UTC))
        name = name_of(self._context.session, ref)
        return Change(ref=ref, name=name, what=taken.format(what=step.label), when=when)

    def _note(self, brief: Brief, block: Block | None = None) -> str:
        name = f"seen/{self._context.session.path.name}/{brief.id}"
        return f"{name}/{block.key}" if block is not None else f"{name}/begun"

    def _moment(self, note: str) -> datetime | None:
        text = self._context.settings.note(note)
        try:
            return datetime.fromisoformat(text) if text else None
        except ValueError:
            return None
