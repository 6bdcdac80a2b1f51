"""Tables to a plain ``networkx.Graph`` and back, the contract it keeps, and views of it."""

from __future__ import annotations

from codir_network.graph.build import build_graph, to_tables
from codir_network.graph.contract import check_graph
from codir_network.graph.matrix import Incidence, incidence
from codir_network.graph.measurable import check_measurable
from codir_network.graph.order import Node, in_order, order
from codir_network.graph.references import node_of, reference, story_of, territory_of
from codir_network.graph.views import (
    at,
    bodies,
    counted,
    free_bodies,
    layer,
    memberships,
    nodes,
    outside_bodies,
    persons,
    seats,
)

__all__ = [
    "Incidence", "Node", "at", "bodies", "build_graph", "check_graph", "check_measurable", "counted", "free_bodies",
    "in_order", "incidence", "layer", "memberships", "node_of", "nodes", "order", "outside_bodies", "persons",
    "reference", "seats", "story_of", "territory_of", "to_tables",
]
