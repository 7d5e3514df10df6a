"""Which pages there are, in the order of the rail. A page's code is imported when it is first shown, not before."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from desktop.navigation import PageKey

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.pages.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page: its package is `desktop.pages.<key>`, which exports `class_name`. `group` divides the rail; a page
    without one is not listed there: a button elsewhere leads to it."""

    key: PageKey
    title: str
    icon: str
    class_name: str
    group: int | None

    def build(self, context: "Context") -> "Page":
        """Import the page and make it."""
        module = import_module(f"desktop.pages.{self.key}")
        page: Page = getattr(module, self.class_name)(context)
        return page


REGISTRY: tuple[Entry, ...] = (
    Entry(key=PageKey.OVERVIEW, title="Overview", icon="house", class_name="OverviewPage", group=0),
    Entry(key=PageKey.ACTORS, title="Actors", icon="users", class_name="ActorsPage", group=1),
    Entry(key=PageKey.EVENTS, title="Events", icon="calendar-days", class_name="EventsPage", group=1),
    Entry(key=PageKey.CLAIMS, title="Claims", icon="scale", class_name="ClaimsPage", group=1),
    Entry(key=PageKey.SOURCES, title="Sources", icon="book-open", class_name="SourcesPage", group=1),
    Entry(key=PageKey.NETWORK, title="Network", icon="waypoints", class_name="NetworkPage", group=2),
    Entry(key=PageKey.TIMELINE, title="Timeline", icon="milestone", class_name="TimelinePage", group=2),
    Entry(key=PageKey.SCENARIOS, title="Scenarios", icon="git-branch", class_name="ScenariosPage", group=2),
    Entry(key=PageKey.BRIEFS, title="Briefs", icon="file-text", class_name="BriefsPage", group=3),
    Entry(key=PageKey.SEARCH, title="Search", icon="search", class_name="SearchPage", group=None),
    Entry(key=PageKey.HISTORY, title="History", icon="history", class_name="HistoryPage", group=None),
    Entry(key=PageKey.TRASH, title="Trash", icon="trash-2", class_name="TrashPage", group=None),
)


def entry(key: PageKey) -> Entry:
    """The registered page of that key. Raises KeyError."""
    for found in REGISTRY:
        if found.key == key:
            return found
    raise KeyError(key)
