"""What users do with whole blocks: add, move, duplicate, delete, give other options."""

from dataclasses import replace

from PySide6.QtCore import QObject

from briefings.domain.briefs import Block, BlockKind
from desktop.pages.briefs.kinds import name_of_block
from desktop.pages.briefs.open_brief import OpenBrief
from desktop.pages.briefs.outline import Outline
from desktop.pages.briefs.paper import Paper


class BlockTools(QObject):
    """Writes what the outline and the menus of blocks ask for."""

    def __init__(self, brief: OpenBrief, paper: Paper, outline: Outline) -> None:
        super().__init__(paper)
        self._open, self._paper, self._outline = brief, paper, outline

    def move(self, source: int, target: int) -> None:
        """Move a block from one place to another, counted from 0."""
        self._paper.flush()
        self._open.move_block(source, target)

    def use(self, key: str, tool: str) -> None:
        """Do what one entry of a block's menu says: "up", "down", "duplicate", "delete" or "break"."""
        self._paper.flush()
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

    def add(self, key: str, kind: BlockKind) -> None:
        """Add a block behind the one of this key, and put the cursor into it."""
        self._paper.flush()
        made = self._open.add_block(kind, after=key or None)
        if made:
            self._paper.go_to(made, focus=True)
            self._outline.set_current(made)

    def change(self, block: Block, what: str) -> None:
        """Give a made block other options; `what` says which."""
        name = name_of_block(block.heading, block.block_kind)
        self._open.put_block(block, self.tr("Change {what} of {name}").format(what=what, name=name), merge=what)
