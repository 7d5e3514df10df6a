"""The brief in hand: every change to it goes through here and becomes one edit of the dossier."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from briefings.domain.briefs import Block, BlockKind, Brief
from briefings.domain.dates import UNKNOWN_DATE
from briefings.domain.records import BriefId, Kind, Ref
from briefings.edits import Put, Remove
from briefings.errors import NotFoundError
from desktop.context import Context
from desktop.pages.briefs.kinds import SPOKEN, name_of_block


class OpenBrief(QObject):
    """One brief of the dossier, read anew after each edit. It writes at once and keeps nothing back."""

    replaced = Signal()
    """Another brief is in hand, or none."""
    changed = Signal()
    """The brief in hand says something else now."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._brief: Brief | None = None

    @property
    def brief(self) -> Brief | None:
        """The brief as it is stored; None where the dossier has none."""
        return self._brief

    @property
    def held(self) -> Brief:
        """The brief in hand. Raises NotFoundError where there is none."""
        if self._brief is None:
            raise NotFoundError("There is no brief here.", remedy="Make one with New brief.")
        return self._brief

    @property
    def all(self) -> Sequence[Brief]:
        """The briefs of the dossier."""
        return self._context.session.all(Brief)

    def block(self, key: str) -> Block | None:
        """The block of that key, if the brief still has it."""
        blocks = self._brief.blocks if self._brief is not None else ()
        return next((block for block in blocks if block.key == key), None)

    # Which brief

    def open(self, ref: Ref | None) -> None:
        """Take a brief in hand, or the one last used, or the first."""
        briefs = {brief.ref: brief for brief in self.all}
        wanted = next((each for each in (ref, self._last(), *briefs) if each in briefs), None)
        same = self._brief is not None and wanted == self._brief.ref
        self._brief = briefs[wanted] if wanted is not None else None
        if wanted is not None:
            self._context.settings.set_note(self._note(), str(wanted.id))
        if not same:
            self.replaced.emit()

    def read_again(self) -> None:
        """The dossier changed: take the brief as it is now."""
        before = self._brief
        self.open(before.ref if before is not None else None)
        if before is not None and self._brief is not None and self._brief.ref == before.ref and self._brief != before:
            self.changed.emit()

    def _last(self) -> Ref | None:
        text = self._context.settings.note(self._note())
        return Ref(Kind.BRIEF, int(text)) if text.isdigit() else None

    def _note(self) -> str:
        return f"brief/{self._context.session.path.name}"

    # Whole briefs

    def create(self, template: str, title: str) -> bool:
        """Make a brief from a template and take it in hand."""
        from briefings.compose.templates import new_brief  # noqa: PLC0415 - read when it is first wanted

        number = BriefId(self._context.session.new_id())
        made = new_brief(template, title, self._context.session, number, as_of=UNKNOWN_DATE)
        return self._add(made, self.tr("New brief {title}").format(title=title))

    def duplicate(self) -> bool:
        """Make a copy of the brief and take it in hand."""
        number = BriefId(self._context.session.new_id())
        title = self.tr("{title} (copy)").format(title=self.held.title)
        made = replace(self.held, id=number, title=title, issues=())
        return self._add(made, self.tr("Duplicate brief {title}").format(title=self.held.title))

    def remove(self) -> bool:
        """Put the brief in the trash."""
        return self._context.write(Remove(self.held.ref))

    def _add(self, brief: Brief, label: str) -> bool:
        done = self._context.write(Put(brief, label))
        if done:
            self.open(brief.ref)
        return done

    # What the brief says

    def put(self, brief: Brief, label: str, *, merge: str = "") -> bool:
        """Write the brief; with `merge`, typing under the same key stays one undo step."""
        if brief == self._brief:
            return True
        return self._context.write(Put(brief, label), merge=f"{brief.ref} {merge}" if merge else None)

    def put_block(self, block: Block, label: str, *, merge: str = "") -> bool:
        """Write one block of the brief."""
        brief = self.held
        blocks = tuple(block if each.key == block.key else each for each in brief.blocks)
        return self.put(replace(brief, blocks=blocks), label, merge=merge and f"{block.key} {merge}")

    def write_text(self, key: str, text: str) -> bool:
        """Write the prose of a block."""
        block = self.block(key)
        if block is None or block.text == text:
            return True
        name = name_of_block(block.heading, block.block_kind)
        label = self.tr("Change text of {name}").format(name=name)
        return self.put_block(replace(block, text=text), label, merge="text")

    def write_heading(self, key: str, heading: str) -> bool:
        """Write the heading of a block."""
        block = self.block(key)
        if block is None or block.heading == heading:
            return True
        label = self.tr("Rename block to {name}").format(name=name_of_block(heading, block.block_kind))
        return self.put_block(replace(block, heading=heading), label, merge="heading")

    # The outline

    def move_block(self, source: int, target: int) -> bool:
        """Move the block at one place to another, counted from 0."""
        blocks = list(self.held.blocks)
        block = blocks.pop(source)
        blocks.insert(target, block)
        name = name_of_block(block.heading, block.block_kind)
        return self.put(replace(self.held, blocks=tuple(blocks)), self.tr("Move {name}").format(name=name))

    def add_block(self, kind: BlockKind, *, after: str | None = None, records: tuple[Ref, ...] = ()) -> str:
        """Add a block behind another, or at the end but before the sources; return its key, or nothing if refused."""
        name = SPOKEN[kind].name
        text = "| | |\n|---|---|\n| | |" if kind is BlockKind.TABLE else ""
        block = Block(key=self._fresh_key(kind.value), block_kind=kind, heading=name, text=text, records=records)
        done = self._insert(block, self._place_after(after), self.tr("Add {name}").format(name=name))
        return block.key if done else ""

    def duplicate_block(self, key: str) -> str:
        """Add a copy of a block behind it; return the copy's key, or nothing."""
        block = self.block(key)
        if block is None:
            return ""
        copy = replace(block, key=self._fresh_key(block.block_kind.value))
        name = name_of_block(block.heading, block.block_kind)
        done = self._insert(copy, self._place_after(key), self.tr("Duplicate {name}").format(name=name))
        return copy.key if done else ""

    def remove_block(self, key: str) -> bool:
        """Take a block out."""
        block = self.block(key)
        if block is None:
            return False
        name = name_of_block(block.heading, block.block_kind)
        rest = tuple(each for each in self.held.blocks if each.key != key)
        return self.put(replace(self.held, blocks=rest), self.tr("Delete {name}").format(name=name))

    def show_question(self, question: Ref, *, after: str) -> str:
        """Tell every side of a question: in the block of contested claims, or in a new one. Returns the block's key."""
        held = next((block for block in self.held.blocks if block.block_kind is BlockKind.CONTESTED), None)
        if held is None or not held.records:
            return self.add_block(BlockKind.CONTESTED, after=after, records=(question,))
        label = self.tr("Add the other side")
        self.put_block(replace(held, records=(*held.records, question)), label)
        return held.key

    def _insert(self, block: Block, place: int, label: str) -> bool:
        blocks = self.held.blocks
        return self.put(replace(self.held, blocks=(*blocks[:place], block, *blocks[place:])), label)

    def _place_after(self, key: str | None) -> int:
        keys = [block.key for block in self.held.blocks]
        if key in keys:
            return keys.index(key) + 1
        last = self.held.blocks[-1:]
        return len(keys) - sum(block.block_kind is BlockKind.SOURCES for block in last)

    def _fresh_key(self, stem: str) -> str:
        taken = {block.key for block in self.held.blocks}
        stem = stem.replace(" ", "-")
        numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
        return next(key for key in (stem, *numbered) if key not in taken)
