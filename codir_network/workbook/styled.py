"""How the cells of the template look: headers, comments, lists, texts that stay texts."""

from __future__ import annotations

import math
from collections.abc import Sequence

from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from codir_network import vocabulary as v
from codir_network.output import put_text
from codir_network.schema import Column
from codir_network.text import say

BLUE = PatternFill("solid", fgColor="D3E6F5")
WHITE = PatternFill("solid", fgColor="FFFFFF")
BOLD = Font(bold=True, color="1C2430")
GREY = Font(color="5B6673")
FORMATS = {"code": "@", "date": "dd/mm/yyyy", "text": "@", "one": "@", "many": "@", "yes": "@", "number": "General"}

_LINE = Side(style="thin", color="C9D0D8")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=Side(style="medium", color="5B6673"))
_WIDTHS = {"nom": 38, "organisation": 30, "fonction": 30, "type": 30, "acteur": 38, "instance": 44, "couche": 28,
           "cle": 24, "valeur": 50, "animateur": 30, "de": 34, "vers": 34}


def put(cell: Cell, value: object) -> None:
    """Write a value; a text stays a text, whatever it begins with."""
    if isinstance(value, bool):
        value = "oui" if value else "non"
    elif isinstance(value, (tuple, list)):
        value = " ; ".join(str(part) for part in value)
    elif value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        return
    if isinstance(value, str):
        put_text(cell, value)
    else:
        cell.value = value


def head(cell: Cell, text: str, *, required: bool = False) -> None:
    """Write a header: blue when its column must be filled in."""
    put(cell, text)
    cell.font, cell.border, cell.fill = BOLD, _BORDER, BLUE if required else WHITE


def headers(page: Worksheet, columns: Sequence[Column]) -> None:
    """Write the headers of a sheet, each with its comment; they stay in view."""
    page.freeze_panes = "A2"
    for at, column in enumerate(columns, start=1):
        cell = page.cell(1, at)
        head(cell, column.name, required=column.required)
        cell.comment = comment(explained(column))
        size = page.column_dimensions[get_column_letter(at)]
        size.width = _WIDTHS.get(column.name, max(14, len(column.name) + 4))
        size.outlineLevel = int(column.advanced)


def comment(text: str) -> Comment:
    """Return a comment large enough for its text."""
    return Comment(text, "codir_network", height=40 + 20 * math.ceil(len(text) / 36), width=300)


def explained(column: Column) -> str:
    """Return what the comment of a column says."""
    parts = [say("template.required" if column.required else "template.optional"), column.comment]
    if column.terms and len(column.terms) <= len(v.LAYERS) and not column.comment:
        parts.append(say("template.words", words=_words(column)))
    if column.kind == "many":
        parts.append(say("template.many"))
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part) + "."


def offer(page: Worksheet, name: str, where: str, column: Column | None = None) -> None:
    """Add a drop-down list to cells; only a closed vocabulary refuses another word."""
    closed = column is not None and column.strict and column.kind != "many"
    rule = DataValidation(type="list", formula1=name, allow_blank=True, showErrorMessage=closed)
    if column is not None and closed:
        rule.error = say("template.not_listed", words=_words(column))
        rule.errorTitle = column.name
    rule.add(where)
    page.add_data_validation(rule)


def _words(column: Column) -> str:
    return ", ".join(term.value for term in column.terms)
