"""What any graph needs to be measured: checked in one place, for every metric."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx

from codir_network.errors import GraphError
from codir_network.graph.contract import MODES
from codir_network.graph.order import in_order, order

_READ = {"actor": ("functions", "subkind"), "body": ("automatic_seats", "codir", "roster", "subkind"),
         "organisation": ("label", "subkind")}
_RELATED = ("membership", "attachment", "relation")


def check_measurable(G: nx.Graph, *, territory: bool = False) -> None:
    """Refuse a graph that cannot be measured, with every reason.

    A graph is measured when it is undirected and without parallel edges, when each node is an
    actor (``bipartite`` 0), a body (1) or an organisation (``kind``, in neither mode), and when no
    edge ties two actors or two bodies, but for relations of a territory (``kind`` "relation"),
    which no measure follows. Ids are of any kind. A mode without nodes is measured: of nobody.

    Parameters
    ----------
    G
        The graph of a territory, or any two-mode graph with networkx's ``bipartite`` attribute.
    territory
        Whether what the profile of communes and the four crossings read of a territory is asked
        too, where nodes say their ``kind``.

    Raises
    ------
    GraphError
        Names the first node or edge at fault for each reason, and how many there are.

    Examples
    --------
    >>> check_measurable(nx.path_graph(3))
    Traceback (most recent call last):
    ...
    codir_network.errors.GraphError: node 0: neither kind nor bipartite tells an actor from a body (3 of 3 nodes)
    """
    if G.is_directed() or G.is_multigraph():
        raise GraphError(f"{type(G).__name__}: only an undirected graph without parallel edges is measured "
                         "(nx.Graph(G) makes one)")
    found: dict[str, list[str]] = {}
    modes = {}
    for node in in_order(G):
        data = G.nodes[node]
        modes[node] = data.get("bipartite")
        faults = [_mode_fault(data)]
        if territory and data.get("kind") in MODES:
            faults += [f"no attribute {name}" for name in _READ[data["kind"]] if name not in data]
        for fault in filter(None, faults):
            found.setdefault(fault, []).append(f"node {node!r}")
    for a, b, data in sorted(G.edges(data=True), key=lambda e: sorted(map(order, e[:2]))):
        fault = _tie_fault(a == b, modes[a], modes[b], data.get("kind"))
        if not fault and territory and {G.nodes[a].get("kind"), G.nodes[b].get("kind")} <= MODES.keys():
            fault = _seat_fault(data)
        if fault:
            found.setdefault(fault, []).append("edge {!r} – {!r}".format(*in_order((a, b))))
    if found:
        sizes = {"node": len(G), "edge": G.number_of_edges()}
        raise GraphError("; ".join(f"{where[0]}: {fault} ({len(where)} of {sizes[where[0][:4]]} {where[0][:4]}s)"
                                   for fault, where in found.items()))


def _mode_fault(data: Mapping[str, Any]) -> str:
    kind, mode = data.get("kind"), data.get("bipartite")
    if kind in MODES:
        wanted = MODES[kind]
        return "" if mode == wanted else f"kind is {kind!r}, bipartite {mode!r} where {wanted!r} was expected"
    if mode is None:
        return "neither kind nor bipartite tells an actor from a body"
    return "" if mode in (0, 1) else f"bipartite is {mode!r} where 0 (an actor) or 1 (a body) was expected"


def _tie_fault(loop: bool, first: object, second: object, kind: object) -> str:
    if first is None or first != second or (kind == "relation" and not loop):
        return ""
    one = "an actor" if first == 0 else "a body"
    return f"it ties {one} to {'itself' if loop else 'another'}, and a seat ties an actor to a body"


def _seat_fault(data: Mapping[str, Any]) -> str:
    if data.get("kind") not in _RELATED:
        return f"kind is {data.get('kind')!r} where membership, attachment or relation was expected"
    return "no attribute roles" if data["kind"] == "membership" and "roles" not in data else ""
