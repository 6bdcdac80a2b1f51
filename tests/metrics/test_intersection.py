from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from math import exp, log

import networkx as nx
import pytest
from networkx.algorithms import bipartite

from codir_network.graph import build_graph
from codir_network.metrics.intersection import (
    body_overlap,
    circle_table,
    four_intersections,
    link_counts,
    polyphony,
)
from tests.builders import Body, Seat, build
from tests.metrics.networks import published

MAYORS, NETWORK, GROUP, TEAM = ({"type": name} for name in (
    "Conférence des maires", "Réseau métier", "Groupe de travail", "Équipe projet"))
CODIR = {"type": "Direction", "codir": True}


@pytest.mark.parametrize("name", ["davis", "revere", "corporate_leadership"])
def test_overlap_is_a_count_of_common_members(name: str) -> None:
    G = nx.davis_southern_women_graph() if name == "davis" else published(name)
    bodies = sorted(node for node, data in G.nodes(data=True) if data["bipartite"] == 1)
    weights = bipartite.overlap_weighted_projected_graph(G, bodies, jaccard=True)
    found = body_overlap(G)
    expected = []
    for a, b in combinations(bodies, 2):
        if both := set(G[a]) & set(G[b]):
            expected.append((a, b, len(both), weights[a][b]["weight"], len(both) / min(G.degree(a), G.degree(b)),
                             False, "unique" if len(both) == 1 else "doublé"))
    assert len(expected) == len(found)
    for row, told in zip(expected, found.itertuples(index=False), strict=True):
        assert tuple(told) == pytest.approx(row)


@pytest.mark.parametrize(("first", "second", "expected"), [
    ({"type": "Groupe de travail", "issue_de": "i:commission"}, {"type": "Commission thématique"}, True),
    ({"type": "Exécutif"}, {"type": "Assemblée délibérante"}, True),
    ({"type": "Conférence territoriale des maires"}, {"type": "Conférence des maires"}, True),
    ({"type": "Groupe de travail"}, {"type": "Commission thématique"}, False),
    ({"type": "Exécutif"}, {"type": "Conférence des maires"}, False),
])
def test_a_body_made_of_another_is_nested(
    first: Mapping[str, object], second: Mapping[str, object], expected: bool
) -> None:
    for names in (("a", "commission"), ("z", "commission")):  # before and after it in the order of ids
        seats: list[Seat] = [("DGS@Alba", name) for name in names]
        G = build_graph(build(["Alba"], dict(zip(names, (first, second), strict=True)), seats))
        assert body_overlap(G)["nested"].to_list() == [expected]


def test_headline_counts_leave_out_automatic_seats_and_nested_pairs() -> None:
    # DGS and DGA of Alba: eau and Co-dir (doublé). DGS: bureau too (bureau–eau, bureau–Co-dir: unique).
    # Maire: conseil, bureau, comité (issued from the bureau) and "autre", whose seats are not told.
    bodies: dict[str, Body] = {
        "eau": "non", "Co-dir": CODIR, "bureau": {"type": "Exécutif"}, "conseil": {"type": "Assemblée délibérante"},
        "comité": {"type": "Groupe de travail", "issue_de": "i:bureau"}, "autre": {"type": "Autre"}}
    seats: list[Seat] = [("DGS@Alba", "eau"), ("DGS@Alba", "Co-dir"), ("DGA@Alba", "eau"), ("DGA@Alba", "Co-dir"),
                         ("DGS@Alba", "bureau"), ("Maire@Alba", "conseil"), ("Maire@Alba", "bureau"),
                         ("Maire@Alba", "comité"), ("Maire@Alba", "autre")]
    found = link_counts(build_graph(build(["Alba"], bodies, seats)))
    # left out: bureau–comité nested; conseil–bureau, conseil–comité, conseil–autre, bureau–autre, comité–autre
    assert found.to_dict() == {"linked": 3, "unique": 2, "double": 1, "nested": 1, "automatic": 5}


def test_a_codir_where_every_commune_sits_automatically_is_left_out_of_the_headline() -> None:
    bodies: dict[str, Body] = {"eau": "non", "Co-dir": {**CODIR, "siege_de_droit": "toutes"}}
    found = link_counts(build_graph(build(["Alba"], bodies, [("DGS@Alba", "eau"), ("DGS@Alba", "Co-dir")])))
    assert (found["linked"], found["automatic"]) == (0, 1)


