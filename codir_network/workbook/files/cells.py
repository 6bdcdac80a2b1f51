"""What a spreadsheet's cells hold, with their addresses, before anything is understood."""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from codir_network.workbook.files.archive import letters_of

ASIDE: Final = frozenset({"lisez moi", "vocabulaire", "controle", "message", "constats"})
"""Keys of the names of the sheets that we write without data, in a template or a copy: not read."""

_BREAKS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # directions too
_UNSEEN: Final = "\u200b\u200c\u200d\u2060\ufeff"
_EXACT: Final = 1e15  # above it, a float no longer tells one whole number from the next

Raw = str | float | int | bool | dt.datetime | dt.date | dt.time | None
Fault = Literal["", "error", "formula"]
Place = tuple[int, int]
"""Row and column, from 1."""
Cells = dict[int, dict[int, "Cell"]]
"""Cells by row, then by column: a key for each cell would weigh as much as the cells."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its address, its raw value, its text as a person reads it.

    ``fault`` is "error" for an error value (#N/A, #REF!), "formula" for a formula without a
    cached value; ``merged`` is true for the value of a merged range repeated in its other cells.
    """

    address: str
    text: str = ""
    raw: Raw = None
    fault: Fault = ""
    merged: bool = False


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as it stands: rows of cells by row number, blank cells and blank rows left out."""

    name: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    epoch_1904: bool = False


def address_of(row: int, column: int) -> str:
    """Return the address of a cell.

    Examples
    --------
    >>> address_of(2, 1)
    'A2'
    """
    return f"{letters_of(column)}{row}"


def read_value(address: str, value: Raw | dt.timedelta, zeros: int = 0) -> Cell:
    """Return the cell that holds a value.

    Parameters
    ----------
    address
        Where it stands.
    value
        As a parser gives it.
    zeros
        Digits that its format shows at least: 1004 under 00000 is read 01004.
    """
    if isinstance(value, float) and not math.isfinite(value):
        return Cell(address, str(value), None, "error")
    if isinstance(value, dt.timedelta):
        value = str(value)
    if isinstance(value, str):
        value = plain(value)
    return Cell(address, _text(value, zeros), value)


def raw_sheet(
    name: str, cells: Cells, merged: Iterable[tuple[Place, int]] = (), *, hidden: bool = False,
    hidden_rows: Collection[int] = (), epoch_1904: bool = False,
) -> RawSheet:
    """Return the sheet that cells make, whatever the format that they come from.

    Parameters
    ----------
    name
        Of the sheet.
    cells
        By row and column; blank ones are left out.
    merged
        Ranges merged over several rows: the first place, and the last row. The value is repeated
        below in its column.
    hidden, hidden_rows, epoch_1904
        As in :class:`RawSheet`.
    """
    for (first, column), last in merged:
        head = cells.get(first, {}).get(column)
        if head is not None and _seen(head):
            for row in range(first + 1, last + 1):
                cells.setdefault(row, {})[column] = replace(head, address=address_of(row, column), merged=True)
    rows = []
    for row in sorted(cells):
        line = cells.pop(row)  # let go as soon as read
        if found := tuple(line[column] for column in sorted(line) if _seen(line[column])):
            rows.append((row, found))
    return RawSheet(name, tuple(rows), hidden, frozenset({row for row, _ in rows} & set(hidden_rows)), epoch_1904)


def merge(cells: Cells, ranges: Iterable[tuple[int, int, int, int]]) -> list[tuple[Place, int]]:
    """Return merged ranges as :func:`raw_sheet` takes them, once only their first cell is left, as Excel shows them.

    Parameters
    ----------
    cells
        Of the sheet; those that a range covers are taken away.
    ranges
        First and last row, first and last column.
    """
    found = []
    for top, bottom, left, right in ranges:
        found.append(((top, left), bottom))
        for row in range(top, bottom + 1):
            for column in range(left, right + 1) if row in cells else ():
                if (row, column) != (top, left):
                    cells[row].pop(column, None)
    return found


def _seen(cell: Cell) -> bool:
    return bool(cell.fault or cell.text.strip().strip(_UNSEEN))


def plain(text: str) -> str:
    """Return a text without the characters that nobody can see, its line breaks and accents all alike.

    Marks of direction go too: one of them in a name would turn round the sentence that quotes it.

    Examples
    --------
    >>> plain("\u202eE\u0301ric") == "\u00c9ric"
    True
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", _BREAKS.sub("\n", text)))


def _text(value: Raw, zeros: int) -> str:
    """Return a value as a person reads it in the cell."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    if value == int(value) and abs(value) < _EXACT:
        return str(int(value)).zfill(zeros)
    return f"{value:.15g}".replace(".", ",")
