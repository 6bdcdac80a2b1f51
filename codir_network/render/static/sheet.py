"""A sheet to draw on, in millimetres, y downwards; the same input gives the same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from functools import wraps
from itertools import count
from typing import Any, Literal, ParamSpec, TypeVar

import matplotlib.style
import numpy as np
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from codir_network.render import style
from codir_network.render.font import Weight, font_faces, text_width
from codir_network.render.layout.boxes import LEADING, NOTE_SIZE, Align, Box, Label
from codir_network.render.layout.titles import ArcText
from codir_network.render.static.lettering import FALLBACK, SECOND, drawable, font, outline

A3 = (420.0, 297.0)
POINTS = 72 / 25.4
"""Points in a millimetre."""

DOTS = 300.03
"""Dots an inch of a PNG: an A3 sheet is 4961 × 3508 of them."""

SETTINGS: dict[str, Any] = {
    "pdf.fonttype": 42, "svg.fonttype": "none", "svg.hashsalt": "codir-network", "lines.scale_dashes": False,
    "text.hinting": "none", "text.parse_math": False, "path.simplify": False, "savefig.bbox": None,
}
Kind = Literal["pdf", "svg", "png"]
Points = Sequence[tuple[float, float]]
P = ParamSpec("P")
R = TypeVar("R")


def ours(draw: Callable[P, R]) -> Callable[P, R]:
    """Return a function that draws with our settings, whatever the caller's own are."""
    @wraps(draw)
    def drawn(*args: P.args, **options: P.kwargs) -> R:
        with matplotlib.style.context(["default", SETTINGS]):
            return draw(*args, **options)
    return drawn


class Print(Figure):
    """A figure of a size in millimetres, which shows itself in a notebook."""

    def __init__(self, size: tuple[float, float], title: str, lang: str) -> None:
        super().__init__(figsize=(size[0] / 25.4, size[1] / 25.4), facecolor="white")
        self.title, self.lang = title, lang
        axes = self.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set(xlim=(0, size[0]), ylim=(size[1], 0))
        self.pen = Pen(axes, count())

    def _repr_png_(self) -> bytes:
        return file_bytes(self, "png", dots=110)


@ours
def file_bytes(figure: Print, kind: Kind, *, dots: float = DOTS) -> bytes:
    """Return the file of a figure: one page, fonts embedded, text that can be searched.

    Parameters
    ----------
    figure
        From this package.
    kind
        "pdf", "svg" or "png".
    dots
        Dots an inch, of a PNG.
    """
    metadata: dict[str, Any] = {
        "pdf": {"Title": figure.title, "Creator": "codir_network", "Producer": None, "CreationDate": None},
        "svg": {"Title": figure.title, "Creator": "codir_network", "Date": None, "Language": figure.lang},
        "png": {"Title": figure.title, "Software": None},
    }[kind]
    out = io.BytesIO()
    figure.savefig(out, format=kind, dpi=dots if kind == "png" else 72, metadata=metadata)
    return _light(out.getvalue()) if kind == "svg" else out.getvalue()


def _light(data: bytes) -> bytes:
    """Return an SVG that holds its font, which no other machine has; hundredths of a point are enough."""
    rules = f'<defs><style type="text/css">{font_faces()}</style></defs>'
    text = re.sub(r"(<svg[^>]*>)", lambda tag: tag[1] + rules, data.decode(), count=1)
    text = text.replace(f"'{SECOND}'", f"'{FALLBACK}', sans-serif")
    return re.sub(r' d="[^"]*"', lambda path: re.sub(r"(\.\d\d)\d+", r"\1", path[0]), text).encode()


