"""A column of text and small drawings, top to bottom, made smaller until it fits its sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from codir_network.render import style
from codir_network.render.font import Weight, text_width
from codir_network.render.layout.boxes import Align
from codir_network.render.static.sheet import Pen, line

LINE = 1.3
"""From baseline to baseline, in sizes of the letters."""

SCALES = (0.22, 0.205, 0.19, 0.175, 0.16, 0.145, 0.13)
"""Millimetres of a unit, tried from the largest: text of 17 units then has 10 to 6 points."""


def wrapped(words: str, size: float, weight: Weight, width: float) -> list[str]:
    """Return a text in lines no wider than a width; a longer word stays whole, a number stays with its word.

    Examples
    --------
    >>> wrapped("Qui travaille avec qui ?", 17, 400, 120)
    ['Qui travaille', 'avec qui ?']
    """
    lines: list[str] = []
    for word in re.sub(r"\b(\d+) ", "\\1\N{NO-BREAK SPACE}", words).split(" "):
        if lines and text_width(f"{lines[-1]} {word}", size, weight) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


class Column:
    """What is drawn from the top down; nothing is drawn before :meth:`draw`."""

    def __init__(self, width: float) -> None:
        self.width, self.height = width, 0.0
        self._parts: list[tuple[float, Callable[[Pen, float], None]]] = []

    def add(self, height: float, draw: Callable[[Pen, float], None]) -> None:
        """Add a part, drawn from its top on."""
        self._parts.append((self.height, draw))
        self.height += height

    def gap(self, height: float) -> None:
        """Leave room."""
        self.height += height

    def rule(self) -> None:
        """Add a hairline."""
        self.gap(9)
        self.add(12, lambda pen, y: pen.strokes([line([(0, y), (self.width, y)])], style.LINE, 1.2))

    def text(self, words: str, size: float, *, weight: Weight = 400, ink: str = style.INK, indent: float = 0.0,
             align: Align = "left") -> None:
        """Add a paragraph."""
        lines = wrapped(words, size, weight, self.width - indent)
        x = {"left": indent, "center": self.width / 2, "right": self.width}[align]

        def draw(pen: Pen, top: float) -> None:
            for i, each in enumerate(lines):
                pen.text(x, top + size * (1.0 + LINE * i), each, size, weight=weight, ink=ink, align=align)
        self.add(size * LINE * len(lines), draw)

    def sample(self, words: str, size: float, draw: Callable[[Pen, float], None], *, indent: float = 46.0,
               weight: Weight = 400, ink: str = style.INK) -> None:
        """Add a line of the legend: a drawing around a height, its words beside."""
        height = self.height
        self.text(words, size, indent=indent, weight=weight, ink=ink)
        self._parts.append((height, lambda pen, top: draw(pen, top + size * 0.66)))
        self.gap(4)

    def draw(self, pen: Pen, *, top: float = 0.0) -> None:
        """Draw it all, from a height on."""
        for y, draw in self._parts:
            draw(pen, top + y)


def fitted(pen: Pen, size: tuple[float, float], make: Callable[[float], Sequence[Column]]) -> None:
    """Draw two columns, one from the top and one on the bottom, at the largest scale where they do not meet."""
    wide, high = size
    for scale in SCALES:
        above, below = make(wide / scale)
        if (above.height + below.height + 14) * scale <= high or scale == SCALES[-1]:
            break
    own = pen.moved(0, 0, scale)
    above.draw(own)
    below.draw(own, top=high / scale - below.height)
