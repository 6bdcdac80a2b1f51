"""A commune that has not reread its page: nothing of it is handed out, and inside it is « à confirmer ».

Whatever its level: a mark on some of them would be the finding.
"""

from __future__ import annotations

import io
import re
from dataclasses import replace

import networkx as nx
import openpyxl
import pytest

from codir_network.diagnostics import diagnose, portray
from codir_network.graph import build_graph
from codir_network.render import report
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from codir_network.schema import Tables
from tests.builders import Body, Seat, build

NAMES = ["Alba", "Bree", "Corly", "Dorn", "Estive", "Fauge"]
BODIES: dict[str, Body] = {
    "Conseil": {"type": "Assemblée délibérante"}, "Co-dir": {"type": "Direction", "codir": True},
    "GT Eau": "non", "GT Sport": "non", "GT Lecture": "non", "Réseau RH": {"type": "Réseau métier"},
}
OTHERS: list[Seat] = [(f"{who}@{name}", body) for name in NAMES[1:4] for who, body in (
    ("DGS", "Co-dir"), ("DGS", "GT Eau"), ("Maire", "GT Sport"))]
# What Alba holds, by level: at most three communes make a small group (six communes, a half)
BY_LEVEL: dict[str, list[Seat]] = {
    "sans_siege": [],
    "un_seul_fil": [("DGS@Alba", "GT Lecture"), ("DGS@Alba", "Réseau RH")],
    "une_seule_instance": [("DGS@Alba", "GT Lecture"), ("Maire@Alba", "GT Lecture")],
    "sans_pairs": [("DGS@Alba", "GT Lecture"), ("Maire@Alba", "Réseau RH")],
    "sans_traduction": [("DGS@Alba", "GT Lecture"), ("Maire@Alba", "Réseau RH"), ("DGS@Estive", "Réseau RH")],
    "reliee": [("DGS@Alba", "GT Lecture"), ("Maire@Alba", "Réseau RH"), ("DGS@Estive", "Réseau RH"),
               ("DGS@Alba", "Co-dir")],
}


def territory(level: str, waiting: str = "Alba") -> Tables:
    tables = build(NAMES, BODIES, [(f"Maire@{name}", "Conseil") for name in NAMES] + OTHERS + BY_LEVEL[level])
    return replace(tables, communes=tables.communes.assign(relue=tables.communes["nom"] != waiting))


def measured(level: str, waiting: str = "Alba") -> tuple[Tables, nx.Graph]:
    tables = territory(level, waiting)
    G = build_graph(tables)
    assert f"commune.{level}" in {f.code for f in diagnose(G) if f.subjects == ("c:90001",)}
    return tables, G


@pytest.mark.parametrize("level", BY_LEVEL)
def test_the_map_handed_out_says_nothing_of_it(level):
    scene = compose_scene(portray(measured(level)[1]), level="par-commune")
    alba = next(c for c in scene.communes if c.name == "Alba")
    assert (alba.state, alba.level, alba.sentence, alba.coverage, alba.missed) == ("rereading", "", "", "", ())
    assert {seat.body for seat in scene.seats if seat.commune == alba.id} == {"i:conseil"}
    assert not any(alba.id in line.communes for line in scene.lines)


@pytest.mark.parametrize("level", BY_LEVEL)
def test_the_map_inside_says_its_level_to_be_confirmed(level):
    G = measured(level)[1]
    scene = compose_scene(portray(G), level="par-fonction")
    alba = next(c for c in scene.communes if c.name == "Alba")
    assert alba.state == "to_confirm"
    assert "(à confirmer)" in alba.sentence
    assert "confirmé" not in alba.sentence
    page = re.sub(r"<[^>]+>", "", html.page(scene))
    for line in scene.lines:
        if alba.id in line.communes:
            assert "Alba (à confirmer)" in page


@pytest.mark.parametrize("level", BY_LEVEL)
def test_the_synthesis_and_the_results_handed_out_are_silent_too(level):
    tables, G = measured(level)
    made = report.folder(tables, portray(G))
    text = re.sub(r"<[^>]+>", "", made["a_diffuser/synthese.html"].decode())
    assert "Relecture en cours\u00a0: Alba." in text
    assert text.count("Alba") == 3  # the box, its dotted line among the communes and what is read aloud of it
    book = openpyxl.load_workbook(io.BytesIO(made["a_diffuser/resultats.xlsx"]))
    cells = [[str(cell) for cell in row if cell is not None] for sheet in book for row in sheet.values]
    rows = [row for row in cells if any("Alba" in cell for cell in row)]
    assert len(rows) == 1  # of the sheet Communes
    assert set(rows[0][-3:]) == {"relecture en cours"}
    inside = openpyxl.load_workbook(io.BytesIO(made["interne/resultats.xlsx"]))
    said = [str(cell) for sheet in inside for row in sheet.values for cell in row if "à confirmer" in str(cell)]
    assert any(cell.startswith("Alba") or "Alba" in cell for cell in said)


def folder_of(level: str) -> dict[str, bytes]:
    tables, G = measured(level)
    return report.folder(tables, portray(G))


def test_all_that_is_handed_out_of_it_is_the_same_whatever_its_level():
    def shown(level: str) -> str:
        made = folder_of(level)
        page = made["a_diffuser/synthese.html"].decode()
        return re.search(r"<li[^>]*><span>Alba</span>.*?</li>", page).group(0)

    assert len({shown(level) for level in BY_LEVEL}) == 1


def test_once_reread_the_sentence_is_that_of_its_level():
    G = measured("sans_siege", waiting="Bree")[1]
    scene = compose_scene(portray(G), level="par-commune")
    alba = next(c for c in scene.communes if c.name == "Alba")
    assert alba.state == "asked"
    assert alba.sentence.endswith("la commune l’a confirmé.")


def test_a_body_that_may_have_automatic_seats_shows_no_seat_of_it():
    tables = build(["Alba", "Bree"], {"Conseil": "toutes", "Autre": {"type": "Autre"}},
                   [("Maire@Alba", "Conseil"), ("Maire@Alba", "Autre"), ("Maire@Bree", "Autre")], reread=False)
    G = build_graph(tables)
    scene = compose_scene(portray(G), level="par-commune")
    assert [(seat.commune, seat.body) for seat in scene.seats] == [("c:90001", "i:conseil")]
    assert not any("Autre" in text for text in scene.strengths)
