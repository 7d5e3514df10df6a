"""How the pages of a dossier's briefs are set, kept between runs: what is not chosen is as the house has it."""

import json
from dataclasses import replace

from briefings.publish.setting import AS_IT_IS, MOST_BINDING, Digits, NotesAt, Paper, Setting
from desktop.context import Context
from desktop.letterhead.house import usual
from desktop.pages.briefs.exporting.wish import Sheet


def sheet_of(context: Context) -> Sheet:
    """What was chosen for this dossier."""
    held = read(context, "sheet")
    binding = held.get("binding")
    return Sheet(
        style=str(held.get("style") or ""),
        paper=next((paper for paper in Paper if paper == held.get("paper")), None),
        notes=next((notes for notes in NotesAt if notes == held.get("notes")), NotesAt.TEMPLATE),
        binding=min(max(float(binding), 0.0), MOST_BINDING) if isinstance(binding, int | float) else 0.0,
        digits=next((digits for digits in Digits if digits == held.get("digits")), Digits.WESTERN),
    )


def keep_sheet(context: Context, sheet: Sheet) -> None:
    """Set the pages of this dossier's briefs so from now on."""
    paper = "" if sheet.paper is None else sheet.paper.value
    values = {"style": sheet.style, "paper": paper, "notes": sheet.notes.value, "digits": sheet.digits.value}
    write(context, "sheet", {**values, "binding": sheet.binding})


def setting_of(context: Context, sheet: Sheet | None = None) -> Setting:
    """The pages as they are set now, or would be by another sheet: the house, over it what the dossier has."""
    known, chosen = usual(context.settings), sheet if sheet is not None else sheet_of(context)
    return replace(
        AS_IT_IS,
        style=_known_style(chosen.style) or _known_style(known.style),
        paper=chosen.paper or known.paper,
        notes=chosen.notes,
        binding=chosen.binding,
        digits=chosen.digits,
        house=known.house,
    )


def read(context: Context, name: str) -> dict[str, object]:
    """What was kept for this dossier under a name; nothing where it cannot be read."""
    try:
        held = json.loads(context.settings.note(_note(context, name), "{}"))
    except ValueError:
        return {}
    return held if isinstance(held, dict) else {}


def write(context: Context, name: str, held: dict[str, object]) -> None:
    """Keep something for this dossier. No secret and no name of a person belongs in it."""
    context.settings.set_note(_note(context, name), json.dumps(held))


def _note(context: Context, name: str) -> str:
    return f"export/{context.session.path.name}/{name}"


def _known_style(name: str) -> str:
    """A style that is no longer there must not keep briefs from being made."""
    from briefings.publish.house.style_file import style_names  # noqa: PLC0415 - read when a brief is first shown

    return name if name in style_names() else ""
