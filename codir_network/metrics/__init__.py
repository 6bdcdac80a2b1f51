"""Metrics: pure functions from a graph to numbers. A metric has no opinion."""

from __future__ import annotations

import networkx as nx
import pandas as pd

from codir_network.graph import check_measurable, in_order
from codir_network.metrics import hub, intersection, isolation, layers
from codir_network.metrics.by_node import column, index_of, spread
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
        When it cannot be measured: see :func:`codir_network.graph.check_measurable`.

    Examples
    --------
    >>> made = table(nx.davis_southern_women_graph())
    >>> made.loc["E8", "kind"], int(made.loc["E8", "seats"]), int(made.loc["E8", "reached"])
    ('body', 14, 13)
    """
    check_measurable(G, territory=True)
    index = index_of(in_order(G))
    modes = {0: "actor", 1: "body"}
    found = {"kind": column([G.nodes[n].get("kind") or modes[G.nodes[n]["bipartite"]] for n in index], index, object),
             "label": column([G.nodes[n].get("label", n) for n in index], index, object)}
    measured = [hub.seats(G).to_frame(), hub.degree(G).to_frame(), hub.betweenness(G).to_frame(),
                hub.fabric_share(G).to_frame(), hub.exclusive_bridges(G).to_frame(), intersection.polyphony(G),
                hub.body_hub(G), isolation.isolation_profile(G, thresholds=thresholds).drop(columns="label")]
    found |= {str(name): spread(frame[name], index) for frame in measured for name in frame}
    return pd.DataFrame({name: found[name] for name in ("kind", "label", *(metric.column for metric in METRICS))},
                        index=index)
