"""Forty attacks in every written field: nothing runs, everything is shown as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from codir_network.render.words import printed
from tests.render import hostile
from tests.render.opened import Opened, needs_chromium

pytestmark = needs_chromium
SAID = [printed(text, "fr") for text in hostile.STRINGS]
INTRUDERS = ("img, iframe, object, embed, base, math, template, details, a[href^=javascript], "
             "meta[http-equiv=refresh], [onload], [onerror], [onclick], [onfocus], [onmouseover], [ontoggle]")


def test_they_are_forty() -> None:
    assert len(set(hostile.STRINGS)) == 40


@pytest.fixture(scope="module", params=["par-commune", "par-fonction"])
def opened(
    chromium: Any, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Opened]:
    G = build_graph(hostile.tables())
    text = html.page(compose_scene(portray(G), level=request.param))
    made = Opened(chromium, tmp_path_factory.mktemp("carte") / "carte.html", text)
    yield made
    assert made.page.evaluate("window.ran") is None
    assert made.page.locator(INTRUDERS).count() == 0
    assert made.page.locator("script").count() == 3
    assert "ran" not in made.page.title().replace("window.ran=1", "")
    made.requests = [url for url in made.requests if not url.startswith("blob:")]
    made.close()


@pytest.fixture
def page(opened: Opened) -> Iterator[Any]:
    yield opened.page
    opened.again()


def test_every_card_in_every_view_shows_them_as_text(page: Any) -> None:
    for view in ("cercles", "instances", "territoire"):
        page.click(f"[data-view={view}]")
        titles = page.evaluate("""kinds => kinds.map((id) => { window.codirMap.focus(id);
            return document.querySelector('#fiche h2').textContent; })""", [
                f"{kind}:{text}" for text in hostile.STRINGS for kind in "ci"])
        assert titles == [text for text in SAID for _ in "ci"]
        assert page.evaluate("window.ran") is None
    page.evaluate("id => window.codirMap.focus(id)", f"c:{hostile.STRINGS[36]}")
    assert f"feuille «\u00a0{SAID[36]}\u00a0», ligne 2" in page.locator("#fiche .trace").last.text_content()


def test_every_pair_and_every_row_of_the_table_shows_them_as_text(page: Any) -> None:
    pairs = page.evaluate("""[...document.querySelectorAll('[data-pair]')].map((step) => { step.click();
        return document.querySelector('#fiche h2').textContent; })""")
    assert len(pairs) == 28
    assert all(any(text in pair for text in SAID) for pair in pairs)
    page.keyboard.press("Escape")
    page.click("#tableau-bouton")
    for i in (0, 1):
        rows = page.locator("#tableau table").nth(i).locator("tbody th").all_text_contents()
        assert sorted(rows) == sorted(SAID)
        for button in range(page.locator("#tableau table").nth(i).locator("thead button").count()):
            page.locator("#tableau table").nth(i).locator("thead button").nth(button).click()


def test_every_step_of_the_story_shows_them_as_text(page: Any) -> None:
    page.click("#recit-bouton")
    for text in SAID:
        assert page.locator("#recit-titre").text_content() == text
        assert page.locator("#recit-legende").text_content() == text
        page.click("#recit-apres")
        assert page.locator("#recit-legende").text_content() == text
        if text != SAID[-1]:
            page.click("#recit-apres")


def test_seats_that_are_tried_and_searches_show_them_as_text(page: Any) -> None:
    for text in hostile.STRINGS:
        page.fill("#recherche", text)
        found = page.locator("#trouves [role=option]").all_text_contents()
        assert found
        page.keyboard.press("Escape")
    page.click("#etsi-bouton")
    options = page.locator("#etsi-commune option").all_text_contents()
    assert set(options) <= set(SAID)
    assert len(options) == 40
    page.click("#etsi-essayer")
    assert any(text in page.locator("#etsi-sieges").text_content() for text in SAID)


def test_the_image_is_named_without_them(page: Any) -> None:
    with page.expect_download() as waited:
        page.click("#image")
    assert waited.value.suggested_filename == "carte_script-script-window-ran-1-script_cercles_A3.png"
