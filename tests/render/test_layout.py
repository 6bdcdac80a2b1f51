"""Positions: labels apart and inside the sheet, communes in their order, families in theirs."""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from codir_network.diagnostics import portray
from codir_network.graph import build_graph, nodes
from codir_network.render.layout import Layout, place_circles
from codir_network.render.layout.boxes import Taken, in_two, label_at
from codir_network.render.layout.ellipse import INNER, RIM
from codir_network.render.layout.links import bent
from codir_network.render.layout.outer import mean_angle, spread
from codir_network.render.layout.rim import rim_angles
from codir_network.render.layout.sectors import FIXED, petals
from codir_network.render.layout.titles import arc_text
from codir_network.render.scene import Scene, compose_scene
from tests.builders import build
from tests.render import maps

SIZES = ((2, 1), (6, 12), (16, 45), (24, 45), (60, 45))


@cache
def drawn(communes: int, bodies: int) -> tuple[Scene, Layout]:
    G = maps.graph(communes, bodies)
    scene = compose_scene(portray(G), level="par-commune")
    return scene, place_circles(scene)


@pytest.mark.parametrize(("communes", "bodies"), SIZES)
def test_no_two_labels_overlap(communes: int, bodies: int) -> None:
    boxes = [mark.label.box for mark in drawn(communes, bodies)[1].marks if mark.label]
    for i, a in enumerate(boxes):
        for b in boxes[:i]:
            assert min(a[2], b[2]) <= max(a[0], b[0]) or min(a[3], b[3]) <= max(a[1], b[1])


@pytest.mark.parametrize(("communes", "bodies"), SIZES)
def test_every_label_is_inside_the_sheet_and_at_least_14_px(communes: int, bodies: int) -> None:
    layout = drawn(communes, bodies)[1]
    left, top, right, bottom = layout.bounds
    for mark in layout.marks:
        if mark.label:
            assert left <= mark.label.box[0]
            assert mark.label.box[2] <= right
            assert top <= mark.label.box[1]
            assert mark.label.box[3] <= bottom
            assert mark.label.size >= 14


@pytest.mark.parametrize(("communes", "bodies"), SIZES)
def test_every_commune_and_every_body_is_named(communes: int, bodies: int) -> None:
    scene, layout = drawn(communes, bodies)
    named = {mark.id for mark in layout.marks if mark.label}
    assert named == {item.id for item in (*scene.communes, *scene.bodies)}


@pytest.mark.parametrize(("communes", "bodies"), SIZES)
def test_communes_keep_the_order_of_their_bearings(communes: int, bodies: int) -> None:
    scene, layout = drawn(communes, bodies)
    marks = {mark.id: mark for mark in layout.marks}
    order = sorted(scene.communes, key=lambda c: (c.bearing or 0.0, c.id))
    angles = [layout.frame.rim.where(marks[c.id].x, marks[c.id].y)[0] for c in order]
    assert sum(b < a for a, b in zip(angles, angles[1:] + angles[:1], strict=True)) <= 1  # one turn, no crossing


def test_symbols_are_not_under_labels() -> None:
    layout = drawn(24, 45)[1]
    for mark in layout.marks:
        for other in layout.marks:
            if other.label and other is not mark:
                x0, y0, x1, y1 = other.label.box
                assert not (x0 < mark.x < x1 and y0 < mark.y < y1)


def test_inner_bodies_stand_in_the_sector_of_their_family() -> None:
    scene, layout = drawn(24, 45)
    marks = {mark.id: mark for mark in layout.marks}
    spans = {petal.family: (petal.start, petal.end) for petal in layout.petals}
    for body in scene.bodies:
        if body.circle == "interne" and not body.role:
            angle, radius = RIM.where(marks[body.id].x, marks[body.id].y)
            start, end = spans[body.family]
            assert (angle - start + 0.1) % 360 <= end - start + 0.2
            assert INNER[0] <= radius <= INNER[1]


