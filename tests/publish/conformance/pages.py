"""A PDF as the checks see it: the tree, the parent tree, and what each page paints."""

from __future__ import annotations

import io
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import pikepdf

from tests.publish.conformance.briefs import written

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"}


@dataclass(eq=False)
class Node:
    """One element. `marks` are (number of the page, id) pairs, `annotations` object numbers."""

    tag: str
    entries: Any
    parent: Node | None
    kids: list[Node] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)

    def all(self) -> Iterator[Node]:
        """This and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.all()

    def attribute(self, name: str) -> Any:  # noqa: ANN401
        """An attribute of any owner."""
        owners = self.entries.get("/A")
        for each in owners if isinstance(owners, pikepdf.Array) else [owners]:
            if each is not None and name in each:
                return each[name]
        return None


class Judged:
    """One file, opened."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.page_of = {page.objgen: at for at, page in enumerate(self.pdf.pages)}
        self.root = self._node(self.pdf.Root.StructTreeRoot.K, None, None)

    def _node(self, entries: Any, parent: Node | None, page: Any) -> Node:  # noqa: ANN401
        node = Node(str(entries.S)[1:], entries, parent)
        page = entries.get("/Pg", page)
        kids = entries.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                node.marks.append((self.page_of[page.objgen], kid))
            elif kid.get("/Type") == "/MCR":
                node.marks.append((self.page_of[kid.Pg.objgen], int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                node.annotations.append(kid.Obj)
            else:
                node.kids.append(self._node(kid, node, page))
        return node

    def of(self, *tags: str) -> list[Node]:
        """The elements with one of these tags."""
        return [each for each in self.root.all() if each.tag in tags]

    def parents(self) -> dict[int, Any]:
        """The parent tree."""
        numbers = self.pdf.Root.StructTreeRoot.ParentTree.Nums
        return {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}

    def painted(self) -> list[tuple[int, str, int | None]]:
        """What each piece of each page belongs to: its page, the tag and the id of its marked content."""
        found = []
        for at, page in enumerate(self.pdf.pages):
            found += [(at, tag, mark) for tag, mark in _pieces(page)]
        return found


def _pieces(page: Any) -> Iterator[tuple[str, int | None]]:  # noqa: ANN401
    open_marks: list[tuple[str, int | None]] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            entries = operands[1] if name == "BDC" else {}
            mark = entries.get("/MCID") if isinstance(entries, pikepdf.Dictionary) else None
            open_marks.append((str(operands[0])[1:], None if mark is None else int(mark)))
        elif name == "EMC":
            open_marks.pop()
        elif name in SHOWS:
            own = [each for each in open_marks if each[0] != "Span" or each[1] is not None]
            yield own[-1] if own else ("", None)
    assert not open_marks


@cache
def judged(case: str) -> Judged:
    """A case, opened once."""
    return Judged(written(case).data)


def ids_on_pages(file: Judged) -> dict[int, set[int]]:
    """The marked-content ids that are painted on each page."""
    found: dict[int, set[int]] = defaultdict(set)
    for page, _, mark in file.painted():
        if mark is not None:
            found[page].add(mark)
    return found
