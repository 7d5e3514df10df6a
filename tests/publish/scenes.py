"""Hand-made Scenes for the writers' tests: a network, its small panels, a timeline."""

from __future__ import annotations

import math

from briefings.figures.scene import (
    Anchor,
    Arrow,
    Box,
    Curve,
    Disc,
    Key,
    Poly,
    Role,
    Scene,
    Shape,
    Text,
)

MM = 72 / 25.4

Place = tuple[float, float, float, str, str]  # x and y in percent, radius in mm, kind, side of the label

_NETWORK: dict[str, Place] = {
    "Russia": (45, 17, 3.2, "state", "t"),
    "Russian state media": (15, 17, 2.0, "media", "t"),
    "CSTO": (67, 9, 1.7, "organisation", "r"),
    "EAEU": (80, 20, 1.7, "organisation", "r"),
    "Kazakhstan": (74, 39, 2.0, "state", "r"),
    "Armenia": (55, 47, 2.0, "state", "r"),
    "Azerbaijan": (29, 56, 3.6, "main", "r"),
    "OTS": (14, 76, 1.7, "organisation", "l"),
    "Türkiye": (44, 86, 2.6, "state", "b"),
    "Kyrgyzstan": (73, 62, 2.0, "state", "t"),
    "Uzbekistan": (73, 88, 2.0, "state", "b"),
    "China": (92, 75, 2.4, "state", "r"),
}
_TIES = (
    ("Russia", "Azerbaijan", Role.HOSTILE),
    ("Russian state media", "Azerbaijan", Role.HOSTILE),
    ("Russia", "Russian state media", Role.CONTROL),
    *(("Russia", other, Role.FRIENDLY_WEAKENING) for other in ("CSTO", "EAEU", "Kazakhstan", "Armenia")),
    ("Azerbaijan", "Türkiye", Role.FRIENDLY_STRENGTHENING),
    ("Azerbaijan", "OTS", Role.FRIENDLY_STRENGTHENING),
    ("Türkiye", "OTS", Role.FRIENDLY_STRENGTHENING),
    ("Türkiye", "Kyrgyzstan", Role.FRIENDLY_STRENGTHENING),
    ("Türkiye", "Uzbekistan", Role.FRIENDLY_STRENGTHENING),
    ("Kyrgyzstan", "China", Role.FRIENDLY_STRENGTHENING),
    ("Uzbekistan", "China", Role.FRIENDLY_STRENGTHENING),
)
_PANEL: dict[str, Place] = {
    "Russia": (62, 20, 2.4, "state", "t"),
    "state media": (16, 20, 1.9, "media", "t"),
    "Azerbaijan": (38, 56, 2.7, "main", "r"),
    "Türkiye": (78, 82, 2.1, "state", "b"),
    "the West": (12, 82, 1.6, "organisation", "b"),
}
_PANEL_TIES = {
    "before": (
        ("Russia", "Azerbaijan", Role.FRIENDLY),
        ("Azerbaijan", "Türkiye", Role.FRIENDLY),
        ("Azerbaijan", "the West", Role.FRIENDLY),
        ("Russia", "state media", Role.CONTROL),
    ),
    "after": (
        ("Russia", "Azerbaijan", Role.HOSTILE),
        ("state media", "Azerbaijan", Role.HOSTILE),
        ("Azerbaijan", "Türkiye", Role.FRIENDLY_STRENGTHENING),
        ("Azerbaijan", "the West", Role.MISSING),
        ("Russia", "state media", Role.CONTROL),
    ),
    "reset": (
        ("Russia", "Azerbaijan", Role.FRIENDLY),
        ("state media", "Azerbaijan", Role.HOSTILE),
        ("Azerbaijan", "Türkiye", Role.FRIENDLY_STRENGTHENING),
        ("Azerbaijan", "the West", Role.MISSING),
        ("Russia", "state media", Role.CONTROL),
    ),
}


def network() -> Scene:
    """Twelve actors and the ties of the ministerial brief."""
    return _scene(_NETWORK, _TIES, 124 * MM, 68 * MM, "A network of twelve actors around Azerbaijan and Russia.")


