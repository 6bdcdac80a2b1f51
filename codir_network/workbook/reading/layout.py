"""Where the headers are, which column is which: raw sheets to rows under canonical columns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from codir_network import schema
from codir_network.errors import Issue
from codir_network.keys import match_key, nearest
from codir_network.schema import Sheet
from codir_network.spellings import alike, loose, spellings
from codir_network.workbook.files.cells import ASIDE, Cell, RawSheet
from codir_network.workbook.files.limits import LIMITS, Limits
from codir_network.workbook.reading.guide import without_guide
from codir_network.workbook.reading.headers import Line, column_row, doubled, letters, match_columns, name_row
from codir_network.workbook.reading.said import Said

REQUIRED: Final = (schema.COMMUNES, schema.BODIES)
"""Sheets without which nothing is read; one of those that say who sits is expected too."""

_SEATS: Final = (schema.MEMBERSHIPS, schema.GRID, schema.ROSTER_LISTS)
_TOTAL: Final = re.compile(r"(sous |grand )?(total|totaux)( (general|de|du|des|d|\d+)( .*)?)?")
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet: its number and its cells by canonical column name.

    A column that the sheet lacks is absent; a blank cell is there, with its address and no text.
    A cell with a ``fault`` has its issue already.
    """

    number: int
    cells: Mapping[str, Cell]

    def text(self, column: str) -> str:
        """Return the stripped text of a column, empty when blank or absent."""
        cell = self.cells.get(column)
        return cell.text.strip() if cell else ""


@dataclass(frozen=True, slots=True)
class Section:
    """A sheet under its canonical columns.

    For ``Grille`` and ``Listes``, whose headers are names, the columns are the header texts as
    typed and ``headers`` gives the header cell of each column, in order.
    """

    sheet: Sheet
    header_row: int
    headers: Mapping[str, Cell]
    rows: tuple[Row, ...]
    epoch_1904: bool = False


def sections(raw: Sequence[RawSheet], limits: Limits = LIMITS) -> tuple[dict[str, Section], list[Issue]]:
    """Return the sheets under their canonical names and columns, and what is said of them.

    Parameters
    ----------
    raw
        What :func:`codir_network.workbook.files.cells.read_sheets` returns.

    Returns
    -------
    sections : dict
        By canonical name ("Communes"). Where two sheets or two columns claim one name, which is
        an error, the first is there, so that the rest may be checked in the same pass.
    issues : list of Issue
        In the order of ``schema.SHEETS``.

    Examples
    --------
    >>> found, issues = sections([])
    >>> [issue.code for issue in issues if issue.severity == "erreur"]
    ['communes.feuille_manquante', 'instances.feuille_manquante']
    """
    lists = spellings([schema.ROSTER_LISTS])
    candidates, strangers = _candidates([without_guide(page) if loose(page.name) in lists else page for page in raw])
    found: dict[str, Section] = {}
    issues: list[Issue] = Said(limits.faults)
    for sheet in schema.SHEETS:
        page, said = _choose(sheet, candidates[sheet.name], strangers)
        issues += said
        if page:
            section, said = _read(page, sheet, found)
            issues += said
            if section:
                found[sheet.name] = section
    if found and not any(found[sheet.name].rows for sheet in _SEATS if sheet.name in found):
        issues.append(Issue("appartenances.feuille_manquante", "avertissement", schema.MEMBERSHIPS.name))
    issues += [Issue("classeur.feuille_inconnue", "information", page.name, value=page.name) for page in strangers]
    return found, issues


def _candidates(raw: Sequence[RawSheet]) -> tuple[dict[str, list[RawSheet]], list[RawSheet]]:
    """Return the sheets that each canonical name may mean, exact names first; and the others."""
    names = spellings(schema.SHEETS)
    found: dict[str, list[RawSheet]] = defaultdict(list)
    others = []
    for page in raw:
        if sheet := names.get(loose(page.name)):
            found[sheet.name].append(page)
        elif page.rows and match_key(page.name) not in ASIDE:
            others.append(page)
    strangers = []
    for page in others:
        if sheet := alike(page.name, names):
            found[sheet.name].append(page)
        else:
            strangers.append(page)
    return found, strangers


