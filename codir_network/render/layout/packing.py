"""The bodies inside their sectors: a place and a shape of label for each, none over another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from codir_network.render.layout.boxes import Box, Label, Taken, around, in_lines, label_at, text_block
from codir_network.render.layout.ellipse import INNER, POLE_RX, POLE_RY, RIM, Ellipse
from codir_network.render.layout.marks import Mark, Symbol
from codir_network.render.layout.placer import settled
from codir_network.render.layout.sectors import Petal

SIZES = (17.0, 16.0, 15.0, 14.0)
"""Sizes of the labels of inner bodies, from the largest: the first at which all are apart."""

SIDES = (("below", 0.0), ("right", 0.3), ("left", 0.35), ("above", 0.5))
"""Where a label stands from its symbol, and what that costs."""

FULL = 0.72
SWEEPS = 12
WIDE = 112.0
"""A label wider than this is better in two lines."""

SYMBOL = 10.0
GAP = 3.0
"""Room kept between two boxes, in pixels."""


def place_inside(
    bodies: Sequence[Symbol], sectors: Sequence[Petal], taken: Taken, rim: Ellipse = RIM
) -> list[Mark]:
    """Return a place for each inner body in the sector of its family, labels apart.

    Sizes are tried from the largest; when even the smallest is too large, the bodies that have
    no room keep their symbol and lose their label.

    Parameters
    ----------
    bodies
        With their short names, in their order.
    sectors
        From :func:`codir_network.render.layout.sectors.petals`.
    taken
        Room taken by poles and titles; not changed.
    rim
        The ellipse of the communes.
    """
    items: list[_Item] = []
    crowded: dict[str, float] = {}
    for size in SIZES:
        items = _items(bodies, sectors, rim, size, frozenset())
        if size == SIZES[-1] or _fits(items):
            crowded = _pack(items, taken)
            if not crowded:
                return [item.mark() for item in items]
    hidden: frozenset[str] = frozenset()
    while crowded:
        worst = sorted(crowded, key=lambda node: (-crowded[node], node))
        hidden |= set(worst[: max(1, len(worst) // 3)])
        items = _items(bodies, sectors, rim, SIZES[-1], hidden)
        crowded = {node: area for node, area in _pack(items, taken).items() if node not in hidden}
    return [item.mark() for item in items]


@dataclass(slots=True)
class _Shape:
    """A label around its symbol: its lines, its side, the box of both seen from the symbol."""

    lines: tuple[str, ...]
    side: str
    size: float
    box: Box
    cost: float

    def label(self, x: float, y: float) -> Label | None:
        """Return the label beside a symbol."""
        if not self.lines:
            return None
        width, height = text_block(self.lines, self.size, 600)
        if self.side in {"right", "left"}:
            left = x + SYMBOL + 4 if self.side == "right" else x - SYMBOL - 4 - width
            return label_at(self.lines, left, y - height / 2, "left" if self.side == "right" else "right",
                            self.size, 600)
        top = y + SYMBOL + 4 if self.side == "below" else y - SYMBOL - 4 - height
        return label_at(self.lines, x - width / 2, top, "center", self.size, 600)


@dataclass(slots=True)
class _Item:
    """A body to be placed: every place and shape that it may take, and what each costs by itself."""

    node: str
    shapes: list[_Shape]
    points: np.ndarray
    boxes: np.ndarray
    cost: np.ndarray
    room: float
    chosen: int = -1

    def mark(self) -> Mark:
        """Return the place chosen, with the label."""
        shape, point = divmod(self.chosen, len(self.points))
        x, y = (round(float(v), 2) for v in self.points[point])
        return Mark(id=self.node, x=x, y=y, label=self.shapes[shape].label(x, y))


def _items(
    bodies: Sequence[Symbol], sectors: Sequence[Petal], rim: Ellipse, size: float, hidden: frozenset[str],
) -> list[_Item]:
    made = []
    for sector in sectors:
        family = [body for body in bodies if body.family == sector.family]
        points = _lattice(sector, rim, len(family))
        for rank, body in enumerate(family):
            shapes = _shapes("" if body.id in hidden else body.name, size)
            share = (rank + 0.5) / len(family)
            costs = [_own_cost(points, shape.box, sector, rim, share) + shape.cost for shape in shapes]
            boxes = [np.hstack([points, points]) + np.array(shape.box) for shape in shapes]
            made.append(_Item(body.id, shapes, points, np.vstack(boxes), np.concatenate(costs),
                              _area(sector, rim) / len(family)))
    return made


def _shapes(name: str, size: float) -> list[_Shape]:
    if not name:
        return [_Shape((), "below", size, (-SYMBOL - 3, -SYMBOL - 3, SYMBOL + 3, SYMBOL + 3), 0.0)]
    made = []
    for lines in in_lines(name, size, 600):
        width, height = text_block(lines, size, 600)
        cost = max(0.0, width - WIDE) / 150 + 0.25 * (len(lines) - 1)
        for side, more in SIDES:
            if side in {"below", "above"}:
                half, reach = max(width / 2, SYMBOL) + 3, SYMBOL + 4 + height
                box = (-half, -SYMBOL - 2, half, reach) if side == "below" else (-half, -reach, half, SYMBOL + 2)
            else:
                half, reach = max(height / 2, SYMBOL) + 1, SYMBOL + 4 + width + 3
                box = (-SYMBOL - 3, -half, reach, half) if side == "right" else (-reach, -half, SYMBOL + 3, half)
            made.append(_Shape(lines, side, size, box, cost + more))
    return made


def _area(sector: Petal, rim: Ellipse) -> float:
    inner, outer = INNER
    return float(np.radians(sector.end - sector.start) * rim.rx * rim.ry * (outer**2 - inner**2) / 2)


def _fits(items: Sequence[_Item]) -> bool:
    """Return whether boxes could be packed at all: beyond some two thirds of the room, none can."""
    least = [min((s.box[2] - s.box[0]) * (s.box[3] - s.box[1]) for s in item.shapes) for item in items]
    return sum(least) < FULL * sum(item.room for item in items)


def _own_cost(points: np.ndarray, box: Box, sector: Petal, rim: Ellipse, share: float) -> np.ndarray:
    """Return what each place costs by itself: out of the sector, far from the body's turn."""
    middle, span = (sector.start + sector.end) / 2, sector.end - sector.start
    outside = np.zeros(len(points))
    for dx in (box[0], box[2]):
        for dy in (box[1] + 3, box[3]):
            x, y = points[:, 0] + dx, points[:, 1] + dy
            off = np.abs((np.degrees(np.arctan2(y / rim.ry, x / rim.rx)) - middle + 180) % 360 - 180) - span / 2
            outside += np.clip(off, 0, 40) / 10 + np.clip(np.hypot(x / rim.rx, y / rim.ry) - 0.89, 0, 1) * 40
            outside += np.clip(1.08 - np.hypot(x / (POLE_RX + 8), y / (POLE_RY + 8)), 0, 1) * 60
    turn = (np.degrees(np.arctan2(points[:, 1] / rim.ry, points[:, 0] / rim.rx)) - middle + 180) % 360 - 180
    depth = np.hypot(points[:, 0] / rim.rx, points[:, 1] / rim.ry) - sum(INNER) / 2
    cost: np.ndarray = 0.8 * outside + 0.25 * (np.abs(turn - (share - 0.5) * span) / max(span, 8)) ** 2 + 0.4 * depth**2
    return cost


