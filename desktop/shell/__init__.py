"""The window of one dossier: rail, top bar, sheet with page and inspector, palette. What pages show, they know."""
