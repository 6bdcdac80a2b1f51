"""The inner circle: a sector for each family, in one fixed order, and the bodies inside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from codir_network.render.layout.boxes import Box, Label, Taken, around, in_two, label_at, text_block
from codir_network.render.layout.ellipse import INNER, POLE_RX, POLE_RY, RX, RY
from codir_network.render.layout.titles import ArcText, arc_length, arc_text

FIXED = ("Gouvernance politique", "Projets", "Services communs", "Direction administrative", "Réseaux métiers")
"""Sectors of every territory and every year, clockwise from ``START``; other families come after."""

START = 184.0
PETAL_GAP = 1.8
STYLES = ((17.0, False), (16.0, False), (15.0, False), (15.0, True), (14.0, True))
"""Sizes of the labels of inner bodies, under their symbol, or beside it (which takes half the room)."""

FULL = 0.62
SWEEPS = 14
WIDE = 150.0
"""A label wider than this is tried in two lines."""

SYMBOL = 10.0
TITLE_SIZE, TITLE_RADIUS = 15.5, 0.815


@dataclass(frozen=True, slots=True)
class Petal:
    """The sector of a family, between two angles; ``title`` is None where it does not fit."""

    family: str
    start: float
    end: float
    bodies: int
    title: ArcText | None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a body stands, with its label (None: said on hover only)."""

    id: str
    x: float
    y: float
    label: Label | None


def petals(counts: Mapping[str, int], titles: Mapping[str, str]) -> list[Petal]:
    """Return the sectors, their widths as the number of bodies plus two (one for a narrow one).

    Parameters
    ----------
    counts
        Bodies drawn inside, by family.
    titles
        Words of each family.
    """
    others = [family for family in counts if family not in FIXED and counts[family]]
    shares = [(family, counts.get(family, 0) + (2 if family in FIXED else 1)) for family in (*FIXED, *others)]
    unit = 360 / sum(share for _, share in shares)
    made, angle = [], START
    for family, share in shares:
        start, end = angle + PETAL_GAP / 2, angle + share * unit - PETAL_GAP / 2
        made.append(Petal(family, round(start, 3), round(end, 3), counts.get(family, 0),
                          _title(titles.get(family, family), start, end)))
        angle += share * unit
    return made


def _title(words: str, start: float, end: float) -> ArcText | None:
    arc = np.radians(np.linspace(start, end, 60))
    radius = TITLE_RADIUS
    room = float(np.hypot(np.diff(RX * radius * np.cos(arc)), np.diff(RY * radius * np.sin(arc))).sum()) - 26
    for text in (words.upper(), words.split(" ")[-1].upper()):
        for size in (TITLE_SIZE, 14.0):
            if arc_length(text, size, 700) <= room:
                return arc_text(text, middle=(start + end) / 2, radius=radius, size=size, weight=700)
    return None


