"""What the format of a number makes of it: a date, a time, a code with its zeros."""

from __future__ import annotations

import re
from typing import Final

from codir_network.workbook.files.cells import Cell, read_value

_PADDED: Final = re.compile(r"0+")


def zeros_of(shown: str) -> int:
    """Return how many digits a format shows at least.

    Examples
    --------
    >>> zeros_of("00000"), zeros_of("0.00")
    (5, 0)
    """
    padded = _PADDED.fullmatch(shown)
    return len(padded[0]) if padded else 0


def moment(address: str, number: float, *, epoch_1904: bool, duration: bool) -> Cell:
    """Return the cell that holds a number under a format of dates.

    Parameters
    ----------
    address
        Where it stands.
    number
        Of days.
    epoch_1904
        Whether days are counted from 1904.
    duration
        Whether the format shows a duration.
    """
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, WINDOWS_EPOCH, from_excel

    try:
        return read_value(address, from_excel(number, CALENDAR_MAC_1904 if epoch_1904 else WINDOWS_EPOCH,
                                              timedelta=duration))
    except (OverflowError, ValueError):  # before the calendar begins, after it ends: Excel shows ####
        return Cell(address, "#VALUE!", None, "error")
