"""« Les instances », printed: two arcs, bundles, and the poles as rings that show how far they reach."""

from __future__ import annotations

import math

from matplotlib.path import Path

from codir_network.render import style
from codir_network.render.layout.boxes import Box, around
from codir_network.render.layout.bundles import Curve
from codir_network.render.layout.instances import POLE_R, Bodies, Ring
from codir_network.render.parts import Body, Group
from codir_network.render.scene import Scene
from codir_network.render.static.circles import draw_body
from codir_network.render.static.sheet import Pen, around_all, cubic, line

UNREACHED = "#dcdad3"
CODIR = "#111111"


def extent(layout: Bodies) -> Box:
    """Return the box around all that is drawn."""
    rings = [around(ring.x, ring.y, POLE_R + 5) for ring in layout.rings]
    return around_all([*rings, *(ring.name.box for ring in layout.rings), *(spot.label.box for spot in layout.spots),
                       *(around(spot.x, spot.y, 26) for spot in layout.spots),
                       *(band.title.box for band in layout.bands)])


def draw(scene: Scene, layout: Bodies, pen: Pen) -> None:
    """Draw the bodies, the middle of their sheet at the origin of the pen."""
    styles = style.family_styles(key for key, _ in scene.families)
    shown: dict[str, Body | Group] = {b.id: b for b in scene.bodies} | {g.id: g for g in scene.groups}
    roles = {body.id: body.role for body in scene.bodies if body.role}
    for band in layout.bands:
        pen.strokes([line(band.points)], styles[band.family].fill, 24, alpha=0.26, cap="round")
    _curves(layout, shown, roles, styles, pen)
    for ring in layout.rings:
        _ring(ring, scene, styles[shown[ring.id].family], pen)
    _spots(layout, shown, roles, styles, pen)
    for band in layout.bands:
        pen.label(band.title, styles[band.family].text)


def _curves(layout: Bodies, shown: dict[str, Body | Group], roles: dict[str, str],
            styles: dict[str, style.FamilyStyle], pen: Pen) -> None:
    """Draw ties from the palest to the poles': automatic seats, one member, two and more."""
    kinds: dict[tuple[int, str, float, float], list[Curve]] = {}
    for curve in layout.curves:
        kinds.setdefault(_kind(curve, shown, roles, styles), []).append(curve)
    for (_, colour, width, alpha), curves in sorted(kinds.items(), key=lambda item: item[0]):
        pole = width > 1.5
        pen.strokes([cubic(curve.points, aside) for curve in curves
                     for aside in ((-2.0, 2.0) if pole and curve.shared > 1 else (0.0,))], colour, width, alpha=alpha)


def _kind(curve: Curve, shown: dict[str, Body | Group], roles: dict[str, str],
          styles: dict[str, style.FamilyStyle]) -> tuple[int, str, float, float]:
    ends = (curve.a, curve.b)
    if any(getattr(shown[end], "automatic", False) for end in ends if end not in roles):
        return 0, style.GREY, 1.0, 0.06
    if any(roles.get(end) == "codir" for end in ends):
        return 4, CODIR, 1.6, 0.9
    if pole := next((end for end in ends if end in roles), ""):
        return 3, styles[shown[pole].family].fill, 1.6, 0.7
    return (2, style.GREY, 1.1, 0.5) if curve.shared > 1 else (1, style.GREY, 1.1, 0.17)


def _ring(ring: Ring, scene: Scene, family: style.FamilyStyle, pen: Pen) -> None:
    radius, hub = POLE_R - 6, next((hub for hub in scene.hubs if hub.body == ring.id), None)
    pen.disc(ring.x, ring.y, radius + 11, "white")
    pen.disc(ring.x, ring.y, radius, None, edge=UNREACHED, width=12)
    if hub:
        held = hub.reached if scene.level == "par-commune" else hub.without
        pen.strokes([_arc(ring, radius, 0, held / max(hub.others, 1))], family.fill, 12)
        if held < hub.reached:
            pen.strokes([_arc(ring, radius, held / hub.others, hub.reached / hub.others)], family.fill, 12, dash=(4, 4))
        pen.text(ring.x, ring.y + 4, str(hub.reached), 46, weight=700, ink=family.text, align="center")
        for i, words in enumerate(ring.unit.lines):
            pen.text(ring.x, ring.y + 23 + 16 * i, words, 15, align="center")
    pen.label(ring.name, family.text)


def _arc(ring: Ring, radius: float, start: float, end: float) -> Path:
    turns = [2 * math.pi * (start + (end - start) * i / 60) - math.pi / 2 for i in range(61)]
    return line([(ring.x + radius * math.cos(turn), ring.y + radius * math.sin(turn)) for turn in turns])


def _spots(layout: Bodies, shown: dict[str, Body | Group], roles: dict[str, str],
           styles: dict[str, style.FamilyStyle], pen: Pen) -> None:
    near = {end for curve in layout.curves if "codir" in {roles.get(curve.a), roles.get(curve.b)}
            for end in (curve.a, curve.b)}
    for spot in layout.spots:
        what = shown[spot.id]
        if isinstance(what, Body):
            draw_body(what, spot.x, spot.y, styles[what.family], pen)
        else:
            pen.shape(spot.x, spot.y, 9.5, styles[what.family])
        if near and spot.id not in near:
            pen.disc(spot.x - math.copysign(21, spot.x), spot.y, 3.6, "white", edge=style.INK, width=1.8)
        pen.label(spot.label)
