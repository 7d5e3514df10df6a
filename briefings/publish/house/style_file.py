"""The files of house styles, read and checked: every one must hold the keys that the serif one has. What the keys mean
is known to `style`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import resources
from briefings.errors import BadInputError, NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MODEL = "serif"
_OPTIONAL = {"family", "weight", "figures", "colour", "tracking", "caps"}  # of a role
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_REMEDY = "Put the file of the style as it was delivered, or correct that line."


def style_names() -> list[str]:
    """The names of all house styles that are there."""
    return sorted(file.stem for file in resources.path("styles").glob("*.toml"))


@cache
def style_table(name: str) -> dict[str, Any]:
    """A house style as written. Raises NotFoundError, and BadInputError where it says what no style can say."""
    file = resources.path("styles", f"{name}.toml")
    if name not in style_names():
        known = " or ".join(f"“{each}”" for each in style_names())
        raise NotFoundError(f"There is no house style “{name}”.", remedy=f"Set the brief in {known}.")
    try:
        table = resources.read(file)
    except ValueError as error:
        raise BadInputError(f"The house style “{name}” cannot be read: {error}.", remedy=_REMEDY) from error
    model = table if name == _MODEL else style_table(_MODEL)
    if fault := next(faults(table, model), None):
        raise BadInputError(f"The house style “{name}” cannot be used: {fault}.", remedy=_REMEDY)
    return table


def faults(table: dict[str, Any], model: dict[str, Any]) -> Iterator[str]:
    """What a style lacks, has too much or says wrongly, against the model of all styles."""
    yield from _differences(table, model, "")
    colours = table.get("colours", {})
    for kind in ("rules", "roles"):
        for key, value in table.get(kind, {}).items():
            if isinstance(value, dict) and value.get("colour", "ink") not in colours:
                yield f"{kind}.{key} has the unknown colour “{value['colour']}”"


def _differences(table: dict[str, Any], model: dict[str, Any], where: str) -> Iterator[str]:
    for key in sorted(model.keys() - table.keys()):
        if not (where.startswith("roles.") and key in _OPTIONAL):
            yield f"{where}{key} is missing"
    for key in sorted(table.keys() - model.keys()):
        if not (where.startswith("roles.") and key in _OPTIONAL):
            yield f"{where}{key} is unknown"
    for key in sorted(model.keys() & table.keys()):
        yield from _wrong(table[key], model[key], f"{where}{key}")


def _wrong(value: object, model: object, place: str) -> Iterator[str]:
    if _kind(value) is not _kind(model):
        yield f"{place} should be {_SAID[_kind(model)]}"
    elif isinstance(value, dict) and isinstance(model, dict):
        yield from _differences(value, model, f"{place}.")
    elif str(model).startswith("#") and not _COLOUR.fullmatch(str(value)):
        yield f"{place} is no colour like #173A63"


_SAID = {float: "a number", str: "a text", list: "a list", dict: "a table", bool: "true or false"}


def _kind(value: object) -> type:
    return float if type(value) is int else type(value)
