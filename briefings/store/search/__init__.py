"""Full-text search: tables derived from the records, the language of a question, ranking, and where the hits stand."""

from briefings.store.search.hits import Hit, Match, Results
from briefings.store.search.search import Order, Search
from briefings.store.search.tables import update_search

__all__ = ["Hit", "Match", "Order", "Results", "Search", "update_search"]
