"""Maps in a notebook: a page in a closed frame, a picture where scripts are not trusted."""

from __future__ import annotations

import base64
import subprocess
import sys
from functools import cache
from typing import Any

import codir_network
from codir_network.diagnostics import portray
from codir_network.render.display import Map, bundle
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from tests.render import maps
from tests.render.test_html import HOSTILE, Reader


@cache
def shown() -> dict[str, Any]:
    return codir_network.show(maps.graph(4, 8))._repr_mimebundle_()


def test_a_map_shows_itself_as_a_page_as_a_picture_and_in_words() -> None:
    assert list(shown()) == ["text/plain", "text/html", "image/png"]
    assert shown()["text/plain"] == "Qui travaille avec qui ? Val d’Essai"
    assert base64.b64decode(shown()["image/png"]).startswith(b"\x89PNG\r\n\x1a\n")


def test_the_frame_holds_the_very_page_and_reaches_nothing_of_the_notebook() -> None:
    elements = Reader(shown()["text/html"]).elements
    assert [tag for tag, _ in elements] == ["style", "div", "iframe", "img"]
    frame = dict(elements)["iframe"]
    assert frame["sandbox"] == "allow-scripts allow-downloads"  # never allow-same-origin
    G = maps.graph(4, 8)
    assert frame["srcdoc"] == html.page(compose_scene(portray(G), level="par-commune"))


def test_the_picture_beside_the_frame_is_hidden_by_the_style_that_an_untrusted_notebook_drops() -> None:
    text = shown()["text/html"]
    assert ".codir-carte iframe + img { display: none; }" in text
    assert f"data:image/png;base64,{shown()['image/png']}" in text


def test_a_scene_handed_out_at_the_root_is_the_same_data_and_shows_itself() -> None:
    G = maps.graph(4, 8)
    plain, own = (make(portray(G), level="par-commune") for make in (compose_scene, codir_network.compose_scene))
    assert isinstance(own, Map)
    assert html.page(own) == html.page(plain)
    assert not hasattr(plain, "_repr_mimebundle_")


def test_what_a_notebook_saves_is_by_commune_unless_more_is_asked_for() -> None:
    G = maps.graph(4, 8)
    assert codir_network.show(G).level == "par-commune"
    assert codir_network.show(G, view="instances", level="par-fonction", lang="en").level == "par-fonction"


def test_a_hostile_name_stays_in_the_frame() -> None:
    G = maps.graph(3, 6)
    for node in ("c:99001", *(n for n, data in G.nodes(data=True) if data.get("kind") == "body")):
        if node in G:
            G.nodes[node]["label"] = HOSTILE
    elements = Reader(bundle(compose_scene(portray(G), level="par-commune"))["text/html"]).elements
    assert [tag for tag, _ in elements] == ["style", "div", "iframe", "img"]


def test_a_scene_loads_neither_the_page_nor_the_figures() -> None:
    code = ("import sys, codir_network.render.scene\n"
            "print([name for name in ('codir_network.render.page.html', 'codir_network.render.static', 'pyvis')"
            " if name in sys.modules])")
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
