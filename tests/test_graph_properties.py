"""What holds of the graph and its views whatever the territory."""

from __future__ import annotations

import inspect
import random
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import networkx as nx
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from codir_network import graph
from codir_network.graph import at, build_graph, check_graph, incidence, memberships, seats, to_tables
from codir_network.schema import Tables, frame
from tests.strategies import DAYS, PROPERTY, tables

FRAMES = tuple(field.name for field in fields(Tables) if field.name not in {"territory", "issues", "story"})
COUNTED = {"président", "vice-président", "animateur", "pilote", "secrétariat", "membre", "assiste", "ambassadeur"}


def snapshot(G: nx.Graph) -> tuple[Any, ...]:
    """Everything that a graph holds, in a form that compares."""
    return (dict(G.graph), {node: dict(data) for node, data in G.nodes(data=True)},
            {frozenset((a, b)): dict(data) for a, b, data in G.edges(data=True)})


def same_tables(left: Tables, right: Tables) -> None:
    assert (left.territory, left.story) == (right.territory, right.story)
    for name in FRAMES:
        pd.testing.assert_frame_equal(getattr(left, name), getattr(right, name))


def in_force(row: dict[str, Any], day: Any) -> bool:
    """A period holds its first day and not its last (counted here, apart from the graph's)."""
    if day is None:
        return True
    return not (row["debut"] is not None and day < row["debut"]) and not (row["fin"] is not None and day >= row["fin"])


def seats_that_count(T: Tables, day: Any) -> set[tuple[str, str]]:
    """Pairs (actor, body) read off the rows, with the counting rule printed for users."""
    alive = {row["id"] for row in T.bodies.to_dict("records") if in_force(row, day)}
    found = set()
    for row in T.memberships.to_dict("records"):
        if row["instance"] in alive and in_force(row, day) and row["siege_actif"] != "non":
            roles = set(row["roles"])
            if roles & COUNTED or ("suppléant" in roles and row["siege_actif"] == "oui"):
                found.add((row["acteur"], row["instance"]))
    return found


@PROPERTY
@given(tables())
def test_the_tables_of_a_graph_build_that_very_graph(T: Tables) -> None:
    G = build_graph(T)
    again = build_graph(to_tables(G))
    assert snapshot(again) == snapshot(G)
    assert list(again) == list(G)


@PROPERTY
@given(tables(), st.sampled_from(DAYS))
def test_a_graph_at_another_date_than_its_workbook_s_comes_back_too(T: Tables, day: Any) -> None:
    G = build_graph(T, date=day)
    assert snapshot(build_graph(to_tables(G))) == snapshot(G)


@PROPERTY
@given(tables(dated=False))
def test_the_graph_of_undated_tables_gives_these_tables_back(T: Tables) -> None:
    same_tables(to_tables(build_graph(T)), T)


@PROPERTY
@given(tables(), st.sampled_from((None, *DAYS)))
def test_what_had_begun_and_not_ended_is_in_the_graph_and_nothing_else(T: Tables, day: Any) -> None:
    G = build_graph(T, date=day)
    day = day or T.territory.date
    alive = {row["id"] for row in T.bodies.to_dict("records") if in_force(row, day)}
    always = {*T.communes["id"], *T.organisations["id"], *T.actors["id"]}
    assert set(G) == alive | always
    kept = {(row["acteur"], row["instance"]) for row in T.memberships.to_dict("records")
            if row["instance"] in alive and in_force(row, day)}
    held = [(a, b) for a, b, edge in G.edges(data=True) if edge["kind"] == "membership"]
    assert {frozenset(pair) for pair in held} == {frozenset(pair) for pair in kept}
    assert G.graph["coverage"] == {
        state: sum(row["liste_complete"] == state for row in T.bodies.to_dict("records") if row["id"] in alive)
        for state in ("complète", "partielle", "inconnue")}


@PROPERTY
@given(tables(), st.sampled_from(DAYS))
def test_a_graph_of_all_dates_seen_at_a_day_is_the_graph_of_that_day(T: Tables, day: Any) -> None:
    undated = replace(T, territory=replace(T.territory, date=None))
    assert snapshot(at(build_graph(undated), day)) == snapshot(build_graph(T, date=day))


@PROPERTY
@given(tables(), st.booleans(), st.booleans())
def test_the_incidence_matrix_holds_the_seats_that_a_plain_reading_finds(
    T: Tables, automatic: bool, persons_only: bool
) -> None:
    G = build_graph(T)
    found = incidence(G, automatic=automatic, persons_only=persons_only)
    day = T.territory.date
    columns = sorted(row["id"] for row in T.bodies.to_dict("records")
                     if in_force(row, day) and (automatic or row["siege_de_droit"] == "non"))
    rows = sorted(row["id"] for row in T.actors.to_dict("records")
                  if not persons_only or row["genre"] == "personne")
    assert (found.actors, found.bodies) == (tuple(rows), tuple(columns))
    dense = found.matrix.toarray()
    expected = seats_that_count(T, day)
    assert {(rows[i], columns[j]) for i in range(len(rows)) for j in range(len(columns)) if dense[i, j]} == {
        (actor, body) for actor, body in expected if actor in rows and body in columns}
    assert set(dense.ravel()) <= {0, 1}


@PROPERTY
@given(tables())
def test_the_seats_of_each_node_are_those_that_count(T: Tables) -> None:
    G = build_graph(T)
    expected = seats_that_count(T, T.territory.date)
    for node, data in G.nodes(data=True):
        if data["kind"] == "actor":
            assert seats(G, node) == sorted(body for actor, body in expected if actor == node)
        if data["kind"] == "body":
            assert seats(G, node) == sorted(actor for actor, body in expected if body == node)


