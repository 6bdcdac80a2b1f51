"""The cells of a row as values of their columns: words, dates, numbers, yes or no."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from typing import Any

from codir_network.errors import Issue
from codir_network.schema import Column
from codir_network.workbook.files.cells import Cell
from codir_network.workbook.reading.layout import Row, Section
from codir_network.workbook.reading.values import read_date, read_number, read_term, read_terms, read_yes

BLANK: dict[str, Any] = {"number": math.nan, "date": None, "yes": False, "many": ()}
"""What a blank cell is, by kind of column; an empty text elsewhere."""

_SAID_BY_TEXT = frozenset({"one", "many", "yes"})
_TYPED = frozenset({"date", "number"})


def reader(section: Section, said: list[Issue], *, apart: Collection[str] = ()) -> Callable[[Row], dict[str, Any]]:
    """Return the function that reads the rows of a sheet, and says what its cells do not say.

    ``apart`` are columns that the caller reads itself.
    """
    columns = [column for column in section.sheet.columns if column.name not in apart]
    words: dict[tuple[str, str], Any] = {}  # a word is looked up once, not once a row

    def value(cell: Cell, column: Column) -> Any:
        asked = (column.name, cell.text)
        if asked in words and not cell.fault:
            return words[asked]
        found, issues = _value(cell, section, column)
        said.extend(issues)
        if not issues and not cell.fault and (column.kind in _SAID_BY_TEXT
                                                  or (column.kind in _TYPED and isinstance(cell.raw, str))):
            words[asked] = found
        return found

    blank = {column.name: BLANK.get(column.kind, "") for column in columns}
    present = [column for column in columns if column.name in section.headers]

    def read(row: Row) -> dict[str, Any]:
        found = blank.copy()
        for column in present:
            cell = row.cells.get(column.name)
            if cell and cell.text and not cell.text.isspace():
                found[column.name] = value(cell, column)
        return found

    return read


def _value(cell: Cell, section: Section, column: Column) -> tuple[Any, list[Issue]]:
    sheet = section.sheet
    issue: Issue | None = None
    found: Any = "" if cell.fault else " ".join(cell.text.split())
    if column.kind == "many":
        return read_terms(cell, sheet, column)
    if column.kind == "number":
        found, issue = read_number(cell, sheet, column)
        found = math.nan if found is None else found
    elif column.kind == "date":
        found, issue = read_date(cell, sheet, column, end=column.name == "fin", epoch_1904=section.epoch_1904)
    elif column.kind == "yes":
        found, issue = read_yes(cell, sheet, column)
        found = bool(found)
    elif column.kind == "one":
        found, issue = read_term(cell, sheet, column)
    return found, [issue] if issue else []