class Pen:
    """Draws on a sheet in units of ``scale`` millimetres, from an origin; what comes later lies above."""

    def __init__(self, axes: Any, order: Any, x: float = 0.0, y: float = 0.0, scale: float = 1.0) -> None:
        self._axes, self._order, self._x, self._y, self.scale = axes, order, x, y, scale

    def moved(self, x: float, y: float, scale: float) -> Pen:
        """Return a pen whose origin is a point of this one, in units of ``scale`` of its own."""
        return Pen(self._axes, self._order, self._x + x * self.scale, self._y + y * self.scale, self.scale * scale)

    def _placed(self, path: Path) -> Path:
        return Path(np.asarray(path.vertices) * self.scale + (self._x, self._y), path.codes)

    def _points(self, size: float) -> float:
        return size * self.scale * POINTS

    def _dash(self, dash: Sequence[float]) -> Any:
        return (0, [self._points(part) for part in dash]) if dash else "solid"

    def area(self, path: Path, fill: str | None, *, edge: str | None = None, width: float = 0.0,
             dash: Sequence[float] = (), alpha: float = 1.0, join: str = "miter") -> None:
        """Draw a closed path."""
        self._axes.add_patch(PathPatch(
            self._placed(path), facecolor=fill or "none", edgecolor=edge or "none", linewidth=self._points(width),
            linestyle=self._dash(dash), alpha=alpha, joinstyle=join, capstyle="butt", zorder=next(self._order),
            clip_on=False))

    def strokes(self, paths: Sequence[Path], colour: str, width: float, *, alpha: float = 1.0,
                dash: Sequence[float] = (), cap: str = "butt") -> None:
        """Draw lines of one kind."""
        if paths:
            self._axes.add_collection(PathCollection(
                [self._placed(path) for path in paths], facecolors="none", edgecolors=colour, alpha=alpha,
                linewidths=self._points(width), linestyles=[self._dash(dash)], capstyle=cap, joinstyle="round",
                zorder=next(self._order), clip_on=False), autolim=False)

    def areas(self, paths: Sequence[Path], fills: Sequence[str], *, alpha: float) -> None:
        """Draw closed paths without edges, one over the other."""
        if paths:
            self._axes.add_collection(PathCollection(
                [self._placed(path) for path in paths], facecolors=list(fills), edgecolors="none", alpha=alpha,
                linewidths=0, zorder=next(self._order), clip_on=False), autolim=False)

    def shape(self, x: float, y: float, size: float, family: style.FamilyStyle, *, hollow: bool = False,
              edge: float = 2.6) -> None:
        """Draw the symbol of a family on a white ground."""
        self.area(contour(x, y, size + 2, family.shape), "white")
        if hollow:
            self.area(contour(x, y, size, family.shape), "white", edge=family.fill, width=edge)
        else:
            self.area(contour(x, y, size, family.shape), family.fill,
                      edge=style.INK if family.outlined else None, width=1.6)

    def disc(self, x: float, y: float, radius: float, fill: str | None, *, edge: str | None = None,
             width: float = 0.0, dash: Sequence[float] = ()) -> None:
        """Draw a disc or a ring."""
        self.area(oval(radius, radius, x, y), fill, edge=edge, width=width, dash=dash)

    def text(self, x: float, y: float, words: str, size: float, *, weight: Weight = 400, ink: str = style.INK,
             align: Align = "left", ground: bool = False) -> None:
        """Write a line, its baseline at ``y``; ``ground``: white around the letters, over what lies there."""
        words = drawable(words)
        left = x - text_width(words, size, weight) * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        if ground:
            letters = outline(words, size, weight)
            self.area(Path(np.asarray(letters.vertices) * (1, -1) + (left, y), letters.codes), None, edge="white",
                      width=size * 0.26, alpha=0.86, join="round")
        self._write(left, y, words, size, weight, ink, 0.0)

    def _write(self, x: float, y: float, words: str, size: float, weight: Weight, ink: str, turn: float) -> None:
        self._axes.text(self._x + x * self.scale, self._y + y * self.scale, words, fontproperties=font(weight),
                        fontsize=self._points(size), color=ink, ha="left", va="baseline", rotation=-turn,
                        rotation_mode="anchor", zorder=next(self._order), parse_math=False)

    def label(self, label: Label, ink: str = style.INK) -> None:
        """Write a label with its note."""
        below = (len(label.lines) - 1) * label.size * LEADING
        for i, line in enumerate(label.lines):
            self.text(label.x, label.y + i * label.size * LEADING, line, label.size, weight=label.weight, ink=ink,
                      align=label.align, ground=True)
        if label.note:
            self.text(label.x, label.y + below + 18, label.note, NOTE_SIZE, ink=ink, align=label.align, ground=True)

    def arc(self, title: ArcText, ink: str) -> None:
        """Write a title along an ellipse, sign by sign."""
        for sign, x, y, turn, size in title.signs:
            cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
            back, down = -text_width(sign, size, title.weight) / 2, 0.335 * size
            self._write(x + back * cos - down * sin, y + back * sin + down * cos, drawable(sign), size, title.weight,
                        ink, turn)


def around_all(boxes: Sequence[Box]) -> Box:
    """Return the box around some boxes."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def contour(x: float, y: float, size: float, shape: str) -> Path:
    """Return a symbol as a path; a second contour leaves a hole."""
    parts = [polygon([(x + px * size, y + py * size) for px, py in (part if i == 0 else part[::-1])])
             for i, part in enumerate(style.contours(shape))]
    return Path.make_compound_path(*parts)


def polygon(points: Points) -> Path:
    """Return a closed path through points."""
    return Path([*points, points[0]], closed=True)


def line(points: Points) -> Path:
    """Return an open path through points."""
    return Path(list(points))


def oval(rx: float, ry: float, x: float = 0.0, y: float = 0.0) -> Path:
    """Return an ellipse."""
    circle = Path.unit_circle()
    return Path(np.asarray(circle.vertices) * (rx, ry) + (x, y), circle.codes)


def box(x: float, y: float, wide: float, high: float) -> Path:
    """Return a rectangle."""
    return polygon([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)])


def quadratic(start: tuple[float, float], control: tuple[float, float], end: tuple[float, float],
              aside: float = 0.0) -> Path:
    """Return a curve of one control point, moved aside at its middle by twice some length."""
    x, y = _aside(start, end, aside)
    return Path([start, (control[0] + 2 * x, control[1] + 2 * y), end], [Path.MOVETO, Path.CURVE3, Path.CURVE3])


def cubic(points: Sequence[float], aside: float = 0.0) -> Path:
    """Return a curve of two control points, from eight numbers, moved aside by some length."""
    x, y = _aside((points[0], points[1]), (points[6], points[7]), aside)
    return Path([(points[i] + x, points[i + 1] + y) for i in range(0, 8, 2)], [Path.MOVETO, *[Path.CURVE4] * 3])


def _aside(start: tuple[float, float], end: tuple[float, float], aside: float) -> tuple[float, float]:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = float(np.hypot(dx, dy)) or 1.0
    return -dy / length * aside, dx / length * aside
