"""Many communes: names in columns at the two sides of a taller rim, each led to its dot.

Above ``FROM`` communes, names around the rim would cover each other. Each commune is given a
slot: a height at its side, or, at the very top and bottom, a place in rows above or under. Dots stand
on the rim at the angle of their slot, so that no leader crosses another; where one column of
lines does not hold the names, every other one stands farther out, its leader passing between
two lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from codir_network.render.font import Weight, text_width
from codir_network.render.layout.boxes import ASCENT, DESCENT, Box, Taken, around, label_at
from codir_network.render.layout.ellipse import WIDTH, Ellipse, Frame, Point
from codir_network.render.layout.marks import Mark, Named
from codir_network.render.layout.rim import relaxed, wanted_angles
from codir_network.render.scene.parts import Commune

FROM = 71
SIZE = 14.0
RIM_RY, NAMES_RY = 400.0, 462.0
WIDEST_RIM, NARROWEST_RIM, STEP = 486.0, 318.0, 6.0
AROUND = 24.0
"""Room between the rim and the names, at the sides."""

MARGIN, BETWEEN = 8.0, 9.0
LINE = SIZE * (ASCENT + DESCENT) + 1.2
PITCHES = (7.6, 20.0)
"""Least and most room from a name to the next, downwards; two columns under a line's height."""

TOP, TOP_SLOTS = 40.0, 2
"""Half the width of the top and of the bottom, and how many communes stand there, named in rows."""

BESIDE_HALO = 0.7
"""Slots left free on each side of a halo, when there are a few."""

INSTITUTIONS, USERS = Ellipse(716.0, 498.0), Ellipse(744.0, 534.0)


def in_columns(communes: Sequence[Commune], taken: Taken) -> tuple[Frame, list[Mark]]:
    """Return the ellipses that the names leave, and where each commune and its name stand.

    Parameters
    ----------
    communes
        In any order.
    taken
        Room already taken; dots, names and leaders are added to it.
    """
    bearings, halos = [c.bearing for c in communes], [c.state == "asked" for c in communes]
    widths = [text_width(c.name, SIZE, _weight(halo)) for c, halo in zip(communes, halos, strict=True)]
    rx = WIDEST_RIM
    while True:
        frame = _frame(rx)
        angles = _angles(bearings, halos, frame)
        lefts = _columns(angles, widths, frame)
        if _reach(lefts, widths) <= WIDTH / 2 - MARGIN or rx <= NARROWEST_RIM:
            break
        rx -= STEP
    frame = _sized(frame, angles, halos)
    points = [_point(c, frame.rim.at(angle), frame) for c, angle in zip(communes, angles, strict=True)]
    made = {i: _beside(points[i], (frame.names or frame.rim).at(angles[i]), left) for i, left in lefts.items()}
    taken.add(around(point.x, point.y, point.reach + 2) for point in points)
    for mark in made.values():
        taken.add(_room(mark))
    rest = sorted(set(range(len(points))) - set(made), key=lambda i: (-abs(points[i].x), i))
    for rank, i in enumerate(rest):
        made[i] = _stacked(points[i], taken, [points[j] for j in rest[rank + 1:]])
        taken.add(_room(made[i]))
    return frame, [made[i] for i in range(len(points))]


def _point(commune: Commune, at: Point, frame: Frame) -> Named:
    halo = commune.state == "asked"
    return Named(id=commune.id, name=commune.name, x=at[0], y=at[1], reach=frame.halo if halo else frame.dot,
                 first=halo)


def _weight(halo: bool) -> Weight:
    return 700 if halo else 600


def _frame(rx: float) -> Frame:
    return Frame(Ellipse(rx, RIM_RY), INSTITUTIONS, USERS, names=Ellipse(rx + AROUND, NAMES_RY))


