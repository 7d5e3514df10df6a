"""The command line: the same capabilities without a window. What each verb does stands in `verbs.py`.

Exit codes: 0 done, 1 refused with a reason and a remedy on standard error, 2 wrong usage, 3 written, but with more
pages than were asked for. A passphrase comes from `--passphrase-file` or the variable CHANCERY_PASSPHRASE, never from
the command line itself, where others could read it.
"""

from __future__ import annotations

import sys
from io import StringIO, TextIOWrapper
from typing import TYPE_CHECKING

from briefings.cli.parser import VERBS, parse
from briefings.cli.printing import warn
from briefings.errors import (
    BriefingsError,
    TooLongError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
    WrongSigningPassphraseError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["VERBS", "main"]

_TOO_LONG = 3  # the exit code by which a script knows that the pages were not kept to


def main(arguments: Sequence[str]) -> int:
    """Run one verb and return its exit code. argparse itself leaves with 2 on wrong usage."""
    _make_ready()
    order = parse(arguments)
    from briefings.cli import verbs  # wrong usage and --help need nothing of the engine

    try:
        verbs.run(order)
        sys.stdout.flush()
    except BriefingsError as error:
        return _refused(
            f"{error}{_where_it_comes_from(error)}", code=_TOO_LONG if isinstance(error, TooLongError) else 1
        )
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does; that is no fault of anybody.
        sys.stderr.close()
    except OSError as problem:
        return _refused(f"The system refused: {problem.strerror}. Check the name, the folder and the disk; try again.")
    return 0


def _refused(sentence: str, *, code: int = 1) -> int:
    warn(sentence)
    return code


def _make_ready() -> None:
    """A terminal that lacks a letter shows a question mark for it; where nobody listens, nothing is lost. Neither is a
    reason to stop."""
    sys.stdout, sys.stderr = (stream or StringIO() for stream in (sys.stdout, sys.stderr))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _where_it_comes_from(error: BriefingsError) -> str:
    """The options of the command line for what was wrong, which whoever raised it need not know."""
    match error:
        case WrongSigningPassphraseError():
            return " It comes from --sign-passphrase-file or CHANCERY_SIGN_PASSPHRASE."
        case WrongPassphraseError() if not isinstance(error, WrongRecoveryKeyError):
            return " On the command line it comes from --passphrase-file or CHANCERY_PASSPHRASE."
        case _:
            return ""
