"""Node ids of any hashable kind: no value depends on them, nor on the hash seed; what cannot be measured is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Hashable, Mapping
from typing import Any

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codir_network import metrics
from codir_network.errors import GraphError
from codir_network.graph import Node, build_graph, in_order, incidence
from codir_network.metrics import hub, intersection, isolation, layers
from codir_network.schema import Tables
from tests.builders import build
from tests.metrics.networks import measures
from tests.strategies import PROPERTY, tables

SIMPLE = st.one_of(st.integers(), st.floats(allow_nan=False), st.text(max_size=3), st.binary(max_size=2), st.dates())
IDS = st.recursive(SIMPLE, lambda parts: st.one_of(
    st.lists(parts, max_size=3).map(tuple), st.frozensets(parts, max_size=3)), max_leaves=4)
BY_NODE: tuple[Callable[[nx.Graph], pd.Series | pd.DataFrame], ...] = (
    *measures(), metrics.table)
OF_THE_WHOLE: tuple[Callable[[nx.Graph], Any], ...] = (
    intersection.body_overlap, intersection.link_counts, intersection.circle_table, intersection.four_intersections,
    layers.layer_pairs, layers.active_share, layers.layer_combinations)
TERRITORY_ONLY = (isolation.isolation_profile, isolation.ground_of, intersection.four_intersections, metrics.table)
HOLD_IDS = {"bridging", "seats", "bodies", "body_ids", "person_ids", "shared_with"}
"""Columns of tuples of ids, in frames of one row a pair, a crossing or a commune."""


def plain(value: Any) -> Any:
    """A value that compares: numbers to the twelfth figure, whatever is missing as None."""
    if isinstance(value, float | int) or hasattr(value, "dtype"):
        return None if value != value else f"{float(value):.9g}"
    return value


def said(found: Any, own: Mapping[Hashable, str], *, by_node: bool) -> Any:
    """What a measure says, node by node or pair by pair, under the nodes' own ids."""
    if isinstance(found, pd.Series):
        found = found.to_frame()
    rows = {}
    for key, (_, row) in zip(found.index, found.iterrows(), strict=True):
        told = {name: frozenset(own.get(v, v) if not isinstance(v, tuple) or v in own else tuple(own[p] for p in v)
                                for v in value)
                if name in HOLD_IDS and isinstance(value, tuple) else plain(value) for name, value in row.items()}
        if {"a", "b", "shared"} <= told.keys():
            key = frozenset({own[row["a"]], own[row["b"]]})
            del told["a"], told["b"]
        rows[own[key] if by_node else key] = told
    return rows


@PROPERTY
@given(tables(), st.data())
def test_other_ids_of_any_kind_change_no_value(T: Tables, data: st.DataObject) -> None:
    G = build_graph(T)
    ids = data.draw(st.lists(IDS, min_size=len(G), max_size=len(G), unique=True))
    own: dict[Any, str] = dict(zip(ids, G, strict=True))
    H = nx.relabel_nodes(G, {node: new for new, node in own.items()})
    same = {node: node for node in G}
    for measure in (*BY_NODE, *OF_THE_WHOLE):
        by_node = measure in BY_NODE
        assert said(measure(H), own, by_node=by_node) == said(measure(G), same, by_node=by_node), measure


@PROPERTY
@given(st.lists(IDS, unique=True, max_size=12), st.randoms(use_true_random=False))
def test_ids_of_any_kinds_have_one_order(ids: list[Node], chance: Any) -> None:
    shuffled = chance.sample(ids, len(ids))
    assert [(type(n), n) for n in in_order(shuffled)] == [(type(n), n) for n in in_order(ids)]


def test_texts_and_numbers_keep_the_order_that_python_gives_them() -> None:
    assert in_order(["i:b", "a:é", "i:a", "a:z"]) == sorted(["i:b", "a:é", "i:a", "a:z"])
    assert in_order([10, 9.5, -3, 2]) == [-3, 2, 9.5, 10]
    assert in_order([("b", 1), ("a", 2), ("a",)]) == [("a",), ("a", 2), ("b", 1)]


