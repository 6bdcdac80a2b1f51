from __future__ import annotations

from codir_network.diagnostics import Thresholds, isolated_communes
from codir_network.diagnostics.communes import before, rule_code
from codir_network.graph import build_graph
from codir_network.levels import NO_PEERS, NO_TRANSLATION, UNKNOWN
from tests.builders import build


def test_communes_not_known_to_be_linked_are_a_table_in_the_order_of_ids() -> None:
    # Alba and Bree: two persons each, in two bodies; Coti: nothing known. Fewer than six communes, no Co-dir.
    seats = [(f"{function}@{name}", body) for name in ("Alba", "Bree")
             for function, body in (("DGS", "eau"), ("Maire", "voirie"))]
    G = build_graph(build(["Alba", "Bree", "Coti"], {"eau": "non", "voirie": "non"}, seats))
    found = isolated_communes(G)
    assert found.index.to_list() == ["c:90003"]
    assert found.loc["c:90003", ["label", "level", "levels", "coverage"]].to_list() == [
        "Coti", "sans_siege", ("sans_siege",), 1.0]
    assert found.loc["c:90003", "left_out"] == ("sans_pairs", "sans_traduction")


def test_missing_data_is_in_the_table_under_its_own_name() -> None:
    G = build_graph(build(["Alba"], {"eau": {"siege_de_droit": "non", "liste_complete": "partielle"}}, []))
    assert isolated_communes(G)["level"].to_list() == ["sans_siege"]
    found = isolated_communes(G, thresholds=Thresholds(coverage=0.6))
    assert found[["level", "minimal"]].iloc[0].to_list() == ["donnee_manquante", "sans_siege"]


def test_a_rule_comes_before_a_level_only_in_their_order() -> None:
    assert before(NO_PEERS, NO_TRANSLATION)
    assert not before(NO_TRANSLATION, NO_PEERS)
    assert not before(NO_PEERS, UNKNOWN)


def test_translation_is_left_out_for_two_reasons() -> None:
    assert rule_code(NO_TRANSLATION, codir=True) != rule_code(NO_TRANSLATION, codir=False)
    assert rule_code(NO_PEERS, codir=True) == rule_code(NO_PEERS, codir=False)
