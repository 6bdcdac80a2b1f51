"""Metrics: pure functions from a graph to numbers. A metric has no opinion."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
import pandas as pd

from codir_network.graph import check_measurable, in_order
from codir_network.metrics import catalogue, hub, intersection, isolation, layers
from codir_network.metrics.by_node import column, index_of, spread
from codir_network.metrics.catalogue import Measure, Metric
from codir_network.metrics.hub import Isolates
from codir_network.thresholds import DEFAULTS, Thresholds

__all__ = ["hub", "intersection", "isolation", "layers", "measure", "table"]


def table(G: nx.Graph, *, thresholds: Thresholds = DEFAULTS, isolates: Isolates = "leave_out") -> pd.DataFrame:
    """Return one row a node, with every metric that its kind has; NaN elsewhere.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    thresholds
        The numbers behind the levels of communes.
    isolates
        Whether nodes without a seat are part of what a share is of: see :func:`hub.degree`.

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
    named = {"kind": column([G.nodes[n].get("kind") or modes[G.nodes[n]["bipartite"]] for n in index], index, object),
             "label": column([G.nodes[n].get("label", n) for n in index], index, object)}
    found = measure(G, catalogue.METRICS, thresholds=thresholds, isolates=isolates)
    return pd.DataFrame(named | {str(name): found[name] for name in found}, index=index)


def measure(G: nx.Graph, metrics: Iterable[Metric], *, known: Mapping[Measure, Any] | None = None,
            **options: object) -> pd.DataFrame:
    """Return one row a node, with the metrics of these entries; each function is called once.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    metrics
        Entries of ``metrics.catalogue``.
    known
        What functions have measured already, on this graph with these options.
    **options
        Keywords of :func:`table`; each function is given those that its entry names.

    Examples
    --------
    >>> measure(nx.davis_southern_women_graph(), catalogue.METRICS[:1]).loc["E8"].to_dict()
    {'seats': 14}
    """
    index = index_of(in_order(G))
    found: dict[Measure, Any] = dict(known or {})
    columns = {}
    for metric in metrics:
        if metric.function not in found:
            given = {name: options[name] for name in metric.options if name in options}
            found[metric.function] = metric.function(G, **given)
        measured = found[metric.function]
        values = measured if isinstance(measured, pd.Series) else measured[metric.column]
        columns[metric.column] = spread(values, index)
    return pd.DataFrame(columns, index=index)
