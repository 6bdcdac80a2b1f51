"""« Les instances » in Debian's chromium: the passage between views, a click, the card, a family that opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codir_network.render.page import html
from tests.render.opened import Opened, needs_chromium
from tests.render.test_instances import states

pytestmark = needs_chromium
POLES = {"i:conference-des-maires", "i:co-dir-de-territoire"}
MOVED = 900
"""Milliseconds after which what moves has arrived."""


def opened(chromium: Any, folder: Path, bodies: int) -> Opened:
    made = Opened(chromium, folder / "carte.html", html.page(states(bodies)[0][0]))
    made.page.click("[data-view=instances]")
    made.page.wait_for_timeout(MOVED)
    return made


@pytest.fixture(scope="module")
def plain(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    made = opened(chromium, tmp_path_factory.mktemp("plain"), 45)
    yield made.page
    assert made.said == []
    made.page.close()


@pytest.fixture(scope="module")
def folded(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    made = opened(chromium, tmp_path_factory.mktemp("folded"), 80)
    yield made.page
    assert made.said == []
    made.page.close()


def drawn(page: Any) -> dict[str, Any]:
    return {item["id"]: item for item in page.evaluate("window.codirMap.drawn()")}


def click(page: Any, item: dict[str, Any]) -> None:
    left, top, right, bottom = item["box"]
    place = page.evaluate("([x, y]) => window.codirMap.canvasToDOM({x, y})", [(left + right) / 2, (top + bottom) / 2])
    page.mouse.click(place["x"], place["y"])


def test_bodies_stand_where_python_put_them_and_communes_are_gone(plain: Any) -> None:
    layout = states(45)[0][1]
    found = drawn(plain)
    assert set(found) == {spot.id for spot in layout.marks} | POLES
    for spot in layout.marks:
        assert (found[spot.id]["x"], found[spot.id]["y"]) == pytest.approx((spot.x, spot.y), abs=0.06)


def test_what_belongs_to_the_circles_is_hidden_and_comes_back(plain: Any) -> None:
    assert plain.locator("#nord").is_hidden()
    assert plain.get_by_text("Communes à relier").first.is_hidden()
    assert plain.get_by_text("Ce qui tient à un siège").is_visible()
    plain.click("[data-view=cercles]")
    plain.wait_for_timeout(MOVED)
    assert plain.get_by_text("Ce qui tient à un siège").is_hidden()
    assert any(key.startswith("c:") for key in drawn(plain))
    plain.click("[data-view=instances]")
    plain.wait_for_timeout(MOVED)
    assert plain.locator("[data-view=instances]").get_attribute("aria-pressed") == "true"


def test_a_click_on_a_name_opens_the_card_of_its_links(plain: Any) -> None:
    scene = states(45)[0][0]
    body = next(b for b in scene.bodies if b.family == "Réseaux métiers" and not b.automatic)
    ties = [tie for tie in scene.ties if body.id in (tie.a, tie.b)]
    single = [tie for tie in ties if tie.shared == 1]
    click(plain, drawn(plain)[body.id])
    card = plain.locator("#fiche").inner_text().replace("\u202f", " ").replace("\u00a0", " ")
    assert body.name in card
    assert f"avec {len(ties)} des 44 autres instances" in card
    assert f"{len(ties) - len(single)} par deux sièges ou plus, {len(single)} par un seul" in card
    assert "Liens uniques" in card
    assert "Aucun siège commun connu avec\nServices communs" in card
    assert "D’où cela vient" in card
    plain.keyboard.press("Escape")
    assert plain.locator("#accueil").is_visible()


def test_a_click_on_the_ring_of_a_pole_opens_its_card(plain: Any) -> None:
    ring = drawn(plain)["i:co-dir-de-territoire"]
    place = plain.evaluate("([x, y]) => window.codirMap.canvasToDOM({x, y})", [ring["x"] + 50, ring["y"]])
    plain.mouse.click(place["x"], place["y"])
    assert plain.locator("#fiche h2").inner_text() == "Co-dir de territoire"
    assert "par le siège le plus relié" in plain.locator("#fiche").inner_text()
    plain.keyboard.press("Escape")


def test_a_family_off_takes_its_bodies_away(plain: Any) -> None:
    before = drawn(plain)
    plain.click('[data-family="Projets"]')
    after = drawn(plain)
    assert {key for key in before if key not in after} == {b.id for b in states(45)[0][0].bodies
                                                          if b.family == "Projets"}
    plain.click('[data-family="Projets"]')


def test_a_family_shown_as_one_line_opens_by_a_click_and_closes(folded: Any) -> None:
    scene = states(80)[0][0]
    group = next(g for g in scene.groups if g.family == "Projets")
    assert set(drawn(folded)) == {g.id for g in scene.groups} | POLES
    click(folded, drawn(folded)[group.id])
    folded.wait_for_timeout(MOVED)
    found = drawn(folded)
    assert set(found) == {g.id for g in scene.groups if g is not group} | set(group.bodies) | POLES
    layout = next(layout for _, layout in states(80) if group.bodies[0] in {spot.id for spot in layout.marks})
    for spot in layout.marks:
        assert spot.label is not None
        assert found[spot.id]["box"] == pytest.approx(spot.label.box, abs=0.2)
    click(folded, found[group.bodies[0]])
    assert folded.locator("#fiche h2").is_visible()
    folded.keyboard.press("Escape")
    folded.click("#replier")
    folded.wait_for_timeout(MOVED)
    assert set(drawn(folded)) == {g.id for g in scene.groups} | POLES


def test_the_search_opens_the_family_of_the_body_that_it_finds(folded: Any) -> None:
    body = next(b for b in states(80)[0][0].bodies if b.family == "Partenariats")
    folded.fill("#recherche", body.name)
    folded.keyboard.press("Enter")
    folded.wait_for_timeout(MOVED)
    assert body.id in drawn(folded)
    assert folded.locator("#fiche h2").inner_text() == body.name
    folded.keyboard.press("Escape")
    folded.keyboard.press("Escape")
    folded.wait_for_timeout(MOVED)
    assert body.id not in drawn(folded)
