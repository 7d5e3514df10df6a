"""Actors in the file: names, codes and posts have tables of their own."""

from __future__ import annotations

from briefings.domain.actors import Actor, ActorKind, Code, Name, NameUse, Post
from briefings.domain.records import Kind
from briefings.store.fields import link, plain, record_shape, span, texts, word
from briefings.store.shapes import Many, Shape

NAME = Shape(
    make=Name, fields=(plain("text"), word("use", NameUse), plain("language"), plain("system"), plain("holder"))
)
CODE = Shape(make=Code, fields=(plain("scheme"), plain("value")))
POST = Shape(make=Post, fields=(plain("title"), link("body", Kind.ACTOR, optional=True), span("tenure")))

ACTOR = record_shape(
    Kind.ACTOR,
    Actor,
    (
        word("actor_kind", ActorKind),
        link("part_of", Kind.ACTOR, optional=True),
        plain("summary"),
        plain("form_of_address"),
        plain("pronunciation"),
        plain("meeting_notes"),
    ),
    Many(attribute="names", table="actor_name", owner=("actor",), shape=NAME),
    Many(attribute="codes", table="actor_code", owner=("actor",), shape=CODE),
    Many(attribute="posts", table="actor_post", owner=("actor",), shape=POST),
    texts("languages"),
)