def _choose(
    sheet: Sheet, pages: Sequence[RawSheet], strangers: Sequence[RawSheet]
) -> tuple[RawSheet | None, list[Issue]]:
    """Return the one page to read as a sheet, or None, and what is said of the choice."""
    filled = [page for page in pages if page.rows]
    if not filled:
        if sheet not in REQUIRED:
            return None, []
        near = nearest(sheet.name, [page.name for page in strangers])
        fault = "feuille_vide" if pages else "feuille_manquante"
        return None, [Issue(f"{sheet.key}.{fault}", "erreur", sheet.name, nearest=near)]
    page, issues = filled[0], []
    if len(filled) > 1:
        issues.append(Issue(f"{sheet.key}.feuille_en_double", "erreur", sheet.name, value=filled[1].name,
                            details={"premiere": page.name, "seconde": filled[1].name}))
    elif loose(page.name) not in spellings([sheet]):
        issues.append(Issue(f"{sheet.key}.feuille_proche", "avertissement", sheet.name, value=page.name))
    if page.hidden:
        issues.append(Issue(f"{sheet.key}.feuille_masquee", "information", sheet.name, value=page.name))
    return page, issues


def _read(page: RawSheet, sheet: Sheet, earlier: Mapping[str, Section]) -> tuple[Section | None, list[Issue]]:
    """Return a page as a section, or None where no row has its headers."""
    index = column_row(page.rows, sheet) if sheet.columns else \
        name_row(page.rows, _known_names(sheet, earlier), labels=sheet is schema.GRID)
    if index is None:
        expected = ", ".join(column.name for column in sheet.columns if column.required)
        return None, [Issue(f"{sheet.key}.entete_introuvable", "erreur", sheet.name, page.rows[0][1][0].address,
                            details={"attendus": expected})]
    number, cells = page.rows[index]
    issues = _title_rows(sheet, page.rows[:index], number)
    issues += [_faulty(f"{sheet.key}", sheet, cell) for cell in cells if cell.fault]
    if sheet.columns:
        matched, said = match_columns(sheet, cells)
        said += _untitled(sheet, cells, number, page.rows[index + 1 :])
        columns = {letter: column.name for letter, column in matched.items()}
    else:
        columns, said = _named_columns(sheet, cells, number, page.rows[index + 1 :])
    headers = {letters(cell): cell for cell in cells}
    table = _Table(sheet, number, cells, columns, page.hidden_rows)
    for line in page.rows[: index + 1]:
        table.note({letters(cell): cell for cell in line[1]})
    table.take(page.rows[index + 1 :])
    made = {name: headers.get(letter, Cell(f"{letter}{number}")) for letter, name in columns.items()}
    return Section(sheet, number, made, tuple(table.rows), page.epoch_1904), issues + said + table.said()


def _known_names(sheet: Sheet, earlier: Mapping[str, Section]) -> list[set[str]]:
    """Return the keys of the names that head the columns of Grille and Listes."""
    kinds: list[tuple[Sheet, tuple[str, ...]]] = [(schema.BODIES, ("nom", "sigle", "id"))]
    if sheet is schema.GRID:
        kinds.append((schema.COMMUNES, ("nom", "code_insee")))
    return [{match_key(row.text(column)) for row in earlier[kind.name].rows for column in columns} - {""}
            if kind.name in earlier else set() for kind, columns in kinds]


def _title_rows(sheet: Sheet, rows: Sequence[Line], header: int) -> list[Issue]:
    if not rows:
        return []
    return [Issue(f"{sheet.key}.lignes_de_titre", "information", sheet.name, rows[0][1][0].address,
                  rows[0][1][0].text, details={"n": str(len(rows)), "ligne": str(header)})]


def _faulty(code: str, sheet: Sheet, cell: Cell) -> Issue:
    fault = "valeur_erreur" if cell.fault == "error" else "formule_sans_valeur"
    return Issue(f"{code}.{fault}", "erreur", sheet.name, cell.address, cell.text)


def _untitled(sheet: Sheet, heads: Sequence[Cell], number: int, below: Sequence[Line]) -> list[Issue]:
    """Say of each column that holds something under no header that it is not read."""
    firsts = {letters(cell): cell for _, row in reversed(below) for cell in row}
    for cell in heads:
        firsts.pop(letters(cell), None)
    return [Issue(f"{sheet.key}.colonne_inconnue", "information", sheet.name, f"{letter}{number}", firsts[letter].text)
            for letter in sorted(firsts, key=lambda letter: (len(letter), letter))]


