"""« Les instances »: bodies on two arcs, a slot for each, by family; the two poles in the middle.

Each side is cut into equal vertical slots, one for each family's title and each body, so that
labels stay level and never overlap.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codir_network.render.font import Weight, text_width
from codir_network.render.layout.boxes import ASCENT, DESCENT, Box, Label, label_at, text_block
from codir_network.render.layout.bundles import Curve, bundled
from codir_network.render.layout.ellipse import HEIGHT, WIDTH
from codir_network.render.parts import Body, Group
from codir_network.render.scene import Scene
from codir_network.text import say

LEFT = ("Gouvernance politique", "Instances obligatoires", "Partenariats", "Usagers et société civile")
RIGHT = ("Direction administrative", "Services communs", "Projets", "Réseaux métiers")
"""Families of each side, from the top; the territory's own take the shorter side, at the bottom."""

RX, RY = 520.0, 462.0
MIDDLE = 10.0
"""The centre of the arcs lies this far under the middle of the sheet: buttons stand above."""

BETWEEN = 0.8
"""Room between two families, in slots."""

PITCH = 36.0
"""A slot is never higher than this, however few bodies there are."""

SIZES = (18.0, 17.0, 16.0, 15.0, 14.0)
TITLE_SIZE = 16.0
ASIDE = 15.0
"""From a symbol to its label."""

POLE_X, POLE_Y, POLE_R = 124.0, 12.0, 62.0
INSIDE = 150.0
"""What the arcs leave free around the middle: at least this far from the poles' centres."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A body or a group on an arc, with its label."""

    id: str
    x: float
    y: float
    label: Label


@dataclass(frozen=True, slots=True)
class Band:
    """The band of a family behind its symbols, and its title."""

    family: str
    points: tuple[tuple[float, float], ...]
    title: Label


@dataclass(frozen=True, slots=True)
class Ring:
    """A pole: its ring, the words under its number, its name and what is said under it."""

    id: str
    x: float
    y: float
    unit: Label
    name: Label


@dataclass(frozen=True, slots=True)
class Bodies:
    """The whole view, on the same sheet as the three circles."""

    spots: tuple[Spot, ...]
    bands: tuple[Band, ...]
    rings: tuple[Ring, ...]
    curves: tuple[Curve, ...]
    bounds: Box


@dataclass(frozen=True, slots=True)
class _Line:
    """A symbol to be placed: a body, or a group of them."""

    id: str
    name: str
    family: str


def place_bodies(scene: Scene) -> Bodies:
    """Return where the bodies of a scene stand: the same scene, the same places."""
    rings = _rings(scene)
    lines = _lines(scene)
    sides = _sides(scene, lines)
    spots: list[Spot] = []
    bands: list[Band] = []
    for side, families in zip((-1, 1), sides, strict=True):
        found, behind = _side(side, families, dict(scene.families))
        spots += found
        bands += behind
    curves = bundled(_ties(scene, lines), {s.id: (s.x, s.y) for s in spots},
                     {line.id: line.family for line in lines}, {ring.id: (ring.x, ring.y) for ring in rings},
                     [ring.name.box for ring in rings], radius=POLE_R)
    return Bodies(tuple(sorted(spots, key=lambda s: s.id)), tuple(bands), tuple(rings), curves,
                  (-WIDTH / 2, -HEIGHT / 2, WIDTH / 2, HEIGHT / 2))


def _lines(scene: Scene) -> list[_Line]:
    """Return the symbols in the order of the workbook: bodies, and groups at the place of their first body."""
    poles = {b.id for b in _poles(scene).values()}
    group_of: dict[str, Group] = {body: group for group in scene.groups for body in group.bodies}
    made: dict[str, _Line] = {}
    for body in scene.bodies:
        if body.id in poles:
            continue
        group = group_of.get(body.id)
        line = _Line(group.id, group.name, group.family) if group else _Line(body.id, body.label, body.family)
        made.setdefault(line.id, line)
    return list(made.values())


def _poles(scene: Scene) -> dict[str, Body]:
    return {b.role: b for b in scene.bodies if b.role}


def _sides(scene: Scene, lines: Sequence[_Line]) -> tuple[list[tuple[str, list[_Line]]], ...]:
    by_family = {key: [line for line in lines if line.family == key] for key, _ in scene.families}
    left = [key for key in LEFT if by_family.get(key)]
    right = [key for key in RIGHT if by_family.get(key)]
    for key, _ in scene.families:
        if key not in (*LEFT, *RIGHT) and by_family[key]:
            sizes = [sum(len(by_family[k]) + 1 for k in side) for side in (left, right)]
            (left if sizes[0] < sizes[1] else right).append(key)
    return [(key, by_family[key]) for key in left], [(key, by_family[key]) for key in right]