def test_an_institution_makes_no_link_unless_asked() -> None:
    G = build_graph(build([], {"eau": "non", "voirie": "non"}, [("institution@CAF", "eau"),
                                                               ("institution@CAF", "voirie")]))
    assert body_overlap(G).empty
    assert link_counts(G)["linked"] == 0
    assert link_counts(G, persons_only=False)["linked"] == 1


def test_the_circle_table_reads_the_actor_in_rows_and_the_body_in_columns() -> None:
    bodies: dict[str, Body] = {"eau": "non", "CRTE": {"type": "Instance contractuelle"},
                               "conseil citoyen": {"type": "Participation des usagers"}}
    seats: list[Seat] = [("DGS@Alba", "eau"), ("Maire@Alba", "CRTE"), ("DGS@Alba", "CRTE"),
                         ("Agent@Département", "CRTE"), ("Agent@Alba", "conseil citoyen"), ("siège@Alba", "eau"),
                         ("Maire@Alba", "conseil citoyen", "invité ponctuel"), ("institution@CAF", "eau")]
    table = circle_table(build_graph(build(["Alba"], bodies, seats)))
    assert table.loc["interne"].to_list() == [2, 2, 1]
    assert table.loc["institutionnel"].to_list() == [1, 1, 0]
    assert table.loc["usagers"].to_list() == [0, 0, 0]
    assert table.columns.to_list() == ["interne", "institutionnel", "usagers"]


def test_polyphony_counts_layers_circles_and_qualities() -> None:
    bodies: dict[str, Body] = {"eau": GROUP, "voirie": GROUP, "sport": GROUP, "finances": NETWORK,
                               "conseil citoyen": {"type": "Participation des usagers"}}
    seats: list[Seat] = [("DGS@Alba", name) for name in ("eau", "voirie", "sport", "finances")]
    tables = build(["Alba"], bodies, [*seats, ("Agent@Alba", "finances"), ("Agent@Alba", "conseil citoyen"),
                                      ("Maire@Alba", "eau", "invité ponctuel"), ("institution@CAF", "eau")])
    G = build_graph(tables)
    assert polyphony(G)["qualities"].isna().all()  # no seat says in which
    for body, qualities in (("i:eau", ("pair",)), ("i:sport", ("expert", "pair"))):
        G["a:dgs-alba"][body]["qualities"] = qualities
    found = polyphony(G)
    assert found.index.to_list() == ["a:agent-alba", "a:dgs-alba", "a:maire-alba"]
    # DGS: three seats in Projets, one in Réseaux métiers: ¾ and ¼; qualities: pair twice, expert once
    dgs = found.loc["a:dgs-alba"]
    assert (dgs["layers"], dgs["circles"], dgs["qualities"]) == (2, 1, 2)
    assert dgs["layers_effective"] == pytest.approx(exp(-(0.75 * log(0.75) + 0.25 * log(0.25))))
    assert dgs["qualities_effective"] == pytest.approx(exp(-(2 / 3 * log(2 / 3) + 1 / 3 * log(1 / 3))))
    assert dgs["circles_effective"] == 1
    # the agent: one seat in each of two layers and two circles
    assert found.loc["a:agent-alba", "layers_effective"] == pytest.approx(2)
    assert found.loc["a:agent-alba", "circles_effective"] == pytest.approx(2)
    assert found.loc["a:maire-alba"].isna().all()


CROSSINGS: dict[str, Body] = {"maires": MAYORS, "eau": GROUP, "PLUi": TEAM, "finances": NETWORK, "RH": NETWORK,
                              "Co-dir": CODIR}


def crossings(*seats: Seat, **bodies: Body) -> dict[str, dict[str, object]]:
    found = four_intersections(build_graph(build(["Alba"], {**CROSSINGS, **bodies}, seats)))
    return {str(code): row.to_dict() for code, row in found.iterrows()}


