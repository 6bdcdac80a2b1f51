"""The process that parses an .xls workbook: bytes in, JSON out. It imports nothing of the package.

Exit codes: 2 behind a password, 3 for a damaged file; any other than 0 is a limit that was met.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_ENCRYPTED = "Workbook is encrypted"


def limit_memory(size: int) -> None:
    """Make the parser stop at so many bytes, where the system can."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    except (ImportError, ValueError, OSError):
        pass  # Windows, some macOS: the limits on the file and on time are left


def told(content: bytes, most: int) -> dict[str, Any]:
    """Return what a workbook holds, as JSON can tell it.

    Returns
    -------
    dict
        ``epoch_1904``; ``formats``, those of numbers; ``sheets``, each with its name, whether it is
        hidden, its hidden rows, its merged ranges (first and last row, first and last column), and
        its cells: row, column, kind and value. The kind is the format of a number, "e" for an
        error value, "" for a text or a boolean.

    Raises
    ------
    MemoryError
        Past so many cells, blank but formatted ones and those of merged ranges included.
    """
    from xlrd import open_workbook
    with _stopping_at_loops():
        book = open_workbook(file_contents=content, formatting_info=True, ragged_rows=True, on_demand=True,
                             ignore_workbook_corruption=True, logfile=_Unheard())
    sheets = []
    for number in range(book.nsheets):
        sheet = book.sheet_by_index(number)
        merged = [(top + 1, bottom, left + 1, right) for top, bottom, left, right in sheet.merged_cells]
        most -= sum(map(sheet.row_len, range(sheet.nrows)))
        most -= sum((bottom - top + 1) * (right - left + 1) for top, bottom, left, right in merged)
        if most < 0:
            raise MemoryError
        sheets.append({"name": sheet.name, "hidden": sheet.visibility != 0, "merged": merged, "cells": _cells(sheet),
                       "hidden_rows": sorted(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden)})
        book.unload_sheet(number)
    formats = [book.format_map[style.format_key].format_str or "" for style in book.xf_list] or [""]
    return {"epoch_1904": book.datemode == 1, "formats": formats, "sheets": sheets}


@contextmanager
def _stopping_at_loops() -> Iterator[None]:
    """Make the parser refuse a stream whose sectors turn in a circle: it would follow them for ever."""
    from xlrd.compdoc import CompDoc, CompDocError

    follow = CompDoc._get_stream

    def checked(self: Any, mem: Any, base: int, sat: list[int], sec_size: int, start_sid: int, *rest: Any,
                **options: Any) -> Any:
        sector, left = start_sid, len(sat)
        while 0 <= sector < len(sat):
            sector, left = sat[sector], left - 1
            if left < 0:
                raise CompDocError("sectors in a circle")
        return follow(self, mem, base, sat, sec_size, start_sid, *rest, **options)

    CompDoc._get_stream = checked
    try:
        yield
    finally:
        CompDoc._get_stream = follow


class _Unheard(io.TextIOBase):
    """Where the parser may say what it likes: our own answer goes to the standard output."""

    def write(self, text: str, /) -> int:
        return len(text)


def _cells(sheet: Any) -> list[tuple[int, int, int | str, Any]]:
    """Return the cells of a sheet that hold something."""
    from xlrd import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_ERROR, XL_CELL_NUMBER, XL_CELL_TEXT, error_text_from_code

    found: list[tuple[int, int, int | str, Any]] = []
    for row in range(sheet.nrows):
        shapes = sheet._cell_xf_indexes[row]  # cell_xf_index would take as long as the rest
        for column, (kind, value) in enumerate(zip(sheet.row_types(row), sheet.row_values(row), strict=True)):
            if kind == XL_CELL_TEXT and value:
                found.append((row + 1, column + 1, "", value))
            elif kind in (XL_CELL_NUMBER, XL_CELL_DATE):
                found.append((row + 1, column + 1, shapes[column], value))
            elif kind == XL_CELL_BOOLEAN:
                found.append((row + 1, column + 1, "", bool(value)))
            elif kind == XL_CELL_ERROR:
                found.append((row + 1, column + 1, "e", error_text_from_code.get(value, "#VALUE!")))
    return found


def main() -> int:
    """Write what the workbook that comes in holds, and return the exit code."""
    limit_memory(int(sys.argv[1]))
    try:
        found = json.dumps(told(sys.stdin.buffer.read(), int(sys.argv[2])))
    except MemoryError:
        return 1
    except Exception as fault:  # noqa: BLE001 - of a damaged file the parser raises anything
        return 2 if str(fault) == _ENCRYPTED else 3
    sys.stdout.write(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
