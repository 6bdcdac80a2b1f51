"""Short names of bodies, as they stand on the map."""

from __future__ import annotations

import pytest

from codir_network.render.scene.names import LONGEST, short_names


@pytest.mark.parametrize(("name", "short"), [
    ("Réseau finances", "Finances"),
    ("Réseau lecture publique", "Lecture publique"),
    ("Commission Aménagement, habitat, mobilités", "Com. aménagement"),
    ("Comité de suivi – service commun Droit des sols", "Droit des sols"),
    ("Comité de pilotage du CRTE", "CRTE"),
    ("GT Rivière et inondations (GEMAPI)", "Rivière et inondations"),
    ("Équipe projet PLUi", "PLUi"),
    ("Conférence territoriale Nord", "Conférence Nord"),
    ("Conseil communautaire", "Conseil"),
    ("Commission consultative des services publics locaux (CCSPL)", "CCSPL"),
    ("Conseil citoyen du quartier prioritaire", "Conseil citoyen"),
    ("Collectif des associations de parents d'élèves", "Collectif des associations"),
    ("CLECT", "CLECT"),
])
def test_a_name_loses_what_its_family_already_says(name: str, short: str) -> None:
    assert short_names({"i:1": (name, "")}) == {"i:1": short}


def test_the_acronym_of_the_workbook_wins() -> None:
    assert short_names({"i:1": ("Réseau finances", "Argent")}) == {"i:1": "Argent"}


def test_two_bodies_never_bear_the_same_label() -> None:
    names = ("Réseau finances", "Commission Finances", "GT Finances")
    found = short_names({f"i:{i}": (name, "") for i, name in enumerate(names, 1)})
    assert found == {"i:1": "Réseau finances", "i:2": "Com. finances", "i:3": "GT Finances"}


def test_a_label_is_not_cut_in_a_word() -> None:
    name = "Instance de concertation sur les mobilités du quotidien et le stationnement"
    short = short_names({"i:1": (name, "")})["i:1"]
    assert len(short) <= LONGEST
    assert name.startswith(short)
    assert name[len(short)] == " "


def test_one_word_too_long_is_cut_with_an_ellipsis() -> None:
    assert short_names({"i:1": ("A" * 60, "")})["i:1"] == "A" * LONGEST + "…"
