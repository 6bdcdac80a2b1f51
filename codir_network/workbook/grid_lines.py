"""What counters know of the sheet Grille, whichever way it stands: formulas, a line a holder.

Communes or actors stand in rows, unless more bodies are found in the first column than in the
first row, as the reader has it: then they stand in columns.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.utils import column_index_from_string, get_column_letter

from codir_network.text import say
from codir_network.workbook.listed import ALIASES, BODIES, GRID_COLUMNS, SHEET, behind, define, resolved
from codir_network.workbook.styled import head

TURNED = "grille_retournee"
"""The named cell that is true when bodies stand in rows."""
LABELS, CROSSES, SEATED = "lignes_grille", "croix_grille", "organisations_grille"
"""Named ranges, a cell a line: the holder, how many seats it has, the organisations that then sit."""

NO_SEAT = "cases_sans_siege"
"""Named range of what a cell may say of nobody."""

_WORDS = ("non", "no", "faux", "false", "0", "–", "-", "—", "−", False)
_COLUMNS = column_index_from_string(GRID_COLUMNS)


def across() -> str:
    """Return the cells of the first row of the grid that name something.

    Examples
    --------
    >>> across(), down(2000)
    ('Grille!$B$1:$GR$1', 'Grille!$A$2:$A$2000')
    """
    return f"Grille!$B$1:${GRID_COLUMNS}$1"


def down(last: int) -> str:
    """Return the cells of its first column that name something, down to a row."""
    return f"Grille!$A$2:$A${last}"


def write_lines(book: Workbook, last: int) -> None:
    """Write, beside the other computed names, one row for each line of the grid.

    ``last`` is the last row that counters reach.
    """
    page = book[SHEET]
    first = page.max_column + 1
    ends = {TURNED: 2, NO_SEAT: len(_WORDS) + 1, LABELS: last, CROSSES: last, SEATED: last}
    turned, no_seat, label, crosses, seated = (get_column_letter(first + offset) for offset in range(len(ends)))
    for letter, (name, end) in zip((turned, no_seat, label, crosses, seated), ends.items(), strict=True):
        head(page[f"{letter}1"], say(f"template.made.{name}"))
        page.column_dimensions[letter].hidden = True
        define(book, name, f"{SHEET}!${letter}$2:${letter}${end}")
    page[f"{turned}2"].value = f"={_named_in(down(last))}>{_named_in(across())}"
    for row, word in enumerate(_WORDS, start=2):
        page[f"{no_seat}{row}"].value = word
    for row in range(2, last + 1):
        there = f"Grille!{get_column_letter(row)}$1" if row <= _COLUMNS else '""'
        page[f"{label}{row}"].value = f'={resolved(f"IF({TURNED},{there},Grille!$A{row})")}&""'
        page[f"{crosses}{row}"].value = f'=IF({label}{row}="",0,{_crosses(row, last)})'
        page[f"{seated}{row}"].value = f'=IF({crosses}{row}=0,"",{behind(f"{label}{row}")})'


def _named_in(where: str) -> str:
    """Return the count of the names that are those of bodies."""
    found = "+".join(f"COUNTIF({name},{where})" for name in BODIES if name != ALIASES)
    return f'SUMPRODUCT(({where}<>"")*({found}>0))'


def _crosses(row: int, last: int) -> str:
    """Return the count of the cells of a line that mark a seat, under a title."""
    line = f"Grille!$B{row}:${GRID_COLUMNS}{row}"
    straight = f'SUMPRODUCT(({across()}<>"")*{_marked(line)})'
    if row > _COLUMNS:
        return straight
    letter = get_column_letter(row)
    return f'IF({TURNED},SUMPRODUCT(({down(last)}<>"")*{_marked(f"Grille!{letter}$2:{letter}${last}")}),{straight})'


def _marked(where: str) -> str:
    return f'({where}<>"")*(COUNTIF({NO_SEAT},{where})=0)'
