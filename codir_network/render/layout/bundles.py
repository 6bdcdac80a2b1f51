"""Links between bodies as bundles: each curve is pulled towards its families, and goes round the poles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from codir_network.render.layout.boxes import Box

PULL = 0.86
"""How far control points lie towards the anchor of their family (Holten, 2006: hierarchical edge bundles)."""

ANCHOR = 0.46
"""Where the anchor of a family lies, between the centre (0) and the middle of its bodies (1)."""

SHIFTS = (0, 50, -50, 100, -100, 150, -150, 200, -200, 260, -260, 320, -320)
CLEAR = 9.0
"""Free room around a ring."""

_STEPS = np.linspace(0, 1, 30)
_BERNSTEIN = np.stack([(1 - _STEPS) ** 3, 3 * _STEPS * (1 - _STEPS) ** 2, 3 * _STEPS**2 * (1 - _STEPS), _STEPS**3])


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic curve from a to b: its ends where they are not the symbols themselves, its control points."""

    a: str
    b: str
    shared: int
    points: tuple[float, ...]


def bundled(
    ties: Mapping[tuple[str, str], int], places: Mapping[str, tuple[float, float]], families: Mapping[str, str],
    poles: Mapping[str, tuple[float, float]], boxes: Sequence[Box], *, radius: float,
) -> tuple[Curve, ...]:
    """Return the curve of each tie; none crosses a ring or its words where a way round exists.

    Parameters
    ----------
    ties
        What is shared, 1 or 2, by pair of ids.
    places, families
        Of the bodies that are no poles.
    poles
        Centres of the rings.
    boxes
        Words that no curve should cross.
    radius
        Of the rings.
    """
    anchors = _anchors(places, families)
    made = []
    for (a, b), shared in sorted(ties.items()):
        if a in poles and b in poles:
            made.append(Curve(a, b, shared, _straight(poles[a], poles[b], radius)))
            continue
        if a in poles:
            a, b = b, a  # a spoke leaves its body
        rings = [centre for key, centre in poles.items() if key != b]
        start = np.array(places[a])
        first = _pulled(start, anchors[families[a]])
        if b in poles:
            made.append(Curve(a, b, shared, _spoke(start, first, np.array(poles[b]), rings, boxes, radius)))
        else:
            end = np.array(places[b])
            points = _round_about(start, first, _pulled(end, anchors[families[b]]), end, rings, boxes, radius)
            made.append(Curve(a, b, shared, points))
    return tuple(made)


def _anchors(places: Mapping[str, tuple[float, float]], families: Mapping[str, str]) -> dict[str, np.ndarray]:
    members: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for key, place in places.items():
        members[families[key]].append(place)
    return {family: np.mean(np.array(points), axis=0) * ANCHOR for family, points in members.items()}


def _pulled(point: np.ndarray, anchor: np.ndarray) -> np.ndarray:
    pulled: np.ndarray = point + (anchor - point) * PULL
    return pulled


def _straight(a: tuple[float, float], b: tuple[float, float], radius: float) -> tuple[float, ...]:
    """Return the line from ring to ring, as a cubic."""
    one, two = np.array(a), np.array(b)
    step = (two - one) / max(float(np.hypot(*(two - one))), 1.0) * (radius + 5)
    one, two = one + step, two - step
    return _rounded(one, one + (two - one) / 3, one + (two - one) * 2 / 3, two)


def _spoke(start: np.ndarray, first: np.ndarray, centre: np.ndarray, rings: Sequence[tuple[float, float]],
           boxes: Sequence[Box], radius: float) -> tuple[float, ...]:
    """Return the curve to a pole: it ends on the ring, on the side where it comes from."""
    tried: list[tuple[float, tuple[float, ...]]] = []
    for shift in SHIFTS:
        control = first + np.array((0.0, shift))
        away = control - centre
        away = away / max(float(np.hypot(*away)), 1.0)
        end, second = centre + away * (radius + 6), centre + away * (radius + 70)
        crossed = _crossed(start, control, second, end, rings, boxes, radius) + _crossed(
            start, control, second, end, [(float(centre[0]), float(centre[1]))], (), radius - CLEAR)
        tried.append((1000.0 * crossed + abs(shift), _rounded(start, control, second, end)))
    return min(tried)[1]


def _round_about(start: np.ndarray, first: np.ndarray, second: np.ndarray, end: np.ndarray,
                 rings: Sequence[tuple[float, float]], boxes: Sequence[Box], radius: float) -> tuple[float, ...]:
    tried: list[tuple[float, tuple[float, ...]]] = []
    for shift in SHIFTS:
        one, two = first + np.array((0.0, shift)), second + np.array((0.0, shift))
        cost = 1000.0 * _crossed(start, one, two, end, rings, boxes, radius) + abs(shift)
        tried.append((cost, _rounded(start, one, two, end)))
        if cost < 1000:
            break
    return min(tried)[1]


def _crossed(start: np.ndarray, first: np.ndarray, second: np.ndarray, end: np.ndarray,
             rings: Sequence[tuple[float, float]], boxes: Sequence[Box], radius: float) -> int:
    """Return how many of some points of a curve lie in a ring or in a box."""
    points = _BERNSTEIN.T @ np.stack([start, first, second, end])
    hit = np.zeros(len(points), dtype=bool)
    for x, y in rings:
        hit |= np.hypot(points[:, 0] - x, points[:, 1] - y) < radius + CLEAR
    for left, top, right, bottom in boxes:
        hit |= (points[:, 0] > left - 4) & (points[:, 0] < right + 4) & (points[:, 1] > top) & (points[:, 1] < bottom)
    return int(hit.sum())


def _rounded(*points: np.ndarray) -> tuple[float, ...]:
    return tuple(round(float(value), 1) for point in points for value in point)
