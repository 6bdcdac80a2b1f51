"""axe finds no serious fault, in each view and with each thing open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from codir_network.diagnostics import portray
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from tests.render import maps
from tests.render.opened import Opened, needs_chromium

pytestmark = needs_chromium
STATES: dict[str, Callable[[Any], object]] = {
    "les trois cercles": lambda page: page.click("[data-view=cercles]"),
    "les instances": lambda page: page.click("[data-view=instances]"),
    "le territoire": lambda page: page.click("[data-view=territoire]"),
    "a commune": lambda page: page.click(".jeton.question"),
    "a body": lambda page: page.evaluate("window.codirMap.focus('i:co-dir-de-territoire')"),
    "a pair": lambda page: page.locator("[data-pair]").first.click(),
    "a search": lambda page: page.fill("#recherche", "reseau"),
    "the table": lambda page: page.click("#tableau-bouton"),
    "the story": lambda page: page.click("#recit-bouton"),
    "a seat that is tried": lambda page: (page.click("#etsi-bouton"), page.click("#etsi-essayer")),
    "mode salle": lambda page: page.click("#salle"),
    "a telephone": lambda page: page.set_viewport_size({"width": 390, "height": 844}),
}


@pytest.fixture(scope="module")
def opened(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    G = maps.graph(16, 30)
    text = html.page(compose_scene(portray(G), level="par-fonction"))
    made = Opened(chromium, tmp_path_factory.mktemp("carte") / "carte.html", text)
    yield made
    made.close()


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_no_serious_fault(opened: Opened, state: str) -> None:
    STATES[state](opened.page)
    found = Axe().run(opened.page).response["violations"]
    grave = {v["id"]: [n["html"][:120] for n in v["nodes"]] for v in found if v["impact"] in {"serious", "critical"}}
    assert grave == {}
    opened.again()