def mixed() -> nx.Graph:
    """Ana sits in two bodies, Bob in one of them; ids of five kinds, two of them of the same length."""
    G = nx.Graph()
    G.add_nodes_from([7, ("bob", 1), frozenset({"c", "d", "e"})], bipartite=0)
    G.add_nodes_from(["eau", ("voirie", 2), b"rh"], bipartite=1)
    G.add_edges_from([(7, "eau"), (7, ("voirie", 2)), (("bob", 1), "eau")])
    return G


def test_a_graph_of_mixed_ids_is_counted_by_hand() -> None:
    G = mixed()
    found = incidence(G, automatic=True)
    assert (found.actors, found.bodies) == ((7, frozenset({"c", "d", "e"}), ("bob", 1)), (b"rh", "eau", ("voirie", 2)))
    assert hub.seats(G).to_list() == [2, 0, 0, 2, 1, 1]  # 7, bytes, the set, "eau", bob, voirie: numbers first
    assert hub.seats(G).index.to_list() == [7, b"rh", frozenset({"c", "d", "e"}), "eau", ("bob", 1), ("voirie", 2)]
    assert intersection.body_overlap(G)[["a", "b", "shared"]].to_numpy().tolist() == [["eau", ("voirie", 2), 1]]
    assert intersection.link_counts(G)["unique"] == 1
    assert metrics.table(G)["kind"].to_list() == ["actor", "body", "actor", "body", "actor", "body"]


def test_the_best_linked_member_is_the_first_by_id_whatever_the_kinds() -> None:
    G = mixed()
    G.add_edge(("bob", 1), b"rh")  # eau reaches voirie through 7 alone, rh through Bob alone
    assert hub.hanging_bodies(G, "eau") == {("voirie", 2)}


SETS = ("abcd", "abce", "bcde", "xyz")
SCRIPT = """
from codir_network.graph import in_order
from tests.metrics.test_any_ids import BY_NODE, OF_THE_WHOLE, SETS, mixed
assert [sorted(node) for node in in_order(frozenset(word) for word in reversed(SETS))] == [list(word) for word in SETS]
for measure in (*BY_NODE, *OF_THE_WHOLE):
    found = measure(mixed()).drop(columns="label", errors="ignore")
    print([sorted(node) if isinstance(node, frozenset) else node for node in found.index], found.to_numpy().tolist())
"""


def test_the_hash_seed_changes_neither_values_nor_their_order() -> None:
    told = {subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True,
                           env={**os.environ, "PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")}
    assert len(told) == 1


def a_node_called_source() -> nx.Graph:
    T = build(["Alba", "Bree"], {"eau": "non", "Co-dir": {"siege_de_droit": "non", "codir": True}},
              [("DGS@Alba", "eau"), ("DGS@Bree", "eau"), ("DGS@Bree", "Co-dir")])
    return nx.relabel_nodes(build_graph(T), {"a:dgs-alba": "source", "a:dgs-bree": "sink", "i:eau": 0})


def test_no_id_is_kept_for_ourselves() -> None:
    # Alba reaches the Co-dir through the DGS of Bree, met in eau; Bree by its own DGS
    assert isolation.isolation_profile(a_node_called_source())["paths"].to_list() == [1, 1]


def broken(change: Callable[[nx.Graph], object]) -> nx.Graph:
    G = nx.davis_southern_women_graph()
    change(G)
    return G


