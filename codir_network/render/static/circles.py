"""« Les trois cercles », printed: the places of the page, the same order of drawing."""

from __future__ import annotations

import math
from collections import defaultdict

import numpy as np
from matplotlib.path import Path

from codir_network import palette
from codir_network.render import style
from codir_network.render.layout import Layout, Mark
from codir_network.render.layout.boxes import Box
from codir_network.render.layout.ellipse import INNER, POLE_RX, POLE_RY, USUAL, Ellipse, Frame
from codir_network.render.layout.gathered import Gathered
from codir_network.render.layout.sectors import Petal
from codir_network.render.scene import Scene
from codir_network.render.scene.parts import Body, Commune
from codir_network.render.static.sheet import Pen, around_all, contour, line, oval, polygon, quadratic

ROOT = 78.0
"""Length of the root of a commune towards a family."""

FADES = 8
"""Layers that make a root fade: one is opaque by a quarter, all of them by nine tenths."""

Point = tuple[float, float]


def extent(layout: Layout) -> Box:
    """Return the box around all that is drawn."""
    wide, high = layout.frame.users.rx, layout.frame.users.ry
    return around_all([(-wide, -high, wide, high), *(mark.label.box for mark in layout.marks if mark.label)])


def draw(scene: Scene, layout: Layout, pen: Pen) -> None:
    """Draw the three circles, their centre at the origin of the pen."""
    marks = {mark.id: mark for mark in layout.marks}
    marks |= {body: marks[group.id] for group in layout.groups for body in group.bodies}
    styles = style.family_styles(key for key, _ in scene.families)
    bodies = {body.id: body for body in scene.bodies}
    _ground(scene, layout, pen, styles)
    _threads(scene, marks, bodies, pen)
    _roots(scene, marks, bodies, styles, pen)
    _pole_ties(scene, layout, marks, bodies, styles, pen)
    for commune in scene.communes:
        draw_commune(commune, marks[commune.id].x, marks[commune.id].y, pen, layout.frame)
    for group in layout.groups:
        _group(group, marks[group.id], styles[group.family], pen)
    within = {body for group in layout.groups for body in group.bodies}
    for body in scene.bodies:
        if body.id not in within:
            draw_body(body, marks[body.id].x, marks[body.id].y, styles[body.family], pen,
                      pole=marks[body.id].pole)
    _titles(layout, styles, pen)
    states = {c.id: c.state for c in scene.communes}
    for mark in layout.marks:
        draw_name(mark, _reach(states.get(mark.id, ""), layout.frame), pen)


def _reach(state: str, frame: Frame) -> float:
    """Return how far from its middle the sign of a commune goes: where a leader to its name begins."""
    if state == "asked":
        return frame.halo + 2
    return frame.dot * (style.RING if state else 4 / 3)


def draw_commune(commune: Commune, x: float, y: float, pen: Pen, frame: Frame = USUAL) -> None:
    """Draw the dot of a commune; a halo when it is to link, a dotted ring when it has not reread."""
    part = frame.halo / 20
    thin = max(part, 0.55)
    if commune.state == "asked":
        pen.disc(x, y, frame.halo + 1, style.CREAM)
        pen.disc(x, y, frame.halo, None, edge=style.INK, width=4.5 * thin, dash=(9 * part, 6 * part))
    elif commune.state:
        pen.disc(x, y, style.RING * frame.dot, None, edge=palette.WAITING, width=1.8 * thin, dash=(1.8, 3.6))
    pen.disc(x, y, frame.dot, "white", edge=style.INK, width=max(2.0, frame.dot * 4 / 7.5))


def _group(group: Gathered, mark: Mark, family: style.FamilyStyle, pen: Pen) -> None:
    """Draw a family of many bodies: two symbols, one behind the other."""
    pen.area(contour(mark.x - 5, mark.y - 5, 11, family.shape), tint(family.fill, 0.45))
    pen.shape(mark.x, mark.y, 11, family, hollow=group.automatic, edge=2.6)


def draw_body(body: Body, x: float, y: float, family: style.FamilyStyle, pen: Pen, *, pole: bool = False) -> None:
    """Draw the symbol of a body: hollow with automatic seats; a pole is larger, and framed instead."""
    if pole:
        pen.area(contour(x, y, 18, family.shape), "white", edge=family.fill if body.automatic else None, width=2.4)
        pen.area(contour(x, y, 14, family.shape), family.fill)
    else:
        pen.shape(x, y, 5.5 if body.owner else 9.5, family, hollow=body.automatic, edge=1.8 if body.owner else 2.6)


def draw_name(mark: Mark, reach: float, pen: Pen) -> None:
    """Write the label of a mark, with its leader from ``reach`` on."""
    if mark.leader:
        (x0, y0), (x1, y1), *more = zip(mark.leader[0::2], mark.leader[1::2], strict=True)
        share = reach / max(math.hypot(x1 - x0, y1 - y0), 1.0)
        pen.strokes([line([(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share), (x1, y1), *more])], style.GREY, 1.2)
    if mark.label:
        pen.label(mark.label)


