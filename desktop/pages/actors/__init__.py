"""The page of actors: who can act, by kind."""

from desktop.pages.actors.page import ActorsPage

__all__ = ["ActorsPage"]