def _sized(frame: Frame, angles: Sequence[float], halos: Sequence[bool]) -> Frame:
    """Return the ellipses with dots, and halos, as large as the nearest neighbours let them be."""
    order = sorted(range(len(angles)), key=lambda i: angles[i])
    points = np.array([frame.rim.at(angles[i]) for i in order])
    apart = np.hypot(*(points - np.roll(points, -1, axis=0)).T)
    beside = [gap for gap, i, j in zip(apart, order, [*order[1:], *order[:1]], strict=True) if halos[i] or halos[j]]
    dot = min(7.5, max(3.4, 0.4 * float(np.percentile(apart, 10))))
    halo = min(20.0, max(dot + 2.4, 0.62 * float(min(beside, default=40.0))))
    return replace(frame, dot=round(dot, 2), halo=round(halo, 2))


# ---- angles: one slot for each commune, along a measure of what the sides and rows hold ----


def _angles(bearings: Sequence[float | None], halos: Sequence[bool], frame: Frame) -> list[float]:
    """Return the angle of each commune: slots apart, in the order of bearings, moved the least."""
    count, some = len(bearings), sum(halos)
    need = count + 2 * BESIDE_HALO * min(some, count / 12)
    low, high = PITCHES
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if _measure(frame, middle)[1][-1] >= 1.01 * need else (low, middle)
    turns, slots = _measure(frame, low)
    loop = float(slots[-1])
    wanted, order = wanted_angles(bearings)
    free = BESIDE_HALO * min(1.0, (count / 12) / max(some, 1))
    gaps = [1.0 + free * (halos[i] + halos[j]) for i, j in zip(order, [*order[1:], *order[:1]], strict=True)]
    gaps = [gap * min(1.0, loop / sum(gaps)) for gap in gaps]
    placed = relaxed([float(np.interp(wanted[i] % 360, turns, slots)) for i in order], gaps, loop)
    angles = [0.0] * count
    for i, slot in zip(order, placed, strict=True):
        angles[i] = round(float(np.interp(slot, slots, turns)) % 360, 4)
    return angles


def _measure(frame: Frame, pitch: float) -> tuple[np.ndarray, np.ndarray]:
    """Return angles from 0 to 360 and how many slots there are up to each."""
    turns = np.linspace(0, 360, 3601)
    middle = np.radians((turns[1:] + turns[:-1]) / 2)
    high = np.abs(frame.rim.rx * np.cos(middle)) < TOP
    step = np.radians(0.1) * np.where(high, TOP_SLOTS * frame.rim.rx / (2 * TOP),
                                      NAMES_RY * np.abs(np.cos(middle)) / pitch)
    return turns, np.concatenate([[0.0], np.cumsum(step)])


# ---- names: columns at the sides, rows above and below -------------------------------------


def _columns(angles: Sequence[float], widths: Sequence[float], frame: Frame) -> dict[int, float]:
    """Return how far from the middle the name of each commune at a side begins."""
    ellipse = frame.names or frame.rim
    found: dict[int, float] = {}
    for side in (-1, 1):
        own = [i for i, angle in enumerate(angles) if np.sign(np.cos(np.radians(angle))) == side
               and not _above(angle, frame)]
        own.sort(key=lambda i: (ellipse.at(angles[i])[1], i))
        height = {i: ellipse.at(angles[i])[1] for i in own}
        anchor = {i: abs(ellipse.at(angles[i])[0]) for i in own}
        one, two = (_staggered(own, height, anchor, widths, first) for first in (0, 1))
        found.update(one if _reach(one, widths) <= _reach(two, widths) else two)
    return found


def _reach(lefts: Mapping[int, float], widths: Sequence[float]) -> float:
    return max((left + widths[i] for i, left in lefts.items()), default=0.0)


def _above(angle: float, frame: Frame) -> bool:
    """Return whether an angle is so near the top or the bottom that names stand in rows."""
    x, _ = frame.rim.at(angle)
    return abs(x) < TOP


def _staggered(
    own: Sequence[int], height: dict[int, float], anchor: dict[int, float], widths: Sequence[float], first: int
) -> dict[int, float]:
    near: list[int] = []
    far: list[int] = []
    for rank, i in enumerate(own):
        crowded = near and height[i] - height[near[-1]] < LINE
        pushed = rank == 0 and first and len(own) > 1 and height[own[1]] - height[i] < LINE
        (far if crowded or pushed else near).append(i)
    lefts = {i: anchor[i] + 3 for i in near}
    for i in far:
        beside = [lefts[j] + widths[j] for j in near if abs(height[j] - height[i]) < LINE]
        lefts[i] = max([anchor[i] + 3, *(right + BETWEEN for right in beside)])
    return lefts


