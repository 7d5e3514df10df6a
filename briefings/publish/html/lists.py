"""Lists as HTML: those that follow one another in the text as one, lists within lists as HTML has them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.compose.document import ItemList, Runs, Voice
from briefings.publish.spoken import task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefings.publish.html.inline import Inline

VOICES = {
    Voice.BODY: "body",
    Voice.BOTTOM_LINE: "bottom-line",
    Voice.SPOKEN: "spoken",
    Voice.LABEL: "label-text",
    Voice.QUOTED: "body",
}
"""The class of each voice."""

_TASKS = {"☐": "task", "☑": "task done"}


@dataclass(slots=True)
class _List:
    """A list that is being made: its items as markup, lists within them included, without their ends."""

    block: ItemList
    items: list[str] = field(default_factory=list)

    @property
    def html(self) -> str:
        """The list as it stands now."""
        tag = "ol" if self.block.numbered else "ul"
        plain = " plain" if _is_plain(self.block) else ""
        start = f' start="{self.block.start}"' if self.block.numbered and self.block.start != 1 else ""
        items = "".join(f"{item}</li>" for item in self.items)
        return f'<{tag} class="{VOICES[self.block.voice]}{plain}"{start}>{items}</{tag}>'


def lists_html(blocks: Sequence[ItemList], inline: Inline) -> str:
    """Lists that follow one another. A deeper one belongs to the item before it, after which the list above goes on."""
    made: list[str] = []
    open_lists: list[_List] = []
    for block in blocks:
        level = min(block.level, len(open_lists))
        deeper = len(open_lists) > level + 1
        _close(open_lists, level + 1, made)
        items = [_item(item, block, inline) for item in block.items]
        if len(open_lists) > level and open_lists[level].items and _is_more(block, open_lists[level]):
            open_lists[level].items[-1] += "".join(f"<p>{inline(item)}</p>" for item in block.items)
        elif len(open_lists) > level and (deeper or block.start > 1) and _goes_on(block, open_lists[level]):
            open_lists[level].items += items
        else:
            _close(open_lists, level, made)
            open_lists.append(_List(block, items))
    _close(open_lists, 0, made)
    return "".join(made)


def _item(item: Runs, block: ItemList, inline: Inline) -> str:
    """An item that lists within it can be added to; that of a task has its box for a bullet."""
    box, rest = ("", item) if block.numbered else task(item)
    kind = f' class="{_TASKS[box]}"' if box else ""
    return f"<li{kind}>{inline(rest)}"


def _close(open_lists: list[_List], depth: int, made: list[str]) -> None:
    """Put lists deeper than this into the items that they belong to."""
    while len(open_lists) > depth:
        done = open_lists.pop()
        if open_lists and open_lists[-1].items:
            open_lists[-1].items[-1] += done.html
        else:
            made.append(done.html)


def _is_plain(block: ItemList) -> bool:
    return not (block.numbered or block.bullets)


def _is_more(block: ItemList, around: _List) -> bool:
    """Whether a block is another paragraph of the last item."""
    return _is_plain(block) and not _is_plain(around.block)


def _goes_on(block: ItemList, around: _List) -> bool:
    known = around.block
    return (block.numbered, block.bullets, block.voice) == (known.numbered, known.bullets, known.voice)
