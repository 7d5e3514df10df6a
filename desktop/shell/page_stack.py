"""The pages of one window: built when first shown, told of changes when in front."""

from PySide6.QtCore import QObject

from briefings.edits import Changes
from desktop.context import Context
from desktop.navigation import PageKey
from desktop.pages.page import Page
from desktop.pages.registry import entry
from desktop.shell.sheet import Sheet


class PageStack(QObject):
    """Shows one page at a time on the sheet."""

    def __init__(self, context: Context, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._context, self._sheet = context, sheet
        self._built: dict[PageKey, Page] = {}
        self._waiting: dict[PageKey, list[Changes]] = {}
        self._current: PageKey | None = None

    @property
    def current(self) -> Page:
        """The page in front. Raises KeyError before the first is shown."""
        if self._current is None:
            raise KeyError(self._current)
        return self._built[self._current]

    @property
    def built(self) -> tuple[PageKey, ...]:
        """The pages that exist so far."""
        return tuple(self._built)

    def show(self, key: PageKey) -> None:
        """Bring a page to the front, building it if need be."""
        if key == self._current:
            return
        page = self._page(key)
        self._current = key
        self._sheet.allow_inspector(allowed=page.has_inspector)
        self._sheet.pages.setCurrentWidget(page)
        self._context.actions.lend(page.handlers())
        for changes in self._waiting.pop(key, []):
            page.refresh(changes)
        page.shown()

    def flush(self) -> None:
        """Let what is just being typed on any page count now."""
        for page in tuple(self._built.values()):
            page.flush()

    def refresh(self, changes: Changes) -> None:
        """Hand changes to the page in front; the others get them when they are shown next."""
        for key, page in self._built.items():
            if key == self._current:
                page.refresh(changes)
            else:
                self._waiting.setdefault(key, []).append(changes)

    def _page(self, key: PageKey) -> Page:
        if key not in self._built:
            page = entry(key).build(self._context)
            page.handlers_changed.connect(self._on_handlers_changed)
            self._sheet.pages.addWidget(page)
            self._built[key] = page
        return self._built[key]

    def _on_handlers_changed(self) -> None:
        if self._current is not None:
            self._context.actions.lend(self.current.handlers())
