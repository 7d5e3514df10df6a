from collections.abc import Iterator

import apsw
import pytest

from briefings.store.salvage import Losses, Plan, Wreck


class Broken:
    """An engine that reads a sound row and then one whose key is gone, and finds the page after it damaged."""

    def execute(self, _query: str, _values: object = ()) -> Iterator[tuple[object, ...]]:
        yield (1, 0, 1, 0, "sound")
        yield (None, None, None, None, "damaged")
        raise apsw.CorruptError


@pytest.mark.parametrize("known", [[(1,), (2,)], []])
def test_reading_goes_on_from_the_last_sound_key(known: list[tuple[int, ...]]) -> None:
    wreck = object.__new__(Wreck)
    wreck._engine = Broken()  # no file can be made to have this damage at will
    plan = Plan(
        name="part",
        columns=("event", "position", "text"),
        types=((int,), (int,), (str,)),
        required=(True, True, True),
        key=("event", "position"),
        rowid=False,
    )
    losses = Losses()
    found = list(wreck.rows(plan, losses, lambda: known))
    assert set(found) == {(1, 0, "sound")}
    assert losses.rows
