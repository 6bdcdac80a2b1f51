from __future__ import annotations

import math
from typing import Any

import networkx as nx
import pytest

from codir_network.graph import build_graph
from codir_network.metrics.isolation import isolation_profile
from codir_network.thresholds import Thresholds
from tests.builders import Body, Seat, build

SIX = ["Alba", "Bree", "Coti", "Doma", "Esse", "Fira"]
CODIR: dict[str, Body] = {"Co-dir": {"type": "Direction", "codir": True}}


def profile(communes: list[str], bodies: dict[str, Body], seats: list[Seat], **options: Any) -> dict[str, Any]:
    """Return the row of the first commune."""
    return isolation_profile(build_graph(build(communes, bodies, seats)), **options).iloc[0].to_dict()


def partial(**columns: object) -> Body:
    return {"siege_de_droit": "non", "liste_complete": "partielle", **columns}


def unknown(**columns: object) -> Body:
    return {"siege_de_droit": "non", "liste_complete": "inconnue", **columns}


# Two persons of Alba in two outside bodies of two communes each, one of them in the Co-dir: all that
# it takes. Each test below takes one thing away.
BODIES: dict[str, Body] = {"eau": "non", "voirie": "non", **CODIR}
SEATS: list[Seat] = [("DGS@Alba", "eau"), ("Maire@Alba", "voirie"), ("DGS@Alba", "Co-dir"),
                     ("Maire@Bree", "eau"), ("Maire@Coti", "voirie")]


def test_a_commune_with_two_persons_two_bodies_peers_and_the_codir_is_linked() -> None:
    row = profile(SIX, BODIES, SEATS)
    assert (row["level"], row["levels"], row["left_out"]) == ("reliee", ("reliee",), ())
    assert (row["bodies"], row["persons"], row["unnamed"], row["peers"], row["small"]) == (2, 2, 0, 2, 3)
    assert (row["body_ids"], row["person_ids"]) == (("i:eau", "i:voirie"), ("a:dgs-alba", "a:maire-alba"))
    assert row["coverage"] == 1
    assert row["minimal"] is None


def test_without_a_seat_outside_all_the_rules_apply_and_the_first_is_taken() -> None:
    row = profile(SIX, {**BODIES, "conseil": "toutes"}, [("Maire@Alba", "conseil"), ("Maire@Bree", "eau")])
    assert row["level"] == "sans_siege"
    assert row["levels"] == ("sans_siege", "sans_pairs", "sans_traduction")


@pytest.mark.parametrize("kind", ["toutes", "secteur", "adhérentes", ""])
def test_a_seat_that_is_automatic_or_not_told_is_not_outside(kind: str) -> None:
    row = profile(SIX, {"eau": "non", "autre": {"type": "Autre", "siege_de_droit": kind}}, [("Maire@Alba", "autre")])
    assert row["level"] == "sans_siege"


def test_the_codir_itself_is_not_an_outside_body() -> None:
    assert profile(SIX, BODIES, [("DGS@Alba", "Co-dir")])["level"] == "sans_siege"


def test_one_active_person_is_one_thread_whatever_the_number_of_bodies() -> None:
    seats: list[Seat] = [("DGS@Alba", "eau"), ("DGS@Alba", "voirie"), *SEATS[2:]]
    assert profile(SIX, BODIES, seats)["levels"] == ("un_seul_fil",)


def test_one_unnamed_seat_and_nothing_else_is_one_thread() -> None:
    row = profile(SIX, BODIES, [("siège@Alba", "eau"), *SEATS[2:]])
    assert (row["level"], row["persons"], row["unnamed"]) == ("un_seul_fil", 0, 1)


@pytest.mark.parametrize("seats", [
    [("siège 1@Alba", "eau"), ("siège 2@Alba", "voirie")],
    [("DGS@Alba", "eau"), ("siège 2@Alba", "voirie")],
])
def test_with_unnamed_seats_beside_one_thread_is_left_out_and_said(seats: list[Seat]) -> None:
    row = profile(SIX, BODIES, [*seats, *SEATS[2:]])
    assert (row["level"], row["left_out"]) == ("reliee", ("un_seul_fil",))


def test_with_two_persons_an_unnamed_seat_leaves_no_doubt() -> None:
    row = profile(SIX, {**BODIES, "sport": "non"}, [*SEATS, ("siège@Alba", "sport")])
    assert (row["level"], row["left_out"], row["unnamed"]) == ("reliee", (), 1)


