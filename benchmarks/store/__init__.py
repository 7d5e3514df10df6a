"""How fast the dossier is at a million events, each figure beside its limit in the same run."""
