"""« Et si… » on the page: what is looked up is what was computed, and what was not says so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.diagnostics.whatif import seat_effects
from codir_network.graph import build_graph
from codir_network.levels import BY_CODE
from codir_network.render.page import html
from codir_network.render.scene import compose_scene, trials
from codir_network.samples import sample
from codir_network.workbook import read_workbook
from tests.render.opened import CHROMIUM, Opened

CODE = list(BY_CODE)


@pytest.fixture(scope="module")
def scene():
    G = build_graph(read_workbook(sample()))
    return compose_scene(portray(G), level="par-commune")


@pytest.fixture(scope="module")
def effects():
    return seat_effects(build_graph(read_workbook(sample())))


def test_every_single_seat_and_the_combinations_of_twenty_are_packed(effects):
    ids = sorted({end for seat in effects.single for end in seat} | set(effects.now))
    found = trials.packed(effects, ids, "fr")
    unpacked = {}
    for commune, rows in found["single"].items():
        for level, met, *bodies in rows:
            for body in bodies:
                unpacked[ids[commune], ids[body]] = CODE[level], {ids[c] for c in found["lists"][met]}
    assert unpacked == {seat: (effect.level, set(effect.met) - set(effects.now[seat[0]].met))
                        for seat, effect in effects.single.items()}
    assert len(found["best"]) == 20
    assert len(found["several"]) == 190 + 1140
    assert len(json.dumps(found, separators=(",", ":"))) <= trials.ROOM


def test_combinations_beyond_their_room_are_left_out(effects, monkeypatch):
    ids = sorted({end for seat in effects.single for end in seat} | set(effects.now))
    whole = trials.packed(effects, ids, "fr")
    monkeypatch.setattr(trials, "ROOM", 30_000)
    few = trials.packed(effects, ids, "fr")
    assert few["single"] == whole["single"]
    assert 0 < len(few["several"]) < len(whole["several"])
    told = [few["single"], few["lists"], few["several"]]
    assert len(json.dumps(told, separators=(",", ":"))) <= 30_000


def test_a_commune_that_has_not_reread_its_page_is_not_spoken_of(scene):
    silent = {i for i, c in enumerate(scene.communes) if c.state == "rereading"}
    assert silent
    assert not silent & set(scene.trials["now"])
    assert not any(silent & set(met) for met in scene.trials["lists"])


def test_inside_every_commune_may_be_tried():
    G = build_graph(read_workbook(sample()))
    assert len(compose_scene(portray(G), level="par-fonction").trials["now"]) == 24


@pytest.fixture
def page(scene, chromium: Any, tmp_path: Path) -> Iterator[Any]:
    opened = Opened(chromium, tmp_path / "carte.html", html.page(scene))
    yield opened.page
    assert opened.said == []
    opened.page.close()


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's chromium: apt install chromium")
def test_seats_are_tried_up_to_three_and_taken_back(page):
    page.click("#etsi-bouton")
    page.select_option("#etsi-commune", label="Rocquelune")
    page.click("#etsi-essayer")
    card = page.locator(".essai").inner_text().replace("\u00a0", " ")
    assert "Un siège pour Rocquelune dans" in card
    assert "Aujourd’hui : Commune à relier." in card
    assert "Alors : Reliée par une seule fonction." in card  # one new person, one body
    for _ in range(2):
        page.click("#etsi-essayer")
    assert page.locator("#etsi-essayer").is_disabled()
    assert page.locator(".essai button").count() == 3
    assert page.locator(".essai").count() == 1  # one commune: one card
    page.locator(".essai button").first.click()
    assert page.locator(".essai button").count() == 2
    page.click("#etsi-retour")
    assert page.locator("#etsi").is_hidden()
    assert page.locator("#accueil").is_visible()


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's chromium: apt install chromium")
def test_a_combination_that_was_not_computed_says_so(page):
    page.click("#etsi-bouton")
    for name in ("Rocquelune", "Brévaux"):
        page.select_option("#etsi-commune", label=name)
        page.select_option("#etsi-instance", index=page.locator("#etsi-instance option").count() - 1)
        page.click("#etsi-essayer")
    assert "Effet non calculé" in page.locator("#etsi-sieges").inner_text()
    assert "Alors" not in page.locator("#etsi-sieges").inner_text()