def panel(state: str) -> Scene:
    """Five actors in one of three states."""
    misfit = ("Russia", "state media", "Azerbaijan") if state == "reset" else ()
    return _scene(_PANEL, _PANEL_TIES[state], 52 * MM, 47 * MM, f"Five actors, {state}.", misfit=misfit)


def _scene(
    places: dict[str, Place],
    ties: tuple[tuple[str, str, Role], ...],
    width: float,
    height: float,
    alt: str,
    *,
    misfit: tuple[str, ...] = (),
) -> Scene:
    at = {name: (x * width / 100, y * height / 100) for name, (x, y, *_) in places.items()}
    shapes: list[Shape] = []
    if misfit:
        shapes.append(Poly(points=tuple(at[name] for name in misfit), role=Role.MISFIT))
    for first, second, role in ties:
        shapes += _tie(at[first], at[second], (places[first][2] * MM, places[second][2] * MM), role, first)
    for name, place in places.items():
        shapes += _actor(name, place, at[name])
    roles = list(dict.fromkeys(role for _, _, role in ties))
    kinds = list(dict.fromkeys(kind for *_, kind, _ in places.values() if kind != "main"))
    legend = (tuple(_tie_key(role) for role in roles), tuple(_kind_key(kind) for kind in kinds))
    return Scene(width=width, height=height, shapes=tuple(shapes), legend=legend, alt=alt)


def _tie(
    start: tuple[float, float], end: tuple[float, float], radii: tuple[float, float], role: Role, first: str
) -> list[Shape]:
    length = math.dist(start, end)
    dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    near = (start[0] + dx * (radii[0] + 1.4), start[1] + dy * (radii[0] + 1.4))
    far = (end[0] - dx * (radii[1] + 1.4), end[1] - dy * (radii[1] + 1.4))
    middle = ((near[0] + far[0]) / 2, (near[1] + far[1]) / 2)
    shapes: list[Shape] = [
        Curve(start=near, control=middle, end=far, role=_LINES.get(role, role)),
        *_trend(middle, role),
    ]
    if role is Role.HOSTILE and "media" in first:
        shapes.append(Arrow(tip=far, direction=(dx, dy), role=role))
    return shapes


def _trend(middle: tuple[float, float], role: Role) -> list[Shape]:
    """A triangle on what moves."""
    if role not in _LINES:
        return []
    (x, y), way = middle, 1.0 if role is Role.FRIENDLY_WEAKENING else -1.0
    return [Poly(points=((x - 3, y - way * 2.8), (x + 3, y - way * 2.8), (x, y + way * 2.6)), role=role)]


def _actor(name: str, place: Place, at: tuple[float, float]) -> list[Shape]:
    (x, y), radius, kind, side = at, place[2] * MM, place[3], place[4]
    if kind == "organisation":
        body: Shape = Box(
            left=x - radius, top=y - radius, width=2 * radius, height=2 * radius, radius=1.2, role=Role.ORGANISATION
        )
    elif kind == "media":
        r = radius * 1.15
        body = Poly(points=((x, y - r), (x + r, y), (x, y + r), (x - r, y)), role=Role.MEDIA)
    else:
        body = Disc(centre=at, radius=radius, role=Role.ACTOR_MAIN if kind == "main" else Role.ACTOR)
    where = {
        "r": ((x + radius + 2.4, y + 2.7), Anchor.START),
        "l": ((x - radius - 2.4, y + 2.7), Anchor.END),
        "t": ((x, y - radius - 3.4), Anchor.MIDDLE),
        "b": ((x, y + radius + 8.3), Anchor.MIDDLE),
    }
    role = Role.LABEL_MAIN if kind == "main" else Role.LABEL
    return [body, Text(at=where[side][0], text=name, size=8.0, role=role, anchor=where[side][1])]


_LINES = {Role.FRIENDLY_WEAKENING: Role.FRIENDLY, Role.FRIENDLY_STRENGTHENING: Role.FRIENDLY}
_WORDS = {
    Role.HOSTILE: "hostile",
    Role.CONTROL: "controls",
    Role.FRIENDLY: "friendly",
    Role.FRIENDLY_WEAKENING: "friendly, weakening",
    Role.FRIENDLY_STRENGTHENING: "friendly, strengthening",
    Role.MISSING: "not reported",
}