def _lattice(sector: Petal, rim: Ellipse, bodies: int) -> np.ndarray:
    inner, outer = INNER
    radii = np.linspace(inner + 0.03, outer - 0.035, 14)
    turns = np.linspace(sector.start, sector.end, max(7, min(int((sector.end - sector.start) / 2.5), 4 * bodies + 9)))
    angle, radius = (grid.ravel() for grid in np.meshgrid(np.radians(turns), radii))
    return np.stack([rim.rx * radius * np.cos(angle), rim.ry * radius * np.sin(angle)], axis=1)


def _pack(items: Sequence[_Item], taken: Taken) -> dict[str, float]:
    """Choose a place for each item, widest first, then again until none moves; return who overlaps.

    Each takes the place that is cheapest given the others: coordinate descent, deterministic. The
    cost of every place is kept, and only what a move changes is reckoned again.
    """
    if not items:
        return {}
    every = np.vstack([item.boxes for item in items])
    ends = np.cumsum([len(item.boxes) for item in items])
    parts = [slice(end - len(item.boxes), end) for end, item in zip(ends, items, strict=True)]
    cost = np.concatenate([item.cost + 0.05 * taken.overlap(item.boxes, margin=GAP) for item in items])
    order = sorted(range(len(items)), key=lambda i: (-_least(items[i]), i))

    def best(i: int, chosen: Mapping[int, int]) -> int:
        item, part = items[i], parts[i]
        place = int(np.argmin(np.round(cost[part], 7)))
        if place != chosen.get(i):
            change = _crowding(every, item.boxes[place])
            if i in chosen:
                change -= _crowding(every, item.boxes[chosen[i]])
            change[part] = 0.0
            cost[:] += change
        return place

    for i, place in settled(order, best, sweeps=SWEEPS).items():
        items[i].chosen = place
    now = [tuple(item.boxes[item.chosen]) for item in items]
    areas = [float(Taken([*taken.boxes, *now[:i], *now[i + 1:]]).overlap(np.array([box]))[0])
             for i, box in enumerate(now)]
    return {item.node: area for item, area in zip(items, areas, strict=True) if area}


def _least(item: _Item) -> float:
    return min(shape.box[2] - shape.box[0] for shape in item.shapes)


def _crowding(boxes: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return what another box makes each place cost: overlapping a great deal, near a little."""
    wide = np.minimum(boxes[:, 2], other[2]) - np.maximum(boxes[:, 0], other[0]) + GAP
    high = np.minimum(boxes[:, 3], other[3]) - np.maximum(boxes[:, 1], other[1]) + GAP
    dx = (boxes[:, 0] + boxes[:, 2] - other[0] - other[2]) / 220
    dy = (boxes[:, 1] + boxes[:, 3] - other[1] - other[3]) / 104
    cost: np.ndarray = 0.05 * np.clip(wide, 0, None) * np.clip(high, 0, None) + 0.175 / (0.15 + dx**2 + dy**2) ** 1.5
    return cost


def symbol_box(x: float, y: float) -> Box:
    """Return the room of a symbol alone."""
    return around(x, y, SYMBOL + 3)
