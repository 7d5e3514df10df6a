"""The rail of one dossier: its pages with counts, what waits for the user, running work, the last few buttons."""

from html import escape
from itertools import groupby

from PySide6.QtCore import QObject, Signal

from briefings.domain.records import Kind
from briefings.domain.searches import SavedSearch
from desktop.actions import Actions, Command
from desktop.context import Context
from desktop.models.contests import contested_questions
from desktop.navigation import PageKey
from desktop.pages.registry import REGISTRY
from desktop.tasks import Task
from desktop.theme import Role, Theme, TypeRole
from desktop.widgets.button import Button
from desktop.widgets.button import Kind as ButtonKind
from desktop.widgets.layout import box, column
from desktop.widgets.rail import Rail, RailEntry, RailGroup
from desktop.widgets.rail_ends import RailFoot, RailHead
from desktop.widgets.text import line_text

COUNTED = {
    PageKey.ACTORS: Kind.ACTOR,
    PageKey.EVENTS: Kind.EVENT,
    PageKey.CLAIMS: Kind.CLAIM,
    PageKey.SOURCES: Kind.SOURCE,
    PageKey.SCENARIOS: Kind.SCENARIO,
    PageKey.BRIEFS: Kind.BRIEF,
}
FOLD_BELOW = 1120
"""Windows narrower than this show the rail as icons."""
_STEPS = 100
_SEARCH = "search:"
"""How the keys of saved searches begin; the number follows."""
_MOST_SEARCHES, _LONGEST_TIP = 12, 300


class Side(QObject):
    """Fills the rail from the dossier and keeps it true."""

    page_wanted = Signal(object)
    """The user chose the page of this PageKey."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        theme, actions = context.theme, context.actions
        self.head = RailHead(theme)
        buttons = _foot_buttons(theme, actions)
        self._trash = buttons[Command.TRASH]
        self._trash_count = line_text(theme, "", TypeRole.MICRO, Role.INK3)
        self._foot = RailFoot(theme, [*buttons.values(), self._trash_count])
        self.rail = Rail(theme, head=box(column(self.head, 8)), foot=self._foot)
        self._searches = tuple[SavedSearch, ...]()
        self.rail.set_groups(_groups(self))
        self.rail.chosen.connect(self._on_rail_chosen)
        self._shown_task: Task | None = None
        context.tasks.started.connect(self._on_task_started)
        context.tasks.ended.connect(self._on_task_ended)
        self._foot.task.cancelled.connect(self._on_cancelled)

    def refresh(self) -> None:
        """Take name and counts from the dossier."""
        session = self._context.session
        about = session.about
        self.head.set_texts(about.title, about.subtitle)
        self._show_searches()
        counts = session.counts()
        for page, kind in COUNTED.items():
            count = counts.get(kind, 0)
            waits = page is PageKey.CLAIMS and bool(contested_questions(session))
            self.rail.set_count(page, f"{count:,}" if count else "", attention=waits)
        self._show_trash(len(session.removed()))

    def _show_trash(self, number: int) -> None:
        words = self.tr("Trash, {number}").format(number=f"{number:,}") if number else self.tr("Trash")
        self._trash.set_label(words)
        self._trash_count.set_text(f"{number:,}" if number else "")

    def show_state(self, where: str, backed_up: str) -> None:
        """Say where the work is saved, and when it was last backed up."""
        self._foot.set_state(where, backed_up)

    def set_page(self, page: PageKey) -> None:
        """Mark the page that is shown."""
        self.rail.set_current(page)

    def fold(self, *, folded: bool) -> None:
        """Show icons only, or icons and words."""
        if folded != self.rail.is_folded:
            self.rail.set_folded(folded=folded)
            self._foot.set_folded(folded=folded)
            self._trash_count.setVisible(not folded)

    def _show_searches(self) -> None:
        """List the saved searches below the pages."""
        searches = tuple(self._context.session.saved_searches())
        if searches == self._searches:
            return
        self._searches = searches
        entries = [self._entry(one) for one in searches[:_MOST_SEARCHES]]
        kept = [RailGroup(entries=entries, title=self.tr("Saved searches"))] if entries else []
        self.rail.set_groups([*_groups(self), *kept])

    @staticmethod
    def _entry(search: SavedSearch) -> RailEntry:
        # Whatever looks like markup in a question is shown and not followed.
        tip = f"<p>{escape(search.name)}: {escape(search.query[:_LONGEST_TIP])}</p>"
        return RailEntry(key=f"{_SEARCH}{search.id}", text=search.name, icon="bookmark", tip=tip)

    def _on_rail_chosen(self, key: str) -> None:
        if key.startswith(_SEARCH):
            question = next(one.query for one in self._searches if f"{_SEARCH}{one.id}" == key)
            self._context.navigator.search(question)
            return
        self.page_wanted.emit(PageKey(key))

    def _on_task_started(self, task: Task) -> None:
        self._shown_task = task
        self._foot.task.start(task.label, steps=_STEPS)
        task.progress.moved.connect(self._on_task_moved)

    def _on_task_moved(self, share: float) -> None:
        self._foot.task.advance(round(share * _STEPS))

    def _on_task_ended(self, task: Task) -> None:
        if task is self._shown_task:
            self._shown_task = None
            self._foot.task.end()

    def _on_cancelled(self) -> None:
        if self._shown_task is not None:
            self._shown_task.cancel()


def _foot_buttons(theme: Theme, actions: Actions) -> dict[Command, Button]:
    buttons: dict[Command, Button] = {}
    for command, icon in (
        (Command.SETTINGS, "settings"),
        (Command.SHORTCUTS, "circle-question-mark"),
        (Command.TRASH, "trash-2"),
    ):
        button = Button(theme, "", icon, ButtonKind.ICON, label=actions[command].text())
        button.clicked.connect(actions[command].trigger)
        buttons[command] = button
    return buttons


def _groups(translator: QObject) -> list[RailGroup]:
    return [
        RailGroup(entries=[RailEntry(key=item.key, text=translator.tr(item.title), icon=item.icon) for item in members])
        for number, members in groupby(REGISTRY, key=lambda item: item.group)
        if number is not None
    ]
