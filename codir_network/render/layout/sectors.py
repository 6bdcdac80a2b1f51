"""The inner circle: a sector for each family, in one fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from codir_network.render.layout.ellipse import RIM, Ellipse
from codir_network.render.layout.titles import ArcText, arc_length, arc_text

FIXED = ("Gouvernance politique", "Projets", "Services communs", "Direction administrative", "Réseaux métiers")
"""Sectors of every territory and every year, clockwise from ``START``; other families come after."""

START = 184.0
PETAL_GAP = 1.8
TITLE_SIZE, TITLE_RADIUS = 15.5, 0.815


@dataclass(frozen=True, slots=True)
class Petal:
    """The sector of a family, between two angles; ``title`` is None where it does not fit."""

    family: str
    start: float
    end: float
    bodies: int
    title: ArcText | None


def petals(counts: Mapping[str, int], titles: Mapping[str, str], rim: Ellipse = RIM) -> list[Petal]:
    """Return the sectors, their widths as the number of bodies plus two (one for a narrow one).

    Parameters
    ----------
    counts
        Bodies drawn inside, by family.
    titles
        Words of each family.
    rim
        The ellipse of the communes.
    """
    others = [family for family in counts if family not in FIXED and counts[family]]
    shares = [(family, counts.get(family, 0) + (2 if family in FIXED else 1)) for family in (*FIXED, *others)]
    unit = 360 / sum(share for _, share in shares)
    made, angle = [], START
    for family, share in shares:
        start, end = angle + PETAL_GAP / 2, angle + share * unit - PETAL_GAP / 2
        made.append(Petal(family, round(start, 3), round(end, 3), counts.get(family, 0),
                          _title(titles.get(family, family), start, end, rim)))
        angle += share * unit
    return made


def _title(words: str, start: float, end: float, rim: Ellipse) -> ArcText | None:
    arc = np.radians(np.linspace(start, end, 60))
    radius = TITLE_RADIUS
    room = float(np.hypot(np.diff(rim.rx * radius * np.cos(arc)), np.diff(rim.ry * radius * np.sin(arc))).sum()) - 26
    for text in (words.upper(), words.split(" ")[-1].upper()):
        for size in (TITLE_SIZE, 14.0):
            if arc_length(text, size, 700) <= room:
                return arc_text(text, middle=(start + end) / 2, radius=radius, size=size, weight=700, rim=rim)
    return None
