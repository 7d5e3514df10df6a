"""What may be said on the command line, and nothing of what it does."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.cli import parser_network, parser_publish

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SUMMARIES = {
    "sample": "write the sample dossier to a new file",
    "new": "make an empty dossier",
    "info": "say what is in a dossier",
    "briefs": "list the briefs of a dossier",
    "render": "export a brief as PDF, Word, web page or plain text",
    "typeset": "set a Markdown or text file as a brief is set",
    "specimen": "write a brief that shows everything a brief can hold",
    "fonts": "list the fonts that were added for further scripts, or add one",
    "check": "check a brief before it leaves the house",
    "figure": "export a picture as SVG, PDF or PNG",
    "network": "print the network of a day",
    "compare": "say what differs between two networks: of two days, or without and under a scenario",
    "analyse": "print the figures of a network in a graph file or a table",
    "import-network": "put a graph file or a table of ties into a dossier",
    "export-network": "write the network of a dossier as a graph file",
    "search": "search everything in a dossier",
    "history": "say who changed what, and when",
    "undo": "take the last step back",
    "redo": "bring the last step that was undone again",
    "backup": "make a backup of a dossier, or list them",
    "restore": "bring a backup back",
    "verify": "check everything in a dossier",
    "repair": "salvage a damaged dossier into a new one",
    "passphrase": "set, change or remove the passphrase of a dossier",
    "recovery-key": "print what opens a dossier if the passphrase is lost",
    "export-data": "write everything as plain files, unencrypted",
    "import-data": "make a dossier from plain files",
}
VERBS = frozenset(SUMMARIES)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The order that was given. Leaves the program with 2 and a usage line where it cannot be understood."""
    parser = argparse.ArgumentParser(
        prog="chancery",
        description="Offline scenario briefings. Without a verb, `chancery [FILE]` opens the window.",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, arrange in _ARRANGED.items():
        verb = verbs.add_parser(
            name,
            help=SUMMARIES[name],
            description=f"{SUMMARIES[name][0].upper()}{SUMMARIES[name][1:]}.",
            allow_abbrev=False,  # or `--passphrase SECRET` would pass for --passphrase-file
        )
        if name not in _WITHOUT_DOSSIER:
            verb.add_argument(
                "--passphrase-file",
                type=Path,
                metavar="FILE",
                help="file whose first line is the passphrase (or set CHANCERY_PASSPHRASE)",
            )
        arrange(verb)
    return parser.parse_args(list(arguments))


def _dossier(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("dossier", type=Path, metavar="DOSSIER")
    verb.add_argument(
        "--recovery-key-file", type=Path, metavar="FILE", help="file whose first line is the printed recovery key"
    )


def _json(verb: argparse.ArgumentParser, *, required: bool = False) -> None:
    verb.add_argument("--json", action="store_true", required=required, help="print JSON")


def _brief(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("brief", metavar="BRIEF", help="its number (see `briefs`) or its title")


def _out(verb: argparse.ArgumentParser, metavar: str) -> None:
    verb.add_argument("-o", "--out", type=Path, required=True, metavar=metavar)


def _sample(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("out", type=Path, metavar="OUT.dossier")


def _new(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("out", type=Path, metavar="OUT.dossier")
    verb.add_argument("--title", default="", help="what the dossier is called (else the file's name)")


def _as_known(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--as-known", metavar="DAY", help="the dossier as it stood at the end of that day")


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 1 << 31):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1")
    return int(text)


def _history(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    verb.add_argument("record", nargs="?", metavar="RECORD", help="of this record alone, as `search` prints it")
    verb.add_argument("--limit", type=_count, default=20, metavar="N", help="the latest N steps (20)")
    _json(verb)


def _again(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    verb.add_argument("--steps", type=_count, default=1, metavar="N", help="how many (1)")


def _listing(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    _as_known(verb)
    _json(verb)


def _render(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    _as_known(verb)
    _brief(verb)
    parser_publish.render(verb)


def _check(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    _as_known(verb)
    _brief(verb)
    _json(verb)


def _figure(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    _as_known(verb)
    verb.add_argument("what", choices=("network", "timeline"))
    _out(verb, "OUT.svg|OUT.pdf|OUT.png")
    parser_network.picture(verb)


def _search(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    _as_known(verb)
    verb.add_argument(
        "words",
        nargs="+",
        metavar="WORDS",
        help='words, "phrases", AND, OR, NOT, kind: after: before: marking: in:trash',
    )
    verb.add_argument("--kind", action="append", default=[], metavar="KIND", help="of this kind alone: actor, event …")
    verb.add_argument("--limit", type=int, default=50, metavar="N", help="so many hits at most (50)")
    _json(verb)


def _backups(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--backups", type=Path, metavar="FOLDER", help="where backups of all dossiers lie (or set CHANCERY_BACKUPS)"
    )


def _backup(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    verb.add_argument("-o", "--out", type=Path, metavar="COPY.dossier", help="write a copy here instead")
    verb.add_argument("--list", action="store_true", help="list the backups, newest first")
    _backups(verb)
    _json(verb)


def _restore(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("file", type=Path, metavar="BACKUP|DOSSIER")
    verb.add_argument("-o", "--out", type=Path, metavar="NEW.dossier", help="restore the backup to this new file")
    verb.add_argument(
        "--from", dest="wanted", metavar="latest|NAME", help="put this backup of the dossier in its place"
    )
    _backups(verb)


def _repair(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    _out(verb, "NEW.dossier")


def _verify(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    _json(verb)


def _passphrase(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("deed", choices=("set", "change", "remove"))
    _dossier(verb)
    verb.add_argument(
        "--new-passphrase-file",
        type=Path,
        metavar="FILE",
        help="file whose first line is the new one (or set CHANCERY_NEW_PASSPHRASE)",
    )


def _export_data(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    _out(verb, "FOLDER")


def _import_data(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "data", type=Path, metavar="FOLDER|FILE", help="what `export-data` wrote, or a SQLCipher 4 database"
    )
    _out(verb, "NEW.dossier|FOLDER")


def _after_dossier(arrange: Callable[[argparse.ArgumentParser], None]) -> Callable[[argparse.ArgumentParser], None]:
    """The options of a verb that reads a dossier, as it was known on some day."""

    def both(verb: argparse.ArgumentParser) -> None:
        _dossier(verb)
        _as_known(verb)
        arrange(verb)

    return both


def _importing(verb: argparse.ArgumentParser) -> None:
    _dossier(verb)
    _backups(verb)
    parser_network.importing(verb)


_WITHOUT_DOSSIER = {"analyse", "typeset", "specimen", "fonts"}

_ARRANGED = {
    "sample": _sample,
    "new": _new,
    "info": _listing,
    "briefs": _listing,
    "render": _render,
    "typeset": parser_publish.typeset,
    "specimen": parser_publish.specimen,
    "fonts": parser_publish.fonts,
    "check": _check,
    "figure": _figure,
    "network": _after_dossier(parser_network.network),
    "compare": _after_dossier(parser_network.compare),
    "analyse": parser_network.analyse,
    "import-network": _importing,
    "export-network": _after_dossier(parser_network.export),
    "search": _search,
    "history": _history,
    "undo": _again,
    "redo": _again,
    "backup": _backup,
    "restore": _restore,
    "verify": _verify,
    "repair": _repair,
    "passphrase": _passphrase,
    "recovery-key": _dossier,
    "export-data": _export_data,
    "import-data": _import_data,
}
