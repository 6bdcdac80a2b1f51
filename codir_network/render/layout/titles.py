"""Titles written along an ellipse: the families inside, the three circles around."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from codir_network.render.font import Weight, text_width
from codir_network.render.layout.boxes import Box, Taken, around
from codir_network.render.layout.ellipse import RX, RY, at

SPACING = 0.11
"""Space between capitals, as a share of their size."""


@dataclass(frozen=True, slots=True)
class ArcText:
    """A title along an ellipse, as (sign, x, y, turn in degrees) for each sign."""

    size: float
    weight: Weight
    signs: tuple[tuple[str, float, float, float], ...]

    def boxes(self) -> list[Box]:
        """Return the room that it takes."""
        return [around(x, y, self.size * 0.55) for _, x, y, _ in self.signs]


def arc_length(text: str, size: float, weight: Weight) -> float:
    """Return the length of a spaced title."""
    return text_width(text, size, weight) + SPACING * size * len(text)


def arc_text(text: str, *, middle: float, radius: float, size: float, weight: Weight) -> ArcText:
    """Return a title centred at an angle of an ellipse, upright in both halves."""
    below = 0 <= middle % 360 < 180
    turns = np.linspace(middle - 170, middle + 170, 1361)
    xs, ys = RX * radius * np.cos(np.radians(turns)), RY * radius * np.sin(np.radians(turns))
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(xs), np.diff(ys)))])
    centre = float(np.interp(middle, turns, lengths))
    total, run, signs = arc_length(text, size, weight), 0.0, []
    for i, sign in enumerate(text):
        before = text_width(text[:i], size, weight) if i else 0.0
        after = text_width(text[: i + 1], size, weight)
        run = (before + after) / 2 + SPACING * size * (i + 0.5) - total / 2
        turn = float(np.interp(centre - run if below else centre + run, lengths, turns))
        x, y = at(turn, radius)
        dx, dy = -RX * np.sin(np.radians(turn)), RY * np.cos(np.radians(turn))
        slope = np.degrees(np.arctan2(-dy, -dx) if below else np.arctan2(dy, dx))
        if sign != " ":
            signs.append((sign, x, y, round(float(slope), 2)))
    return ArcText(size, weight, tuple(signs))


def free_title(
    text: str, taken: Taken, *, radius: float, size: float, weight: Weight, middles: Iterable[float]
) -> ArcText:
    """Return the title at the first of some angles where it hides nothing, or the least."""
    best, least = None, np.inf
    for middle in middles:
        title = arc_text(text, middle=middle, radius=radius, size=size, weight=weight)
        hidden = float(taken.overlap(np.array(title.boxes())).sum())
        if hidden < least:
            best, least = title, hidden
        if hidden == 0:
            break
    assert best is not None  # there is always an angle to try  # noqa: S101
    return best
