"""What a citation says when the pointer rests on it: the record, then its best grade in words."""

from briefings.domain.dossier import Dossier
from briefings.domain.records import Ref
from briefings.domain.sources import Source
from briefings.errors import NotFoundError
from desktop.models.grades import footing, sources_of
from desktop.models.words import label_of, noun


def tip_of(dossier: Dossier, ref: Ref) -> str:
    """Such as "Event: Raid in Yekaterinburg" and below "C3: fairly reliable, possibly true"."""
    try:
        record = dossier.record(ref)
    except NotFoundError:
        return f"{noun(ref.kind)} in the trash"
    name = f"{noun(ref.kind)}: {label_of(dossier, record)}"
    if isinstance(record, Source):
        return f"{name}\n{record.reliability.value}: {record.reliability.words}"
    held = footing(record.citations, sources_of(dossier, record.citations))
    if not held.grade:
        return f"{name}\nRests on no source"
    return f"{name}\n{held.tip if held.tip.startswith(held.grade) else f'{held.grade}: {held.tip}'}"
