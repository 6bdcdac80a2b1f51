"""The one placer of names: each takes the best of its choices given the others, again and again until none moves.

Callers say which labels a point may take and what each costs by itself (far, slanted, in two
lines); what costs between names is reckoned here, alike for every view and figure.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from codir_network.render.layout.boxes import Box, Label, Taken, crossings
from codir_network.render.layout.marks import Mark, Named

SWEEPS = 8
MARGIN = 4.0
"""Room kept between two names, in pixels."""

OVERLAP, CROSSED, OUTSIDE = 60.0, 900.0, 5000.0
"""Cost of a square pixel over another name, of a leader through one, of a pixel outside the sheet."""

_NOWHERE: Box = (1e9, 1e9, 1e9, 1e9)
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The labels that a point may take, None for none at all, and what each costs by itself."""

    labels: Sequence[Label | None]
    costs: np.ndarray

    @property
    def boxes(self) -> np.ndarray:
        """The room of each, as rows."""
        return np.array([label.box if label else _NOWHERE for label in self.labels])


def place_names(
    points: Sequence[Named], choices: Mapping[str, Choices], *, leader_from: float = math.inf, margin: float = MARGIN,
) -> list[Mark]:
    """Return the points with their labels, none over another as far as can be.

    Parameters
    ----------
    points
        In the order in which they are served.
    choices
        Of each point, by id.
    leader_from
        How far from its point a label gets a leader.
    margin
        Room kept between two names.
    """
    known = {point.id: point for point in points}
    boxes = {key: choice.boxes for key, choice in choices.items()}
    leaders = {key: _leaders(point, boxes[key]) for key, point in known.items()}

    def best(key: str, chosen: Mapping[str, Mark]) -> Mark:
        others = [mark for other, mark in chosen.items() if other != key]
        named = [mark.label.box for mark in others if mark.label]
        cost = (choices[key].costs + OVERLAP * Taken(named).overlap(boxes[key], margin=margin)
                + CROSSED * crossings(leaders[key], named)
                + CROSSED * _crossed(boxes[key], [mark.leader for mark in others if mark.leader]))
        rank = int(np.argmin(np.round(cost, 6)))
        return _mark(known[key], choices[key].labels[rank], leaders[key][rank], leader_from)

    placed = settled([point.id for point in points], best, sweeps=SWEEPS)
    return [placed[point.id] for point in points]


def settled(order: Iterable[K], best: Callable[[K, Mapping[K, V]], V], *, sweeps: int) -> dict[K, V]:
    """Return what each item chooses given the others, in turns, until none changes its mind.

    Examples
    --------
    >>> settled("ab", lambda key, chosen: sum(chosen.values()) + 1 if key not in chosen else chosen[key], sweeps=3)
    {'a': 1, 'b': 2}
    """
    order = list(order)
    chosen: dict[K, V] = {}
    for sweep in range(sweeps):
        moved = False
        for key in order:
            choice = best(key, chosen)
            moved |= chosen.get(key) != choice
            chosen[key] = choice
        if sweep and not moved:
            break
    return chosen


def priced(labels: Sequence[Label], costs: np.ndarray, taken: Taken, sheet: Box) -> np.ndarray:
    """Return what labels cost by themselves, what lies over the room taken or out of the sheet added."""
    boxes = np.array([label.box for label in labels])
    found: np.ndarray = costs + OUTSIDE * off_sheet(boxes, sheet) + OVERLAP * taken.overlap(boxes, margin=2)
    return found


def most_crowded_first(
    points: Sequence[Named], apart: Callable[[float, float], float] = math.hypot
) -> list[Named]:
    """Return the points in the order in which they are served: the first, then those with the nearest neighbours."""
    def alone(point: Named) -> float:
        return min((apart(p.x - point.x, p.y - point.y) for p in points if p.id != point.id), default=0.0)
    return sorted(points, key=lambda point: (not point.first, alone(point), point.id))


def nearest(box: Box, x: float, y: float) -> tuple[float, float]:
    """Return the point of a box that is nearest to another."""
    return min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])


def off_sheet(boxes: np.ndarray, sheet: Box) -> np.ndarray:
    """Return by how many pixels each box (rows of four) leaves a sheet."""
    out: np.ndarray = np.clip(np.array(sheet[:2]) - boxes[:, :2], 0, None).sum(axis=1)
    out += np.clip(boxes[:, 2:] - np.array(sheet[2:]), 0, None).sum(axis=1)
    return out


def _leaders(point: Named, boxes: np.ndarray) -> np.ndarray:
    """Return the line from the point to each box, as rows x0, y0, x1, y1."""
    start = np.tile([point.x, point.y], (len(boxes), 1))
    return np.hstack([start, np.clip(start, boxes[:, :2], boxes[:, 2:])])


def _mark(point: Named, label: Label | None, line: np.ndarray, leader_from: float) -> Mark:
    x0, y0, x1, y1 = (float(value) for value in line)
    far = label is not None and math.hypot(x1 - x0, y1 - y0) - point.reach > leader_from
    return Mark(id=point.id, x=point.x, y=point.y, label=label,
                leader=(x0, y0, round(x1, 2), round(y1, 2)) if far else ())


def _crossed(boxes: np.ndarray, leaders: Sequence[tuple[float, ...]]) -> np.ndarray:
    """Return how many samples of the leaders already drawn fall in each box."""
    if not leaders:
        return np.zeros(len(boxes))
    ends, steps = np.array(leaders), np.linspace(0.08, 1, 12)
    x = (ends[:, 0:1] + (ends[:, 2:3] - ends[:, 0:1]) * steps).ravel()
    y = (ends[:, 1:2] + (ends[:, 3:4] - ends[:, 1:2]) * steps).ravel()
    inside = (x > boxes[:, 0:1]) & (x < boxes[:, 2:3]) & (y > boxes[:, 1:2]) & (y < boxes[:, 3:4])
    return np.asarray(inside.sum(axis=1))
