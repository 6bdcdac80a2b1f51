"""A view of the territory as an A3 sheet: the map, and beside it all that is needed to read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from codir_network.errors import RenderError
from codir_network.render import style
from codir_network.render.font import text_width
from codir_network.render.layout import place_circles
from codir_network.render.layout.boxes import Box
from codir_network.render.layout.instances import place_bodies
from codir_network.render.layout.territory import place_territory
from codir_network.render.scene import Scene
from codir_network.render.static import bodies, circles, ground
from codir_network.render.static.column import fitted
from codir_network.render.static.margin import columns
from codir_network.render.static.sheet import A3, Pen, Print, box, line, ours, polygon
from codir_network.render.words import printed
from codir_network.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a view is printed: where everything stands, the box around it, how it is drawn."""

    place: Callable[[Scene], Any]
    extent: Callable[[Any], Box]
    draw: Callable[[Scene, Any, Pen], None]


VIEWS: Mapping[str, View] = {
    "cercles": View(place=place_circles, extent=circles.extent, draw=circles.draw),
    "instances": View(place=place_bodies, extent=bodies.extent, draw=bodies.draw),
    "territoire": View(place=place_territory, extent=ground.extent, draw=ground.draw),
}
"""Views that can be printed: a new one is a line here."""

MOST_MARKS = 2000
"""Beyond, a sheet says nothing: it is refused with proposals, as the page is."""

EDGE, MARGIN, HEADING, PAD = 9.0, 84.0, 24.0, 3.0
"""Millimetres around the frame; width of the margin; room of the title, and around the map."""

LARGEST = 0.25
"""Millimetres of a unit, at most: names of communes then have 13 points."""


@ours
def figure(scene: Scene, *, view: str = "cercles") -> Print:
    """Return a view of a territory as a figure, A3 landscape: the same places as on the page.

    Parameters
    ----------
    scene
        From :func:`codir_network.render.scene.compose_scene`: it says what may be shown.
    view
        "cercles", "instances" or "territoire".

    Returns
    -------
    Print
        A matplotlib figure; :func:`codir_network.render.static.file_bytes` makes its file.

    Raises
    ------
    ValueError
        When the view is another word.
    RenderError
        ``carte.trop_grande`` above ``MOST_MARKS`` communes and bodies.
    """
    if view not in VIEWS:
        raise ValueError(f"{view!r} is none of {', '.join(VIEWS)}")
    if (n := len(scene.communes) + len(scene.bodies)) > MOST_MARKS:
        raise RenderError("carte.trop_grande", n=n, most=MOST_MARKS)
    drawn = VIEWS[view]
    layout = drawn.place(scene)
    heading = printed(say(f"page.view.{view}", scene.lang), scene.lang)
    sheet = Print(A3, f"{heading}, {scene.territory}", scene.lang)
    wide, high = A3[0] - 2 * EDGE - MARGIN, A3[1] - 2 * EDGE
    pen = sheet.pen
    _title(scene, heading, pen.moved(EDGE + 6, EDGE, 0.25))
    left, top, right, bottom = drawn.extent(layout)
    room, tall = wide - 2 * PAD, high - HEADING - PAD
    scale = min(room / (right - left), tall / (bottom - top), LARGEST)
    drawn.draw(scene, layout, pen.moved(EDGE + wide / 2 - (left + right) / 2 * scale,
                                        EDGE + HEADING + tall / 2 - (top + bottom) / 2 * scale, scale))
    if view != "instances" and any(commune.bearing is not None for commune in scene.communes):
        _north(pen.moved(EDGE + wide - 12, EDGE + 8, 0.28))
    fitted(pen.moved(EDGE + wide + 6, EDGE + 7, 1), (MARGIN - 12, high - 13), columns(scene, view))
    pen.area(box(EDGE, EDGE, A3[0] - 2 * EDGE, high), None, edge=style.INK, width=0.2)
    pen.strokes([line([(EDGE + wide, EDGE), (EDGE + wide, EDGE + high)])], style.INK, 0.2)
    return sheet


def _title(scene: Scene, heading: str, pen: Pen) -> None:
    pen.text(0, 48, heading, 38, weight=700)
    pen.text(text_width(heading, 38, 700) + 14, 48, printed(say("page.heading", scene.lang), scene.lang), 38,
             ink=style.GREY)
    pen.text(0, 78, subtitle(scene), 18, ink=style.GREY)


def subtitle(scene: Scene) -> str:
    """Return the line under a title: territory, how many communes and bodies, date."""
    said = any(word in scene.territory for word in ("fictif", "fictive"))
    fictitious = f" {say('page.fictitious', scene.lang)}" if scene.fictitious and not said else ""
    size = say("figure.size", scene.lang, n=len(scene.communes), m=len(scene.bodies))
    date = say("page.date", scene.lang, date=scene.date) if scene.date else ""
    return printed(", ".join(part for part in (scene.territory + fictitious, size, date) if part), scene.lang)


def _north(pen: Pen) -> None:
    pen.area(polygon([(10, 0), (17, 22), (10, 17), (3, 22)]), style.INK)
    pen.text(10, 39, "N", 17, weight=600, align="center")
