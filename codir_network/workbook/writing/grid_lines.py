"""What counters know of the sheet Grille, whichever way it stands: formulas, a line a holder.

Communes or actors stand in rows, unless more bodies are found in the first column than in the
first row, as the reader has it: then they stand in columns.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from codir_network.text import say
from codir_network.workbook.writing.listed import ALIASES, BODIES, GRID_COLUMNS, SHEET, behind, define, resolved
from codir_network.workbook.writing.shared import here, write_down
from codir_network.workbook.writing.styled import head

TURNED = "grille_retournee"
"""The named cell that is true when bodies stand in rows."""
LABELS, CROSSES, SEATED = "lignes_grille", "croix_grille", "organisations_grille"
"""Named ranges, a cell a line: the holder, how many seats it has, the organisations that then sit."""

NO_SEAT = "cases_sans_siege"
"""Named range of what a cell may say of nobody."""

_GRID = "grille"
"""Named range of the whole sheet. All else is a row or a column of it, found by its number: so a row
that somebody inserts or deletes, the first one even, moves or breaks no formula."""

_WORDS = ("non", "no", "faux", "false", "0", "–", "-", "—", "−", False)
_BLANK = '""'

CORNER = f"INDEX({_GRID},1,1)"
ACROSS, DOWN = f"INDEX({_GRID},1,0)", f"INDEX({_GRID},0,1)"
"""The first cell, the first row and the first column of the grid."""


def write_lines(book: Workbook, last: int, lang: str = "fr") -> None:
    """Write, beside the other computed names, one row for each line of the grid.

    ``last`` is the last row that counters reach.
    """
    page = book[SHEET]
    first = page.max_column + 1
    ends = {TURNED: 2, NO_SEAT: len(_WORDS) + 1, LABELS: last, CROSSES: last, SEATED: last}
    turned, no_seat, label, crosses, seated = (get_column_letter(first + offset) for offset in range(len(ends)))
    for letter, (name, end) in zip((turned, no_seat, label, crosses, seated), ends.items(), strict=True):
        head(page[f"{letter}1"], say(f"template.made.{name}", lang))
        page.column_dimensions[letter].hidden = True
        define(book, name, f"{SHEET}!${letter}$2:${letter}${end}")
    define(book, _GRID, f"Grille!$A$1:${GRID_COLUMNS}${last}")
    page[f"{turned}2"].value = f"={_named_in(DOWN)}>{_named_in(ACROSS)}"
    for at, word in enumerate(_WORDS, start=2):
        page[f"{no_seat}{at}"].value = word
    row = here("A", 1, 2)
    name = resolved(f"IF({TURNED},INDEX({_GRID},1,{row}),INDEX({_GRID},{row},1))")
    for letter, formula in {
        label: f'IFERROR({name}&"","")',  # a deleted row leaves the grid shorter, and it is wider than long
        crosses: f'IF({label}2="",0,{_crosses(row)})',
        seated: f'IF({crosses}2=0,"",{behind(f"{label}2")})',
    }.items():
        write_down(page, letter, 2, last, formula)


def _named_in(where: str) -> str:
    """Return the count of the names that are those of bodies."""
    found = "+".join(f"COUNTIF({name},{where})" for name in BODIES if name != ALIASES)
    return f'SUMPRODUCT(({where}<>"")*({found}>0))'


def _crosses(row: str) -> str:
    """Return the count of the cells of a line that mark a seat, under a title."""
    straight = _marked(f"INDEX({_GRID},{row},0)", f"(COLUMN({ACROSS})>1)*({ACROSS}<>{_BLANK})")
    turned = _marked(f"INDEX({_GRID},0,{row})", f"(ROW({DOWN})>1)*({DOWN}<>{_BLANK})")
    return f"IF({TURNED},{turned},{straight})"


def _marked(line: str, titled: str) -> str:
    return f'SUMPRODUCT({titled}*({line}<>"")*(COUNTIF({NO_SEAT},{line})=0))'
