"""Paths that pages and seals share, as steps of moves, lines and cubic curves with absolute coordinates."""

from __future__ import annotations

Step = tuple[str, tuple[float, ...]]
"""("m", x, y), ("l", x, y), ("c", six numbers) or ("h",)."""

_ROUND = 0.5522847498  # control points of a quarter circle


def ellipse(x: float, y: float, across: float, down: float) -> tuple[Step, ...]:
    """An ellipse around a point; its two radii."""
    i, j = _ROUND * across, _ROUND * down
    return (
        ("m", (x + across, y)),
        ("c", (x + across, y + j, x + i, y + down, x, y + down)),
        ("c", (x - i, y + down, x - across, y + j, x - across, y)),
        ("c", (x - across, y - j, x - i, y - down, x, y - down)),
        ("c", (x + i, y - down, x + across, y - j, x + across, y)),
        ("h", ()),
    )


def capsule(left: float, top: float, width: float, height: float, radius: float) -> tuple[Step, ...]:
    """A rectangle with rounded corners."""
    r = min(radius, width / 2, height / 2)
    k = r * (1 - _ROUND)
    right, bottom = left + width, top + height
    return (
        ("m", (left + r, top)),
        ("l", (right - r, top)),
        ("c", (right - k, top, right, top + k, right, top + r)),
        ("l", (right, bottom - r)),
        ("c", (right, bottom - k, right - k, bottom, right - r, bottom)),
        ("l", (left + r, bottom)),
        ("c", (left + k, bottom, left, bottom - k, left, bottom - r)),
        ("l", (left, top + r)),
        ("c", (left, top + k, left + k, top, left + r, top)),
        ("h", ()),
    )
