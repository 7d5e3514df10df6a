import pytest

from desktop.models.questions import Facet, day_value, value_of, with_filter, without_filters


@pytest.mark.parametrize(
    ("text", "facet", "values", "made"),
    [
        ("", Facet.KIND, ["event"], "kind:event "),
        ("raid", Facet.KIND, ["event", "claim"], "kind:event kind:claim raid"),
        ("raid type:actor x", Facet.KIND, ["event"], "raid kind:event x"),
        ("-kind:event raid", Facet.KIND, ["event"], "kind:event raid"),
        ("NOT kind:event raid", Facet.KIND, [], "raid"),
        ('marking:"TLP:RED" cable', Facet.MARKING, ["FOR OFFICE USE"], 'marking:"FOR OFFICE USE" cable'),
        ('"kind:event" raid', Facet.KIND, [], '"kind:event" raid'),
        ("in:Baku in:trash", Facet.TRASH, [], "in:Baku "),
    ],
)
def test_a_filter_is_written_where_it_stood_or_in_front(text: str, facet: Facet, values: list[str], made: str) -> None:
    assert with_filter(text, facet, values) == made


def test_the_last_filter_counts() -> None:
    assert value_of('after:2024 raid after:"late June 2025"', Facet.AFTER) == "late June 2025"


def test_an_excluded_value_is_no_value() -> None:
    assert value_of("-marking:secret", Facet.MARKING) == ""


def test_only_words_are_left_without_filters() -> None:
    assert without_filters("kind:event raid after:2025 in:trash beaten") == "raid beaten"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("27 June 2025", "2025-06-27"),
        ("June 2025", "June 2025"),
        ("about 27 June 2025", "about 27 June 2025"),
        ("?", "?"),
    ],
)
def test_a_known_day_is_written_in_figures(text: str, written: str) -> None:
    assert day_value(text) == written
