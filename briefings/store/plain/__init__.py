"""Everything of a dossier as plain files, one JSON Lines file per kind, and back. The files are described in
`docs/dossier-format.md`; who asks for them, and whether plain text may be written at all, is decided elsewhere."""

from briefings.store.plain.reading import import_data
from briefings.store.plain.writing import export_data

__all__ = ["export_data", "import_data"]
