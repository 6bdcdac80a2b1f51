"""Workbooks made part by part, sound or hostile: what no program would write on its own."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

from codir_network.output import xlsx_bytes

ANCIENT = Path(__file__).parents[1] / "data" / "anciens"
DATA = Path(__file__).parent.parent / "data" / "formats"
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


def rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Change the parts of a workbook that is there."""
    with zipfile.ZipFile(path) as old:
        parts = {name: change(name, old.read(name)) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def strict(path: Path) -> Path:
    """Put a workbook, a sound one where there is none, in the strict variant of the format."""
    spaces = {  # as ISO/IEC 29500-1 names them
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties":
            b"http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
        b"http://schemas.openxmlformats.org/officeDocument/2006/": b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/drawingml/2006/": b"http://purl.oclc.org/ooxml/drawingml/",
    }

    def change(name: str, part: bytes) -> bytes:
        for usual, own in spaces.items():
            part = part.replace(usual, own)
        return part

    return rewritten(path if path.exists() else sound(path), change)


def bad_colour(path: Path) -> Path:
    """Put in a workbook, a sound one where there is none, a colour that openpyxl refuses."""
    colour = b'<fonts count="2"><font><color rgb="rouge"/></font>'
    return rewritten(path if path.exists() else sound(path), lambda name, part:
                     re.sub(rb'<fonts count="\d+">', colour, part) if name == "xl/styles.xml" else part)


def ods(path: Path, tables: str, *, head: str = HEAD, more: Mapping[str, str | bytes] | None = None) -> Path:
    """Write an OpenDocument spreadsheet from its table elements, under short names of their spaces."""
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                      for name in ("office", "style", "table", "text"))
    body = (f'{head}<office:document-content {spaces} office:version="1.3"><office:body><office:spreadsheet>{tables}'
            "</office:spreadsheet></office:body></office:document-content>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        for name, content in {"content.xml": body, **(more or {})}.items():
            archive.writestr(name, content)
    return path


def ods_of(path: Path, rows: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write rows of values as an OpenDocument spreadsheet."""
    return ods(path, "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_ods_row, lines))}</table:table>'
        for name, lines in rows.items()))


def _ods_row(line: Sequence[object]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, line))}</table:table-row>"


def _ods_cell(value: object) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    kind = 'office:value-type="string"'
    if isinstance(value, bool):
        kind = f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
    elif isinstance(value, int | float):
        kind = f'office:value-type="float" office:value="{value}"'
    elif isinstance(value, dt.date):
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    lines = "</text:p><text:p>".join(escape(str(value)).split("\n"))
    return f"<table:table-cell {kind}><text:p>{lines}</text:p></table:table-cell>"
