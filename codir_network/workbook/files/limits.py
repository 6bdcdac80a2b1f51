"""How large a file may be, and why one is refused: the only place where these numbers stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest workbook that is read: far above 158 communes, far below harm.

    A hundred thousand memberships of eight columns are within.

    Parameters
    ----------
    file_bytes
        Of the file itself; of all CSV files together.
    expanded_bytes, ratio
        Of its parts once unpacked, and how many times the file that makes; the ratio is looked
        at above 10 MB only: a few blank rows alone compress very well.
    cells
        Of all sheets, blank but formatted ones and those of merged ranges included.
    area
        Rows times columns of a sheet of Excel, from A1 to its last cell.
    text
        Characters of one cell: what Excel itself holds.
    names, seats
        Rows of the sheets that name things; of those that link them, where each filled cell of
        Grille and of Listes is one.
    faults
        Errors and warnings that are said before the reading stops.
    seconds, memory_bytes
        What the parser of old .xls files may take, in a process of its own.
    """

    file_bytes: int = 20_000_000
    expanded_bytes: int = 100_000_000
    ratio: int = 200
    cells: int = 850_000
    area: int = 50_000_000
    text: int = 32_767
    names: int = 40_000
    seats: int = 110_000
    faults: int = 20_000
    seconds: int = 8
    memory_bytes: int = 700_000_000


LIMITS: Final = Limits()
MEGA: Final = 1_000_000


class RefusedError(Exception):
    """Why a file is refused: the last word of the code, and what its sentence needs."""

    def __init__(self, fault: str, **details: object) -> None:
        super().__init__(fault)
        self.fault = fault
        self.details = {name: str(value) for name, value in details.items()}


def too_many(cells: int, limits: Limits) -> RefusedError:
    """Return the refusal of a workbook with too many cells."""
    return RefusedError("trop_rempli", limite=grouped(limits.cells), mesure=grouped(cells))


def grouped(number: int) -> str:
    """Return a number as people write it.

    Examples
    --------
    >>> grouped(1000000)
    '1 000 000'
    """
    return f"{number:,}".replace(",", " ")
