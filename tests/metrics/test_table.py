from __future__ import annotations

import networkx as nx
import pandas as pd
import pytest

from codir_network.errors import GraphError
from codir_network.graph import build_graph
from codir_network.metrics import hub, table
from codir_network.metrics.catalogue import METRICS
from codir_network.thresholds import Thresholds
from tests.builders import build


def test_every_node_has_one_row_and_every_metric_one_column() -> None:
    G = build_graph(build(["Alba", "Bree"], {"eau": "non"}, [("DGS@Alba", "eau"), ("siège@Bree", "eau")]))
    found = table(G)
    assert found.index.to_list() == sorted(G)
    assert found.columns.to_list() == ["kind", "label", *(metric.column for metric in METRICS)]


def test_a_kind_has_the_metrics_that_the_catalogue_gives_it_and_no_other() -> None:
    seats = [("DGS@Alba", "eau"), ("DGS@Alba", "Co-dir"), ("Maire@Alba", "eau"), ("Maire@Bree", "eau")]
    G = build_graph(build(["Alba", "Bree"], {"eau": "non", "Co-dir": {"type": "Direction", "codir": True}}, seats))
    for _, _, edge in G.edges(data=True):
        if edge["kind"] == "membership":
            edge["qualities"] = ("pair",)
    found = table(G)
    of = {"actor": "a:dgs-alba", "body": "i:eau", "commune": "c:90001"}
    for metric in METRICS:
        if metric.column != "minimal":  # told of missing data only
            for kind, node in of.items():
                assert pd.notna(found.loc[node, metric.column]) == (kind in metric.of), (metric.column, kind)


def test_a_plain_two_mode_graph_is_measured_too() -> None:
    G = nx.davis_southern_women_graph()
    found = table(G)
    assert found.loc["E8", "betweenness"] == hub.betweenness(G)["E8"]
    assert found["level"].isna().all()
    assert found["kind"].value_counts().to_dict() == {"actor": 18, "body": 14}


def test_thresholds_reach_the_levels() -> None:
    G = build_graph(build(["Alba"], {"eau": {"siege_de_droit": "non", "liste_complete": "partielle"}}, []))
    assert table(G).loc["c:90001", "level"] == "sans_siege"
    assert table(G, thresholds=Thresholds(coverage=0.6)).loc["c:90001", "level"] == "donnee_manquante"


def test_a_graph_that_tells_no_actor_from_a_body_is_refused() -> None:
    lost = nx.davis_southern_women_graph()
    for node in ("E1", "E2"):
        del lost.nodes[node]["bipartite"]
    with pytest.raises(GraphError, match=r"node 'E1'.*bipartite.*\(2 of 32 nodes\)"):  # 18 women, 14 events
        table(lost)
    with pytest.raises(GraphError, match="bipartite"):
        table(nx.path_graph(["a", "b", "c"]))
    assert table(nx.Graph()).empty
