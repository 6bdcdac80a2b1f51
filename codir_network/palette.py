"""The palette: every colour of the map, the documents, the figures, the workbooks and the screen, once.

Hues of families are Okabe and Ito's (2008), never red. Nothing else in the package holds a
colour; a document takes a few of these by name.
"""

from __future__ import annotations

import re

INK, GREY, LINE, PALE, WHITE = "#1c2430", "#5b6673", "#c9d0d8", "#f3f6f9", "#FFFFFF"
PAGE, USERS_RING, INSTITUTIONS_RING, DISC = "#E3E8E9", "#EFF2F2", "#F8F9F9", WHITE
CREAM = "#FFF1B8"
"""Kept for a question put to the room."""

BLUE, DARK_BLUE = "#0072B2", "#005B8E"
SKY, DARK_SKY = "#56B4E9", "#1F6F9F"
GREEN, DARK_GREEN = "#009E73", "#00694D"
PINK, DARK_PINK = "#CC79A7", "#9A3F73"
ORANGE, DARK_ORANGE = "#E69F00", "#8A5E00"
YELLOW, DARK_YELLOW, OCHRE = "#F0E442", "#6E6600", "#A89400"
BLACK = "#1A1A1A"
ASH, DARK_ASH = "#7A7A7A", "#555555"
SLATE = "#5B6673"
BROWN, DARK_BROWN = "#8C6D46", "#6F5534"
STEEL, DARK_STEEL = "#4C6A92", "#3B557A"
MAUVE, DARK_MAUVE = "#7A6F9B", "#5E547C"

CIRCLE_EDGE, RIM_EDGE, EMPTY_EDGE = "#9aa5ad", "#8a96a3", "#aab4be"
CODIR, UNREACHED = "#111111", "#dcdad3"
"""The ties of the Co-dir among bodies; what a pole's ring does not reach."""

WAITING = "#7b8794"
"""The thin ring of a commune that has not reread its page: seen, and lighter than any other sign."""

BAR, DARK_BAR, LIGHT_BAR, FAINT, FAINTER = "#c4ccd6", "#43566b", "#e3e8ee", "#dfe4ea", "#d5d8dc"
FROST, GROUND = "#dbe9f4", "#e9eff6"

TO_FILL, TO_MEND, TO_CHECK = "#D3E6F5", "#F7C873", "#BFE1F5"
"""Cells of a workbook: to be filled; that hold an error, a warning."""

MISSING, UNKNOWN, TWICE = "#FFF2CC", "#FCE4D6", "#E4DFEC"
"""Cells of a workbook, as they are filled: required and empty, a name unknown, a row twice."""

SHADOW = "rgb(28 36 48 / 18%)"
EVERY: dict[str, str] = {name.lower().replace("_", "-"): value for name, value in list(globals().items())
                         if name.isupper()}


def bare(colour: str) -> str:
    """Return a colour as office files write it.

    Examples
    --------
    >>> bare(INK)
    '1C2430'
    """
    return colour.removeprefix("#").upper()


def custom_properties(css: str) -> str:
    """Return the rule that gives a style sheet the colours that it calls by name.

    Examples
    --------
    >>> custom_properties("p { color: var(--ink); background: var(--dark-blue) }")
    ':root { --dark-blue: #005B8E; --ink: #1c2430; }'
    """
    called = sorted(set(re.findall(r"var\(--([a-z-]+)\)", css)) & set(EVERY))
    return f":root {{ {' '.join(f'--{name}: {EVERY[name]};' for name in called)} }}"
