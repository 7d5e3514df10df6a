"""Protective markings: schemes as ordered levels with caveats, and how portions roll up to a banner.

Schemes are data (`resources/markings/*.toml`). Roll-up is a join in a lattice: the highest level, the union of the
caveats, the intersection of those to whom it may be released. Two schemes have no order between them: every question
that mixes them is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, reduce
from typing import TYPE_CHECKING

import resources
from briefings.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """The marking of one portion or of a whole product.

    `level` is the scheme's own word ("OFFICIAL", "TLP:AMBER"). `releasable_to` of None means no restriction by country,
    an empty set means to nobody else.
    """

    scheme: str
    level: str
    caveats: frozenset[str] = frozenset()
    releasable_to: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BannerStyle:
    """How a scheme writes its banner. `suffixes` maps a caveat to the one level whose word it is hyphenated to; at a
    higher level that caveat is not written. `releasable` has a place for `{countries}`."""

    separator: str = " – "
    releasable: str = "RELEASABLE TO {countries}"
    releasable_to_none: str = "NOT RELEASABLE"
    countries_separator: str = ", "
    suffixes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One marking scheme: its levels from low to high and the caveats it knows. `portions` are the short forms that the
    scheme itself gives to levels, with a hyphenated caveat or without, for marks of single portions."""

    name: str
    title: str
    levels: tuple[str, ...]
    caveats: tuple[str, ...] = ()
    banner: BannerStyle = field(default_factory=BannerStyle)
    portions: Mapping[str, str] = field(default_factory=dict)

    def rank(self, level: str) -> int:
        """The place of a level, 0 the lowest. Raises BadInputError."""
        if level not in self.levels:
            raise BadInputError(
                f"“{level}” is no level of {self.title}.", remedy=f"Use one of: {', '.join(self.levels)}."
            )
        return self.levels.index(level)


def _read(file: Path) -> Scheme:
    data = resources.read(file)
    return Scheme(
        name=data["name"],
        title=data["title"],
        levels=tuple(data["levels"]),
        caveats=tuple(data.get("caveats", ())),
        banner=BannerStyle(**data.get("banner", {})),
        portions=data.get("portions", {}),
    )


def scheme_names() -> tuple[str, ...]:
    """The schemes that come with the program, by name."""
    return tuple(sorted(path.stem for path in resources.path("markings").glob("*.toml")))


@cache
def scheme(name: str) -> Scheme:
    """A scheme that comes with the program. Raises BadInputError."""
    if name not in scheme_names():
        raise BadInputError(f"There is no marking scheme “{name}”.", remedy=f"Use one of: {', '.join(scheme_names())}.")
    return _read(resources.path("markings", f"{name}.toml"))


def join(first: Marking, second: Marking) -> Marking:
    """What a product that holds both must carry. Raises BadInputError across schemes."""
    common = _common_scheme(first, second)
    return Marking(
        scheme=common.name,
        level=max(first.level, second.level, key=common.rank),
        caveats=first.caveats | second.caveats,
        releasable_to=_both(first.releasable_to, second.releasable_to),
    )


def roll_up(markings: Iterable[Marking]) -> Marking:
    """The banner of many portions. Raises BadInputError across schemes and where nothing is marked."""
    portions = tuple(markings)
    if not portions:
        raise BadInputError("Nothing here is marked.", remedy="Give the dossier or its records a marking.")
    return reduce(join, portions)


def dominates(audience: Marking, marking: Marking) -> bool:
    """Whether readers cleared for `audience` may see a portion marked `marking`: its level is no higher, they hold all
    its caveats, and it may be released to all of them. Readers of our own house only have an empty `releasable_to`.
    Raises BadInputError across schemes."""
    common = _common_scheme(audience, marking)
    return (
        common.rank(marking.level) <= common.rank(audience.level)
        and marking.caveats <= audience.caveats
        and _within(audience.releasable_to, marking.releasable_to)
    )


def above(marking: Marking | None, audience: Marking | None, *, default: Marking | None = None) -> bool:
    """Whether a record is not for the audience. None as audience withholds nothing; what is of another scheme is
    withheld. An unmarked record has the dossier's own marking, `default`, if that is of the audience's scheme."""
    if audience is None:
        return False
    if marking is None:
        marking = default if default is not None and default.scheme == audience.scheme else None
    if marking is None:
        return False
    try:
        return not dominates(audience, marking)
    except BadInputError:
        return True


def banner(marking: Marking) -> str:
    """The text at the top and bottom of a page: "OFFICIAL-SENSITIVE – COMMERCIAL", "TLP:AMBER"."""
    known = scheme(marking.scheme)
    return known.banner.separator.join(_words(marking, known))


def portion(marking: Marking) -> str:
    """The text before a portion, without its brackets: "O", "OS – COMMERCIAL"; a level without a short form in full."""
    known = scheme(marking.scheme)
    level, *more = _words(marking, known)
    return known.banner.separator.join((known.portions.get(level, level), *more))


def _words(marking: Marking, known: Scheme) -> list[str]:
    """The level with what is hyphenated to it, then caveats, then those to whom it may be released."""
    style = known.banner
    suffixes = [f"-{word}" for word in sorted(marking.caveats) if style.suffixes.get(word) == marking.level]
    written = [word for word in known.caveats if word in marking.caveats and word not in style.suffixes]
    written += sorted(marking.caveats - set(known.caveats))
    return [marking.level + "".join(suffixes), *written, *_release(marking, style)]


def parse(text: str, scheme_name: str) -> Marking:
    """A level of a scheme, perhaps with a hyphenated caveat ("OFFICIAL-SENSITIVE"). Raises BadInputError."""
    known, wanted = scheme(scheme_name), text.strip().upper()
    for word, level in known.banner.suffixes.items():
        if wanted in {f"{level}-{word}", f"{level} {word}"}:
            return Marking(scheme=known.name, level=level, caveats=frozenset({word}))
    known.rank(wanted)
    return Marking(scheme=known.name, level=wanted)


def _common_scheme(first: Marking, second: Marking) -> Scheme:
    if first.scheme != second.scheme:
        titles = f"{scheme(first.scheme).title} and {scheme(second.scheme).title}"
        raise BadInputError(
            f"{titles} cannot be compared.", remedy="Mark all records that go into one product by the same scheme."
        )
    return scheme(first.scheme)


def _both(first: frozenset[str] | None, second: frozenset[str] | None) -> frozenset[str] | None:
    if first is None or second is None:
        return second if first is None else first
    return first & second


def _within(readers: frozenset[str] | None, allowed: frozenset[str] | None) -> bool:
    return allowed is None or (readers is not None and readers <= allowed)


def _release(marking: Marking, style: BannerStyle) -> list[str]:
    if marking.releasable_to is None:
        return []
    if not marking.releasable_to:
        return [style.releasable_to_none]
    return [style.releasable.format(countries=style.countries_separator.join(sorted(marking.releasable_to)))]
