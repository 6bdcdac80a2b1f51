"""The page as text: self-contained, light, the same bytes, hostile names as plain words."""

from __future__ import annotations

import dataclasses
import json
import re
from functools import cache
from html.parser import HTMLParser

import networkx as nx
import pytest

from codir_network.diagnostics import portray
from codir_network.errors import RenderError
from codir_network.graph import build_graph, nodes
from codir_network.render.page import html
from codir_network.render.scene import Scene, compose_scene
from tests.builders import build
from tests.render import maps

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> href='javascript:alert(3)' {{7*7}} \u2028"


def scene(G: nx.Graph, level: str = "par-commune", **options: str) -> Scene:
    return compose_scene(portray(G), level=level, **options)  # type: ignore[arg-type]


@cache
def page() -> str:
    return html.page(scene(maps.graph(16, 30)))


class Reader(HTMLParser):
    """Collects the elements, their attributes and the text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


def data_of(text: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="donnees">(.*?)</script>', text, re.DOTALL)
    assert found
    made: dict[str, object] = json.loads(found[1])
    return made


def test_a_page_names_its_language_its_title_and_its_policy() -> None:
    text = page()
    assert text.startswith('<!DOCTYPE html>\n<html lang="fr">')
    assert "<title>Qui travaille avec qui\u00a0? Val d’Essai</title>" in text
    assert ("default-src &#39;none&#39;" in text) or ("default-src 'none'; script-src 'unsafe-inline'; "
            "style-src 'unsafe-inline'; img-src data: blob:; font-src data:") in text


def test_a_page_fetches_nothing() -> None:
    for tag, attributes in Reader(page()).elements:
        for name in ("src", "href", "srcset", "action", "poster"):
            value = attributes.get(name) or ""
            assert value.startswith(("data:", "#")) or not value, (tag, name, value)
    styles = "".join(re.findall(r"<style>(.*?)</style>", page(), re.DOTALL))
    assert not re.findall(r"url\((?!data:)", styles)
    assert "@import" not in styles


def test_a_page_is_under_a_megabyte_for_sixty_communes_and_forty_five_bodies() -> None:
    assert len(html.page(scene(maps.graph(60, 45), "par-fonction")).encode()) < 1_000_000


def test_a_page_of_158_communes_and_eighty_bodies_is_under_a_megabyte() -> None:
    assert len(html.page(scene(maps.graph(158, 80), "par-fonction")).encode()) < 1_000_000


def test_the_same_bytes_come_whatever_the_order_of_rows() -> None:
    given = maps.tables(8, 14)
    first, second = (html.page(scene(build_graph(maps.shuffled(given, seed)), "par-fonction")) for seed in (1, 2))
    assert first.encode() == second.encode()


def test_a_page_by_commune_holds_no_actor() -> None:
    G = maps.graph(6, 12)
    for node, data in nodes(G, "actor"):
        G.nodes[node].update(last_name="CANARI", first_name="CANARI", functions=("CANARI",))
        data["label"] = "CANARI"
    text = html.page(scene(G))
    assert "CANARI" not in text
    assert "CANARI" in html.page(scene(G, "par-fonction"))
    assert not [actor for actor, _ in nodes(G, "actor") if f'"{actor}"' in text]
    assert data_of(text)["holders"] == []


def test_hostile_names_stay_words() -> None:
    G = build_graph(build(["Alba", "Bree"], {HOSTILE: "non", "Bureau": {"type": "Exécutif", "couche": HOSTILE}},
                          [("DGS@Alba", HOSTILE), ("DGS@Bree", "Bureau")]))
    G.nodes["c:90001"].update(label=HOSTILE)
    G.graph["territory"] = G.graph["territory"] | {"name": HOSTILE}
    text = html.page(scene(G))
    plain = html.page(scene(build_graph(build(["Alba", "Bree"], {"A": "non", "Bureau": {"type": "Exécutif",
                      "couche": "Projets"}}, [("DGS@Alba", "A"), ("DGS@Bree", "Bureau")]))))
    count = {tag: sum(t == tag for t, _ in Reader(plain).elements) for tag in ("script", "img", "a")}
    assert {tag: sum(t == tag for t, _ in Reader(text).elements) for tag in count} == count
    block = re.search(r'id="donnees">(.*?)</script>', text, re.DOTALL)
    assert block
    assert not set(block[1]) & set("<>&\u2028\u2029")
    assert any(c["name"].startswith("</script>") for c in data_of(text)["communes"])  # type: ignore[attr-defined]


def test_the_staircase_says_each_pair_of_families_in_words() -> None:
    # one person, DGS of Alba, sits in finances and in eau
    G = build_graph(build(["Alba", "Bree"], {"Réseau finances": {"type": "Réseau métier"}, "GT Eau": "non"},
                          [("DGS@Alba", "Réseau finances"), ("DGS@Alba", "GT Eau"), ("DGS@Bree", "GT Eau")]))
    assert "Réseaux métiers et Projets\u00a0: 1 membre commun" in html.page(scene(G))


def test_every_family_and_every_circle_has_its_toggle() -> None:
    made = scene(maps.graph(6, 20))
    elements = Reader(html.page(made)).elements
    assert [a["data-family"] for _, a in elements if "data-family" in a] == [key for key, _ in made.families]
    assert [a["data-circle"] for _, a in elements if "data-circle" in a] == ["interne", "institutionnel", "usagers"]


def test_communes_to_link_have_a_chip_and_the_others_none() -> None:
    made = scene(maps.graph(16, 30))
    chips = [a["data-id"] for _, a in Reader(page()).elements if "question" in (a.get("class") or "")]
    assert chips == [commune.id for commune in made.communes if commune.state == "asked"]
    assert len(chips) == 1


def test_many_communes_that_have_not_reread_are_one_line() -> None:
    G = maps.graph(16, 12)
    for node, data in nodes(G, "organisation", "commune"):
        G.nodes[node].update(reread=False)
        assert data["reread"] is False
    text = html.page(scene(G))
    assert "16 communes, relecture en cours." in text
    assert not [a for _, a in Reader(text).elements if "jeton" in (a.get("class") or "").split()]


def test_the_level_of_disclosure_is_printed() -> None:
    G = maps.graph(2, 3)
    assert "aucune personne n’y figure" in html.page(scene(G))
    assert "ne pas diffuser" in html.page(scene(G, "par-fonction"))


def test_attributions_are_printed() -> None:
    for name in ("vis-network", "OFL", "Licence Ouverte"):
        assert name in page()


def test_an_english_page_speaks_english() -> None:
    text = html.page(scene(maps.graph(6, 12), lang="en"))
    assert '<html lang="en">' in text
    assert "Who works with whom?" in text
    assert "Toute la carte" not in text


def test_too_large_a_map_is_refused_with_the_reason() -> None:
    made = scene(maps.graph(2, 3))
    body = made.bodies[0]
    many = tuple(dataclasses.replace(body, id=f"i:{i}") for i in range(html.MOST_NODES))
    with pytest.raises(RenderError) as refusal:
        html.page(dataclasses.replace(made, bodies=many))
    assert refusal.value.code == "carte.trop_grande"


def test_the_network_is_a_pyvis_network_with_positions() -> None:
    from pyvis.network import Network

    from codir_network.render.layout import place_circles

    made = scene(maps.graph(6, 12))
    network = html.MapNetwork(made, place_circles(made))
    assert isinstance(network, Network)
    assert len(network.nodes) == len(made.communes) + len(made.bodies)
    assert len(network.edges) == len(made.seats)
    assert all("x" in node and "y" in node for node in network.nodes)
    assert network.generate_html() == html.page(made)


def test_the_bundled_library_is_the_one_that_was_checked() -> None:
    assert "@version 9.1.2" in html._vis()
    assert "sourceMappingURL" not in html._vis()
