"""Which row holds the headers, which column each of them is, under whatever spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import Final

from codir_network.errors import Issue
from codir_network.keys import match_key, nearest
from codir_network.schema import Column, Sheet
from codir_network.spellings import alike, loose, spellings
from codir_network.workbook.files.cells import Cell

TITLE_ROWS: Final = 10

Line = tuple[int, tuple[Cell, ...]]


def letters(cell: Cell) -> str:
    """Return the column of a cell, as a spreadsheet names it."""
    return cell.address.rstrip("0123456789")


def best_row(rows: Sequence[Line], score: Callable[[tuple[Cell, ...]], int]) -> int | None:
    """Return the index of the row of headers: the highest score of the first rows, None for 0.

    Of two equal scores, the first row; but a row of one cell, as titles are, gives way.
    """
    ranked = [(score(cells), min(len(cells), 2), -index) for index, (_, cells) in enumerate(rows[: TITLE_ROWS + 1])]
    points, _, index = max(ranked, default=(0, 0, 0))
    return -index if points else None


def column_row(rows: Sequence[Line], sheet: Sheet) -> int | None:
    """Return the index of the row that has the headers of a sheet, or None."""
    names = spellings(sheet.columns)

    def exact(cells: tuple[Cell, ...]) -> int:
        return len({names[loose(cell.text)].name for cell in cells if loose(cell.text) in names})

    def close(cells: tuple[Cell, ...]) -> int:
        found = (names.get(loose(cell.text)) or alike(cell.text, names) for cell in cells)
        return len({column.name for column in found if column})

    index = best_row(rows, exact)
    return index if index is not None and exact(rows[index][1]) > 1 else best_row(rows, close)


def name_row(rows: Sequence[Line], known: Sequence[Collection[str]], *, labels: bool) -> int:
    """Return the index of the row whose headers are names: of bodies, or of communes.

    Parameters
    ----------
    rows
        Of the sheet Grille or Listes.
    known
        Keys of names, one collection for each kind: a row of headers has one kind.
    labels
        Whether the first column names the rows, hence counts for nothing here.
    """
    first = min((letters(cell) for _, cells in rows for cell in cells), key=lambda c: (len(c), c), default="")

    def score(cells: tuple[Cell, ...]) -> int:
        kept = [match_key(cell.text) for cell in cells if not (labels and letters(cell) == first)]
        return max(sum(key in names for key in kept) for names in known)

    index = best_row(rows, score)
    if index is not None:
        return index
    return next((i for i, (_, cells) in enumerate(rows[: TITLE_ROWS + 1])
                 if len(cells) > 1 or (labels and letters(cells[0]) != first)), 0)  # beside a blank corner


def match_columns(sheet: Sheet, cells: Sequence[Cell]) -> tuple[dict[str, Column], list[Issue]]:
    """Return the columns of a sheet by letter, and what is to be said of its headers.

    Parameters
    ----------
    sheet
        What is expected.
    cells
        The cells of the header row.
    """
    names = spellings(sheet.columns)
    found: dict[str, list[Cell]] = defaultdict(list)
    others = []
    for cell in cells:
        if column := names.get(loose(cell.text)):
            found[column.name].append(cell)
        else:
            others.append(cell)
    issues = [doubled(sheet, name, *same[:2]) for name, same in found.items() if len(same) > 1]
    absent = {name: column for name, column in names.items() if column.name not in found}
    unknown = []
    for cell in others:
        column = alike(cell.text, absent)
        if column and column.name not in found:
            found[column.name].append(cell)
            issues.append(Issue(f"{sheet.key}.{column.name}.colonne_proche", "avertissement", sheet.name,
                                cell.address, cell.text))
        else:
            unknown.append(cell)
    missing = [column.name for column in sheet.columns if column.name not in found]
    issues += [Issue(f"{sheet.key}.colonne_inconnue", "information", sheet.name, cell.address, cell.text,
                     nearest(cell.text, missing)) for cell in unknown]
    issues += [Issue(f"{sheet.key}.{name}.colonne_manquante", "erreur", sheet.name, cells[0].address,
                     nearest=nearest(name, [cell.text for cell in unknown]))
               for name in missing if sheet.column(name).required]
    return {letters(same[0]): sheet.column(name) for name, same in found.items()}, issues


def doubled(sheet: Sheet, name: str, first: Cell, second: Cell) -> Issue:
    """Return the issue of two headers that name the same thing."""
    return Issue(f"{sheet.key}.colonne_en_double", "erreur", sheet.name, second.address, second.text,
                 details={"nom": name, "premiere": first.address, "seconde": second.address})
