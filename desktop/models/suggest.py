"""Records found while the user types a name, for pickers: by any of their names, however spelt."""

import unicodedata
from collections.abc import Iterator, Sequence

from briefings.domain.actors import Actor
from briefings.domain.dossier import Dossier, Record
from briefings.domain.records import Kind
from briefings.domain.relations import Relation
from briefings.errors import NotFoundError
from briefings.session import Hit, Session
from desktop.models.size import is_long
from desktop.models.words import ACTOR_ICONS, KIND_ICONS, kind_line, label_of, records_of
from desktop.widgets.picker import Token
from desktop.widgets.result_list import Result, found_in

_MOST, _ASKED = 8, 24
"""So many are shown, of so many that search finds: the nearest need not be the first."""
_READ = 500
"""Letters of a text that are read; no name is longer."""
Spots = Sequence[tuple[int, int]]
"""Start and length of what was found in a text."""


def folded(text: str) -> str:
    """Text without case and accents, so that "turkiye" finds "Türkiye"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def suggestions(session: Session, kind: Kind, text: str) -> Sequence[Result]:
    """Up to eight records of a kind for a text: those that search finds, however a name is spelt and whatever layout
    it was typed in; then, where there are not very many, those with the text anywhere in a name.
    """
    text = text[:_READ]
    results = session.find(text, limit=_ASKED, kinds=(kind,))
    if results.layout and not results.hits:
        text = results.layout
        results = session.find(text, limit=_ASKED, kinds=(kind,))
    made = [(hit.ref, result) for hit in results.hits if (result := _hit(session, hit)) is not None]
    made.sort(key=lambda pair: _nearness(pair[1].text, text))
    found = dict(made[:_MOST])
    if len(found) < _MOST and not is_long(session, kind):
        for record in _named(session, kind, folded(text.strip())):
            found.setdefault(record.ref, _result(session, record, found_in(label_of(session, record), text)))
            if len(found) == _MOST:
                break
    return list(found.values())


def token(dossier: Dossier, record: Record) -> Token:
    """A record as a token of a picker; its value is the record's id."""
    label = label_of(dossier, record)
    return Token(value=record.id, text=label, icon=icon_of(record), tip=kind_line(dossier, record))


def icon_of(record: Record) -> str:
    """The icon of a record: an actor's says what the actor is."""
    return ACTOR_ICONS[record.actor_kind] if isinstance(record, Actor) else KIND_ICONS[record.kind]


def _named(dossier: Dossier, kind: Kind, wanted: str) -> Sequence[Record]:
    """Records with a name that holds the text; those that begin with it stand first."""
    found = [
        (min(places), record)
        for record in records_of(dossier, kind)
        if (places := [at for name in _names(dossier, record) if (at := folded(name).find(wanted)) >= 0])
    ]
    found.sort(key=lambda pair: (pair[0] > 0, pair[1].label.casefold()))
    return [record for _place, record in found]


def _nearness(label: str, text: str) -> tuple[bool, int]:
    """Sorts what begins with the text first, the shorter the nearer: "Azerb" means Azerbaijan before Azerbaijanis in
    Yekaterinburg. The others keep their order."""
    begins = folded(label).startswith(folded(text.strip()))
    return (not begins, len(label) if begins else 0)


def _names(dossier: Dossier, record: Record) -> Iterator[str]:
    yield label_of(dossier, record)
    if isinstance(record, Actor):
        yield from (name.text for name in record.names)
        yield from (code.value for code in record.codes)


def _hit(session: Session, hit: Hit) -> Result | None:
    """What search found; nothing for what is in the trash, which a question may ask for."""
    try:
        record = session.record(hit.ref)
    except NotFoundError:
        return None
    # Ties are called by their parties, not by their own words.
    spots = () if isinstance(record, Relation) else tuple((start, end - start) for start, end in hit.title_ranges)
    return _result(session, record, spots)


def _result(dossier: Dossier, record: Record, found: Spots) -> Result:
    return Result(
        payload=token(dossier, record),
        text=label_of(dossier, record),
        detail=kind_line(dossier, record).partition(",")[0],
        icon=icon_of(record),
        found=found,
    )
