"""Findings and counts of a hundred invented territories, against a plain reading of their tables."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache

import networkx as nx
import pytest

from codir_network.diagnostics import diagnose
from codir_network.graph import build_graph
from codir_network.levels import BY_CODE
from codir_network.metrics import hub, intersection, isolation, layers
from tests import brute_force
from tests.territories import NUMBER, territory

EVERY = pytest.mark.parametrize("number", range(NUMBER))

# words of the profile -> codes of findings
LEVELS = tuple(BY_CODE)


@cache
def graph(number: int) -> nx.Graph:
    return build_graph(territory(number).tables)


@cache
def reading(number: int) -> brute_force.Reading:
    return brute_force.read(territory(number).tables)


@EVERY
def test_the_findings_are_those_of_a_plain_reading(number: int) -> None:
    found = [(finding.code, tuple(finding.subjects)) for finding in diagnose(graph(number))]
    assert len(found) == len(set(found))
    assert set(found) == reading(number).findings


@EVERY
def test_the_profile_of_each_commune_has_the_counts_of_a_plain_reading(number: int) -> None:
    profile = isolation.isolation_profile(graph(number))
    expected = reading(number)
    assert profile["level"].to_dict() == expected.levels
    assert {node: tuple(row) for node, *row in
            profile[["bodies", "persons", "unnamed", "peers"]].itertuples(name=None)} == expected.communes
    for commune, coverage in profile["coverage"].items():
        wanted = expected.coverage[commune]
        assert math.isnan(coverage) if wanted is None else coverage == pytest.approx(wanted, abs=1e-12)


@EVERY
def test_layers_share_the_persons_and_links_of_a_plain_reading(number: int) -> None:
    pairs = layers.layer_pairs(graph(number))
    found = {(row.a, row.b): (None if math.isnan(row.both) else int(row.both), row.unique, row.double)
             for row in pairs.itertuples()}
    assert found == reading(number).layers
    assert list(found) == list(reading(number).layers)


@EVERY
def test_links_between_bodies_are_those_of_a_plain_reading(number: int) -> None:
    G, expected = graph(number), reading(number)
    counts = intersection.link_counts(G)
    assert (counts["unique"], counts["double"], counts["nested"]) == expected.links
    assert {(row.a, row.b): row.shared for row in intersection.body_overlap(G).itertuples()} == expected.shared


@EVERY
def test_bodies_reach_the_others_and_persons_carry_the_fabric(number: int) -> None:
    G, expected = graph(number), reading(number)
    hubs = hub.body_hub(G)
    assert {body: (row.reached, row.without_best) for body, row in zip(hubs.index, hubs.itertuples(), strict=True)} == (
        expected.reached)
    assert set(hubs["others"]) <= {len(expected.reached) - 1}
    assert hub.fabric_share(G).sum() == pytest.approx(len(expected.shared), abs=1e-9)
    assert hub.exclusive_bridges(G).sum() == sum(n == 1 for n in expected.shared.values())


@EVERY
def test_what_was_planted_is_found_by_the_plain_reading_too(number: int) -> None:
    planted, found = territory(number), reading(number)
    veiled = set() if planted.complete else {"donnee_manquante"}
    if found.findings.isdisjoint({("liens.comptes", ())}):
        assert set(found.levels.values()) == {"donnee_manquante"}
        return
    assert {found.levels[commune] for commune in planted.without_seat} <= {"sans_siege"} | veiled
    assert {found.levels[commune] for commune in planted.one_thread} <= {"un_seul_fil"} | veiled
    assert {found.levels[commune] for commune in planted.alone} <= {"sans_pairs"} | veiled
    assert {subjects for code, subjects in found.findings if code == "commune.partage"} == planted.shared


def test_a_hundred_territories_hold_each_kind_of_finding_many_times() -> None:
    kinds = Counter(code for number in range(NUMBER) for code, _ in reading(number).findings)
    assert min(kinds[f"commune.{level}"] for level in LEVELS) >= 20
    for part in ("conference", "groupe", "reseau", "codir"):
        assert min(kinds[f"croisement.{part}.{state}"] for state in ("present", "inconnu")) >= 15
    assert {"codir.non_decrit", "couches.comptes", "liens.comptes", "hub.instance", "commune.partage"} <= kinds.keys()
    assert kinds["couverture.listes"] == NUMBER
    assert NUMBER - kinds["liens.comptes"] >= 5  # territories without a body outside automatic seats
    assert {len(territory(number).tables.communes) for number in range(NUMBER)} >= {2, 5, 6, 30}


def test_a_territory_is_the_same_each_time_it_is_made() -> None:
    first = territory.__wrapped__(7)
    again = territory.__wrapped__(7)
    assert first.tables.memberships.equals(again.tables.memberships)
    assert first.without_seat == again.without_seat
