"""« Le territoire » and the people on it: at their coordinates, apart, named without overlap."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render.layout.people import around_communes, towards_bodies
from codir_network.render.layout.territory import place_territory
from codir_network.render.page import html
from codir_network.render.scene import compose_scene
from codir_network.render.scene.parts import Person
from codir_network.samples import sample
from codir_network.workbook import read_workbook
from tests.render import maps
from tests.render.opened import CHROMIUM, Opened


def scene(G, level="par-commune"):
    return compose_scene(portray(G), level=level)


def overlapping(boxes):
    return [(a, b) for a, b in itertools.combinations(boxes, 2)
            if min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5]


@pytest.mark.parametrize(("communes", "bodies"), [(2, 3), (6, 12), (24, 45), (60, 45), (158, 45)])
def test_every_commune_is_named_on_the_sheet_and_no_name_covers_another(communes, bodies):
    layout = place_territory(scene(maps.graph(communes, bodies)))
    labels = [mark.label for mark in layout.marks]
    assert len(labels) == communes
    assert min(label.size for label in labels) >= 14
    assert overlapping([label.box for label in labels]) == []
    for label in labels:
        assert -750 <= label.box[0] < label.box[2] <= 750
        assert -540 <= label.box[1] < label.box[3] <= 540


def test_north_is_up_and_east_is_right():
    found = scene(maps.graph(24, 12))
    at = {mark.id: (mark.x, mark.y) for mark in place_territory(found).marks}
    for a, b in itertools.combinations(found.communes, 2):
        east, north = b.place[0] - a.place[0], b.place[1] - a.place[1]
        if abs(east) > 0.12:  # a third of the width: communes pushed apart move less
            assert (at[b.id][0] - at[a.id][0]) * east > 0
        if abs(north) > 0.08:
            assert (at[b.id][1] - at[a.id][1]) * north < 0


def test_communes_stand_apart_even_where_their_coordinates_are_one():
    G = maps.graph(12, 9)
    for node, data in G.nodes(data=True):
        if data.get("subkind") == "commune":
            G.nodes[node].update(lon=-1.0, lat=47.0)
    marks = place_territory(scene(G)).marks
    gaps = [math.dist((a.x, a.y), (b.x, b.y)) for a, b in itertools.combinations(marks, 2)]
    assert min(gaps) > 30


def test_without_coordinates_communes_stand_in_a_row():
    G = maps.graph(6, 9)
    for node, data in G.nodes(data=True):
        if data.get("subkind") == "commune":
            G.nodes[node].update(lon=None, lat=None)
    marks = place_territory(scene(G)).marks
    assert len({mark.y for mark in marks}) == 1
    assert [m.id for m in sorted(marks, key=lambda m: m.x)] == sorted(m.id for m in marks)


def test_around_a_commune_stand_the_families_where_it_sits_at_the_same_hours():
    found = scene(maps.graph(8, 20))
    layout = place_territory(found)
    at = {mark.id: mark for mark in layout.marks}
    hours: dict[str, set[int]] = {}
    bodies = {b.id: b for b in found.bodies}
    for glyph in layout.glyphs:
        sits = {bodies[s.body].family for s in found.seats
                if s.commune == glyph.commune and s.counted and not bodies[s.body].automatic}
        assert {family for family, _, _ in glyph.families} == sits
        for family, x, y in glyph.families:
            turn = math.degrees(math.atan2(y - at[glyph.commune].y, x - at[glyph.commune].x))
            hours.setdefault(family, set()).add(round(turn) % 360)
    assert all(len(turns) == 1 for turns in hours.values())


def test_a_commune_that_has_not_reread_shows_no_family_when_handed_out():
    found = scene(maps.graph(8, 20))
    silent = {c.id for c in found.communes if c.state == "rereading"}
    layout = place_territory(found)
    assert silent
    assert all(not glyph.families for glyph in layout.glyphs if glyph.commune in silent)
    assert not any(set(pair) & silent for pair in layout.meetings)


def test_by_commune_the_page_holds_nobody_and_by_function_no_name():
    G = build_graph(read_workbook(sample()))
    assert scene(G).people == ()
    people = scene(G, "par-fonction").people
    assert len(people) > 100
    names = {data["last_name"] for _, data in G.nodes(data=True) if data.get("last_name")}
    assert not any(name in person.label for person in people for name in names)
    assert all(person.id.startswith("p:") for person in people)


def test_people_of_one_commune_stand_apart_by_it():
    people = [Person(id=f"p:{k}", label="Agent", circle="interne", communes=("c:1",), bodies=("i:1",))
              for k in range(12)]
    places = [(mark.x, mark.y) for mark in around_communes(people, {"c:1": (100.0, 50.0)}, 19.0)]
    assert min(math.dist(a, b) for a, b in itertools.combinations(places, 2)) > 7
    assert all(19 < math.dist(place, (100, 50)) < 60 for place in places)


def test_people_are_drawn_from_their_commune_towards_their_bodies():
    person = Person(id="p:0", label="DGS", circle="interne", communes=("c:1",), bodies=("i:1", "i:2"))
    (mark,) = towards_bodies([person], {"c:1": (0.0, 0.0), "i:1": (100.0, 0.0), "i:2": (100.0, 100.0)})
    # three tenths of the way to (100, 50), then one step of the spiral: 7.5 px
    assert math.dist((mark.x, mark.y), (30, 15)) == pytest.approx(7.5, abs=0.1)


@pytest.fixture
def page(chromium: Any, tmp_path: Path) -> Iterator[Any]:
    text = html.page(scene(build_graph(read_workbook(sample())), "par-fonction"))
    opened = Opened(chromium, tmp_path / "carte.html", text)
    yield opened.page
    assert opened.said == []
    opened.page.close()


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's chromium: apt install chromium")
def test_the_territory_is_shown_and_people_when_asked(page):
    page.click("[data-view=territoire]")
    page.wait_for_timeout(900)
    drawn = page.evaluate("window.codirMap.drawn()")
    assert len(drawn) == 24
    before = page.screenshot()
    page.check("#personnes")
    page.wait_for_timeout(200)
    assert page.screenshot() != before
