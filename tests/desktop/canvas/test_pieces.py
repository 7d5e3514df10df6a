"""Curves and dashes as straight pieces."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from briefings.figures.scene import Curve, Point, Role
from desktop.canvas.crowd.memory import first_line
from desktop.canvas.crowd.nearest import NearestLine
from desktop.canvas.crowd.pieces import corners, dashed, flat, within


def curve(start: Point, control: Point, end: Point) -> Curve:
    return Curve(start=start, control=control, end=end, role=Role.FRIENDLY)


STRAIGHT = curve((0.0, 0.0), (50.0, 0.0), (100.0, 0.0))
BENT = curve((0.0, 0.0), (50.0, 40.0), (100.0, 0.0))


def test_a_straight_line_is_one_piece_and_a_bent_one_several() -> None:
    pieces, owner = flat(corners([STRAIGHT, BENT]), 0.2)
    assert pieces[0].tolist() == [0.0, 0.0, 100.0, 0.0]
    assert owner.tolist() == [0] + [1] * (len(pieces) - 1)
    assert len(pieces) > 5


def test_pieces_join_and_lie_on_the_curve() -> None:
    pieces, _ = flat(corners([BENT]), 0.2)
    assert pieces[1:, 0:2] == pytest.approx(pieces[:-1, 2:4])
    x, y = pieces[:, 0] / 100, pieces[:, 1]
    assert y == pytest.approx(80 * x * (1 - x))


def test_dashes_begin_with_each_curve_and_leave_gaps() -> None:
    pieces, owner = dashed(*flat(corners([STRAIGHT, STRAIGHT]), 0.2), 30.0, 10.0)
    assert pieces[:, 0].tolist() == pytest.approx([0.0, 40.0, 80.0, 0.0, 40.0, 80.0])
    assert pieces[:, 2].tolist() == pytest.approx([30.0, 70.0, 100.0, 30.0, 70.0, 100.0])
    assert owner.tolist() == [0, 0, 0, 1, 1, 1]


def test_no_curves_have_no_pieces() -> None:
    pieces, owner = dashed(*flat(corners([]), 0.2), 3.0, 1.0)
    assert len(pieces) == len(owner) == 0


def test_only_pieces_that_touch_the_area_are_kept() -> None:
    pieces = np.array([[0.0, 0.0, 10.0, 0.0], [200.0, 0.0, 300.0, 0.0]])
    assert len(within(pieces, QRectF(-5, -5, 50, 50))) == 1


def test_the_nearest_of_many_lines_is_found_within_reach() -> None:
    lines = NearestLine([STRAIGHT, curve((0.0, 50.0), (50.0, 50.0), (100.0, 50.0))])
    assert lines.at((64.0, 46.0), 6.0) == 1
    assert lines.at((64.0, 25.0), 6.0) is None
    assert lines.at((64.0, 20.0), 30.0) == 0


def test_rows_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match="4 numbers"):
        first_line(np.zeros((2, 3)))
