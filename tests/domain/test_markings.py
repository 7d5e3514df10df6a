import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.domain.markings import Marking, banner, dominates, join, parse, roll_up, scheme, scheme_names
from briefings.errors import BadInputError

UK = scheme("uk-gscp")
COUNTRIES = st.none() | st.frozensets(st.sampled_from(["FRA", "GBR", "TUR", "USA"]))
MARKINGS = st.builds(
    Marking,
    scheme=st.just(UK.name),
    level=st.sampled_from(UK.levels),
    caveats=st.frozensets(st.sampled_from(UK.caveats), max_size=3),
    releasable_to=COUNTRIES,
)


def uk(level: str, *caveats: str, to: set[str] | None = None) -> Marking:
    released = None if to is None else frozenset(to)
    return Marking(scheme=UK.name, level=level, caveats=frozenset(caveats), releasable_to=released)


@given(MARKINGS, MARKINGS)
def test_the_order_of_portions_does_not_matter(first: Marking, second: Marking) -> None:
    assert join(first, second) == join(second, first)


@given(MARKINGS, MARKINGS, MARKINGS)
def test_the_grouping_of_portions_does_not_matter(first: Marking, second: Marking, third: Marking) -> None:
    assert join(join(first, second), third) == join(first, join(second, third))


@given(MARKINGS)
def test_a_portion_joined_with_itself_stays_the_same(marking: Marking) -> None:
    assert join(marking, marking) == marking


@given(st.lists(MARKINGS, min_size=1, max_size=5), MARKINGS)
def test_another_portion_never_lowers_the_banner(portions: list[Marking], another: Marking) -> None:
    assert dominates(roll_up([*portions, another]), roll_up(portions))


@given(MARKINGS, MARKINGS)
def test_readers_of_the_whole_may_see_each_part(first: Marking, second: Marking) -> None:
    whole = join(first, second)
    assert dominates(whole, first)
    assert dominates(whole, second)


@given(MARKINGS, MARKINGS)
def test_two_markings_that_dominate_each_other_are_one(first: Marking, second: Marking) -> None:
    assert not (dominates(first, second) and dominates(second, first)) or first == second


def test_release_to_disjoint_countries_is_release_to_nobody() -> None:
    joined = join(uk("SECRET", to={"FRA"}), uk("OFFICIAL", to={"TUR"}))
    assert joined == uk("SECRET", to=set())


def test_readers_everywhere_may_not_see_what_only_some_may() -> None:
    assert not dominates(uk("SECRET"), uk("OFFICIAL", to={"FRA"}))
    assert dominates(uk("SECRET", to=set()), uk("OFFICIAL", to={"FRA"}))


@pytest.mark.parametrize("ask", [join, dominates])
def test_two_schemes_are_never_compared(ask: object) -> None:
    with pytest.raises(BadInputError, match="cannot be compared"):
        ask(uk("OFFICIAL"), Marking(scheme="tlp-2.0", level="TLP:AMBER"))


@pytest.mark.parametrize(
    ("marking", "text"),
    [
        (uk("OFFICIAL"), "OFFICIAL"),
        (uk("OFFICIAL", "SENSITIVE"), "OFFICIAL-SENSITIVE"),
        (uk("SECRET", "SENSITIVE"), "SECRET"),
        (uk("OFFICIAL", "SENSITIVE", "COMMERCIAL"), "OFFICIAL-SENSITIVE – COMMERCIAL"),
        (uk("SECRET", to={"FRA", "TUR"}), "SECRET – UK/FRA/TUR EYES ONLY"),
        (uk("SECRET", to=set()), "SECRET – UK EYES ONLY"),
        (Marking(scheme="tlp-2.0", level="TLP:AMBER+STRICT"), "TLP:AMBER+STRICT"),
        (Marking(scheme="nato", level="COSMIC TOP SECRET", caveats=frozenset({"ATOMAL"})), "COSMIC TOP SECRET ATOMAL"),
    ],
)
def test_the_banner_is_written_as_its_scheme_writes_it(marking: Marking, text: str) -> None:
    assert banner(marking) == text


def test_a_hyphenated_marking_is_read_back() -> None:
    assert parse("official-sensitive", "uk-gscp") == uk("OFFICIAL", "SENSITIVE")


def test_an_unknown_level_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(BadInputError, match="Use one of: OFFICIAL, SECRET, TOP SECRET"):
        parse("CONFIDENTIAL", "uk-gscp")


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(BadInputError, match="no marking scheme"):
        scheme("home-made")


def test_nothing_marked_has_no_banner() -> None:
    with pytest.raises(BadInputError, match="Nothing here is marked"):
        roll_up([])


@pytest.mark.parametrize("name", scheme_names())
def test_every_scheme_that_ships_is_sound(name: str) -> None:
    known = scheme(name)
    assert len(set(known.levels)) == len(known.levels) > 3 or name == "uk-gscp"
    assert set(known.banner.suffixes) <= set(known.caveats)
    assert set(known.banner.suffixes.values()) <= set(known.levels)
