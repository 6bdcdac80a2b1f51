"""What somebody filled in, taken over into a new template: rows, own columns, own sheets.

Nothing is understood here but where things stand: a name that is found nowhere, a word outside
a list go on as they were typed, to be mended in the new workbook.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from codir_network import schema
from codir_network.errors import Issue
from codir_network.schema import Column, Sheet
from codir_network.spellings import loose, spellings
from codir_network.text.wording import refused
from codir_network.workbook.files.cells import ASIDE, Cell, RawSheet
from codir_network.workbook.files.formats import read_sheets
from codir_network.workbook.reading.headers import letters
from codir_network.workbook.reading.layout import Section, sections
from codir_network.workbook.reading.territory_sheet import territory_cells
from codir_network.workbook.reading.values import read_date
from codir_network.workbook.writing.content import Content

Own = tuple[str, list[object]]


def content_of(path: str | Path) -> Content:
    """Return what a workbook holds, to be written in a new template.

    Rows keep their order; headers become canonical; a total, title rows and blank rows are not
    taken over.

    Raises
    ------
    WorkbookError
        When the file cannot be opened, or its sheets and columns told apart.
    """
    raw, _ = read_sheets(path)
    found, issues = sections(raw)
    if faults := [issue for issue in issues if issue.severity == "erreur" and not _lacking(issue)]:
        raise refused(faults)
    pages = {_canonical(page): page for page in raw if _canonical(page)}
    tables = {name: section for name, section in found.items() if section.sheet.columns}
    rows = {name: [_row(section, row.cells) for row in section.rows] for name, section in tables.items()}
    own = {name: _own(section, pages[name]) for name, section in tables.items() if name in pages}
    if territory := found.get("Territoire"):
        rows["Territoire"] = _territory(territory)
        own.pop("Territoire", None)
    grid, lists = found.get("Grille"), found.get("Listes")
    return Content(
        rows, _grid(grid) if grid else (),
        {name: [_text(row.cells[name]) for row in lists.rows] for name in lists.headers} if lists else {},
        own=own, others=_others(raw, issues),
    )


def _lacking(issue: Issue) -> bool:
    """Return whether an issue says that something is not there: the new template has it."""
    return issue.code.endswith((".feuille_manquante", ".feuille_vide", ".colonne_manquante"))


def _canonical(page: RawSheet) -> str:
    sheet = spellings(schema.SHEETS).get(loose(page.name))
    return sheet.name if sheet and page.rows else ""


def _row(section: Section, cells: Mapping[str, Cell]) -> dict[str, object]:
    return {name: _value(cell, section.sheet, section.sheet.column(name), section) for name, cell in cells.items()}


def _value(cell: Cell, sheet: Sheet, column: Column, section: Section) -> object:
    """Return a number or a day where the column holds some, else the text."""
    if column.kind == "number" and isinstance(cell.raw, (int, float)) and not isinstance(cell.raw, bool):
        return cell.raw
    if column.kind == "date" and isinstance(cell.raw, (int, float, dt.date)):
        day, _ = read_date(cell, sheet, column, epoch_1904=section.epoch_1904)
        return day or _text(cell)
    return _text(cell)


def _text(cell: Cell) -> object:
    return cell.text.strip() or None


def _own(section: Section, page: RawSheet) -> list[Own]:
    """Return the columns that the template does not have, with a value for each row."""
    lines: dict[int, Mapping[str, Cell]] = {
        number: {letters(cell): cell for cell in cells} for number, cells in page.rows}
    taken = {letters(cell) for cell in section.headers.values()}
    heads = lines.get(section.header_row, {})
    return [(cell.text.strip(), [_typed(lines[row.number].get(letter)) for row in section.rows])
            for letter, cell in heads.items() if letter not in taken]


def _typed(cell: Cell | None) -> object:
    """Return the value of a cell of the user's own, as it was."""
    if cell is None:
        return None
    return cell.text if cell.fault or cell.raw is None or isinstance(cell.raw, str) else cell.raw


def _territory(section: Section) -> list[dict[str, object]]:
    keys = {column.name: column for column in schema.TERRITORY_KEYS}
    cells = territory_cells(section, [])
    return [{"cle": name, "valeur": _value(cells[name], schema.TERRITORY, column, section)}
            for name, column in keys.items() if name in cells and name != "version_modele"]


def _grid(section: Section) -> list[list[object]]:
    return [list(section.headers), *([_text(row.cells[name]) for name in section.headers] for row in section.rows)]


def _others(raw: Sequence[RawSheet], issues: Sequence[Issue]) -> dict[str, dict[tuple[int, int], object]]:
    """Return the sheets that are neither the template's nor the program's, cell by cell."""
    from openpyxl.utils import column_index_from_string

    own = {issue.value for issue in issues if issue.code == "classeur.feuille_inconnue"}
    return {page.name: {(number, column_index_from_string(letters(cell))): _typed(cell)
                        for number, cells in page.rows for cell in cells}
            for page in raw if page.name in own and loose(page.name) not in {loose(name) for name in ASIDE}}
