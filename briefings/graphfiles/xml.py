"""XML as elements that know their lines. Entities of a file's own are refused: they are how a small file swells until
no memory is left. What the elements mean is for each format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat  # entities are refused below

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from briefings.errors import BadInputError
    from briefings.graphfiles.given import Given

DEEPEST = 100


@dataclass(slots=True)
class Element:
    """One element. `tag` and the names of attributes are without prefix; `text` is its own text, children left out."""

    tag: str
    line: int
    attributes: Mapping[str, str]
    children: list[Element] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its own text, trimmed."""
        return "".join(self.parts).strip()

    def get(self, name: str) -> str:
        """An attribute, or an empty text."""
        return self.attributes.get(name, "")

    def all(self, tag: str) -> Iterator[Element]:
        """Its children of one kind."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Element | None:
        """Its first child of one kind."""
        return next(self.all(tag), None)

    def anywhere(self, *tags: str) -> Iterator[Element]:
        """Elements of these kinds below it, at any depth."""
        for child in self.children:
            if child.tag in tags:
                yield child
            yield from child.anywhere(*tags)


def out_of_place(element: Element, known: Collection[str]) -> Iterator[str]:
    """Sentences on those of its children that have no meaning there."""
    for tag in dict.fromkeys(child.tag for child in element.children if child.tag not in known):
        yield f"<{tag}> means nothing inside <{element.tag}>; it was left out."


def parse(given: Given) -> Element:
    """The root element. Raises BadInputError that names the line."""
    return _Parser(given).root()


class _Parser:
    def __init__(self, given: Given) -> None:
        self._given = given
        self._open: list[Element] = []
        self._root: Element | None = None
        self._expat = expat.ParserCreate()
        self._expat.buffer_text = True
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._text
        self._expat.EntityDeclHandler = self._entity
        self._expat.SkippedEntityHandler = self._skipped

    def root(self) -> Element:
        try:
            self._expat.Parse(self._given.data, True)
        except expat.ExpatError as problem:
            raise self._bad(f"this is not XML as it should be ({expat.ErrorString(problem.code)}).") from None
        except (LookupError, ValueError):
            raise self._bad("its encoding is unknown.", "Save the file again as UTF-8.") from None
        if self._root is None:
            raise self._bad("there is nothing in it.")
        return self._root

    def _bad(self, what: str, remedy: str = "") -> BadInputError:
        line = max(self._expat.ErrorLineNumber, self._expat.CurrentLineNumber, 1)
        return self._given.bad(line, what, *([remedy] if remedy else []))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEEPEST:
            raise self._bad(f"elements lie more than {DEEPEST} deep.")
        plain = {_plain(key): value for key, value in attributes.items()}
        element = Element(_plain(name), self._expat.CurrentLineNumber, plain)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].parts.append(text)

    def _entity(self, name: str, *_rest: object) -> None:
        raise self._bad(f"it declares the entity “{name}”.", "Take the declaration out; Chancery reads no entities.")

    def _skipped(self, name: str, *_rest: object) -> None:
        raise self._bad(f"the entity “{name}” is not declared.")


def _plain(name: str) -> str:
    return name.rpartition(":")[2]