REFUSED: dict[str, tuple[nx.Graph, str]] = {
    "directed": (nx.DiGraph(nx.davis_southern_women_graph()), "DiGraph: only an undirected graph"),
    "parallel edges": (nx.MultiGraph(nx.davis_southern_women_graph()), "MultiGraph: only an undirected graph without"),
    "no mode": (nx.path_graph(4), r"node 0: neither kind nor bipartite tells an actor from a body \(4 of 4 nodes\)"),
    "another word for a mode": (
        broken(lambda G: G.nodes["E1"].update(bipartite="haut")),
        r"node 'E1': bipartite is 'haut' where 0 \(an actor\) or 1 \(a body\) was expected \(1 of 32 nodes\)"),
    "a kind against its mode": (broken(lambda G: G.nodes["E1"].update(kind="actor")),
                                "node 'E1': kind is 'actor', bipartite 1 where 0 was expected"),
    "two actors tied": (
        broken(lambda G: G.add_edge("Ruth DeSand", "Flora Price")),
        r"'Flora Price' – 'Ruth DeSand': it ties an actor to another, and .* \(1 of 90 edges\)"),
    "two bodies tied": (broken(lambda G: G.add_edge("E1", "E2")), "edge 'E1' – 'E2': it ties a body to another"),
    "a loop": (broken(lambda G: G.add_edge("E1", "E1", kind="relation")), "edge 'E1' – 'E1': it ties a body to itself"),
}


@pytest.mark.parametrize("measure", [*BY_NODE, *OF_THE_WHOLE, isolation.ground_of], ids=lambda m: m.__name__)
@pytest.mark.parametrize("fault", REFUSED)
def test_a_graph_that_cannot_be_measured_is_refused_by_every_measure_with_the_reason(
    fault: str, measure: Callable[[nx.Graph], Any]
) -> None:
    G, why = REFUSED[fault]
    with pytest.raises(GraphError, match=why):
        measure(G)


def territory(change: Callable[[nx.Graph], object]) -> nx.Graph:
    G = build_graph(build(["Alba"], {"eau": "non"}, [("DGS@Alba", "eau")]))
    change(G)
    return G


LACKING: dict[str, tuple[nx.Graph, str]] = {
    "a body without the state of its list": (
        territory(lambda G: G.nodes["i:eau"].pop("roster")), r"node 'i:eau': no attribute roster \(1 of 4 nodes\)"),
    "a seat without its roles": (
        territory(lambda G: G.edges["a:dgs-alba", "i:eau"].pop("roles")),
        r"edge 'a:dgs-alba' – 'i:eau': no attribute roles \(1 of 2 edges\)"),
    "an edge of no kind": (
        territory(lambda G: G.edges["a:dgs-alba", "c:90001"].pop("kind")),
        "edge 'a:dgs-alba' – 'c:90001': kind is None where membership, attachment or relation was expected"),
}


@pytest.mark.parametrize("measure", TERRITORY_ONLY, ids=lambda m: m.__name__)
@pytest.mark.parametrize("fault", LACKING)
def test_what_the_profile_and_the_crossings_read_is_asked_by_name(
    fault: str, measure: Callable[[nx.Graph], Any]
) -> None:
    G, why = LACKING[fault]
    with pytest.raises(GraphError, match=why):
        measure(G)


def test_every_reason_is_told_at_once() -> None:
    G = broken(lambda G: (G.add_edge("E1", "E2"), G.nodes["E3"].pop("bipartite")))
    with pytest.raises(GraphError, match=r"node 'E3'.*; edge 'E1' – 'E2'"):
        hub.degree(G)


def test_a_mode_without_nodes_and_relations_between_bodies_are_measured() -> None:
    alone = nx.Graph()
    alone.add_nodes_from(["eau", "voirie"], bipartite=1)
    assert hub.body_hub(alone)["reached"].to_list() == [0, 0]
    assert hub.degree(alone).to_list() == [0, 0]
    G = territory(lambda G: G.add_node("i:rh", **G.nodes["i:eau"] | {"ref": "i:rh"}))
    G.add_edge("i:eau", "i:rh", kind="relation", modalities=(), formalisations=(), from_="", sheet_row=None)
    assert hub.seats(G)["i:eau"] == 1


@pytest.mark.parametrize("measure", [*BY_NODE, *OF_THE_WHOLE], ids=lambda m: m.__name__)
def test_an_empty_graph_is_measured(measure: Callable[[nx.Graph], Any]) -> None:
    measure(nx.Graph())
