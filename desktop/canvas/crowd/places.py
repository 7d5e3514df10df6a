"""Where many things of a scene stand, in numpy arrays of x and y: which are near an area, and where they are drawn."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform

Places = NDArray[np.float64]
"""One row a thing: x and y."""


def near(places: Places, area: QRectF, reach: float | NDArray[np.float64]) -> NDArray[np.intp]:
    """Return the numbers, rising, of the places that touch an area with what reaches so far round them."""
    x, y = places.T
    across = (x >= area.left() - reach) & (x <= area.right() + reach)
    return np.flatnonzero(across & (y >= area.top() - reach) & (y <= area.bottom() + reach))


def mapped(places: Places, world: QTransform) -> Places:
    """Return where points of the scene lie on the painter; it is only ever shifted and enlarged."""
    return places * (world.m11(), world.m22()) + (world.dx(), world.dy())
