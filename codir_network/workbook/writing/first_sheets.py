"""The sheets that people read before they type: Lisez-moi, and the Message to those listed."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from codir_network.text import say, spaced
from codir_network.workbook.writing.printing import print_as
from codir_network.workbook.writing.styled import ASIDE, BOLD, FONT, PLAIN, TITLE, WRAPPED, put

README, MESSAGE = "Lisez-moi", "Message"
_README = ("title", "purpose", "time", "core", "step1", "step2", "step3", "step4", "step5", "folded", "data_title",
           "data", "inform", "never", "keep")
_MESSAGE = ("title", "how", "subject", "hello", "why", "what", "whence", "basis", "who", "long", "rights", "contact",
            "end")
_ASIDE = ("time", "core", "folded", "how")
_WIDTH = 96
"""Characters of the one column: an upright page holds it, for LibreOffice does not shrink a lone column."""
_SIGNS, _LINE, _GAP = 104, 13, 9
_LEAD = InlineFont(rFont=FONT, sz=10, b=True)


def write_first_sheets(book: Workbook, territory: Mapping[str, object], *, prefilled: bool, core: bool,
                       folded: bool, lang: str = "fr") -> None:
    """Write Lisez-moi in the sheet that a new workbook has, and Message behind it.

    Parameters
    ----------
    book
        A new workbook.
    territory
        What is known of it: its name, its date, its data protection officer.
    prefilled
        Whether the communes stand there already.
    core
        Whether only the sheets of a first map are shown.
    folded
        Whether columns for later are folded.
    """
    book.active.title = README
    left_out = {name for name, told in (("core", core), ("folded", folded)) if not told}
    names = [name for name in _README if name not in left_out]
    _write(book, README, "template.readme", names, territory, {"step1": "step1.prefilled"} if prefilled else {}, lang)
    book.create_sheet(MESSAGE)
    _write(book, MESSAGE, "template.message", _MESSAGE, territory, {}, lang)


def _write(book: Workbook, sheet: str, part: str, names: Sequence[str], territory: Mapping[str, object],
           instead: Mapping[str, str], lang: str) -> None:
    page = book[sheet]
    page.sheet_view.showGridLines = False
    page.column_dimensions["A"].width = _WIDTH
    words = {
        "territoire": territory.get("nom"), "intercommunalite": territory.get("nom"), "date": territory.get("date"),
        "contact_dpo": territory.get("contact_dpo"), "president": None, "responsable": territory.get("responsable"),
    }
    blanks = {"intercommunalite": "territoire"}
    ready = {name: _readable(value) or say(f"template.blank.{blanks.get(name, name)}", lang)
             for name, value in words.items()}
    for row, name in enumerate(names, start=1):
        said = say(f"{part}.{instead.get(name, name)}", lang, **ready)
        lead, _, text = (said if lang == "en" else spaced(said)).partition("|")
        cell = page.cell(row, 1)
        if lead and text:
            cell.value = CellRichText(TextBlock(_LEAD, lead), text)
        else:
            put(cell, lead or text)
            cell.font = TITLE if name == "title" else BOLD if lead else ASIDE if name in _ASIDE else PLAIN
        cell.alignment = WRAPPED
        page.row_dimensions[row].height = _LINE * math.ceil((len(lead) + len(text)) / _SIGNS) + _GAP
    print_as(page, lang)


def _readable(value: object) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value or "")
