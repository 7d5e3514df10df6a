"""One open dossier: what may be asked of it, and every change to it. The window and the command line stand on this."""

from briefings.edits import Changes
from briefings.session.differences import FieldChange, Turn
from briefings.session.file import DossierFile
from briefings.session.listing import LONG, Listing
from briefings.session.past import Happened, Past, RecordChange, Trashed, Version
from briefings.session.session import Session
from briefings.session.ties import Ties
from briefings.session.word_runs import Fate, Run
from briefings.snapshot import Snapshot
from briefings.store.keys import Key, derive
from briefings.store.linked import Links
from briefings.store.past import Step
from briefings.store.search import Hit, Match, Order, Results
from briefings.store.search.query import Filters, Query, read_query

__all__ = [
    "LONG",
    "Changes",
    "DossierFile",
    "Fate",
    "FieldChange",
    "Filters",
    "Happened",
    "Hit",
    "Key",
    "Links",
    "Listing",
    "Match",
    "Order",
    "Past",
    "Query",
    "RecordChange",
    "Results",
    "Run",
    "Session",
    "Snapshot",
    "Step",
    "Ties",
    "Trashed",
    "Turn",
    "Version",
    "derive",
    "read_query",
]
