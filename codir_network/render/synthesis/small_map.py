"""The small map of the synthesis: every commune, a halo and the name of those to link, other names where they fit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import fmean

import numpy as np
from markupsafe import Markup

from codir_network.palette import CREAM, GREY, GROUND, INK
from codir_network.render.arial import width
from codir_network.render.layout.boxes import Align, Box, Label, Taken, around
from codir_network.render.layout.marks import Named
from codir_network.render.layout.placer import OUTSIDE, OVERLAP, Choices, off_sheet, place_names
from codir_network.render.synthesis.charts import dot, svg, text
from codir_network.render.synthesis.figures import Place

DOT = 4.0
"""Half the side of what no name covers around a commune."""

ANCHORS = {"left": "start", "center": "middle", "right": "end"}
RANK, UNNAMED = 0.001, 0.1
"""What each place costs after the one before it, and what no name costs: nothing beside covering another."""


def small_map(pins: Sequence[Place], wide: float, high: float, alt: str) -> Markup:
    """Return the small map: every commune, those that section 4 names with a halo and their name."""
    points = _projected(pins, wide, high)
    order = sorted(range(len(pins)), key=lambda i: (not pins[i].cited, pins[i].name))
    named = [Named(id=str(i), name=pins[i].name, x=points[i][0], y=points[i][1], reach=0) for i in order]
    choices = {str(i): _choices(pins[i], points[i], (wide, high), [p for j, p in enumerate(points) if j != i])
               for i in order}
    drawn = [f'<path d="{_hull(points)}" fill="{GROUND}" stroke="{GROUND}" stroke-width="14" stroke-linejoin="round"/>']
    names = []
    for i, mark in zip(order, place_names(named, choices, margin=0), strict=True):
        pin, (x, y) = pins[i], points[i]
        if pin.cited:
            drawn.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.6" fill="{CREAM}" stroke="{INK}" '
                         'stroke-width="1.3" stroke-dasharray="2.4 1.6"/>')
        drawn.append(dot(x, y, 2.6, "dotted" if pin.waiting else "full"))
        if label := mark.label:
            names.append(text(pin.name, label.x, label.y, size=label.size, bold=pin.cited,
                              anchor=ANCHORS[label.align], fill=GREY if pin.waiting else INK))
    return svg(wide, high, drawn + names, alt)


def _choices(pin: Place, at: tuple[float, float], sheet: tuple[float, float],
             others: Sequence[tuple[float, float]]) -> Choices:
    """Return where the name of a commune may stand, the best first; only one that is cited must."""
    (x, y), (wide, high) = at, sheet
    size, gap = (7.6, 7.5) if pin.cited else (7.0, 4.6)
    long = width(pin.name, size, bold=pin.cited)
    tries: list[tuple[Align, float, float]] = [
        ("left", x + gap, y + 2.5), ("right", x - gap, y + 2.5), ("center", x, y + gap + 6), ("center", x, y - gap),
        ("left", x + gap, y + 7), ("right", x - gap, y + 7), ("left", x + gap, y - 3), ("right", x - gap, y - 3),
        ("center", x + long / 3, y + gap + 6), ("center", x - long / 3, y + gap + 6), ("center", x + long / 3, y - gap),
        ("center", x - long / 3, y - gap), ("left", min(x + gap, wide - long), y + 2.5)]
    labels = [_label(pin, align, left, base, size, long) for align, left, base in tries]
    boxes = np.array([label.box for label in labels])
    taken = Taken([around(*other, DOT) for other in others])
    costs = (RANK * np.arange(len(tries)) + OVERLAP * taken.overlap(boxes)
             + OUTSIDE * off_sheet(boxes, (0.0, 0.0, wide, high)))
    if pin.cited:
        return Choices(labels=labels, costs=costs)
    return Choices(labels=[*labels[:-1], None], costs=np.array([*costs[:-1], UNNAMED]))


def _label(pin: Place, align: Align, at: float, base: float, size: float, long: float) -> Label:
    left = at - long * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    box: Box = (left, base - size * 0.75, left + long, base + size * 0.2)
    return Label((pin.name,), at, base, align, size, 700 if pin.cited else 400, box)


def _projected(pins: Sequence[Place], wide: float, high: float) -> list[tuple[float, float]]:
    """Return the communes on the sheet, north up, one scale both ways."""
    narrow = math.cos(math.radians(fmean(pin.lat for pin in pins)))  # degrees of longitude are shorter
    xs, ys = [pin.lon * narrow for pin in pins], [-pin.lat for pin in pins]
    span_x, span_y = max(xs) - min(xs) or 1e-9, max(ys) - min(ys) or 1e-9
    scale = min((wide - 30) / span_x, (high - 24) / span_y)
    left, top = (wide - span_x * scale) / 2, (high - span_y * scale) / 2
    return [(left + (x - min(xs)) * scale, top + (y - min(ys)) * scale) for x, y in zip(xs, ys, strict=True)]


def _hull(points: Sequence[tuple[float, float]]) -> str:
    """Return the outline around points (Andrew's monotone chain, 1979)."""
    ordered = sorted(set(points))
    chain: list[tuple[float, float]] = []
    for half in (ordered, ordered[::-1]):
        start = len(chain)
        for point in half:
            while len(chain) >= start + 2 and _turn(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        chain.pop()
    corners = chain or ordered
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
