"""The command line: the same capabilities without a window. What each verb does stands in `verbs.py`.

Exit codes: 0 done, 1 refused with a reason and a remedy on standard error, 2 wrong usage. A passphrase comes from
`--passphrase-file` or the variable CHANCERY_PASSPHRASE, never from the command line itself, where others could read it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefings.cli.parser import VERBS, parse
from briefings.errors import BriefingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["VERBS", "main"]


def main(arguments: Sequence[str]) -> int:
    """Run one verb and return its exit code. argparse itself leaves with 2 on wrong usage."""
    order = parse(arguments)
    from briefings.cli import verbs  # wrong usage and --help need nothing of the engine

    try:
        verbs.run(order)
    except BriefingsError as error:
        sys.stderr.write(f"chancery: {error}\n")
        return 1
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does; that is no fault of anybody.
        sys.stderr.close()
    return 0
