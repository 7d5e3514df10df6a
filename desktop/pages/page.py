"""What a page is: the interface between the window and each page. The pages are the folders beside this module.

Writing a page
--------------
1. Make a package `desktop/pages/<key>/` whose `__init__.py` exports one class derived from `Page`; add it to `REGISTRY`
   in `desktop/pages/registry.py` with its title and icon. The window imports and builds it when it is first shown.
2. The constructor takes one `Context` and nothing else. Build widgets there, cheaply; read the dossier in `shown`.
   Heavy imports (networkx, reportlab) go inside functions that need them.
3. `shown()` comes each time the page comes to the front, `refresh(changes)` after every edit, undo and redo, from
   whichever page. A hidden page gets its changes when it is shown next, so `refresh` is only called on a page that has
   been shown and is in front. Redraw only what `changes` touches.
4. Writes go through `self.context.write(edit)`: a refusal becomes a banner, success reaches all pages as `refresh`.
5. The selected record is `context.selection.ref`. Call `selection.select(ref)` on a click and follow
   `selection.changed`; the inspector at the window's side follows by itself. The as-of day is shared the same way
   (`selection.day`, `set_day`, `day_changed`). To open another page: `context.navigator.show(ref)` or `.go(key, ref)`.
6. Commands: every command stands once in `desktop/actions.py`. Return from `handlers()` what your page does for each
   one (new record, delete, find, export ...); keys, menus and palette then work while the page is in front. Emit
   `handlers_changed` when the answer changes.
7. Colours, fonts and measures come from `context.theme` and its `changed` signal; layouts are mirrored by Qt.
8. `panes()` names the widgets between which F6 goes, first the one that takes the focus when the page opens.
9. Set `has_inspector = False` where the page fills the window's whole width (briefs).
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefings.domain.records import Ref
from briefings.edits import Changes
from desktop.actions import Command, Handler
from desktop.context import Context
from desktop.navigation import PageKey
from desktop.pages.registry import entry


class Page(QWidget):
    """One page of the window. Pages own no data: they show what the session answers and hand edits to the context."""

    key: ClassVar[PageKey]
    """Which page it is; its title and icon stand in the registry under this key."""
    has_inspector: ClassVar[bool] = True
    """Whether the inspector may stand beside it."""

    handlers_changed = Signal()
    """`handlers` would answer differently now."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    @property
    def title(self) -> str:
        """The page's name, as the rail shows it."""
        return self.tr(entry(self.key).title)

    @property
    def icon(self) -> str:
        """The name of the page's icon."""
        return entry(self.key).icon

    def shown(self) -> None:
        """The page has come to the front: for the first time, or again."""

    def refresh(self, changes: Changes) -> None:
        """An edit, undo or redo touched records: show what is true now, where this page shows any of it."""

    def reveal(self, ref: Ref) -> None:
        """Bring a record into view after `Navigator.go` or `show`; by then it is selected."""

    def flush(self) -> None:
        """Let what is just being typed count now: before undo, before a dialog, before the window closes."""

    def handlers(self) -> Mapping[Command, Handler]:
        """What this page does for which commands while it is in front."""
        return {}

    def panes(self) -> Sequence[QWidget]:
        """Where F6 goes within the page, in reading order."""
        return ()
