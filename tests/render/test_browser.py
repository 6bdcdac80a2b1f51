"""The page in Debian's chromium, the network blocked: it opens, answers, and says nothing aloud."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render import font
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from tests.builders import build
from tests.render import maps
from tests.render.opened import Opened, needs_chromium

pytestmark = needs_chromium
HOSTILE = ("<img src=x onerror=window.ran=1>", "</script><script>window.ran=1</script>", "<svg onload=window.ran=1>",
           "\" onmouseover=\"window.ran=1", "${window.ran=1}", "{{window.ran=1}}", "javascript:window.ran=1",
           "a\u2028window.ran=1//", "href=\"x\" <b>", "&lt;script&gt;window.ran=1&lt;/script&gt;")


@pytest.fixture(scope="module")
def opened(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    G = maps.graph(16, 30)
    text = html.page(compose_scene(portray(G), level="par-fonction"))
    made = Opened(chromium, tmp_path_factory.mktemp("carte") / "carte.html", text)
    yield made
    made.close()


@pytest.fixture
def page(opened: Opened) -> Iterator[Any]:
    yield opened.page
    opened.again()


def test_the_page_opens_with_one_request_and_no_message(chromium: Any, tmp_path: Path) -> None:
    G = maps.graph(6, 12)
    made = Opened(chromium, tmp_path / "carte.html", html.page(compose_scene(portray(G), level="par-commune")))
    made.page.wait_for_timeout(300)
    assert [url for url in made.requests if not url.startswith("data:")] == [(tmp_path / "carte.html").as_uri()]
    assert made.said == []
    made.page.close()


def test_every_commune_is_in_view_and_its_name_drawn(opened: Opened) -> None:
    drawn = opened.page.evaluate("window.codirMap.drawn()")
    named = {item["id"]: item for item in drawn}
    G = maps.graph(16, 30)
    for commune in compose_scene(portray(G)).communes:
        box = named[commune.id]["box"]
        corner, other = (opened.page.evaluate("([x, y]) => window.codirMap.canvasToDOM({x, y})", place)
                         for place in (box[:2], box[2:]))
        assert 0 <= corner["x"] < other["x"] <= 1500
        assert 0 <= corner["y"] < other["y"] <= 1080


def test_python_and_the_browser_measure_alike(opened: Opened) -> None:
    for text in ("Saint-Aubrin-les-Trois-Moulins", "L’Hermeray", "Conférence des maires", "œ Ÿ AVATAR, Ta", "« a »"):
        for weight in font.WEIGHTS:
            drawn = opened.page.evaluate(
                "([t, f]) => { const c = document.createElement('canvas').getContext('2d'); c.font = f; "
                "return c.measureText(t).width; }", [text, f'{weight} 19px "{font.FAMILY}"'])
            assert font.text_width(text, 19, weight) == pytest.approx(drawn, abs=0.5)


def test_search_ignores_accents_and_case_and_opens_a_card(page: Any) -> None:
    page.fill("#recherche", "FORET")
    assert page.locator("#trouves [data-id]").count() == 0
    page.fill("#recherche", "mirandaie")
    assert page.locator("#trouves [data-id]").first.inner_text() == "La Mirandaie"
    page.keyboard.press("Enter")
    assert page.locator("#fiche h2").inner_text() == "La Mirandaie"
    assert page.locator("#accueil").is_hidden()


def test_search_is_driven_by_arrows_and_closed_by_escape(page: Any) -> None:
    page.fill("#recherche", "reseau")
    first = page.locator("#recherche").get_attribute("aria-activedescendant")
    page.keyboard.press("ArrowDown")
    assert page.locator("#recherche").get_attribute("aria-activedescendant") != first
    page.keyboard.press("Escape")
    assert page.locator("#trouves").is_hidden()


def test_a_commune_card_says_its_level_its_seats_and_its_source(page: Any) -> None:
    page.click(".jeton.question")
    card = page.locator("#fiche").inner_text()
    assert "Commune à relier" in card
    assert "aucun siège connu" in card
    assert "Sièges d’office" in card
    assert "feuille «" in card
    page.keyboard.press("Escape")
    assert page.locator("#fiche").is_hidden()
    assert page.locator("#accueil").is_visible()


def test_a_body_card_says_its_communes_and_its_ties(page: Any) -> None:
    page.fill("#recherche", "co-dir")
    page.keyboard.press("Enter")
    card = page.locator("#fiche").inner_text()
    assert "Communes qui y siègent" in card
    assert "Liste des membres" in card
    assert "DGS" in card
    page.locator("#fiche .lien").first.click()
    assert page.locator("#fiche h2").inner_text() != "Co-dir de territoire"
    page.click("#retour")
    assert page.locator("#accueil").is_visible()


def test_a_click_on_a_symbol_or_on_its_name_opens_the_card(page: Any) -> None:
    item = next(i for i in page.evaluate("window.codirMap.drawn()") if i["id"].startswith("c:"))
    left, top, right, bottom = item["box"]
    for x, y in ((item["x"], item["y"]), ((left + right) / 2, (top + bottom) / 2)):
        place = page.evaluate("([x, y]) => window.codirMap.canvasToDOM({x, y})", [x, y])
        page.mouse.click(place["x"], place["y"])
        page.wait_for_selector("#fiche h2")
        page.click("#retour")


def test_a_family_off_hides_its_bodies_and_dims_no_commune_away(opened: Opened, page: Any) -> None:
    before = {item["id"] for item in page.evaluate("window.codirMap.drawn()")}
    page.click('[data-family="Réseaux métiers"]')
    after = {item["id"] for item in page.evaluate("window.codirMap.drawn()")}
    gone = before - after
    assert gone
    assert all(node.startswith("i:reseau") for node in gone)
    page.click('[data-circle="interne"]')
    last = {item["id"] for item in page.evaluate("window.codirMap.drawn()")}
    assert {node for node in last if node.startswith("c:")} == {node for node in before if node.startswith("c:")}


def test_automatic_seats_are_shown_on_demand(opened: Opened, page: Any) -> None:
    before = page.evaluate("window.codirMap.threads()")
    page.click("#office")
    assert page.evaluate("window.codirMap.threads()") > before


def test_the_table_holds_every_commune_and_every_body(page: Any) -> None:
    page.click("#tableau-bouton")
    assert page.locator("#tableau tbody tr").count() == 16 + 30
    assert page.locator("#tableau table").nth(0).locator("tbody tr").count() == 16
    page.keyboard.press("Escape")
    assert page.locator("#tableau").is_hidden()


def test_all_controls_are_reached_by_keyboard(page: Any) -> None:
    wanted = {"tableau-bouton", "recherche", "office"}
    reached = set()
    page.locator("body").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id"))
    assert wanted <= reached


def test_hostile_names_run_nothing(chromium: Any, tmp_path: Path) -> None:
    bodies = {name: {"type": "Groupe de travail", "sigle": name, "couche": name} for name in HOSTILE}
    G = build_graph(build(["Alba", "Bree"], bodies, [("DGS@Alba", name) for name in HOSTILE]))
    G.nodes["c:90001"].update(label=HOSTILE[0])
    made = Opened(chromium, tmp_path / "carte.html", html.page(compose_scene(portray(G), level="par-fonction")))
    made.page.click("#tableau-bouton")
    made.page.keyboard.press("Escape")
    for name in HOSTILE:
        made.page.fill("#recherche", name[:12])
        made.page.keyboard.press("Enter")
    assert made.page.evaluate("window.ran") is None
    assert made.said == []
    made.page.close()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_the_whole_sheet_fits_smaller_screens(chromium: Any, tmp_path: Path, width: int, height: int) -> None:
    G = maps.graph(6, 12)
    made = Opened(chromium, tmp_path / "carte.html", html.page(compose_scene(portray(G))), width, height)
    box = made.page.locator("#toile").bounding_box()
    assert made.page.evaluate("document.documentElement.scrollWidth") <= width
    for x, y in ((-743, 0), (743, 0), (0, -533), (0, 533)):
        place = made.page.evaluate("([x, y]) => window.codirMap.canvasToDOM({x, y})", [x, y])
        assert -1 <= place["x"] <= box["width"] + 1
        assert -1 <= place["y"] <= box["height"] + 1
    assert made.said == []
    made.page.close()
