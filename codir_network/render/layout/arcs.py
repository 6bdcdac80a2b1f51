"""Families on two arcs: which side each takes, and a slot for each title and each symbol."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codir_network.render.font import Weight, text_width
from codir_network.render.layout.boxes import ASCENT, DESCENT, Label, label_at, text_block
from codir_network.render.layout.ellipse import WIDTH
from codir_network.render.layout.marks import Mark, Symbol

LEFT = ("Gouvernance politique", "Instances obligatoires", "Partenariats", "Usagers et société civile")
RIGHT = ("Direction administrative", "Services communs", "Projets", "Réseaux métiers")
"""Families of each side, from the top; the territory's own take the shorter side, at the bottom."""

RX, RY = 520.0, 462.0
MIDDLE = 10.0
"""The centre of the arcs lies this far under the middle of the sheet: buttons stand above."""

BETWEEN, SPREAD = 0.8, 3.0
"""Room between two families, in slots: at least, and at most where there is room."""

PITCH = 38.0
"""A slot is never higher than this, however few bodies there are."""

UNEVEN = 1.6
"""A side this many times longer than the other gives families to it."""

CROWDED = 42.0
"""Slots of a side beyond which a long family is cut in two, one part a side."""

SIZES = (18.0, 17.0, 16.0, 15.0, 14.0)
TITLE_SIZE = 16.0
ASIDE = 15.0
"""From a symbol to its label."""

NARROWEST = 330.0
"""The arcs never come nearer to the poles than this at their middle: longer labels are cut."""


@dataclass(frozen=True, slots=True)
class Run:
    """Symbols of one family that follow each other on a side; ``titled``: under its title."""

    family: str
    words: str
    lines: tuple[Symbol, ...]
    titled: bool = True

    @property
    def slots(self) -> int:
        """How many slots it takes."""
        return len(self.lines) + self.titled


@dataclass(frozen=True, slots=True)
class Band:
    """The band of a family behind its symbols, and its title."""

    family: str
    points: tuple[tuple[float, float], ...]
    title: Label | None


