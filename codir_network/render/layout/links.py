"""The ties of the poles: curves bent as little as needed to pass beside labels."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from codir_network.render.layout.boxes import Box
from codir_network.render.layout.ellipse import POLE_RX, POLE_RY, Point

BENDS = (0.0, 0.12, -0.12, 0.22, -0.22, 0.34, -0.34, 0.48, -0.48, 0.62, -0.62)


def bent(start: Point, end: Point, boxes: Sequence[Box]) -> Point:
    """Return the control point of a curve from a pole to a body that crosses the fewest labels.

    Parameters
    ----------
    start, end
        The pole and the body.
    boxes
        Labels to pass beside, the body's own left out.
    """
    (x0, y0), (x1, y1) = start, end
    t = np.linspace(0.06, 0.94, 24)
    taken = np.array(boxes) if boxes else np.zeros((0, 4))
    best, least = ((x0 + x1) / 2, (y0 + y1) / 2), np.inf
    for bend in BENDS:
        cx, cy = (x0 + x1) / 2 - (y1 - y0) * bend, (y0 + y1) / 2 + (x1 - x0) * bend
        x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * cx + t**2 * x1
        y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * cy + t**2 * y1
        inside = ((x[:, None] > taken[:, 0]) & (x[:, None] < taken[:, 2])
                  & (y[:, None] > taken[:, 1]) & (y[:, None] < taken[:, 3]))
        core = (np.hypot(x / (POLE_RX - 10), y / (POLE_RY - 6)) < 1).sum()
        cost = float(inside.sum()) + 1.5 * float(core) + 6 * abs(bend)
        if cost < least - 1e-9:
            best, least = (cx, cy), cost
    return round(float(best[0]), 2), round(float(best[1]), 2)