@PROPERTY
@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing_not_even_the_order_of_nodes(T: Tables, chance: random.Random) -> None:
    shuffled = replace(T, **{
        name: getattr(T, name).sample(frac=1, random_state=chance.randrange(10**6)) for name in FRAMES})
    G, H = build_graph(T), build_graph(shuffled)
    assert snapshot(H) == snapshot(G)
    assert (list(H), list(H.edges)) == (list(G), list(G.edges))


@PROPERTY
@given(tables())
def test_the_same_seat_written_twice_is_one_seat(T: Tables) -> None:
    twice = replace(T, memberships=pd.concat([T.memberships, T.memberships], ignore_index=True))
    assert snapshot(build_graph(twice)) == snapshot(build_graph(T))


@PROPERTY
@given(tables())
def test_other_ids_give_the_same_graph_under_these_ids(T: Tables) -> None:
    def new(value: Any) -> Any:
        if isinstance(value, str) and value[1:2] == ":":
            return value[:2] + value[:1:-1]  # "a:12" becomes "a:21": another order too
        return tuple(new(part) for part in value) if isinstance(value, tuple) else value

    G, H = build_graph(T), build_graph(replace(T, **{name: getattr(T, name).map(new) for name in FRAMES}))
    _, nodes, edges = snapshot(G)
    assert snapshot(H)[1:] == (
        {new(node): {name: new(value) for name, value in data.items()} for node, data in nodes.items()},
        {frozenset(map(new, ends)): {name: new(value) for name, value in edge.items()}
         for ends, edge in edges.items()})


@PROPERTY
@given(tables())
def test_one_more_commune_and_actor_without_a_link_changes_nothing_else(T: Tables) -> None:
    G = build_graph(T)
    commune = {"id": "c:zz", "code_insee": "zz", "nom": "Zed", "population": 1.0, "siege": False, "secteur": "",
               "commune_nouvelle": "", "relue": False, "relue_le": None, "lon": 0.0, "lat": 0.0, "source": None}
    actor = {"id": "a:zz", "organisations": ("c:zz",), "fonctions": ("DGS",), "rang": "", "nom": "", "prenom": "",
             "cercle": "interne", "genre": "personne", "libelle": "DGS de Zed", "source": None}
    H = build_graph(replace(
        T, communes=frame("communes", [*T.communes.to_dict("records"), commune]),
        actors=frame("actors", [*T.actors.to_dict("records"), actor])))
    assert snapshot(H.subgraph(set(G))) == snapshot(G)
    assert {node: degree for node, degree in H.degree() if node in G} == dict(G.degree())


@PROPERTY
@given(tables(prefix="g"), tables(prefix="d"))
def test_two_disjoint_territories_give_both_graphs_side_by_side(left: Tables, right: Tables) -> None:
    right = replace(right, territory=left.territory)
    both = replace(left, **{
        name: frame(name, [*getattr(left, name).to_dict("records"), *getattr(right, name).to_dict("records")])
        for name in FRAMES})
    G, A, B = build_graph(both), build_graph(left), build_graph(right)
    assert snapshot(G)[1:] == snapshot(nx.union(A, B))[1:]
    assert G.graph["coverage"] == {k: n + B.graph["coverage"][k] for k, n in A.graph["coverage"].items()}


ON_A_GRAPH: dict[str, Callable[[nx.Graph], Any]] = {
    "to_tables": to_tables,
    "check_graph": check_graph,
    "nodes": lambda G: graph.nodes(G, "body"),
    "seats": lambda G: [seats(G, node) for node in G],
    "memberships": lambda G: memberships(G, only_counted=False),
    "bodies": lambda G: graph.bodies(G, automatic=False),
    "persons": graph.persons,
    "free_bodies": graph.free_bodies,
    "outside_bodies": graph.outside_bodies,
    "layer": lambda G: graph.layer(G, "Projets"),
    "at": lambda G: at(G, DAYS[1]),
    "incidence": incidence,
    "territory_of": graph.territory_of,
    "story_of": graph.story_of,
    "check_measurable": graph.check_measurable,
    "node_of": graph.node_of,
    "reference": lambda G: [graph.reference(G, node) for node in G],
}


def test_every_public_function_of_the_graph_is_held_to_these_properties() -> None:
    public = {name for name, found in inspect.getmembers(graph, inspect.isfunction)
              if not name.startswith("_")}
    assert public == {*ON_A_GRAPH, "build_graph", "counted", "in_order", "order"}


@PROPERTY
@given(tables())
def test_no_public_function_changes_what_it_is_given(T: Tables) -> None:
    kept = replace(T, **{name: getattr(T, name).copy(deep=True) for name in FRAMES})
    G = build_graph(T)
    same_tables(T, kept)
    before, order = snapshot(G.copy()), (list(G), list(G.edges))
    for call in ON_A_GRAPH.values():
        call(G)
        assert snapshot(G) == before
        assert (list(G), list(G.edges)) == order


@PROPERTY
@given(tables())
def test_a_view_is_a_copy_that_can_be_emptied_without_harm(T: Tables) -> None:
    G = build_graph(T)
    before = snapshot(G.copy())
    before[0]["coverage"] = dict(before[0]["coverage"])
    for view in ("memberships", "bodies", "persons", "layer", "at"):
        H = ON_A_GRAPH[view](G)
        for data in [*(d for _, d in H.nodes(data=True)), *(d for _, _, d in H.edges(data=True))]:
            data.clear()
        H.graph["coverage"].clear()
        H.graph.clear()
        H.clear()
        assert snapshot(G) == before, view
