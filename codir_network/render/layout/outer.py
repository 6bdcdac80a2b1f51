"""Bodies of the second and third circles: near the communes that sit there, apart from each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from codir_network.render.layout.boxes import Box, Label, Taken, in_lines, label_at, text_block
from codir_network.render.layout.ellipse import HEIGHT, MIDDLE, WIDTH, Ellipse, Frame
from codir_network.render.layout.marks import Mark, Symbol
from codir_network.render.layout.packing import SYMBOL
from codir_network.render.layout.placer import OUTSIDE, off_sheet
from codir_network.render.layout.rim import relaxed

SIZES = (17.0, 16.0, 15.0, 14.0)
WIDE = 150.0
"""A label wider than this is better in two lines."""

SPREAD = 0.8
"""Share of an even spacing that two bodies of one circle keep between their directions."""

WIDEST = 42.0
CLEAR = 0.2
"""Share of the communes' directions that must agree for their mean to mean anything."""

SHARES = (0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95)
"""Places across a circle, from its inner edge to its outer one, the middle first."""

FIRSTS = {"institutionnel": 302.0, "usagers": 243.0}
"""Where the first body whose communes are all around stands, in each circle."""

SHEET: Box = (-WIDTH / 2 + 4, -HEIGHT / 2 - MIDDLE + 4, WIDTH / 2 - 4, HEIGHT / 2 - MIDDLE - 4)
"""Symbols and labels stay inside."""

CHUNK = 256
"""Places looked at together, from the cheapest."""


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


def place_outside(bodies: Sequence[Symbol], taken: Taken, frame: Frame) -> list[Mark]:
    """Return a place for each body of the outer circles; those without room lose their label.

    Parameters
    ----------
    bodies
        In their order.
    taken
        Room already taken; the bodies' room is added to it.
    frame
        Its ellipses: bodies stand between them.
    """
    turns = {circle: spread([(b.id, b.towards) for b in bodies if b.circle == circle], first)
             for circle, first in FIRSTS.items()}
    order = sorted(bodies, key=lambda b: (b.circle, b.towards is None, -text_block((b.name,), 17.0, 600)[0], b.id))
    before = list(taken.boxes)
    for size in SIZES:
        taken.boxes = list(before)
        marks, clear = {}, True
        for body in order:
            mark, room, free = _best(body, _bands(frame)[body.circle], turns[body.circle][body.id], size, taken)
            if not free and size == SIZES[-1]:
                mark, room = replace(mark, label=None), room[:1]
            taken.add(room)
            marks[body.id], clear = mark, clear and free
        if clear:
            break
    return [marks[body.id] for body in bodies]


def _bands(frame: Frame) -> dict[str, tuple[Ellipse, Ellipse]]:
    """Return the two ellipses between which the symbols of each circle stand."""
    inner = frame.names or frame.rim.times(1.09)
    edge = frame.institutions
    return {"institutionnel": (inner, Ellipse(edge.rx - 12, edge.ry - 9)),
            "usagers": (Ellipse(edge.rx + 14, edge.ry + 10), Ellipse(frame.users.rx - 11, frame.users.ry - 9))}


def spread(wanted: Sequence[tuple[str, float | None]], first: float = 270.0) -> dict[str, float]:
    """Return the direction of each body of a circle: near the wanted one, apart from the others.

    Bodies whose communes are all around take the middle of the widest room left; alone, ``first``.

    Examples
    --------
    >>> spread([("a", 90.0), ("b", 90.0), ("c", None)])
    {'a': 69.0, 'b': 111.0, 'c': 270.0}
    """
    gap = min(WIDEST, SPREAD * 360 / max(len(wanted), 1))
    placed = _apart({node: angle for node, angle in wanted if angle is not None}, gap)
    for node, angle in wanted:
        if angle is None:
            placed[node] = _widest(sorted(placed.values())) if placed else first
    return {node: round(angle, 3) for node, angle in _apart(placed, gap).items()}


def _widest(angles: Sequence[float]) -> float:
    """Return the middle of the widest room between directions."""
    rooms = [((b - a) % 360 or 360.0, -i, a) for i, (a, b) in enumerate(zip(angles, [*angles[1:], angles[0]],
                                                                              strict=True))]
    room, _, start = max(rooms)
    return (start + room / 2) % 360


