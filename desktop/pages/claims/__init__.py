"""The page of claims: what is said, under the question it answers."""

from desktop.pages.claims.page import ClaimsPage

__all__ = ["ClaimsPage"]
