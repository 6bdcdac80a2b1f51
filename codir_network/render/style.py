"""Colours, symbols and dashes, in one table: the same on screen and in print.

Colours are Okabe and Ito's (2008), never red; each family has a colour, a shape and a dash, so
that none is told by colour alone. Cream with a dashed ink line is kept for one thing only: a
question put to the room.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

INK, GREY, LINE, PALE = "#1c2430", "#5b6673", "#c9d0d8", "#f3f6f9"
PAGE, USERS_RING, INSTITUTIONS_RING, DISC = "#E3E8E9", "#EFF2F2", "#F8F9F9", "#FFFFFF"
CREAM = "#FFF1B8"

Contour = tuple[tuple[float, float], ...]


def _regular(sides: int, *, start: float, radius: float = 1.0) -> Contour:
    turns = (math.radians(start + 360 * i / sides) for i in range(sides))
    return tuple((round(radius * math.cos(t), 3), round(radius * math.sin(t), 3)) for t in turns)


def _star() -> Contour:
    outer, inner = _regular(5, start=-90, radius=1.15), _regular(5, start=-54, radius=0.5)
    return tuple(point for pair in zip(outer, inner, strict=True) for point in pair)


_ARM = 0.36
SHAPES: dict[str, tuple[Contour, ...]] = {
    "square": (((-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)),),
    "diamond": (((0, -1.16), (1.16, 0), (0, 1.16), (-1.16, 0)),),
    "triangle": (((0, -1.05), (1.08, 0.85), (-1.08, 0.85)),),
    "triangle down": (((0, 1.05), (1.08, -0.85), (-1.08, -0.85)),),
    "hexagon": (_regular(6, start=0, radius=1.1),),
    "bar": (((-1.2, -0.5), (1.2, -0.5), (1.2, 0.5), (-1.2, 0.5)),),
    "cross": (((-_ARM, -1.08), (_ARM, -1.08), (_ARM, -_ARM), (1.08, -_ARM), (1.08, _ARM), (_ARM, _ARM),
               (_ARM, 1.08), (-_ARM, 1.08), (-_ARM, _ARM), (-1.08, _ARM), (-1.08, -_ARM), (-_ARM, -_ARM)),),
    "house": (((0, -1.1), (0.98, -0.3), (0.98, 0.9), (-0.98, 0.9), (-0.98, -0.3)),),
    "pentagon": (_regular(5, start=-90, radius=1.1),),
    "star": (_star(),),
    "ring": (_regular(24, start=0, radius=1.0), _regular(24, start=0, radius=0.5)),
    "half-disc": ((*_regular(24, start=180)[:13],),),
    "disc": (_regular(24, start=0, radius=0.95),),
}
"""Symbols as closed contours in a square of -1 to 1, y downwards; two contours leave a hole."""


@dataclass(frozen=True, slots=True)
class FamilyStyle:
    """How a family of bodies is drawn: fill, text and lines on white, symbol, dash of its lit links."""

    fill: str
    text: str
    shape: str
    dash: tuple[int, ...] = ()
    outlined: bool = False

    @property
    def line(self) -> str:
        """The colour of its links: the fill, darker when the fill is too pale for a line."""
        return _OCHRE if self.outlined else self.fill


_OCHRE = "#A89400"
FAMILIES: dict[str, FamilyStyle] = {
    "Gouvernance politique": FamilyStyle("#0072B2", "#005B8E", "square"),
    "Direction administrative": FamilyStyle("#1A1A1A", "#1A1A1A", "diamond", (13, 5)),
    "Réseaux métiers": FamilyStyle("#009E73", "#00694D", "triangle", (7, 4)),
    "Projets": FamilyStyle("#CC79A7", "#9A3F73", "triangle down", (2, 3)),
    "Services communs": FamilyStyle("#56B4E9", "#1F6F9F", "hexagon", (14, 4, 2, 4)),
    "Instances obligatoires": FamilyStyle("#7A7A7A", "#555555", "bar", (4, 4)),
    "Partenariats": FamilyStyle("#E69F00", "#8A5E00", "cross", (8, 3, 2, 3, 2, 3)),
    "Usagers et société civile": FamilyStyle("#F0E442", "#6E6600", "house", (2, 5), outlined=True),
}

_OWN = (
    FamilyStyle("#5B6673", "#5B6673", "pentagon", (10, 3, 3, 3)),
    FamilyStyle("#8C6D46", "#6F5534", "star", (6, 2)),
    FamilyStyle("#4C6A92", "#3B557A", "ring", (3, 6)),
    FamilyStyle("#7A6F9B", "#5E547C", "half-disc", (12, 3, 2, 3)),
)
_REST = FamilyStyle("#7A7A7A", "#555555", "disc", (5, 5))


def family_styles(names: Iterable[str]) -> dict[str, FamilyStyle]:
    """Return the style of each family; the territory's own take the next free pairs.

    Examples
    --------
    >>> family_styles(["Autres", "Projets"])["Autres"].shape
    'pentagon'
    """
    styles, own = {}, iter(_OWN)
    for name in names:
        styles[name] = FAMILIES.get(name) or next(own, _REST)
    return styles
