"""The row that a message proposes for the sheet Acteurs: organisation, fonction, nom, prénom."""

from __future__ import annotations

import pytest

from codir_network.naming.ready import ready_row

ROWS = [
    # a function, wherever it stands, goes to the column fonction
    ("DUPONT Jean, adjoint", "… | adjoint | DUPONT | Jean"),
    ("Jeanne Dupont, maire de Gorges", "Gorges | maire | Dupont | Jeanne"),
    ("Mme Jeanne Dupont – DGS", "… | DGS | Dupont | Jeanne"),
    ("Jeanne Dupont (SGM de Gorges)", "Gorges | SGM | Dupont | Jeanne"),
    ("Jeanne Dupont, Mme la maire", "… | maire | Dupont | Jeanne"),
    ("Sous-préfet", "… | Sous-préfet | … | …"),
    ("M. le sous-préfet", "… | sous-préfet | … | …"),
    ("Trésorier", "… | Trésorier | … | …"),
    ("Trésorière", "… | Trésorière | … | …"),
    ("Membre du conseil de développement", "… | Membre du conseil de développement | … | …"),
    ("Directrice des finances", "… | Directrice des finances | … | …"),
    # a function of somewhere: the longest function that is known, and a place as it is written
    ("DGS de Gorgess", "Gorgess | DGS | … | …"),
    ("secrétaire de mairie de Gorgess", "Gorgess | secrétaire de mairie | … | …"),
    ("Agent de Saint-Denis de Pile", "Saint-Denis de Pile | Agent | … | …"),
    ("Directrice des finances de Gorgess", "Gorgess | Directrice des finances | … | …"),
    ("DGS (Gorgess)", "Gorgess | DGS | … | …"),
    ("DGS de Gorgess (Jean Dupont)", "Gorgess | DGS | Dupont | Jean"),
    ("DGS de la mairie de Gorgess", "mairie de Gorgess | DGS | … | …"),
    # neither: a person, with the organisation beside, or an organisation
    ("Mme Jeanne Dupont (Gorges)", "Gorges | … | Dupont | Jeanne"),
    ("LE GOFF Yann", "… | … | LE GOFF | Yann"),
    ("Jeanne Dupont, Enedis", "Enedis | … | Dupont | Jeanne"),
    ("Enedis", "Enedis | … | … | …"), ("Mme Michu", "… | … | Michu | …"),
    ("Département de l'Aube", "Département de l'Aube | … | … | …"),
    ("Office de tourisme", "Office de tourisme | … | … | …"),
    ("JEAN DUPONT", "… | … | DUPONT | JEAN"),
    ("(", "( | … | … | …"), ("", "… | … | … | …"),
]


@pytest.mark.parametrize(("text", "row"), ROWS)
def test_a_name_becomes_the_row_that_acteurs_lacks(text: str, row: str) -> None:
    assert ready_row(text) == row
