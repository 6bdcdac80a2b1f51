"""Hubs: who, and which bodies, tie the others together. Counted seats only."""

from __future__ import annotations

from collections import Counter
from typing import Any, Literal, get_args

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from codir_network.graph import Node, incidence, memberships, order, persons
from codir_network.metrics.by_node import index_of, series

Isolates = Literal["leave_out", "count"]
"""What nodes without a seat are to a share: nothing, or part of what it is a share of."""


def seats(G: nx.Graph) -> pd.Series:
    """Return the number of counted seats of each actor, and in each body.

    Everybody counts here: persons, institutions, and seats whose holder is not named.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.

    Examples
    --------
    >>> int(seats(nx.davis_southern_women_graph())["E8"])
    14
    """
    return series("seats", dict(memberships(G).degree()), int)


def degree(G: nx.Graph, *, persons_only: bool = True, isolates: Isolates = "leave_out") -> pd.Series:
    """Return the share of the other mode that each actor and body is tied to.

    For an actor, the share of bodies where it sits; for a body, the share of actors who sit
    there. High: many doors open there. Low: few seats are known.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    persons_only
        Whether institutions and seats whose holder is not named are left out.
    isolates
        "leave_out" nodes without a counted seat of what a share is of, or "count" them.

    Notes
    -----
    Two-mode normalisation: an actor's seats over the number of bodies, a body's members over the
    number of actors. Actors without a counted seat, and bodies without a known member, have 0.
    They enter no denominator, so that a name more in a list changes nobody's value, unless
    ``isolates`` is "count": Borgatti & Everett's figures for a list with empty rows.

    References
    ----------
    Borgatti & Everett (1997), Network analysis of 2-mode data, Social Networks 19.

    Examples
    --------
    >>> round(float(degree(nx.davis_southern_women_graph())["E8"]), 2)
    0.78
    """
    H = _two_mode(G, persons_only)
    sizes = _sizes(H, isolates)
    return series("degree", {node: k / (sizes[1 - H.nodes[node]["bipartite"]] or 1) for node, k in H.degree()})


def betweenness(G: nx.Graph, *, persons_only: bool = True, isolates: Isolates = "leave_out") -> pd.Series:
    """Return how often each actor and body lies on the shortest paths between the others.

    High: what circulates often passes there. Read it in tiers: the first place changes hands
    when a tenth of the memberships is missing. Low: other ways exist, or nothing passes.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    persons_only
        Whether institutions and seats whose holder is not named are left out.
    isolates
        "leave_out" nodes without a counted seat of what a share is of, or "count" them.

    Notes
    -----
    Divided by the largest value that a node of its mode can reach, given the sizes of both modes:
    of nodes with a seat, or of all of them (``isolates``). NaN where no node of a mode can lie
    between two others.

    References
    ----------
    Borgatti & Everett (1997), Network analysis of 2-mode data, Social Networks 19.

    Examples
    --------
    >>> round(float(betweenness(nx.davis_southern_women_graph())["E8"]), 2)
    0.24
    """
    H = _two_mode(G, persons_only)
    sizes = _sizes(H, isolates)
    most = [_most_between(*sizes), _most_between(*sizes[::-1])]
    raw = nx.betweenness_centrality(H, normalized=False)
    return series("betweenness", {node: value / most[H.nodes[node]["bipartite"]] if most[H.nodes[node]["bipartite"]]
                                   else np.nan for node, value in raw.items()})


