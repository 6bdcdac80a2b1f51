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
SIZES = (17.0, 16.0, 15.0, 14.0)
WIDE = 136.0
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

    Sizes are tried from the largest; when even the smallest is too large, the bodies that have
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
    hidden: frozenset[str] = frozenset()
    spots: list[Spot] = []
    for size in SIZES:
        spots, crowded = _packed(bodies, sectors, taken, size, hidden)
        if not crowded:
            return spots
    while crowded:
        hidden |= {max(crowded, key=lambda node: (crowded[node], node))}
        spots, crowded = _packed(bodies, sectors, taken, SIZES[-1], hidden)
        crowded = {node: area for node, area in crowded.items() if node not in hidden}
    return spots


@dataclass(slots=True)
class _Box:
    node: str
    lines: tuple[str, ...]
    left: float
    top: float
    right: float
    bottom: float
    candidates: np.ndarray
    cost: np.ndarray
    chosen: int = -1

    def boxes(self) -> np.ndarray:
        c = self.candidates
        return np.stack([c[:, 0] + self.left, c[:, 1] + self.top, c[:, 0] + self.right, c[:, 1] + self.bottom], axis=1)

    def box(self) -> Box:
        x, y = self.candidates[self.chosen]
        return float(x + self.left), float(y + self.top), float(x + self.right), float(y + self.bottom)


def _packed(
    bodies: Sequence[tuple[str, str, str]], sectors: Sequence[Petal], taken: Taken, size: float,
    hidden: frozenset[str],
) -> tuple[list[Spot], dict[str, float]]:
    made: list[_Box] = []
    for sector in sectors:
        family = [(node, name) for node, name, of in bodies if of == sector.family]
        for rank, (node, name) in enumerate(family):
            made.append(_box(node, () if node in hidden else _lines(name, size), size, sector, (rank + 0.5) / len(family)))
    order = sorted(range(len(made)), key=lambda i: (made[i].left - made[i].right, i))
    for sweep in range(14):
        moved = False
        for i in order:
            others = [made[j] for j in range(len(made)) if j != i and made[j].chosen >= 0]
            best = _best(made[i], others, taken)
            moved |= best != made[i].chosen
            made[i].chosen = best
        if not moved and sweep:
            break
    spots, crowded = [], {}
    for i, item in enumerate(made):
        x, y = (round(float(v), 2) for v in item.candidates[item.chosen])
        label = None
        if item.lines:
            width, _ = text_block(item.lines, size, 600)
            label = label_at(item.lines, x - width / 2, y + SYMBOL + 4, "center", size, 600)
        spots.append(Spot(item.node, x, y, label))
        rest = Taken([*taken.boxes, *(other.box() for j, other in enumerate(made) if j != i)])
        if area := float(rest.overlap(np.array([item.box()]))[0]):
            crowded[item.node] = area
    return spots, crowded


def _lines(name: str, size: float) -> tuple[str, ...]:
    return in_two(name, size, 600) if text_block((name,), size, 600)[0] > WIDE else (name,)


def _box(node: str, lines: tuple[str, ...], size: float, sector: Petal, share: float) -> _Box:
    width, height = text_block(lines, size, 600) if lines else (0.0, 0.0)
    half, bottom = max(width / 2, SYMBOL) + 4, SYMBOL + (4 + height if lines else 2)
    points = _lattice(sector)
    angle = np.degrees(np.arctan2(points[:, 1] / RY, points[:, 0] / RX))
    middle, span = (sector.start + sector.end) / 2, sector.end - sector.start
    turn = (angle - middle + 180) % 360 - 180
    wanted = (share - 0.5) * span
    outside = np.zeros(len(points))
    for dx, dy in ((-half, -SYMBOL), (half, -SYMBOL), (-half, bottom), (half, bottom)):
        x, y = points[:, 0] + dx, points[:, 1] + dy
        off = np.abs((np.degrees(np.arctan2(y / RY, x / RX)) - middle + 180) % 360 - 180) - span / 2
        radius = np.hypot(x / RX, y / RY)
        outside += np.clip(off, 0, 40) / 10 + np.clip(radius - 0.89, 0, 1) * 40
        outside += np.clip(1.08 - np.hypot(x / (POLE_RX + 8), y / (POLE_RY + 8)), 0, 1) * 60
    cost = 0.8 * outside + 0.25 * (np.abs(turn - wanted) / max(span, 8)) ** 2
    return _Box(node, lines, -half, -SYMBOL - 3, half, bottom, points, cost)


def _lattice(sector: Petal) -> np.ndarray:
    inner, outer = INNER
    radii = np.linspace(inner + 0.03, outer - 0.035, 17)
    turns = np.linspace(sector.start, sector.end, max(7, int((sector.end - sector.start) / 2.2)))
    angle, radius = (grid.ravel() for grid in np.meshgrid(np.radians(turns), radii))
    return np.stack([RX * radius * np.cos(angle), RY * radius * np.sin(angle)], axis=1)


def _best(item: _Box, others: Sequence[_Box], taken: Taken) -> int:
    boxes = item.boxes()
    cost = item.cost + taken.overlap(boxes, margin=3) * 0.05
    if others:
        rest = Taken([other.box() for other in others])
        cost = cost + rest.overlap(boxes, margin=3) * 0.05
        centres = np.array([[(b[0] + b[2]) / 2, (b[1] + b[3]) / 2] for b in rest.boxes])
        own = np.stack([(boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2], axis=1)
        gap = ((own[:, None, :] - centres) / np.array([110.0, 52.0])) ** 2
        cost = cost + (0.35 / (0.15 + gap.sum(axis=2)) ** 1.5).sum(axis=1) * 0.5
    return int(np.argmin(np.round(cost, 9)))


def symbol_box(x: float, y: float) -> Box:
    """Return the room of a symbol alone."""
    return around(x, y, SYMBOL + 3)
