"""Full-text search: tables derived from the records, the language of a question, ranking, and where the hits stand."""

from briefings.store.search.search import Hit, find, hit, rank
from briefings.store.search.tables import update_search

__all__ = ["Hit", "find", "hit", "rank", "update_search"]