def _apart(wanted: dict[str, float], gap: float) -> dict[str, float]:
    """Return directions at least ``gap`` degrees apart, in the same order, moved the least."""
    order = sorted(wanted, key=lambda node: (wanted[node], node))
    return dict(zip(order, relaxed([wanted[node] for node in order], [gap] * len(order), 360.0), strict=True))


def _best(
    body: Symbol, band: tuple[Ellipse, Ellipse], wanted: float, size: float, taken: Taken
) -> tuple[Mark, list[Box], bool]:
    """Return the best place of a body, the room it takes, and whether that room was free."""
    points, base = _places(band, wanted)
    x, y = points.T
    shapes, areas, costs = [], [], []
    for lines in in_lines(body.name, size, 600):
        width, height = text_block(lines, size, 600)
        wordy = max(0.0, width - WIDE) / 6 + 8 * (len(lines) - 1)
        for side, dearer in enumerate((0, 5, 6, 9)):
            left, top = _corner(x, y, side, width, height)
            shapes.append((lines, side))
            areas.append(np.stack([np.minimum(x - SYMBOL, left) - 3, np.minimum(y - SYMBOL, top) - 3,
                                   np.maximum(x + SYMBOL, left + width) + 3,
                                   np.maximum(y + SYMBOL, top + height) + 3], axis=1))
            costs.append(base + dearer + wordy)
    chosen, free = _cheapest(np.vstack(areas), np.concatenate(costs), taken)
    shape, place = divmod(chosen, len(points))
    (lines, side), at = shapes[shape], (float(x[place]), float(y[place]))
    label = _label(lines, *at, side, size)
    symbol = (at[0] - SYMBOL - 2, at[1] - SYMBOL - 2, at[0] + SYMBOL + 2, at[1] + SYMBOL + 2)
    return Mark(id=body.id, x=at[0], y=at[1], label=label), [symbol, label.box], free


def _places(band: tuple[Ellipse, Ellipse], wanted: float) -> tuple[np.ndarray, np.ndarray]:
    """Return places all around between two ellipses, and what each costs: far from the wanted direction."""
    turn, share = (grid.ravel() for grid in np.meshgrid(np.arange(-178.0, 182.0, 2.0), np.array(SHARES)))
    angle = np.radians(wanted + turn)
    rx, ry = (low + share * (high - low) for low, high in ((band[0].rx, band[1].rx), (band[0].ry, band[1].ry)))
    points = np.stack([rx * np.cos(angle), ry * np.sin(angle)], axis=1).round(2)
    return points, np.abs(turn) + 12 * np.abs(share - 0.5)


def _cheapest(areas: np.ndarray, costs: np.ndarray, taken: Taken) -> tuple[int, bool]:
    """Return the cheapest of some areas, and whether it is free; the dearest are not even looked at."""
    order = np.argsort(np.round(costs, 6), kind="stable")
    best, least, free = -1, np.inf, False
    for start in range(0, len(order), CHUNK):
        part = order[start : start + CHUNK]
        if costs[part[0]] >= least:
            break
        area = areas[part]
        trouble = OUTSIDE * off_sheet(area, SHEET) + 20 * taken.overlap(area, margin=2)
        total = np.round(costs[part] + trouble, 6)
        cheapest = int(np.argmin(total))
        if total[cheapest] < least:
            best, least, free = int(part[cheapest]), float(total[cheapest]), not trouble[cheapest] > 0
    return best, free


def _corner(x: Any, y: Any, side: int, width: float, height: float) -> tuple[Any, Any]:
    """Return the left and the top of a label under its symbol, at its right, at its left, above."""
    return ((x - width / 2, y + SYMBOL + 4), (x + SYMBOL + 6, y - height / 2), (x - SYMBOL - 6 - width, y - height / 2),
            (x - width / 2, y - SYMBOL - 4 - height))[side]


def _label(lines: tuple[str, ...], x: float, y: float, side: int, size: float) -> Label:
    left, top = _corner(x, y, side, *text_block(lines, size, 600))
    return label_at(lines, left, top, ("center", "left", "right", "center")[side], size, 600)
