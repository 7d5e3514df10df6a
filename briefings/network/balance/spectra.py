"""Balance as the spectrum of the sign matrix tells it: closed walks, and the strain that no choice of camps removes.

Exact up to `DENSE` actors in one component. Above it most walks are counted from random starts, always the same ones,
to about one part in fifty, and the strain is found by iteration.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.linalg import eigvalsh
from scipy.sparse import coo_array, csr_array, diags_array, eye_array
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import eigsh, expm_multiply

from briefings.network.balance.edges import edges_of

if TYPE_CHECKING:
    from briefings.network.balance.edges import Edges
    from briefings.network.signs import SignedGraph

DENSE = 1500
_HIGHEST, _STARTS, _SEED = 30, 48, 2014
_NEAR, _NOUGHT = 1e-6, 1e-9


def walk_balance(graph: SignedGraph) -> float | None:
    """Return the share of balance in closed walks, tr e^A / tr e^|A| (Estrada & Benzi 2014): 0 to 1, which is balance.

    A walk counts the less the longer it is. None without actors.
    """
    edges = edges_of(graph)
    if not edges.size:
        return None
    parts = _parts(edges)
    # An exponent of some hundreds is no number any more; what is common to both traces is left out.
    common = max(float(abs(part).sum(axis=1).max()) for part in parts)
    above = sum(_walks(part, common) for part in parts)
    return above / sum(_walks(abs(part), common) for part in parts)


def algebraic_conflict(graph: SignedGraph) -> float | None:
    """Return the smallest eigenvalue of the signed Laplacian D - A: 0 or more, 0 where a component is balanced (Kunegis
    et al. 2010).

    That is the least of `component_conflicts`: one balanced component, and be it one actor alone, makes it 0. None
    without actors.
    """
    return min((value for _size, value in component_conflicts(graph)), default=None)


def component_conflicts(graph: SignedGraph) -> tuple[tuple[int, float], ...]:
    """Return the number of actors and the algebraic conflict of each component, the largest component first."""
    found = [(part.shape[0], _least(_laplacian(part))) for part in _parts(edges_of(graph))]
    return tuple(sorted(found, key=lambda each: (-each[0], -each[1])))


def _parts(edges: Edges) -> list[csr_array]:
    """Return the sign matrix of each component."""
    rows, columns = np.concatenate([edges.ends, edges.ends[:, ::-1]]).T
    signs = np.tile(edges.signs, 2).astype(np.float64)
    table = coo_array((signs, (rows, columns)), shape=(edges.size, edges.size)).tocsr()
    labels = connected_components(table, directed=False)[1]
    order = np.argsort(labels, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(labels[order])) + 1)
    return [table[group][:, group] for group in groups if len(group)]


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
    size = laplacian.shape[0]
    if size <= DENSE:
        least = float(eigvalsh(laplacian.toarray(), subset_by_index=(0, 0))[0])
    else:
        least = float(eigsh(laplacian, k=1, which="SA", v0=np.ones(size), tol=_NEAR, return_eigenvectors=False)[0])
    return least if least > _NOUGHT else 0.0
