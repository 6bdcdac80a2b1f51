"""The workbook to fill in: styled sheets, drop-down lists, counters, and what to read first.

Everything follows from ``schema.SHEETS``: a column added there appears here, with its comment and
its list. Cells that a caller gives are written as text, never as formulas.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from codir_network import schema
from codir_network import vocabulary as v
from codir_network.output import write_file, xlsx_bytes
from codir_network.schema import Column, Sheet
from codir_network.text import say
from codir_network.workbook.writing import counters, first_sheets, grid_lines, listed
from codir_network.workbook.writing.colours import colour
from codir_network.workbook.writing.content import Content, Rows
from codir_network.workbook.writing.guide import guide
from codir_network.workbook.writing.prefill import content_for
from codir_network.workbook.writing.printing import print_as
from codir_network.workbook.writing.reissue import content_of
from codir_network.workbook.writing.styled import (
    ASIDE,
    BLUE,
    BOLD,
    FORMATS,
    WHITE,
    WRAPPED,
    comment,
    explained,
    head,
    headers,
    new_book,
    offer,
    put,
    worded,
)

CORE = frozenset({first_sheets.README, "Communes", "Instances", "Grille", counters.SHEET})
"""Sheets that a template of the core shows."""

_LIST_COLUMNS, _LIST_WIDTH, _GRID_WIDTH, _WIDEST = 12, 38, 18, 64


def fill(
    rows: Rows | None = None, *, grid: Sequence[Sequence[str]] = (), lists: Mapping[str, Sequence[str]] | None = None,
) -> bytes:
    """Return the bytes of the workbook to fill in, with the given rows in it.

    Parameters
    ----------
    rows, grid, lists
        As in :class:`Content`.

    Raises
    ------
    KeyError
        For a sheet or a column that the schema does not have.

    Examples
    --------
    >>> fill()[:2]
    b'PK'
    """
    return made(Content(rows or {}, grid, lists or {}))


def write_template(
    path: str | Path, *, siren: str | None = None, fill_from: str | Path | None = None, core: bool = False,
    lang: str = "fr",
) -> Path:
    """Write the workbook to fill in, and return its path.

    Parameters
    ----------
    path
        The file to write.
    siren
        An intercommunality, whose communes and statutory bodies are then written.
    fill_from
        A workbook that somebody filled in: its rows, and their own columns, go on in this one.
    core
        Whether only the sheets of a first map are shown.
    lang
        The language of what is to be read in it and of its lists, "fr" or "en". Sheets and columns
        keep their French names, by which the sentences call them; the reader knows both.

    Raises
    ------
    KeyError
        For a SIREN that the referential does not have.
    WorkbookError
        When the workbook to go on from cannot be opened, or its sheets told apart.
    RenderError
        When the file is held open or its folder cannot be written.
    """
    content = Content(lang=lang, fresh=True)
    if fill_from is not None:
        content = replace(content_of(fill_from), lang=lang)
    elif siren is not None:
        content = content_for(siren, lang)
    return write_file(path, made(content, core=core))


def made(content: Content, *, core: bool = False) -> bytes:
    """Return the bytes of the workbook that holds a content."""
    known = {sheet.name for sheet in schema.SHEETS if sheet.columns}
    if unknown := sorted(content.rows.keys() - known):
        raise KeyError(*unknown)
    book, lang = new_book(), content.lang
    territory = {str(row["cle"]): row.get("valeur") for row in content.rows.get("Territoire", ())}
    first_sheets.write_first_sheets(
        book, territory, prefilled=bool(content.rows.get("Communes")), core=core, folded=content.fresh,
        lang=lang)
    named = listed.write_vocabulary(book, content.last, lang)
    grid_lines.write_lines(book, content.last, lang)
    for sheet in schema.SHEETS:
        page = book.create_sheet(sheet.name)
        if sheet is schema.TERRITORY:
            _write_territory(page, territory, named, lang)
        elif sheet.columns:
            _write_table(page, sheet, content, named)
        _add_own(page, content.own.get(sheet.name, ()))
        if sheet.columns:
            print_as(page, lang, rows="1:1", columns="A:B", lines=True)
    _write_grid(book[schema.GRID.name], content)
    _write_lists(book[schema.ROSTER_LISTS.name], content)
    colour(book, content.last, lang)
    counters.write_counters(book, content.last, len(content.rows.get("Communes", ())), lang)
    _write_others(book, content.others)
    _arrange(book, core=core)
    return xlsx_bytes(book)


def _arrange(book: Workbook, *, core: bool) -> None:
    """Put what is read first in front, what is counted behind; show the core alone if asked."""
    for name in (counters.SHEET, first_sheets.MESSAGE, listed.SHEET):
        book.move_sheet(name, len(book.sheetnames))
    book.active = 0
    for page in book:
        if core and page.title not in CORE:
            page.sheet_state, page.print_area = "hidden", None  # LibreOffice prints a hidden area


def _write_territory(
    page: Worksheet, values: Mapping[str, object], named: Mapping[tuple[v.Term, ...], str], lang: str,
) -> None:
    headers(page, schema.TERRITORY, lang)
    keys = {column.name: column for column in schema.TERRITORY_KEYS}
    if unknown := sorted(values.keys() - keys.keys()):
        raise KeyError(*unknown)
    version = {"version_modele": str(schema.VERSION)}
    for row, column in enumerate(keys.values(), start=2):
        label, cell = page.cell(row, 1, column.name), page.cell(row, 2)
        label.font, label.fill = BOLD, BLUE if column.required else WHITE
        label.comment = comment(explained(column, "key", lang))
        cell.number_format = FORMATS[column.kind]
        put(cell, worded((version | dict(values)).get(column.name), column, lang))
        if column.terms:
            offer(page, named[column.terms], f"B{row}", column, lang)
    page.parent.defined_names["noms_intercommunalite"] = DefinedName(
        "noms_intercommunalite", attr_text=f"{schema.TERRITORY.name}!$B$2")


def _write_table(page: Worksheet, sheet: Sheet, content: Content, named: Mapping[tuple[v.Term, ...], str]) -> None:
    headers(page, sheet, content.lang, folded=content.fresh)
    for at, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(at)
        page.column_dimensions[letter].number_format = FORMATS[column.kind]
        target = _list_of(sheet, column, named)
        if target:
            offer(page, target, f"{letter}2:{letter}{content.last}", column, content.lang)
    names = [column.name for column in sheet.columns]
    for row, values in enumerate(content.rows.get(sheet.name, ()), start=2):
        if unknown := sorted(values.keys() - set(names)):
            raise KeyError(sheet.name, *unknown)
        for at, column in enumerate(sheet.columns, start=1):
            value = values.get(column.name)
            if value is not None:
                cell = page.cell(row, at)
                put(cell, worded(value, column, content.lang))
                cell.number_format = FORMATS[column.kind]
                size = page.column_dimensions[cell.column_letter]
                size.width = max(size.width, min(len(str(cell.value or "")), _WIDEST))
    for (name, row, told), text in content.notes.items():
        if name == sheet.name:
            page.cell(row + 2, names.index(told) + 1).comment = comment(text)


def _add_own(page: Worksheet, own: Sequence[tuple[str, Sequence[object]]]) -> None:
    """Write the user's own columns behind those of the template."""
    first = page.max_column + 1
    for at, (title, values) in enumerate(own, start=first):
        head(page.cell(1, at), title)
        page.column_dimensions[get_column_letter(at)].width = 24
        for row, value in enumerate(values, start=2):
            put(page.cell(row, at), value)


