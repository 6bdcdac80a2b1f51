"""What surrounds the map: « mode salle », the table, the keyboard, small screens, the words of each view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from tests.render import maps
from tests.render.opened import Opened, needs_chromium

pytestmark = needs_chromium


def text(communes: int = 16, bodies: int = 30, lang: str = "fr") -> str:
    G = maps.graph(communes, bodies)
    return html.page(compose_scene(portray(G), level="par-fonction", lang=lang))


@pytest.fixture(scope="module")
def opened(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    made = Opened(chromium, tmp_path_factory.mktemp("carte") / "carte.html", text())
    yield made
    made.close()


@pytest.fixture
def page(opened: Opened) -> Iterator[Any]:
    yield opened.page
    opened.again()


def drawn(page: Any) -> dict[str, Any]:
    return {item["id"]: item for item in page.evaluate("window.codirMap.drawn()")}


def test_in_the_room_communes_are_named_at_24_pixels_and_of_bodies_only_the_poles(page: Any) -> None:
    before = drawn(page)
    page.click("#salle")
    assert page.locator("#salle").get_attribute("aria-pressed") == "true"
    after = drawn(page)
    communes = {node for node in before if node.startswith("c:")}
    assert {node for node in after if node.startswith("c:")} == communes
    assert min(after[node]["size"] for node in communes) == 24
    assert set(after) - communes == {"i:conference-des-maires", "i:co-dir-de-territoire"}
    page.click("#salle")
    assert drawn(page) == before


def test_the_room_asks_for_larger_words_in_the_panel_and_every_view_stays(page: Any) -> None:
    size = "() => parseFloat(getComputedStyle(document.querySelector('.niveau')).fontSize)"
    before = page.evaluate(size)
    page.click("#salle")
    assert page.evaluate(size) > before
    for view in ("instances", "territoire", "cercles"):
        page.click(f"[data-view={view}]")
        assert drawn(page)
    assert min(item["size"] for item in drawn(page).values()) > 19


def test_the_table_is_sorted_by_words_both_ways(page: Any) -> None:
    page.click("#tableau-bouton")
    header = page.locator("#tableau table").nth(1).locator("thead th")
    assert header.nth(0).get_attribute("aria-sort") == "ascending"
    header.nth(1).locator("button").click()
    assert header.nth(1).get_attribute("aria-sort") == "ascending"
    assert header.nth(0).get_attribute("aria-sort") == "none"
    families = page.locator("#tableau table").nth(1).locator("tbody td:nth-child(2)").all_inner_texts()
    assert families == sorted(families)
    assert len(set(families)) > 4
    page.keyboard.press("Enter")  # the keyboard is still on the button
    assert header.nth(1).get_attribute("aria-sort") == "descending"
    families = page.locator("#tableau table").nth(1).locator("tbody td:nth-child(2)").all_inner_texts()
    assert families == sorted(families, reverse=True)
    assert page.locator("#dit").inner_text() == "Trié par\u00a0: Famille, de Z à A"


def test_what_is_not_known_stands_last_whichever_way_the_table_is_sorted(page: Any) -> None:
    page.click("#tableau-bouton")
    seats = page.locator("#tableau table").nth(0)
    for _ in range(2):
        seats.locator("thead button").nth(2).click()
        cells = seats.locator("tbody td:nth-child(3)").all_inner_texts()
        assert cells[-1] == "–"
        assert cells.count("–") == 1


def test_the_table_says_what_the_cards_say(page: Any) -> None:
    page.click("#tableau-bouton")
    heads = page.locator("#tableau thead th").all_inner_texts()
    assert "Autres sièges" in heads
    assert "Instances reliées par deux membres ou plus" in heads
    page.locator("#tableau tbody .lien").first.click()
    assert page.locator("#tableau").is_hidden()
    assert page.locator("#fiche h2").is_visible()


def test_escape_closes_the_innermost_thing_and_gives_the_keyboard_back(page: Any) -> None:
    page.focus("#recit-bouton")
    page.keyboard.press("Enter")
    page.fill("#recherche", "dir")
    page.keyboard.press("Enter")
    assert page.locator("#fiche").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#fiche").is_hidden()
    assert page.locator("#recit").is_visible()
    assert page.locator("#accueil").is_hidden()
    page.keyboard.press("Escape")
    assert page.locator("#recit").is_hidden()
    assert page.evaluate("document.activeElement.id") == "recit-bouton"
    page.focus(".jeton.question")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert "question" in page.evaluate("document.activeElement.className")


def test_everything_that_answers_is_reached_by_the_keyboard_with_its_outline(page: Any) -> None:
    wanted = page.evaluate("""[...document.querySelectorAll('button, input, a')]
        .filter((e) => e.offsetParent && e.tabIndex >= 0 && !e.disabled).length""")
    reached = set()
    page.evaluate("document.activeElement.blur()")
    for i in range(wanted):
        page.keyboard.press("Tab")
        found = page.evaluate("""() => { const e = document.activeElement, s = getComputedStyle(e);
            e.dataset.reached = e.dataset.reached || Math.random();
            return [e.dataset.reached, s.outlineStyle, s.outlineWidth]; }""")
        reached.add(found[0])
        assert found[1:] == ["solid", "3px"], i
    assert len(reached) == wanted


@pytest.mark.parametrize(("view", "words", "shown", "hidden"), [
    ("cercles", "trois cercles", ["#nord", "#accueil .jetons"], []),
    ("instances", "membres communs", [".lecture"], ["#nord", "#accueil .jetons"]),
    ("territoire", "sur le terrain", ["#nord", "#accueil .jetons"], [".lecture"]),
])
def test_each_view_has_its_own_words(page: Any, view: str, words: str, shown: list[str], hidden: list[str]) -> None:
    page.click(f"[data-view={view}]")
    assert words in page.locator("#toile").get_attribute("aria-label")
    if view != "cercles":
        assert words in page.locator("#dit").inner_text()
    assert all(page.locator(part).first.is_visible() for part in shown)
    assert all(page.locator(part).first.is_hidden() for part in hidden)
    placing = "direction approximative" in page.locator("footer").inner_text()
    assert placing == (view == "cercles")


@pytest.mark.parametrize(("width", "height"), [(390, 844), (820, 1180), (1366, 768)])
def test_on_a_small_screen_nothing_overflows_and_all_is_within_reach(
    chromium: Any, tmp_path: Path, width: int, height: int
) -> None:
    made = Opened(chromium, tmp_path / "carte.html", text(), width, height)
    page = made.page
    for step in ("opening", "card"):
        assert page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [
            width, height]
        assert page.evaluate("(p => p.scrollWidth - p.clientWidth)(document.getElementById('panneau'))") == 0
        if step == "opening":
            page.click(".jeton.question")
    page.click("#retour")
    for name in ("#vues button", "#gestes button", "#recit-bouton", "#recherche"):
        for button in page.locator(name).all():
            box = button.bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert box["y"] + box["height"] <= height
            button.click(trial=True)
    if width < 821:
        sizes = page.evaluate("""[...document.querySelectorAll('body *')]
            .filter((e) => e.offsetParent && !e.closest('svg') &&
                [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
            .map((e) => parseFloat(getComputedStyle(e).fontSize))""")
        assert min(sizes) >= 14
    made.close()


def test_the_page_around_the_map_speaks_english(chromium: Any, tmp_path: Path) -> None:
    made = Opened(chromium, tmp_path / "carte.html", text(6, 12, "en"))
    page = made.page
    assert page.locator("#gestes button").all_inner_texts() == ["Table", "What if…", "Room mode", "A3 image"]
    assert "three circles" in page.locator("#toile").get_attribute("aria-label")
    page.locator("[data-pair]").first.click()
    assert "How to read" in page.locator("#fiche").inner_text()
    page.click("#tableau-bouton")
    page.locator("#tableau thead button").first.click()
    assert page.locator("#dit").inner_text() == "Sorted by: Commune, from Z to A"
    made.close()
