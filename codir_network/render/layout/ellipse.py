"""The ellipses of the three circles: where an angle and a radius fall, and lengths along the rim.

Angles are parametric, in degrees, clockwise from the east as on a screen (y downwards); the rim
of the communes has radius 1.
"""

from __future__ import annotations

import math
from functools import cache

import numpy as np

RX, RY = 486.0, 349.0
WIDTH, HEIGHT = 1500.0, 1080.0
MIDDLE = 6.0
"""The centre of the ellipses lies this far under the middle of the sheet."""

INNER = (0.335, 0.865)
FIRST_TITLE = 0.935
INSTITUTIONS, INSTITUTIONS_EDGE = 1.235, 1.34
USERS, USERS_EDGE = 1.44, 1.53
POLE_RX, POLE_RY = 158.0, 62.0

Point = tuple[float, float]


def at(angle: float, radius: float = 1.0) -> Point:
    """Return the point at a parametric angle and a radius.

    Examples
    --------
    >>> at(90, 1)
    (0.0, 349.0)
    """
    turn = math.radians(angle)
    return round(RX * radius * math.cos(turn), 2), round(RY * radius * math.sin(turn), 2)


def where(x: float, y: float) -> tuple[float, float]:
    """Return the angle (0 to 360) and the radius of a point: the inverse of :func:`at`."""
    return math.degrees(math.atan2(y / RY, x / RX)) % 360, math.hypot(x / RX, y / RY)


def outward(angle: float) -> Point:
    """Return the unit normal of the ellipse at an angle, pointing outwards."""
    turn = math.radians(angle)
    nx, ny = math.cos(turn) / RX, math.sin(turn) / RY
    length = math.hypot(nx, ny)
    return nx / length, ny / length


@cache
def _lengths() -> tuple[np.ndarray, np.ndarray]:
    angles = np.linspace(0, 360, 3601)
    turns = np.radians(angles)
    steps = np.hypot(np.diff(RX * np.cos(turns)), np.diff(RY * np.sin(turns)))
    return angles, np.concatenate([[0.0], np.cumsum(steps)])


def perimeter() -> float:
    """Return the length of the rim in pixels."""
    return float(_lengths()[1][-1])


def length_at(angle: float) -> float:
    """Return the length along the rim from the east to an angle."""
    angles, lengths = _lengths()
    return float(np.interp(angle % 360, angles, lengths))


def angle_at(length: float) -> float:
    """Return the angle at a length along the rim: the inverse of :func:`length_at`."""
    angles, lengths = _lengths()
    return float(np.interp(length % perimeter(), lengths, angles))