def test_an_unnamed_seat_beside_a_named_one_of_the_same_body_adds_nothing() -> None:
    row = profile(SIX, BODIES, [("DGS@Alba", "eau"), ("siège@Alba", "eau"), *SEATS[2:]])
    assert (row["level"], row["unnamed"], row["left_out"]) == ("un_seul_fil", 0, ())


def test_two_persons_in_one_body_make_a_single_body() -> None:
    row = profile(SIX, BODIES, [("DGS@Alba", "eau"), ("Maire@Alba", "eau"), *SEATS[2:]])
    assert row["levels"] == ("une_seule_instance",)


def test_alone_in_its_bodies_a_commune_has_no_peers() -> None:
    assert profile(SIX, BODIES, SEATS[:3])["levels"] == ("sans_pairs",)


def test_a_shared_secretary_alone_is_no_peer() -> None:
    # Bree sits in eau only through the secretary that it shares with Alba
    seats: list[Seat] = [("SGM@Alba+Bree", "eau"), ("Maire@Alba", "voirie"), ("DGS@Alba", "Co-dir")]
    row = profile(SIX, BODIES, seats)
    assert (row["level"], row["peers"], row["shared"], row["shared_with"]) == ("sans_pairs", 0, True, ("c:90002",))
    # its mayor there makes it a peer
    assert profile(SIX, BODIES, [*seats, ("Maire@Bree", "eau")])["peers"] == 1
    # and an unnamed seat of a third commune is somebody else
    assert profile(SIX, BODIES, [*seats, ("siège@Coti", "eau")])["peers"] == 1


def test_a_shared_person_counts_in_each_of_its_communes() -> None:
    found = isolation_profile(build_graph(build(SIX, BODIES, [("SGM@Alba+Bree", "eau")])))
    assert found["persons"].to_list() == [1, 1, 0, 0, 0, 0]


@pytest.mark.parametrize(("communes", "seated", "small", "peers"), [
    (6, 3, 3, 2),     # 6 // 2 = 3 communes: small
    (6, 4, 3, 0),     # one more
    (7, 4, 3, 0),     # 7 // 2 = 3
    (24, 12, 12, 11),
    (24, 13, 12, 0),
    (60, 12, 12, 11),  # never more than 12
    (60, 13, 12, 0),
])
def test_a_small_body_seats_at_most_twelve_communes_or_half_of_them(
    communes: int, seated: int, small: int, peers: int
) -> None:
    names = [f"Commune {i:02d}" for i in range(communes)]
    row = profile(names, {"eau": "non"}, [(f"Maire@{name}", "eau") for name in names[:seated]])
    assert (row["small"], row["peers"]) == (small, peers)


def test_with_fewer_than_six_communes_peers_are_not_looked_at() -> None:
    row = profile(SIX[:5], BODIES, SEATS[:3])
    assert (row["level"], row["left_out"]) == ("reliee", ("sans_pairs",))


def test_without_the_codir_nor_an_ambassador_there_is_no_translation() -> None:
    assert profile(SIX, BODIES, [*SEATS[:2], *SEATS[3:]])["levels"] == ("sans_traduction",)


@pytest.mark.parametrize("seat", [
    ("siège@Alba", "Co-dir"), ("SGM@Alba+Bree", "Co-dir"), ("Adjoint au maire@Alba", "conseil", "ambassadeur"),
    ("siège@Alba", "conseil", "ambassadeur"), ("DGS@Alba", "Co-dir", "suppléant", "oui"),
    ("DGS@Alba", "Co-dir", "assiste"),
])
def test_any_seat_in_the_codir_or_ambassador_anywhere_translates(seat: Seat) -> None:
    row = profile(SIX, {**BODIES, "conseil": "toutes"}, [*SEATS[:2], *SEATS[3:], seat])
    assert row["level"] == "reliee"


@pytest.mark.parametrize("seat", [
    ("Maire@Alba", "conseil", "ambassadeur", "non"), ("DGS@Alba", "Co-dir", "suppléant"),
    ("DGS@Alba", "Co-dir", "invité ponctuel"), ("DGS@Alba", "Co-dir", "membre", "non"),
])
def test_a_seat_that_does_not_count_does_not_translate(seat: Seat) -> None:
    row = profile(SIX, {**BODIES, "conseil": "toutes"}, [*SEATS[:2], *SEATS[3:], seat])
    assert row["level"] == "sans_traduction"


