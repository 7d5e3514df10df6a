"""The same brief gives the same bytes: at another hour, in another place, under another seed of hashes."""

from __future__ import annotations

import os
import subprocess
import sys

MAKE = """
import hashlib
from briefings.publish.delivery import Delivery, Kind, Passwords, deliver
from tests.publish.documents import scenario_paper
for delivery in (
    Delivery(with_data=True),
    Delivery(kind=Kind.ENCRYPTED, passwords=Passwords(opening="sesame", owner="owner")),
):
    print(hashlib.sha256(deliver(scenario_paper(), delivery=delivery).data).hexdigest())
"""


def _made(zone: str, locale: str, seed: str) -> str:
    surroundings = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", MAKE]
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True).stdout


def test_place_hour_and_chance_change_nothing() -> None:
    here = _made("UTC", "C.UTF-8", "1")
    assert len(here.split()) == 2
    assert _made("Pacific/Kiritimati", "C", "2026") == here
