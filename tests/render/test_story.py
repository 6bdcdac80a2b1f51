"""The story: ten steps told of a territory, or those of the workbook; by commune none names anybody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from codir_network.samples import sample
from codir_network.schema import Step
from codir_network.workbook import read_workbook
from tests.render.opened import CHROMIUM, Opened

TITLES = ["Un point, des liens", "Premier cercle : l’interne", "Deuxième cercle : les institutions",
          "Troisième cercle : les usagers", "Réseau parmi les réseaux", "Tous polyphoniques", "Un lien, deux liens",
          "Des couches parallèles", "Des communes à relier", "Le hub, et ses passeurs"]
STORY = (Step("Suivons Ada Petit", "Où siège-t-elle ?", ("c:99013",), named=True),
         Step("Les projets", "Qui y siège ?", ("vue:instances", "famille:Projets"), "Devinez qui."))


@pytest.fixture(scope="module")
def tables():
    return read_workbook(sample())


def scene(tables, level="par-commune"):
    G = build_graph(tables)
    return compose_scene(portray(G), level=level)


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("level", ["par-commune", "par-fonction"])
def test_the_ten_steps_are_told_of_the_invented_territory(tables, level):
    steps = scene(tables, level).steps
    assert [plain(step.title) for step in steps] == TITLES
    assert [step.view for step in steps] == ["cercles"] * 4 + ["instances", "cercles"] + ["instances"] * 2 + [
        "cercles", "instances"]


def test_each_step_shows_what_it_says(tables):
    found = scene(tables)
    steps, bodies = found.steps, {b.id: b for b in found.bodies}
    assert steps[1].circles == ("interne",)
    assert {bodies[i].circle for i in steps[3].ids if i in bodies} == {"usagers"}
    unique, double = steps[6].pairs
    shared = {(t.a, t.b): t.shared for t in found.ties}
    assert (shared[unique], shared[double]) == (1, 2)
    zero = next(p for p in found.pairs if p.shared == 0)
    assert {bodies[i].family for i in steps[7].ids} == {zero.a, zero.b}
    # the three communes that the sample hides, by their names
    names = {c.id: c.name for c in found.communes}
    assert sorted(names[i] for i in steps[8].ids) == ["Brévaux", "Rocquelune", "Saint-Loup-d’Ambrac"]
    assert steps[8].caption.startswith("3 communes n’ont aucun siège connu")


def test_by_commune_no_step_tells_a_function(tables):
    text = " ".join(f"{s.title} {s.caption} {s.question}" for s in scene(tables).steps)
    assert "secrétaire" not in text
    assert "SGM" not in text.replace("Réseau SGM", "").replace("Réseau dép. SGM", "")


def test_without_codir_nor_users_their_steps_are_left_out(tables):
    kept = tables.bodies[~tables.bodies["codir"] & (tables.bodies["cercle"] != "usagers")]
    seats = tables.memberships[tables.memberships["instance"].isin(kept["id"])]
    steps = scene(replace(tables, bodies=kept, memberships=seats, relations=tables.relations[:0])).steps
    assert [plain(s.title) for s in steps] == [t for i, t in enumerate(TITLES) if i not in (0, 3, 9)]


def test_the_steps_of_the_workbook_take_the_place_of_the_ten(tables):
    steps = scene(replace(tables, story=STORY), "par-fonction").steps
    assert [step.title for step in steps] == ["Suivons Ada Petit", "Les projets"]
    assert (steps[1].view, steps[1].question) == ("instances", "Devinez qui.")
    assert len(steps[1].ids) == sum(tables.bodies["couche"] == "Projets")


def test_handed_out_a_step_that_names_somebody_is_left_out(tables):
    assert [step.title for step in scene(replace(tables, story=STORY)).steps] == ["Les projets"]


@pytest.fixture
def page(tables, chromium: Any, tmp_path: Path) -> Iterator[Any]:
    opened = Opened(chromium, tmp_path / "carte.html", html.page(scene(tables)))
    yield opened.page
    assert opened.said == []
    opened.page.close()


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's chromium: apt install chromium")
def test_arrow_keys_tell_the_story_questions_before_answers(page):
    page.click("#recit-bouton")
    told = []
    for _ in range(14):
        told.append((page.inner_text("#recit-titre"), page.locator("#recit-legende.devinez").count()))
        page.keyboard.press("ArrowRight")
    asked = [title for title, question in told if question]
    assert [plain(title) for title in asked] == TITLES[6:9]
    assert plain(page.inner_text("#recit-titre")) == TITLES[-1]
    assert page.locator("#recit-apres").is_disabled()
    page.keyboard.press("ArrowLeft")
    assert plain(page.inner_text("#recit-titre")) == TITLES[-2]
    page.keyboard.press("Escape")
    assert page.locator("#recit").is_hidden()
    assert page.locator("#accueil").is_visible()
