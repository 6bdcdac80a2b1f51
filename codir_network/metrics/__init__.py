"""Metrics: pure functions from a graph to numbers. A metric has no opinion."""

from __future__ import annotations

import networkx as nx
import pandas as pd

from codir_network.errors import GraphError
from codir_network.metrics import hub, intersection, isolation, layers
from codir_network.metrics.catalogue import METRICS
from codir_network.thresholds import DEFAULTS, Thresholds

__all__ = ["hub", "intersection", "isolation", "layers", "table"]


def table(G: nx.Graph, *, thresholds: Thresholds = DEFAULTS) -> pd.DataFrame:
    """Return one row a node, with every metric that its kind has; NaN elsewhere.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    thresholds
        The numbers behind the levels of communes.

    Returns
    -------
    pandas.DataFrame
        By id: ``kind``, ``label``, then the columns of ``metrics.catalogue`` in its order. The
        values of persons are for the analyst, never for what is handed out.

    Raises
    ------
    GraphError
        When a node does not say whether it is an actor or a body: nothing could be measured.

    Examples
    --------
    >>> made = table(nx.davis_southern_women_graph())
    >>> made.loc["E8", "kind"], int(made.loc["E8", "seats"]), int(made.loc["E8", "reached"])
    ('body', 14, 13)
    """
    nodes = sorted(G)
    modes = {0: "actor", 1: "body"}
    kinds = [G.nodes[n].get("kind") or modes.get(G.nodes[n].get("bipartite"), "") for n in nodes]
    if unknown := [node for node, kind in zip(nodes, kinds, strict=True) if not kind]:
        raise GraphError(f"node {unknown[0]!r}: neither kind nor bipartite says whether it is an actor or a body "
                         f"({len(unknown)} of {len(nodes)} nodes)")
    index = pd.Index(nodes, name="node", dtype=object)
    named = pd.DataFrame({"kind": pd.Series(kinds, index=index, dtype=object),
                          "label": pd.Series([G.nodes[n].get("label", n) for n in nodes], index=index, dtype=object)})
    found = pd.concat([
        named, hub.seats(G), hub.degree(G), hub.betweenness(G), hub.fabric_share(G), hub.exclusive_bridges(G),
        intersection.polyphony(G), hub.body_hub(G),
        isolation.isolation_profile(G, thresholds=thresholds).drop(columns="label"),
    ], axis=1)
    return found.reindex(index)[["kind", "label", *(metric.column for metric in METRICS)]]