def _named_columns(
    sheet: Sheet, cells: Sequence[Cell], number: int, below: Sequence[Line]
) -> tuple[dict[str, str], list[Issue]]:
    """Return the header of each column of Grille or Listes by letter, in order."""
    used = {letters(cell) for _, row in below for cell in row} | {letters(cell) for cell in cells}
    order = sorted(used, key=lambda letter: (len(letter), letter))
    by_letter = {letters(cell): cell for cell in cells}
    columns: dict[str, str] = {}
    first: dict[str, Cell] = {}
    issues = []
    for letter in order:
        cell = by_letter.get(letter)
        if cell is None:
            if sheet is schema.GRID and letter == order[0]:
                columns[letter] = ""  # the corner of a grid may stay blank
            else:
                issues.append(Issue(f"{sheet.key}.titre_manquant", "erreur", sheet.name, f"{letter}{number}"))
            continue
        key = match_key(cell.text) or cell.text
        if _TOTAL.fullmatch(key):
            issues.append(Issue(f"{sheet.key}.colonne_total", "information", sheet.name, cell.address, cell.text))
        elif key in first:
            issues.append(doubled(sheet, cell.text.strip(), first[key], cell))
        else:
            first[key] = cell
            columns[letter] = cell.text.strip()
    return columns, issues


@dataclass(slots=True)
class _Table:
    """The rows below a header row, as they are taken, and what is to be said of them."""

    sheet: Sheet
    header: int
    heads: Sequence[Cell]
    columns: Mapping[str, str]
    hidden_rows: frozenset[int]
    rows: list[Row] = field(default_factory=list)
    _issues: list[Issue] = field(default_factory=lambda: Said(LIMITS.faults))
    _anchors: dict[str, Cell] = field(default_factory=dict)
    _merged: dict[str, tuple[Cell, str]] = field(default_factory=dict)
    _hidden: list[Cell] = field(default_factory=list)

    def note(self, cells: Mapping[str, Cell]) -> None:
        """Remember the last cell of each column that may be the head of a merged range."""
        for letter, cell in cells.items():
            if not cell.merged:
                self._anchors[letter] = cell

    def take(self, lines: Iterable[Line]) -> None:
        """Take the rows that hold something, down to a second table."""
        repeated = self._repeats()
        for number, cells in lines:
            by_letter = {letters(cell): cell for cell in cells}
            self.note(by_letter)
            own = [cell for cell in cells if not cell.merged]
            if repeated(own):
                self._issues.append(Issue(f"{self.sheet.key}.deux_tableaux", "erreur", self.sheet.name,
                                          own[0].address, details={"premiere": self.heads[0].address}))
                return
            if _is_total(own):
                self._issues.append(Issue(f"{self.sheet.key}.ligne_total", "information", self.sheet.name,
                                          own[0].address, own[0].text))
            elif any(letter in self.columns and not cell.merged for letter, cell in by_letter.items()):
                self._add(number, cells, by_letter)

    def _add(self, number: int, cells: Sequence[Cell], by_letter: Mapping[str, Cell]) -> None:
        row: dict[str, Cell] = {}
        for letter, name in self.columns.items():
            cell = by_letter.get(letter)
            row[name] = cell or Cell(f"{letter}{number}")
            if cell and cell.fault:
                self._issues.append(_faulty(self._code(letter), self.sheet, cell))
            elif cell and cell.merged:
                anchor = self._anchors[letter]
                self._merged[anchor.address] = anchor, cell.address
        self.rows.append(Row(number, row))
        if number in self.hidden_rows:
            self._hidden.append(cells[0])

    def _code(self, letter: str) -> str:
        return f"{self.sheet.key}.{self.columns[letter]}" if self.sheet.columns else self.sheet.key

    def _repeats(self) -> Callable[[Sequence[Cell]], bool]:
        """Return the test that tells a second row of headers from a row of the table."""
        if self.sheet.columns:
            names = spellings(self.sheet.columns)
            return lambda cells: len(cells) > 1 and all(loose(cell.text) in names for cell in cells)
        heads = {letters(cell): match_key(cell.text) for cell in self.heads}
        least = 2 if self.sheet is schema.GRID else 1
        return lambda cells: len(cells) >= least and all(
            match_key(cell.text) == heads.get(letters(cell)) != "" for cell in cells)

    def said(self) -> list[Issue]:
        """Return what is to be said of the rows, from the top."""
        merged = [
            Issue(f"{self._code(letters(anchor))}.fusion", "avertissement", self.sheet.name, anchor.address,
                  anchor.text, details={"derniere": last})
            for anchor, last in self._merged.values()]
        hidden = [Issue(f"{self.sheet.key}.lignes_masquees", "information", self.sheet.name, self._hidden[0].address,
                        details={"n": str(len(self._hidden))})] if self._hidden else []
        return sorted([*self._issues, *merged, *hidden], key=lambda issue: issue.row)


def _is_total(cells: Sequence[Cell]) -> bool:
    """Return whether a row adds others up: the word, and nothing else but numbers."""
    if not cells or not _TOTAL.fullmatch(match_key(cells[0].text)):
        return False
    return all(cell.fault or not _LETTER.search(cell.text) or _TOTAL.fullmatch(match_key(cell.text))
               for cell in cells)
