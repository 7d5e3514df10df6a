"""What a country is called in other languages, for a search: Германия also asks for Germany and Almaniya.

The names are CLDR's, in `resources/countries`. No transliteration could join them, for they are other words. What a
dossier calls a country is its own affair; nothing here is shown or written.
"""

from __future__ import annotations

from functools import cache

from briefings.folding.folding import fold


def also_called(text: str) -> tuple[str, ...]:
    """The other names of the country that bears this one, each once; none where the text names no country.

    Case and marks do not matter, but for abbreviations such as US, which must be written large.
    """
    wanted = " ".join(text.split())
    found = (name for names in _countries().get(_folded(wanted), ()) for name in names)
    return tuple(name for name in dict.fromkeys(found) if fold(name) != fold(wanted))


def _folded(name: str) -> str:
    return name if len(name) <= 4 and name.isupper() else fold(name)


@cache
def _countries() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of each country, by each of them folded: two Congos may share one."""
    import resources  # noqa: PLC0415 - most searches name no country, and a start names none

    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in resources.path("countries", "names.tsv").read_text("utf-8").splitlines():
        names = tuple(line.split("\t")[1:])
        for name in names:
            found[_folded(name)] = (*found.get(_folded(name), ()), names)
    return found
