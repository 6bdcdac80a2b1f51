"""Names of communes outside the rim: nearest first, halos first, leaders when they stand far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from codir_network.render.font import Weight
from codir_network.render.layout.boxes import Align, Box, Label, Taken, crossings, in_two, label_at, text_block
from codir_network.render.layout.ellipse import HEIGHT, MIDDLE, RIM, WIDTH, Point

DOT, HALO = 9.5, 22.5
LEADER_FROM = 15.0
DISTANCES = (6, 10, 16, 24, 34, 46, 60, 76, 94, 114, 136)
OUTSIDE = 5000.0
"""Cost of a pixel outside the sheet."""

SLIDES = (0, -10, 10, -22, 22, -36, 36, -52, 52, -70, 70, -90, 90)


@dataclass(frozen=True, slots=True)
class Named:
    """A commune to be named: where its dot stands, on which bearing, how much it matters."""

    id: str
    name: str
    x: float
    y: float
    angle: float
    halo: bool
    note: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The label of a commune, with its leader (empty when it stands near)."""

    id: str
    label: Label
    leader: tuple[float, float, float, float] | tuple[()]


def commune_size(count: int) -> float:
    """Return the size of the names of communes: 19 px, less where they are many."""
    return 19.0 if count <= 30 else 17.0 if count <= 45 else 15.0 if count <= 70 else 14.0


def place_names(communes: Sequence[Named], taken: Taken, *, size: float | None = None) -> list[Placed]:
    """Return the labels, none over another nor over what is taken.

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
    options = {c.id: _options(c, base, taken) for c in communes}
    order = sorted(communes, key=lambda c: (not c.halo, _alone(c, communes), c.id))
    placed: dict[str, Placed] = {}
    for sweep in range(4):
        moved = False
        for commune in order:
            others = [p for node, p in placed.items() if node != commune.id]
            best = _best(options[commune.id], commune, others)
            moved |= placed.get(commune.id) != best
            placed[commune.id] = best
        if sweep and not moved:
            break
    taken.add(p.label.box for p in placed.values())
    return [placed[c.id] for c in communes]


def _alone(commune: Named, communes: Sequence[Named]) -> float:
    return min((abs(c.x - commune.x) + abs(c.y - commune.y) for c in communes if c.id != commune.id), default=0.0)


@dataclass(slots=True)
class _Options:
    labels: list[Label]
    boxes: np.ndarray
    leaders: np.ndarray
    cost: np.ndarray


def _options(commune: Named, base: float, taken: Taken) -> _Options:
    size = base + 1 if commune.halo else base
    weight: Weight = 700 if commune.halo else 600
    reach = HALO if commune.halo else DOT
    nx, ny = RIM.outward(commune.angle)
    labels, leaders, cost = [], [], []
    blocks: list[tuple[str, ...]] = [(commune.name,)]
    if (two := in_two(commune.name, size, weight)) != blocks[0]:
        blocks.append(two)
    for lines in blocks:
        for distance in DISTANCES:
            for slide in SLIDES:
                label = _label(commune, lines, (nx, ny), reach + distance, slide, size, weight)
                end = _nearest(label.box, commune.x, commune.y)
                far = float(np.hypot(end[0] - commune.x, end[1] - commune.y)) - reach
                labels.append(label)
                leaders.append((commune.x, commune.y, *end))
                cost.append(far + 0.25 * abs(slide) + (14 if far > LEADER_FROM else 0) + 18 * (len(lines) - 1)
                            + (200 if far < 1 else 0))
    boxes = np.array([label.box for label in labels])
    left, right = -WIDTH / 2 + 6, WIDTH / 2 - 6
    top, bottom = -HEIGHT / 2 - MIDDLE + 6, HEIGHT / 2 - MIDDLE - 6
    off = (np.clip(left - boxes[:, 0], 0, None) + np.clip(boxes[:, 2] - right, 0, None)
           + np.clip(top - boxes[:, 1], 0, None) + np.clip(boxes[:, 3] - bottom, 0, None))
    fixed = np.array(cost) + OUTSIDE * off + 30 * taken.overlap(boxes, margin=2)
    return _Options(labels, boxes, np.array(leaders), fixed)


def _label(
    commune: Named, lines: Sequence[str], normal: Point, reach: float, slide: float, size: float, weight: Weight
) -> Label:
    nx, ny = normal
    x, y = commune.x + nx * reach - ny * slide, commune.y + ny * reach + nx * slide
    width, height = text_block(lines, size, weight, commune.note)
    align: Align = "center" if commune.note or abs(nx) < 0.5 else "left" if nx > 0 else "right"
    # the box touches the point by the side that faces the rim, turning evenly from side to side
    return label_at(lines, x - width * (1 - nx) / 2 if abs(nx) < 0.8 else (x if nx > 0 else x - width),
                    y - height * (1 - ny) / 2, align, size, weight, commune.note)


def _nearest(box: Box, x: float, y: float) -> Point:
    return min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])


def _best(options: _Options, commune: Named, others: Sequence[Placed]) -> Placed:
    boxes, named = options.boxes, [p.label.box for p in others]
    cost = options.cost + 30 * Taken(named).overlap(boxes, margin=4) + 900 * crossings(options.leaders, named)
    cost = cost + 900 * _crossed(boxes, [p.leader for p in others if p.leader])
    chosen = int(np.argmin(np.round(cost, 6)))
    x0, y0, x1, y1 = (float(v) for v in options.leaders[chosen])
    far = float(np.hypot(x1 - x0, y1 - y0)) - (HALO if commune.halo else DOT)
    leader = (x0, y0, round(x1, 2), round(y1, 2)) if far > LEADER_FROM else ()
    return Placed(commune.id, options.labels[chosen], leader)


def _crossed(boxes: np.ndarray, leaders: Sequence[tuple[float, ...]]) -> np.ndarray:
    """Return how many samples of the leaders already drawn fall in each box."""
    if not leaders:
        return np.zeros(len(boxes))
    ends, steps = np.array(leaders), np.linspace(0.08, 1, 12)
    x = (ends[:, 0:1] + (ends[:, 2:3] - ends[:, 0:1]) * steps).ravel()
    y = (ends[:, 1:2] + (ends[:, 3:4] - ends[:, 1:2]) * steps).ravel()
    inside = (x > boxes[:, 0:1]) & (x < boxes[:, 2:3]) & (y > boxes[:, 1:2]) & (y < boxes[:, 3:4])
    return np.asarray(inside.sum(axis=1))
