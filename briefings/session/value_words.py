"""Values of the model as a diplomat reads them in History: dates, spans, words of lists, markings, names for ids."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from briefings.compose.templates import template, template_names
from briefings.domain.briefs import View
from briefings.domain.dates import Day, Limit, LimitStatus, Span, UncertainDate
from briefings.domain.dates_words import day_in_words, in_words
from briefings.domain.gradings import Credibility, Reliability
from briefings.domain.likelihoods import scale, scale_names
from briefings.domain.markings import Marking, banner, scheme_names
from briefings.domain.network_views import Arrangement, Drawing
from briefings.domain.records import Ref
from briefings.domain.relations import Sign
from briefings.domain.scenarios import Alteration, Expected, NetworkChange
from briefings.session.field_words import ITEMS, LEVELS

if TYPE_CHECKING:
    from briefings.store.shapes import Field, Shape

_EMPTY = "an empty entry"
_ARRANGED = {
    Arrangement.FREE: "",
    Arrangement.MAP: "on the map",
    Arrangement.CIRCLE: "in a circle",
    Arrangement.LAYERS: "in layers",
}
_SCHEMES = {
    "iso3166-1-alpha-2": "ISO 3166-1, two letters",
    "iso3166-1-alpha-3": "ISO 3166-1, three letters",
    "m49": "UN M49",
    "cow": "Correlates of War",
    "gw": "Gleditsch and Ward",
}
"""The public lists of codes."""
_ALTERED = {
    Alteration.ADDED: {"alteration", "parties", "relation_kind", "sign", "trend", "directed"},
    Alteration.TURNED: {"alteration", "relation", "sign", "trend"},
    Alteration.ENDED: {"alteration", "relation"},
    Alteration.ABSENT: {"alteration", "actor"},
}
"""What counts in a change to the network; the rest of it says nothing."""
Names = Callable[[Ref], str]
"""What a record is called."""


def words_of(value: object) -> str:
    """A single value in words; nothing where nothing is said."""
    if value is None:
        return ""
    for made, words in _MAKERS:
        if isinstance(value, made):
            return words(value)
    return str(value)


def date_words(given: UncertainDate) -> str:
    """A date in words; nothing where nobody knows it and nobody said more than that."""
    if not given.is_known and given.text in {"", "unknown"}:
        return ""
    return in_words(given)


def exactly(value: object) -> str:
    """A value with what its words leave out, for two that are different and read alike."""
    if isinstance(value, UncertainDate):
        return ", ".join(part for part in (date_words(value), f"“{value.text}”", value.edtf) if part)
    if isinstance(value, tuple | frozenset):
        return ", ".join(map(exactly, value if isinstance(value, tuple) else sorted(value)))
    if is_dataclass(value):
        parts = (exactly(getattr(value, field.name)) for field in fields(value))
        return "; ".join(part for part in parts if part)
    return words_of(value)


def field_words(field: Field, value: object, names: Names) -> str:
    """One attribute of a value in words; a record by its name, a scale or a template by its title."""
    ref = field.target(value) if field.target is not None else None
    if ref is not None:
        return names(ref)
    titled = _TITLES.get(field.attribute)
    return titled(value) if titled is not None and isinstance(value, str) else words_of(value)


def item_words(shape: Shape, item: object, names: Names) -> str:
    """One item of a list in a line: "Azerbaijan (target)"; never nothing, for an empty item is one too."""
    if shape.make is None:
        return field_words(shape.fields[0], item, names) or _EMPTY
    fields = {field.attribute: field for field in shape.fields}
    lists = {many.attribute: many for many in shape.lists}
    parts: list[str] = []
    for attribute, pattern in ITEMS[type(item)].items():
        if isinstance(item, NetworkChange) and attribute not in _ALTERED[item.alteration]:
            continue
        value = getattr(item, attribute)
        if attribute in lists:
            said = ", ".join(item_words(lists[attribute].shape, one, names) for one in value)
        else:
            said = _special(item, attribute) or field_words(fields[attribute], value, names)
        if said and (not parts or said.casefold() != parts[0].casefold()):  # a heading that names its own kind
            parts.append(pattern.format(said))
    lead, *rest = parts or [_EMPTY]
    # A sentence that goes on has no full stop yet.
    return f"{lead.removesuffix('.')} ({', '.join(part.removesuffix('.') for part in rest)})" if rest else lead


def _special(item: object, attribute: str) -> str:
    """Numbers that stand for something: a day, a step of a scale."""
    if isinstance(item, View) and attribute == "day":
        if item.day is None:
            return "the brief’s day"
        return day_in_words(Day(item.day)) if 0 < item.day <= date.max.toordinal() else ""
    if isinstance(item, Expected) and attribute == "level" and 0 <= item.level < len(LEVELS):
        return LEVELS[item.level]
    return ""


def _template(name: str) -> str:
    return template(name).title if name in template_names() else name


def _scale(name: str) -> str:
    return scale(name).title if name in scale_names() else name


def _corner(corner: str) -> str:
    return " and ".join(corner.split())


def _word(value: Enum) -> str:
    if isinstance(value, Sign):
        return value.name.lower()
    if isinstance(value, Reliability | Credibility):
        return f"{value}, {value.words}"
    return str(value.value)


def _span(span: Span) -> str:
    start, end = _limit("from", span.start), _limit("until", span.end)
    return ", ".join(part for part in (start, end) if part)


def _limit(word: str, limit: Limit) -> str:
    """One end of a span. A start that is unknown and an end that is open say nothing."""
    if limit.date is not None:
        about = "about " if limit.status is LimitStatus.APPROXIMATE and not limit.date.approximate else ""
        return f"{word} {about}{in_words(limit.date)}"
    if limit.status is LimitStatus.OPEN:
        return "since always" if word == "from" else ""
    return "" if word == "from" else "until nobody knows when"


def _drawing(drawing: Drawing) -> str:
    """What of a drawing is not as usual."""
    said = [_ARRANGED[drawing.arrangement]]
    if drawing.view_name or drawing.view.narrows:
        said.append(f"the view “{drawing.view_name}”" if drawing.view_name else "narrowed")
    if drawing.sized_by:
        said.append(f"sized by {drawing.sized_by.replace('_', ' ')}")
    if drawing.folded:
        said.append("pacts as stars")
    return ", ".join(filter(None, said))


def _marking(marking: Marking) -> str:
    return banner(marking) if marking.scheme in scheme_names() else f"{marking.level} ({marking.scheme})"


_TITLES: dict[str, Callable[[str], str]] = {
    "scale": _scale,
    "template": _template,
    "corner": _corner,
    "scheme": lambda scheme: _SCHEMES.get(scheme, scheme),
}
"""What files and lists call by a short name, by the attribute that holds it."""

# In this order: a yes or no is a number too, and a word of a list may be a text.
_MAKERS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda value: "yes" if value else "no"),
    (Enum, _word),
    (float, "{:g}".format),
    (UncertainDate, date_words),
    (Span, _span),
    (Marking, _marking),
    (Drawing, _drawing),
)
