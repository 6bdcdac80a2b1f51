"""The process that parses an .xls workbook: bytes in, JSON out. It imports nothing of the package.

Exit codes: 2 behind a password, 3 for a damaged file; any other than 0 is a limit that was met.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from typing import Any

_CALENDAR = b"\x22\x00\x02\x00"  # the record DATE1904: its number, its length


def limit_memory(size: int) -> None:
    """Make the parser stop at so many bytes, where the system can."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    except (ImportError, ValueError, OSError):
        pass  # Windows, some macOS: the limits on the file and on time are left


def sheets(content: bytes, most: int) -> list[dict[str, Any]]:
    """Return what the sheets of a workbook hold, cells as (row, column, kind, value).

    Raises
    ------
    MemoryError
        Past so many cells, blank ones included.
    """
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    at = content.find(_CALENDAR)
    epoch_1904 = at >= 0 and content[at + 4] == 1
    found = []
    for told in book.sheets_metadata:
        if told.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(told.name)
        top, left = sheet.start or (0, 0)
        most -= sheet.height * sheet.width
        if most < 0:
            raise MemoryError
        cells = [(top + i, left + j, *_told(value))
                 for i, line in enumerate(sheet.to_python(skip_empty_area=True), start=1)
                 for j, value in enumerate(line, start=1) if value != ""]
        merged = [(first[0] + 1, first[1] + 1, last[0] + 1) for first, last in sheet.merged_cell_ranges or ()]
        found.append({"name": told.name, "hidden": told.visible != SheetVisibleEnum.Visible, "cells": cells,
                      "merged": merged, "epoch_1904": epoch_1904})
    return found


def _told(value: Any) -> tuple[str, Any]:
    """Return the kind of a value, and what JSON holds of it."""
    for kind, known in (("dt", dt.datetime), ("d", dt.date), ("t", dt.time)):
        if isinstance(value, known):
            return kind, value.isoformat()
    return "", str(value) if isinstance(value, dt.timedelta) else value


def main() -> int:
    """Write the sheets of the workbook that comes in, and return the exit code."""
    limit_memory(int(sys.argv[1]))
    from python_calamine import PasswordError

    try:
        found = json.dumps(sheets(sys.stdin.buffer.read(), int(sys.argv[2])))
    except MemoryError:
        return 1
    except PasswordError:
        return 2
    except BaseException:  # noqa: BLE001 - a panic of the parser is no Exception
        return 3
    sys.stdout.write(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
