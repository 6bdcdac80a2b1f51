from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from codir_network.diagnostics import Thresholds, diagnose, evidence, sentence
from codir_network.graph import build_graph
from tests.builders import Body, Seat, build
from tests.metrics.networks import Sketch, territories

PROPERTY = settings(max_examples=30, deadline=None, derandomize=True, database=None)

COMMUNES = ["Bree", "Alba", "Écluse", "Coti", "Doma", "Fira", "Gudo"]
BODIES: dict[str, Body] = {
    "Conseil": {"type": "Assemblée délibérante"}, "Conférence des maires": {"type": "Conférence des maires"},
    "Co-dir": {"type": "Direction", "codir": True}, "Réseau finances": {"type": "Réseau métier"},
    "GT eau": {"type": "Groupe de travail"}, "Équipe PLUi": {"type": "Équipe projet"},
}
SEATS: list[Seat] = [
    *((f"Maire@{name}", "Conférence des maires") for name in COMMUNES),
    ("DGS@EPCI", "Conférence des maires", "assiste"), ("DGS@EPCI", "Co-dir"),
    ("DGS@Alba", "Co-dir"), ("DGS@Alba", "GT eau", "pilote"), ("Maire@Alba", "Équipe PLUi"),
    ("Agent@Bree", "Réseau finances", "animateur"), ("Agent@Bree", "Équipe PLUi"), ("DGS@Bree", "Co-dir"),
    ("SGM@Coti+Doma", "Réseau finances"), ("SGM@Coti+Doma", "GT eau"),
    ("Maire@Coti", "GT eau"), ("Maire@Gudo", "GT eau"), ("Adjoint au maire@Gudo", "Réseau finances"),
    ("siège@Écluse", "GT eau"),
]
# By hand. Small: 7 // 2 = 3 communes. GT eau: Alba, Coti, Doma, Gudo, Écluse: not small. Réseau finances: Bree, Coti,
# Doma, Gudo: not small. Équipe PLUi: Alba and Bree: small.
#   Alba: DGS and mayor, two bodies, meets Bree, in the Co-dir: reliée. Bree: one agent: un seul fil.
#   Coti: the shared SGM and its mayor, two bodies, no small one: sans pairs. Doma: the SGM: un seul fil.
#   Écluse: one unnamed seat: un seul fil. Fira: nothing. Gudo: two persons, two bodies, no small one: sans pairs.
# Crossings: the EPCI's DGS attends the conférence; the DGS of Alba runs GT eau; no DGS runs the network;
# its animator, the agent of Bree, has no seat in the Co-dir.
LEVELS = [("reliee", "Alba"), ("un_seul_fil", "Bree"), ("sans_pairs", "Coti"), ("un_seul_fil", "Doma"),
          ("un_seul_fil", "Écluse"), ("sans_siege", "Fira"), ("sans_pairs", "Gudo")]
ID = {name: f"c:{90001 + i}" for i, name in enumerate(COMMUNES)}
DIRECTION, NETWORKS, PROJECTS = "Direction administrative", "Réseaux métiers", "Projets"
EXPECTED = [
    ("couverture.listes", ()),
    ("croisement.conference.present", ("i:conference-des-maires",)),
    ("croisement.groupe.present", ("i:gt-eau",)),
    ("croisement.reseau.inconnu", ()),
    ("croisement.codir.inconnu", ()),
    ("hub.instance", ("i:co-dir",)),
    ("hub.instance", ("i:conference-des-maires",)),
    ("liens.comptes", ()),
    ("couches.comptes", (DIRECTION, NETWORKS)),
    ("couches.comptes", (DIRECTION, PROJECTS)),
    ("couches.comptes", (NETWORKS, PROJECTS)),
    ("commune.partage", (ID["Coti"], ID["Doma"])),
    *((f"commune.{code}", (ID[name],)) for code, name in LEVELS),
]


def graph(**options: Any) -> Any:
    return build_graph(build(COMMUNES, BODIES, SEATS, **options))


def test_a_territory_is_diagnosed_as_by_hand_and_in_order() -> None:
    assert [(finding.code, finding.subjects) for finding in diagnose(graph())] == EXPECTED


def test_the_numbers_of_the_findings_are_counted_by_hand() -> None:
    found = {(f.code, f.subjects): f.evidence for f in diagnose(graph())}
    # Co-dir (DGS of the EPCI, Alba, Bree) reaches the conférence (EPCI) and GT eau (Alba): two of five
    hub = found["hub.instance", ("i:co-dir",)]
    assert isinstance(hub, evidence.Hub)
    assert (hub.reached, hub.others, hub.without_best, hub.members) == (2, 5, 1, 3)
    # Réseau finances–GT eau (SGM), –PLUi (agent), GT eau–Co-dir (DGS of Alba): three, all by one person
    links = found["liens.comptes", ()]
    assert links == evidence.Links(linked=3, unique=3, double=0, nested=0)
    pair = found["couches.comptes", (NETWORKS, PROJECTS)]
    assert isinstance(pair, evidence.Layers)
    assert (pair.persons_a, pair.persons_b) == (3, 6)  # three persons; DGS, agent, SGM, three mayors
    # a seat without a known holder: SGM and agent are in both, and perhaps somebody else
    assert (pair.both, pair.unnamed != ()) == (None, True)
    assert found["couverture.listes", ()] == evidence.Lists(complete=6, total=6, partial=0, unknown=0)
    coti = found["commune.sans_pairs", (ID["Coti"],)]
    assert isinstance(coti, evidence.Profile)
    assert (coti.bodies, coti.persons, coti.shared, coti.shared_with, coti.small) == (2, 2, 1, ("Doma",), 3)
    assert coti.body_names == ("GT eau", "Réseau finances")
    assert coti.paths == 1  # both its people pass by the DGS of Alba
    assert coti.reread is True


