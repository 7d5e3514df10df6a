"""Hand-made Documents for the writers' tests: a ministerial brief of two pages and a scenario paper of four."""

from tests.publish.building import EDGES, cause_of_death, column, expectation, judged, said, section
from tests.publish.ministerial import ministerial
from tests.publish.paper import scenario_paper

__all__ = [
    "EDGES",
    "cause_of_death",
    "column",
    "expectation",
    "judged",
    "ministerial",
    "said",
    "scenario_paper",
    "section",
]
