"""The sheets that people read before they type: Lisez-moi, and the Message to those listed."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font

from codir_network.text import say
from codir_network.workbook.styled import put

README, MESSAGE = "Lisez-moi", "Message"
_README = ("title", "purpose", "time", "step1", "step2", "step3", "step4", "step5", "data_title", "data", "inform",
           "never", "keep")
_MESSAGE = ("title", "how", "subject", "hello", "why", "what", "whence", "basis", "who", "long", "rights", "contact",
            "end")
_WIDTH = 110


def write_first_sheets(book: Workbook, territory: Mapping[str, object], *, prefilled: bool) -> None:
    """Write Lisez-moi in the sheet that a new workbook has, and Message behind it.

    Parameters
    ----------
    book
        A new workbook.
    territory
        What is known of it: its name, its date, its data protection officer.
    prefilled
        Whether the communes stand there already.
    """
    book.active.title = README
    _write(book, README, "template.readme", _README, territory, {"step1": "step1.prefilled"} if prefilled else {})
    book.create_sheet(MESSAGE)
    _write(book, MESSAGE, "template.message", _MESSAGE, territory, {})


def _write(book: Workbook, sheet: str, part: str, names: tuple[str, ...], territory: Mapping[str, object],
           instead: Mapping[str, str]) -> None:
    page = book[sheet]
    page.sheet_view.showGridLines = False
    page.column_dimensions["A"].width = _WIDTH
    words = {
        "territoire": territory.get("nom"), "intercommunalite": territory.get("nom"), "date": territory.get("date"),
        "contact_dpo": territory.get("contact_dpo"), "president": None, "responsable": territory.get("responsable"),
    }
    blanks = {"intercommunalite": "territoire"}
    ready = {name: _readable(value) or say(f"template.blank.{blanks.get(name, name)}")
             for name, value in words.items()}
    for row, name in enumerate(names, start=1):
        lead, _, text = say(f"{part}.{instead.get(name, name)}", **ready).partition("|")
        cell = page.cell(row, 1)
        if lead and text:
            cell.value = CellRichText(TextBlock(InlineFont(b=True), lead), text)
        else:
            put(cell, lead or text)
            cell.font = Font(bold=bool(lead), size=14 if name == "title" else 11, italic=name in ("time", "how"))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.row_dimensions[row].height = 16 * math.ceil((len(lead) + len(text)) / (_WIDTH - 10)) + 8


def _readable(value: object) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value or "")
