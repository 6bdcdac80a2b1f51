"""networkx's own exchange works on any graph of ours, and what refers to a node follows a relabelling."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from typing import Any

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given

from codir_network import metrics
from codir_network.diagnostics import portray
from codir_network.graph import build_graph, check_graph, node_of, reference, story_of, to_tables
from codir_network.metrics.intersection import body_overlap
from codir_network.render import interchange
from codir_network.samples import sample
from codir_network.schema import EDGE_ATTRIBUTES, Step, Tables
from codir_network.workbook import read_workbook
from tests.builders import build
from tests.strategies import PROPERTY, tables
from tests.test_graph_properties import same_tables, snapshot

SAMPLES = ("territoire_fictif.xlsx", "clisson.xlsx")


@pytest.fixture(scope="module", params=SAMPLES)
def real(request: pytest.FixtureRequest) -> nx.Graph:
    return build_graph(read_workbook(sample().with_name(request.param)))


def edges_listed(G: nx.Graph) -> None:
    """Each edge and each of its attributes stands in its row, under its own name."""
    listed = nx.to_pandas_edgelist(G)
    assert len(listed) == G.number_of_edges()
    for row in listed.to_dict("records"):
        edge = G.edges[row["source"], row["target"]]
        for name in EDGE_ATTRIBUTES[edge["kind"]]:
            assert row[name] == edge[name] or row[name] is edge[name] or (edge[name] is None and pd.isna(row[name]))


def comes_back(G: nx.Graph) -> None:
    """Pickled, or told as nodes and links, a graph comes back whole, in its order."""
    for again in (pickle.loads(pickle.dumps(G)),  # noqa: S301
                  nx.node_link_graph(nx.node_link_data(G, edges="edges"), edges="edges")):
        assert snapshot(again) == snapshot(G)
        assert (list(again), list(again.edges)) == (list(G), list(G.edges))
        check_graph(again)


def numbered(G: nx.Graph) -> None:
    """With numbers for ids it is measured alike, and gets its own ids back from ``ref``."""
    H = nx.convert_node_labels_to_integers(G)
    before, after = metrics.table(G), metrics.table(H)
    own = pd.Index([H.nodes[n]["ref"] for n in after.index], name="node", dtype=object)
    pd.testing.assert_frame_equal(after.set_axis(own).sort_index(), before, check_index_type=False)
    assert snapshot(nx.relabel_nodes(H, dict(H.nodes(data="ref")))) == snapshot(G)


def test_the_samples_go_through_every_door_of_networkx(real: nx.Graph) -> None:
    edges_listed(real)
    comes_back(real)
    numbered(real)


@PROPERTY
@given(tables())
def test_any_territory_goes_through_every_door_of_networkx(T: Tables) -> None:
    G = build_graph(T)
    edges_listed(G)
    comes_back(G)
    numbered(G)


@pytest.mark.parametrize("name", SAMPLES)
def test_told_in_json_a_territory_is_measured_alike(name: str) -> None:
    G = build_graph(read_workbook(sample().with_name(name)))
    told = json.loads(json.dumps(nx.node_link_data(G, edges="edges"), default=str))
    pd.testing.assert_frame_equal(metrics.table(nx.node_link_graph(told, edges="edges")), metrics.table(G))


@PROPERTY
@given(tables())
def test_other_ids_give_tables_where_every_reference_follows(T: Tables) -> None:
    def new(value: Any) -> Any:
        if isinstance(value, str) and value[1:2] == ":":
            return f"{value[:2]}z{value[:1:-1]}"
        return tuple(new(part) for part in value) if isinstance(value, tuple) else value

    T = replace(T, territory=replace(T.territory, date=None))  # no body that has ended is referred to
    G = build_graph(T)
    renamed = build_graph(replace(T, **{name: getattr(T, name).map(new) for name in
                                        ("communes", "organisations", "actors", "bodies", "memberships", "relations")}))
    same_tables(to_tables(nx.relabel_nodes(G, {node: new(node) for node in G})), to_tables(renamed))


def relabelled() -> tuple[nx.Graph, nx.Graph]:
    """A bureau that comes from the council, a substitute, a one-way relation, a step of the story."""
    T = build(["Alba", "Bree"], {"comité": "non", "groupe": {"issue_de": "i:comite", "siege_de_droit": "non"}},
              [("Maire@Alba", "comité"), ("Maire@Alba", "groupe"), ("Maire@Bree", "groupe", "suppléant")],
              relations=[("c:90002", "c:90001")])
    T = replace(T, memberships=T.memberships.assign(suppleant_de=[
        "a:maire-alba" if actor == "a:maire-bree" else "" for actor in T.memberships["acteur"]]),
        relations=T.relations.assign(sens="un sens"),
        story=(Step("Un", "Une légende", ("c:90001", "vue:instances", "i:groupe")),))
    G = build_graph(T)
    return G, nx.relabel_nodes(G, {node: f"x{len(G) - k}" for k, node in enumerate(G)})


def test_a_reference_names_the_same_node_whatever_its_label() -> None:
    G, H = relabelled()
    now = node_of(H)
    assert {reference(H, now[node]) for node in G} == set(G)
    assert now[H.nodes[now["i:groupe"]]["parent"]] == now["i:comite"]
    assert H.edges[now["a:maire-bree"], now["i:groupe"]]["substitute_of"] == "a:maire-alba"
    assert H.edges[now["c:90001"], now["c:90002"]]["from_"] == "c:90002"


def test_nested_bodies_stay_nested_one_way_relations_keep_their_start_and_the_story_its_places() -> None:
    G, H = relabelled()
    now = node_of(H)
    assert body_overlap(H)["nested"].to_list() == body_overlap(G)["nested"].to_list() == [True]
    assert to_tables(H).relations[["de", "vers"]].to_numpy().tolist() == [[now["c:90002"], now["c:90001"]]]
    assert story_of(H)[0].shows == (now["c:90001"], "vue:instances", now["i:groupe"])
    told = interchange.disclosed(portray(H), level="par-fonction")
    assert told.edges[now["c:90001"], now["c:90002"]]["from_"] == now["c:90002"]


def test_two_nodes_of_one_reference_are_refused() -> None:
    G, _ = relabelled()
    G.nodes["c:90001"]["ref"] = "c:90002"
    with pytest.raises(ValueError, match="2 nodes have the ref 'c:90002'"):
        check_graph(G)
