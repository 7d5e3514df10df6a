"""What the tests of killed and of racing processes start: `python -m tests.faults.worker import|create|open PATH …`.

`import` says when it begins; the others hold the dossier until their input ends.
"""

from __future__ import annotations

import sys
from pathlib import Path

from briefings.domain.dossier import About
from briefings.edits import AddAll
from briefings.errors import BriefingsError
from briefings.session import Session
from tests import builders
from tests.faults.judge import cheap_keys


def say(word: str) -> None:
    """Tell the test."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def bring_in(path: Path, passphrase: str | None, count: int) -> None:
    """Bring in so many events in one step."""
    events = [builders.event(f"Event {number}", "2025-06-27") for number in range(count)]
    with Session.open(path, passphrase=passphrase, device=2) as session:
        say("begun")
        session.apply(AddAll(events, "Import"))
    say("done")


def hold(path: Path, passphrase: str | None, *, create: bool) -> None:
    """Take the dossier, edit it, and keep it until the input ends; or say which refusal there was."""
    say("ready")
    sys.stdin.readline()
    try:
        session = (
            Session.create(path, About(title="Raced for"), passphrase=passphrase)
            if create
            else Session.open(path, passphrase=passphrase)
        )
    except BriefingsError as refusal:
        say(type(refusal).__name__)
        return
    with session:
        session.apply(AddAll([builders.actor("Winner")], "The winner's edit"))
        say("read-only" if session.read_only else "held")
        sys.stdin.readline()


def main(verb: str, path: Path, passphrase: str | None, count: int) -> None:
    """Do one of the three."""
    with cheap_keys():
        if verb == "import":
            bring_in(path, passphrase, count)
        else:
            hold(path, passphrase, create=verb == "create")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3] or None, int(sys.argv[4]))
