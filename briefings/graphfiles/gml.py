"""GML read: lists of keys with values, strings over several lines, entities in strings. Written: `gml_writer`."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefings.graphfiles import words
from briefings.graphfiles.building import Building, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefings.graphfiles.given import Given
    from briefings.graphfiles.model import GraphFile

DEEPEST = 100
_SINGLE = frozenset({"id", "source", "target", "sign", "weight", "value", "directed"})
_TOKEN = re.compile(
    r'(?P<space>\s+|#[^\n]*)|"(?P<string>[^"]*)"|(?P<bracket>[\[\]])|(?P<word>[A-Za-z_][\w.-]*)'
    r"|(?P<number>[+-]?[\d.][\w.+-]*)|(?P<other>.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int


@dataclass(slots=True)
class _List:
    """Keys with texts or lists, in their order."""

    line: int
    texts: dict[str, str] = field(default_factory=dict)
    lists: list[tuple[str, _List]] = field(default_factory=list)

    def all(self, key: str) -> Iterator[_List]:
        return (inner for name, inner in self.lists if name == key)

    def flat(self, before: str = "") -> dict[str, str]:
        """All texts, those of inner lists as "graphics.x"."""
        values = {f"{before}{key}": text for key, text in self.texts.items()}
        for key, inner in self.lists:
            values |= inner.flat(f"{before}{key}.")
        return values


def read_gml(given: Given) -> GraphFile:
    """The first graph of a GML file. Raises BadInputError that names the line."""
    text, remarks = given.text()
    building = Building(given)
    for remark in remarks:
        building.remark(remark)
    top = _lists(given, text)
    graphs = list(top.all("graph"))
    if not graphs:
        raise given.bad(1, "there is no graph in it.", "Choose a file that holds graph [ … ].")
    if len(graphs) > 1:
        building.remark(f"The file holds {len(graphs)} graphs; the first was read.")
    graph = graphs[0]
    building.title = graph.texts.get("label", "") or graph.texts.get("name", "")
    directed = _directed(given, graph, default=False)
    for node in graph.all("node"):
        _node(node, building)
    for edge in graph.all("edge"):
        _edge(edge, building, directed=directed)
    for key in dict.fromkeys(key for key, _ in graph.lists if key not in {"node", "edge"}):
        building.remark(f"“{key}” is nothing that a graph in GML has; it was left out.")
    return building.finish()


def _node(node: _List, building: Building) -> None:
    values = node.flat()
    key = values.pop("id", "")
    if not key:
        raise building.given.bad(node.line, "a node has no id.", "Give each node an id.")
    x, y = (words.number(values.get(f"graphics.{name}", "")) for name in ("x", "y"))
    at = None if x is None or y is None else (x, y)
    if at is not None:
        del values["graphics.x"], values["graphics.y"]
    building.vertex(key, node.line, values, at=at)


def _edge(edge: _List, building: Building, *, directed: bool) -> None:
    values = edge.flat()
    source, target = values.pop("source", ""), values.pop("target", "")
    if not source or not target:
        raise building.given.bad(edge.line, "an edge lacks its source or its target.", "Name both ends of the edge.")
    own = _directed(building.given, edge, default=directed)
    values.pop("directed", None)
    building.edge(Found(source=source, target=target, line=edge.line, attributes=values, directed=own))


def _directed(given: Given, of: _List, *, default: bool) -> bool:
    says = of.texts.get("directed")
    found = default if says is None else words.flag(says)
    if found is None:
        raise given.bad(of.line, f"directed is “{says}”; it can be 1 or 0.")
    return found


def _lists(given: Given, text: str) -> _List:
    """The whole file as one list. Raises BadInputError for what is not closed or not to be understood."""
    inside = [_List(1)]
    key: _Token | None = None
    last = 1
    for token in _tokens(given, text):
        last = token.line
        if key is None:
            key = _key(given, token, inside)
            continue
        if token.kind == "bracket" and token.text == "[":
            if len(inside) > DEEPEST:
                raise given.bad(token.line, f"lists lie more than {DEEPEST} deep.")
            inner = _List(key.line)
            inside[-1].lists.append((key.text, inner))
            inside.append(inner)
        elif token.kind in {"string", "number", "word"}:
            _say(given, inside[-1], key, token.text)
        else:
            raise given.bad(token.line, f"“{key.text}” has no value.")
        key = None
    if key is not None:
        raise given.bad(key.line, f"“{key.text}” has no value.")
    if len(inside) > 1:
        raise given.bad(last, f"the list from line {inside[-1].line} is not closed; the file may be cut off.")
    return inside[0]


def _say(given: Given, of: _List, key: _Token, text: str) -> None:
    """Keep the first of what is said twice, unless that would make another graph."""
    if of.texts.setdefault(key.text, text) != text and key.text in _SINGLE:
        raise given.bad(key.line, f"“{key.text}” is said twice, and not the same.")


def _key(given: Given, token: _Token, inside: list[_List]) -> _Token | None:
    if token.kind == "word":
        return token
    if token.text == "]" and token.kind == "bracket" and len(inside) > 1:
        inside.pop()
        return None
    raise given.bad(token.line, f"“{token.text}” stands where a key should.")


def _tokens(given: Given, text: str) -> Iterator[_Token]:
    line = 1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        if kind == "other":
            what = "a quotation mark is not closed." if match[0] == '"' else f"“{match[0]}” means nothing in GML."
            raise given.bad(line, what)
        if kind == "number" and words.number(match[0]) is None and match[0].casefold() not in {"+inf", "-inf"}:
            raise given.bad(line, f"“{match[0]}” is no number.")
        if kind != "space":
            yield _Token(kind, html.unescape(match[kind]) if kind == "string" else match[kind], line)
        line += match[0].count("\n")
