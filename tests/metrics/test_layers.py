from __future__ import annotations

import math

from codir_network.graph import build_graph
from codir_network.metrics.layers import active_share, layer_combinations, layer_pairs
from tests.builders import Body, Seat, build

BODIES: dict[str, Body] = {
    "bureau": {"type": "Exécutif"}, "conseil": {"type": "Assemblée délibérante"},
    "Co-dir": {"type": "Direction", "codir": True}, "eau": {"type": "Groupe de travail"},
    "voirie": {"type": "Groupe de travail", "liste_complete": "partielle"}, "finances": {"type": "Réseau métier"},
}
SEATS: list[Seat] = [
    ("DGS@Alba", "Co-dir"), ("DGS@Alba", "eau"), ("DGS@Alba", "voirie"), ("DGS@Bree", "Co-dir"), ("DGS@Bree", "eau"),
    ("DGS@Coti", "Co-dir"), ("Maire@Alba", "conseil"), ("Maire@Alba", "bureau"), ("Agent@Alba", "finances"),
    ("institution@CAF", "finances"), ("institution@CAF", "eau"), ("siège@Bree", "finances"),
    ("Maire@Alba", "finances", "invité ponctuel"),
]


def test_pairs_of_layers_are_counted_by_hand() -> None:
    found = layer_pairs(build_graph(build(["Alba", "Bree", "Coti"], BODIES, SEATS))).set_index(["a", "b"])
    assert found.index.to_list() == [
        ("Gouvernance politique", "Direction administrative"), ("Gouvernance politique", "Réseaux métiers"),
        ("Gouvernance politique", "Projets"), ("Direction administrative", "Réseaux métiers"),
        ("Direction administrative", "Projets"), ("Réseaux métiers", "Projets")]
    # Direction: three DGS. Projets: two of them. Co-dir–eau by both, Co-dir–voirie by the DGS of Alba.
    row = found.loc[("Direction administrative", "Projets")]
    assert (row["persons_a"], row["persons_b"], row["both"]) == (3, 2, 2)
    assert (row["share"], row["jaccard"]) == (1, 2 / 3)
    assert (row["unique"], row["double"]) == (1, 1)
    assert row["bridging"] == ("a:dgs-alba", "a:dgs-bree")
    assert row["incomplete"] == ("Projets",)
    assert row["unnamed"] == ()
    assert row["communes"] == 2  # Alba and Bree
    # a seat of Bree in finances has no known holder: persons of Réseaux métiers cannot be counted
    row = found.loc[("Réseaux métiers", "Projets")]
    assert row[["both", "share", "jaccard"]].isna().all()
    assert (row["unnamed"], row["bridging"], row["communes"]) == (("Réseaux métiers",), (), 2)
    # the CAF sits in finances and eau: an institution ties no layers
    named = layer_pairs(build_graph(build(["Alba", "Bree", "Coti"], BODIES, [s for s in SEATS if "siège" not in s[0]])))
    assert named.set_index(["a", "b"]).loc[("Réseaux métiers", "Projets"), "both"] == 0
    # the bureau counts, the council does not: one person in Gouvernance politique
    assert found.loc[("Gouvernance politique", "Projets"), "persons_a"] == 1


def test_a_layer_whose_bodies_all_have_automatic_seats_is_in_no_pair() -> None:
    bodies: dict[str, Body] = {"conseil": {"type": "Assemblée délibérante"}, "eau": {"type": "Groupe de travail"},
                               "finances": {"type": "Réseau métier"}}
    found = layer_pairs(build_graph(build(["Alba"], bodies, [("Maire@Alba", "conseil"), ("Maire@Alba", "eau")])))
    assert found[["a", "b"]].to_records(index=False).tolist() == [("Réseaux métiers", "Projets")]


def test_families_of_the_user_s_own_come_after_by_name() -> None:
    bodies: dict[str, Body] = {name: {"siege_de_droit": "non", "couche": layer} for name, layer in (
        ("x", "Zones d'activité"), ("y", "École et jeunesse"), ("z", "Projets"))}
    found = layer_pairs(build_graph(build([], bodies, [])))
    assert found[["a", "b"]].to_records(index=False).tolist() == [
        ("Projets", "École et jeunesse"), ("Projets", "Zones d'activité"), ("École et jeunesse", "Zones d'activité")]
    assert found["share"].isna().all()
    assert found["jaccard"].isna().all()


def test_nested_bodies_of_two_layers_are_no_link_but_their_person_is_in_both() -> None:
    bodies: dict[str, Body] = {"bureau": {"type": "Exécutif"},
                               "comité": {"type": "Groupe de travail", "issue_de": "i:bureau"}}
    seats: list[Seat] = [("Maire@Alba", "bureau"), ("Maire@Alba", "comité")]
    row = layer_pairs(build_graph(build(["Alba"], bodies, seats))).iloc[0]
    assert (row["both"], row["unique"], row["double"]) == (1, 0, 0)


def test_other_groupings_follow_their_vocabulary() -> None:
    found = layer_pairs(build_graph(build(["Alba", "Bree", "Coti"], BODIES, SEATS)), by="subkind")
    assert found.loc[0, ["a", "b"]].to_list() == ["Exécutif", "Direction et coordination administrative"]


def test_the_share_of_active_persons_in_several_layers_comes_first() -> None:
    found = active_share(build_graph(build(["Alba", "Bree", "Coti"], BODIES, SEATS)))
    # active: three DGS, the mayor (bureau), the agent; in two layers: the DGS of Alba and Bree
    assert found.to_dict() == {"active": 5, "several": 2, "share": 0.4}


def test_nobody_active_has_no_share() -> None:
    found = active_share(build_graph(build(["Alba"], {"conseil": "toutes"}, [("Maire@Alba", "conseil")])))
    assert found["active"] == 0
    assert math.isnan(found["share"])


def test_a_territory_without_two_layers_has_no_pair() -> None:
    assert layer_pairs(build_graph(build(["Alba"], {}, []))).empty


def test_each_active_person_is_in_one_exact_combination_of_layers() -> None:
    bodies: dict[str, Body] = {"bureau": {"type": "Exécutif"}, "réseau": {"type": "Réseau métier"},
                               "groupe": {"type": "Groupe de travail"}, "conseil": "toutes"}
    seats: list[Seat] = [("DGS@Alba", "bureau"), ("DGS@Alba", "réseau"), ("DGS@Alba", "groupe"),
                         ("DGS@Bree", "bureau"), ("DGS@Bree", "réseau"), ("DGS@Coti", "groupe"),
                         ("Agent@Coti", "groupe"), ("Maire@Coti", "conseil")]
    found = layer_combinations(build_graph(build(["Alba", "Bree", "Coti"], bodies, seats)))
    # Coti's DGS and agent in projects alone; Bree's DGS in two; Alba's in three; the mayor sits by right only
    assert found.values.tolist() == [
        [("Projets",), 1, 2], [("Gouvernance politique", "Réseaux métiers"), 2, 1],
        [("Gouvernance politique", "Réseaux métiers", "Projets"), 3, 1]]


def test_a_territory_where_nobody_is_active_has_no_combination() -> None:
    found = layer_combinations(build_graph(build(["Alba"], {"conseil": "toutes"}, [("Maire@Alba", "conseil")])))
    assert found.empty
    assert list(found.columns) == ["layers", "size", "persons"]
