"""What a spreadsheet's cells hold, with their addresses, before anything is understood."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its address, its raw value, its text as a person reads it.

    ``fault`` is "error" for an error value (#N/A, #REF!), "formula" for a formula without a
    cached value; ``merged`` is true for the value of a merged range repeated in its other cells.
    """

    address: str
    text: str = ""
    raw: str | float | int | bool | dt.datetime | dt.date | dt.time | None = None
    fault: Literal["", "error", "formula"] = ""
    merged: bool = False


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as it stands: rows of cells by row number, blank rows left out."""

    name: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    epoch_1904: bool = False
