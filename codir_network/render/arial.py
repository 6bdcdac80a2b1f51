"""Widths of texts set in the Arial family: what fits on a line of a printed page.

Arial, Liberation Sans and Arimo share these widths, so that lines break alike on any machine.
"""

from __future__ import annotations

import unicodedata

_ASCII = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
)  # thousandths of the size, from the space to the tilde, regular weight (Liberation Sans 2.1)
_OTHERS = {"œ": 944, "Œ": 1000, "’": 222, "—": 1000, "…": 1000, "→": 1000, "·": 278, "\u00a0": 278, "\u202f": 200}
_BOLD = 1.07  # bold is 3 to 11 % wider, letter by letter


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text on one line, in the unit of its size.

    Examples
    --------
    >>> width("Instance", 10)
    37.8
    """
    total = sum(_thousandths(sign) for sign in unicodedata.normalize("NFC", text))
    return total * size / 1000 * (_BOLD if bold else 1)


def _thousandths(sign: str) -> int:
    if sign in _OTHERS:
        return _OTHERS[sign]
    base = ord(unicodedata.normalize("NFD", sign)[0])
    return _ASCII[base - 32] if 32 <= base < 127 else 556


def lines(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """Return how many lines a text takes in a room, broken at its spaces and hyphens.

    Examples
    --------
    >>> lines("Ce que nous avons regardé", 10, 100)
    2
    """
    count, filled = 1, 0.0
    for word in text.replace("-", "- ").split(" "):
        wide = width(word, size, bold=bold)
        if filled and filled + wide > room:
            count, filled = count + 1, 0.0
        filled += wide + (0 if word.endswith("-") else width(" ", size))
    return count


def shortened(text: str, size: float, room: float) -> str:
    """Return a text that fits a room on one line, cut at a word and ended by « … » if need be.

    Examples
    --------
    >>> shortened("Comité des partenaires de la mobilité", 10, 120)
    'Comité des partenaires…'
    """
    if width(text, size) <= room:
        return text
    cuts = [place for place, sign in enumerate(text) if sign in " -" and place > 2]
    fitting = [place for place in cuts if width(text[:place] + "…", size) <= room]
    kept = text[: fitting[-1]] if fitting else text
    while len(kept) > 1 and width(kept + "…", size) > room:
        kept = kept[:-1]
    words = kept.rstrip(" -–,").split(" ")
    while len(words) > 1 and len(words[-1]) < 4:  # never ended by « de la »
        words.pop()
    return " ".join(words) + "…"
