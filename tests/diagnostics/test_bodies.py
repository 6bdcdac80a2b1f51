from __future__ import annotations

import pytest

from codir_network.diagnostics import Thresholds, parallel_layers
from codir_network.graph import build_graph
from tests.builders import Body, build

BODIES: dict[str, Body] = {
    "eau": "non", "voirie": {"siege_de_droit": "non", "liste_complete": "partielle"},
    "finances": {"type": "Réseau métier", "liste_complete": "inconnue"}, "conseil": {"type": "Assemblée délibérante"}}


def test_parallel_layers_are_counts_with_their_coverage() -> None:
    G = build_graph(build(["Alba"], BODIES, [("DGS@Alba", "eau"), ("DGS@Alba", "finances"), ("DGA@Alba", "voirie")]))
    found = parallel_layers(G)
    assert found[["a", "b", "both", "unique", "double"]].to_records(index=False).tolist() == [
        ("Réseaux métiers", "Projets", 1, 1, 0)]
    assert found["coverage"].to_list() == [0.5]  # eau 1, voirie ½, finances 0
    assert found["incomplete"].to_list() == [("Réseaux métiers", "Projets")]
    assert "bridging" not in found  # persons are for the analyst
    assert parallel_layers(G, thresholds=Thresholds(partial_list=0.2))["coverage"][0] == pytest.approx(0.4)


def test_a_territory_without_layers_has_an_empty_table() -> None:
    assert parallel_layers(build_graph(build(["Alba"], {}, []))).empty