@pytest.mark.parametrize("codir", [
    {}, {"Co-dir": {"type": "Direction", "codir": True, "liste_complete": "partielle"}},
    {"Co-dir": {"type": "Direction", "codir": True, "liste_complete": "inconnue"}},
])
def test_without_a_complete_list_of_the_codir_translation_is_left_out_and_said(codir: dict[str, Body]) -> None:
    seats = [*SEATS[:2], *SEATS[3:]]
    row = profile(SIX, {"eau": "non", "voirie": "non", **codir}, seats)
    assert (row["level"], row["left_out"]) == ("reliee", ("sans_traduction",))
    # a seat that is known needs no list
    if codir:
        assert profile(SIX, {"eau": "non", "voirie": "non", **codir}, SEATS)["left_out"] == ()


def test_a_substitute_counts_when_the_seat_is_marked_active() -> None:
    silent = profile(SIX, BODIES, [("Maire@Alba", "eau", "suppléant")])
    active = profile(SIX, BODIES, [("Maire@Alba", "eau", "suppléant", "oui")])
    assert (silent["level"], active["level"]) == ("sans_siege", "un_seul_fil")


@pytest.mark.parametrize("seat", [("Maire@Alba", "eau", "membre", "non"), ("Maire@Alba", "eau", "invité ponctuel")])
def test_a_dormant_seat_and_an_occasional_guest_do_not_count(seat: Seat) -> None:
    assert profile(SIX, BODIES, [seat])["level"] == "sans_siege"


def test_coverage_is_the_mean_over_outside_bodies() -> None:
    # complete 1, partial ½, unknown 0, unknown but known to sit there 1: 2.5 of 4
    bodies: dict[str, Body] = {"a": "non", "b": partial(), "c": unknown(), "d": unknown(), "e": "toutes",
                               "f": partial(codir=True)}
    assert profile(SIX, bodies, [("Maire@Alba", "d")])["coverage"] == 0.625


def test_under_half_of_the_lists_a_commune_is_missing_data_with_the_level_that_it_has_at_least() -> None:
    bodies = {"a": "non", "b": unknown(), "c": unknown(), "d": partial()}  # 1.5 of 4
    row = profile(SIX, bodies, [])
    assert (row["level"], row["minimal"], row["coverage"]) == ("donnee_manquante", "sans_siege", 0.375)
    # known to sit in two more: 3.5 of 4
    row = profile(SIX, bodies, [("Maire@Alba", "b"), ("Maire@Alba", "c")])
    assert (row["level"], row["coverage"]) == ("un_seul_fil", 0.875)


def test_at_half_of_the_lists_a_commune_has_its_level() -> None:
    assert profile(SIX, {"a": "non", "b": unknown()}, [])["level"] == "sans_siege"
    assert profile(SIX, {"a": partial(), "b": partial()}, [])["level"] == "sans_siege"


def test_what_is_reached_stays_reached_whatever_the_coverage() -> None:
    # 2 of 7: linked all the same
    bodies = {**BODIES, **{f"x{i}": unknown() for i in range(5)}}
    bodies["eau"], bodies["voirie"] = unknown(), unknown()
    row = profile(SIX, bodies, SEATS)
    assert (row["level"], row["coverage"], row["minimal"]) == ("reliee", pytest.approx(2 / 7), None)


def test_without_any_outside_body_every_commune_is_missing_data() -> None:
    bodies: dict[str, Body] = {"conseil": "toutes", **CODIR}
    found = isolation_profile(build_graph(build(SIX, bodies, [("Maire@Alba", "conseil"), ("DGS@Alba", "Co-dir")])))
    assert set(found["level"]) == {"donnee_manquante"}
    assert found["coverage"].isna().all()
    assert set(found["minimal"]) == {None}
    assert set(found["levels"]) == {()}


def test_agents_of_the_epci_and_institutions_are_the_presence_of_no_commune() -> None:
    row = profile(SIX, BODIES, [("DGS@EPCI", "eau"), ("institution@CAF", "voirie")])
    assert row["level"] == "sans_siege"


def test_an_elected_member_of_the_epci_counts_for_the_commune_that_sends_it() -> None:
    assert profile(SIX, BODIES, [("Vice-président@Alba+EPCI", "eau")])["level"] == "un_seul_fil"


