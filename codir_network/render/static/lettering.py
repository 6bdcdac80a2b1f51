"""The page's font in matplotlib: same family, weights and widths, text that stays text."""

from __future__ import annotations

import re
from functools import cache

from matplotlib.font_manager import FontEntry, FontProperties, findfont, fontManager, get_font
from matplotlib.textpath import TextPath

from codir_network.render.font import FAMILY, WEIGHTS, Weight, font_file

FALLBACK = "DejaVu Sans"
"""Ships with matplotlib: letters that the page's font lacks (Greek, Cyrillic) come from it."""

SECOND = "Codir Sans, other letters"
"""Its name here: it lacks a semibold, which matplotlib would say each time."""

MISSING = "□"


@cache
def font(weight: Weight) -> FontProperties:
    """Return the font of a weight, known to matplotlib under the family's own name."""
    known = {entry.fname for entry in fontManager.ttflist}
    for each in WEIGHTS:
        if str(font_file(each)) not in known:  # addfont would take « Codir Sans Bold » for the family
            fontManager.ttflist.append(FontEntry(fname=str(font_file(each)), name=FAMILY, weight=each))
            fallback = findfont(FontProperties(family=FALLBACK, weight=400 if each == 400 else 700))
            fontManager.ttflist.append(FontEntry(fname=fallback, name=SECOND, weight=each))
    return FontProperties(family=[FAMILY, SECOND], weight=weight)


@cache
def _signs() -> frozenset[int]:
    fallback = get_font(findfont(FontProperties(family=FALLBACK)))
    return frozenset(fallback.get_charmap()) | frozenset(get_font(str(font_file(400))).get_charmap())


def drawable(text: str) -> str:
    r"""Return a text on one line, what no font here can draw as an empty square.

    Examples
    --------
    >>> drawable("Élan\nλ 🎈")
    'Élan λ □'
    """
    return "".join(sign if ord(sign) in _signs() else MISSING for sign in re.sub(r"[\t-\r]+", " ", text))


@cache
def outline(text: str, size: float, weight: Weight) -> TextPath:
    """Return the contours of a text, its baseline at (0, 0), y upwards."""
    return TextPath((0, 0), text, size=size, prop=font(weight))
