"""The markings that a field offers: every level of every scheme in resources/markings, from low to high."""

import tomllib

import resources
from briefings.domain.markings import Marking


def levels() -> tuple[Marking, ...]:
    """One marking for each level, without caveats."""
    found: list[Marking] = []
    for file in sorted(resources.path("markings").glob("*.toml")):
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        found.extend(Marking(scheme=file.stem, level=level) for level in data["levels"])
    return tuple(found)
