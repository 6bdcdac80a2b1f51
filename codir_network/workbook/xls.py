"""The sheets of an old .xls workbook: python-calamine reads it, in a process of its own.

The standard library cannot look into this format first, and a hostile file can make the parser
abort or ask for gigabytes: it may, in a process that has a limit of time everywhere, and of
memory where the system allows. That process is a new interpreter, as ``spawn`` starts it; it is
not started by :mod:`multiprocessing`, which would run again the script of an analyst who reads a
workbook outside ``if __name__ == "__main__"``.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from codir_network.keys import match_key
from codir_network.workbook import xls_child
from codir_network.workbook.cells import ASIDE, Cells, RawSheet, address_of, raw_sheet, read_value
from codir_network.workbook.limits import MEGA, Limits, RefusedError

_REFUSED: Final = {2: "protege", 3: "illisible"}
_READ: Final[Mapping[str, Any]] = {
    "d": dt.date.fromisoformat, "dt": dt.datetime.fromisoformat, "t": dt.time.fromisoformat}


def read_xls(content: bytes, limits: Limits) -> list[RawSheet]:
    """Return the sheets of a workbook, hidden ones too, in their order.

    Error values and formulas without a result come out blank: the format's parser tells no more.

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
    return [_sheet(page) for page in json.loads(done.stdout) if match_key(page["name"]) not in ASIDE]


def _too_heavy(limits: Limits) -> RefusedError:
    return RefusedError("trop_lourd", secondes=limits.seconds, memoire=limits.memory_bytes // MEGA)


def _sheet(page: dict[str, Any]) -> RawSheet:
    cells: Cells = {}
    for row, column, kind, value in page["cells"]:
        held = _READ[kind](value) if kind in _READ else value
        cells.setdefault(row, {})[column] = read_value(address_of(row, column), held)
    merged = [((row, column), last) for row, column, last in page["merged"]]
    return raw_sheet(page["name"], cells, merged, hidden=page["hidden"], epoch_1904=page["epoch_1904"])
