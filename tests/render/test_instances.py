"""« Les instances »: a slot for each body, both sides filled, no label on another, no link through a ring."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

import numpy as np
import pytest

from codir_network.diagnostics import portray
from codir_network.diagnostics.evidence import Layers
from codir_network.diagnostics.finding import Finding
from codir_network.graph import build_graph
from codir_network.render.font import text_width
from codir_network.render.layout.arcs import Run, cut_in_two, fitted, length, place_side, share_out
from codir_network.render.layout.boxes import Box, Label
from codir_network.render.layout.bundles import samples
from codir_network.render.layout.instances import POLE_R, Bodies, family_groups, place_bodies
from codir_network.render.layout.marks import Symbol
from codir_network.render.scene import Scene, compose_scene
from tests.builders import build
from tests.render import maps
from tests.render.agglomeration import names

SIZES = (1, 12, 45, 60, 80, 120)
QUESTIONS = [Finding(code="couches.moins_croisees", subjects=pair, evidence=Layers(
    a=pair[0], b=pair[1], persons_a=6, persons_b=6, both=1, communes=2, unique=1, double=0, incomplete=(), unnamed=(),
    expected=5)) for pair in (
    ("Usagers et société civile", "Direction administrative"), ("Projets", "Réseaux métiers"),
    ("Gouvernance politique", "Partenariats"), ("Projets", "Partenariats"))]
GOVERNANCE, PROJECTS, TRADES = "Gouvernance politique", "Projets", "Réseaux métiers"


def many(bodies: int, *, alike: bool = False) -> Scene:
    """Return sixteen communes and that many bodies, of eight families or of one, and three bridges."""
    pick, places = random.Random(bodies), names(16)  # noqa: S311  seats, not secrets
    made: dict[str, Mapping[str, object]] = dict(list(maps.POLES.items())[:bodies])
    kinds = maps.KINDS[2:3] if alike else maps.KINDS
    for i in range(bodies - len(made)):
        pattern, columns = kinds[i % len(kinds)]
        made[f"{pattern.format(maps.THEMES[i // len(kinds) % len(maps.THEMES)])} {i}"] = columns
    seats = {(f"{'Maire' if 'siege_de_droit' in columns else who}@{place}", body) for body, columns in made.items()
             for place in places for who in ("DGS", "Agent") if "siege_de_droit" in columns or pick.random() < 0.15}
    G = build_graph(build(places, made, sorted(seats)))
    return compose_scene(portray(G, also=QUESTIONS))


@cache
def states(bodies: int, alike: bool = False) -> tuple[tuple[Scene, Bodies], ...]:
    """Return the view as it opens, and with each family opened in turn."""
    scene = many(bodies, alike=alike)
    return tuple((scene, place_bodies(scene, opened)) for opened in ("", *(g.id for g in family_groups(scene))))


def labels(layout: Bodies) -> Iterator[Label]:
    yield from (spot.label for spot in layout.marks if spot.label)
    yield from (band.title for band in layout.bands if band.title)
    yield from (ring.name for ring in layout.rings)
    yield from layout.quiet


def apart(boxes: list[Box]) -> bool:
    return all(min(a[2], b[2]) <= max(a[0], b[0]) or min(a[3], b[3]) <= max(a[1], b[1])
               for a, b in combinations(boxes, 2))


def run(family: str, lines: int, *, titled: bool = True) -> Run:
    names = [f"{family} {i}" for i in range(lines)]
    return Run(family, family, tuple(Symbol(id=name, name=name, family=family) for name in names), titled)


@pytest.mark.parametrize("bodies", SIZES)
def test_no_two_labels_overlap_and_none_is_under_14_px_whatever_is_opened(bodies: int) -> None:
    for _, layout in states(bodies):
        assert apart([*(label.box for label in labels(layout)), *(call.box for call in layout.calls)])
        assert min(label.size for label in labels(layout)) >= 14


@pytest.mark.parametrize("bodies", [60, 120])
def test_one_family_alone_is_drawn_on_both_sides_without_overlap(bodies: int) -> None:
    for _, layout in states(bodies, alike=True):
        assert apart([label.box for label in labels(layout)])
        assert min(label.size for label in labels(layout)) >= 14
    widest = states(bodies, alike=True)[-1][1]
    assert len({spot.x > 0 for spot in widest.marks}) == 2


@pytest.mark.parametrize("bodies", SIZES)
def test_every_body_is_named_or_stands_in_the_line_of_its_family(bodies: int) -> None:
    for scene, layout in states(bodies):
        drawn = {spot.id for spot in layout.marks if spot.label} | {ring.mark.id for ring in layout.rings}
        inside = {body for group in scene.groups if group.id in drawn for body in group.bodies}
        assert drawn | inside >= {body.id for body in scene.bodies}
        assert not drawn & inside


@pytest.mark.parametrize("bodies", SIZES)
def test_labels_stay_on_the_sheet(bodies: int) -> None:
    for _, layout in states(bodies):
        left, top, right, bottom = layout.bounds
        for label in labels(layout):
            assert left <= label.box[0] < label.box[2] <= right
            assert top <= label.box[1] < label.box[3] <= bottom


@pytest.mark.parametrize("bodies", SIZES)
def test_no_link_goes_through_a_ring_its_words_or_a_call_out(bodies: int) -> None:
    for _, layout in states(bodies):
        if not layout.curves:
            continue
        points = samples(np.array([curve.points for curve in layout.curves], dtype=float).reshape(-1, 4, 2))
        x, y = points[..., 0], points[..., 1]
        for ring in layout.rings:
            assert np.hypot(x - ring.mark.x, y - ring.mark.y).min() > POLE_R
        for left, top, right, bottom in [*(r.name.box for r in layout.rings), *(c.box for c in layout.calls)]:
            assert not ((x > left) & (x < right) & (y > top) & (y < bottom)).any()
        assert np.abs(y).max() < 540


def test_slots_are_counted_from_the_middle() -> None:
    # a title and two bodies: three slots of 38 about y = 10, so -28, 10 and 48; the arc is widest at 10
    spots, (band,) = place_side(-1, [run(GOVERNANCE, 2)])
    assert [spot.y for spot in spots] == [10, 48]
    assert band.title is not None
    assert (band.title.box[1] + band.title.box[3]) / 2 == pytest.approx(-28, abs=0.01)
    assert spots[0].x < spots[1].x < -400


def test_two_families_of_a_side_share_what_the_arc_leaves() -> None:
    # 2 x 462 / 38 = 24.3 slots for 4: three slots between two families at most, hence 7 slots of 38:
    # titles at 0.5 and 5.5, bodies at 1.5 and 6.5, from the top, 10 - 133 = -123
    spots, _ = place_side(1, [run(TRADES, 1), run(PROJECTS, 1)])
    assert [spot.y for spot in spots] == [-66, 124]


def test_a_full_side_keeps_four_fifths_of_a_slot_between_families() -> None:
    assert length([run(TRADES, 14), run(PROJECTS, 14)]) == pytest.approx(30.8)


def test_families_keep_their_sides_and_their_order() -> None:
    runs = [run(family, 3) for family in (PROJECTS, "Usagers et société civile", GOVERNANCE, TRADES,
                                          "Services communs", "Partenariats")]
    left, right = share_out(runs)
    assert [r.family for r in left] == [GOVERNANCE, "Partenariats", "Usagers et société civile"]
    assert [r.family for r in right] == ["Services communs", PROJECTS, TRADES]


def test_a_family_of_the_territory_takes_the_bottom_of_the_shorter_side() -> None:
    left, right = share_out([run(GOVERNANCE, 5), run(PROJECTS, 3), run("Fermes", 2)])
    assert [[r.family for r in side] for side in (left, right)] == [[GOVERNANCE], [PROJECTS, "Fermes"]]


def test_both_sides_are_filled_when_all_families_are_of_one_side() -> None:
    left, right = share_out([run(GOVERNANCE, 3), run("Partenariats", 7)])
    assert [[r.family for r in side] for side in (left, right)] == [[GOVERNANCE], ["Partenariats"]]


def test_a_family_alone_is_cut_in_two() -> None:
    # seven slots against none: three bodies move, four stay
    left, right = cut_in_two(*share_out([run(GOVERNANCE, 6)]), "{family} (suite)")
    assert [(r.words, len(r.lines)) for r in (*left, *right)] == [(GOVERNANCE, 3), (f"{GOVERNANCE} (suite)", 3)]


def test_bodies_follow_the_rows_of_the_workbook() -> None:
    bodies = {"GT Zinc": {"source": ("Instances", 5)}, "GT Argent": {"source": ("Instances", 9)},
              "GT Métal": {"source": ("Instances", 7)}}
    scene = compose_scene(portray(build_graph(build(["Alba", "Bree"], bodies, []))))
    # one family alone is cut in two: from the top of the left side to the bottom of the right one
    order = sorted(place_bodies(scene).marks, key=lambda spot: (spot.x > 0, spot.y))
    assert [spot.id for spot in order] == ["i:gt-zinc", "i:gt-metal", "i:gt-argent"]


def test_places_are_the_same_whatever_the_order_of_rows() -> None:
    given = maps.tables(16, 20)
    first, second = (place_bodies(compose_scene(portray(build_graph(maps.shuffled(given, seed))))) for seed in (1, 2))
    assert first == second


def test_poles_stand_side_by_side_and_a_lone_one_in_the_centre() -> None:
    scene = compose_scene(portray(maps.graph(6, 12)))
    assert {ring.mark.id: ring.mark.x for ring in place_bodies(scene).rings} == {
        "i:conference-des-maires": -124, "i:co-dir-de-territoire": 124}
    bodies = {"Co-dir": {"type": "Direction et coordination administrative", "codir": True}, "GT Eau": {}}
    G = build_graph(build(["Alba"], bodies, [("DGS@Alba", b) for b in bodies]))
    alone = place_bodies(compose_scene(portray(G)))
    assert [(ring.mark.id, ring.mark.x) for ring in alone.rings] == [("i:co-dir", 0)]
    assert [label.lines for label in alone.quiet] == [("conférence des maires non décrite",)]


def test_poles_that_are_not_described_are_said_quietly() -> None:
    layout = place_bodies(compose_scene(portray(build_graph(build(["Alba"], {"GT Eau": "non"}, [])))))
    assert [" ".join(label.lines) for label in layout.quiet] == ["conférence des maires non décrite",
                                                                 "Co-dir non décrit"]
    assert not layout.rings


def test_around_the_codir_the_conference_of_mayors_stands_on_the_arc() -> None:
    layout = place_bodies(compose_scene(portray(maps.graph(6, 12)), center="codir"))
    assert [(ring.mark.id, ring.mark.x) for ring in layout.rings] == [("i:co-dir-de-territoire", 0)]
    assert "i:conference-des-maires" in {spot.id for spot in layout.marks}


def test_nested_bodies_have_no_link_drawn() -> None:
    bodies = {"Bureau": {"type": "Exécutif", "siege_de_droit": "non"},
              "Conseil": {"type": "Assemblée délibérante", "siege_de_droit": "toutes"}}
    scene = compose_scene(portray(build_graph(build(["Alba"], bodies, [("Maire@Alba", b) for b in bodies]))))
    assert [tie.nested for tie in scene.ties] == [True]
    assert place_bodies(scene).curves == ()


def test_the_line_of_a_family_has_the_strongest_of_its_ties() -> None:
    scene, layout = states(80)[0]
    shared = {frozenset((curve.a, curve.b)): curve.shared for curve in layout.curves}
    inside = {group.id: set(group.bodies) for group in scene.groups}
    codir = next(body.id for body in scene.bodies if body.role == "codir")
    for group, bodies in inside.items():
        found = [tie.shared for tie in scene.ties if {tie.a, tie.b} & bodies and codir in (tie.a, tie.b)]
        assert shared.get(frozenset((group, codir)), 0) == max(found, default=0)


def test_a_long_word_is_cut_to_its_room() -> None:
    said = fitted("Conseil de développement", 18, 600, 120)
    assert said.endswith("…")
    assert text_width(said, 18, 600) <= 120
    assert fitted("CLECT", 18, 600, 120) == "CLECT"


def test_two_questions_at_most_stand_on_the_sheet() -> None:
    scene, layout = states(45)[0]
    assert len(scene.bridges) == 4
    assert [(call.a, call.b, call.shared) for call in layout.calls] == [
        (bridge.a, bridge.b, bridge.shared) for bridge in scene.bridges[:2]]
