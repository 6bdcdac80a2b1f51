"""Saying something of a cell: the address, and what the catalogue knows of the code."""

from __future__ import annotations

from collections.abc import Iterable

from codir_network.errors import Issue
from codir_network.keys import nearest
from codir_network.validation import issue
from codir_network.workbook.files.cells import Cell
from codir_network.workbook.reading.layout import Row

_COMPARISONS = 400_000


def cell_of(row: Row, *columns: str) -> Cell:
    """Return the first of these columns that the sheet has, or the first cell of the row."""
    for column in columns:
        if column in row.cells:
            return row.cells[column]
    return next(iter(row.cells.values()), Cell(f"A{row.number}"))


def told(row: Row, column: str) -> str:
    """Return the text of a cell, empty where it is at fault: the layout has said so already."""
    cell = row.cells.get(column)
    return "" if cell is None or cell.fault else cell.text.strip()


def note(code: str, cell: Cell | None, *, value: str | None = None, nearest: tuple[str, ...] = (),
         **details: str) -> Issue:
    """Return what is said of a cell (of the whole sheet when None), with the severity of its code."""
    text = (cell.text.strip() if cell else "") if value is None else value
    return issue(code, cell.address if cell else "", text, nearest, **details)


class Proposals:
    """The nearest of many names, for faulty cells only; a workbook full of faults stays quick."""

    def __init__(self, choices: Iterable[str]) -> None:
        """Choose among these; once so many comparisons are made, nothing is proposed any more."""
        self._choices = sorted(set(choices))
        self._left = _COMPARISONS
        self._known: dict[str, tuple[str, ...]] = {}

    def __call__(self, text: str) -> tuple[str, ...]:
        """Return three of the choices at most, nearest first."""
        if text not in self._known and self._left >= len(self._choices):
            self._left -= len(self._choices)
            self._known[text] = nearest(text, self._choices)
        return self._known.get(text, ())
