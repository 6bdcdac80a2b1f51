"""Where the headers are, which column is which: raw sheets to rows under canonical columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from codir_network.schema import Sheet
from codir_network.workbook.cells import Cell


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet: its number and its cells by canonical column name.

    A column that the sheet lacks is absent; a blank cell is there, with its address and no text.
    """

    number: int
    cells: Mapping[str, Cell]

    def text(self, column: str) -> str:
        """Return the stripped text of a column, empty when blank or absent."""
        cell = self.cells.get(column)
        return cell.text.strip() if cell else ""


@dataclass(frozen=True, slots=True)
class Section:
    """A sheet under its canonical columns.

    For ``Grille`` and ``Listes``, whose headers are names, the columns are the header texts as
    typed and ``headers`` gives the header cell of each column, in order.
    """

    sheet: Sheet
    header_row: int
    headers: Mapping[str, Cell]
    rows: tuple[Row, ...]
    epoch_1904: bool = False
