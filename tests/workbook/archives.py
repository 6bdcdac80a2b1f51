"""Workbooks made part by part, sound or hostile: what no program would write on its own."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from openpyxl import Workbook

from codir_network.output import xlsx_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def sound(path: Path) -> Path:
    """Write a workbook of one sheet, with two cells."""
    book = Workbook()
    book.active.title = "Communes"
    book.active["A1"], book.active["A2"] = "code_insee", "01004"
    path.write_bytes(xlsx_bytes(book))  # the same bytes whatever the day: properties draw positions in them
    return path


def with_parts(path: Path, parts: Mapping[str, str | bytes], *, kind: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write a sound workbook, some of its parts replaced or added."""
    sound(path)
    with zipfile.ZipFile(path) as old:
        all_parts = {name: old.read(name) for name in old.namelist()} | dict(parts)
    with zipfile.ZipFile(path, "w", kind) as new:
        for name, content in all_parts.items():
            new.writestr(zipfile.ZipInfo(name), content, kind)
    return path


def sheet_xml(rows: str, after: str = "", head: str = HEAD) -> str:
    """Return a worksheet part."""
    return f"{head}<worksheet {SPREADSHEET}><sheetData>{rows}</sheetData>{after}</worksheet>"
