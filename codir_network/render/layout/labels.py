"""Names of communes outside the rim: nearest first, halos first, leaders when they stand far."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from codir_network.render.font import Weight
from codir_network.render.layout.boxes import Align, Box, Label, Taken, in_two, label_at, text_block
from codir_network.render.layout.ellipse import HEIGHT, MIDDLE, RIM, WIDTH, Point
from codir_network.render.layout.marks import Mark, Named
from codir_network.render.layout.placer import Choices, most_crowded_first, nearest, place_names, priced

DOT, HALO = 9.5, 22.5
"""Radii of what is drawn on the rim for a commune, without and with a halo."""

LEADER_FROM = 15.0
DISTANCES = (6, 10, 16, 24, 34, 46, 60, 76, 94, 114, 136)
SLIDES = (0, -10, 10, -22, 22, -36, 36, -52, 52, -70, 70, -90, 90)
SHEET: Box = (-WIDTH / 2 + 6, -HEIGHT / 2 - MIDDLE + 6, WIDTH / 2 - 6, HEIGHT / 2 - MIDDLE - 6)
"""Labels stay inside."""


def commune_size(count: int) -> float:
    """Return the size of the names of communes: 19 px, less where they are many."""
    return 19.0 if count <= 30 else 17.0 if count <= 45 else 15.0 if count <= 70 else 14.0


def names_around(communes: Sequence[Named], taken: Taken, *, size: float | None = None) -> list[Mark]:
    """Return the communes of the rim with their labels, none over another nor over what is taken.

    Parameters
    ----------
    communes
        In any order; halos are served first, then those with the nearest neighbours.
    taken
        Dots, buttons; the room of the labels is added to it.
    size
        Size of the names; by default, by the number of communes.
    """
    base = size or commune_size(len(communes))
    choices = {commune.id: _choices(commune, base, taken) for commune in communes}
    order = most_crowded_first(communes, lambda dx, dy: abs(dx) + abs(dy))  # names side by side need more than rows
    placed = {mark.id: mark for mark in place_names(order, choices, leader_from=LEADER_FROM)}
    taken.add(mark.label.box for mark in placed.values() if mark.label)
    return [placed[commune.id] for commune in communes]


def _choices(commune: Named, base: float, taken: Taken) -> Choices:
    size = base + 1 if commune.first else base
    weight: Weight = 700 if commune.first else 600
    normal = RIM.outward(RIM.where(commune.x, commune.y)[0])
    labels, costs = [], []
    for lines in dict.fromkeys([(commune.name,), in_two(commune.name, size, weight)]):
        for distance in DISTANCES:
            for slide in SLIDES:
                label = _label(commune, lines, normal, distance, slide, size, weight)
                end = nearest(label.box, commune.x, commune.y)
                far = math.hypot(end[0] - commune.x, end[1] - commune.y) - commune.reach
                labels.append(label)
                costs.append(far + 0.25 * abs(slide) + (14 if far > LEADER_FROM else 0) + 18 * (len(lines) - 1)
                             + (200 if far < 1 else 0))
    return Choices(labels=labels, costs=priced(labels, np.array(costs), taken, SHEET))


def _label(
    commune: Named, lines: Sequence[str], normal: Point, distance: float, slide: float, size: float, weight: Weight
) -> Label:
    (nx, ny), reach = normal, commune.reach + distance
    x, y = commune.x + nx * reach - ny * slide, commune.y + ny * reach + nx * slide
    width, height = text_block(lines, size, weight, commune.note)
    align: Align = "center" if commune.note or abs(nx) < 0.5 else "left" if nx > 0 else "right"
    # the box touches the point by the side that faces the rim, turning evenly from side to side
    return label_at(lines, x - width * (1 - nx) / 2 if abs(nx) < 0.8 else (x if nx > 0 else x - width),
                    y - height * (1 - ny) / 2, align, size, weight, commune.note)