def share_out(runs: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """Return the families of the left and of the right side, each in its fixed order.

    Parameters
    ----------
    runs
        The families that have a body, the territory's own last.

    Examples
    --------
    >>> runs = [Run(family, family, ()) for family in ("Gouvernance politique", "Partenariats")]
    >>> [[run.family for run in side] for side in share_out(runs)]
    [['Gouvernance politique'], ['Partenariats']]
    """
    left = [run for run in runs if run.family in LEFT]
    right = [run for run in runs if run.family in RIGHT]
    for run in runs:
        if run.family not in (*LEFT, *RIGHT):
            (left if length(left) < length(right) else right).append(run)
    fixed = (*LEFT, *RIGHT)
    order = {family: i for i, family in enumerate((*fixed, *(r.family for r in runs if r.family not in fixed)))}
    while max(length(left), length(right)) > UNEVEN * min(length(left), length(right)):
        longer, shorter = (left, right) if length(left) > length(right) else (right, left)
        moves = [(max(length([r for r in longer if r is not run]), length([*shorter, run])), -order[run.family], run)
                 for run in longer]
        best = min(moves, key=lambda move: move[:2])
        if best[0] >= length(longer):
            break
        longer.remove(best[2])
        shorter.append(best[2])
    for side in (left, right):
        side.sort(key=lambda run: order[run.family])
    return left, right


def cut_in_two(left: list[Run], right: list[Run], continued: str) -> tuple[list[Run], list[Run]]:
    """Return both sides, the longest family cut in two where one is empty or crowded.

    Parameters
    ----------
    left, right
        From :func:`share_out`.
    continued
        How the title of a second part is said, with a blank ``{family}``.
    """
    longer, shorter = (left, right) if length(left) >= length(right) else (right, left)
    if not longer or (shorter and length(longer) <= CROWDED):
        return left, right
    run = max(longer, key=lambda r: r.slots)
    moved = min(int(length(longer) - length(shorter)) // 2, len(run.lines) // 2)
    if moved < 2:
        return left, right
    kept = Run(run.family, run.words, run.lines[:-moved], run.titled)
    rest = Run(run.family, continued.format(family=run.words), run.lines[-moved:], run.titled)
    longer = [kept if r is run else r for r in longer]
    shorter = [*shorter, rest]
    return (longer, shorter) if length(left) >= length(right) else (shorter, longer)


def length(runs: Sequence[Run]) -> float:
    """Return how many slots a side takes, room between families included."""
    return sum(run.slots for run in runs) + between(runs) * max(len(runs) - 1, 0)


def between(runs: Sequence[Run]) -> float:
    """Return the room between two families of a side, in slots: what the arc has left is shared."""
    left = 2 * RY / PITCH - sum(run.slots for run in runs)
    return min(SPREAD, max(BETWEEN, left / max(len(runs) - 1, 1)))


def place_side(side: int, runs: Sequence[Run], widest: float = RX) -> tuple[list[Mark], list[Band]]:
    """Return the symbols and bands of a side: -1 left, 1 right."""
    if not runs:
        return [], []
    pitch = min(PITCH, 2 * RY / length(runs))
    size = next((s for s in SIZES if s * (ASCENT + DESCENT) <= pitch - 1), SIZES[-1])
    heights = _heights(runs, pitch)
    titles = min(TITLE_SIZE, max(SIZES[-1], pitch / (ASCENT + DESCENT)))
    room = WIDTH / 2 - 12 - ASIDE - NARROWEST
    rx = min([widest, *(_reach(heights[i, line.id], text_width(fitted(line.name, size, 600, room), size, 600))
                    for i, run in enumerate(runs) for line in run.lines),
              *(_reach(heights[i, ""], text_width(fitted(run.words.upper(), titles, 700, room), titles, 700))
                for i, run in enumerate(runs) if run.titled)])
    each = math.ceil(SIZES[-1] * (ASCENT + DESCENT) / pitch - 1e-9)
    marks: list[Mark] = []
    bands: list[Band] = []
    for i, run in enumerate(runs):
        for k, line in enumerate(run.lines):
            x, y = on_arc(side, rx, heights[i, line.id])
            label = _beside(side, x, y, fitted(line.name, size, 600, room), size, 600) if k % each == 0 else None
            marks.append(Mark(id=line.id, x=x, y=y, label=label))
        title = None
        if run.titled:
            x, y = on_arc(side, rx, heights[i, ""])
            title = _beside(side, x, y, fitted(run.words.upper(), titles, 700, room), titles, 700)
        bands.append(Band(run.family, _stripe(side, rx, heights[i, run.lines[0].id], heights[i, run.lines[-1].id]),
                          title))
    return marks, bands


def widest(left: Sequence[Run], right: Sequence[Run]) -> float:
    """Return how wide the arcs are: few bodies stand nearer to the poles."""
    return min(RX, 400 + 6 * max(length(left), length(right)))


def _heights(runs: Sequence[Run], pitch: float) -> Mapping[tuple[int, str], float]:
    """Return the height of each slot, by family's rank and symbol ("" its title)."""
    place, used = {}, 0.0
    top = MIDDLE - length(runs) * pitch / 2
    for i, run in enumerate(runs):
        for key in (*([""] if run.titled else []), *(line.id for line in run.lines)):
            place[i, key] = top + (used + 0.5) * pitch
            used += 1
        used += between(runs)
    return place


def _reach(y: float, width: float) -> float:
    """Return how wide the arcs may be for a label at a height to stay on the sheet."""
    return (WIDTH / 2 - 12 - ASIDE - width) / max(_share(y), 0.3)


def fitted(text: str, size: float, weight: Weight, room: float) -> str:
    """Return a text, cut with an ellipsis where it is wider than its room.

    Examples
    --------
    >>> fitted("Réseau finances", 18, 600, 80)
    'Réseau…'
    """
    if text_width(text, size, weight) <= room:
        return text
    while text and text_width(text + "…", size, weight) > room:
        text = text[:-1].rstrip()
    return text + "…"


def _share(y: float) -> float:
    """Return how wide the arc is at a height, from 0 to 1."""
    return math.sqrt(max(0.0, 1 - ((y - MIDDLE) / (RY + 14)) ** 2))


def on_arc(side: int, rx: float, y: float) -> tuple[float, float]:
    """Return the point of a side's arc at a height."""
    return round(side * rx * _share(y), 2), round(y, 2)


def _stripe(side: int, rx: float, top: float, bottom: float) -> tuple[tuple[float, float], ...]:
    if top == bottom:
        top, bottom = top - 1, bottom + 1  # a point has no stroke
    steps = max(1, int((bottom - top) / 20))
    return tuple(on_arc(side, rx, top + (bottom - top) * i / steps) for i in range(steps + 1))


def _beside(side: int, x: float, y: float, text: str, size: float, weight: Weight) -> Label:
    width, height = text_block((text,), size, weight)
    left = x + ASIDE if side > 0 else x - ASIDE - width
    return label_at((text,), left, y - height / 2, "left" if side > 0 else "right", size, weight)
