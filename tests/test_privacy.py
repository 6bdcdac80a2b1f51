"""Levels of disclosure: names only once people were told."""

from __future__ import annotations

import datetime as dt

import pytest

from codir_network.communes import communes_of
from codir_network.disclosure import LEVELS
from codir_network.errors import RenderError
from codir_network.graph import build_graph
from codir_network.privacy import check_level
from codir_network.schema import Territory
from tests.builders import build


def graph(territory, communes=("Alba", "Bree")):
    return build_graph(build(communes, {}, [], territory=territory))


@pytest.mark.parametrize("level", LEVELS[:2])
def test_documents_without_names_need_nothing(level):
    check_level(graph(Territory("Essai")), level)


@pytest.mark.parametrize("territory", [
    Territory("Essai"), Territory("Essai", dpo_contact="dpo@essai.example"),
    Territory("Essai", informed_on=dt.date(2026, 5, 4))])
def test_names_are_refused_until_people_know_and_know_whom_to_write_to(territory):
    with pytest.raises(RenderError, match=r"privacy\.nominative"):
        check_level(graph(territory), "nominatif")


def test_names_are_written_once_people_were_told():
    check_level(graph(Territory("Essai", dpo_contact="dpo@essai.example", informed_on=dt.date(2026, 5, 4))),
                "nominatif")


def test_an_invented_territory_has_nobody_to_tell():
    check_level(graph(Territory("Essai", fictitious=True)), "nominatif")


def test_calling_a_real_commune_invented_lifts_nothing():
    real = communes_of("200067635").iloc[0]
    G = graph(Territory("Essai", fictitious=True))
    first = min(node for node, data in G.nodes(data=True) if data["subkind"] == "commune")
    G.nodes[first].update(code=real["code"], label=real["name"].upper())
    with pytest.raises(RenderError, match=r"privacy\.nominative"):
        check_level(G, "nominatif")


def test_another_word_is_no_level():
    with pytest.raises(RenderError, match=r"privacy\.unknown"):
        check_level(graph(Territory("Essai")), "public")
