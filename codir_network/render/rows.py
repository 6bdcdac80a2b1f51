"""The rows in which the page is sent what it draws: their fields, in order, declared once for both sides.

:func:`pack` writes a row from fields called by name. The page gets this same table with its data
and reads rows by it (``unpack`` in ``donnees.js``); ``scripts.check_script`` makes its types of it.
No place of a field is written anywhere else, in Python or in JavaScript.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

ROWS: Final[Mapping[str, Mapping[str, str]]] = {
    "mark": {"rank": "Rank", "x": "number", "y": "number", "side?": "number", "size?": "number", "weight?": "number",
             "x0?": "number", "y0?": "number", "x1?": "number", "y1?": "number", "lines?": "any", "note?": "any",
             "*leader": "number[]"},
    "opened": {"rank": "Rank", "x": "number", "y": "number", "width": "number", "size": "number", "cut?": "string"},
    "seats": {"commune": "Rank", "*bodies": "Rank[]"},
    "told": {"commune": "Rank", "counted": "number", "through": "number[]", "*bodies": "Rank[]"},
    "ties": {"body": "Rank", "*others": "number[]"},
    "spoke": {"pole": "Rank", "body": "Rank", "shared": "number", "x": "number", "y": "number"},
    "curve": {"one": "Rank", "other": "Rank", "shared": "number", "hangs": "number", "*points": "number[]"},
    "hub": {"reached": "number", "others": "number", "without": "number"},
    "glyph": {"commune": "Rank", "*held": "number[]"},
    "sign": {"kind": "number", "x": "number", "y": "number"},
    "letter": {"sign": "string", "x": "number", "y": "number", "turn": "number", "size": "number"},
    "person": {"label": "string", "communes": "Rank[]", "bodies": "Rank[]"},
    "trial": {"level": "number", "list": "number", "*bodies": "Rank[]"},
    "effect": {"commune": "Rank", "level": "number", "list": "number"},
}
"""Fields of each kind of row, in order, each with its type on the page.

``name?`` may be absent with all that follows; ``*name`` takes what is left of the row. A mark has
``side`` and the rest only where it has a label: ``lines`` is 0 for its own name, ``leader`` is the
end of the line to it. ``opened`` is a mark of a family opened in place: ``width`` is 0 without a
label, ``cut`` its text where it is cut. ``others`` that a body is tied to are four times their rank,
plus two for two members or more, plus one when nested. ``held`` is signs, one after the other; so
are the effects of several seats.
"""


def names(kind: str) -> list[str]:
    """Return the fields of a kind of row as the page reads them: ``*`` before what takes the rest.

    Examples
    --------
    >>> names("opened"), names("seats")
    (['rank', 'x', 'y', 'width', 'size', 'cut'], ['commune', '*bodies'])
    """
    return [field.removesuffix("?") for field in ROWS[kind]]


def pack(kind: str, /, **fields: Any) -> list[Any]:
    """Return a row of a kind, from its fields by name.

    Raises
    ------
    ValueError
        When a field is missing before another, or is none of this kind.

    Examples
    --------
    >>> pack("opened", rank=3, x=1, y=2, size=15, width=0), pack("seats", bodies=[7, 9], commune=2)
    ([3, 1, 2, 0, 15], [2, 7, 9])
    """
    row: list[Any] = []
    left = dict(fields)
    for field in ROWS[kind]:
        name = field.strip("*?")
        if name not in left:
            if field[0] != "*" and not (field[-1] == "?" and not left):
                raise ValueError(f"a row {kind!r} without {name!r}")
        elif field[0] == "*":
            row.extend(left.pop(name))
        else:
            row.append(left.pop(name))
    if left:
        raise ValueError(f"a row {kind!r} has no {', '.join(sorted(left))}")
    return row


def unpack(kind: str, row: Sequence[Any]) -> dict[str, Any]:
    """Return the fields of a row by name, as the page reads them; absent ones are left out.

    Examples
    --------
    >>> unpack("told", [4, 1, [0], 7, 8])
    {'commune': 4, 'counted': 1, 'through': [0], 'bodies': [7, 8]}
    """
    made: dict[str, Any] = {}
    for place, name in enumerate(names(kind)):
        if name[0] == "*":
            made[name[1:]] = list(row[place:])
        elif place < len(row):
            made[name] = row[place]
    return made
