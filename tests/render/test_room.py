"""« Mode salle »: the names of communes for the back row, placed in Python without overlap."""

from __future__ import annotations

import itertools

import pytest

from codir_network.diagnostics import portray
from codir_network.render.layout import place_circles
from codir_network.render.layout.boxes import Box, around
from codir_network.render.layout.labels import commune_size
from codir_network.render.layout.room import room_marks
from codir_network.render.scene import Scene, compose_scene
from tests.render import maps


def scene(communes: int, bodies: int) -> Scene:
    return compose_scene(portray(maps.graph(communes, bodies)))


def apart(a: Box, b: Box) -> bool:
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


@pytest.mark.parametrize(("communes", "bodies"), [(2, 6), (6, 12), (24, 45), (36, 45)])
def test_every_commune_is_named_at_24_pixels_over_no_other_name_and_no_symbol(communes: int, bodies: int) -> None:
    given = scene(communes, bodies)
    layout = place_circles(given)
    marks = room_marks(given, layout)
    labels = [mark.label for mark in marks if mark.label]
    assert len(labels) == communes
    assert min(label.size for label in labels) == 24
    assert all(apart(a.box, b.box) for a, b in itertools.combinations(labels, 2))
    symbols = [around(mark.x, mark.y, 8) for mark in layout.marks]
    assert all(apart(label.box, symbol) for label in labels for symbol in symbols)


def test_communes_stay_where_they_are() -> None:
    given = scene(24, 45)
    layout = place_circles(given)
    places = {mark.id: (mark.x, mark.y) for mark in layout.marks}
    assert all((mark.x, mark.y) == places[mark.id] for mark in room_marks(given, layout))


def test_where_communes_are_many_names_are_as_large_as_can_be() -> None:
    given = scene(60, 45)
    labels = [mark.label for mark in room_marks(given, place_circles(given)) if mark.label]
    assert len(labels) == 60
    assert min(label.size for label in labels) > commune_size(60)
    assert all(apart(a.box, b.box) for a, b in itertools.combinations(labels, 2))


def test_names_in_columns_stay_as_they_are() -> None:
    given = scene(158, 80)
    assert room_marks(given, place_circles(given)) == []


def test_the_same_scene_gives_the_same_names() -> None:
    given = scene(24, 45)
    layout = place_circles(given)
    assert room_marks(given, layout) == room_marks(given, layout)
