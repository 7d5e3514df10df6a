"""A dossier as a folder of TOML files that a person can read and write; the sample is one.

Each record is a table under its kind and a key of its own: `[actor.azerbaijan]`, `[event.raid]`. Keys take the place
of ids everywhere, in prose too: `[Azerbaijan](actor:azerbaijan)`, `[^event:raid]`. The files' names mean nothing; all
`*.toml` files of the folder are read in the order of their names, and records get their ids in that order.
Citations are written `cites = ["article ¶ 2 | 3"]`: source, place, and the digit of credibility.
"""

from briefings.intake.textfiles.folder import FIRST_ID, read_folder

__all__ = ["FIRST_ID", "read_folder"]
