"""Labels beside points anywhere on a sheet: any side, the nearest first, leaders when they stand far."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from codir_network.render.font import Weight
from codir_network.render.layout.boxes import Box, Label, Taken, crossings, in_two, label_at, text_block

SIDES = 16
DISTANCES = (3.0, 8.0, 15.0, 24.0, 36.0, 50.0, 68.0, 90.0, 116.0, 145.0, 180.0)
LEADER_FROM = 13.0
_SWEEPS = 5


@dataclass(frozen=True, slots=True)
class Point:
    """A point to be named; ``reach`` is the radius of what is drawn there, ``first`` whether it is served first."""

    id: str
    name: str
    x: float
    y: float
    reach: float
    first: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """The label of a point, with its leader (empty when it stands near)."""

    id: str
    label: Label
    leader: tuple[float, ...]


@dataclass(slots=True)
class _Options:
    labels: list[Label]
    boxes: np.ndarray
    leaders: np.ndarray
    cost: np.ndarray


def place_beside(points: Sequence[Point], taken: Taken, *, size: float, sheet: Box) -> list[Beside]:
    """Return a label for each point, none over another nor over what is taken.

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
    options = {p.id: _options(p, taken, size, sheet) for p in points}
    order = sorted(points, key=lambda p: (not p.first, _nearest(p, points), p.id))
    placed: dict[str, Beside] = {}
    for sweep in range(_SWEEPS):
        moved = False
        for point in order:
            others = [beside for key, beside in placed.items() if key != point.id]
            best = _best(options[point.id], point, others)
            moved |= placed.get(point.id) != best
            placed[point.id] = best
        if sweep and not moved:
            break
    return [placed[p.id] for p in points]


def _nearest(point: Point, points: Sequence[Point]) -> float:
    return min((math.hypot(p.x - point.x, p.y - point.y) for p in points if p.id != point.id), default=0.0)


def _options(point: Point, taken: Taken, size: float, sheet: Box) -> _Options:
    size = size + 1 if point.first else size
    weight: Weight = 700 if point.first else 600
    labels, leaders, cost = [], [], []
    for lines in dict.fromkeys([(point.name,), in_two(point.name, size, weight)]):
        width, height = text_block(lines, size, weight, point.note)
        for k in range(SIDES):
            nx, ny = math.cos(2 * math.pi * k / SIDES), math.sin(2 * math.pi * k / SIDES)
            for distance in DISTANCES:
                x, y = point.x + nx * (point.reach + distance), point.y + ny * (point.reach + distance)
                # the box touches the point by the side that faces it
                label = label_at(lines, x - width * (1 - nx) / 2, y - height * (1 - ny) / 2,
                                 "center" if point.note or len(lines) > 1 else "left", size, weight, point.note)
                end = (min(max(point.x, label.box[0]), label.box[2]), min(max(point.y, label.box[1]), label.box[3]))
                far = math.hypot(end[0] - point.x, end[1] - point.y) - point.reach
                labels.append(label)
                leaders.append((point.x, point.y, *end))
                cost.append(far + (16 if far > LEADER_FROM else 0) + 20 * (len(lines) - 1)
                            + 6 * abs(ny) + (400 if far < 0 else 0))
    boxes = np.array([label.box for label in labels])
    off = (np.clip(sheet[0] - boxes[:, 0], 0, None) + np.clip(boxes[:, 2] - sheet[2], 0, None)
           + np.clip(sheet[1] - boxes[:, 1], 0, None) + np.clip(boxes[:, 3] - sheet[3], 0, None))
    fixed = np.array(cost) + 5000 * off + 30 * taken.overlap(boxes, margin=2)
    return _Options(labels, boxes, np.array(leaders), fixed)


def _best(options: _Options, point: Point, others: Sequence[Beside]) -> Beside:
    named = [beside.label.box for beside in others]
    cost = options.cost + 30 * Taken(named).overlap(options.boxes, margin=4) + 700 * crossings(options.leaders, named)
    chosen = int(np.argmin(np.round(cost, 6)))
    x0, y0, x1, y1 = (float(v) for v in options.leaders[chosen])
    far = math.hypot(x1 - x0, y1 - y0) - point.reach
    leader = (x0, y0, round(x1, 2), round(y1, 2)) if far > LEADER_FROM else ()
    return Beside(point.id, options.labels[chosen], leader)
