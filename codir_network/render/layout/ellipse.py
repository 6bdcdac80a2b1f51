"""The ellipses of the three circles: where an angle and a radius fall, and lengths along the rim.

Angles are parametric, in degrees, clockwise from the east as on a screen (y downwards); the rim
of the communes has radius 1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import numpy as np

WIDTH, HEIGHT = 1500.0, 1080.0
MIDDLE = 6.0
"""The centre of the ellipses lies this far under the middle of the sheet."""

INNER = (0.335, 0.865)
FIRST_TITLE = 0.935
INSTITUTIONS_EDGE, USERS_EDGE = 1.34, 1.53
POLE_RX, POLE_RY = 158.0, 62.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An ellipse around the centre of the sheet, by its semi-axes in pixels.

    Examples
    --------
    >>> Ellipse(486, 349).at(90)
    (0.0, 349.0)
    """

    rx: float
    ry: float

    def at(self, angle: float, radius: float = 1.0) -> Point:
        """Return the point at a parametric angle and a radius."""
        turn = math.radians(angle)
        return round(self.rx * radius * math.cos(turn), 2), round(self.ry * radius * math.sin(turn), 2)

    def where(self, x: float, y: float) -> tuple[float, float]:
        """Return the angle (0 to 360) and the radius of a point: the inverse of :meth:`at`."""
        return math.degrees(math.atan2(y / self.ry, x / self.rx)) % 360, math.hypot(x / self.rx, y / self.ry)

    def outward(self, angle: float) -> Point:
        """Return the unit normal at an angle, pointing outwards."""
        turn = math.radians(angle)
        nx, ny = math.cos(turn) / self.rx, math.sin(turn) / self.ry
        length = math.hypot(nx, ny)
        return nx / length, ny / length

    def perimeter(self) -> float:
        """Return the length of the ellipse in pixels."""
        return float(_lengths(self)[1][-1])

    def length_at(self, angle: float) -> float:
        """Return the length along the ellipse from the east to an angle."""
        angles, lengths = _lengths(self)
        return float(np.interp(angle % 360, angles, lengths))

    def angle_at(self, length: float) -> float:
        """Return the angle at a length along the ellipse: the inverse of :meth:`length_at`."""
        angles, lengths = _lengths(self)
        return float(np.interp(length % self.perimeter(), lengths, angles))

    def times(self, share: float) -> Ellipse:
        """Return the ellipse of the same shape, larger or smaller."""
        return Ellipse(round(self.rx * share, 2), round(self.ry * share, 2))


@cache
def _lengths(ellipse: Ellipse) -> tuple[np.ndarray, np.ndarray]:
    angles = np.linspace(0, 360, 3601)
    turns = np.radians(angles)
    steps = np.hypot(np.diff(ellipse.rx * np.cos(turns)), np.diff(ellipse.ry * np.sin(turns)))
    return angles, np.concatenate([[0.0], np.cumsum(steps)])


RIM = Ellipse(486.0, 349.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """The ellipses of the three circles and the sizes of their dots, in pixels.

    ``names``: what the names of communes keep, seen from above and below; None where they stand
    anywhere around the rim. ``dot``, ``halo``: radii of communes and of what surrounds them.
    """

    rim: Ellipse
    institutions: Ellipse
    users: Ellipse
    dot: float = 7.5
    halo: float = 20.0
    names: Ellipse | None = None


USUAL = Frame(RIM, RIM.times(INSTITUTIONS_EDGE), RIM.times(USERS_EDGE))
