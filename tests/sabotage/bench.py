"""A copy of a workbook on which one thing is spoiled."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from openpyxl.utils import get_column_letter

from codir_network.errors import Severity
from codir_network.keys import match_key
from codir_network.workbook.files.cells import Cell, Fault, RawSheet
from tests.workbook.faults import Rows, raw
from tests.workbooks import Workbook

Found = tuple[str, str, Severity] | None
"""Sheet and cell where the spoiling must be found, how grave at least; None where nothing was spoiled."""

Way = Callable[["Bench"], Found]
WAYS: dict[str, Way] = {}


def way(function: Way) -> Way:
    """Add a way under the name of its function."""
    WAYS[function.__name__] = function
    return function


class Bench:
    """A copy of a workbook on which one thing is spoiled."""

    def __init__(self, book: Workbook, chance: Random) -> None:
        self.book, self.chance = book, chance
        self.rows: Rows = copy.deepcopy(book.rows)
        self.faults: dict[tuple[str, str], Fault] = {}
        self.merged: dict[tuple[str, str], Any] = {}
        self.renamed: dict[str, str] = {}
        self.more: list[tuple[str, str]] = []

    def sheets(self) -> list[RawSheet]:
        """The sheets as a spreadsheet holds them."""
        names = [*self.rows, *(name for name, _ in self.more)]
        lines = [*self.rows.values(), *(self.rows[sheet] for _, sheet in self.more)]
        found = raw(dict(zip(names, lines, strict=True)))
        return [replace(page, name=self.renamed.get(page.name, page.name),
                        rows=tuple((number, self._cells(page.name, number, cells)) for number, cells in page.rows))
                for page in found]

    def _cells(self, sheet: str, number: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        made = {cell.address: cell for cell in cells}
        for (where, address), fault in self.faults.items():
            if where == sheet and address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(number):
                made[address] = Cell(address, "#REF!" if fault == "error" else "=A1+1", None, fault)
        for (where, address), value in self.merged.items():
            if where == sheet and address in made:
                made[address] = Cell(address, str(value), value, merged=True)
        return tuple(sorted(made.values(), key=lambda cell: (len(cell.address), cell.address)))

    def has(self, sheet: str) -> bool:
        return sheet in self.rows

    def column(self, sheet: str, name: str) -> int | None:
        heads = [match_key(str(head)).replace(" ", "_") for head in self.rows[sheet][0]] if self.has(sheet) else []
        return heads.index(name) if name in heads else None

    def lines(self, sheet: str) -> range:
        """The numbers of the rows below the headers."""
        return range(2, len(self.rows.get(sheet, [])) + 1)

    def value(self, sheet: str, row: int, name: str) -> Any:
        at = self.column(sheet, name)
        return "" if at is None else self.rows[sheet][row - 1][at]

    def address(self, sheet: str, row: int, name: str) -> str:
        at = self.column(sheet, name)
        assert at is not None
        return f"{get_column_letter(at + 1)}{row}"

    def put(self, sheet: str, row: int, name: str, value: Any, floor: Severity) -> tuple[str, str, Severity]:
        at = self.column(sheet, name)
        assert at is not None
        self.rows[sheet][row - 1][at] = value
        return sheet, self.address(sheet, row, name), floor

    def add(self, sheet: str, **cells: Any) -> int:
        """Add a row; return its number."""
        line = [""] * len(self.rows[sheet][0])
        for name, value in cells.items():
            at = self.column(sheet, name)
            assert at is not None
            line[at] = value
        self.rows[sheet].append(line)
        return len(self.rows[sheet])

    def pick(self, sheet: str, name: str, *, filled: bool = False) -> int | None:
        """A row at random, where a column has something if asked so; None when there is none."""
        if self.column(sheet, name) is None:
            return None
        rows = [row for row in self.lines(sheet) if not filled or self.value(sheet, row, name) != ""]
        return self.chance.choice(rows) if rows else None

    def key(self, name: str) -> int | None:
        """The row of an answer of the sheet Territoire."""
        return next((row for row in self.lines("Territoire") if self.rows["Territoire"][row - 1][0] == name), None)

    def known(self) -> set[str]:
        """Keys of whatever a cell may call somebody or something."""
        keys = {match_key(way) for person in self.book.people for way in person.ways()}
        keys |= {match_key(way) for code, name in self.book.communes for way in (code, code.lstrip("0"), name)}
        return keys | {match_key(str(cell)) for lines in self.rows.values() for line in lines for cell in line}

    def typo(self, text: str) -> str | None:
        """The text with one letter lost, doubled, changed, or two swapped; nothing that means another."""
        places = [i for i, sign in enumerate(text) if sign.isalpha()] or list(range(len(text)))
        known = self.known()
        for _ in range(20):
            i = self.chance.choice(places)
            made = self.chance.choice((text[:i] + text[i + 1:], text[:i] + text[i] + text[i:],
                                       text[:i] + self.chance.choice("bjkqwz") + text[i + 1:],
                                       text[:i] + text[i:i + 2][::-1] + text[i + 2:]))
            halls = {match_key(made).replace("mairie", "maire"), match_key(made).replace("maire", "mairie")}
            if match_key(made) and not {match_key(made), *halls} & known:
                return made
        return None
