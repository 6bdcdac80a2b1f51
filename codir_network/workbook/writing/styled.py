"""How the cells of the template look: headers, comments, lists, texts that stay texts."""

from __future__ import annotations

import math

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from codir_network import palette
from codir_network import vocabulary as v
from codir_network.output import put_text
from codir_network.palette import bare
from codir_network.schema import Column, Sheet
from codir_network.text import say

BLUE = PatternFill("solid", fgColor=bare(palette.TO_FILL))
WHITE = PatternFill("solid", fgColor=bare(palette.WHITE))
FONT = "Arial"
"""Of the same width in Excel and in LibreOffice, on any system: what is seen here is seen there."""
PLAIN = Font(name=FONT, size=10)
BOLD = Font(name=FONT, size=10, bold=True, color=bare(palette.INK))
GREY = Font(name=FONT, size=10, color=bare(palette.GREY))
ASIDE = Font(name=FONT, size=10, italic=True, color=bare(palette.GREY))
TITLE = Font(name=FONT, size=14, bold=True, color=bare(palette.INK))
WRAPPED = Alignment(wrap_text=True, vertical="top")
FORMATS = {"code": "@", "date": "dd/mm/yyyy", "text": "@", "one": "@", "many": "@", "yes": "@", "number": "General"}

_LINE = Side(style="thin", color=bare(palette.LINE))
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=Side(style="medium", color=bare(palette.GREY)))
_WIDTHS = {
    "nom": 24, "organisation": 36, "fonction": 32, "type": 38, "acteur": 40, "instance": 54, "couche": 26, "cle": 24,
    "valeur": 60, "animateur": 30, "de": 40, "vers": 40, "variante": 50, "canonique": 50, "modalite": 18,
    "formalisation": 18, "qualite": 40, "issue_de": 30, "source_liste": 30, "source": 30, "suppleant_de": 30,
    "finalites": 30, "role": 18, "sigle": 14, "id": 8,
    "titre": 34, "legende": 70, "montre": 44, "devinez": 48,
}
_WIDER = {"Communes": {"nom": 36}, "Instances": {"nom": 54}}


def new_book() -> Workbook:
    """Return a workbook whose plain cells are in the font of the template.

    Examples
    --------
    >>> new_book().active["A1"].font.name
    'Arial'
    """
    book = Workbook()
    book._fonts = IndexedList([PLAIN])
    book._named_styles["Normal"].font = PLAIN
    return book


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


def worded(value: object, column: Column, lang: str) -> object:
    """Return a value in the words that the list of its column has in a language.

    Examples
    --------
    >>> from codir_network.schema import BODIES
    >>> worded("toutes", BODIES.column("siege_de_droit"), "en"), worded(True, BODIES.column("codir"), "en")
    ('all', 'yes')
    """
    if isinstance(value, bool):
        value = "oui" if value else "non"
    if isinstance(value, (tuple, list)):
        return tuple(worded(part, column, lang) for part in value)
    return next((term.listed(lang) for term in column.terms if term.value == value), value)


def head(cell: Cell, text: str, *, required: bool = False) -> None:
    """Write a header: blue when its column must be filled in."""
    put(cell, text)
    cell.font, cell.border, cell.fill = BOLD, _BORDER, BLUE if required else WHITE


def headers(page: Worksheet, sheet: Sheet, lang: str = "fr", *, folded: bool = False) -> None:
    """Write the headers of a sheet, each with its comment; they stay in view.

    Columns for later are one group, that a click on its « + » shows when it is ``folded``.
    """
    page.freeze_panes = "A2"
    for at, column in enumerate(sheet.columns, start=1):
        cell = page.cell(1, at)
        head(cell, column.name, required=column.required)
        cell.comment = comment(explained(column, f"column.{sheet.key}", lang))
        size = page.column_dimensions[get_column_letter(at)]
        usual = _WIDTHS.get(column.name, max(12, len(column.name) + 3))
        size.width = _WIDER.get(sheet.name, {}).get(column.name, usual)
        size.outlineLevel, size.hidden = int(column.advanced), column.advanced and folded


def comment(text: str) -> Comment:
    """Return a comment large enough for its text."""
    return Comment(text, "codir_network", height=40 + 20 * math.ceil(len(text) / 36), width=300)


def explained(column: Column, part: str, lang: str = "fr") -> str:
    """Return what the comment of a column says; ``part`` is the head of its code in the catalogue.

    Examples
    --------
    >>> from codir_network.schema import BODIES
    >>> explained(BODIES.column("fondement"), "column.instances")[:66]
    "Facultatif. Ce qui a créé l'instance, pour information. Exemple : "
    """
    parts = [say("template.required" if column.required else "template.optional", lang),
             say(f"{part}.{column.name}", lang)]
    if column.terms != v.YES_NO and 0 < len(column.terms) <= len(v.LAYERS):
        parts.append(say("template.words", lang, words=_words(column, lang)))
    if column.kind == "many":
        parts.append(say("template.many", lang))
    return " ".join(parts)


def offer(page: Worksheet, name: str, where: str, column: Column | None = None, lang: str = "fr") -> None:
    """Add a drop-down list to cells; only a closed vocabulary refuses another word."""
    closed = column is not None and column.strict and column.kind != "many"
    rule = DataValidation(type="list", formula1=name, allow_blank=True, showErrorMessage=closed)
    if column is not None and closed:
        rule.error = say("template.not_listed", lang, words=_words(column, lang))
        rule.errorTitle = column.name
    rule.add(where)
    page.add_data_validation(rule)


def _words(column: Column, lang: str) -> str:
    return ", ".join(term.listed(lang) for term in column.terms)
