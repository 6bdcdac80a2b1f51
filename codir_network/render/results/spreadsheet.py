"""A workbook of plain tables: no text is ever a formula, and the same tables give the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from codir_network import palette
from codir_network.output import put_text, sheet_text, xlsx_bytes
from codir_network.palette import bare

Value = str | int | float | None

_FONT = "Arial"
_LINE = Side(style="thin", color=bare(palette.LINE))
_NARROW, _WIDE = 10, 60  # widths of columns, in signs


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its header, and what the glossary says of it."""

    header: str
    meaning: str = ""
    unit: str = ""
    range: str = ""
    reference: str = ""
    share: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A table; without columns, lines of text under a title."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


HEADERS = 2
"""The row of the headers: the row above says how widely the table may be handed out, on screen and on paper."""


def book(sheets: Sequence[Tab], *, title: str, level: str) -> bytes:
    """Return the workbook of these tables.

    Parameters
    ----------
    sheets
        In order; titles of 31 signs at most.
    title
        What the file is, in its properties.
    level
        How widely it may be handed out, in words, and of which day: above the headers of every
        table, and at the foot of every printed sheet.
    """
    made = Workbook()
    made.remove(made.active)
    made.properties.title = sheet_text(title)
    for sheet in sheets:
        _write(made.create_sheet(sheet.title), sheet, level)
    return xlsx_bytes(made)


def _write(page: Any, sheet: Tab, level: str) -> None:
    first = HEADERS + 1 if sheet.columns else 1
    page.oddFooter.left.text = sheet_text(level).replace("&", "&&")
    page.oddFooter.right.text = "&P / &N"
    if sheet.columns:
        put_text(page.cell(1, 1), level)
        page.cell(1, 1).font = Font(name=_FONT, size=10, color=bare(palette.GREY))
    for place, column in enumerate(sheet.columns, start=1):
        cell = page.cell(HEADERS, place)
        _fill(cell, column.header)
        cell.font = Font(name=_FONT, bold=True, color=bare(palette.INK))
        cell.fill = PatternFill("solid", start_color=bare(palette.FROST))
        cell.border = Border(bottom=Side(style="medium", color=bare(palette.BLUE)))
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for number, row in enumerate(sheet.rows, start=first):
        for place, value in enumerate(row, start=1):
            cell = page.cell(number, place)
            _fill(cell, value)
            cell.font = Font(name=_FONT, bold=not sheet.columns and number == 1, size=14 if not sheet.columns and
                             number == 1 else 10)
            cell.alignment = Alignment(wrap_text=isinstance(value, str), vertical="top")
            cell.border = Border(bottom=_LINE) if sheet.columns else Border()
            if isinstance(value, float) and sheet.columns[place - 1].share:
                cell.number_format = "0.00"
    _lay_out(page, sheet)


def _fill(cell: Any, value: Value) -> None:
    """Write a value; a text stays a text, whatever sign it begins with."""
    if not isinstance(value, str):
        cell.value = None if value is None or value != value else value
        return
    put_text(cell, value)


def _lay_out(page: Any, sheet: Tab) -> None:
    page.sheet_view.showGridLines = False
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    if not sheet.columns:
        page.column_dimensions["A"].width = 110
        return
    page.page_setup.orientation = "landscape"
    page.print_title_rows = f"1:{HEADERS}"
    page.freeze_panes = f"B{HEADERS + 1}"
    page.auto_filter.ref = f"A{HEADERS}:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + HEADERS}"
    page.row_dimensions[HEADERS].height = 45
    for place, column in enumerate(sheet.columns):
        longest = max((len(str(row[place])) for row in sheet.rows if row[place] is not None), default=0)
        word = max(len(part) for part in column.header.split(" "))
        page.column_dimensions[get_column_letter(place + 1)].width = min(max(longest, word, _NARROW) + 2, _WIDE)
