"""The door for any Python, also for one too old to read the rest: keep to what Python 2 can parse."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the check is what this file is for
    sys.stderr.write(
        "Chancery needs Python 3.11 or later; this is Python {}.{}.\n"
        "Install a newer Python and start it by its own name, for example: python3.11 -m installer run\n".format(
            *sys.version_info
        )
    )
    sys.exit(3)

from installer.command import main

sys.exit(main(sys.argv[1:]))
