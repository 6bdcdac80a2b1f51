"""Labels as boxes, measured with the font of the page, and the room that is already taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from codir_network.render.font import Weight, text_width

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

Align = Literal["left", "center", "right"]
LEADING, ASCENT, DESCENT = 1.16, 0.78, 0.24


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text, the first baseline at ``y``, aligned on ``x``; ``note`` is small, under them."""

    lines: tuple[str, ...]
    x: float
    y: float
    align: Align
    size: float
    weight: Weight
    box: Box
    note: str = ""


NOTE_SIZE = 15
THREE_FROM = 100.0
"""Width of two lines from which three are tried."""


def text_block(lines: Sequence[str], size: float, weight: Weight, note: str = "") -> tuple[float, float]:
    """Return the width and the height of some lines, with their note."""
    width = max(text_width(line, size, weight) for line in lines)
    height = size * (ASCENT + DESCENT + LEADING * (len(lines) - 1))
    if note:
        width, height = max(width, text_width(note, NOTE_SIZE, 400)), height + NOTE_SIZE * LEADING
    return width, height


def label_at(
    lines: Sequence[str], left: float, top: float, align: Align, size: float, weight: Weight, note: str = ""
) -> Label:
    """Return a label whose box has its corner at (left, top)."""
    width, height = text_block(lines, size, weight, note)
    x = {"left": left, "center": left + width / 2, "right": left + width}[align]
    box = (round(left, 2), round(top, 2), round(left + width, 2), round(top + height, 2))
    return Label(tuple(lines), round(x, 2), round(top + size * ASCENT, 2), align, size, weight, box, note)


def in_two(text: str, size: float, weight: Weight) -> tuple[str, ...]:
    """Return a text in two lines cut at a space or after a hyphen, as even as can be; else in one.

    Examples
    --------
    >>> in_two("Saint-Aubrin-les-Trois-Moulins", 19, 600)
    ('Saint-Aubrin-les-', 'Trois-Moulins')
    """
    cuts = [i for i, sign in enumerate(text) if sign in " -" and 2 < i < len(text) - 3]
    if not cuts:
        return (text,)
    pairs = [(text[: i + 1].rstrip(" "), text[i + 1:]) for i in cuts]
    return min(pairs, key=lambda pair: max(text_width(line, size, weight) for line in pair))


def in_lines(text: str, size: float, weight: Weight) -> list[tuple[str, ...]]:
    """Return a text in one line, in two, and in three when two are still wide.

    Examples
    --------
    >>> in_lines("Comité de pilotage du contrat de ville", 17, 600)[1:]
    [('Comité de pilotage', 'du contrat de ville'), ('Comité', 'de pilotage du', 'contrat de ville')]
    """
    made: list[tuple[str, ...]] = [(text,)]
    if (two := in_two(text, size, weight)) != made[0]:
        made.append(two)
        thirds = [(first, *in_two(text[len(first):].lstrip(" "), size, weight)) for first in _starts(text)]
        three = min(thirds, key=lambda lines: text_block(lines, size, weight)[0], default=two)
        if text_block(two, size, weight)[0] > THREE_FROM and len(three) > len(two):
            made.append(three)
    return made


def _starts(text: str) -> list[str]:
    return [text[: i + 1].rstrip(" ") for i, sign in enumerate(text) if sign in " -" and 2 < i < len(text) - 3]


@dataclass(slots=True)
class Taken:
    """Room already taken on the sheet, as boxes."""

    boxes: list[Box] = field(default_factory=list)

    def add(self, boxes: Iterable[Box]) -> None:
        """Take more room."""
        self.boxes.extend(boxes)

    def overlap(self, candidates: np.ndarray, margin: float = 0.0) -> np.ndarray:
        """Return the area that each candidate (rows of four) shares with what is taken."""
        if not self.boxes or not len(candidates):
            return np.zeros(len(candidates))
        taken = np.array(self.boxes)
        c = candidates[:, None, :]
        wide = np.minimum(c[..., 2], taken[:, 2]) - np.maximum(c[..., 0], taken[:, 0]) + margin
        high = np.minimum(c[..., 3], taken[:, 3]) - np.maximum(c[..., 1], taken[:, 1]) + margin
        shared: np.ndarray = (np.clip(wide, 0, None) * np.clip(high, 0, None)).sum(axis=1)
        return shared


def around(x: float, y: float, half: float) -> Box:
    """Return the square box around a point."""
    return x - half, y - half, x + half, y + half


def crossings(segments: np.ndarray, boxes: Sequence[Box]) -> np.ndarray:
    """Return how many boxes each segment (rows x0, y0, x1, y1) passes through, by sampling it."""
    if not boxes or not len(segments):
        return np.zeros(len(segments))
    steps = np.linspace(0.08, 1, 12)
    x = segments[:, 0:1] + (segments[:, 2:3] - segments[:, 0:1]) * steps
    y = segments[:, 1:2] + (segments[:, 3:4] - segments[:, 1:2]) * steps
    b = np.array(boxes)
    inside = ((x[..., None] > b[:, 0]) & (x[..., None] < b[:, 2]) & (y[..., None] > b[:, 1]) & (y[..., None] < b[:, 3]))
    count: np.ndarray = inside.any(axis=1).sum(axis=1)
    return count
