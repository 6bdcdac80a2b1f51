"""Links between bodies as bundles: each curve is pulled towards its families, and goes round the poles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from codir_network.render.layout.boxes import Box
from codir_network.render.layout.ellipse import HEIGHT

PULL = 0.86
"""How far control points lie towards the anchor of their family (Holten, 2006: hierarchical edge bundles)."""

ANCHOR = 0.46
"""Where the anchor of a family lies, between the centre (0) and the middle of its bodies (1)."""

NEAR_PULL, NEAR_ANCHOR = 0.7, 0.72
"""The same for links inside a family, which keep near their band."""

SHIFTS = (0, 50, -50, 100, -100, 150, -150, 200, -200, 260, -260, 320, -320, 400, -400, 500, -500, 600, -600)
ASIDES = (0.0, 90.0, -90.0, 200.0, -200.0, 320.0, -320.0)
FAR_SHIFTS = (0, 80, -80, 180, -180, 320, -320, 500, -500)
TURNS = tuple(sorted(range(-120, 121, 6), key=abs))
REACHES = (0.5, 0.35, 0.7, 0.85)
"""A bundle of spokes arrives at a ring under these angles, and gathers at these shares of its way."""

FAN = 0.35
"""Spokes of a bundle reach their ring spread by this share of the angle between their bodies."""

CLEAR, EDGE = 9.0, 24.0
"""Free room around a ring, and along the upper and lower edges of the sheet."""

STEPS = np.linspace(0, 1, 40)
BERNSTEIN = np.stack([(1 - STEPS) ** 3, 3 * STEPS * (1 - STEPS) ** 2, 3 * STEPS**2 * (1 - STEPS), STEPS**3])
CROSSED = 1000.0


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic curve from a to b, as eight whole numbers: ends and control points; ``hangs`` as its tie."""

    a: str
    b: str
    shared: int
    hangs: bool
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What no curve should cross: rings, words, the edges of the sheet."""

    rings: Mapping[str, np.ndarray]
    boxes: Sequence[Box]
    radius: float

    def crossed(self, samples: np.ndarray, but: str = "") -> np.ndarray:
        """Return how many points of each curve lie in a ring or in a box; the ring where it ends asks less."""
        x, y = samples[..., 0], samples[..., 1]
        hit = np.zeros(x.shape, dtype=bool)
        for key, (a, b) in self.rings.items():
            hit |= np.hypot(x - a, y - b) < self.radius + (3 if key == but else CLEAR)
        for left, top, right, bottom in self.boxes:
            hit |= (x > left - 6) & (x < right + 6) & (y > top - 3) & (y < bottom + 3)
        hit |= np.abs(y) > HEIGHT / 2 - EDGE
        found: np.ndarray = hit.sum(axis=-1)
        return found


def bundled(
    ties: Mapping[tuple[str, str], tuple[int, bool]], places: Mapping[str, tuple[float, float]],
    families: Mapping[str, str], poles: Mapping[str, tuple[float, float]], boxes: Sequence[Box], *, radius: float,
) -> tuple[Curve, ...]:
    """Return the curve of each tie; none crosses a ring, nor words where a way round exists.

    Parameters
    ----------
    ties
        What is shared, 1 or 2, and whether it hangs on one seat, by pair of ids.
    places, families
        Of the bodies that are no poles.
    poles
        Centres of the rings.
    boxes
        Words that no curve should cross.
    radius
        Of the rings.
    """
    ground = _Ground({key: np.array(place) for key, place in poles.items()}, boxes, radius)
    at = {key: np.array(place) for key, place in places.items()}
    middles = _middles(at, families)
    spokes: dict[tuple[str, str], list[str]] = defaultdict(list)
    made: dict[tuple[str, str], np.ndarray] = {}
    for a, b in sorted(ties):
        if a in poles and b in poles:
            made[a, b] = _straight(ground.rings[a], ground.rings[b], radius)
        elif a in poles or b in poles:
            body, pole = (b, a) if a in poles else (a, b)
            spokes[families[body], pole].append(body)
        else:
            made[a, b] = _round_about(_controls(at[a], at[b], middles[families[a]], middles[families[b]],
                                                families[a] == families[b]), ground)
    for (family, pole), bodies in spokes.items():
        found = _spokes(np.stack([at[body] for body in bodies]), middles[family], pole, ground)
        made |= {(body, pole): curve for body, curve in zip(bodies, found, strict=True)}
    return tuple(Curve(a, b, *ties[min(a, b), max(a, b)], tuple(int(value) for value in np.rint(made[a, b]).ravel()))
                 for a, b in sorted(made))


def samples(curves: np.ndarray) -> np.ndarray:
    """Return points along curves: rows of four points become rows of many."""
    found: np.ndarray = np.einsum("ps,...pd->...sd", BERNSTEIN, curves)
    return found


def _middles(at: Mapping[str, np.ndarray], families: Mapping[str, str]) -> dict[str, np.ndarray]:
    members: dict[str, list[np.ndarray]] = defaultdict(list)
    for key, place in at.items():
        members[families[key]].append(place)
    return {family: np.mean(points, axis=0) for family, points in members.items()}


def _controls(start: np.ndarray, end: np.ndarray, from_: np.ndarray, to: np.ndarray, inside: bool) -> np.ndarray:
    pull, anchor = (NEAR_PULL, NEAR_ANCHOR) if inside else (PULL, ANCHOR)
    return np.stack([start, start + (from_ * anchor - start) * pull, end + (to * anchor - end) * pull, end])


def _straight(one: np.ndarray, two: np.ndarray, radius: float) -> np.ndarray:
    """Return the line from ring to ring, as a cubic."""
    step = (two - one) / max(float(np.hypot(*(two - one))), 1.0) * (radius + 5)
    one, two = one + step, two - step
    return np.stack([one, one + (two - one) / 3, one + (two - one) * 2 / 3, two])


def _round_about(curve: np.ndarray, ground: _Ground, pole: str = "") -> np.ndarray:
    """Return a curve, its control points moved as little as keeps it off rings and words."""
    if not ground.crossed(samples(curve), pole):
        return curve
    cost, best = np.inf, curve
    for across, up in (((0.0,), SHIFTS), (ASIDES, FAR_SHIFTS)):  # up and down first, then to the sides too
        moves = np.array([(x1, y1, x2, y2) for x1 in across for x2 in across for y1 in up for y2 in up])
        tried = np.repeat(curve[None], len(moves), axis=0)
        tried[:, 1:3] += moves.reshape(-1, 2, 2)
        costs = (CROSSED * ground.crossed(samples(tried), pole) + np.abs(moves).sum(axis=1)
                 + 0.5 * np.abs(moves[:, 1] - moves[:, 3]))
        cost, best = float(costs.min()), tried[int(np.argmin(costs))]
        if cost < CROSSED:
            break
    return best


def _spokes(starts: np.ndarray, middle: np.ndarray, pole: str, ground: _Ground) -> np.ndarray:
    """Return the curves from bodies of a family to a pole: one bundle, that arrives without a hook."""
    centre = ground.rings[pole]
    away = middle - centre
    toward = np.arctan2(away[1], away[0])
    far = max(float(np.hypot(*away)) - ground.radius, 40.0)
    offset = np.arctan2(starts[:, 1] - centre[1], starts[:, 0] - centre[0]) - toward
    offset = np.clip((offset + np.pi) % (2 * np.pi) - np.pi, -0.9, 0.9) * FAN
    turn, reach = (grid.ravel() for grid in np.meshgrid(np.radians(TURNS), REACHES, indexing="ij"))
    angle = toward + turn[:, None] + offset[None]
    out = np.stack([np.cos(angle), np.sin(angle)], axis=-1)
    gather = centre + (ground.radius + reach[:, None, None] * far) * out
    first = starts + (gather - starts) * 0.5
    tried = np.stack([np.broadcast_to(starts, first.shape), first, gather, centre + (ground.radius + 6) * out], axis=2)
    along = samples(tried)
    cost = CROSSED * ground.crossed(along, pole) + _bend(along)
    best: np.ndarray = tried[int(np.argmin(cost.sum(axis=1)))].copy()
    alone = np.argmin(cost, axis=0)
    for i in np.flatnonzero(ground.crossed(samples(best), pole)):
        best[i] = _round_about(tried[alone[i], i], ground, pole)
    return best


def _bend(along: np.ndarray) -> np.ndarray:
    """Return how much curves turn and stray: degrees turned, and length beyond the straight line."""
    steps = np.diff(along, axis=-2)
    heading = np.unwrap(np.arctan2(steps[..., 1], steps[..., 0]), axis=-1)
    turned = np.degrees(np.abs(np.diff(heading, axis=-1)).sum(axis=-1))
    straight = np.hypot(*np.moveaxis(along[..., -1, :] - along[..., 0, :], -1, 0))
    found: np.ndarray = turned + 0.25 * (np.hypot(steps[..., 0], steps[..., 1]).sum(axis=-1) - straight)
    return found
