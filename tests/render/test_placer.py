"""The one placer of names: the best of the choices given the others, leaders when far, and what is a pole says so."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph
from codir_network.render.layout import place_circles
from codir_network.render.layout.boxes import Label, Taken
from codir_network.render.layout.instances import place_bodies
from codir_network.render.layout.marks import Named
from codir_network.render.layout.placer import Choices, most_crowded_first, off_sheet, place_names, priced, settled
from codir_network.render.page import html
from codir_network.render.page.data import page_data
from codir_network.render.scene import Center, Scene, compose_scene
from codir_network.samples import sample
from codir_network.workbook import read_workbook


def label(left: float, top: float) -> Label:
    """A label of 10 by 4."""
    return Label(("A",), left, top + 3, "left", 4, 600, (left, top, left + 10, top + 4))


def point(key: str, x: float, y: float, *, first: bool = False) -> Named:
    return Named(id=key, name=key, x=x, y=y, reach=1, first=first)


def test_a_name_gives_way_to_the_one_served_before():
    a, b = point("a", 0, 0), point("b", 4, 0)
    choices = {"a": Choices(labels=[label(2, -2), label(-12, -2)], costs=np.array([1.0, 2.0])),
               "b": Choices(labels=[label(6, -2), label(6, 10)], costs=np.array([1.0, 5.0]))}
    # the first choice of b, at 6, lies on the first of a, from 2 to 12: b takes its second; then neither moves
    placed = place_names([a, b], choices, margin=0)
    assert [(mark.id, mark.label.box[:2]) for mark in placed if mark.label] == [("a", (2, -2)), ("b", (6, 10))]
    assert [(mark.x, mark.y, mark.leader) for mark in placed] == [(0, 0, ()), (4, 0, ())]


def test_a_leader_goes_to_the_nearest_point_of_a_name_that_stands_far():
    choices = {"a": Choices(labels=[label(30, -2)], costs=np.array([0.0]))}
    (mark,) = place_names([point("a", 0, 0)], choices, leader_from=15)
    assert mark.leader == (0, 0, 30, 0)
    (near,) = place_names([point("a", 0, 0)], choices, leader_from=29)  # 30 from the middle, 29 from what is drawn
    assert near.leader == ()


def test_a_name_does_not_lie_on_the_leader_of_another():
    choices = {"a": Choices(labels=[label(30, -2)], costs=np.array([0.0])),
               "b": Choices(labels=[label(12, -3), label(12, 8)], costs=np.array([0.0, 50.0]))}
    placed = place_names([point("a", 0, 0), point("b", 12, 6)], choices, leader_from=15)
    assert placed[1].label == label(12, 8)


def test_a_point_may_stay_without_a_name():
    choices = {"a": Choices(labels=[label(2, -2)], costs=np.array([0.0])),
               "b": Choices(labels=[label(2, -2), None], costs=np.array([0.0, 10.0]))}
    a, b = place_names([point("a", 0, 0), point("b", 1, 0)], choices)
    assert (a.label, b.label, b.leader) == (label(2, -2), None, ())


def test_names_of_bold_points_come_first_then_those_with_the_nearest_neighbours():
    points = [point("far", 100, 0), point("one", 0, 0), point("other", 3, 0), point("bold", 50, 0, first=True)]
    assert [p.id for p in most_crowded_first(points)] == ["bold", "one", "other", "far"]


def test_what_lies_over_the_room_taken_or_leaves_the_sheet_costs():
    inside, out, over = label(0, 0), label(-5, 0), label(20, 0)
    costs = priced([inside, out, over], np.array([1.0, 1.0, 1.0]), Taken([(20, 0, 22, 4)]), (0, 0, 40, 10))
    assert costs[0] == 1
    assert costs[1] > 5 * 1000
    assert 1 < costs[2] < costs[1]
    assert off_sheet(np.array([[-5, -1, 5, 12]]), (0, 0, 40, 10)).tolist() == [8]  # 5 at the left, 1 above, 2 under


def test_choices_that_never_settle_stop():
    assert settled("ab", lambda _, chosen: len(chosen) + sum(chosen.values()), sweeps=3)


# ---- poles ----------------------------------------------------------------------------------


@cache
def scene(center: Center) -> Scene:
    return compose_scene(portray(build_graph(read_workbook(sample()))), level="par-commune", center=center)


@pytest.mark.parametrize(("center", "roles"), [("territoire", {"maires", "codir"}), ("codir", {"codir"})])
def test_the_poles_say_that_they_are_poles_and_no_other_body_does(center, roles):
    made = scene(center)
    wanted = {body.id for body in made.bodies if body.role in roles}
    assert len(wanted) == len(roles)
    circles, bodies = place_circles(made), place_bodies(made)
    assert {mark.id for mark in circles.marks if mark.pole} == wanted
    assert {ring.mark.id for ring in bodies.rings if ring.mark.pole} == wanted
    assert not any(mark.pole for mark in bodies.marks)
    data = page_data(made, circles, html.MapNetwork(made, circles).edges)
    ids = [*(c["id"] for c in data["communes"]), *(b["id"] for b in data["bodies"]), *(g["id"] for g in data["groups"])]
    for view in ("cercles", "instances"):
        assert {ids[rank] for rank in data["views"][view]["poles"]} == wanted
    assert data["views"]["territoire"]["poles"] == []