def test_outer_bodies_stand_in_their_circle() -> None:
    scene, layout = drawn(24, 45)
    marks = {mark.id: mark for mark in layout.marks}
    for body in scene.bodies:
        radius = RIM.where(marks[body.id].x, marks[body.id].y)[1]
        if body.circle != "interne":
            assert (1 < radius < 1.34) if body.circle == "institutionnel" else (1.34 < radius < 1.53)


def test_poles_stand_side_by_side_or_the_codir_alone() -> None:
    G = maps.graph(6, 12)
    for center, expected in (("territoire", {"codir": 158.0, "maires": -158.0}), ("codir", {"codir": 0.0})):
        scene = compose_scene(portray(G), center=center)  # type: ignore[arg-type]
        marks = {mark.id: mark for mark in place_circles(scene).marks}
        found = {body.role: marks[body.id].x for body in scene.bodies if body.role and marks[body.id].y == 0}
        assert found == expected


def test_poles_that_are_not_described_are_said_quietly() -> None:
    scene = compose_scene(portray(build_graph(build(["Alba", "Bree"], {"GT Eau": "non"}, [("DGS@Alba", "GT Eau")]))))
    said = {" ".join(label.lines) for label in place_circles(scene).quiet}
    assert {"Co-dir non décrit", "conférence des maires non décrite", "aucune instance décrite"} == said


def test_municipal_councils_stand_by_their_communes_and_take_no_room_in_the_sector() -> None:
    communes = ["Alba", "Bree", "Corly"]
    bodies = {f"Conseil municipal de {c}": {"type": "Assemblée délibérante"} for c in communes}
    scene = compose_scene(portray(build_graph(build(communes, bodies, [(f"Maire@{c}", b) for c, b in
                                                             zip(communes, bodies, strict=True)]))))
    layout = place_circles(scene)
    marks = {mark.id: mark for mark in layout.marks}
    for body in scene.bodies:
        home = marks[body.owner]
        assert math.hypot(marks[body.id].x - home.x, marks[body.id].y - home.y) == pytest.approx(24, abs=0.1)
    assert {petal.bodies for petal in layout.petals} == {0}


def test_communes_without_coordinates_are_spread_evenly() -> None:
    G = maps.graph(6, 3)
    for node, _ in nodes(G, "organisation", "commune"):
        G.nodes[node].update(lon=None, lat=None)
    marks = {m.id: m for m in place_circles(compose_scene(portray(G))).marks}
    angles = sorted(RIM.where(marks[node].x, marks[node].y)[0] for node, _ in nodes(G, "organisation", "commune"))
    assert all(30 < b - a < 90 for a, b in pairwise(angles))


def test_the_same_places_come_whatever_the_order_of_rows() -> None:
    given = maps.tables(16, 20)
    first, second = (place_circles(compose_scene(portray(build_graph(maps.shuffled(given, seed))))) for seed in (1, 2))
    assert first == second


def test_sectors_keep_one_order_and_empty_families_keep_theirs() -> None:
    made = petals({"Projets": 3, "Instances obligatoires": 1}, {})
    assert [petal.family for petal in made] == [*FIXED, "Instances obligatoires"]
    assert made[0].start == pytest.approx(184.9)
    # 4 empty families weigh 2 each, projets 3 + 2, obligatoires 1 + 1: 15 parts of 360 degrees
    assert made[1].end - made[1].start == pytest.approx(5 / 15 * 360 - 1.8)


def test_rim_gaps_are_kept_with_the_least_move() -> None:
    angles = rim_angles([10.0, 10.0, 200.0], [False, False, False], [60.0, 60.0, 60.0])
    gap = RIM.length_at(angles[1]) - RIM.length_at(angles[0])
    assert gap >= 32
    assert (RIM.length_at(angles[0]) + RIM.length_at(angles[1])) / 2 == pytest.approx(RIM.length_at(10.0), abs=0.5)
    assert angles[2] == pytest.approx(200, abs=0.01)


def test_halos_ask_for_more_room() -> None:
    narrow, wide = (rim_angles([0.0, 0.0], [halo, halo], [40.0, 40.0]) for halo in (False, True))
    distance = [(RIM.length_at(b) - RIM.length_at(a)) % RIM.perimeter() for a, b in (narrow, wide)]
    assert distance[1] >= 57.9 > distance[0]


