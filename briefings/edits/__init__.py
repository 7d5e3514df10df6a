"""Every write to a dossier is one of these edits; `session.apply` does it as one step that can be undone."""

from __future__ import annotations

from briefings.edits.attachments import Attach
from briefings.edits.base import Changes, Edit
from briefings.edits.batch import Batch
from briefings.edits.dossier import ChangeAbout, PlaceActors
from briefings.edits.network_views import DropView, SaveView
from briefings.edits.records import AddAll, Put, Remove, Restore
from briefings.edits.searches import DropSearch, SaveSearch
from briefings.edits.versions import RestoreVersion
from briefings.edits.what_ifs import DropWhatIf, MakeScenario, SaveWhatIf

__all__ = [
    "AddAll",
    "Attach",
    "Batch",
    "ChangeAbout",
    "Changes",
    "DropSearch",
    "DropView",
    "DropWhatIf",
    "Edit",
    "MakeScenario",
    "PlaceActors",
    "Put",
    "Remove",
    "Restore",
    "RestoreVersion",
    "SaveSearch",
    "SaveView",
    "SaveWhatIf",
]