def place_inside(
    bodies: Sequence[tuple[str, str, str]], sectors: Sequence[Petal], taken: Taken
) -> list[Spot]:
    """Return a place for each inner body in the sector of its family, labels apart.

    Styles are tried from the largest; when even the smallest is too large, the bodies that have
    no room keep their symbol and lose their label.

    Parameters
    ----------
    bodies
        (id, short name, family), in their order.
    sectors
        From :func:`petals`.
    taken
        Room taken by poles and titles; not changed.
    """
    crowded: dict[str, float] = {}
    for size, beside in STYLES:
        items = _items(bodies, sectors, size, beside=beside, hidden=frozenset())
        if beside or _fits(items):
            crowded = _pack(items, taken)
            if not crowded:
                return [item.spot(size) for item in items]
    hidden: frozenset[str] = frozenset()
    while crowded:
        worst = sorted(crowded, key=lambda node: (-crowded[node], node))
        hidden |= set(worst[: max(1, len(worst) // 3)])
        items = _items(bodies, sectors, size, beside=beside, hidden=hidden)
        crowded = {node: area for node, area in _pack(items, taken).items() if node not in hidden}
    return [item.spot(size) for item in items]


@dataclass(slots=True)
class _Item:
    """A body to be placed: its box around its symbol, candidate places and what each costs."""

    node: str
    lines: tuple[str, ...]
    beside: bool
    box: Box
    points: np.ndarray
    cost: np.ndarray
    room: float
    chosen: int = -1

    def boxes(self) -> np.ndarray:
        """Return the box at each candidate place."""
        return np.asarray(np.hstack([self.points, self.points]) + np.array(self.box))

    def spot(self, size: float) -> Spot:
        """Return the place chosen, with the label."""
        x, y = (round(float(v), 2) for v in self.points[self.chosen])
        if not self.lines:
            return Spot(self.node, x, y, None)
        width, height = text_block(self.lines, size, 600)
        if self.beside:
            return Spot(self.node, x, y, label_at(self.lines, x + SYMBOL + 4, y - height / 2, "left", size, 600))
        return Spot(self.node, x, y, label_at(self.lines, x - width / 2, y + SYMBOL + 4, "center", size, 600))


def _items(
    bodies: Sequence[tuple[str, str, str]], sectors: Sequence[Petal], size: float, *, beside: bool,
    hidden: frozenset[str],
) -> list[_Item]:
    made = []
    for sector in sectors:
        family = [(node, name) for node, name, of in bodies if of == sector.family]
        points = _lattice(sector)
        for rank, (node, name) in enumerate(family):
            wide = text_block((name,), size, 600)[0] > WIDE and not beside
            lines = () if node in hidden else in_two(name, size, 600) if wide else (name,)
            box = _box(lines, size, beside=beside)
            cost = _own_cost(points, box, sector, (rank + 0.5) / len(family))
            made.append(_Item(node, lines, beside, box, points, cost, _area(sector) / len(family)))
    return made


def _box(lines: tuple[str, ...], size: float, *, beside: bool) -> Box:
    width, height = text_block(lines, size, 600) if lines else (0.0, 0.0)
    if beside and lines:
        return -SYMBOL - 3, -max(height / 2, SYMBOL) - 1, SYMBOL + 4 + width + 3, max(height / 2, SYMBOL) + 1
    half = max(width / 2, SYMBOL) + 4
    return -half, -SYMBOL - 3, half, SYMBOL + (4 + height if lines else 2)


def _area(sector: Petal) -> float:
    inner, outer = INNER
    return float(np.radians(sector.end - sector.start) * RX * RY * (outer**2 - inner**2) / 2)


def _fits(items: Sequence[_Item]) -> bool:
    """Return whether boxes could be packed at all: beyond some two thirds of the room, none can."""
    boxes = sum((i.box[2] - i.box[0]) * (i.box[3] - i.box[1]) for i in items)
    return boxes < FULL * sum(i.room for i in items)


def _own_cost(points: np.ndarray, box: Box, sector: Petal, share: float) -> np.ndarray:
    """Return what each place costs by itself: out of the sector, far from the body's turn."""
    middle, span = (sector.start + sector.end) / 2, sector.end - sector.start
    outside = np.zeros(len(points))
    for dx in (box[0], box[2]):
        for dy in (box[1] + 3, box[3]):
            x, y = points[:, 0] + dx, points[:, 1] + dy
            off = np.abs((np.degrees(np.arctan2(y / RY, x / RX)) - middle + 180) % 360 - 180) - span / 2
            outside += np.clip(off, 0, 40) / 10 + np.clip(np.hypot(x / RX, y / RY) - 0.89, 0, 1) * 40
            outside += np.clip(1.08 - np.hypot(x / (POLE_RX + 8), y / (POLE_RY + 8)), 0, 1) * 60
    turn = (np.degrees(np.arctan2(points[:, 1] / RY, points[:, 0] / RX)) - middle + 180) % 360 - 180
    depth = np.hypot(points[:, 0] / RX, points[:, 1] / RY) - sum(INNER) / 2
    cost: np.ndarray = 0.8 * outside + 0.25 * (np.abs(turn - (share - 0.5) * span) / max(span, 8)) ** 2 + 0.4 * depth**2
    return cost


def _lattice(sector: Petal) -> np.ndarray:
    inner, outer = INNER
    radii = np.linspace(inner + 0.03, outer - 0.035, 17)
    turns = np.linspace(sector.start, sector.end, max(7, int((sector.end - sector.start) / 2.2)))
    angle, radius = (grid.ravel() for grid in np.meshgrid(np.radians(turns), radii))
    return np.stack([RX * radius * np.cos(angle), RY * radius * np.sin(angle)], axis=1)


def _pack(items: Sequence[_Item], taken: Taken) -> dict[str, float]:
    """Choose a place for each item, widest first, then again until none moves; return who overlaps.

    Each takes the place that is cheapest given the others: coordinate descent, deterministic.
    """
    every = [item.boxes() for item in items]
    fixed = [item.cost + 0.05 * taken.overlap(boxes, margin=3) for item, boxes in zip(items, every, strict=True)]
    now = np.full((len(items), 4), np.nan)
    order = sorted(range(len(items)), key=lambda i: (items[i].box[0] - items[i].box[2], i))
    for sweep in range(SWEEPS):
        moved = False
        for i in order:
            others = np.delete(now, i, axis=0)
            others = others[~np.isnan(others[:, 0])]
            best = int(np.argmin(np.round(fixed[i] + _crowding(every[i], others), 9)))
            moved |= best != items[i].chosen
            items[i].chosen, now[i] = best, every[i][best]
        if sweep and not moved:
            break
    crowded = {}
    for i, item in enumerate(items):
        rest = Taken([*taken.boxes, *map(tuple, np.delete(now, i, axis=0))])
        if area := float(rest.overlap(now[i : i + 1])[0]):
            crowded[item.node] = area
    return crowded


def _crowding(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return what the others make each place cost: overlapping a great deal, near a little."""
    wide = np.minimum(boxes[:, 2:3], others[:, 2]) - np.maximum(boxes[:, 0:1], others[:, 0]) + 3
    high = np.minimum(boxes[:, 3:4], others[:, 3]) - np.maximum(boxes[:, 1:2], others[:, 1]) + 3
    dx = ((boxes[:, 0] + boxes[:, 2])[:, None] - others[:, 0] - others[:, 2]) / 220
    dy = ((boxes[:, 1] + boxes[:, 3])[:, None] - others[:, 1] - others[:, 3]) / 104
    cost: np.ndarray = (0.05 * np.clip(wide, 0, None) * np.clip(high, 0, None)
                        + 0.175 / (0.15 + dx**2 + dy**2) ** 1.5).sum(axis=1)
    return cost


def symbol_box(x: float, y: float) -> Box:
    """Return the room of a symbol alone."""
    return around(x, y, SYMBOL + 3)
