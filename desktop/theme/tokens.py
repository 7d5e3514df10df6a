"""Reads the looks and the type scale from resources/themes. What they are used for stands in `roles`."""

from collections.abc import Mapping
from dataclasses import dataclass

import resources
from desktop.theme.roles import Role, Scheme, TypeRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look: a colour as #rrggbb for each role, and how depth is shown. Shadow and veil run from 0 to 255."""

    colours: Mapping[Role, str]
    dark: bool
    outlined: bool
    shadow: int
    veil: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """One step of the type scale: size and line in px at the base text size, tracking in percent of the size."""

    family: str
    size: int
    line: int
    weight: int
    tracking: float


def read_look(scheme: Scheme) -> Look:
    """Read a look. Raises KeyError if a role has no colour."""
    data = resources.read(resources.path("themes", f"{scheme}.toml"))
    colours = {role: str(data["colours"][role]) for role in Role}
    return Look(
        colours=colours,
        dark=data["dark"],
        outlined=data["outlined"],
        shadow=data["shadow"],
        veil=data["veil"],
    )


def read_type_scale() -> dict[TypeRole, TypeStyle]:
    """Read the type scale. Raises KeyError if a type role is missing."""
    data = resources.read(resources.path("themes", "type.toml"))
    return {role: TypeStyle(**data[role]) for role in TypeRole}
