"""Ties of bodies: what hangs on one seat is told inside only, what crosses little is a question."""

from __future__ import annotations

import dataclasses
import json

import networkx as nx

from codir_network.diagnostics import portray
from codir_network.diagnostics.disclosed import Said
from codir_network.diagnostics.evidence import Layers
from codir_network.diagnostics.finding import Finding
from codir_network.graph import build_graph
from codir_network.metrics.hub import hanging_bodies
from codir_network.render.page import html
from codir_network.render.scene import Scene, compose_scene
from codir_network.render.scene.parts import Bridge, Hub
from codir_network.render.scene.ties import bridges
from tests.builders import build

BODIES = {
    "Co-dir": {"type": "Direction et coordination administrative", "codir": True, "siege_de_droit": "non"},
    "Réseau finances": {"type": "Réseau métier"}, "GT Eau": {}, "GT Forêt": {}, "GT Gare": {},
}
SEATS = [
    *((f"DGS@{place}", "Co-dir") for place in ("Alba", "Bree", "Corly")),
    # Alba alone ties finances and the forest; Bree alone the station; both the water
    ("DGS@Alba", "Réseau finances"), ("DGS@Alba", "GT Forêt"), ("DGS@Bree", "GT Gare"),
    ("DGS@Alba", "GT Eau"), ("DGS@Bree", "GT Eau"),
]
LAYERS = Layers(a="Projets", b="Réseaux métiers", persons_a=6, persons_b=6, both=1, communes=2, unique=1, double=0,
                incomplete=(), unnamed=(), expected=5.4)
LESS = Finding(code="couches.moins_croisees", subjects=("Projets", "Réseaux métiers"), evidence=LAYERS)


def told(finding: Finding) -> Said:
    return Said(finding=finding, words="", subjects=finding.subjects, sources=())


def territory() -> nx.Graph:
    return build_graph(build(["Alba", "Bree", "Corly"], BODIES, SEATS))


def scene(level: str = "par-fonction", *more: Finding) -> Scene:
    G = territory()
    return compose_scene(portray(G, also=more), level=level)  # type: ignore[arg-type]


def test_what_hangs_on_the_best_linked_seat_is_what_leaves_with_it() -> None:
    assert hanging_bodies(territory(), "i:co-dir") == {"i:reseau-finances", "i:gt-foret"}


def test_inside_the_ties_that_hang_are_as_many_as_the_ring_says() -> None:
    made = scene()
    assert {frozenset((tie.a, tie.b)) for tie in made.ties if tie.hangs} == {
        frozenset(("i:co-dir", "i:reseau-finances")), frozenset(("i:co-dir", "i:gt-foret"))}
    # the Co-dir reaches four of the four others, two without the seat of Alba
    assert made.hubs == (Hub(body="i:co-dir", reached=4, others=4, without=2),)


def test_by_commune_nothing_hangs_on_one_seat() -> None:
    made = scene("par-commune")
    assert not any(tie.hangs for tie in made.ties)
    assert made.hubs == (Hub(body="i:co-dir", reached=4, others=4, without=4),)
    text = html.page(made)
    assert "le plus relié" not in text.partition('id="donnees"')[0]
    curves = json.loads(text.partition('id="donnees">')[2].partition("</script>")[0])["views"]["instances"]["curves"]
    assert {curve[3] for curve in curves} == {0}


def test_bodies_have_the_rank_of_their_row_and_those_without_one_come_last() -> None:
    bodies = {"GT Zinc": {"source": ("Instances", 3)}, "GT Argent": {"source": None},
              "GT Métal": {"source": ("Instances", 12)}}
    made = compose_scene(portray(build_graph(build(["Alba"], bodies, []))))
    assert {body.name: body.rank for body in made.bodies} == {"GT Zinc": 0, "GT Métal": 1, "GT Argent": 2}


def test_no_pair_is_said_to_cross_little_as_long_as_no_finding_says_it() -> None:
    assert scene().bridges == ()
    assert "se croisent peu" not in html.page(scene())


def test_a_finding_that_says_so_is_drawn_and_told_without_a_change_of_the_page() -> None:
    made = scene("par-fonction", LESS)
    assert made.bridges == (Bridge(
        a="Projets", b="Réseaux métiers", shared=1, title="Projets et Réseaux métiers se croisent peu",
        note="1 personne commune, 5 attendues"),)
    text = html.page(made)
    calls = json.loads(text.partition('id="donnees">')[2].partition("</script>")[0])["views"]["instances"]["calls"]
    assert [(call["a"], call["b"], call["shared"]) for call in calls] == [("Projets", "Réseaux métiers", 1)]
    assert 'class="question">Projets et Réseaux métiers se croisent peu</h3>' in text


def test_a_finding_that_the_table_does_not_know_is_never_handed_out() -> None:
    assert scene("par-commune", LESS).bridges == ()


def test_a_pair_without_an_expected_number_says_its_persons_only() -> None:
    words = {"Projets": "Projects", "Réseaux métiers": "Trades"}
    plain = dataclasses.replace(LESS, evidence=dataclasses.replace(LAYERS, both=2, expected=None))
    (bridge,) = bridges([told(plain)], words, "en")
    assert (bridge.title, bridge.note) == ("Projects and Trades cross little", "2 shared persons")


def test_other_verdicts_and_families_without_a_body_have_no_bridge() -> None:
    words = {"Projets": "Projets", "Réseaux métiers": "Réseaux métiers"}
    composition = dataclasses.replace(LESS, code="couches.composition")
    elsewhere = dataclasses.replace(LESS, evidence=dataclasses.replace(LAYERS, b="Partenariats"))
    assert bridges([told(composition), told(elsewhere)], words, "fr") == ()


def test_five_pairs_at_most_are_questions() -> None:
    assert len(bridges([told(LESS)] * 7, {"Projets": "Projets", "Réseaux métiers": "Réseaux métiers"}, "fr")) == 5


def test_links_are_counted_outside_automatic_seats() -> None:
    # single: Co-dir with finances, forest, station; finances with forest and water; forest with water;
    # water with station. Doubled: Co-dir with water
    assert scene().links == (7, 1)


def test_the_panel_says_what_ties_what_hangs_and_the_share_of_single_links() -> None:
    text = html.page(scene()).replace("\u202f", " ").replace("\u00a0", " ")
    assert "Le Co-dir a des membres dans 4 des 4 autres instances</h3>" in text
    assert "En tirets, <b>2</b> liens qui passent par un même siège." in text
    assert "7 liens uniques sur 8</h3>" in text
    assert "flex-grow: 7" in text
    assert "ne tient qu’au siège le plus relié" in text
