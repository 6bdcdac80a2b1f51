"""« Mode salle » on les trois cercles: names of communes for the back row, those of bodies left out."""

from __future__ import annotations

import numpy as np

from codir_network.render.layout.boxes import Box, Taken, around
from codir_network.render.layout.circles import CORNERS, Layout
from codir_network.render.layout.columns import FROM
from codir_network.render.layout.labels import DOT, HALO, commune_size, names_around
from codir_network.render.layout.marks import Mark, Named
from codir_network.render.layout.packing import symbol_box
from codir_network.render.scene import Scene

SIZES = (24.0, 20.0, 18.0, 17.0)
"""Sizes of the names that are tried, in pixels of the sheet."""


def room_marks(scene: Scene, layout: Layout) -> list[Mark]:
    """Return the communes with their names as large as can be without overlap; none where they stay as they are.

    Communes and bodies stay where they are; so do names in columns, and those that no larger size fits.

    Parameters
    ----------
    scene
        What the page may say.
    layout
        Its places, from :func:`codir_network.render.layout.place_circles`.
    """
    marks = {mark.id: mark for mark in layout.marks}
    if len(scene.communes) >= FROM:
        return []
    communes = {c.id for c in scene.communes}
    named = [_named(marks[c.id], c.name, halo=c.state == "asked") for c in scene.communes]
    fixed = [*CORNERS, *(around(n.x, n.y, HALO if n.first else 10.0) for n in named),
             *(symbol_box(mark.x, mark.y) for mark in layout.marks if mark.id not in communes),
             *(box for title in layout.titles for box in title.boxes())]
    for size in SIZES:
        placed = names_around(named, Taken(list(fixed)), size=size) if size > commune_size(len(named)) else []
        if placed and not _overlaps(placed, fixed):
            return placed
    return []


def _named(mark: Mark, name: str, *, halo: bool) -> Named:
    return Named(id=mark.id, name=name, x=mark.x, y=mark.y, reach=HALO if halo else DOT, first=halo,
                 note=mark.label.note if mark.label else "")


def _overlaps(placed: list[Mark], fixed: list[Box]) -> bool:
    boxes = [mark.label.box for mark in placed if mark.label]
    return any(Taken([*fixed, *boxes[:i]]).overlap(np.array([box]))[0] > 0 for i, box in enumerate(boxes))