def _list_of(sheet: Sheet, column: Column, named: Mapping[tuple[v.Term, ...], str]) -> str:
    if column.terms:
        return named[column.terms]
    fed = {
        ("Acteurs", "organisation"): "liste_communes",
        ("Instances", "animateur"): listed.ACTORS, ("Instances", "issue_de"): "liste_instances",
        ("Appartenances", "acteur"): listed.ACTORS, ("Appartenances", "instance"): "liste_instances",
        ("Appartenances", "suppleant_de"): listed.ACTORS,
        ("Liens", "de"): "liste_instances", ("Liens", "vers"): "liste_instances",
    }
    return fed.get((sheet.name, column.name), "")


def _write_grid(page: Worksheet, content: Content) -> None:
    page.freeze_panes = "B2"
    _put_rows(page, content.grid or [[say("template.grid.first", content.lang)]])
    page["A1"].comment, page["A1"].alignment = comment(say("template.grid.comment", content.lang)), WRAPPED
    page.column_dimensions["A"].width = 34
    titles = [str(title or "") for title in content.grid[0]] if content.grid else []
    for at in range(2, max(_LIST_COLUMNS, len(titles)) + 1):
        letter = get_column_letter(at)
        page.column_dimensions[letter].width = _GRID_WIDTH
        page.column_dimensions[letter].alignment = Alignment(horizontal="center")
        head(page.cell(1, at), "")
        page.cell(1, at).alignment = WRAPPED
    page.row_dimensions[1].height = 13 * max(2, *(math.ceil(len(title) / (_GRID_WIDTH - 2)) for title in ["", *titles]))
    offer(page, "liste_instances", f"B1:{listed.GRID_COLUMNS}1")
    offer(page, "liste_communes", f"A2:A{content.last}")
    print_as(page, content.lang, rows="1:1", columns="A:A", lines=True)


def _write_lists(page: Worksheet, content: Content) -> None:
    lists = content.lists
    page.freeze_panes = "A2"
    _put_rows(page, [list(lists), *zip_longest(*lists.values(), fillvalue="")])
    page["A1"].comment = comment(say("template.lists.comment", content.lang))
    offer(page, "liste_instances", f"A1:{listed.GRID_COLUMNS}1")
    for at in range(1, max(_LIST_COLUMNS, len(lists)) + 1):
        page.column_dimensions[get_column_letter(at)].width = _LIST_WIDTH
        head(page.cell(1, at), "")
    if not lists:
        _write_guide(page, guide(content))
    print_as(page, content.lang, rows="1:1", lines=True)


def _write_guide(page: Worksheet, texts: Sequence[str]) -> None:
    for row, text in enumerate(texts, start=1):
        put(page.cell(row, 1), text)
        page.cell(row, 1).font, page.cell(row, 1).alignment = ASIDE, WRAPPED
    page.row_dimensions[1].height = 13 * math.ceil(len(texts[0]) / (_LIST_WIDTH - 4)) + 9


def _put_rows(page: Worksheet, rows: Iterable[Sequence[object]]) -> None:
    for row, texts in enumerate(rows, start=1):
        for at, text in enumerate(texts, start=1):
            if row == 1:
                head(page.cell(1, at), str(text))
            else:
                put(page.cell(row, at), text)


def _write_others(book: Workbook, others: Mapping[str, Mapping[tuple[int, int], object]]) -> None:
    for name, values in others.items():
        page = book.create_sheet(name)
        for (row, at), value in values.items():
            put(page.cell(row, at), value)
