from __future__ import annotations

from math import comb

import networkx as nx
import pytest
from networkx.algorithms import bipartite

from codir_network.graph import build_graph, incidence
from codir_network.metrics.hub import betweenness, body_hub, degree, exclusive_bridges, fabric_share, seats
from tests.builders import build
from tests.metrics.networks import published

DAVIS = nx.davis_southern_women_graph()
WOMEN = {node for node, data in DAVIS.nodes(data=True) if data["bipartite"] == 0}

# Davis, Gardner & Gardner's women and events, to two decimals: Borgatti & Halgin (2011),
# Analyzing affiliation networks, table of normalised centralities.
PRINTED_DEGREE = {"E8": 0.78, "E9": 0.67, "E7": 0.56, "Nora Fayette": 0.57, "Evelyn Jefferson": 0.57,
                  "Sylvia Avondale": 0.50, "Helen Lloyd": 0.36, "E3": 0.33, "Olivia Carleton": 0.14, "E14": 0.17}
PRINTED_BETWEENNESS = {"E8": 0.24, "E9": 0.23, "E7": 0.13, "Nora Fayette": 0.11, "Evelyn Jefferson": 0.10,
                       "Theresa Anderson": 0.09, "E6": 0.07, "Sylvia Avondale": 0.07, "Laura Mandeville": 0.05,
                       "E5": 0.04, "E3": 0.02, "Olivia Carleton": 0.01, "E14": 0.00}


def crossroads() -> nx.Graph:
    """DGS of Alba in eau, voirie, finances; DGS of Bree in eau, voirie; Maire of Bree in eau alone.

    Bodies tied: eau–voirie by two persons, eau–finances and voirie–finances by the DGS of Alba
    alone. The CAF, an institution, sits in eau and culture; an unnamed seat of Bree in culture.
    """
    return build_graph(build(["Alba", "Bree"], dict.fromkeys(["eau", "voirie", "finances", "culture"], "non"), [
        ("DGS@Alba", "eau"), ("DGS@Alba", "voirie"), ("DGS@Alba", "finances"),
        ("DGS@Bree", "eau"), ("DGS@Bree", "voirie"), ("Maire@Bree", "eau"),
        ("institution@CAF", "eau"), ("institution@CAF", "culture"), ("siège@Bree", "culture")]))


@pytest.mark.parametrize(("node", "value"), PRINTED_DEGREE.items())
def test_degree_is_the_one_printed_for_davis(node: str, value: float) -> None:
    assert degree(DAVIS)[node] == pytest.approx(value, abs=0.0051)


@pytest.mark.parametrize(("node", "value"), PRINTED_BETWEENNESS.items())
def test_betweenness_is_the_one_printed_for_davis(node: str, value: float) -> None:
    assert betweenness(DAVIS)[node] == pytest.approx(value, abs=0.0051)


@pytest.mark.parametrize("G", [DAVIS, published("corporate_leadership")], ids=["davis", "boards"])
def test_degree_and_betweenness_are_those_of_networkx(G: nx.Graph) -> None:
    actors = {node for node, data in G.nodes(data=True) if data["bipartite"] == 0}
    assert degree(G).to_dict() == pytest.approx(bipartite.degree_centrality(G, actors), abs=1e-12)
    assert betweenness(G).to_dict() == pytest.approx(bipartite.betweenness_centrality(G, actors), abs=1e-12)


def with_empty_rows(G: nx.Graph) -> nx.Graph:
    """The same lists with three actors who sit nowhere and two bodies without a known member."""
    H = G.copy()
    H.add_nodes_from(["zz1", "zz2", "zz3"], bipartite=0)
    H.add_nodes_from(["ZZ1", "ZZ2"], bipartite=1)
    return H


@pytest.mark.parametrize("name", ["davis", "revere", "corporate_leadership"])
def test_with_empty_rows_counted_degree_and_betweenness_are_those_of_networkx(name: str) -> None:
    G = with_empty_rows(DAVIS if name == "davis" else published(name))
    actors = {node for node, data in G.nodes(data=True) if data["bipartite"] == 0}
    assert degree(G, isolates="count").to_dict() == pytest.approx(bipartite.degree_centrality(G, actors), abs=1e-12)
    assert betweenness(G, isolates="count").to_dict() == pytest.approx(
        bipartite.betweenness_centrality(G, actors), abs=1e-12)


@pytest.mark.parametrize("name", ["davis", "revere", "corporate_leadership"])
def test_with_empty_rows_left_out_nobody_s_value_changes(name: str) -> None:
    G = DAVIS if name == "davis" else published(name)
    H = with_empty_rows(G)
    assert degree(H)[degree(G).index].equals(degree(G))
    assert betweenness(H)[betweenness(G).index].equals(betweenness(G))
    assert degree(H)[["zz1", "ZZ1"]].to_list() == [0, 0]


def test_an_empty_row_counts_or_not_by_hand() -> None:
    G = crossroads()
    G.add_node("i:vide", **G.nodes["i:eau"] | {"ref": "i:vide"})
    # the DGS of Bree sits in 2 of the 3 bodies that have a person; there are 5 bodies, culture and vide among them
    assert degree(G)["a:dgs-bree"] == 2 / 3
    assert degree(G, isolates="count")["a:dgs-bree"] == 2 / 5
    # finances has 1 of the 3 persons, all of whom sit somewhere
    assert degree(G)["i:finances"] == degree(G, isolates="count")["i:finances"] == 1 / 3


