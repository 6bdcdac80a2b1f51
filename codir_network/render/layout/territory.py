"""« Le territoire »: communes at their coordinates, the families where they sit around each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np

from codir_network.diagnostics.level_lines import State
from codir_network.render.layout.boxes import Box, Taken, around
from codir_network.render.layout.circles import CORNERS, note_of
from codir_network.render.layout.ellipse import HEIGHT, WIDTH
from codir_network.render.layout.marks import Mark, Named
from codir_network.render.layout.people import around_communes
from codir_network.render.layout.points import names_beside
from codir_network.render.scene import Scene
from codir_network.render.scene.parts import Commune

MARGIN = (190.0, 96.0)
"""Room kept for labels at the sides, and above and under."""

SHEET: Box = (-WIDTH / 2 + 8, -HEIGHT / 2 + 64, WIDTH / 2 - 8, HEIGHT / 2 - 56)
_SWEEPS = 80


@dataclass(frozen=True, slots=True)
class Glyph:
    """The families where a commune has a known seat, each as (family, x, y)."""

    commune: str
    families: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Territory:
    """The whole view, on the sheet of the other two."""

    marks: tuple[Mark, ...]
    glyphs: tuple[Glyph, ...]
    meetings: tuple[tuple[str, str], ...]
    people: tuple[Mark, ...]
    radius: float
    bounds: Box


def place_territory(scene: Scene) -> Territory:
    """Return where a scene stands on the ground: the same scene, the same places."""
    communes = scene.communes
    radius = 19.0 if len(communes) <= 40 else 15.0 if len(communes) <= 80 else 11.0
    places = _apart(_projected(communes), 2 * radius + 12)
    reach = {c.id: max(radius + 5, 24.0 if c.state == "asked" and len(communes) <= 80 else 0.0) for c in communes}
    taken = Taken([*CORNERS, *(around(x, y, reach[c.id]) for c, (x, y) in zip(communes, places, strict=True))])
    size = 19.0 if len(communes) <= 30 else 16.0 if len(communes) <= 60 else 14.0
    few = {state for state in get_args(State) if state and sum(c.state == state for c in communes) <= 6}
    points = [Named(id=c.id, name=c.name, x=x, y=y, reach=reach[c.id] - 3, first=c.state == "asked",
                    note=note_of(c, scene.lang) if c.state in few else "")
              for c, (x, y) in zip(communes, places, strict=True)]
    marks = tuple(names_beside(points, taken, size=size, sheet=SHEET))
    at = {mark.id: (mark.x, mark.y) for mark in marks}
    return Territory(marks, _glyphs(scene, at, radius), scene.meetings, around_communes(scene.people, at, radius),
                     radius, (-WIDTH / 2, -HEIGHT / 2, WIDTH / 2, HEIGHT / 2))


def _projected(communes: Sequence[Commune]) -> np.ndarray:
    """Return the communes on the sheet; those without coordinates stand in a row at the bottom."""
    known = [c.place for c in communes if c.place]
    wide, high = WIDTH / 2 - MARGIN[0], HEIGHT / 2 - MARGIN[1]
    if known:
        lon, lat = (np.array(values) for values in zip(*known, strict=True))
        turn = math.cos(math.radians(float(lat.mean())))
        x, y = lon * turn, -lat
        middle = (x.min() + x.max()) / 2, (y.min() + y.max()) / 2
        scale = min(wide / max((x.max() - x.min()) / 2, 1e-6), high / max((y.max() - y.min()) / 2, 1e-6))
        scale = min(scale, 1e5)
    lost = [c.id for c in communes if not c.place]
    made = []
    for commune in communes:
        if commune.place:
            made.append(((commune.place[0] * turn - middle[0]) * scale, (-commune.place[1] - middle[1]) * scale))
        else:
            made.append((-wide + 2 * wide * (lost.index(commune.id) + 0.5) / len(lost), high + 30))
    return np.array(made).reshape(-1, 2)


def _apart(points: np.ndarray, least: float) -> list[tuple[float, float]]:
    """Return the points pushed apart until each has its room, or nearly; what is far does not move."""
    moved = points.astype(float).copy()
    for _ in range(_SWEEPS if len(points) > 1 else 0):
        gap = moved[:, None, :] - moved[None, :, :]
        far = np.hypot(gap[..., 0], gap[..., 1])
        np.fill_diagonal(far, np.inf)
        close = far < least
        if not close.any():
            break
        # two communes on one spot part along a direction of their own
        turn = np.arange(len(moved)) * 2.4
        away = np.where(far[..., None] > 1e-6, gap / np.maximum(far, 1e-6)[..., None],
                        np.stack([np.cos(turn), np.sin(turn)], axis=1)[:, None, :])
        push = np.where(close, (least - far) / 2, 0.0)[..., None] * away
        moved += 0.7 * push.sum(axis=1)
        moved[:, 0] = np.clip(moved[:, 0], SHEET[0] + 40, SHEET[2] - 40)
        moved[:, 1] = np.clip(moved[:, 1], SHEET[1] + 24, SHEET[3] - 24)
    return [(round(float(x), 2), round(float(y), 2)) for x, y in moved]


def _glyphs(scene: Scene, at: dict[str, tuple[float, float]], radius: float) -> tuple[Glyph, ...]:
    """Return around each commune the families where it sits, each at its own hour whatever the commune."""
    families = [key for key, _ in scene.families]
    held = {commune.id: commune.families for commune in scene.communes}
    made = []
    for commune, (x, y) in at.items():
        turns = [(key, -math.pi / 2 + 2 * math.pi * i / len(families)) for i, key in enumerate(families)]
        made.append(Glyph(commune, tuple(
            (key, round(x + radius * math.cos(turn), 1), round(y + radius * math.sin(turn), 1))
            for key, turn in turns if key in held[commune])))
    return tuple(made)