def _beside(point: Named, anchor: Point, left: float) -> Mark:
    """Return the name of a commune of the sides, led to past its anchor on the ellipse of names."""
    ax, ay = anchor
    side, weight = 1 if ax > 0 else -1, _weight(point.first)
    name = _cut(point.name, WIDTH / 2 - 4 - left, weight)
    width, height = text_width(name, SIZE, weight), SIZE * (ASCENT + DESCENT)
    label = label_at((name,), left if side > 0 else -left - width, ay - height / 2, "left" if side > 0 else "right",
                     SIZE, weight)
    bend = (ax, ay) if left - abs(ax) > MARGIN else ()
    return Mark(id=point.id, x=point.x, y=point.y, label=label,
                leader=(point.x, point.y, *bend, round(side * (left - 2), 2), ay))


def _cut(name: str, room: float, weight: Weight) -> str:
    """Return a name cut where no narrower rim could hold it whole; its card says it in full."""
    if text_width(name, SIZE, weight) <= room:
        return name
    return next((f"{name[:n].rstrip(' -')}…" for n in range(len(name) - 1, 1, -1)
                 if text_width(f"{name[:n].rstrip(' -')}…", SIZE, weight) <= room), "…")


def _stacked(point: Named, taken: Taken, later: Sequence[Named]) -> Mark:
    """Return the name of a commune of the top or the bottom in the first row where it is free.

    Rather not over the dots of ``later`` communes, whose leaders are to pass.
    """
    x, y, weight = point.x, point.y, _weight(point.first)
    up = 1 if y > 0 else -1
    width, height = text_width(point.name, SIZE, weight), SIZE * (ASCENT + DESCENT)
    boxes, costs, reach = [], [], point.reach + 5
    for row in range(8):
        beyond = NAMES_RY - RIM_RY + height / 2 + 3 + (row - 3) * (height + 1)
        far = reach + row * (height + 1) / 2 if row < 3 else max(reach, beyond)
        for slide in range(-84, 85, 4):
            middle = y + up * (far + height / 2)
            boxes.append((x + slide - width / 2, middle - height / 2, x + slide + width / 2, middle + height / 2))
            over = sum(boxes[-1][0] - 4 < p.x < boxes[-1][2] + 4 for p in later if p.y * up > 0)
            costs.append(4 * row + abs(slide) / 8 + 90 * over)
    area = np.array(boxes)
    trouble = 20 * taken.overlap(area, margin=1.5)
    ends = [(min(max(x, b[0] + 4), b[2] - 4), b[1] if up > 0 else b[3]) for b in boxes]
    lines = [np.array(_line((x, y + up * (reach + 4), *end))) for end in ends]
    trouble += 20 * np.array([float(taken.overlap(line).sum()) for line in lines])
    chosen = int(np.argmin(np.round(np.array(costs) + trouble, 6)))
    if trouble[chosen] > 0:
        return Mark(id=point.id, x=x, y=y)
    label = label_at((point.name,), boxes[chosen][0], boxes[chosen][1], "center", SIZE, weight)
    far = abs(ends[chosen][1] - y) > 22
    return Mark(id=point.id, x=x, y=y, label=label,
                leader=(x, y, *(round(float(v), 2) for v in ends[chosen])) if far else ())


def _room(mark: Mark) -> list[Box]:
    return [*([mark.label.box] if mark.label else []), *(_line(mark.leader) if mark.leader else [])]


def _line(points: Sequence[float]) -> list[Box]:
    """Return a line of points as small boxes, so that nothing is written over it."""
    boxes: list[Box] = []
    for x0, y0, x1, y1 in zip(points[0::2], points[1::2], points[2::2], points[3::2], strict=False):
        steps = max(1, int(np.hypot(x1 - x0, y1 - y0) / 8))
        for k in range(steps):
            x, y = x0 + (x1 - x0) * (k + 0.5) / steps, y0 + (y1 - y0) * (k + 0.5) / steps
            boxes.append((x - 4, y - 4, x + 4, y + 4))
    return boxes
