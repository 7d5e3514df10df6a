"""The shape of our own tree in figures. A report, not a gate: nothing fails on it.

    python benchmarks/shape.py [FOLDER ...]

Prints for each folder (the engine, the window and the installer unless others are named) and for all of them together:
physical lines of files and of functions as median / 95th percentile / longest; the share of functions that are
annotated in full; the share of public functions with a docstring, overrides of Qt's (camelCase) left out; and the pairs
of packages that import each other, imports for types alone included: first pairs of rooms, then a folder and one in it.
"""

from __future__ import annotations

import ast
import itertools
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).parents[1]
FOLDERS = ("briefings", "desktop", "installer")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One function: lines from its `def` to its end, annotated in full, and for public ones whether documented."""

    lines: int
    typed: bool
    documented: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One file: its package, its lines, its functions and the modules that it names in imports."""

    package: str
    lines: int
    functions: tuple[Measured, ...]
    imports: frozenset[str]


def read(file: Path) -> Module:
    """Measure a file below the root. Raises SyntaxError where it is not Python."""
    text = file.read_text(encoding="utf-8")
    tree = ast.parse(text)
    return Module(
        package=".".join(file.relative_to(ROOT).parent.parts),
        lines=text.count("\n"),
        functions=tuple(_functions(tree)),
        imports=frozenset(_imports(tree)),
    )


def _functions(node: ast.AST, *, public: bool = True) -> Iterator[Measured]:
    """Every function below a node, those inside functions included; these are never public."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function):
            yield _measured(child, public=public)
            yield from _functions(child, public=False)
        else:
            private = isinstance(child, ast.ClassDef) and child.name.startswith("_")
            yield from _functions(child, public=public and not private)


def _measured(function: Function, *, public: bool) -> Measured:
    ours = public and not function.name.startswith("_") and function.name.islower()
    return Measured(
        lines=(function.end_lineno or function.lineno) - function.lineno + 1,
        typed=_is_typed(function),
        documented=ast.get_docstring(function) is not None if ours else None,
    )


def _is_typed(function: Function) -> bool:
    given = function.args
    arguments = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    named = [argument for argument in arguments if argument is not None and argument.arg not in {"self", "cls"}]
    return function.returns is not None and all(argument.annotation is not None for argument in named)


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def two_way(modules: Sequence[Module]) -> list[tuple[str, str]]:
    """The pairs of packages (folders with modules) of which each imports something of the other."""
    packages = {module.package for module in modules}
    arrows = {(module.package, _home(name, packages)) for module in modules for name in module.imports}
    return [pair for pair in itertools.combinations(sorted(packages), 2) if {pair, pair[::-1]} <= arrows]


def _home(name: str, packages: set[str]) -> str:
    """The package that an imported name belongs to, or nothing if it is not one of ours."""
    while name and name not in packages:
        name = name.rpartition(".")[0]
    return name


def _spread(sizes: Sequence[int]) -> str:
    ordered = sorted(sizes)
    return f"{ordered[len(ordered) // 2]} / {ordered[len(ordered) * 95 // 100]} / {ordered[-1]}"


def _share(said: Sequence[bool]) -> str:
    return f"{sum(said) / len(said):.1%}" if said else "–"


def _knots(pairs: Sequence[tuple[str, str]]) -> str:
    inside = sum(second.startswith(f"{first}.") for first, second in pairs)
    return f"{len(pairs) - inside} + {inside}"


def row(name: str, modules: Sequence[Module]) -> str:
    """One row of the table in Markdown."""
    functions = [function for module in modules for function in module.functions]
    cells = (
        name,
        str(len(modules)),
        _spread([module.lines for module in modules]),
        str(len(functions)),
        _spread([function.lines for function in functions] or [0]),
        _share([function.typed for function in functions]),
        _share([function.documented for function in functions if function.documented is not None]),
        _knots(two_way(modules)),
    )
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Measure and print."""
    found = {name: [read(file) for file in sorted((ROOT / name).rglob("*.py"))] for name in sys.argv[1:] or FOLDERS}
    every = list(itertools.chain.from_iterable(found.values()))
    print("| tree | files | lines of a file | functions | lines of a function | typed | documented | two-way pairs |")
    print("|---|---|---|---|---|---|---|---|")
    for name, modules in found.items():
        print(row(name, modules))
    print(row("together", every))
    print()
    for first, second in two_way(every):
        print(f"{first} and {second} import each other.")


if __name__ == "__main__":
    main()
