from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import networkx as nx
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from codir_network import metrics
from codir_network.diagnostics import diagnose, isolated_communes, parallel_layers
from codir_network.graph import build_graph
from codir_network.levels import LEVELS, NO_PEERS, UNKNOWN
from codir_network.metrics import hub, intersection, isolation, layers
from codir_network.metrics.catalogue import Measure
from tests.builders import build
from tests.metrics.networks import COMMUNES, Sketch, measures, territories

PROPERTY = settings(max_examples=40, deadline=None, derandomize=True, database=None)
PUBLIC: tuple[Callable[[nx.Graph], Any], ...] = (
    *measures(), intersection.body_overlap, intersection.link_counts, intersection.circle_table,
    intersection.four_intersections, layers.layer_pairs, layers.active_share, metrics.table, diagnose,
    isolated_communes, parallel_layers)
ORDER = [level.code for level in LEVELS]


EVERY = pytest.mark.parametrize("measure", measures(), ids=lambda function: function.__name__)
"""A property of each function of the catalogue."""


@EVERY
@PROPERTY
@given(sketch=territories(), random=st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(measure: Measure, sketch: Sketch, random: Any) -> None:
    communes, bodies, seats = sketch
    shuffled = random.sample(seats, len(seats))
    turned = dict(random.sample(list(bodies.items()), len(bodies)))
    first = measure(build_graph(build(communes, bodies, seats)))
    second = measure(build_graph(build(communes, turned, shuffled)))
    pd.testing.assert_frame_equal(pd.DataFrame(first), pd.DataFrame(second), check_exact=True)


@PROPERTY
@given(territories())
def test_new_ids_change_no_value(sketch: Sketch) -> None:
    G = build_graph(build(*sketch))
    new = {node: f"{node[:2]}{i:03d}" for i, node in enumerate(sorted(G, reverse=True))}
    before, after = metrics.table(G), metrics.table(nx.relabel_nodes(G, new))
    expected = before.set_axis(pd.Index([new[node] for node in before.index], name="node", dtype=object)).sort_index()
    expected["label"] = after["label"]
    pd.testing.assert_frame_equal(after, expected, check_exact=False)


@EVERY
@PROPERTY
@given(sketch=territories())
def test_a_person_and_an_organisation_without_a_link_change_no_value(measure: Measure, sketch: Sketch) -> None:
    G = build_graph(build(*sketch))
    H = G.copy()
    H.add_node("a:zzz", ref="a:zzz", kind="actor", bipartite=0, label="", circle="interne", subkind="personne",
               functions=(), rank="", last_name="", first_name="", sheet_row=None)
    H.add_node("o:zzz", ref="o:zzz", kind="organisation", label="", circle="institutionnel", subkind="autre",
               sheet_row=None)
    found = pd.DataFrame(measure(H)).drop(index=["a:zzz", "o:zzz"], errors="ignore")
    pd.testing.assert_frame_equal(found, pd.DataFrame(measure(G)), check_dtype=False)


@PROPERTY
@given(territories())
def test_fabric_shares_sum_to_the_linked_pairs_and_hubs_to_twice_that(sketch: Sketch) -> None:
    G = build_graph(build(*sketch))
    pairs = len(intersection.body_overlap(G))
    assert hub.fabric_share(G).sum() == pytest.approx(pairs)
    assert hub.body_hub(G)["reached"].sum() == 2 * pairs
    assert hub.exclusive_bridges(G).sum() == (intersection.body_overlap(G)["link"] == "unique").sum()
    assert (hub.body_hub(G)["without_best"] <= hub.body_hub(G)["reached"]).all()


@PROPERTY
@given(territories(), st.sampled_from(COMMUNES), st.sampled_from(["Agent", "DGS", "Maire", "siège 9"]),
       st.integers(0, 5))
def test_a_seat_more_never_lowers_the_level_of_its_commune(
    sketch: Sketch, home: str, function: str, place: int
) -> None:
    communes, bodies, seats = sketch
    assume(home in communes and place < len(bodies))
    body, actor = sorted(bodies)[place], f"{function}@{home}"
    assume((actor, body) not in {seat[:2] for seat in seats})
    before = isolation.isolation_profile(build_graph(build(communes, bodies, seats)))
    mine = f"c:{90001 + communes.index(home)}"
    sits = build_graph(build(communes, bodies, seats))
    unnamed = [other for other in sits[f"i:{body.lower().replace(' ', '-')}"] if other.startswith("a:siege")
               and sits.has_edge(other, mine)]
    assume(not unnamed or function == "siège 9")  # naming an unnamed seat is not a seat more
    after = isolation.isolation_profile(build_graph(build(communes, bodies, [*seats, (actor, body)])))
    if before.loc[mine, "level"] != UNKNOWN:
        assert after.loc[mine, "level"] != UNKNOWN
    if before.loc[mine, "levels"]:
        assert ORDER.index(after.loc[mine, "levels"][0]) >= ORDER.index(before.loc[mine, "levels"][0])


def test_another_commune_can_lose_its_peers_when_a_body_outgrows_small() -> None:
    names = COMMUNES[:6]
    seats = [(f"Maire@{name}", "Instance 0") for name in names[:3]]
    told = [isolation.isolation_profile(build_graph(build(names, {"Instance 0": "non"}, more))).loc["c:90001", "levels"]
            for more in (seats, [*seats, (f"Maire@{names[3]}", "Instance 0")])]
    assert [NO_PEERS in levels for levels in told] == [False, True]


@pytest.mark.parametrize("function", PUBLIC, ids=lambda function: function.__name__)
def test_no_function_changes_its_graph(function: Callable[[nx.Graph], Any]) -> None:
    G = build_graph(build(COMMUNES, {"eau": "non", "RH": {"type": "Réseau métier"}, "Co-dir": {
        "type": "Direction", "codir": True}}, [("DGS@Alba", "eau"), ("DGS@Alba", "RH", "animateur"),
                                               ("DGS@Alba", "Co-dir"), ("SGM@Bree+Coti", "eau")]))
    before = copy.deepcopy(G)
    function(G)
    assert nx.utils.graphs_equal(G, before)
    assert G.graph == before.graph