def _ground(scene: Scene, layout: Layout, pen: Pen, styles: dict[str, style.FamilyStyle]) -> None:
    frame = layout.frame
    for ellipse, fill, edge, width in ((frame.users, style.USERS_RING, palette.CIRCLE_EDGE, 1.4),
                                       (frame.institutions, style.INSTITUTIONS_RING, palette.CIRCLE_EDGE, 1.4),
                                       (frame.rim, style.DISC, palette.RIM_EDGE, 2.0)):
        pen.area(oval(ellipse.rx, ellipse.ry), fill, edge=edge, width=width)
    for petal in layout.petals:
        fill = tint(styles[petal.family].fill, 0.12 if petal.bodies else 0.045)
        pen.area(_sector(petal, frame.rim), fill, edge=fill, width=8, join="round")
    if scene.center == "territoire":
        described = any(body.role for body in scene.bodies)
        pen.area(oval(POLE_RX, POLE_RY), "white", edge=style.INK if described else style.GREY,
                 width=2.6 if described else 2, dash=() if described else (2.5, 6))


def tint(colour: str, share: float) -> str:
    """Return a colour mixed with white."""
    parts = (int(colour[i:i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - share * (255 - part)):02x}" for part in parts)


def _sector(petal: Petal, rim: Ellipse) -> Path:
    turns = np.linspace(petal.start, petal.end, 40)
    return polygon([*(rim.at(turn, INNER[1]) for turn in turns), *(rim.at(turn, INNER[0]) for turn in turns[::-1])])


def _bend(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2 * 0.9, (a[1] + b[1]) / 2 * 0.9


def _where(mark: Mark) -> Point:
    return mark.x, mark.y


def _threads(scene: Scene, marks: dict[str, Mark], bodies: dict[str, Body], pen: Pen) -> None:
    ends = {(_where(marks[seat.commune]), _where(marks[seat.body])): None for seat in scene.seats
            if seat.counted and not bodies[seat.body].automatic and bodies[seat.body].owner != seat.commune}
    pen.strokes([quadratic(start, _bend(start, end), end) for start, end in ends], style.GREY, 1.25, alpha=0.13)


def _roots(scene: Scene, marks: dict[str, Mark], bodies: dict[str, Body], styles: dict[str, style.FamilyStyle],
           pen: Pen) -> None:
    """Draw one root for each commune and family where it sits, towards the middle of its bodies there."""
    towards: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for seat in scene.seats:
        if seat.counted and not bodies[seat.body].automatic:
            towards[seat.commune, bodies[seat.body].family].append(_where(marks[seat.body]))
    crowd = max(0.45, min(1.0, 36 / max(len(scene.communes), 1)))
    paths, fills = [], []
    for (commune, family), ends in towards.items():
        end = (sum(x for x, _ in ends) / len(ends), sum(y for _, y in ends) / len(ends))
        for part in range(1, FADES + 1):
            paths.append(_root(_where(marks[commune]), end, crowd, part / FADES))
            fills.append(styles[family].line)
    pen.areas(paths, fills, alpha=0.25)


def _root(start: Point, end: Point, crowd: float, part: float) -> Path:
    """Return the first part of a root, which tapers."""
    length = math.hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    middle, reach = _bend(start, end), min(1.0, ROOT * crowd / length)
    steps = np.linspace(0, reach * part, 9)
    curve = np.stack([_on(start, middle, end, t) for t in (*steps, steps[-1] + 0.01)])
    along = np.diff(curve, axis=0)
    normal = np.stack([-along[:, 1], along[:, 0]], axis=1) / np.maximum(np.hypot(*along.T), 1e-9)[:, None]
    half = (2.6 - 1.9 * steps / reach)[:, None] * crowd
    rim = np.concatenate([curve[:-1] + normal * half, (curve[:-1] - normal * half)[::-1]])
    return polygon([(float(x), float(y)) for x, y in rim.round(2)])


def _on(a: Point, control: Point, b: Point, t: float) -> np.ndarray:
    return np.array(a) * (1 - t) ** 2 + np.array(control) * 2 * t * (1 - t) + np.array(b) * t**2


def _pole_ties(scene: Scene, layout: Layout, marks: dict[str, Mark], bodies: dict[str, Body],
               styles: dict[str, style.FamilyStyle], pen: Pen) -> None:
    automatic = {b.id for b in scene.bodies if b.automatic} | {g.id for g in layout.groups if g.automatic}
    for pole in sorted({tie.a for tie in layout.ties}):
        paths = []
        for tie in layout.ties:
            if tie.a == pole and tie.b not in automatic:
                start, end = _where(marks[tie.a]), _where(marks[tie.b])
                apart = (-2.6, 2.6) if tie.shared > 1 else (0.0,)
                paths += [quadratic(start, (tie.x, tie.y), end, aside) for aside in apart]
        pen.strokes(paths, styles[bodies[pole].family].fill, 2, alpha=0.55)
    if scene.center == "codir" and any(body.role == "codir" for body in scene.bodies):
        pen.area(oval(96, 54, 0, 16), "white", edge=style.INK, width=2.6)


def _titles(layout: Layout, styles: dict[str, style.FamilyStyle], pen: Pen) -> None:
    for title in layout.titles:
        pen.arc(title, style.GREY)
    for petal in layout.petals:
        if petal.title:
            pen.arc(petal.title, styles[petal.family].text if petal.bodies else style.GREY)
    for label in layout.quiet:
        pen.label(label, style.GREY)
