"""The graph of small territories, its contract and its views, counted by hand."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest

from codir_network.errors import GraphError
from codir_network.graph import (
    at,
    bodies,
    build_graph,
    check_graph,
    counted,
    incidence,
    layer,
    memberships,
    nodes,
    persons,
    seats,
    story_of,
    territory_of,
    to_tables,
)
from codir_network.schema import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Step, Tables, Territory, current, frame
from tests.builders import build

RENEWAL = dt.date(2026, 3, 15)


@pytest.fixture
def three_communes() -> Tables:
    """Alba and Bree share a secretary; Corn sits by an unnamed holder; the CAF is an institution.

    Seats that count: DGS@Alba in GT and Conférence, SGM in GT, siège@Corn in GT, CAF in Contrat.
    The maire of Corn is an occasional guest: no seat.
    """
    return build(
        ["Alba", "Bree", "Corn"],
        {"GT": "non", "Conférence": {"type": "Conférence des maires"},
         "Contrat": {"type": "Instance contractuelle", "liste_complete": "partielle"}},
        [("DGS@Alba", "GT", "animateur"), ("DGS@Alba", "Conférence", "assiste"), ("SGM@Alba+Bree", "GT"),
         ("siège@Corn", "GT"), ("institution@CAF", "Contrat"), ("Maire@Corn", "GT", "invité ponctuel")],
        relations=[("c:90001", "o:epci")],
    )


def dated(table: str, T: Tables, node: str, **dates: dt.date) -> Tables:
    """The same tables with a start or an end on the rows of one actor or body."""
    rows = [row | dates if node in (row.get("id"), row.get("acteur")) else row
            for row in getattr(T, table).to_dict("records")]
    return replace(T, **{table: frame(table, rows)})


def test_each_edge_has_the_kind_that_its_two_ends_give(three_communes: Tables) -> None:
    G = build_graph(three_communes)
    assert type(G) is nx.Graph
    assert {(a, b): edge["kind"] for a, b, edge in G.edges(data=True)} == {
        ("c:90001", "a:dgs-alba"): "attachment", ("c:90001", "a:sgm-alba-bree"): "attachment",
        ("c:90002", "a:sgm-alba-bree"): "attachment", ("c:90003", "a:siege-corn"): "attachment",
        ("c:90003", "a:maire-corn"): "attachment", ("o:caf", "a:institution-caf"): "attachment",
        ("a:dgs-alba", "i:gt"): "membership", ("a:dgs-alba", "i:conference"): "membership",
        ("a:sgm-alba-bree", "i:gt"): "membership", ("a:siege-corn", "i:gt"): "membership",
        ("a:maire-corn", "i:gt"): "membership", ("a:institution-caf", "i:contrat"): "membership",
        ("c:90001", "o:epci"): "relation",
    }


def test_actors_and_bodies_are_the_two_modes_and_organisations_are_in_neither(three_communes: Tables) -> None:
    G = build_graph(three_communes)
    assert {data.get("bipartite") for _, data in nodes(G, "actor")} == {0}
    assert {data.get("bipartite") for _, data in nodes(G, "body")} == {1}
    assert {data.get("bipartite") for _, data in nodes(G, "organisation")} == {None}
    assert [node for node, _ in nodes(G, "organisation", "commune")] == ["c:90001", "c:90002", "c:90003"]
    assert G.nodes["c:90002"]["code"] == "90002"


def test_a_shared_secretary_keeps_the_order_of_her_communes() -> None:
    T = build(["Alba", "Bree"], {"GT": "non"}, [("SGM@Bree+Alba", "GT")])
    G = build_graph(T)
    assert [G.edges["a:sgm-bree-alba", c]["order"] for c in ("c:90002", "c:90001")] == [0, 1]
    assert list(to_tables(G).actors["organisations"]) == [("c:90002", "c:90001")]


def test_the_graph_holds_plain_values_and_gives_its_territory_and_story_back(three_communes: Tables) -> None:
    T = replace(three_communes, territory=Territory("Essai", siren="200000000", date=RENEWAL, fictitious=True),
                story=(Step("Un", "Une légende", ("i:gt", "vue:instances"), source=("Récit", 2)),))
    G = build_graph(T)
    assert G.graph == {
        "territory": {"name": "Essai", "siren": "200000000", "date": RENEWAL, "term": "", "owner": "",
                      "dpo_contact": "", "informed_on": None, "answer_before": None, "fictitious": True,
                      "template_version": ""},
        "date": RENEWAL, "schema": 1, "coverage": {"complète": 2, "partielle": 1, "inconnue": 0},
        "story": ({"title": "Un", "caption": "Une légende", "shows": ("i:gt", "vue:instances"), "question": "",
                   "named": False, "source": ("Récit", 2)},),
    }
    assert (territory_of(G), story_of(G)) == (T.territory, T.story)


def test_a_graph_that_is_no_territory_s_has_no_territory_and_tells_no_story() -> None:
    with pytest.raises(GraphError, match="territory"):
        territory_of(nx.Graph())
    with pytest.raises(GraphError, match="territory"):
        territory_of(nx.Graph(territory="Essai"))
    assert story_of(nx.Graph()) == ()


def test_no_attribute_takes_the_words_that_networkx_keeps_for_the_ends_of_an_edge() -> None:
    declared = {name for table in (NODE_ATTRIBUTES, EDGE_ATTRIBUTES) for names in table.values() for name in names}
    assert not declared & {"source", "target", "key", "id", "name"}  # to_pandas_edgelist, node_link_data


def test_the_graph_says_how_many_lists_are_complete(three_communes: Tables) -> None:
    assert build_graph(three_communes).graph["coverage"] == {"complète": 2, "partielle": 1, "inconnue": 0}


@pytest.mark.parametrize(("roles", "active", "counts"), [
    (("membre",), "", True), (("membre",), "ne sait pas", True), (("membre",), "oui", True),
    (("membre",), "non", False),
    (("assiste",), "", True), (("ambassadeur",), "", True), (("secrétariat",), "", True), (("pilote",), "", True),
    (("suppléant",), "", False), (("suppléant",), "ne sait pas", False), (("suppléant",), "oui", True),
    (("suppléant",), "non", False), (("invité ponctuel",), "oui", False), (("invité ponctuel", "membre"), "", True),
    (("animateur", "suppléant"), "non", False),
])
def test_a_seat_counts_by_its_role_and_by_being_filled(roles: tuple[str, ...], active: str, counts: bool) -> None:
    assert counted({"roles": roles, "active": active}) is counts


def test_the_seats_of_a_node_are_sorted_and_leave_the_guest_out(three_communes: Tables) -> None:
    G = build_graph(three_communes)
    assert seats(G, "i:gt") == ["a:dgs-alba", "a:sgm-alba-bree", "a:siege-corn"]
    assert seats(G, "a:dgs-alba") == ["i:conference", "i:gt"]
    assert seats(G, "a:maire-corn") == []


@pytest.mark.parametrize(("start", "end", "day", "kept"), [
    (None, None, RENEWAL, True), (RENEWAL, None, RENEWAL, True), (None, RENEWAL, RENEWAL, False),
    (RENEWAL, RENEWAL, RENEWAL, False), (None, dt.date(2026, 3, 16), RENEWAL, True),
    (dt.date(2026, 3, 16), None, RENEWAL, False), (dt.date(2030, 1, 1), dt.date(2020, 1, 1), None, True),
])
def test_a_period_holds_its_first_day_and_not_its_end(
    start: dt.date | None, end: dt.date | None, day: dt.date | None, kept: bool
) -> None:
    assert current(start, end, day) is kept


def test_a_body_that_has_ended_takes_its_seats_and_relations_with_it(three_communes: Tables) -> None:
    T = dated("bodies", three_communes, "i:gt", fin=RENEWAL)
    T = replace(T, relations=frame("relations", [
        {"de": "c:90001", "vers": "i:gt", "modalites": (), "sens": "", "formalisations": (), "source": None}]))
    assert "i:gt" in build_graph(T)
    G = build_graph(T, date=RENEWAL)
    assert "i:gt" not in G
    assert {edge["kind"] for _, _, edge in G.edges(data=True)} == {"attachment", "membership"}
    assert seats(G, "a:dgs-alba") == ["i:conference"]
    assert G.graph["coverage"] == {"complète": 1, "partielle": 1, "inconnue": 0}


def test_the_date_of_the_workbook_holds_unless_another_is_asked(three_communes: Tables) -> None:
    T = dated("memberships", three_communes, "a:sgm-alba-bree", debut=RENEWAL)
    T = replace(T, territory=replace(T.territory, date=dt.date(2026, 1, 1)))
    before, after = build_graph(T), build_graph(T, date=RENEWAL)
    assert seats(before, "a:sgm-alba-bree") == []
    assert seats(after, "a:sgm-alba-bree") == ["i:gt"]
    assert (before.graph["date"], after.graph["date"]) == (dt.date(2026, 1, 1), RENEWAL)
    assert territory_of(after).date == RENEWAL


def test_seen_at_a_date_a_graph_counts_again_the_lists_it_still_has(three_communes: Tables) -> None:
    G = build_graph(dated("bodies", three_communes, "i:contrat", fin=RENEWAL))
    assert at(G, RENEWAL).graph["coverage"] == {"complète": 2, "partielle": 0, "inconnue": 0}
    assert G.graph["coverage"]["partielle"] == 1


def test_a_one_way_relation_says_where_it_starts_both_ways_round() -> None:
    T = build(["Alba", "Bree"], {}, [])
    for first, second in (("c:90001", "c:90002"), ("c:90002", "c:90001")):
        one = replace(T, relations=frame("relations", [
            {"de": first, "vers": second, "modalites": ("service",), "sens": "un sens",
             "formalisations": ("convention",), "source": ("Liens", 2)}]))
        G = build_graph(one)
        assert G.edges["c:90001", "c:90002"]["from_"] == first
        assert to_tables(G).relations.to_dict("records") == one.relations.to_dict("records")


def test_the_two_mode_graph_has_counted_seats_only_unless_told(three_communes: Tables) -> None:
    G = build_graph(three_communes)
    assert memberships(G).number_of_edges() == 5
    assert memberships(G, only_counted=False).number_of_edges() == 6
    assert {data["kind"] for _, data in memberships(G).nodes(data=True)} == {"actor", "body"}


def test_bodies_with_automatic_seats_leave_the_view_when_asked(three_communes: Tables) -> None:
    T = three_communes
    blank = [row | ({"siege_de_droit": ""} if row["id"] == "i:contrat" else {}) for row in T.bodies.to_dict("records")]
    G = build_graph(replace(T, bodies=frame("bodies", blank)))
    assert [node for node, _ in nodes(bodies(G), "body")] == ["i:conference", "i:contrat", "i:gt"]
    assert [node for node, _ in nodes(bodies(G, automatic=False), "body")] == ["i:gt"]


def test_persons_are_neither_institutions_nor_seats_without_a_holder(three_communes: Tables) -> None:
    assert [node for node, _ in nodes(persons(build_graph(three_communes)), "actor")] == [
        "a:dgs-alba", "a:maire-corn", "a:sgm-alba-bree"]


def test_a_layer_holds_its_bodies_and_those_who_sit_there(three_communes: Tables) -> None:
    H = layer(build_graph(three_communes), "Gouvernance politique")
    assert sorted(H.edges) == [("a:dgs-alba", "i:conference")]
    assert sorted(H) == ["a:dgs-alba", "i:conference"]


def test_the_incidence_matrix_is_the_one_drawn_by_hand(three_communes: Tables) -> None:
    every = incidence(build_graph(three_communes), automatic=True, persons_only=False)
    assert every.actors == ("a:dgs-alba", "a:institution-caf", "a:maire-corn", "a:sgm-alba-bree", "a:siege-corn")
    assert every.bodies == ("i:conference", "i:contrat", "i:gt")
    assert every.matrix.toarray().tolist() == [[1, 0, 1], [0, 1, 0], [0, 0, 0], [0, 0, 1], [0, 0, 1]]
    outside = incidence(build_graph(three_communes))
    assert (outside.actors, outside.bodies) == (
        ("a:dgs-alba", "a:maire-corn", "a:sgm-alba-bree"), ("i:contrat", "i:gt"))
    assert outside.matrix.toarray().tolist() == [[0, 1], [0, 0], [0, 1]]


def test_a_territory_of_communes_alone_has_an_empty_matrix() -> None:
    empty = incidence(build_graph(build(["Alba"], {}, [])))
    assert (empty.matrix.shape, empty.actors, empty.bodies) == ((0, 0), (), ())


def test_the_matrix_of_any_two_mode_graph_is_networkx_s_own() -> None:
    G = nx.davis_southern_women_graph()
    women = sorted(node for node, data in G.nodes(data=True) if data["bipartite"] == 0)
    events = sorted(node for node, data in G.nodes(data=True) if data["bipartite"] == 1)
    found = incidence(G)
    assert (list(found.actors), list(found.bodies)) == (women, events)
    assert (found.matrix.toarray() == nx.bipartite.biadjacency_matrix(G, women, events).toarray()).all()


def test_ids_of_any_kind_are_taken_in_a_two_mode_graph_of_one_s_own() -> None:
    G = nx.Graph([(1, "a"), (2, "a"), (2, "b")])  # numbers and letters, as in networkx's tutorial
    nx.set_node_attributes(G, {1: 0, 2: 0, "a": 1, "b": 1}, "bipartite")
    found = incidence(G)
    assert (found.actors, found.bodies, found.matrix.toarray().tolist()) == ((1, 2), ("a", "b"), [[1, 0], [1, 1]])


BREACHES: dict[str, tuple[Callable[[nx.Graph], object], str]] = {
    "a graph without its territory": (
        lambda G: G.graph.pop("territory"), "G.graph['territory'] is missing"),
    "a territory that is not plain": (
        lambda G: G.graph.update(territory=Territory("Essai")),
        "G.graph['territory'] is not a dict of the fields of schema.Territory"),
    "a territory without its name": (
        lambda G: G.graph["territory"].pop("name"),
        "G.graph['territory'] is not a dict of the fields of schema.Territory"),
    "a step of the story that is not plain": (
        lambda G: G.graph.update(story=(Step("Un", "Une"),)),
        "G.graph['story'] is not a tuple of dicts of the fields of schema.Step"),
    "an id that is a number": (
        lambda G: nx.relabel_nodes(G, {"a:dgs-alba": 7}, copy=False), "node 7: ids are strings"),
    "a kind that is a subkind": (
        lambda G: G.nodes["i:gt"].update(kind="commune"), "node 'i:gt': no such kind 'commune'"),
    "a node made by an edge": (
        lambda G: G.add_edge("i:gt", "a:inconnu", kind="membership"), "node 'a:inconnu': no such kind None"),
    "a body without two of its attributes": (
        lambda G: (G.nodes["i:contrat"].pop("roster"), G.nodes["i:contrat"].pop("layer")),
        "node 'i:contrat': no attribute layer, roster"),
    "a commune without its population": (
        lambda G: G.nodes["c:90001"].pop("population"), "node 'c:90001': no attribute population"),
    "an actor that calls itself a commune": (
        lambda G: (G.nodes["a:dgs-alba"].update(subkind="commune"), G.nodes["a:dgs-alba"].pop("functions")),
        "node 'a:dgs-alba': no attribute functions"),
    "an actor in the mode of bodies": (
        lambda G: G.nodes["a:dgs-alba"].update(bipartite=1),
        "node 'a:dgs-alba': bipartite is 1 where 0 was expected"),
    "an organisation in a mode": (
        lambda G: G.nodes["o:epci"].update(bipartite=0), "node 'o:epci': bipartite is 0 where None was expected"),
    "a seat called an attachment": (
        lambda G: G.edges["a:dgs-alba", "i:gt"].update(kind="attachment"),
        "edge 'a:dgs-alba' – 'i:gt': 'attachment' where 'membership' was expected"),
    "a loop": (
        lambda G: G.add_edge("a:dgs-alba", "a:dgs-alba", kind="relation"),
        "edge 'a:dgs-alba' – 'a:dgs-alba': 'relation' where None was expected"),
    "a relation without its direction": (
        lambda G: G.edges["c:90001", "o:epci"].pop("from_"), "edge 'c:90001' – 'o:epci': no attribute from_"),
}


@pytest.mark.parametrize("breach", BREACHES)
def test_each_breach_of_the_contract_is_refused_by_name(three_communes: Tables, breach: str) -> None:
    G = build_graph(three_communes)
    check_graph(G)
    BREACHES[breach][0](G)
    with pytest.raises(GraphError, match=re.escape(BREACHES[breach][1])):
        check_graph(G)
    with pytest.raises(GraphError):
        to_tables(G)


@pytest.mark.parametrize("kind", [nx.MultiGraph, nx.DiGraph])
def test_only_a_plain_undirected_graph_keeps_the_contract(three_communes: Tables, kind: type[nx.Graph]) -> None:
    with pytest.raises(GraphError, match=f"{kind.__name__} is not a plain"):
        check_graph(kind(build_graph(three_communes)))


def test_all_breaches_are_told_at_once(three_communes: Tables) -> None:
    G = build_graph(three_communes)
    BREACHES["a body without two of its attributes"][0](G)
    G.nodes["a:dgs-alba"]["bipartite"] = 1
    del G.edges["c:90001", "o:epci"]["sheet_row"]
    del G.graph["territory"]
    with pytest.raises(GraphError) as refused:
        check_graph(G)
    assert str(refused.value).split("; ") == [
        "G.graph['territory'] is missing",
        "edge 'c:90001' – 'o:epci': no attribute sheet_row",
        "node 'a:dgs-alba': bipartite is 1 where 0 was expected",
        "node 'i:contrat': no attribute layer, roster",
    ]


@pytest.mark.parametrize(("table", "column"), [("memberships", "acteur"), ("memberships", "instance"),
                                               ("relations", "de"), ("actors", "organisations")])
def test_an_unknown_id_in_the_tables_makes_no_graph(three_communes: Tables, table: str, column: str) -> None:
    unknown: Any = ("z:inconnu",) if column == "organisations" else "z:inconnu"
    rows = [row | {column: unknown} for row in getattr(three_communes, table).to_dict("records")]
    with pytest.raises(GraphError, match="'z:inconnu'"):
        build_graph(replace(three_communes, **{table: frame(table, rows)}))


def test_an_edge_between_an_actor_and_a_body_is_never_a_relation(three_communes: Tables) -> None:
    T = build(["Alba"], {"GT": "non"}, [("DGS@Alba", "GT")], relations=[("a:dgs-alba", "c:90001")])
    with pytest.raises(GraphError, match="'relation' where 'attachment' was expected"):
        build_graph(T)


def test_columns_the_user_added_to_a_graph_do_not_breach_the_contract(three_communes: Tables) -> None:
    G = build_graph(three_communes)
    G.nodes["i:gt"]["couleur"] = "bleu"
    check_graph(G)


def test_empty_tables_keep_their_columns_and_types() -> None:
    T = build([], {}, [], territory=Territory("Vide"))
    assert (T.communes["population"].dtype, T.communes["relue"].dtype) == (float, bool)
    assert len(build_graph(replace(T, organisations=frame("organisations", [])))) == 0
