"""Friend and foe stay apart for every kind of colour vision, and in grey print by the dash.

Colour-vision deficiencies are simulated by the matrices of Machado, Oliveira and Fernandes (2009) at full severity,
distances are those of CIE 1976 L*a*b*.
"""

from __future__ import annotations

import itertools
import math

import pytest

from briefings.figures.roles import FOE, FRIEND, PRINT
from briefings.figures.scene import Role
from briefings.figures.tie_roles import LINES

VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
APART = 40.0
"""In L*a*b*: green and red of equal lightness come to less than 20 for who sees no green."""

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]


def times(matrix: Matrix, vector: Triple) -> Triple:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)  # type: ignore[return-value]


def linear(colour: str) -> Triple:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)  # type: ignore[return-value]


def seen(colour: str, vision: str) -> Triple:
    """L*a*b* of a colour as somebody sees it."""
    red, green, blue = (min(max(part, 0.0), 1.0) for part in times(VISIONS[vision], linear(colour)))
    x, y, z = (part / white for part, white in zip(times(TO_XYZ, (red, green, blue)), WHITE, strict=True))
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("vision", VISIONS)
def test_friend_and_foe_differ_in_every_vision(vision: str) -> None:
    assert math.dist(seen(FRIEND, vision), seen(FOE, vision)) > APART


def test_the_usual_green_and_red_would_not() -> None:
    assert math.dist(seen("#2ca02c", "deutan"), seen("#d62728", "deutan")) < APART


def test_only_hostile_ties_are_dashed_so_that_grey_print_tells() -> None:
    dashed = {role for role in LINES if (PRINT[role].dash or (0.0, 0.0))[0] > 2.0}
    assert dashed == {Role.HOSTILE}


def test_no_two_lines_look_alike_in_grey() -> None:
    looks = {role: (round(seen(PRINT[role].stroke or "", "normal")[0] / 4), PRINT[role].width, PRINT[role].dash)
             for role in LINES}  # fmt: skip
    assert not [pair for pair in itertools.combinations(LINES, 2) if looks[pair[0]] == looks[pair[1]]]
