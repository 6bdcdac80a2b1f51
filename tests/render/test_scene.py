"""Scenes: what each level of disclosure lets out, and what a page is told of each commune."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json

import networkx as nx
import pytest

from codir_network.diagnostics import portray
from codir_network.errors import RenderError
from codir_network.graph import build_graph, nodes
from codir_network.render.scene import Scene, compose_scene
from codir_network.render.scene.parts import Tie
from codir_network.schema import Territory
from tests.builders import build
from tests.render import maps

BODIES = {
    "Conseil communautaire": {"type": "Assemblée délibérante"},
    "Conférence des maires": {"type": "Conférence des maires"},
    "Co-dir": {"type": "Direction et coordination administrative", "codir": True},
    "Réseau finances": {"type": "Réseau métier"},
    "GT Eau": {"type": "Groupe de travail"},
}
SEATS = [
    *((f"Maire@{name}", body) for name in ("Alba", "Bree", "Corly", "Dorn") for body in list(BODIES)[:2]),
    ("DGS@Alba", "Co-dir"), ("DGS@Alba", "Réseau finances"), ("SGM@Bree+Corly", "Réseau finances"),
    ("Maire@Alba", "GT Eau"), ("DGS@Alba", "GT Eau"), ("DGS@EPCI", "Co-dir"), ("institution@CAF", "GT Eau"),
    ("siège@Bree", "GT Eau"), ("Agent@Bree", "GT Eau", "membre", "non"),
]


def territory(*, reread: bool = True, **told: object) -> nx.Graph:
    return build_graph(build(["Alba", "Bree", "Corly", "Dorn"], BODIES, SEATS, reread=reread,
                             territory=Territory("Essai", date=dt.date(2026, 9, 1), **told)))  # type: ignore[arg-type]


def scene(G: nx.Graph, level: str = "par-fonction", **options: str) -> Scene:
    return compose_scene(portray(G), level=level, **options)  # type: ignore[arg-type]


def test_a_scene_by_commune_holds_no_actor_no_function_and_no_id_of_one() -> None:
    G = territory()
    for node, data in nodes(G, "actor"):
        data["label"] = f"CANARI-{node}"
        G.nodes[node].update(last_name="CANARI", first_name="CANARI", functions=("CANARI",))
    text = json.dumps(dataclasses.asdict(scene(G, "par-commune")), ensure_ascii=False)
    assert "CANARI" not in text
    assert '"a:' not in text
    assert "DGS" not in text
    assert "CAF" not in text


def test_a_scene_is_plain_data() -> None:
    text = json.dumps(dataclasses.asdict(scene(territory())))
    assert json.loads(text)["territory"] == "Essai"


def test_by_function_a_seat_says_its_function_and_never_a_name() -> None:
    G = territory()
    G.nodes["a:dgs-alba"].update(last_name="Durand", first_name="Ana", label="Ana Durand")
    made = scene(G)
    through = {(seat.commune, seat.body): seat.through for seat in made.seats}
    assert through["c:90001", "i:co-dir"] == ("DGS",)
    assert through["c:90002", "i:reseau-finances"] == ("SGM (Corly)",)
    assert "Durand" not in json.dumps(dataclasses.asdict(made))


def test_the_members_of_a_body_who_come_from_no_commune_are_told_with_their_organisation() -> None:
    members = {body.name: body.members for body in scene(territory()).bodies}
    assert members["Co-dir"] == ("DGS (EPCI)",)
    assert members["GT Eau"] == ("CAF",)
    assert {body.members for body in scene(territory(), "par-commune").bodies} == {()}


def test_a_seat_held_for_a_commune_does_not_name_the_intercommunality() -> None:
    G = build_graph(build(["Alba"], {"GT Eau": "non"}, [("Maire@Alba+EPCI", "GT Eau"), ("siège@Alba", "GT Eau")]))
    assert [seat.through for seat in scene(G).seats] == [("Maire", "siège dont le titulaire n’est pas nommé")]


def test_by_name_is_refused_until_the_persons_have_been_told() -> None:
    with pytest.raises(RenderError) as refusal:
        scene(territory(), "nominatif")
    assert refusal.value.code == "privacy.nominative"
    G = territory(dpo_contact="dpo@essai.example", informed_on=dt.date(2026, 6, 1))
    G.nodes["a:dgs-alba"].update(last_name="Durand", first_name="Ana")
    through = {(seat.commune, seat.body): seat.through for seat in scene(G, "nominatif").seats}
    assert through["c:90001", "i:co-dir"] == ("Ana Durand, DGS",)


def test_by_name_is_granted_to_an_invented_territory_but_not_to_one_that_only_says_so() -> None:
    G = territory(fictitious=True)
    assert scene(G, "nominatif").level == "nominatif"
    G.nodes["c:90001"].update(code="44043", label="Clisson")
    with pytest.raises(RenderError):
        scene(G, "nominatif")


def test_ties_between_bodies_are_one_or_two_and_more() -> None:
    # mayors: council and conférence share four; DGS of Alba alone ties Co-dir, finances and eau;
    # the mayor of Alba alone ties eau with council and conférence
    ties = scene(territory(), "par-commune").ties
    assert Tie(a="i:conference-des-maires", b="i:conseil-communautaire", shared=2) in ties
    assert Tie(a="i:co-dir", b="i:reseau-finances", shared=1) in ties
    assert {tie.shared for tie in ties} == {1, 2}
    assert len(ties) == 6


def test_families_share_a_number_of_members_outside_automatic_seats() -> None:
    # DGS of Alba sits in the Co-dir, finances and eau: one person in each pair of their families
    G = territory()
    G.remove_edge("a:siege-bree", "i:gt-eau")
    pairs = {(pair.a, pair.b): pair.shared for pair in scene(G, "par-commune").pairs}
    assert pairs == {("Direction administrative", "Réseaux métiers"): 1, ("Direction administrative", "Projets"): 1,
                     ("Réseaux métiers", "Projets"): 1}


def test_a_family_with_a_seat_whose_holder_is_not_known_has_no_count_of_persons() -> None:
    # an unnamed seat of Bree in eau: its agent's seat there is dormant, so that it hides somebody
    pairs = {(pair.a, pair.b): (pair.shared, pair.communes) for pair in scene(territory(), "par-commune").pairs}
    assert pairs["Direction administrative", "Réseaux métiers"] == (1, 1)
    # Alba sits in all three; Bree in finances through its SGM, in eau through the unnamed seat
    assert pairs["Direction administrative", "Projets"] == (None, 1)
    assert pairs["Réseaux métiers", "Projets"] == (None, 2)


def test_a_dormant_seat_is_told_inside_only() -> None:
    G = territory()
    G.remove_edge("a:siege-bree", "i:gt-eau")
    dormant = [seat for seat in scene(G).seats if not seat.counted]
    assert [(seat.commune, seat.body, seat.through) for seat in dormant] == [("c:90002", "i:gt-eau", ("Agent",))]
    assert all(seat.counted for seat in scene(G, "par-commune").seats)


def test_bodies_where_half_of_the_communes_sit_are_told_of_those_without_a_known_seat() -> None:
    # finances: Alba, Bree, Corly (3 of 4); eau: Alba, Bree (2 of 4); Co-dir: Alba alone (1 of 4)
    missed = {commune.name: commune.missed for commune in scene(territory()).communes}
    assert missed == {"Alba": (), "Bree": (), "Corly": ("i:gt-eau",), "Dorn": ("i:gt-eau", "i:reseau-finances")}


def test_a_commune_without_a_known_seat_is_to_link_once_it_has_reread() -> None:
    states = {commune.name: commune.state for commune in scene(territory()).communes}
    assert states == {"Alba": "", "Bree": "", "Corly": "", "Dorn": "asked"}
    states = {commune.name: commune.state for commune in scene(territory(reread=False)).communes}
    assert set(states.values()) == {"to_confirm"}


def test_handed_out_communes_that_have_not_reread_are_all_alike() -> None:
    made = scene(territory(reread=False), "par-commune")
    said = {(c.state, c.level, c.sentence, c.coverage, c.missed) for c in made.communes}
    assert said == {("rereading", "", "", "", ())}
    assert made.lines == ()
    assert {seat.body for seat in made.seats} == {"i:conseil-communautaire", "i:conference-des-maires"}
    assert not any("4" in sentence and "relu" in sentence for sentence in made.strengths)


def test_poles_are_the_codir_and_the_conference_where_most_communes_sit() -> None:
    G = territory()
    assert {b.name: b.role for b in scene(G).bodies if b.role} == {"Co-dir": "codir", "Conférence des maires": "maires"}


def test_the_council_of_one_commune_is_told_by_its_commune() -> None:
    G = build_graph(build(["Alba", "Bree"], {"Conseil municipal d'Alba": {"type": "Assemblée délibérante"}},
                          [("Maire@Alba", "Conseil municipal d'Alba")]))
    assert [body.owner for body in scene(G).bodies] == ["c:90001"]


def test_bearings_are_taken_from_the_centroid_of_the_communes() -> None:
    # four communes at lon 0, 1, 2, 3 and lat 0: the first two are west of 1.5, the last two east
    assert [commune.bearing for commune in scene(territory()).communes] == [180, 180, 0, 0]


def test_communes_without_coordinates_have_no_bearing() -> None:
    G = territory()
    for node, _ in nodes(G, "organisation", "commune"):
        G.nodes[node].update(lon=None, lat=None)
    assert {commune.bearing for commune in scene(G).communes} == {None}


def test_a_strength_comes_first() -> None:
    made = scene(territory(), "par-commune")
    # outside automatic seats and the Co-dir: Alba, Bree and Corly
    assert made.strengths[-1] == "3 communes siègent au-delà des sièges d’office, sur 4."
    assert made.strengths[0].startswith("Conférence des maires")


def test_another_option_is_refused() -> None:
    G = territory()
    with pytest.raises(RenderError):
        compose_scene(portray(G), level="public")  # type: ignore[arg-type]
    for option in ({"view": "carte"}, {"center": "siège"}, {"lang": "de"}):
        with pytest.raises(ValueError, match="is none of"):
            compose_scene(portray(G), **option)  # type: ignore[arg-type]


def test_the_same_scene_comes_whatever_the_order_of_rows() -> None:
    given = maps.tables(8, 12)
    first, second = (build_graph(maps.shuffled(given, seed)) for seed in (1, 2))
    assert scene(first) == scene(second)


def test_composing_changes_nothing_in_the_graph() -> None:
    G = territory()
    before = (sorted(G.nodes(data=True)), sorted(G.edges(data=True), key=str))
    scene(G)
    assert before == (sorted(G.nodes(data=True)), sorted(G.edges(data=True), key=str))


def test_english_pages_speak_english() -> None:
    made = scene(territory(), lang="en")
    assert made.date == "1 September 2026"
    assert ("Projets", "Projects") in made.families


def test_inside_a_commune_without_a_known_seat_has_its_line_before_it_rereads() -> None:
    # Dorn sits in the two bodies with automatic seats only; before its rereading it is not « à relier »
    found = scene(territory(reread=False))
    assert (found.lines[0].key, found.lines[0].communes) == ("sans_siege", ("c:90004",))
    assert sum(line.count for line in found.lines) == 4  # each commune has one line
    assert "sans_siege" not in {line.key for line in scene(territory()).lines}  # it is « à relier », above


def test_seats_without_a_holder_count_communes_and_nobody() -> None:
    # a Grille of crosses: nobody is described who could sit in two families
    crosses = [(f"siège@{name}", body) for name in ("Alba", "Bree") for body in ("Réseau finances", "GT Eau")]
    pairs = scene(build_graph(build(["Alba", "Bree"], BODIES, crosses))).pairs
    assert [(pair.a, pair.b, pair.shared, pair.communes) for pair in pairs if pair.communes] == [
        ("Réseaux métiers", "Projets", None, 2)]
    assert {pair.shared for pair in pairs} == {None}
