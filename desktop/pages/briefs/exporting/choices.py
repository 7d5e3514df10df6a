"""What was chosen of the last export of a dossier's briefs, beside the sheet. No secret, and nobody's name."""

from dataclasses import dataclass

from briefings.publish.delivery import Kind
from briefings.publish.formats import Format
from desktop.context import Context
from desktop.pages.briefs.exporting.sheets import read, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """As they are proposed the next time."""

    format: Format = Format.PDF
    kind: Kind = Kind.ARCHIVE
    line_numbers: bool = False
    portion_marks: bool = False
    with_data: bool = False
    visible_signature: bool = True


def choices_of(context: Context) -> Choices:
    """What was chosen last; what cannot be read is as at first."""
    held, first = read(context, "choices"), Choices()
    return Choices(
        format=next((each for each in Format if each == held.get("format")), first.format),
        kind=next((each for each in Kind if each == held.get("kind")), first.kind),
        line_numbers=held.get("line_numbers") is True,
        portion_marks=held.get("portion_marks") is True,
        with_data=held.get("with_data") is True,
        visible_signature=held.get("visible_signature") is not False,
    )


def keep_choices(context: Context, choices: Choices) -> None:
    """Propose these the next time."""
    held: dict[str, object] = {
        "format": choices.format.value,
        "kind": choices.kind.value,
        "line_numbers": choices.line_numbers,
        "portion_marks": choices.portion_marks,
        "with_data": choices.with_data,
        "visible_signature": choices.visible_signature,
    }
    write(context, "choices", held)
