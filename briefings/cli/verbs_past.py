"""The verbs of the past: what was done in a dossier, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.cli.named import author, record_of, secrets
from briefings.cli.printing import print_json, say
from briefings.cli.verbs_upkeep import backups_folder
from briefings.errors import NotFoundError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from briefings.domain.records import Ref
    from briefings.session import Changes, RecordChange, Session, Step

SHOWN = 5
"""How many records of a step are printed; `--json` gives some more, and says how many there are."""
IN_JSON = 50


def history(order: argparse.Namespace) -> None:
    """Print the latest steps, or those of one record: who, when, what from what to what."""
    from briefings.cli.named import opened

    with opened(order) as session:
        ref = record_of(order.record) if order.record else None
        if ref is not None:
            session.past.versions(ref, limit=1)  # refuses what never was
        steps = session.past.steps(ref, limit=order.limit)
        if order.json:
            print_json([_as_json(session, step, ref) for step in steps])
        else:
            say(line for step in steps for line in _lines(session, step, ref))


def undo(order: argparse.Namespace) -> None:
    """Take the last steps back and say which they were."""
    from briefings.session import Session

    _repeated(order, Session.undo, "Undone", "Nothing is left to undo.")


def redo(order: argparse.Namespace) -> None:
    """Bring steps that were undone again and say which they were."""
    from briefings.session import Session

    _repeated(order, Session.redo, "Redone", "Nothing is left to redo.")


def _repeated(order: argparse.Namespace, deed: Callable[[Session], Changes | None], done: str, nothing: str) -> None:
    from briefings.session import Session

    folder = backups_folder(order)
    with Session.open(order.dossier, **secrets(order), author=author(), backups=folder) as session:
        session.file.back_up_daily()
        for place in range(order.steps):
            changes = deed(session)
            if changes is None:
                if place == 0:
                    raise NotFoundError(nothing, remedy="See what was done with `chancery history`.")
                say([nothing])
                break
            say([f"{done}: {changes.label}"])


def _lines(session: Session, step: Step, ref: Ref | None) -> Iterator[str]:
    when = step.when.astimezone()
    who = f"  {step.who}" if step.who else ""
    deed = {"undo": "Undo: ", "redo": "Redo: "}.get(step.deed, "")
    undone = " (undone)" if step.undone else ""
    yield f"{step.number:5d}  {when:%Y-%m-%d %H:%M}{who}  {deed}{step.label}{undone}"
    changes = session.past.changes(step.number, ref=ref, limit=SHOWN)
    for change in changes:
        yield from _of_record(change)
    if ref is None and (step.touched is None or step.touched > len(changes) == SHOWN):
        more = "a thousand more and beyond" if step.touched is None else f"{step.touched - len(changes)} more"
        yield f"       … and {more}"


def _of_record(change: RecordChange) -> Iterator[str]:
    ref = f"{change.ref!s:20s} " if change.ref is not None else ""
    yield f"       {ref}{change.label}: {change.happened}"
    if change.happened != "added":
        yield from (f"         {field}" for field in change.fields)


def _as_json(session: Session, step: Step, ref: Ref | None) -> dict[str, object]:
    return {
        "step": step.number,
        "when": step.when.isoformat(timespec="milliseconds"),
        "who": step.who,
        "label": step.label,
        "deed": step.deed,
        "target": step.target,
        "undone": step.undone,
        "touched": step.touched,
        "changes": [_change_json(change) for change in session.past.changes(step.number, ref=ref, limit=IN_JSON)],
    }


def _change_json(change: RecordChange) -> dict[str, object]:
    return {
        "record": None if change.ref is None else str(change.ref),
        "label": change.label,
        "happened": change.happened.value,
        "fields": [
            {
                "field": field.attribute,
                "label": field.label,
                "turn": field.turn.value,
                "before": field.before,
                "after": field.after,
            }
            for field in change.fields
        ],
    }
