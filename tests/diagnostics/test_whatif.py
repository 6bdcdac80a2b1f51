"""« Et si… »: every effect is what the profile says of the network that has the seat."""

from __future__ import annotations

from itertools import islice
from random import Random

import networkx as nx
import pytest

from codir_network.diagnostics.whatif import BEST, seat_effects
from codir_network.graph import build_graph, check_graph, nodes
from codir_network.metrics.isolation import isolation_profile
from codir_network.samples import sample
from codir_network.workbook import read_workbook
from tests.builders import build
from tests.render import maps


def seated(G: nx.Graph, seats: tuple[tuple[str, str], ...]) -> nx.Graph:
    """The graph with a new person of the commune in each body, written as a workbook would give it."""
    made = G.copy()
    for k, (commune, body) in enumerate(seats):
        some = next(data for _, data in nodes(G, "actor", "personne"))
        made.add_node(f"a:essai-{k}", **some | {"ref": f"a:essai-{k}", "label": f"Essai {k}", "sheet_row": None})
        made.add_edge(f"a:essai-{k}", commune, kind="attachment", order=0)
        seat = next(data for _, _, data in G.edges(data=True) if data["kind"] == "membership")
        made.add_edge(f"a:essai-{k}", body, **seat | {"roles": ("membre",), "active": "", "start": None, "end": None,
                                                      "sheet_row": None})
    check_graph(made)
    return made


@pytest.fixture(scope="module", params=[(8, 9), (13, 14)])
def territory(request):
    return maps.graph(*request.param, seed=5)


def test_a_single_seat_has_the_effect_that_the_profile_shows(territory):
    effects = seat_effects(territory)
    assert effects.single
    for seat in Random(3).sample(sorted(effects.single), k=min(40, len(effects.single))):  # noqa: S311
        row = isolation_profile(seated(territory, (seat,))).loc[seat[0]]
        effect = effects.single[seat]
        assert (effect.level, effect.bodies, len(effect.met)) == (row["level"], row["body_ids"], row["peers"])


def test_several_seats_have_the_effect_that_the_profile_shows(territory):
    effects = seat_effects(territory, best=5)
    assert len(effects.several) == 10 + 10  # pairs and triples of five
    for seats, of in islice(sorted(effects.several.items()), 0, 20, 2):
        profile = isolation_profile(seated(territory, seats))
        for commune, effect in of.items():
            row = profile.loc[commune]
            assert (effect.level, effect.bodies, len(effect.met)) == (
                row["level"], row["body_ids"], row["peers"])


def test_a_seat_is_tried_where_the_commune_has_none_and_seats_are_not_automatic():
    bodies = {"Conférence des maires": "toutes", "Réseau finances": "non", "GT eau": "non"}
    G = build_graph(build(("Alba", "Bree"), bodies, [("Maire@Alba", "Conférence des maires"),
                                                     ("DGS@Alba", "Réseau finances")]))
    found = {(G.nodes[c]["label"], G.nodes[b]["label"]) for c, b in seat_effects(G).single}
    assert found == {("Alba", "GT eau"), ("Bree", "Réseau finances"), ("Bree", "GT eau")}


def test_now_is_the_profile_as_it_stands():
    G = build_graph(read_workbook(sample()))
    profile = isolation_profile(G)
    assert {c: e.level for c, e in seat_effects(G).now.items()} == profile["level"].to_dict()


def test_each_commune_without_a_known_seat_has_seats_that_combine():
    G = build_graph(read_workbook(sample()))
    effects = seat_effects(G)
    best = {seat for seats in effects.several for seat in seats}
    assert len(best) == BEST
    assert {c for c, e in effects.now.items() if e.level == "sans_siege"} <= {c for c, _ in best}


def test_only_communes_that_may_be_spoken_of_are():
    G = build_graph(read_workbook(sample()))
    effects = seat_effects(G, communes={"c:99013"})
    assert set(effects.now) == {"c:99013"}
    assert {c for c, _ in effects.single} == {"c:99013"}
