"""Views of a graph, always copies: seats that count, one mode, one layer, one day."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import networkx as nx

from codir_network.graph.measurable import check_measurable
from codir_network.graph.order import in_order, order
from codir_network.schema import current
from codir_network.vocabulary import seat_counts


def nodes(G: nx.Graph, kind: str, subkind: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Return the nodes of a kind (and subkind) with their attributes, by id."""
    return sorted(((node, data) for node, data in G.nodes(data=True)
                   if data.get("kind") == kind and subkind in ("", data.get("subkind"))), key=lambda n: order(n[0]))


def roster_states(G: nx.Graph) -> dict[str, int]:
    """Return how many bodies have a list of each state."""
    states = [data["roster"] for _, data in nodes(G, "body")]
    return {state: states.count(state) for state in ("complète", "partielle", "inconnue")}


def counted(edge: dict[str, Any]) -> bool:
    """Return whether a membership is a seat that counts.

    A role of ``vocabulary.COUNTED_ROLES``, or a substitute whose seat is marked active; never a
    seat marked inactive.

    Examples
    --------
    >>> counted({"roles": ("suppléant",), "active": ""})
    False
    """
    return seat_counts(edge.get("roles", ("membre",)), edge.get("active", ""))


def seats(G: nx.Graph, node: Hashable) -> list[Any]:
    """Return the other ends of the counted seats of an actor or a body, sorted."""
    return in_order(other for other, edge in G[node].items() if edge.get("kind") == "membership" and counted(edge))


def memberships(G: nx.Graph, *, only_counted: bool = True) -> nx.Graph:
    """Return the two-mode graph of actors and bodies (a copy); counted seats unless told.

    Raises
    ------
    GraphError
        When no two-mode graph can be made of it: see :func:`check_measurable`.
    """
    check_measurable(G)
    H = nx.Graph()
    H.graph.update(deepcopy(G.graph))
    H.add_nodes_from((node, dict(G.nodes[node])) for node in in_order(G)
                     if G.nodes[node].get("bipartite") in (0, 1))
    H.add_edges_from((a, b, dict(edge)) for a, b, edge in two_mode_edges(G)
                     if not only_counted or counted(edge))
    return H


def two_mode_edges(G: nx.Graph) -> Iterator[tuple[Hashable, Hashable, dict[str, Any]]]:
    """Give the edges between an actor and a body, the actor first, in the order of their ids."""
    for a, b, edge in sorted(G.edges(data=True), key=lambda e: sorted(map(order, e[:2]))):
        if {G.nodes[a].get("bipartite"), G.nodes[b].get("bipartite")} == {0, 1}:
            yield (a, b, edge) if G.nodes[a]["bipartite"] == 0 else (b, a, edge)


def bodies(G: nx.Graph, *, automatic: bool = True) -> nx.Graph:
    """Return the two-mode graph, without the bodies whose seats are not ``non`` unless told."""
    H = memberships(G)
    if not automatic:
        H.remove_nodes_from([node for node, data in nodes(H, "body") if data.get("automatic_seats", "non") != "non"])
    return H


def persons(G: nx.Graph) -> nx.Graph:
    """Return the two-mode graph without institutions and seats whose holder is not named."""
    H = memberships(G)
    H.remove_nodes_from([node for node, data in nodes(H, "actor") if data.get("subkind", "personne") != "personne"])
    return H


def layer(G: nx.Graph, name: str) -> nx.Graph:
    """Return the two-mode graph of the bodies of one layer, and of the actors who sit there."""
    H = memberships(G)
    H.remove_nodes_from([node for node, data in nodes(H, "body") if data.get("layer") != name])
    H.remove_nodes_from([node for node, data in nodes(H, "actor") if H.degree(node) == 0])
    return H


def at(G: nx.Graph, date: date) -> nx.Graph:
    """Return a copy of the graph without what had ended, or not begun, at a date."""
    H = nx.Graph(**G.graph | {"date": date, "territory": G.graph["territory"] | {"date": date}})
    H.add_nodes_from((node, dict(data)) for node, data in G.nodes(data=True)
                     if current(data.get("start"), data.get("end"), date))
    H.add_edges_from((a, b, dict(edge)) for a, b, edge in G.edges(data=True)
                     if a in H and b in H and current(edge.get("start"), edge.get("end"), date))
    H.graph["coverage"] = roster_states(H)
    return H


def free_bodies(G: nx.Graph) -> list[Any]:
    """Return the bodies without automatic seats, by id: the Co-dir too when its seats are not automatic."""
    return [node for node, data in nodes(G, "body") if data["automatic_seats"] == "non"]


def outside_bodies(G: nx.Graph) -> list[Any]:
    """Return the bodies that the profile of communes looks at: no automatic seats, and not the Co-dir."""
    return [node for node in free_bodies(G) if not G.nodes[node]["codir"]]
