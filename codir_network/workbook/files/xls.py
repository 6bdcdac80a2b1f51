"""The sheets of an old .xls workbook: xlrd reads it, in a process of its own.

The standard library cannot look into this format first, and a hostile file can make the parser
abort or ask for gigabytes: it may, in a process that has a limit of time everywhere, and of
memory where the system allows. That process is a new interpreter, as ``spawn`` starts it; it is
not started by :mod:`multiprocessing`, which would run again the script of an analyst who reads a
workbook outside ``if __name__ == "__main__"``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from codir_network.keys import match_key
from codir_network.workbook.files import xls_child
from codir_network.workbook.files.cells import ASIDE, Cell, Cells, RawSheet, address_of, merge, raw_sheet, read_value
from codir_network.workbook.files.limits import MEGA, Limits, RefusedError
from codir_network.workbook.files.shapes import moment, zeros_of

_REFUSED: Final = {2: "protege", 3: "illisible"}


def read_xls(content: bytes, limits: Limits) -> list[RawSheet]:
    """Return the sheets of a workbook, hidden ones too, in their order.

    The format keeps a result for each formula, 0 for one that nothing has computed: it cannot be
    told from another 0.

    Parameters
    ----------
    content
        Of the file.
    limits
        How long, and in how much memory.

    Raises
    ------
    RefusedError
        "protege" behind a password, "illisible" when damaged, "trop_lourd" past the limits.
    """
    command = [sys.executable, "-P", str(Path(xls_child.__file__)), str(limits.memory_bytes), str(limits.cells)]
    try:
        done = subprocess.run(  # noqa: S603 - our own file, and numbers
            command, input=content, capture_output=True, timeout=limits.seconds, check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
    except subprocess.TimeoutExpired as fault:
        raise _too_heavy(limits) from fault
    except OSError as fault:
        raise RefusedError("illisible") from fault
    if done.returncode in _REFUSED:
        raise RefusedError(_REFUSED[done.returncode])
    if done.returncode:
        raise _too_heavy(limits)
    return _sheets(json.loads(done.stdout))


def _too_heavy(limits: Limits) -> RefusedError:
    return RefusedError("trop_lourd", secondes=limits.seconds, memoire=limits.memory_bytes // MEGA)


def _sheets(told: dict[str, Any]) -> list[RawSheet]:
    """Return the sheets of a workbook from what the process tells of it."""
    epoch_1904 = told["epoch_1904"]
    read = [_reader(shown, epoch_1904=epoch_1904) for shown in told["formats"]]
    sheets = []
    for page in told["sheets"]:
        if match_key(page["name"]) in ASIDE:
            continue
        cells: Cells = {}
        for row, column, kind, value in page["cells"]:
            address = address_of(row, column)
            if kind == "e":
                cell = Cell(address, value, None, "error")
            else:
                cell = read_value(address, value) if kind == "" else read[kind](address, value)
            cells.setdefault(row, {})[column] = cell
        sheets.append(raw_sheet(page["name"], cells, merge(cells, page["merged"]), hidden=page["hidden"],
                                hidden_rows=page["hidden_rows"], epoch_1904=epoch_1904))
    return sheets


def _reader(shown: str, *, epoch_1904: bool) -> Callable[[str, float], Cell]:
    """Return the function that reads the numbers of a format."""
    from openpyxl.styles.numbers import is_date_format, is_timedelta_format

    if is_date_format(shown):
        return partial(moment, epoch_1904=epoch_1904, duration=is_timedelta_format(shown))
    return partial(read_value, zeros=zeros_of(shown))
