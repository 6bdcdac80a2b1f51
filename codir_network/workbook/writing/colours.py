"""Conditional formats of the template: what is missing, what is not found, what comes twice.

Their formulas name ranges rather than other sheets, which every version of Excel accepts.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from codir_network import palette, schema
from codir_network.palette import bare
from codir_network.schema import Sheet
from codir_network.workbook.writing.grid_lines import TURNED
from codir_network.workbook.writing.guide import lead
from codir_network.workbook.writing.listed import BODIES, GRID_COLUMNS, HOLDERS

MISSING = PatternFill("solid", bgColor=bare(palette.MISSING), fgColor=bare(palette.MISSING))
UNKNOWN = PatternFill("solid", bgColor=bare(palette.UNKNOWN), fgColor=bare(palette.UNKNOWN))
DOUBLE = PatternFill("solid", bgColor=bare(palette.TWICE), fgColor=bare(palette.TWICE))

_TABLES = (schema.COMMUNES, schema.ACTORS, schema.BODIES, schema.MEMBERSHIPS, schema.RELATIONS,
           schema.ALIASES)


def unlike(cell: str, ranges: tuple[str, ...]) -> str:
    """Return the formula that is true of a name that none of the ranges has.

    « Seyssel (01407) » is found by its code.
    """
    code = f'IF(RIGHT({cell},1)=")",COUNTIF(codes_communes,LEFT(RIGHT({cell},6),5)),0)'
    hits = "+".join(f"COUNTIF({name},{cell})" for name in ranges)
    return f"AND(LEN({cell})>0,{hits}+{code}=0)"


def colour(book: Workbook, last: int, lang: str = "fr") -> None:
    """Add to each sheet the colours that say what its cells need."""
    for sheet in _TABLES:
        page = book[sheet.name]
        end = get_column_letter(len(sheet.columns))
        for at, column in enumerate(sheet.columns, start=1):
            if column.required:
                letter = get_column_letter(at)
                blank = f"AND(COUNTA($A2:${end}2)>0,LEN(TRIM({letter}2))=0)"
                _add(page, f"{letter}2:{letter}{last}", blank, MISSING)
    _add(book[schema.TERRITORY.name], "B2", "LEN(TRIM($B$2))=0", MISSING)
    _twice(book, schema.COMMUNES, "code_insee", last)
    _twice(book, schema.ACTORS, "id", last)
    _twice(book, schema.BODIES, "nom", last)
    seats = book[schema.MEMBERSHIPS.name]
    _add(seats, f"A2:B{last}", f'AND($A2<>"",COUNTIFS($A$2:$A${last},$A2,$B$2:$B${last},$B2)>1)', DOUBLE)
    _add(seats, f"A2:A{last}", unlike("$A2", HOLDERS), UNKNOWN)
    _add(seats, f"B2:B{last}", unlike("$B2", BODIES), UNKNOWN)
    grid = book[schema.GRID.name]
    for where, cell in ((f"A2:A{last}", "$A2"), (f"B1:{GRID_COLUMNS}1", "B$1")):
        kinds = (BODIES, HOLDERS) if cell == "$A2" else (HOLDERS, BODIES)
        turned, straight = (unlike(cell, ranges) for ranges in kinds)
        _add(grid, where, f"IF({TURNED},{turned},{straight})", UNKNOWN)
    word = lead("guide", lang)
    unread = f'AND(LEFT(A$1,{len(word)})<>"{word}",{unlike("A$1", BODIES)})'
    _add(book[schema.ROSTER_LISTS.name], f"A1:{GRID_COLUMNS}1", unread, UNKNOWN)


def _twice(book: Workbook, sheet: Sheet, column: str, last: int) -> None:
    letter = get_column_letter([c.name for c in sheet.columns].index(column) + 1)
    again = f'AND(${letter}2<>"",COUNTIF(${letter}$2:${letter}${last},${letter}2)>1)'
    _add(book[sheet.name], f"{letter}2:{letter}{last}", again, DOUBLE)


def _add(page: Worksheet, where: str, formula: str, fill: PatternFill) -> None:
    page.conditional_formatting.add(where, FormulaRule(formula=[formula], fill=fill, stopIfTrue=False))
