"""Titles written along an ellipse: the families inside, the three circles around.

``^`` raises the letters up to the next space: « 1^er cercle ».
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from codir_network.render.font import Weight, text_width
from codir_network.render.layout.boxes import Box, Taken, around
from codir_network.render.layout.ellipse import RIM, Ellipse

SPACING = 0.11
"""Space between capitals, as a share of their size."""

RAISED = 0.7


@dataclass(frozen=True, slots=True)
class ArcText:
    """A title along an ellipse, as (sign, x, y, turn in degrees, size) for each sign."""

    weight: Weight
    signs: tuple[tuple[str, float, float, float, float], ...]

    def boxes(self) -> list[Box]:
        """Return the room that it takes."""
        return [around(x, y, size * 0.55) for _, x, y, _, size in self.signs]


def arc_length(text: str, size: float, weight: Weight) -> float:
    """Return the length of a spaced title."""
    return _steps(text, size, weight)[-1][2]


def _steps(text: str, size: float, weight: Weight) -> list[tuple[str, float, float, bool]]:
    """Return each sign with the middle of its place along the line, the end of it, and whether it is raised."""
    steps, run, raised = [], 0.0, False
    for sign in text:
        if sign == "^":
            raised = True
            continue
        raised = raised and sign != " "
        advance = text_width(f"n{sign}n", size, weight) - text_width("nn", size, weight) + SPACING * size
        advance *= RAISED if raised else 1.0
        steps.append((sign, run + advance / 2, run + advance, raised))
        run += advance
    return steps


def arc_text(
    text: str, *, middle: float, radius: float, size: float, weight: Weight, rim: Ellipse = RIM
) -> ArcText:
    """Return a title centred at an angle of an ellipse, upright in both halves."""
    below = 0 <= middle % 360 < 180
    turns = np.linspace(middle - 170, middle + 170, 1361)
    xs, ys = rim.rx * radius * np.cos(np.radians(turns)), rim.ry * radius * np.sin(np.radians(turns))
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(xs), np.diff(ys)))])
    centre = float(np.interp(middle, turns, lengths))
    steps, signs = _steps(text, size, weight), []
    for sign, place, _, raised in steps:
        run = place - steps[-1][2] / 2
        turn = float(np.interp(centre - run if below else centre + run, lengths, turns))
        lift = 0.26 * size / rim.ry * (-1 if below else 1) if raised else 0.0
        x, y = rim.at(turn, radius + lift)
        dx, dy = -rim.rx * np.sin(np.radians(turn)), rim.ry * np.cos(np.radians(turn))
        slope = np.degrees(np.arctan2(-dy, -dx) if below else np.arctan2(dy, dx))
        if sign != " ":
            signs.append((sign, x, y, round(float(slope), 2), round(size * (RAISED if raised else 1.0), 2)))
    return ArcText(weight, tuple(signs))


def free_title(
    texts: Sequence[str], taken: Taken, ellipse: Ellipse, *, size: float, weight: Weight, middles: Iterable[float]
) -> ArcText:
    """Return the first of some texts that hides nothing at one of some angles, else the one that hides the least."""
    angles, found = list(middles), []
    for text in texts:
        for middle in angles:
            title = arc_text(text, middle=middle, radius=1.0, size=size, weight=weight, rim=ellipse)
            hidden = float(taken.overlap(np.array(title.boxes())).sum())
            if not hidden:
                return title
            found.append((hidden, title))
    return min(found, key=lambda pair: pair[0])[1]
