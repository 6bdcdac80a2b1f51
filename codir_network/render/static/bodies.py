"""« Les instances », printed: two arcs, bundles, and the poles as rings that show how far they reach."""

from __future__ import annotations

import math

from matplotlib.path import Path

from codir_network import palette
from codir_network.render import style
from codir_network.render.layout.boxes import Box, around
from codir_network.render.layout.bundles import Curve
from codir_network.render.layout.instances import POLE_R, Bodies, Call, Ring
from codir_network.render.scene import Scene
from codir_network.render.scene.parts import Body, Group
from codir_network.render.static.circles import draw_body
from codir_network.render.static.sheet import Pen, around_all, box, cubic, line

Kind = tuple[int, str, float, float, tuple[int, ...]]
"""Lines of one kind: rank (what lies above), colour, width, opacity, dash."""

AUTOMATIC, SINGLE, DOUBLE = range(3)


def extent(layout: Bodies) -> Box:
    """Return the box around all that is drawn."""
    labels = [*(mark.label for mark in layout.marks), *(band.title for band in layout.bands), *layout.quiet,
              *(ring.name for ring in layout.rings)]
    return around_all([*(label.box for label in labels if label), *(call.box for call in layout.calls),
                       *(around(ring.mark.x, ring.mark.y, POLE_R + 5) for ring in layout.rings),
                       *(around(mark.x, mark.y, 26) for mark in layout.marks), (0.0, 0.0, 0.0, 0.0)])


def draw(scene: Scene, layout: Bodies, pen: Pen) -> None:
    """Draw the bodies, the middle of their sheet at the origin of the pen."""
    styles = style.family_styles(key for key, _ in scene.families)
    shown: dict[str, Body | Group] = {b.id: b for b in scene.bodies} | {g.id: g for g in scene.groups}
    poles = {ring.mark.id for ring in layout.rings}
    roles = {body.id: body.role for body in scene.bodies if body.id in poles}
    for band in layout.bands:
        pen.strokes([line(band.points)], styles[band.family].fill, 24, alpha=0.26, cap="round")
    _curves(layout, shown, roles, styles, pen)
    for ring in layout.rings:
        _ring(ring, scene, styles[shown[ring.mark.id].family], pen)
    for label in layout.quiet:
        pen.label(label, style.GREY)
    for call in layout.calls:
        _call(call, styles, pen)
    _marks(layout, scene, shown, roles, styles, pen)
    for band in layout.bands:
        if band.title:
            pen.label(band.title, styles[band.family].text)


def _curves(layout: Bodies, shown: dict[str, Body | Group], roles: dict[str, str],
            styles: dict[str, style.FamilyStyle], pen: Pen) -> None:
    """Draw ties from the palest to the poles': automatic seats, one member, two and more."""
    kinds: dict[Kind, list[Curve]] = {}
    for curve in layout.curves:
        kinds.setdefault(_kind(curve, shown, roles, styles), []).append(curve)
    for (rank, colour, width, alpha, dash), curves in sorted(kinds.items(), key=lambda item: item[0]):
        pen.strokes([cubic(curve.points, aside) for curve in curves
                     for aside in ((-2.0, 2.0) if rank > DOUBLE and curve.shared > 1 else (0.0,))],
                    colour, width, alpha=alpha, dash=dash)


def _kind(curve: Curve, shown: dict[str, Body | Group], roles: dict[str, str],
          styles: dict[str, style.FamilyStyle]) -> Kind:
    ends = (curve.a, curve.b)
    if any(_automatic(shown[end], shown) for end in ends if end not in roles):
        return AUTOMATIC, style.GREY, 1.0, 0.06, ()
    pole = next((end for end in ends if roles.get(end) == "codir"), next((end for end in ends if end in roles), ""))
    if pole:
        codir = roles[pole] == "codir"
        colour = palette.CODIR if codir else styles[shown[pole].family].fill
        return (4 if codir else 3), colour, 1.6, 0.85, (8, 5) if curve.hangs else ()
    return (DOUBLE, style.GREY, 1.1, 0.5, ()) if curve.shared > 1 else (SINGLE, style.GREY, 1.1, 0.17, ())


def _automatic(what: Body | Group, shown: dict[str, Body | Group]) -> bool:
    if isinstance(what, Body):
        return what.automatic
    return all(_automatic(shown[body], shown) for body in what.bodies)


def _ring(ring: Ring, scene: Scene, family: style.FamilyStyle, pen: Pen) -> None:
    x, y, radius = ring.mark.x, ring.mark.y, POLE_R - 6
    hub = next((hub for hub in scene.hubs if hub.body == ring.mark.id), None)
    pen.disc(x, y, radius + 11, "white")
    pen.disc(x, y, radius, None, edge=palette.UNREACHED, width=12)
    if hub:
        others = max(hub.others, 1)
        pen.strokes([_arc(ring, radius, 0, hub.without / others)], family.fill, 12)
        if hub.without < hub.reached:
            pen.strokes([_arc(ring, radius, hub.without / others, hub.reached / others)], family.fill, 12, dash=(4, 4))
        pen.text(x, y + 4, str(hub.reached), 46, weight=700, ink=family.text, align="center")
        for i, words in enumerate(ring.unit.lines):
            pen.text(x, y + 23 + 16 * i, words, 15, align="center")
    else:
        pen.shape(x, y, 20, family)
    pen.label(ring.name, family.text)


def _call(call: Call, styles: dict[str, style.FamilyStyle], pen: Pen) -> None:
    """Draw a question put to the room: two families, and how many persons sit in both."""
    left, top, right, bottom = call.box
    middle = (left + right) / 2
    pen.area(box(left, top, right - left, bottom - top), style.CREAM, edge=style.INK, width=2.4, dash=(9, 6),
             join="round")
    pen.strokes([line([(middle + side * 24, call.y), (middle + side * 72, call.y)]) for side in (-1, 1)],
                style.INK, 1.8, dash=(2, 5))
    pen.text(middle, call.y + 9, str(call.shared), 26, weight=700, align="center")
    for family, aside in ((call.a, -90), (call.b, 90)):
        pen.shape(middle + aside, call.y, 9.5, styles[family])
    pen.label(call.words)


def _arc(ring: Ring, radius: float, start: float, end: float) -> Path:
    turns = [2 * math.pi * (start + (end - start) * i / 60) - math.pi / 2 for i in range(61)]
    return line([(ring.mark.x + radius * math.cos(turn), ring.mark.y + radius * math.sin(turn)) for turn in turns])


def _marks(layout: Bodies, scene: Scene, shown: dict[str, Body | Group], roles: dict[str, str],
           styles: dict[str, style.FamilyStyle], pen: Pen) -> None:
    """Draw the symbols, with a small ring at the inner edge of those that share nobody with the Co-dir."""
    near = {end for tie in scene.ties if "codir" in {roles.get(tie.a), roles.get(tie.b)} for end in (tie.a, tie.b)}
    for mark in layout.marks:
        what = shown[mark.id]
        if isinstance(what, Body):
            draw_body(what, mark.x, mark.y, styles[what.family], pen)
        else:
            pen.shape(mark.x, mark.y, 9.5, styles[what.family], hollow=_automatic(what, shown))
        inside = {what.id} if isinstance(what, Body) else set(what.bodies)
        if near and not inside & near:
            pen.disc(mark.x - math.copysign(21, mark.x), mark.y, 3.6, "white", edge=style.INK, width=1.8)
        if mark.label:
            pen.label(mark.label)
