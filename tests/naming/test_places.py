"""How a workbook calls its own intercommunality."""

from __future__ import annotations

import pytest

from codir_network.naming.places import EPCI, Organisation, Places
from codir_network.schema import Territory


@pytest.mark.parametrize(("name", "words"), [
    ("CC du Val d'Ozerelle", ["la CC", "Communauté de communes", "communauté de communes du Val d'Ozerelle"]),
    ("Communauté d'agglomération du Pic", ["l'agglo", "la CA", "l'agglomération"]),
])
def test_the_intercommunality_is_called_by_its_kind_alone(name: str, words: list[str]) -> None:
    places = Places(Territory(name), [])
    for word in words:
        assert ("DGS", (EPCI,)) in [(title.split()[0], where) for title, where in places.titles(f"DGS de {word}")]


@pytest.mark.parametrize(("name", "words"), [
    ("CC du Val d'Ozerelle", ["la CC", "la communauté de communes", "l'interco"]),
    ("Communauté d'agglomération du Pic", ["l'agglo", "la CA"]), ("Métropole du Pic", ["la métropole", "Métropole"]),
])
def test_an_organisation_is_the_intercommunality_by_its_kind_with_its_article(name: str, words: list[str]) -> None:
    places = Places(Territory(name), [])
    assert [places.find(word) for word in words] == [(EPCI,)] * len(words)


def test_a_code_beside_a_name_is_that_commune_even_when_another_may_have_meant_it() -> None:
    found = [Organisation("c:74269", "Seyssel", "commune", "74269"), Organisation("c:seyssel", "Seyssel", "commune")]
    places = Places(Territory("Usses et Rhône"), found, [("c:seyssel", "74269")])
    assert places.find("Seyssel (74269)") == ("c:74269",)
    assert len(places.find("Seyssel")) == 2


def test_another_kind_than_its_own_is_somebody_else() -> None:
    # in a communauté de communes, « l'agglo » is a neighbour
    assert Places(Territory("CC du Val d'Ozerelle"), []).find("l'agglo") == ()
