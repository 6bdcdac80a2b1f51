"""Names beside points anywhere on a sheet: any side, the nearest first, leaders when they stand far."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from codir_network.render.font import Weight
from codir_network.render.layout.boxes import Box, Taken, in_two, label_at, text_block
from codir_network.render.layout.marks import Mark, Named
from codir_network.render.layout.placer import Choices, most_crowded_first, nearest, place_names, priced

SIDES = 16
DISTANCES = (3.0, 8.0, 15.0, 24.0, 36.0, 50.0, 68.0, 90.0, 116.0, 145.0, 180.0)
LEADER_FROM = 13.0


def names_beside(points: Sequence[Named], taken: Taken, *, size: float, sheet: Box) -> list[Mark]:
    """Return the points with their labels, none over another nor over what is taken.

    Parameters
    ----------
    points
        In any order: those to be served first, then the most crowded.
    taken
        Room already taken, the points' own included.
    size
        Of the names; one more for those served first.
    sheet
        Labels stay inside.
    """
    choices = {point.id: _choices(point, taken, size, sheet) for point in points}
    placed = {mark.id: mark for mark in place_names(most_crowded_first(points), choices, leader_from=LEADER_FROM)}
    return [placed[point.id] for point in points]


def _choices(point: Named, taken: Taken, size: float, sheet: Box) -> Choices:
    size = size + 1 if point.first else size
    weight: Weight = 700 if point.first else 600
    labels, costs = [], []
    for lines in dict.fromkeys([(point.name,), in_two(point.name, size, weight)]):
        width, height = text_block(lines, size, weight, point.note)
        for k in range(SIDES):
            nx, ny = math.cos(2 * math.pi * k / SIDES), math.sin(2 * math.pi * k / SIDES)
            for distance in DISTANCES:
                x, y = point.x + nx * (point.reach + distance), point.y + ny * (point.reach + distance)
                # the box touches the point by the side that faces it
                label = label_at(lines, x - width * (1 - nx) / 2, y - height * (1 - ny) / 2,
                                 "center" if point.note or len(lines) > 1 else "left", size, weight, point.note)
                end = nearest(label.box, point.x, point.y)
                far = math.hypot(end[0] - point.x, end[1] - point.y) - point.reach
                labels.append(label)
                costs.append(far + (16 if far > LEADER_FROM else 0) + 20 * (len(lines) - 1)
                             + 6 * abs(ny) + (400 if far < 0 else 0))
    return Choices(labels=labels, costs=priced(labels, np.array(costs), taken, sheet))
