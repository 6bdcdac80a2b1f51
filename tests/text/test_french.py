from __future__ import annotations

import pytest

from codir_network.text.french import of, of_each


@pytest.mark.parametrize(("name", "expected"), [
    ("Gorges", "de Gorges"), ("Aigrefeuille-sur-Maine", "d'Aigrefeuille-sur-Maine"), ("Évron", "d'Évron"),
    ("Œting", "d'Œting"), ("Le Mans", "du Mans"), ("Les Sables-d'Olonne", "des Sables-d'Olonne"),
    ("La Haie-Fouassière", "de La Haie-Fouassière"), ("L'Île-d'Yeu", "de L'Île-d'Yeu"), ("Hyères", "d'Hyères"),
    ("Hénin-Beaumont", "d'Hénin-Beaumont"), ("Hautmont", "de Hautmont"), ("Houilles", "de Houilles"),
    ("Yvetot", "d'Yvetot"), ("Yutz", "de Yutz"), ("Lens", "de Lens"), ("Lesneven", "de Lesneven"),
    ("CC de Miribel et du Plateau", "de la CC de Miribel et du Plateau"), ("EPCI", "de l'EPCI"),
    ("Métropole Nice Côte d'Azur", "de la Métropole Nice Côte d'Azur"), ("Caen", "de Caen"),
])
def test_a_name_takes_its_preposition(name, expected):
    assert of(name) == expected


def test_each_of_several_names_takes_its_own():
    assert of_each([]) == ""
    assert of_each(["Le Mans"]) == "du Mans"
    assert of_each(["Thil", "Arbent"]) == "de Thil et d'Arbent"
