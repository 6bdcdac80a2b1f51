"""A pair of families on the page: a step of the staircase, what lights, its card."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from tests.builders import build
from tests.render.opened import Opened, needs_chromium

pytestmark = needs_chromium
NETWORK = {"type": "Réseau métier"}


@pytest.fixture(scope="module", params=["par-fonction", "par-commune"])
def opened(chromium: Any, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Opened]:
    """Two networks, two working groups, a council: Alba's DGS and SGM hold networks and groups together."""
    G = build_graph(build(
        ["Alba", "Bree", "Coux", "Dorn"],
        {"Réseau achats": NETWORK, "Réseau finances": NETWORK, "GT Eau": "non", "GT Habitat": "non",
         "Conseil communautaire": {"type": "Assemblée délibérante", "siege_de_droit": "toutes"},
         "Commission une": {"type": "Commission thématique"}},
        [("DGS@Alba", "Réseau achats"), ("SGM@Alba", "Réseau achats"), ("DGS@Alba", "GT Eau"), ("SGM@Alba", "GT Eau"),
         ("DGS@Alba", "GT Habitat"), ("DGS@Bree", "GT Habitat"), ("DGS@Coux", "Réseau finances"),
         ("Maire@Alba", "Conseil communautaire"), ("Maire@Alba", "GT Eau"), ("Maire@Bree", "Commission une")]))
    text = html.page(compose_scene(portray(G), level=request.param))
    made = Opened(chromium, tmp_path_factory.mktemp("carte") / "carte.html", text)
    yield made
    made.close()


@pytest.fixture
def page(opened: Opened) -> Iterator[Any]:
    yield opened.page
    opened.again()


def step(page: Any, words: str) -> Any:
    return page.locator(f'[data-pair][title^="{words}"]')


def test_a_step_of_the_staircase_opens_the_card_of_the_two_families(page: Any) -> None:
    # two persons are in both families; achats and eau have both of them, achats and habitat the DGS alone
    step(page, "Réseaux métiers et Projets").click()
    card = page.locator("#fiche").inner_text()
    assert "Réseaux métiers et Projets\u00a0: 2 membres communs." in card
    assert "Instances reliées par deux membres ou plus (1)\nRéseau achats\n–\nGT Eau" in card
    assert "Instances reliées par un membre (1)\nRéseau achats\n–\nGT Habitat" in card
    assert "Dans les deux\u00a0: 1 · Réseaux métiers seulement\u00a0: 1 · Projets seulement\u00a0: 1" in card
    assert "aucun siège connu\u00a0: 1." in card
    assert "DGS" not in card
    assert "SGM" not in card


def test_a_tie_through_an_automatic_seat_is_told_apart(page: Any) -> None:
    step(page, "Gouvernance politique et Projets").click()
    card = page.locator("#fiche").inner_text()
    assert "0 membre commun" in card
    assert "Par un siège d’office, non compté (1)\nConseil communautaire\n–\nGT Eau" in card


def test_both_families_stay_lit_and_the_rest_fades(page: Any) -> None:
    step(page, "Réseaux métiers et Projets").click()
    lit = set(page.evaluate("window.codirMap.lit()"))
    assert lit == {"i:reseau-achats", "i:reseau-finances", "i:gt-eau", "i:gt-habitat",
                   "c:90001", "c:90002", "c:90003"}
    page.mouse.move(300, 500)
    page.keyboard.press("Escape")
    assert page.evaluate("window.codirMap.lit()") is None
    assert page.evaluate("document.activeElement.title").startswith("Réseaux métiers et Projets")


def test_the_card_keeps_its_pair_from_a_view_to_the_other(page: Any) -> None:
    step(page, "Réseaux métiers et Projets").click()
    page.click("[data-view=instances]")
    assert "Un trait joint deux instances" in page.locator("#fiche").inner_text()
    page.click("[data-view=cercles]")
    assert "Chaque famille a sa couleur et son tireté" in page.locator("#fiche").inner_text()


def test_the_row_of_a_family_lights_its_bodies_under_the_pointer(page: Any) -> None:
    page.locator('.familles li:has([data-family="Réseaux métiers"])').hover()
    assert set(page.evaluate("window.codirMap.lit()")) == {"i:reseau-achats", "i:reseau-finances", "c:90001", "c:90003"}
    page.mouse.move(300, 500)
    assert page.evaluate("window.codirMap.lit()") is None


def test_escape_closes_a_card_before_the_seats_that_are_tried(page: Any) -> None:
    page.click("#etsi-bouton")
    page.fill("#recherche", "bree")
    page.keyboard.press("Enter")
    assert page.locator("#etsi").is_hidden()
    page.keyboard.press("Escape")
    assert page.locator("#etsi").is_visible()
    assert page.locator("#accueil").is_hidden()
    page.click("#etsi-retour")
    assert page.locator("#accueil").is_visible()


def test_the_staircase_is_one_stop_of_the_keyboard_and_arrows_walk_in_it(page: Any) -> None:
    steps = page.locator("[data-pair]")
    assert [step.get_attribute("tabindex") for step in steps.all()] == ["0", *["-1"] * (steps.count() - 1)]
    steps.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator("#fiche h2").inner_text() == "Réseaux métiers\nProjets"
