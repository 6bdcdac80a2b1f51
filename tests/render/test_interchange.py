"""GEXF and GraphML: they load back, tell no day, and hold nobody whom the level does not let out."""

from __future__ import annotations

import datetime as dt
import io
import re
from dataclasses import replace

import networkx as nx
import pytest

from codir_network.diagnostics import portray
from codir_network.errors import RenderError
from codir_network.graph import build_graph
from codir_network.render.interchange import disclosed, gexf, graphml
from codir_network.schema import Territory
from tests.builders import build

READERS = {gexf: nx.read_gexf, graphml: nx.read_graphml}


@pytest.fixture
def tables():
    made = build(
        ["Alba", "Bree", "Corly"],
        {"Conseil": "toutes", "GT Eau": {"siege_de_droit": "non", "finalites": ("opérationnelle", "relationnelle"),
                                         "source_liste": "courriel confidentiel", "debut": dt.date(2026, 4, 1)},
         "GT Haies": "non", "Réseau RH": "non"},
        [("DGS@Alba", "GT Eau", "pilote"), ("DGS@Alba", "GT Haies"), ("Maire@Bree", "Conseil"),
         ("Agent 2@Bree", "GT Haies"), ("Agent 2@Bree", "GT Eau"), ("siège@Corly", "GT Eau"),
         ("institution@CAF", "GT Haies"), ("DGS@Alba", "Réseau RH")],
        relations=[("c:90001", "o:caf")])
    actors = made.actors.copy()
    named = actors["id"] == "a:agent-2-bree"
    actors.loc[named, ["nom", "prenom", "id", "libelle"]] = ["Quenouille", "Zoé", "a:zoe-quenouille", "Zoé Quenouille"]
    members = made.memberships.replace({"acteur": {"a:agent-2-bree": "a:zoe-quenouille"}})
    return replace(made, actors=actors, memberships=members)


@pytest.fixture(name="G")
def graph(tables):
    return build_graph(tables)


@pytest.mark.parametrize("writer", [gexf, graphml])
def test_what_is_written_loads_back_with_its_links(G, writer):
    H = READERS[writer](io.BytesIO(writer(portray(G), level="par-fonction")))
    # 3 communes, EPCI and CAF, 4 bodies; DGS, Maire, Agent, one unnamed seat, one institution
    assert len(H) == 3 + 2 + 4 + 5
    # 8 seats; DGS, Maire, Agent, unnamed seat, institution attached once each; one relation
    assert H.number_of_edges() == 8 + 5 + 1
    assert H.nodes["i:gt-eau"]["purposes"] == "opérationnelle ; relationnelle"
    assert H.nodes["i:gt-eau"]["since"] == "2026-04-01"
    assert H.nodes["c:90001"]["label"] == "Alba"


@pytest.mark.parametrize("writer", [gexf, graphml])
def test_the_file_tells_neither_the_day_nor_the_version(G, writer):
    data = writer(portray(G), level="par-fonction")
    assert str(dt.datetime.now(dt.UTC).year).encode() not in data.replace(b"2026-04-01", b"")
    assert nx.__version__.encode() not in data


@pytest.mark.parametrize("writer", [gexf, graphml])
def test_by_function_neither_name_nor_id_nor_free_text_remains(G, writer):
    text = writer(portray(G), level="par-fonction").decode().casefold()
    assert "agent 2" in text
    for word in ("quenouille", "zo", "confidentiel"):
        assert word not in text


@pytest.mark.parametrize("writer", [gexf, graphml])
def test_by_name_the_invented_territory_keeps_its_names(G, writer):
    assert "Quenouille" in writer(portray(G), level="nominatif").decode()


def test_names_are_refused_where_people_were_not_told(tables):
    G = build_graph(replace(tables, territory=Territory("Essai")))
    with pytest.raises(RenderError, match=r"privacy\.nominative"):
        gexf(portray(G), level="nominatif")


def test_by_commune_there_are_communes_and_bodies_only(G):
    H = disclosed(portray(G), level="par-commune")
    assert {data["kind"] for _, data in H.nodes(data=True)} == {"organisation", "body"}
    # Alba: Eau, Haies, RH; Bree: Conseil, Haies, Eau; Corly: Eau by its unnamed seat
    seats = {frozenset(edge) for *edge, data in H.edges(data=True) if data["kind"] == "seat"}
    assert len(seats) == 3 + 3 + 1
    assert frozenset({"c:90003", "i:gt-eau"}) in seats


def test_by_commune_ties_of_bodies_are_one_or_two_and_more(G):
    H = disclosed(portray(G), level="par-commune")
    ties = {frozenset(edge): data["shared"] for *edge, data in H.edges(data=True) if data["kind"] == "tie"}
    # Eau and Haies share the DGS and the agent; RH shares the DGS with each
    assert ties == {frozenset({"i:gt-eau", "i:gt-haies"}): "deux ou plus",
                    frozenset({"i:gt-eau", "i:reseau-rh"}): "un", frozenset({"i:gt-haies", "i:reseau-rh"}): "un"}


def test_by_commune_a_commune_that_has_not_reread_shows_no_seat(tables):
    communes = tables.communes.assign(relue=tables.communes["nom"] != "Alba")
    H = disclosed(portray(build_graph(replace(tables, communes=communes))), level="par-commune")
    assert not any(data["kind"] == "seat" for data in H["c:90001"].values())


def test_rows_in_another_order_give_the_same_bytes(tables):
    shuffled = replace(tables, **{name: getattr(tables, name).iloc[::-1].reset_index(drop=True) for name in
                                  ("communes", "organisations", "actors", "bodies", "memberships", "relations")})
    for level in ("par-commune", "par-fonction", "nominatif"):
        for writer in (gexf, graphml):
            assert (writer(portray(build_graph(shuffled)), level=level)
                    == writer(portray(build_graph(tables)), level=level))


def test_a_sign_that_xml_refuses_is_left_out(G):
    G.nodes["i:gt-eau"]["label"] = "GT\x03 Eau"
    assert nx.read_gexf(io.BytesIO(gexf(portray(G), level="par-fonction"))).nodes["i:gt-eau"]["label"] == "GT Eau"


def test_the_graph_is_not_changed(G):
    before = {node: dict(data) for node, data in G.nodes(data=True)}, sorted(map(sorted, G.edges))
    graphml(portray(G), level="par-fonction")
    assert before == ({node: dict(data) for node, data in G.nodes(data=True)}, sorted(map(sorted, G.edges)))


@pytest.mark.parametrize(("level", "words"), [("par-commune", "Diffusion par commune : aucune personne."),
                                              ("par-fonction", "Diffusion par fonction : document interne.")])
def test_each_file_bears_its_level_and_its_date(tables, level, words):
    dated = replace(tables, territory=replace(tables.territory, date=dt.date(2026, 10, 1)))
    of = portray(build_graph(dated))
    told = re.search(r"<description>(.*?)</description>", gexf(of, level=level).decode())[1]
    written = graphml(of, level=level).decode()
    key = {name: re.search(rf'<key id="(\w+)" for="graph" attr.name="{name}"', written)[1]
           for name in ("level", "description")}
    graph = {name: re.search(rf'<data key="{of_graph}">(.*?)</data>', written)[1] for name, of_graph in key.items()}
    assert graph["level"] == level
    for description in (told, graph["description"]):
        assert words in description
        assert "1er octobre 2026" in description
