"""The workbook to fill in: styled sheets, drop-down lists, and what to read before a name is typed.

Everything follows from ``schema.SHEETS``: a column added there appears here, with its comment and
its list. Cells that a caller gives are written as text, never as formulas.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from codir_network import schema
from codir_network import vocabulary as v
from codir_network.output import write_file, xlsx_bytes
from codir_network.schema import Column, Sheet
from codir_network.text import say

Rows = Mapping[str, Sequence[Mapping[str, object]]]

ROWS = 2000
"""Rows that the lists reach: past the largest territories that were tried."""

README_SHEET, VOCABULARY_SHEET = "Lisez-moi", "Vocabulaire"
_README = ("title", "purpose", "time", "step1", "step2", "step3", "step4", "step5", "data_title", "data", "inform",
           "never", "keep")
_README_WIDTH = 110

_BLUE = PatternFill("solid", fgColor="D3E6F5")
_WHITE = PatternFill("solid", fgColor="FFFFFF")
_LINE = Side(style="thin", color="C9D0D8")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=Side(style="medium", color="5B6673"))
_BOLD = Font(bold=True, color="1C2430")
_FORMATS = {"code": "@", "date": "dd/mm/yyyy", "text": "@", "one": "@", "many": "@", "yes": "@", "number": "General"}
_WIDTHS = {"nom": 38, "organisation": 30, "fonction": 30, "type": 30, "acteur": 38, "instance": 44, "couche": 28,
           "cle": 24, "valeur": 50, "animateur": 30, "de": 34, "vers": 34}


def fill(
    rows: Rows | None = None, *, grid: Sequence[Sequence[str]] = (), lists: Mapping[str, Sequence[str]] | None = None,
) -> bytes:
    """Return the bytes of the workbook to fill in, with the given rows in it.

    Parameters
    ----------
    rows
        Rows by sheet ("Territoire" as ``cle`` and ``valeur``), each by canonical column name.
        Texts, numbers, dates, booleans (oui, non), sequences (joined by ";"); None and NaN
        stay blank.
    grid
        The sheet Grille, its header row first.
    lists
        The sheet Listes: members by body.

    Raises
    ------
    KeyError
        For a sheet or a column that the schema does not have.

    Examples
    --------
    >>> fill()[:2]
    b'PK'
    """
    given = dict(rows or {})
    known = {sheet.name for sheet in schema.SHEETS if sheet.columns}
    if unknown := sorted(given.keys() - known):
        raise KeyError(*unknown)
    book = Workbook()
    territory = {str(row["cle"]): row.get("valeur") for row in given.get("Territoire", ())}
    _write_readme(book.active, territory)
    named = _vocabulary(book)
    for sheet in schema.SHEETS:
        page = book.create_sheet(sheet.name)
        if sheet is schema.TERRITORY:
            _write_territory(page, territory, named)
        elif sheet.columns:
            _write_table(page, sheet, given.get(sheet.name, ()), named)
    _write_grid(book[schema.GRID.name], grid)
    _write_lists(book[schema.ROSTER_LISTS.name], lists or {})
    _name_lists(book)
    book.move_sheet(VOCABULARY_SHEET, len(book.sheetnames))
    book.active = 0
    return xlsx_bytes(book)


def write_template(path: str | Path) -> Path:
    """Write the blank workbook, and return its path.

    Raises
    ------
    RenderError
        When the file is held open or its folder cannot be written.
    """
    return write_file(path, fill())


def _write_readme(page: Worksheet, territory: Mapping[str, object]) -> None:
    page.title = README_SHEET
    page.sheet_view.showGridLines = False
    page.column_dimensions["A"].width = _README_WIDTH
    words = {
        "territoire": territory.get("nom"), "intercommunalite": territory.get("nom"), "date": territory.get("date"),
        "contact_dpo": territory.get("contact_dpo"), "president": None,
    }
    blanks = {"intercommunalite": "territoire"}
    ready = {name: _readable(value) or say(f"template.blank.{blanks.get(name, name)}")
             for name, value in words.items()}
    for row, name in enumerate(_README, start=1):
        lead, _, text = say(f"template.readme.{name}", **ready).partition("|")
        cell = page.cell(row, 1)
        if lead and text:
            cell.value = CellRichText(TextBlock(InlineFont(b=True), lead), text)
        else:
            _put(cell, lead or text)
            cell.font = Font(bold=bool(lead), size=14 if name == "title" else 11, italic=name == "time")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.row_dimensions[row].height = 16 * math.ceil((len(lead) + len(text)) / (_README_WIDTH - 10)) + 8


def _readable(value: object) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value or "")


def _vocabulary(book: Workbook) -> dict[tuple[v.Term, ...], str]:
    """Write the sheet of words; return the named range of each vocabulary."""
    page = book.create_sheet(VOCABULARY_SHEET)
    page.freeze_panes = "A2"
    named: dict[tuple[v.Term, ...], str] = {v.YES_NO: "liste_oui_non"}
    for sheet in schema.SHEETS:
        for column in sheet.columns:
            if column.terms:
                named.setdefault(column.terms, f"liste_{column.name}")
    at = 1
    for terms, name in named.items():
        _head(page.cell(1, at), name.removeprefix("liste_"))
        for row, term in enumerate(terms, start=2):
            _put(page.cell(row, at), term.value)
        letter = get_column_letter(at)
        _define(book, name, f"{VOCABULARY_SHEET}!${letter}$2:${letter}${len(terms) + 1}")
        page.column_dimensions[letter].width = 4 + max(len(term.value) for term in terms)
        if any(term.definition for term in terms):
            at += 1
            _head(page.cell(1, at), say("template.meaning"))
            for row, term in enumerate(terms, start=2):
                _put(page.cell(row, at), term.definition)
            page.column_dimensions[get_column_letter(at)].width = 44
        at += 1
    _write_actor_names(page, at)
    return named


def _write_actor_names(page: Worksheet, at: int) -> None:
    """Write the names that the sheet Acteurs makes: only a formula can follow what is typed there."""
    letters = {c.name: get_column_letter(i) for i, c in enumerate(schema.ACTORS.columns, start=1)}
    _head(page.cell(1, at), say("template.actors"))
    page.column_dimensions[get_column_letter(at)].width = 40
    for row in range(2, ROWS + 1):
        of = {name: f"{schema.ACTORS.name}!{letter}{row}" for name, letter in letters.items()}
        page.cell(row, at).value = f"={_actor_name(of)}"
    _define(page.parent, "liste_acteurs", _growing(VOCABULARY_SHEET, get_column_letter(at)))


def _actor_name(of: Mapping[str, str]) -> str:
    """Return the formula of the name under which the reader finds an actor.

    The id when there is one, else "Prénom Nom", else the first function at the first
    organisation: « SGM d'Alba » for a secretary that Alba and Bree share.
    """
    first = {name: f'TRIM(LEFT({of[name]},FIND(";",{of[name]}&";")-1))' for name in ("fonction", "organisation")}
    place = first["organisation"]
    joined = f'IF(ISNUMBER(FIND(LOWER(LEFT({place},1)),"aeiouéèêâîôœ"))," d\'"," de ")&{place}'
    titled = f'{first["fonction"]}&IF({of["organisation"]}="","",{joined})'
    named = f'IF({of["nom"]}<>"",TRIM({of["prenom"]}&" "&{of["nom"]}),IF({of["fonction"]}<>"",{titled},""))'
    return f'IF({of["id"]}<>"",{of["id"]},{named})'


def _name_lists(book: Workbook) -> None:
    for name, sheet in (("liste_communes", schema.COMMUNES), ("liste_instances", schema.BODIES)):
        at = [column.name for column in sheet.columns].index("nom") + 1
        _define(book, name, _growing(sheet.name, get_column_letter(at)))


def _growing(sheet: str, letter: str) -> str:
    """Return the range of a column down to its last cell that shows something."""
    cells = f"{sheet}!${letter}$2:${letter}${ROWS}"
    last = f'SUMPRODUCT(MAX(({cells}<>"")*ROW({cells})))'
    return f"OFFSET({sheet}!${letter}$2,0,0,MAX(1,{last}-1),1)"


def _define(book: Workbook, name: str, reference: str) -> None:
    book.defined_names[name] = DefinedName(name, attr_text=reference)


def _write_territory(
    page: Worksheet, values: Mapping[str, object], named: Mapping[tuple[v.Term, ...], str],
) -> None:
    _write_headers(page, schema.TERRITORY.columns)
    keys = {column.name: column for column in schema.TERRITORY_KEYS}
    if unknown := sorted(values.keys() - keys.keys()):
        raise KeyError(*unknown)
    version = {"version_modele": str(schema.VERSION)}
    for row, column in enumerate(keys.values(), start=2):
        label, cell = page.cell(row, 1, column.name), page.cell(row, 2)
        label.font, label.fill = _BOLD, _BLUE if column.required else _WHITE
        label.comment = _comment(_explained(column))
        cell.number_format = _FORMATS[column.kind]
        _put(cell, (version | dict(values)).get(column.name))
        if column.terms:
            _add_list(page, named[column.terms], f"B{row}", column)


def _write_table(
    page: Worksheet, sheet: Sheet, rows: Iterable[Mapping[str, object]],
    named: Mapping[tuple[v.Term, ...], str],
) -> None:
    _write_headers(page, sheet.columns)
    for at, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(at)
        page.column_dimensions[letter].number_format = _FORMATS[column.kind]
        target = _list_of(sheet, column, named)
        if target:
            _add_list(page, target, f"{letter}2:{letter}{ROWS}", column)
    names = [column.name for column in sheet.columns]
    for row, values in enumerate(rows, start=2):
        if unknown := sorted(values.keys() - set(names)):
            raise KeyError(sheet.name, *unknown)
        for at, column in enumerate(sheet.columns, start=1):
            value = values.get(column.name)
            if value is not None:
                cell = page.cell(row, at)
                _put(cell, value)
                cell.number_format = _FORMATS[column.kind]


def _list_of(sheet: Sheet, column: Column, named: Mapping[tuple[v.Term, ...], str]) -> str:
    if column.terms:
        return named[column.terms]
    fed = {
        ("Acteurs", "organisation"): "liste_communes",
        ("Instances", "animateur"): "liste_acteurs", ("Instances", "issue_de"): "liste_instances",
        ("Appartenances", "acteur"): "liste_acteurs", ("Appartenances", "instance"): "liste_instances",
        ("Appartenances", "suppleant_de"): "liste_acteurs",
        ("Liens", "de"): "liste_instances", ("Liens", "vers"): "liste_instances",
    }
    return fed.get((sheet.name, column.name), "")


def _add_list(page: Worksheet, name: str, where: str, column: Column) -> None:
    """Add a drop-down list; only a closed vocabulary refuses another word."""
    closed = column.strict and column.kind != "many"
    rule = DataValidation(type="list", formula1=name, allow_blank=True, showErrorMessage=closed)
    if closed:
        rule.error = say("template.not_listed", words=_words(column))
        rule.errorTitle = column.name
    rule.add(where)
    page.add_data_validation(rule)


def _write_headers(page: Worksheet, columns: Sequence[Column]) -> None:
    page.freeze_panes = "A2"
    for at, column in enumerate(columns, start=1):
        cell = page.cell(1, at)
        _head(cell, column.name, required=column.required)
        cell.comment = _comment(_explained(column))
        size = page.column_dimensions[get_column_letter(at)]
        size.width = _WIDTHS.get(column.name, max(14, len(column.name) + 4))
        size.outlineLevel = int(column.advanced)


def _write_grid(page: Worksheet, grid: Sequence[Sequence[str]]) -> None:
    page.freeze_panes = "B2"
    _put_rows(page, grid or [[say("template.grid.first")]])
    page["A1"].comment = _comment(say("template.grid.comment"))
    page.column_dimensions["A"].width = 34
    _offer(page, "liste_instances", "B1:AZ1")
    _offer(page, "liste_communes", f"A2:A{ROWS}")


def _write_lists(page: Worksheet, lists: Mapping[str, Sequence[str]]) -> None:
    page.freeze_panes = "A2"
    _put_rows(page, [list(lists), *zip_longest(*lists.values(), fillvalue="")])
    page["A1"].comment = _comment(say("template.lists.comment"))
    _offer(page, "liste_instances", "A1:AZ1")
    for at in range(1, max(12, len(lists)) + 1):
        page.column_dimensions[get_column_letter(at)].width = 38


def _put_rows(page: Worksheet, rows: Iterable[Sequence[str]]) -> None:
    for row, texts in enumerate(rows, start=1):
        for at, text in enumerate(texts, start=1):
            if row == 1:
                _head(page.cell(1, at), text)
            else:
                _put(page.cell(row, at), text)


def _offer(page: Worksheet, name: str, where: str) -> None:
    rule = DataValidation(type="list", formula1=name, allow_blank=True, showErrorMessage=False)
    rule.add(where)
    page.add_data_validation(rule)


def _explained(column: Column) -> str:
    parts = [say("template.required" if column.required else "template.optional"), column.comment]
    if column.terms and len(column.terms) <= len(v.LAYERS) and not column.comment:
        parts.append(say("template.words", words=_words(column)))
    if column.kind == "many":
        parts.append(say("template.many"))
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part) + "."


def _words(column: Column) -> str:
    return ", ".join(term.value for term in column.terms)


def _comment(text: str) -> Comment:
    return Comment(text, "codir_network", height=40 + 20 * math.ceil(len(text) / 36), width=300)


def _head(cell: Cell, text: str, *, required: bool = False) -> None:
    _put(cell, text)
    cell.font, cell.border, cell.fill = _BOLD, _BORDER, _BLUE if required else _WHITE


def _put(cell: Cell, value: object) -> None:
    """Write a value; a text stays a text, whatever it begins with."""
    if isinstance(value, bool):
        value = "oui" if value else "non"
    elif isinstance(value, (tuple, list)):
        value = " ; ".join(str(part) for part in value)
    elif value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        return
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"
        cell.quotePrefix = bool(re.match(r"[=+\-@]", value))
    else:
        cell.value = value
