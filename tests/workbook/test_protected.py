from __future__ import annotations

import pytest

from codir_network.workbook.reading.protected import doubtful, protected

REFUSED = [
    ("Section départementale du SNDGCT", "syndicat"), ("CGT territoriaux", "syndicat"), ("UNSA", "syndicat"),
    ("FO", "syndicat"), ("Section SUD", "syndicat"), ("SUD CT", "syndicat"), ("CFE-CGC", "syndicat"),
    ("Organisations syndicales", "syndicat"), ("Délégué syndical", "syndicat"), ("Syndicat professionnel", "syndicat"),
    ("Comité social territorial", "personnel"), ("CST", "personnel"), ("F3SCT", "personnel"),
    ("Commission administrative paritaire", "personnel"), ("Représentants du personnel", "personnel"),
    ("C.G.T. territoriaux", "syndicat"), ("Syndicat national des directeurs généraux", "syndicat"),
    ("Union syndicale Solidaires", "syndicat"), ("Comité technique paritaire", "personnel"),
    ("CAP catégorie C", "personnel"), ("PCF", "parti"), ("MoDem", "parti"),
    ("Fédération socialiste de l'Aube", "parti"),
    ("Parti socialiste", "parti"), ("Rassemblement national", "parti"), ("EELV", "parti"),
]
ALLOWED = [
    "Syndicat mixte d'eau potable", "Syndicat intercommunal à vocation unique", "Syndicat de communes du Val",
    "Syndicat d'initiative", "Syndicat des eaux", "Syndicat départemental d'énergie", "Syndicat de rivière",
    "Syndicat scolaire", "Comité syndical du SCoT", "Conférence territoriale Sud", "Comité technique SUD",
    "Comité des partenaires de la mobilité", "Parties prenantes du PCAET", "Parc du Fond", "Réseau RH et prévention",
    "Fonds de solidarité", "CSTI", "Comité de pilotage du CRTE",
    "Épicerie solidaire", "Modem et réseau", "C.C.A.S. de Romilly", "Comité technique", "Cap sur le large",
]


@pytest.mark.parametrize(("name", "reason"), REFUSED)
def test_unions_staff_representation_and_parties_are_recognised(name, reason):
    assert protected(name) == reason


@pytest.mark.parametrize("name", ALLOWED)
def test_public_groupings_and_ordinary_bodies_are_never_meant(name):
    assert protected(name) == ""
    assert not doubtful(name)


def test_known_unions_stay_unions_whatever_the_type_says():
    assert protected("Syndicat SNDGCT", public=True) == "syndicat"
    assert protected("Section syndicale", public=True) == ""


def test_another_syndicat_asks_for_its_type():
    assert doubtful("Syndicat de la Sèvre")
    assert not protected("Syndicat de la Sèvre")