@pytest.mark.parametrize(("code", "seat", "fulfilled"), [
    ("conference", ("DGS@Alba", "maires", "assiste"), True),
    ("conference", ("SGM@Alba", "maires", "membre"), True),
    ("conference", ("DGS@EPCI", "maires", "assiste"), True),
    ("conference", ("DGS@Alba", "maires", "suppléant", "oui"), True),
    ("conference", ("DGS@Alba", "maires", "suppléant"), False),
    ("conference", ("DGS@Alba", "maires", "invité ponctuel"), False),
    ("conference", ("DGS@Alba", "maires", "assiste", "non"), False),
    ("conference", ("DGA@Alba", "maires", "assiste"), False),
    ("conference", ("DGS@Département", "maires", "assiste"), False),
    ("groupe", ("DGS@Alba", "eau", "animateur"), True),
    ("groupe", ("DGS@Alba", "PLUi", "pilote"), True),
    ("groupe", ("SGM@Alba", "eau", "président"), True),
    ("groupe", ("DGS@Alba", "eau", "secrétariat"), False),
    ("groupe", ("DGS@Alba", "eau", "membre"), False),
    ("groupe", ("Maire@Alba", "eau", "président"), False),
    ("groupe", ("DGS@Alba", "finances", "pilote"), False),
    ("reseau", ("DGS@Alba", "finances", "animateur"), True),
    ("reseau", ("DGS@Alba", "finances", "pilote"), True),
    ("reseau", ("SGM@Alba", "finances", "secrétariat"), True),
    ("reseau", ("DGS@Alba", "finances", "président"), False),
    ("reseau", ("DGS@Alba", "finances", "membre"), False),
    ("reseau", ("Agent@Alba", "finances", "animateur"), False),
    ("codir", ("Agent@Alba", "finances", "animateur"), False),  # no seat in the Co-dir
])
def test_each_crossing_asks_for_a_function_a_role_and_a_kind_of_body(code: str, seat: Seat, fulfilled: bool) -> None:
    found = crossings(seat)
    assert found[code]["fulfilled"] is fulfilled
    assert found[code]["seats"] == (((f"a:{'-'.join(seat[0].lower().split('@'))}", f"i:{seat[1].lower()}"),)
                                    if fulfilled else ())


def test_a_network_s_animator_in_the_codir_is_the_fourth_crossing_whatever_its_function() -> None:
    found = crossings(("Agent@Alba", "finances", "animateur"), ("Agent@Alba", "Co-dir"),
                      ("Agent@Alba", "RH", "secrétariat"))["codir"]
    assert (found["fulfilled"], found["bodies"], found["described"]) == (True, ("i:finances",), 2)
    guest = crossings(("Agent@Alba", "finances", "animateur"), ("Agent@Alba", "Co-dir", "invité ponctuel"))["codir"]
    assert guest["fulfilled"] is False


def test_an_institution_is_no_animator_in_the_codir() -> None:
    found = crossings(("institution@CNFPT", "finances", "animateur"), ("institution@CNFPT", "Co-dir"))
    assert found["codir"]["fulfilled"] is False


def test_which_employers_the_directors_come_from_is_said() -> None:
    found = crossings(("DGS@Alba", "maires", "assiste"), ("DGS@EPCI", "maires", "assiste"))
    assert found["conference"]["employers"] == ("commune", "epci")


def test_only_unfulfilled_bodies_without_a_complete_list_are_said() -> None:
    partial = {"type": "Réseau métier", "liste_complete": "partielle"}
    unknown = {"type": "Réseau métier", "liste_complete": "inconnue"}
    found = crossings(("DGS@Alba", "achats", "animateur"), achats=partial, accueil=unknown)["reseau"]
    # finances, RH, accueil do not fulfil it; accueil alone has no complete list
    assert (found["bodies"], found["described"], found["unlisted"]) == (("i:achats",), 4, 1)


def test_without_codir_the_fourth_crossing_is_not_told() -> None:
    found = four_intersections(build_graph(build(["Alba"], {"finances": NETWORK}, [])))
    assert found.index.to_list() == ["conference", "groupe", "reseau"]


def test_the_conference_of_a_sector_is_not_the_conference_of_mayors() -> None:
    found = crossings(("DGS@Alba", "nord", "assiste"), nord={"type": "Conférence territoriale des maires"})
    assert found["conference"]["fulfilled"] is False
