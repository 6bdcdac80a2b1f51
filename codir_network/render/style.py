"""Symbols and dashes, with colours of the palette, in one table: the same on screen and in print.

Each family has a colour, a shape and a dash, so that none is told by colour alone. Cream with a
dashed ink line is kept for one thing only: a question put to the room.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from markupsafe import Markup

from codir_network import palette
from codir_network.palette import CREAM, DISC, GREY, INK, INSTITUTIONS_RING, LINE, PAGE, PALE, USERS_RING

__all__ = [
    "CREAM",
    "DISC",
    "FAMILIES",
    "GREY",
    "INK",
    "INSTITUTIONS_RING",
    "LINE",
    "PAGE",
    "PALE",
    "RING",
    "SHAPES",
    "USERS_RING",
    "Contour",
    "FamilyStyle",
    "called_colours",
    "contours",
    "family_styles",
]

RING = 1.7
"""Radius, in radii of the dot, of the thin ring of a commune that has not reread its page."""

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
}
"""Symbols as closed contours in a square of -1 to 1, y downwards; what a second one encloses is left free."""

_DISC = _regular(24, start=0, radius=1.1)
_HIGH, _THICK = 1.1, 0.18
_LIT = ("abcdef", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg", "abgfcd")
"""Strokes of each figure, as clocks show them, from the top one clockwise; g in the middle."""


@cache
def contours(shape: str) -> tuple[Contour, ...]:
    """Return a symbol as closed contours; « disc 5 » is a disc with its number left free.

    Examples
    --------
    >>> [len(contours(name)) for name in ("square", "ring", "disc 7")]
    [1, 2, 5]
    """
    if shape in SHAPES:
        return SHAPES[shape]
    figures = shape.removeprefix("disc ")
    wide = min(0.56, 1.5 / len(figures) - 0.16)
    left = -(len(figures) * (wide + 0.16) - 0.16) / 2
    return (_DISC, *(stroke for i, figure in enumerate(figures)
                     for stroke in _figure(_LIT[int(figure)], left + i * (wide + 0.16), wide)))


def _figure(lit: str, left: float, wide: float) -> list[Contour]:
    """Return the strokes of a figure as rectangles that do not lie over each other."""
    right, top, low, thick = left + wide, -_HIGH / 2, _HIGH / 2, _THICK
    room = {"a": (left, top, right, top + thick), "b": (right - thick, top + thick, right, -thick / 2),
            "c": (right - thick, thick / 2, right, low - thick), "d": (left, low - thick, right, low),
            "e": (left, thick / 2, left + thick, low - thick), "f": (left, top + thick, left + thick, -thick / 2),
            "g": (left, -thick / 2, right, thick / 2), "h": (right - thick, -thick / 2, right, thick / 2)}
    joined = lit if "g" in lit else f"{lit}h"  # b and c are one stroke where the middle is not lit
    strokes = ([round(value, 3) for value in room[name]] for name in joined)
    return [((x0, y0), (x1, y0), (x1, y1), (x0, y1)) for x0, y0, x1, y1 in strokes]


@dataclass(frozen=True, slots=True, kw_only=True)
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
        return palette.OCHRE if self.outlined else self.fill


FAMILIES: dict[str, FamilyStyle] = {
    "Gouvernance politique": FamilyStyle(fill=palette.BLUE, text=palette.DARK_BLUE, shape="square"),
    "Direction administrative": FamilyStyle(fill=palette.BLACK, text=palette.BLACK, shape="diamond", dash=(13, 5)),
    "Réseaux métiers": FamilyStyle(fill=palette.GREEN, text=palette.DARK_GREEN, shape="triangle", dash=(7, 4)),
    "Projets": FamilyStyle(fill=palette.PINK, text=palette.DARK_PINK, shape="triangle down", dash=(2, 3)),
    "Services communs": FamilyStyle(fill=palette.SKY, text=palette.DARK_SKY, shape="hexagon", dash=(14, 4, 2, 4)),
    "Instances obligatoires": FamilyStyle(fill=palette.ASH, text=palette.DARK_ASH, shape="bar", dash=(4, 4)),
    "Partenariats": FamilyStyle(fill=palette.ORANGE, text=palette.DARK_ORANGE, shape="cross", dash=(8, 3, 2, 3, 2, 3)),
    "Usagers et société civile": FamilyStyle(fill=palette.YELLOW, text=palette.DARK_YELLOW, shape="house", dash=(2, 5),
                                             outlined=True),
}

_OWN = (
    FamilyStyle(fill=palette.SLATE, text=palette.SLATE, shape="pentagon", dash=(10, 3, 3, 3)),
    FamilyStyle(fill=palette.BROWN, text=palette.DARK_BROWN, shape="star", dash=(6, 2)),
    FamilyStyle(fill=palette.STEEL, text=palette.DARK_STEEL, shape="ring", dash=(3, 6)),
    FamilyStyle(fill=palette.MAUVE, text=palette.DARK_MAUVE, shape="half-disc", dash=(12, 3, 2, 3)),
)


def family_styles(names: Iterable[str]) -> dict[str, FamilyStyle]:
    """Return the styles of all the families of a territory, and those of every territory.

    Its own take the next signs, in their order; from the fifth on, a grey disc with its number.

    Parameters
    ----------
    names
        All the families of the territory in their one order (``Portrait.families``):
        a part of them would be told by other signs.

    Examples
    --------
    >>> styles = family_styles(["Projets", "Autres", "Bois", "Eau", "Feu", "Forêt"])
    >>> [styles[name].shape for name in ("Autres", "Feu", "Forêt", "Partenariats")]
    ['pentagon', 'half-disc', 'disc 5', 'cross']
    """
    own = dict.fromkeys(name for name in names if name not in FAMILIES)
    return FAMILIES | {name: _OWN[rank] if rank < len(_OWN) else
                       FamilyStyle(fill=palette.ASH, text=palette.DARK_ASH, shape=f"disc {rank + 1}", dash=(5, 5))
                       for rank, name in enumerate(own)}


def called_colours(package: str, template: str) -> Markup:
    """Return the colours that the template of a package calls by name, as a rule of its style sheet."""
    source = (resources.files(package) / template).read_text("utf-8")
    return Markup(palette.custom_properties(source))  # noqa: S704  ours
