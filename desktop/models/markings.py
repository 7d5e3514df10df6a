"""The markings that a field offers: the levels of the schemes that come with the program, from low to high."""

from briefings.domain.markings import Marking, scheme, scheme_names


def levels(scheme_name: str = "") -> tuple[Marking, ...]:
    """One marking for each level of a scheme, or of every scheme, without caveats."""
    names = (scheme_name,) if scheme_name in scheme_names() else scheme_names()
    return tuple(Marking(scheme=name, level=level) for name in names for level in scheme(name).levels)
