"""Bodies of the second and third circles: near the communes that sit there, where there is room."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from codir_network.render.layout.boxes import Box, Label, Taken, label_at, text_block
from codir_network.render.layout.ellipse import HEIGHT, MIDDLE, WIDTH, at, where
from codir_network.render.layout.sectors import SYMBOL, Spot

BANDS = {"institutionnel": (1.10, 1.315), "usagers": (1.375, 1.5)}
SIZE = 17.0
CLEAR = 0.2
"""Share of the communes' directions that must agree for their mean to mean anything."""



def mean_angle(angles: Sequence[float]) -> float | None:
    """Return the mean direction of some angles, or None when they point to all sides.

    Examples
    --------
    >>> round(mean_angle([350, 10]) % 360), mean_angle([0, 120, 240])
    (0, None)
    """
    turns = [math.radians(angle) for angle in angles]
    x, y = math.fsum(math.cos(t) for t in turns), math.fsum(math.sin(t) for t in turns)
    if not turns or math.hypot(x, y) < CLEAR * len(turns):
        return None
    return round(math.degrees(math.atan2(y, x)) % 360, 6)


def place_outside(bodies: Sequence[tuple[str, str, str, float | None]], taken: Taken) -> list[Spot]:
    """Return a place for each body of the outer circles.

    Parameters
    ----------
    bodies
        (id, short name, circle, wanted angle or None), in their order.
    taken
        Room already taken; the bodies' room is added to it.
    """
    spots = []
    homeless = [node for node, _, _, angle in bodies if angle is None]
    for node, name, circle, angle in bodies:
        wanted = angle if angle is not None else (150 + 360 * homeless.index(node) / len(homeless)) % 360
        spot, box = _best(node, name, BANDS[circle], wanted, taken)
        taken.add(box)
        spots.append(spot)
    return spots


def _best(node: str, name: str, band: tuple[float, float], wanted: float, taken: Taken) -> tuple[Spot, list[Box]]:
    points, boxes, costs = [], [], []
    width, height = text_block((name,), SIZE, 600)
    for turn in range(-178, 182, 2):
        for share in (0.5, 0.25, 0.75, 0.0, 1.0):
            radius = band[0] + share * (band[1] - band[0])
            x, y = at(wanted + turn, radius)
            for side, (left, top) in enumerate((
                (x - width / 2, y + SYMBOL + 4), (x + SYMBOL + 6, y - height / 2),
                (x - SYMBOL - 6 - width, y - height / 2), (x - width / 2, y - SYMBOL - 4 - height))):
                points.append((x, y, side))
                boxes.append((min(x - SYMBOL, left) - 3, min(y - SYMBOL, top) - 3,
                              max(x + SYMBOL, left + width) + 3, max(y + SYMBOL, top + height) + 3))
                costs.append(abs(turn) + 6 * abs(share - 0.5) + 5 * side)
    area = np.array(boxes)
    off = (np.clip(-WIDTH / 2 + 4 - area[:, 0], 0, None) + np.clip(area[:, 2] - WIDTH / 2 + 4, 0, None)
           + np.clip(-HEIGHT / 2 - MIDDLE + 4 - area[:, 1], 0, None)
           + np.clip(area[:, 3] - HEIGHT / 2 + MIDDLE + 4, 0, None))
    cost = np.array(costs) + 5000 * off + 20 * taken.overlap(area, margin=2)
    chosen = int(np.argmin(np.round(cost, 6)))
    x, y, side = points[chosen]
    label = _label(name, x, y, side, width, height)
    return Spot(node, x, y, label), [(x - SYMBOL - 2, y - SYMBOL - 2, x + SYMBOL + 2, y + SYMBOL + 2), label.box]


def _label(name: str, x: float, y: float, side: float, width: float, height: float) -> Label:
    if side == 1:
        return label_at((name,), x + SYMBOL + 6, y - height / 2, "left", SIZE, 600)
    if side == 2:
        return label_at((name,), x - SYMBOL - 6 - width, y - height / 2, "right", SIZE, 600)
    top = y + SYMBOL + 4 if side == 0 else y - SYMBOL - 4 - height
    return label_at((name,), x - width / 2, top, "center", SIZE, 600)


def rim_angle(x: float, y: float) -> float:
    """Return the angle of a point seen from the centre of the ellipses."""
    return where(x, y)[0]
