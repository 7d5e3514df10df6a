"""Balance as the spectrum of the sign matrix tells it: closed walks, and the strain that no choice of camps removes.

Exact up to `DENSE` actors in one component. Above it most walks are counted from random starts, always the same ones,
to about one part in fifty, and the strain is found by iteration.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.linalg import eigvalsh
from scipy.sparse import coo_array, csr_array, diags_array, eye_array
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import ArpackNoConvergence, eigsh, expm_multiply

from briefings.network.balance.edges import edges_of
from briefings.network.balance.search import outwards

if TYPE_CHECKING:
    from briefings.network.balance.edges import Edges
    from briefings.network.signs import SignedGraph

DENSE = 1500
_HIGHEST, _STARTS, _SEED = 30, 48, 2014
_NEAR = 1e-6


def walk_balance(graph: SignedGraph) -> float | None:
    """Return the share of balance in closed walks, tr e^A / tr e^|A| (Estrada & Benzi 2014): 0 to 1, which is balance.

    A walk counts the less the longer it is. None without actors.
    """
    edges = edges_of(graph)
    if not edges.size:
        return None
    parts = _parts(edges)
    # An exponent of some hundreds is no number any more; what is common to both traces is left out.
    common = max(float(abs(part.signs).sum(axis=1).max()) for part in parts)
    plain = [_walks(abs(part.signs), common) for part in parts]
    # In a balanced part no closed walk is lost.
    signed = [_walks(part.signs, common) if part.strained else whole for part, whole in zip(parts, plain, strict=True)]
    return min(sum(signed) / sum(plain), 1.0)


def algebraic_conflict(graph: SignedGraph) -> float | None:
    """Return the smallest eigenvalue of the signed Laplacian D - A: 0 or more, 0 where a component is balanced (Kunegis
    et al. 2010).

    That is the least of `component_conflicts`: one balanced component, and be it one actor alone, makes it 0. None
    without actors.
    """
    return min((value for _size, value in component_conflicts(graph)), default=None)


def component_conflicts(graph: SignedGraph) -> tuple[tuple[int, float], ...]:
    """Return the number of actors and the algebraic conflict of each component, the largest component first."""
    parts = _parts(edges_of(graph))
    found = [(part.signs.shape[0], _least(_laplacian(part.signs)) if part.strained else 0.0) for part in parts]
    return tuple(sorted(found, key=lambda each: (-each[0], -each[1])))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Part:
    """The sign matrix of a component, and whether two camps contradict any of its ties."""

    signs: csr_array
    strained: bool


def _parts(edges: Edges) -> list[_Part]:
    rows, columns = np.concatenate([edges.ends, edges.ends[:, ::-1]]).T
    signs = np.tile(edges.signs, 2).astype(np.float64)
    table = coo_array((signs, (rows, columns)), shape=(edges.size, edges.size)).tocsr()
    labels = connected_components(table, directed=False)[1]
    strained = np.bincount(labels[edges.ends[edges.frustrated(outwards(edges)), 0]], minlength=edges.size) > 0
    order = np.argsort(labels, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(labels[order])) + 1)
    return [
        _Part(signs=table[nodes][:, nodes], strained=bool(strained[labels[nodes[0]]])) for nodes in groups if len(nodes)
    ]


def _walks(part: csr_array, common: float) -> float:
    """Return tr e^(A - common)."""
    size = part.shape[0]
    if size <= DENSE:
        return float(np.exp(eigvalsh(part.toarray()) - common).sum())
    # The highest part, which weighs most, exactly; the rest from random starts at right angles to it.
    values, vectors = eigsh(part, k=_HIGHEST, which="LA", v0=np.ones(size))
    starts = np.random.default_rng(_SEED).choice([-1.0, 1.0], (size, _STARTS))
    starts -= vectors @ (vectors.T @ starts)
    rest = expm_multiply(csr_array((part - common * eye_array(size)) / 2), starts)
    return float(np.exp(values - common).sum() + (rest**2).sum() / _STARTS)


def _laplacian(part: csr_array) -> csr_array:
    return csr_array(diags_array(abs(part).sum(axis=1)) - part)


def _least(laplacian: csr_array) -> float:
    """Return the smallest eigenvalue."""
    if laplacian.shape[0] <= DENSE:
        return float(eigvalsh(laplacian.toarray(), subset_by_index=(0, 0))[0])
    start = np.random.default_rng(_SEED).standard_normal(laplacian.shape[0])
    try:
        return float(eigsh(laplacian, k=1, which="SA", v0=start, tol=_NEAR, return_eigenvectors=False)[0])
    except ArpackNoConvergence:
        # Slow where many ties cross, and sure where the iteration is not: long rings that are all but balanced.
        return float(eigsh(laplacian.tocsc(), k=1, sigma=0, v0=start, return_eigenvectors=False)[0])
