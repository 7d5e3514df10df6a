import pytest

from briefings.publish.house.accents import ACCENTS
from briefings.publish.house.manner import refuse_accent


@pytest.mark.parametrize("code", ACCENTS.values(), ids=ACCENTS)
def test_every_colour_that_is_offered_can_be_read(code: str) -> None:
    refuse_accent(code)
