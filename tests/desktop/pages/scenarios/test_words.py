from briefings.domain.dates import UNKNOWN_DATE
from briefings.domain.scenarios import Driver, Estimate, Scenario, ScenarioSet, SetKind
from desktop.pages.scenarios.words import axes_of, by_corner, sum_problem
from tests import builders

SET = builders.scenario_set(set_kind=SetKind.EXCLUSIVE)


def with_likelihood(words: str, whole: ScenarioSet = SET) -> Scenario:
    return builders.scenario(whole, estimates=(Estimate(stated=UNKNOWN_DATE, likelihood=words),))


def test_likelihoods_that_add_up_are_no_problem() -> None:
    assert sum_problem(SET, [with_likelihood("roughly even chance"), with_likelihood("roughly even chance")]) == ""


def test_likelihoods_beyond_the_bounds_are_named_with_what_to_do() -> None:
    said = sum_problem(SET, [with_likelihood("likely"), with_likelihood("likely")])
    assert "135 %" in said
    assert "lower a likelihood" in said


def test_a_future_without_a_likelihood_is_a_problem_of_an_exclusive_set_only() -> None:
    assert "no likelihood" in sum_problem(SET, [builders.scenario(SET)])
    assert sum_problem(builders.scenario_set(), [builders.scenario(SET)]) == ""


def test_a_set_with_one_axis_has_no_two_by_two() -> None:
    one = Driver(name="Method", axis="x")
    assert axes_of(builders.scenario_set(drivers=(one,))) is None
    assert axes_of(builders.scenario_set(drivers=(one, Driver(name="Course", axis="y")))) is not None


def test_corners_are_read_across_and_up() -> None:
    scenario = builders.scenario(SET, corner="low high")
    assert by_corner([scenario, builders.scenario(SET, corner="")]) == {("low", "high"): scenario}
