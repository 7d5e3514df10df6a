"""Records found while the user types a name, for pickers: by any of their names, whatever case and accents."""

import unicodedata
from collections.abc import Iterator, Sequence

from briefings.domain.actors import Actor
from briefings.domain.dossier import Dossier, Record
from briefings.domain.records import Kind
from desktop.models.words import ACTOR_ICONS, KIND_ICONS, kind_line, label_of, records_of
from desktop.widgets.picker import Token
from desktop.widgets.result_list import Result, found_in

_MOST = 8


def folded(text: str) -> str:
    """Text without case and accents, so that "turkiye" finds "Türkiye"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def suggestions(dossier: Dossier, kind: Kind, text: str) -> Sequence[Result]:
    """Up to eight records of a kind with a name that holds the text; those that begin with it stand first."""
    wanted = folded(text.strip())
    found = [
        (min(places), record)
        for record in records_of(dossier, kind)
        if (places := [at for name in _names(dossier, record) if (at := folded(name).find(wanted)) >= 0])
    ]
    found.sort(key=lambda pair: (pair[0] > 0, pair[1].label.casefold()))
    return [_result(dossier, record, text) for _place, record in found[:_MOST]]


def token(dossier: Dossier, record: Record) -> Token:
    """A record as a token of a picker; its value is the record's id."""
    label = label_of(dossier, record)
    return Token(value=record.id, text=label, icon=icon_of(record), tip=kind_line(dossier, record))


def icon_of(record: Record) -> str:
    """The icon of a record: an actor's says what the actor is."""
    return ACTOR_ICONS[record.actor_kind] if isinstance(record, Actor) else KIND_ICONS[record.kind]


def _names(dossier: Dossier, record: Record) -> Iterator[str]:
    yield label_of(dossier, record)
    if isinstance(record, Actor):
        yield from (name.text for name in record.names)
        yield from (code.value for code in record.codes)


def _result(dossier: Dossier, record: Record, text: str) -> Result:
    label = label_of(dossier, record)
    return Result(
        payload=token(dossier, record),
        text=label,
        detail=kind_line(dossier, record).partition(",")[0],
        icon=icon_of(record),
        found=found_in(label, text),
    )