def test_two_hundred_communes_share_the_rim() -> None:
    angles = rim_angles([float(i % 90) for i in range(200)], [False] * 200, [120.0] * 200)
    lengths = sorted(RIM.length_at(angle) for angle in angles)
    assert min(b - a for a, b in pairwise(lengths)) > 0.8 * 0.97 * RIM.perimeter() / 200


def test_the_ellipse_and_its_inverse_agree() -> None:
    for angle in (0.0, 33.0, 178.0, 301.5):
        assert RIM.where(*RIM.at(angle, 0.7)) == pytest.approx((angle, 0.7), abs=0.01)
        assert RIM.angle_at(RIM.length_at(angle)) == pytest.approx(angle, abs=0.01)
    # Ramanujan (1914): pi (a+b) (1 + 3h / (10 + sqrt(4-3h))), h = ((a-b)/(a+b))^2, a = 486, b = 349
    h = (137 / 835) ** 2
    assert RIM.perimeter() == pytest.approx(math.pi * 835 * (1 + 3 * h / (10 + math.sqrt(4 - 3 * h))), rel=1e-5)


def test_a_mean_angle_is_none_when_directions_cancel_out() -> None:
    assert mean_angle([]) is None
    assert mean_angle([0, 180]) is None
    assert mean_angle([90, 100]) == pytest.approx(95)


def test_outer_bodies_of_one_circle_are_spread_near_the_directions_they_ask_for() -> None:
    found = spread([("a", 300.0), ("b", 305.0), ("c", 310.0), ("d", None)])
    angles = [found[node] for node in "abc"]
    assert angles == sorted(angles)
    assert all(b - a == pytest.approx(42, abs=0.1) for a, b in pairwise(angles))
    assert angles[1] == pytest.approx(305, abs=0.5)
    assert found["d"] == pytest.approx(125, abs=1)  # opposite, in the middle of the widest room


def test_overlaps_are_areas() -> None:
    taken = Taken([(0, 0, 10, 10)])
    assert list(taken.overlap(np.array([[5.0, 5.0, 20.0, 20.0], [10.0, 0.0, 20.0, 10.0]]))) == [25, 0]


def test_a_label_box_holds_its_lines() -> None:
    label = label_at(("Saint-Aubrin-", "les-Bois"), 10, 20, "right", 19, 600)
    assert label.x == label.box[2]
    assert label.box[3] - label.box[1] == pytest.approx(19 * (0.78 + 0.24 + 1.16), abs=0.02)


def test_a_single_word_stays_on_one_line() -> None:
    assert in_two("Grandvillebois", 19, 600) == ("Grandvillebois",)


def test_titles_read_from_left_to_right_above_and_below() -> None:
    for middle in (270, 90):
        xs = [x for _, x, *_ in arc_text("CERCLE", middle=middle, radius=1, size=15, weight=400).signs]
        assert xs == sorted(xs)


def test_ordinals_are_raised_and_smaller() -> None:
    signs = {sign: (y, size) for sign, _, y, _, size in
             arc_text("1^er CERCLE", middle=270, radius=1, size=15, weight=400).signs}
    assert signs["e"][1] < signs["1"][1] == 15


def test_a_tie_bends_beside_a_label() -> None:
    straight = bent((-158, 0), (-158, -300), [])
    assert straight == (-158, -150)
    assert bent((-158, 0), (-158, -300), [(-170, -160, -146, -140)]) != straight


def test_a_family_whose_only_body_stands_at_the_centre_says_that_no_other_is_described() -> None:
    bodies = {"Co-dir": {"type": "direction", "codir": True, "siege_de_droit": "non"}}
    G = build_graph(build(["Alba", "Bree"], bodies, [("DGS@Alba", "Co-dir")]))
    said = [" ".join(label.lines) for label in place_circles(compose_scene(portray(G))).quiet]
    assert said.count("aucune autre instance décrite") == 1  # Direction administrative
    assert said.count("aucune instance décrite") == 4  # the other families of the first circle