def _side(side: int, families: Sequence[tuple[str, list[_Line]]],
          words: Mapping[str, str]) -> tuple[list[Spot], list[Band]]:
    slots = sum(1 + len(lines) for _, lines in families) + BETWEEN * max(len(families) - 1, 0)
    if not slots:
        return [], []
    pitch = min(PITCH, 2 * RY / slots)
    size = next((s for s in SIZES if s * (ASCENT + DESCENT) <= pitch - 1), SIZES[-1])
    place, run = {}, 0.0
    for family, lines in families:
        for key in (family, *(line.id for line in lines)):
            place[key] = MIDDLE - slots * pitch / 2 + (run + 0.5) * pitch
            run += 1
        run += BETWEEN
    names = {line.id: line.name for _, lines in families for line in lines}
    width = {key: text_width(words.get(key, key).upper(), TITLE_SIZE, 700) if key not in names
             else text_width(names[key], size, 600) for key in place}
    rx = min(RX, *((WIDTH / 2 - 12 - ASIDE - width[key]) / max(_share(y), 0.3) for key, y in place.items()))
    spots, bands = [], []
    for family, lines in families:
        for line in lines:
            x, y = _on_arc(side, rx, place[line.id])
            spots.append(Spot(line.id, x, y, _beside(side, x, y, line.name, size)))
        title = _beside(side, _on_arc(side, rx, place[family])[0], place[family], words[family].upper(), TITLE_SIZE,
                        title=True)
        ends = place[lines[0].id], place[lines[-1].id]
        steps = max(2, int((ends[1] - ends[0]) / 12))
        arc = tuple(_on_arc(side, rx, ends[0] + (ends[1] - ends[0]) * i / steps) for i in range(steps + 1))
        bands.append(Band(family, arc, title))
    return spots, bands


def _share(y: float) -> float:
    """Return how wide the arc is at a height, from 0 to 1."""
    return math.sqrt(max(0.0, 1 - ((y - MIDDLE) / (RY + 14)) ** 2))


def _on_arc(side: int, rx: float, y: float) -> tuple[float, float]:
    return round(side * rx * _share(y), 2), round(y, 2)


def _beside(side: int, x: float, y: float, text: str, size: float, *, title: bool = False) -> Label:
    weight: Weight = 700 if title else 600
    width, height = text_block((text,), size, weight)
    left = x + ASIDE if side > 0 else x - ASIDE - width
    return label_at((text,), left, y - height / 2, "left" if side > 0 else "right", size, weight)


def _rings(scene: Scene) -> list[Ring]:
    """Return the rings of the poles that are described, side by side, or the Co-dir's alone in the middle."""
    hubs, poles = {hub.body: hub for hub in scene.hubs}, _poles(scene)
    both = len(poles) > 1
    made = []
    for role, side in (("maires", -1), ("codir", 1)):
        body = poles.get(role)
        if body is None:
            continue
        x, hub = side * POLE_X if both else 0.0, hubs.get(body.id)
        unit = tuple(say("page.hub.unit", scene.lang, m=hub.others).split("|")) if hub else ("",)
        note = say("page.hub.without", scene.lang, p=hub.without) if hub and scene.level != "par-commune" else ""
        words = say(f"page.pole.{role}", scene.lang).replace("|", " ")
        width, _ = text_block((words,), 20.0, 700, note)
        made.append(Ring(body.id, x, POLE_Y, label_at(unit, x - text_block(unit, 15.0, 400)[0] / 2, POLE_Y + 12,
                                                      "center", 15.0, 400),
                         label_at((words,), x - width / 2, POLE_Y + POLE_R + 12, "center", 20.0, 700, note)))
    return made


def _ties(scene: Scene, lines: Sequence[_Line]) -> dict[tuple[str, str], int]:
    """Return what is drawn between symbols: the strongest of the ties that a group stands for."""
    stands = {body: group.id for group in scene.groups for body in group.bodies}
    shown = {line.id for line in lines} | {b.id for b in _poles(scene).values()}
    made: dict[tuple[str, str], int] = {}
    for tie in scene.ties:
        a, b = sorted(stands.get(end, end) for end in (tie.a, tie.b))
        if a != b and a in shown and b in shown and not tie.nested:
            made[a, b] = max(made.get((a, b), 0), tie.shared)
    return made