def test_each_finding_says_what_it_rests_on() -> None:
    bodies = {**BODIES, "GT eau": {"type": "Groupe de travail", "liste_complete": "partielle",
                                   "source": ("Instances", 6)}}
    found = {f.code: f for f in diagnose(build_graph(build(COMMUNES, bodies, SEATS)))}
    assert found["couverture.listes"].coverage == 5.5 / 6
    assert found["commune.sans_siege"].coverage == 2.5 / 3  # Réseau finances, Équipe PLUi, and half of GT eau
    assert found["commune.sans_siege"].threshold["coverage"] == 0.5
    assert found["commune.sans_pairs"].sources == (("Communes", 8), ("Instances", 6))
    assert found["liens.comptes"].coverage == 3.5 / 4
    assert all(f.certainty is None for f in found.values())


def test_the_rows_of_seats_are_sources_of_the_level() -> None:
    tables = build(["Alba"], {"eau": "non"}, [("DGS@Alba", "eau")])
    memberships = tables.memberships.copy()
    memberships["source"] = [("Appartenances", 2)]
    found = diagnose(build_graph(replace(tables, memberships=memberships)))
    assert found[-1].sources == (("Appartenances", 2), ("Communes", 2))


def test_a_territory_of_councils_alone_gets_no_verdict() -> None:
    # as real registers give them: only bodies with automatic seats, no Co-dir
    bodies: dict[str, Body] = {f"Conseil de {name}": {"type": "Assemblée délibérante"} for name in COMMUNES}
    seats: list[Seat] = [(f"Maire@{name}", f"Conseil de {name}") for name in COMMUNES]
    found = diagnose(build_graph(build(COMMUNES, bodies, seats)))
    assert {(f.code, f.subjects) for f in found} == {
        ("couverture.listes", ()), ("codir.non_decrit", ()), ("croisement.conference.inconnu", ()),
        ("croisement.groupe.inconnu", ()), ("croisement.reseau.inconnu", ()),
        *(("commune.donnee_manquante", (ID[name],)) for name in COMMUNES)}


def test_a_codir_where_all_sit_automatically_has_no_hub_when_nothing_else_is_described() -> None:
    codir = {"type": "Direction", "codir": True, "siege_de_droit": "toutes"}
    codes = {f.code for f in diagnose(build_graph(build(["Alba"], {"Co-dir": codir}, [("DGS@Alba", "Co-dir")])))}
    assert not codes & {"hub.instance", "liens.comptes", "couches.comptes"}
    assert "croisement.codir.inconnu" in codes
    with_group = diagnose(build_graph(build(["Alba"], {"Co-dir": codir, "eau": "non"}, [])))
    assert ("hub.instance", ("i:co-dir",)) in {(f.code, f.subjects) for f in with_group}


def test_thresholds_are_the_caller_s() -> None:
    codes = {f.code for f in diagnose(graph(), thresholds=Thresholds(small=1))}
    assert "commune.reliee" not in codes


def test_two_persons_shared_by_the_same_communes_make_one_finding() -> None:
    found = [f for f in diagnose(build_graph(build(["Alba", "Bree"], {"eau": "non"}, [
        ("SGM@Alba+Bree", "eau"), ("Agent@Bree+Alba", "eau")]))) if f.code == "commune.partage"]
    assert [(f.subjects, f.evidence.persons, f.evidence.functions) for f in found] == [
        (("c:90001", "c:90002"), 2, ("Agent", "SGM"))]


@PROPERTY
@given(territories(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_finding(sketch: Sketch, random: Any) -> None:
    communes, bodies, seats = sketch
    shuffled = random.sample(seats, len(seats))
    turned = dict(random.sample(list(bodies.items()), len(bodies)))
    assert diagnose(build_graph(build(communes, bodies, seats))) == diagnose(
        build_graph(build(communes, turned, shuffled)))


@PROPERTY
@given(territories())
def test_every_finding_of_any_territory_has_its_sentences(sketch: Sketch) -> None:
    communes, bodies, seats = sketch
    for reread in (True, False):
        for finding in diagnose(build_graph(build(communes, bodies, seats, reread=reread))):
            for lang in ("fr", "en"):
                for level in ("par-commune", "par-fonction", "nominatif"):
                    said = sentence(finding, lang, level=level)
                    assert (said == "") == (finding.code == "commune.partage" and level == "par-commune")
                    assert "None" not in said
                    assert "{" not in said
            json.dumps(asdict(finding.evidence))  # plain words and numbers


def test_findings_do_not_depend_on_the_hash_seed() -> None:
    program = ("from tests.diagnostics.test_diagnose import graph\n"
               "from codir_network.diagnostics import diagnose\nprint(diagnose(graph()))")
    root = Path(__file__).parents[2]
    told = {subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=root,
                           env={**os.environ, "PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")}
    assert len(told) == 1