def test_thresholds_are_those_passed() -> None:
    bodies = {"a": "non", "b": unknown(), "c": unknown()}
    assert profile(SIX, bodies, [], thresholds=Thresholds(coverage=0.3))["level"] == "sans_siege"
    assert profile(SIX, BODIES, SEATS, thresholds=Thresholds(small=1))["level"] == "sans_pairs"
    row = profile(SIX[:2], {"eau": "non"}, [("DGS@Alba", "eau")], thresholds=Thresholds(fewest_communes=2))
    assert "sans_pairs" in row["levels"]


def test_paths_to_the_codir_share_nobody() -> None:
    # Alba: DGS (eau), Maire (voirie). In eau the DGS of Bree, in voirie too, sits in the Co-dir: both
    # ways pass by her, so one path; with the SGM of Coti in voirie and the Co-dir, two.
    seats: list[Seat] = [("DGS@Alba", "eau"), ("Maire@Alba", "voirie"), ("DGS@Bree", "eau"), ("DGS@Bree", "voirie"),
                         ("DGS@Bree", "Co-dir")]
    assert profile(SIX, BODIES, seats)["paths"] == 1
    assert profile(SIX, BODIES, [*seats, ("SGM@Coti", "voirie"), ("SGM@Coti", "Co-dir")])["paths"] == 2


def test_somebody_in_the_middle_is_used_once() -> None:
    # both ways from Alba go by the DGA of Bree, who then meets two members of the Co-dir in two bodies
    bodies: dict[str, Body] = {**BODIES, "sport": "non", "culture": "non"}
    seats: list[Seat] = [("DGS@Alba", "eau"), ("Maire@Alba", "voirie"),
                         *(("DGA@Bree", name) for name in ("eau", "voirie", "sport", "culture")),
                         ("DGS@Coti", "sport"), ("DGS@Doma", "culture"), ("DGS@Coti", "Co-dir"), ("DGS@Doma", "Co-dir")]
    assert profile(SIX, bodies, seats)["paths"] == 1


def test_the_commune_s_own_person_in_the_codir_is_a_path_used_once() -> None:
    assert profile(SIX, BODIES, SEATS[:3])["paths"] == 1


def test_paths_do_not_pass_through_automatic_seats() -> None:
    seats: list[Seat] = [("Maire@Alba", "conseil"), ("DGS@Bree", "conseil"), ("DGS@Bree", "Co-dir")]
    assert profile(SIX, {**BODIES, "conseil": "toutes"}, seats)["paths"] == 0


def test_paths_are_not_known_without_codir_or_where_holders_are_not_named() -> None:
    assert math.isnan(profile(SIX, {"eau": "non"}, [("DGS@Alba", "eau")])["paths"])
    assert math.isnan(profile(SIX, BODIES, [*SEATS[:2], ("siège@Alba", "Co-dir")])["paths"])


def test_paths_are_those_of_networkx_between_persons() -> None:
    bodies: dict[str, Body] = {**{f"g{i}": "non" for i in range(6)}, **CODIR}
    places = [(f"DGS@{SIX[i % 6]}" if i % 2 else f"Maire@{SIX[i % 6]}", f"g{i * i % 6}") for i in range(12)]
    places += [(f"DGS@{name}", f"g{i}") for i, name in enumerate(SIX)] + [(f"SGM@{SIX[i]}", f"g{i}") for i in (1, 4)]
    places += [("DGS@Bree", "Co-dir"), ("SGM@Bree", "Co-dir"), ("SGM@Esse", "Co-dir"), ("DGS@Doma", "Co-dir")]
    seats: list[Seat] = list(dict.fromkeys(places))
    G = build_graph(build(SIX, bodies, seats))
    found = isolation_profile(G)["paths"]
    assert len(set(found)) > 1
    for commune in found.index:  # Menger on the persons who meet, the commune and the Co-dir as ends
        H = nx.Graph()
        H.add_nodes_from(["start", "end"])
        for body, data in G.nodes(data=True):
            if data["kind"] == "body":
                members = [other for other, edge in G[body].items() if edge["kind"] == "membership"]
                if data["codir"]:
                    H.add_edges_from((person, "end") for person in members)
                else:
                    H.add_edges_from((a, b) for a in members for b in members if a < b)
                H.add_edges_from(("start", person) for person in members if G.has_edge(person, commune))
        assert found[commune] == nx.connectivity.local_node_connectivity(H, "start", "end")
