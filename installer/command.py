"""The command line of the installer: what can be asked for. Doing it is in ``verbs``."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from installer import places, verbs
from installer.environment import Supply
from installer.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask and give the exit code: 0 done, 1 refused, 2 wrong usage, 3 machine not ready.

    ``test`` gives the exit code of the tests.
    """
    _speak_in_order()
    options = _parser().parse_args(arguments)
    try:
        return verbs.do(_order(options))
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return refusal.code
    except KeyboardInterrupt:
        return 130


def _speak_in_order() -> None:
    """Write each line at once, so that ours and those of the programs we start do not change places in a log."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(line_buffering=True)


def _order(options: argparse.Namespace) -> verbs.Order:
    return verbs.Order(
        verb=options.verb,
        places=places.find(places.CHECKOUT, os.environ),
        supply=Supply(wheelhouse=options.wheelhouse, offline=options.offline),
        may_install=not options.no_system,
        sure=options.yes,
        everything=options.all,
        folder=options.folder,
        platforms=tuple(options.platform),
        python_version=options.python_version,
        rest=tuple(options.rest),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 -m installer", description="Set up Chancery on this machine, in an environment of its own."
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--wheelhouse", type=_folder, metavar="DIR", help="take packages from this folder only")
    common.add_argument("--offline", action="store_true", help="ask no index for packages")
    common.add_argument("--no-system", action="store_true", help="install no system libraries, only name them")
    common.add_argument("--yes", action="store_true", help="do not ask before a removal")
    parser.set_defaults(all=False, folder=None, platform=(), python_version=None, rest=())
    verbs_of = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for verb, help_text in verbs.HELP.items():
        _add_verb_options(verb, verbs_of.add_parser(verb, help=help_text, description=help_text, parents=[common]))
    return parser


def _add_verb_options(verb: str, parser: argparse.ArgumentParser) -> None:
    if verb == "test":
        parser.add_argument("--all", action="store_true", help="also style, types and layers, as in CI=true")
        parser.add_argument("rest", nargs="*", metavar="-- PYTEST OPTION", help="options and paths for pytest")
    if verb == "wheelhouse":
        parser.add_argument("folder", type=Path, metavar="DIR", help="the folder to fill")
        parser.add_argument("--all", action="store_true", help="also the packages that the tests need")
        parser.add_argument(
            "--platform", action="append", default=[], metavar="TAG", help="for another system, such as win_amd64"
        )
        parser.add_argument("--python-version", metavar="3.N", help="for another Python, such as 3.13")


def _folder(text: str) -> Path:
    folder = Path(text).expanduser().resolve()
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {folder}")
    return folder
