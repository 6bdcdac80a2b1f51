"""« À relier » leaves the Co-dir apart: each sentence says so where a seat there stands beside, and only there."""

from __future__ import annotations

import json
import re

import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render import synthesis
from codir_network.render.layout import place_circles
from codir_network.render.page import html
from codir_network.render.scene import Scene, compose_scene
from codir_network.render.scene.panel import to_link
from tests.builders import Body, Seat, build

NAMES = [f"Commune {letter}" for letter in "ABCDEFGHIJ"]
BODIES: dict[str, Body] = {"Co-dir": {"type": "Direction", "codir": True}, "GT Eau": "non", "GT Sport": "non"}
APART = "hors sièges d’office et Co-dir"


def of(alone: int, *, codir: bool) -> object:
    """Return ten communes, of which some have no seat outside; the first sits in the Co-dir, or does not."""
    seats: list[Seat] = [(f"{who}@{name}", body) for name in NAMES[alone:]
                         for who, body in (("DGS", "GT Eau"), ("Maire", "GT Sport"))]
    return portray(build_graph(build(NAMES, BODIES, [*seats, *([(f"DGS@{NAMES[0]}", "Co-dir")] if codir else [])])))


def scene(alone: int, *, codir: bool) -> Scene:
    return compose_scene(of(alone, codir=codir), level="par-commune")  # type: ignore[arg-type]


def words_of(page: str) -> str:
    return re.sub(r"<[^>]+>", "", page.partition('<script type="application/json"')[0].partition("<body>")[2])


@pytest.mark.parametrize("codir", [True, False])
def test_the_panel_the_map_the_card_and_the_story_say_it(codir: bool) -> None:
    made = scene(2, codir=codir)
    first, second = (next(c for c in made.communes if c.name == name) for name in NAMES[:2])
    notes = {mark.id: mark.label.note for mark in place_circles(made).marks if mark.label}
    assert {first.state, second.state} == {"asked"}
    assert to_link(made.communes, "fr").endswith(APART) == codir
    assert (notes[first.id], notes[second.id]) == (f"à relier, {APART}" if codir else "à relier", "à relier")
    assert (first.level, second.level) == (f"Commune à relier, {APART}" if codir else "Commune à relier",
                                           "Commune à relier")
    assert (APART in first.sentence) == codir
    step = next(step for step in made.steps if step.title == "Des communes à relier")
    assert (APART in step.caption, APART in step.question) == (codir, codir)
    assert (f"Communes à relier, {APART}" in words_of(html.page(made))) == codir


def test_seats_to_try_know_the_words_of_a_level_beside_the_codir() -> None:
    data = json.loads(html.page(scene(2, codir=True)).partition('id="donnees">')[2].partition("</script>")[0])
    trials = data["trials"]
    assert dict(zip(trials["levels"], trials["apart"], strict=True)) == {
        said: said if said in {"Commune reliée", "Donnée manquante"} else f"{said}, {APART}"
        for said in trials["levels"]}
    assert [c["name"] for c in data["communes"] if c.get("beside_codir")] == [NAMES[0]]


@pytest.mark.parametrize("codir", [True, False])
@pytest.mark.parametrize("alone", [2, 7])  # named, or a count
def test_the_synthesis_says_it_of_those_that_it_names_and_of_those_that_it_counts(alone: int, codir: bool) -> None:
    text = re.sub(r"<[^>]+>", "", synthesis.page(of(alone, codir=codir)))  # type: ignore[arg-type]
    point = re.search(r"communes à relier\s?: [^.]*\.", text)
    assert point
    assert (APART in point[0]) == codir
    counted = re.search(r"\d+ communes sans siège connu[^.;]*", text)
    assert bool(counted) == (alone == 7)
    assert not counted or (APART in counted[0]) == codir
