"""How high the page of a commune is, and how close its lines are set to hold on one sheet.

Heights are in rem, reckoned from the widths of Arial and the rules of the template's style sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from codir_network.render.arial import lines
from codir_network.render.fiches.content import Fiche, Line

ROOM = 85.5
"""Height of a sheet within its margins, less what the reckoning misses."""


class Spacing(NamedTuple):
    """Heights of a seat, of a line of two columns, of a line to write on; space; sizes of letters.

    ``paired``: seats stand in two columns too.
    """

    row: float
    half: float
    write: float
    gap: float
    seat: float
    name: float
    paired: bool = False


SPACINGS = {
    "usual": Spacing(2.5, 1.7, 2.05, 0.85, 0.95, 0.86),
    "close": Spacing(1.9, 1.45, 1.8, 0.6, 0.88, 0.83),
    "tight": Spacing(1.38, 1.2, 1.5, 0.4, 0.82, 0.8),
    "paired": Spacing(1.25, 1.18, 1.45, 0.35, 0.81, 0.81, paired=True),
    "packed": Spacing(1.2, 1.12, 1.4, 0.3, 0.78, 0.78, paired=True),
}
"""From the widest to the closest, by the class of the sheet."""
OVER = "tight"
"""How lines are set over two sheets, when one does not hold them."""

LINES, MORE = 2, 5
"""Lines to write on, and how many more when there is room."""

_TEXT = 56.0  # width of the text
_HEAD = 1.36  # of a table
_LINE = 1.14  # height of a line in a table


def spacing(fiche: Fiche, words: dict[str, str]) -> str:
    """Return how close lines are set: as wide as one sheet holds.

    Parameters
    ----------
    fiche
        The page of a commune.
    words
        What is said on it beside its lines, by name.
    """
    return next((name for name, space in SPACINGS.items() if height(fiche, words, space) <= ROOM), OVER)


def free_lines(fiche: Fiche, words: dict[str, str]) -> int:
    """Return how many lines are left to write on: two at least, more where the sheet has room.

    Parameters
    ----------
    fiche, words
        As for :func:`spacing`.
    """
    space = SPACINGS[spacing(fiche, words)]
    left = int((ROOM - height(fiche, words, space)) / space.write)
    return LINES + min(max(left, 0), MORE)


def height(fiche: Fiche, words: dict[str, str], space: Spacing) -> float:
    """Return the height of a page's content.

    Parameters
    ----------
    fiche, words
        As for :func:`spacing`.
    space
        One of :data:`SPACINGS`.
    """
    packed = space is SPACINGS["packed"]
    title, state, around = (1.7, 0.96, 1.1) if packed else (2.0, 1.04, 1.7)
    head = 1.5 + around + 1.12 * title * lines(words["title"], title, 54, bold=True)
    head += _text(words["state"], state, _TEXT) + 0.2 + _text(words["terms"], 0.76, _TEXT)
    known = _seats(fiche, words, space) + _pair(fiche.automatic, space, 19.2, 0.5)
    others = _text(words["2.note"], 0.84, _TEXT) + 0.2 + _pair(fiche.others, space, 20.6) if fiche.others else 1.3
    missing = _text(words["3.note"], 0.84, _TEXT) + 0.55 + _pair(fiche.missing, space, 15.8) if fiche.missing else 0
    free = _text(words["3.free"], 0.84, _TEXT) + 0.2 + LINES * space.write
    said = 1.3 + max(4.7, _text(words["said"], 1, 42.5) + 0.25 + _text(words["on_map"], 0.84, 42.5))
    signed = 2 * space.write + 1.5
    silence = space.gap + _text(words["silence"], 1, _TEXT)
    foot = 0.8 + _text(words["data"], 0.74, _TEXT) + _text(f"{words['marks']} {words['level']}", 0.74, _TEXT)
    headings = 4 * (space.gap + (1.45 if packed else 1.6)) - (0.4 if packed else 0)
    return head + headings + known + others + missing + free + said + signed + silence + foot


def _seats(fiche: Fiche, words: dict[str, str], space: Spacing) -> float:
    if not fiche.seats:
        return _text(words["none"], 1, _TEXT)
    if space.paired:
        return _text(words["1.note"], 0.84, _TEXT) + 0.2 + _pair(fiche.seats, space, 17.0)
    return _HEAD + sum(max(space.row, _cell(_named(line), space.seat, 19.3, bold=True),
                           _cell(line.through, space.seat, 14.2), _cell(line.role, 0.82, 5.7))
                       for line in fiche.seats)


def _pair(found: Sequence[Line], space: Spacing, room: float, above: float = 0.0) -> float:
    """Return the height of lines in two columns: that of the higher one."""
    if not found:
        return 0.0
    half = -(-len(found) // 2)
    high = [max(space.half, _cell(f"{_named(line)} ·\u00a0{line.aside}" if line.aside else _named(line),
                                  space.name, room)) for line in found]
    return above * space.gap + _HEAD + max(sum(high[:half]), sum(high[half:]))


def _named(line: Line) -> str:
    return f"{line.body}\u00a0{line.mark}" if line.mark else line.body


def _cell(text: str, size: float, room: float, *, bold: bool = False) -> float:
    return lines(text, size, room, bold=bold) * size * _LINE + 0.2


def _text(text: str, size: float, room: float) -> float:
    return lines(text.replace("**", ""), size, room) * size * 1.3
