"""One formula for a whole column: written once, and named by its number in the rows below.

A file so written is a tenth of one that repeats the formula in each of two thousand rows. Formulas
name ranges and count their own rows: a reference to another sheet's cells, moved down from row to
row, is what a shared formula may not hold in older formats of Excel.
"""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet


class _Shared(ArrayFormula):  # type: ignore[misc]  # openpyxl has no types
    """A formula that cells share; openpyxl writes the attributes that it is asked for."""

    t = "shared"

    def __init__(self, number: int, ref: str = "", text: str | None = None) -> None:
        super().__init__(ref, text)
        self.number = number

    def __iter__(self) -> Iterator[tuple[str, str]]:
        yield from super().__iter__()
        yield "si", str(self.number)


def here(letter: str, first: int, row: int) -> str:
    """Return the formula of how many rows there are from a first one down to the formula's own.

    It is a number where ROW() would be a list of one, which INDEX takes otherwise in a sum.

    Examples
    --------
    >>> here("A", 1, 2)
    'ROWS($A$1:$A2)'
    """
    return f"ROWS(${letter}${first}:${letter}{row})"


def write_down(page: Worksheet, letter: str, first: int, last: int, formula: str) -> None:
    """Write a formula in a column, from its first row, for which it is worded, to the last.

    A column holds one such formula.
    """
    number = column_index_from_string(letter)
    page[f"{letter}{first}"].value = _Shared(number, f"{letter}{first}:{letter}{last}", f"={formula}")
    for row in range(first + 1, last + 1):
        page[f"{letter}{row}"].value = _Shared(number)
