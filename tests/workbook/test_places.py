"""How a workbook calls its own intercommunality."""

from __future__ import annotations

import pytest

from codir_network.schema import Territory
from codir_network.workbook.places import EPCI, Places


@pytest.mark.parametrize(("name", "words"), [
    ("CC du Val d'Ozerelle", ["la CC", "Communauté de communes", "communauté de communes du Val d'Ozerelle"]),
    ("Communauté d'agglomération du Pic", ["l'agglo", "la CA", "l'agglomération"]),
])
def test_the_intercommunality_is_called_by_its_kind_alone(name: str, words: list[str]) -> None:
    places = Places(Territory(name), [])
    for word in words:
        assert ("DGS", (EPCI,)) in [(title.split()[0], where) for title, where in places.titles(f"DGS de {word}")]


def test_another_kind_than_its_own_is_somebody_else() -> None:
    # in a communauté de communes, « l'agglo » is a neighbour
    assert Places(Territory("CC du Val d'Ozerelle"), []).find("l'agglo") == ()