def _most_between(own: int, other: int) -> float:
    """Return the largest raw betweenness of a node of a mode (Borgatti & Everett 1997)."""
    if not own or not other:
        return 0.0
    s, t = divmod(own - 1, other)
    return (other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2


def fabric_share(G: nx.Graph, *, persons_only: bool = True) -> pd.Series:
    """Return the part of the links between bodies that each actor carries.

    A link between two bodies is shared equally by those who sit in both. High: many links
    between bodies hang on this actor, alone or nearly so. 0: it sits in one body.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    persons_only
        Whether institutions and seats whose holder is not named are left out.

    Notes
    -----
    w_i = sum over pairs of bodies a < b of B_ia B_ib / X_ab, with B the actor x body matrix and
    X = B'B. The values sum to L, the number of linked pairs of bodies.

    References
    ----------
    Defined for this toolkit; shares a co-membership among those who make it, as Newman (2001),
    Scientific collaboration networks II, Physical Review E 64, 016132, does a paper.

    Examples
    --------
    >>> G = nx.Graph([("ana", "x"), ("ana", "y"), ("bob", "x"), ("bob", "y"), ("bob", "z")])
    >>> nx.set_node_attributes(G, {n: int(n in "xyz") for n in G}, "bipartite")
    >>> fabric_share(G).to_dict()
    {'ana': 0.5, 'bob': 2.5}
    """
    found = incidence(G, automatic=True, persons_only=persons_only)
    weights = _links(found.matrix).astype(float)
    weights.data = 1 / weights.data
    return pd.Series(_carried(found.matrix, weights) / 2, index=index_of(found.actors), name="fabric_share")


def exclusive_bridges(G: nx.Graph, *, persons_only: bool = True) -> pd.Series:
    """Return how many pairs of bodies each actor alone ties.

    High: these links leave with the actor. 0: somebody else ties each pair too, or the actor
    sits in one body.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    persons_only
        Whether institutions and seats whose holder is not named are left out.

    Notes
    -----
    e_i = number of pairs a < b with B_ia = B_ib = 1 and X_ab = 1; equal to
    (1 - redundancy_i) C(k_i, 2), k_i the actor's seats.

    References
    ----------
    Latapy, Magnien & Del Vecchio (2008), Basic notions for the analysis of large two-mode
    networks, Social Networks 30, for redundancy.

    Examples
    --------
    >>> G = nx.Graph([("ana", "x"), ("ana", "y"), ("bob", "x"), ("bob", "y"), ("bob", "z")])
    >>> nx.set_node_attributes(G, {n: int(n in "xyz") for n in G}, "bipartite")
    >>> exclusive_bridges(G).to_dict()
    {'ana': 0, 'bob': 2}
    """
    found = incidence(G, automatic=True, persons_only=persons_only)
    counts = _carried(found.matrix, _single(found.matrix)) // 2
    return pd.Series(counts, index=index_of(found.actors), name="exclusive_bridges", dtype=int)


def body_hub(G: nx.Graph, *, persons_only: bool = True) -> pd.DataFrame:
    """Return, for each body, how many other bodies its members reach, with and without one.

    A frame rather than a Series of shares: « des membres dans 12 des 44 autres instances » is
    what gets printed, and the three counts make it.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    persons_only
        Whether institutions and seats whose holder is not named are left out.

    Returns
    -------
    pandas.DataFrame
        One row a body. ``reached``: other bodies where at least one member sits; ``others``: all
        other bodies, those with automatic seats included; ``without_best``: bodies still reached
        whichever member leaves (the one whose absence costs most).

    Notes
    -----
    R_a = reached / others. A body without a known member reaches 0: that is what is known.

    Examples
    --------
    >>> G = nx.Graph([("ana", "x"), ("ana", "y"), ("bob", "x"), ("bob", "y"), ("bob", "z")])
    >>> nx.set_node_attributes(G, {n: int(n in "xyz") for n in G}, "bipartite")
    >>> body_hub(G).loc["x"].to_dict()
    {'reached': 2, 'others': 2, 'without_best': 1}
    """
    found = incidence(G, automatic=True, persons_only=persons_only)
    reached = np.diff(_links(found.matrix).indptr)
    lost = found.matrix * (found.matrix @ _single(found.matrix))
    worst = lost.max(axis=0).toarray().ravel() if 0 not in lost.shape else np.zeros_like(reached)
    return pd.DataFrame({"reached": reached, "others": max(len(found.bodies) - 1, 0), "without_best": reached - worst},
                        index=index_of(found.bodies), dtype=int)


def hanging_bodies(G: nx.Graph, pole: Node) -> frozenset[Node]:
    """Return the bodies that a body reaches through its best-linked member alone.

    The member is the one whose absence costs most; the first by id where several are alike.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    pole
        A body.

    Examples
    --------
    >>> G = nx.Graph([("ana", "x"), ("ana", "y"), ("bob", "x"), ("bob", "y"), ("bob", "z")])
    >>> nx.set_node_attributes(G, {n: int(n in "xyz") for n in G}, "bipartite")
    >>> sorted(hanging_bodies(G, "x"))
    ['z']
    """
    people = persons(G)
    alone: dict[Node, Node] = {}
    shared: Counter[Node] = Counter(body for member in people[pole] for body in people[member] if body != pole)
    for member in people[pole]:
        alone.update({body: member for body in people[member] if shared[body] == 1})
    held = Counter(alone.values())
    best = min(held, key=lambda member: (-held[member], order(member)), default=None)
    return frozenset(body for body, member in alone.items() if member == best)


def _links(matrix: sparse.csr_array) -> sparse.csr_array:
    """Return X = B'B without its diagonal: the shared members of each pair of bodies."""
    shared = sparse.csr_array(matrix.T @ matrix)
    shared = shared - sparse.diags_array(shared.diagonal(), dtype=shared.dtype)
    links = sparse.csr_array(shared)
    links.eliminate_zeros()
    return links


def _single(matrix: sparse.csr_array) -> sparse.csr_array:
    """Return 1 for each pair of bodies tied by exactly one member."""
    return sparse.csr_array((_links(matrix) == 1).astype(np.int64))


def _carried(matrix: sparse.csr_array, weights: sparse.csr_array) -> Any:
    """Return for each actor the sum of the weights of its ordered pairs of bodies."""
    return (matrix * (matrix @ weights)).sum(axis=1)


def _two_mode(G: nx.Graph, persons_only: bool) -> nx.Graph:
    return persons(G) if persons_only else memberships(G)


def _sizes(H: nx.Graph, isolates: Isolates) -> tuple[int, int]:
    """Return the numbers of actors and of bodies: those that have a seat, or all."""
    if isolates not in get_args(Isolates):
        raise ValueError(f"isolates is {isolates!r} where {' or '.join(map(repr, get_args(Isolates)))} was expected")
    modes = [H.nodes[node]["bipartite"] for node, k in H.degree() if k or isolates == "count"]
    return modes.count(0), modes.count(1)
