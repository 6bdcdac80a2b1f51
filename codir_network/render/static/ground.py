"""« Le territoire », printed: communes on the ground, around each the families where it sits."""

from __future__ import annotations

from codir_network.render import style
from codir_network.render.layout.boxes import Box, around
from codir_network.render.layout.territory import Territory
from codir_network.render.scene import Scene
from codir_network.render.static.circles import draw_commune, draw_name
from codir_network.render.static.sheet import Pen, around_all, contour, line

MOST_LINES = 700
"""Meetings of communes beyond which their lines say nothing: they are left out, as on the page."""


def extent(layout: Territory) -> Box:
    """Return the box around all that is drawn."""
    return around_all([*(mark.label.box for mark in layout.marks if mark.label),
                       *(around(mark.x, mark.y, layout.radius + 8) for mark in layout.marks), (0.0, 0.0, 0.0, 0.0)])


def draw(scene: Scene, layout: Territory, pen: Pen) -> None:
    """Draw the communes at their coordinates, the middle of their sheet at the origin of the pen."""
    styles = style.family_styles(key for key, _ in scene.families)
    at = {mark.id: (mark.x, mark.y) for mark in layout.marks}
    communes = {commune.id: commune for commune in scene.communes}
    if len(layout.meetings) <= MOST_LINES:
        pen.strokes([line([at[a], at[b]]) for a, b in layout.meetings], style.GREY, 1.1, alpha=0.16)
    for key, commune in communes.items():
        draw_commune(commune, *at[key], pen)
    size = 5.0 if layout.radius > 16 else 4.2 if layout.radius > 12 else 3.2
    for glyph in layout.glyphs:
        for key, x, y in glyph.families:
            family = styles[key]
            pen.area(contour(x, y, size, family.shape), family.fill, edge=style.INK if family.outlined else None,
                     width=1.0)
    for mark in layout.marks:
        draw_name(mark, 22.0 if communes[mark.id].state == "asked" else 10.0, pen)
