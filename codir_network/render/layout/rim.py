"""Communes around the rim: each at its real bearing, moved only as far as labels need."""

from __future__ import annotations

import math
from collections.abc import Sequence

from codir_network.render.layout.ellipse import RIM

PLAIN, BESIDE_HALO, TWO_HALOS = 32.0, 44.0, 58.0
WIDEST = 96.0
"""Room asked, in pixels along the rim, between two dots; it shrinks when all cannot be had."""


def rim_angles(bearings: Sequence[float | None], halos: Sequence[bool], widths: Sequence[float]) -> list[float]:
    """Return the angle of each commune on the rim.

    The order of bearings is kept; gaps between neighbours are at least what their labels ask,
    and the sum of squared moves is the least possible (isotonic regression along the rim).

    Parameters
    ----------
    bearings
        Degrees, clockwise from the east; None where not known: these are spread evenly.
    halos
        Whether the commune bears a halo.
    widths
        Widths of the labels, in pixels.
    """
    wanted, order = wanted_angles(bearings)
    angles = list(wanted)
    for _ in range(3):  # room asked depends on where the dots stand
        gaps = _gaps([angles[i] for i in order], [halos[i] for i in order], [widths[i] for i in order])
        placed = relaxed([RIM.length_at(wanted[i]) for i in order], gaps, RIM.perimeter())
        for i, length in zip(order, placed, strict=True):
            angles[i] = round(RIM.angle_at(length), 4)
    return angles


def wanted_angles(bearings: Sequence[float | None]) -> tuple[list[float], list[int]]:
    """Return the angle that each commune asks for, those without a bearing spread evenly, and their order.

    Examples
    --------
    >>> wanted_angles([90.0, None, 10.0])
    ([90.0, 270.0, 10.0], [2, 0, 1])
    """
    unknown = [i for i, bearing in enumerate(bearings) if bearing is None]
    wanted = [0.0 if bearing is None else bearing for bearing in bearings]
    for rank, i in enumerate(unknown):
        wanted[i] = (270 + 360 * rank / len(unknown)) % 360
    return wanted, sorted(range(len(bearings)), key=lambda i: (wanted[i], i in unknown, i))


def _gaps(angles: Sequence[float], halos: Sequence[bool], widths: Sequence[float]) -> list[float]:
    """Return the room asked after each dot, towards the next one."""
    n, least, asked = len(angles), [], []
    for i in range(n):
        j = (i + 1) % n
        floor = (PLAIN, BESIDE_HALO, TWO_HALOS)[halos[i] + halos[j]]
        nx, ny = RIM.outward(angles[i])
        stacked = 25 / max(abs(nx), 0.05)
        in_a_row = (widths[i] / 2 + widths[j] / 2 + 12) / max(abs(ny), 0.05)
        least.append(floor)
        asked.append(min(max(floor, min(stacked, in_a_row)), WIDEST))
    room = 0.97 * RIM.perimeter()
    if sum(asked) <= room:
        return asked
    if sum(least) >= room:
        return [gap * room / sum(least) for gap in least]
    share = (room - sum(least)) / (sum(asked) - sum(least))
    return [low + share * (high - low) for low, high in zip(least, asked, strict=True)]


def relaxed(lengths: Sequence[float], gaps: Sequence[float], loop: float) -> list[float]:
    """Return lengths at least ``gaps`` apart, round a loop, as near as can be to the given ones.

    Examples
    --------
    >>> relaxed([1.0, 1.0, 50.0], [4.0, 4.0, 4.0], 100.0)
    [99.0, 3.0, 50.0]
    """
    n = len(lengths)
    if n < 2:
        return list(lengths)
    free = [(lengths[(i + 1) % n] - lengths[i]) % loop - gaps[i] for i in range(n)]
    cut = (max(range(n), key=lambda i: (free[i], -i)) + 1) % n
    turned = [(cut + k) % n for k in range(n)]
    straight = [lengths[i] + (loop if i < cut else 0.0) for i in turned]
    offsets = [0.0]
    for i in turned[:-1]:
        offsets.append(offsets[-1] + gaps[i])
    blocks: list[tuple[float, int]] = []
    for length, offset in zip(straight, offsets, strict=True):
        total, count = length - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before = blocks.pop()
            total, count = total + before[0], count + before[1]
        blocks.append((total, count))
    fitted = [total / count for total, count in blocks for _ in range(count)]
    slack = loop - sum(gaps)
    middle = math.fsum(fitted) / n
    low, high = (middle - slack / 2, middle + slack / 2) if fitted[-1] - fitted[0] > slack else (-math.inf, math.inf)
    placed = [min(max(value, low), high) + offset for value, offset in zip(fitted, offsets, strict=True)]
    back: list[float] = [0.0] * n
    for i, length in zip(turned, placed, strict=True):
        back[i] = length % loop
    return back
