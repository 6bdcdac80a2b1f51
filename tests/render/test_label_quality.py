"""Les trois cercles at every size: all is named, no label over another, none too small."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from codir_network.communes import epci_by_siren
from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render.layout import place_circles
from codir_network.render.page import html
from codir_network.render.scene import Scene, compose_scene
from codir_network.samples import sample
from codir_network.schema import Tables
from codir_network.workbook import read_workbook
from scripts.label_quality import SIZES, Drawn, Quality, expected, from_layout, from_page, in_view, quality, toggled
from tests.render import maps
from tests.render.opened import Opened, needs_chromium


def scene_of(tables: Tables) -> Scene:
    return compose_scene(portray(build_graph(tables)), level="par-commune")


def measured(tables: Tables) -> Quality:
    scene = scene_of(tables)
    layout = place_circles(scene)
    return quality(from_layout(layout), expected(scene, layout))


def sound(found: Quality) -> bool:
    return not (found.missing or found.overlaps or found.over_words or found.crossed) and found.smallest >= 14


@pytest.mark.parametrize(("communes", "bodies"), [*SIZES, (2, 1), (2, 120), (16, 60), (71, 45), (110, 45), (140, 45)])
def test_all_is_named_and_no_label_covers_another(communes: int, bodies: int) -> None:
    found = measured(maps.tables(communes, bodies))
    assert sound(found), found


@pytest.mark.parametrize("name", ["territoire_fictif.xlsx", "clisson.xlsx"])
def test_the_samples_are_labelled_whole(name: str) -> None:
    assert sound(measured(read_workbook(sample(name))))


def test_the_real_names_of_a_dozen_epci_stand_apart() -> None:
    known = sorted(siren for siren, epci in epci_by_siren().items() if epci.communes > 1)
    like = read_workbook(sample()).bodies
    drawn = random.Random(1).sample(known, 12)  # noqa: S311  a draw, not a secret
    bad = [siren for siren in drawn if not sound(measured(maps.real(siren, like)))]
    assert bad == []


def test_the_largest_epci_of_france_has_all_its_names() -> None:
    largest = max(epci_by_siren().values(), key=lambda epci: (epci.communes, epci.siren))
    assert sound(measured(maps.real(largest.siren, read_workbook(sample()).bodies)))


def test_a_label_over_another_a_missing_one_and_a_crossed_one_are_counted() -> None:
    drawn = Drawn({"a": (0, 0, 10, 10), "b": (8, 8, 20, 20), "c": (30, 0, 40, 10)}, (14.0, 17.0),
                  {"a": (5.0, 5.0, 35.0, 5.0)}, (((31, 1, 33, 3),),))
    assert quality(drawn, {"a", "d"}) == Quality(3, ("d",), 1, 1, 14.0, 1)


def test_above_sixty_bodies_families_are_one_mark_in_each_circle_where_they_stand() -> None:
    scene = scene_of(maps.tables(24, 80))
    layout = place_circles(scene)
    marks = {mark.id for mark in layout.marks}
    assert {group.id for group in layout.groups} <= marks
    for group in layout.groups:
        bodies = [b for b in scene.bodies if b.id in group.bodies]
        assert {(b.family, b.circle) for b in bodies} == {(group.family, group.circle)}
        assert not marks & set(group.bodies)
        assert group.name.split(", ")[-1].startswith(str(len(bodies)))


def test_many_communes_keep_the_order_of_their_bearings() -> None:
    scene = scene_of(maps.tables(158, 45))
    layout = place_circles(scene)
    marks = {mark.id: mark for mark in layout.marks}
    order = sorted(scene.communes, key=lambda c: (c.bearing or 0.0, c.id))
    angles = [layout.frame.rim.where(marks[c.id].x, marks[c.id].y)[0] for c in order]
    assert sum(b < a for a, b in zip(angles, angles[1:] + angles[:1], strict=True)) <= 1  # one turn, no crossing


@pytest.mark.parametrize(("communes", "bodies"), [pytest.param(60, 80, marks=needs_chromium),
                                                  pytest.param(158, 45, marks=needs_chromium)])
def test_in_every_state_of_the_toggles_labels_only_go(
    chromium: Any, tmp_path: Path, communes: int, bodies: int
) -> None:
    scene = scene_of(maps.tables(communes, bodies))
    opened = Opened(chromium, tmp_path / "carte.html", html.page(scene))
    drawn, named = from_page(opened.page), {c.id for c in scene.communes}
    wanted = expected(scene, place_circles(scene))
    assert sound(quality(drawn, wanted))
    assert in_view(opened.page, named) == communes
    tried, wrong = toggled(opened.page, drawn, wanted - named)
    assert (tried, wrong) == (12, 0)  # eight families, three circles, the automatic seats
    opened.close()


@pytest.mark.parametrize("bodies", [pytest.param(80, marks=needs_chromium)])
def test_the_card_of_a_family_of_many_lists_its_bodies(chromium: Any, tmp_path: Path, bodies: int) -> None:
    scene = scene_of(maps.tables(6, bodies))
    group = place_circles(scene).groups[0]
    opened = Opened(chromium, tmp_path / "carte.html", html.page(scene))
    opened.page.evaluate("id => window.codirMap.focus(id)", group.id)
    listed = {item.get_attribute("data-id") for item in opened.page.locator("#fiche ul [data-id]").all()}
    assert set(group.bodies) <= listed
    assert "undefined" not in opened.page.locator("#fiche").inner_text()
    opened.close()
