"""One open dossier: what may be asked of it, and every change to it. The window and the command line stand on this."""

from briefings.edits import Changes
from briefings.session.file import DossierFile
from briefings.session.session import Session
from briefings.snapshot import Snapshot
from briefings.store.past import Step
from briefings.store.keys import Key, derive
from briefings.store.search import Hit

__all__ = ["Changes", "DossierFile", "Hit", "Key", "Session", "Snapshot", "Step", "derive"]