def test_nodes_without_a_seat_are_left_out_or_counted_and_nothing_else() -> None:
    with pytest.raises(ValueError, match="isolates is 'drop' where 'leave_out' or 'count' was expected"):
        degree(DAVIS, isolates="drop")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["davis", "revere", "corporate_leadership"])
def test_exclusive_bridges_are_what_latapy_s_redundancy_leaves(name: str) -> None:
    G = DAVIS if name == "davis" else published(name)
    bridges = exclusive_bridges(G)
    several = [node for node, data in G.nodes(data=True) if data["bipartite"] == 0 and G.degree(node) > 1]
    redundancy = bipartite.node_redundancy(G, several)
    for node in several:
        assert bridges[node] == pytest.approx((1 - redundancy[node]) * comb(G.degree(node), 2))
    assert (bridges.drop(several) == 0).all()


@pytest.mark.parametrize("name", ["davis", "revere", "corporate_leadership"])
def test_fabric_shares_sum_to_the_number_of_linked_pairs(name: str) -> None:
    G = DAVIS if name == "davis" else published(name)
    bodies = [node for node, data in G.nodes(data=True) if data["bipartite"] == 1]
    assert fabric_share(G).sum() == pytest.approx(bipartite.projected_graph(G, bodies).number_of_edges())


def test_the_crossroads_is_counted_by_hand() -> None:
    G = crossroads()
    # three linked pairs: eau–voirie shared by two (½ each), the two others by the DGS of Alba alone
    assert fabric_share(G).to_dict() == {"a:dgs-alba": 2.5, "a:dgs-bree": 0.5, "a:maire-bree": 0.0}
    assert exclusive_bridges(G).to_dict() == {"a:dgs-alba": 2, "a:dgs-bree": 0, "a:maire-bree": 0}
    # eau reaches voirie and finances of three others; without the DGS of Alba, voirie alone
    assert body_hub(G).loc["i:eau"].to_list() == [2, 3, 1]
    assert body_hub(G).loc["i:finances"].to_list() == [2, 3, 0]
    assert body_hub(G).loc["i:culture"].to_list() == [0, 3, 0]


def test_institutions_and_unnamed_seats_stay_out_unless_asked() -> None:
    G = crossroads()
    assert "a:institution-caf" not in degree(G).index
    assert body_hub(G, persons_only=False).loc["i:eau"].to_list() == [3, 3, 2]
    assert exclusive_bridges(G, persons_only=False)["a:institution-caf"] == 1
    assert fabric_share(G, persons_only=False).sum() == pytest.approx(4)
    assert seats(G)["i:culture"] == 2
    # three persons have a seat, and three bodies have one of them: the DGS of Alba sits in all
    assert degree(G)["a:dgs-alba"] == 1
    assert degree(G, persons_only=False)["a:dgs-alba"] == 3 / 4


def test_betweenness_has_no_meaning_where_nobody_can_stand_between() -> None:
    G = nx.Graph([("ana", "eau"), ("ana", "voirie")])
    nx.set_node_attributes(G, {"ana": 0, "eau": 1, "voirie": 1}, "bipartite")
    # ana stands between the only pair; with one actor, no body can stand between two others
    assert betweenness(G)["ana"] == 1
    assert betweenness(G)[["eau", "voirie"]].isna().all()


def test_seats_that_do_not_count_enter_no_measure() -> None:
    G = build_graph(build(["Alba"], {"eau": "non", "voirie": "non"}, [
        ("DGS@Alba", "eau"), ("DGS@Alba", "voirie", "membre", "non"), ("Maire@Alba", "eau", "suppléant"),
        ("Maire@Alba", "voirie", "invité ponctuel")]))
    assert seats(G).to_dict() == {"a:dgs-alba": 1, "a:maire-alba": 0, "i:eau": 1, "i:voirie": 0}
    assert fabric_share(G).sum() == 0


def test_relations_and_attachments_enter_no_measure() -> None:
    told = build(["Alba"], {"eau": "non", "voirie": "non"}, [("DGS@Alba", "eau")])
    linked = build(["Alba"], {"eau": "non", "voirie": "non"}, [("DGS@Alba", "eau")],
                   relations=[("i:eau", "i:voirie"), ("c:90001", "i:voirie")])
    for measure in (degree, betweenness, fabric_share, exclusive_bridges):
        assert measure(build_graph(linked)).equals(measure(build_graph(told)))
    assert body_hub(build_graph(linked)).equals(body_hub(build_graph(told)))


def test_an_empty_network_has_empty_measures() -> None:
    G = build_graph(build(["Alba"], {}, []))
    assert all(measure(G).empty for measure in (seats, degree, betweenness, fabric_share, exclusive_bridges, body_hub))


def test_incidence_and_degree_read_the_same_seats() -> None:
    found = incidence(DAVIS, automatic=True)
    counts = dict(zip(found.bodies, found.matrix.sum(axis=0), strict=True))
    assert {body: seats(DAVIS)[body] for body in counts} == counts
