"""What a graph of ours keeps: attributes, kinds, references."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields
from typing import Any

import networkx as nx

from codir_network import schema
from codir_network.errors import GraphError
from codir_network.schema import Step, Territory

MODES = {"actor": 0, "body": 1, "organisation": None}
"""networkx's ``bipartite`` of each kind of node."""


def check_graph(G: nx.Graph) -> None:
    """Refuse a graph that breaks the contract, with every breach at once.

    Raises
    ------
    GraphError
        Names each node and edge at fault.
    """
    faults = [] if type(G) is nx.Graph else [f"{type(G).__name__} is not a plain networkx.Graph"]
    faults += _graph_faults(G)
    for node, data in G.nodes(data=True):
        faults += [f"node {node!r}: {fault}" for fault in _node_faults(node, data)]
    faults += [f"{n} nodes have the ref {ref!r}" for ref, n in Counter(dict(G.nodes(data="ref")).values()).items()
               if ref is not None and n > 1]
    for a, b, data in G.edges(data=True):
        ends = {str(G.nodes[a].get("kind")), str(G.nodes[b].get("kind"))}
        wanted = _edge_kind(ends) if a != b else None
        if wanted is None or data.get("kind") != wanted:
            faults.append(f"edge {a!r} – {b!r}: {data.get('kind')!r} where {wanted!r} was expected")
        elif missing := [name for name in schema.EDGE_ATTRIBUTES[wanted] if name not in data]:
            faults.append(f"edge {a!r} – {b!r}: no attribute {', '.join(missing)}")
    if faults:
        raise GraphError("; ".join(sorted(faults)))


def _graph_faults(G: nx.Graph) -> Iterator[str]:
    if "territory" not in G.graph:
        yield "G.graph['territory'] is missing"
    elif not _holds(G.graph["territory"], Territory):
        yield "G.graph['territory'] is not a dict of the fields of schema.Territory"
    if not all(_holds(step, Step) for step in G.graph.get("story", ())):
        yield "G.graph['story'] is not a tuple of dicts of the fields of schema.Step"


def _holds(value: object, kind: type[Territory | Step]) -> bool:
    return isinstance(value, Mapping) and value.keys() == {field.name for field in fields(kind)}


def _node_faults(node: Hashable, data: dict[str, Any]) -> Iterator[str]:
    if not isinstance(node, str):
        yield "ids are strings"
    kind = data.get("kind")
    if kind not in MODES:
        yield f"no such kind {kind!r}"
        return
    commune = kind == "organisation" and data.get("subkind") == "commune"
    missing = [name for name in schema.NODE_ATTRIBUTES["commune" if commune else kind] if name not in data]
    if missing:
        yield f"no attribute {', '.join(missing)}"
    if "bipartite" not in missing and data.get("bipartite") != MODES[kind]:
        yield f"bipartite is {data.get('bipartite')!r} where {MODES[kind]!r} was expected"


def _edge_kind(ends: set[str]) -> str | None:
    if ends == {"actor", "body"}:
        return "membership"
    if ends == {"actor", "organisation"}:
        return "attachment"
    return "relation" if ends <= {"actor"} or ends <= {"body", "organisation"} else None
