"""The actor x body matrix of counted seats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse

from codir_network.graph.views import memberships, two_mode_edges


@dataclass(frozen=True, slots=True)
class Incidence:
    """The actor x body matrix (0/1, CSR) with the ids of its rows and columns, sorted."""

    matrix: sparse.csr_array
    actors: tuple[Any, ...]
    bodies: tuple[Any, ...]


def incidence(G: nx.Graph, *, automatic: bool = False, persons_only: bool = True) -> Incidence:
    """Return the incidence matrix of counted seats.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    automatic
        Whether bodies with automatic seats are columns too.
    persons_only
        Whether institutions and seats whose holder is not named are left out.
    """
    H = memberships(G)
    columns = [n for n, d in H.nodes(data=True)
               if d["bipartite"] == 1 and (automatic or d.get("automatic_seats", "non") == "non")]
    rows = [n for n, d in H.nodes(data=True)
            if d["bipartite"] == 0 and (not persons_only or d.get("subkind", "personne") == "personne")]
    row_of, column_of = ({node: i for i, node in enumerate(ids)} for ids in (rows, columns))
    pairs = [(row_of[a], column_of[b]) for a, b, _ in two_mode_edges(H) if a in row_of and b in column_of]
    i, j = (np.array([pair[k] for pair in pairs], dtype=np.int64) for k in (0, 1))
    matrix = sparse.csr_array((np.ones(len(pairs), dtype=np.int64), (i, j)), shape=(len(rows), len(columns)))
    matrix.sort_indices()
    return Incidence(matrix, tuple(rows), tuple(columns))