def _tie_key(role: Role) -> Key:
    line = Curve(start=(0, 4), control=(12, 4), end=(24, 4), role=_LINES.get(role, role))
    return Key(sample=(line, *_trend((12, 4), role)), width=24.0, words=_WORDS[role])


def _kind_key(kind: str) -> Key:
    if kind == "organisation":
        shape: Shape = Box(left=1, top=1, width=6, height=6, radius=1, role=Role.ORGANISATION)
    elif kind == "media":
        shape = Poly(points=((4, 0.5), (7.5, 4), (4, 7.5), (0.5, 4)), role=Role.MEDIA)
    else:
        shape = Disc(centre=(4, 4), radius=3, role=Role.ACTOR)
    return Key(sample=(shape,), width=8.0, words=kind)


_ROWS = (
    ("Azerbaijan balances", "span", 2.0, 30.0, ""),
    ("State media campaign", "span", 2.0, 119.0, ""),
    ("Raid in Yekaterinburg", "day", 34.6, 34.6, "27 June 2025"),
    ("Two brothers die", "within", 34.6, 86.2, "day unknown"),
    ("Autopsies", "within", 36.6, 94.8, "days unknown"),
    ("Drive on crime in Baku", "within", 60.4, 77.6, "about 1 July"),
    ("Protest in Moscow", "day", 69.0, 69.0, "1 July 2025"),
    ("Article appears", "within", 71.0, 94.8, "early July"),
)


def timeline() -> tuple[Scene, tuple[str, ...]]:
    """Eight rows, with their names for the side column."""
    depth = 18.0 * len(_ROWS)
    shapes: list[Shape] = [Box(left=0, top=0, width=22 * MM, height=depth, role=Role.ZONE)]
    for x, words in ((34.6, "27 June"), (51.8, "29 June"), (69.0, "1 July"), (86.2, "3 July"), (103.4, "5 July")):
        shapes.append(Poly(points=((x * MM, 0), (x * MM, depth)), role=Role.GRID, closed=False))
        shapes.append(_small(words, x * MM, depth))
    shapes.append(_small("earlier", 11 * MM, depth))
    shapes.append(Poly(points=((0, depth), (124 * MM, depth)), role=Role.AXIS, closed=False))
    for at, (_, kind, first, last, words) in enumerate(_ROWS):
        shapes += _row(kind, first * MM, last * MM, 18.0 * at + 9.0, words)
    scene = Scene(
        width=124 * MM,
        height=depth + 16.0,
        shapes=tuple(shapes),
        legend=(
            (
                Key(sample=(Disc(centre=(4, 4), radius=3, role=Role.EVENT_DAY),), width=8, words="on that day"),
                Key(
                    sample=(Box(left=0, top=0.5, width=24, height=7, radius=3.5, role=Role.EVENT_WITHIN),),
                    width=24,
                    words="on some day within",
                ),
                Key(
                    sample=(Box(left=0, top=1.4, width=24, height=5.2, role=Role.EVENT_SPAN),), width=24, words="lasted"
                ),
            ),
        ),
        alt="A timeline of eight rows.",
    )
    return scene, tuple(name for name, *_ in _ROWS)


def _small(words: str, x: float, depth: float) -> Text:
    return Text(at=(x, depth + 10.5), text=words, size=7.5, role=Role.LABEL_SOFT, anchor=Anchor.MIDDLE, halo=False)


def _row(kind: str, first: float, last: float, y: float, words: str) -> list[Shape]:
    shapes: list[Shape] = []
    if kind == "day":
        shapes.append(Disc(centre=(first, y), radius=3.0, role=Role.EVENT_DAY))
    elif kind == "within":
        shapes.append(Box(left=first, top=y - 3.5, width=last - first, height=7, radius=3.5, role=Role.EVENT_WITHIN))
    else:
        solid = first + 14 * MM
        shapes.append(
            Curve(start=(first, y), control=((first + solid) / 2, y), end=(solid, y), role=Role.EVENT_UNKNOWN)
        )
        shapes.append(Box(left=solid, top=y - 2.6, width=last - solid, height=5.2, role=Role.EVENT_SPAN))
    if words:
        shapes.append(Text(at=(last + 5.5, y + 2.7), text=words, size=8.0))
    return shapes
