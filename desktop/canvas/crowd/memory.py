"""Rows of numpy arrays as Qt sees them: read where they lie, so that drawing many makes no object for each.

The array must live as long as Qt reads it: for the length of the call.
"""

from typing import cast

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter


def first_line(rows: NDArray[np.float64]) -> QLineF:
    """Return the first of the lines that rows of four numbers are: x and y of the start, x and y of the end."""
    return cast("QLineF", shiboken6.wrapInstance(_address(rows, 4), QLineF))


def first_fragment(rows: NDArray[np.float64]) -> QPainter.PixmapFragment:
    """Return the first of the fragments that rows of ten numbers are: middle, source, scales, rotation, opacity."""
    return cast("QPainter.PixmapFragment", shiboken6.wrapInstance(_address(rows, 10), QPainter.PixmapFragment))


def _address(rows: NDArray[np.float64], wide: int) -> int:
    if rows.dtype != np.float64 or rows.shape[1:] != (wide,) or not rows.flags.c_contiguous:
        message = f"not rows of {wide} numbers in one block"
        raise ValueError(message)
    return rows.ctypes.data
