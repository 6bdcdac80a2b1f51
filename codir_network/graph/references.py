"""What a graph of a territory refers to by the ids of its workbook, and what it holds as plain values."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

import networkx as nx

from codir_network.errors import GraphError
from codir_network.schema import Step, Territory


def territory_of(G: nx.Graph) -> Territory:
    """Return what the sheet Territoire says, which the graph holds as a plain dict.

    Raises
    ------
    GraphError
        When the graph holds none: it is not the graph of a territory.

    Examples
    --------
    >>> territory_of(nx.Graph(territory={"name": "Essai"})).name
    'Essai'
    """
    try:
        return Territory(**G.graph["territory"])
    except (KeyError, TypeError) as why:
        raise GraphError("G.graph['territory'] is not what the sheet Territoire says") from why


def story_of(G: nx.Graph) -> tuple[Step, ...]:
    """Return the steps of the sheet Récit, held as plain dicts, with the ids that nodes have now."""
    now = node_of(G)
    return tuple(replace(step, shows=tuple(now.get(show, show) for show in step.shows))
                 for step in (Step(**plain) for plain in G.graph.get("story", ())))


def reference(G: nx.Graph, node: Hashable) -> Hashable:
    """Return what attributes call a node by: its ``ref``, the id of the workbook; else the node itself.

    The body that another is part of (``parent``), the actor whose substitute somebody is
    (``substitute_of``), where a one-way relation starts (``from_``) and what a step of the story
    shows are held by this name, so that they still hold once nodes are relabelled.

    Examples
    --------
    >>> reference(nx.Graph([("ana", "eau")]), "ana")
    'ana'
    """
    return G.nodes[node].get("ref", node)  # type: ignore[no-any-return]


def node_of(G: nx.Graph) -> dict[Any, Any]:
    """Return each node by its reference: itself, unless the graph was relabelled.

    ``nx.relabel_nodes(G, dict(G.nodes(data="ref")))`` gives a relabelled graph its own ids back.

    Examples
    --------
    >>> G = nx.convert_node_labels_to_integers(nx.Graph([("ana", "eau")]), label_attribute="ref")
    >>> node_of(G)
    {'ana': 0, 'eau': 1}
    """
    return {reference(G, node): node for node in G}
