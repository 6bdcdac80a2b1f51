"""What a spreadsheet's cells hold, with their addresses, before anything is understood."""

from __future__ import annotations

import datetime as dt
import io
import math
import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

from codir_network.errors import Issue, WorkbookError
from codir_network.keys import match_key

ASIDE: Final = frozenset({"lisez moi", "vocabulaire", "controle", "message"})
"""Keys of the names of the template's own sheets: they hold no data, and are not read."""

_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SHEET: Final = re.compile(rb"<(?:[\w.-]+:)?sheet\s")
_PADDED: Final = re.compile(r"0+")
_BREAKS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_UNSEEN: Final = "\u200b\u200c\u200d\u2060\ufeff"
_EXACT: Final = 1e15  # above it, a float no longer tells one whole number from the next

Raw = str | float | int | bool | dt.datetime | dt.date | dt.time | None
Fault = Literal["", "error", "formula"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its address, its raw value, its text as a person reads it.

    ``fault`` is "error" for an error value (#N/A, #REF!), "formula" for a formula without a
    cached value; ``merged`` is true for the value of a merged range repeated in its other cells.
    """

    address: str
    text: str = ""
    raw: Raw = None
    fault: Fault = ""
    merged: bool = False


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as it stands: rows of cells by row number, blank cells and blank rows left out."""

    name: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    epoch_1904: bool = False


def read_sheets(path: str | Path) -> list[RawSheet]:
    """Return the sheets of a workbook, hidden ones too, in their order.

    The sheets of :data:`ASIDE` are left out. A value merged over several rows is repeated in
    each of them. Nothing is opened that :func:`codir_network.workbook.guard.check_file` has not
    seen: call it first.

    Parameters
    ----------
    path
        A workbook (.xlsx or .xlsm).

    Raises
    ------
    WorkbookError
        ``fichier.illisible`` for whatever the parser refuses, ``fichier.ouvert`` for a file that
        another program holds.
    """
    path = Path(path)
    try:
        content = path.read_bytes()
    except PermissionError as fault:
        raise WorkbookError([Issue("fichier.ouvert", "erreur", value=path.name)]) from fault
    except OSError as fault:
        raise WorkbookError([Issue("fichier.illisible", "erreur", value=path.name)]) from fault
    book = _load(content, path.name, formulas=True)
    pages = [page for page in book.worksheets if match_key(page.title) not in ASIDE]
    formulas = {page.title: _formulas(page) for page in pages}
    if any(formulas.values()):
        book = _load(content, path.name, formulas=False)
        pages = [book[page.title] for page in pages]
    return [_raw_sheet(page, formulas[page.title]) for page in pages]


def _load(content: bytes, name: str, *, formulas: bool) -> Any:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # extensions of Excel that openpyxl would not write back
            # Not the read-only mode: it trusts the dimensions that the file claims, and loses columns.
            book = load_workbook(io.BytesIO(content), data_only=not formulas, keep_links=False)
        _check_sheets(content, book.sheetnames)
    except Exception as fault:  # it raises a dozen kinds of a damaged part; the user gets one sentence
        raise WorkbookError([Issue("fichier.illisible", "erreur", value=name)]) from fault
    return book


def _check_sheets(content: bytes, names: Sequence[str]) -> None:
    """Refuse a workbook that lacks the part of a sheet: openpyxl passes over it without a word."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        declared = [len(_SHEET.findall(archive.read(name).replace(b"\0", b"")))
                    for name in archive.namelist() if name.lower() == "xl/workbook.xml"]
    if not names or len(names) not in (declared or [len(names)]):
        raise ValueError(names)


def _stored(page: Any) -> Mapping[tuple[int, int], Any]:
    """Return the cells that the file holds: iter_rows would make every cell up to the farthest."""
    cells: Mapping[tuple[int, int], Any] = page._cells
    return cells


def _formulas(page: Any) -> dict[tuple[int, int], str]:
    return {place: str(getattr(cell.value, "text", cell.value) or "=")
            for place, cell in _stored(page).items() if cell.data_type == "f"}


def _raw_sheet(page: Any, formulas: Mapping[tuple[int, int], str]) -> RawSheet:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    found: dict[tuple[int, int], Cell] = {}
    for place, stored in _stored(page).items():
        cell = _cell(stored, formulas.get(place))
        if cell.fault or cell.text.strip().strip(_UNSEEN):
            found[place] = cell
    for first, others in _merged(page):
        if first in found:
            found |= {(row, column): replace(found[first], address=_address(row, column), merged=True)
                      for row, column in others}
    rows: dict[int, list[Cell]] = defaultdict(list)
    for (row, _), cell in sorted(found.items(), key=lambda item: item[0]):
        rows[row].append(cell)
    hidden = frozenset(row for row, shape in page.row_dimensions.items() if shape.hidden)
    return RawSheet(page.title, tuple((row, tuple(cells)) for row, cells in rows.items()),
                    page.sheet_state != "visible", hidden & rows.keys(), page.parent.epoch == CALENDAR_MAC_1904)


def _merged(page: Any) -> Iterator[tuple[tuple[int, int], list[tuple[int, int]]]]:
    """Yield each merged range: its first cell, and those below it in the same column."""
    for area in page.merged_cells.ranges:
        yield (area.min_row, area.min_col), [(row, area.min_col) for row in range(area.min_row + 1, area.max_row + 1)]


def _address(row: int, column: int) -> str:
    from openpyxl.utils import get_column_letter

    return f"{get_column_letter(column)}{row}"


def _cell(stored: Any, formula: str | None) -> Cell:
    value, address = stored.value, stored.coordinate
    if stored.data_type == "e" or (isinstance(value, float) and not math.isfinite(value)):
        return Cell(address, str(value), None, "error")
    if formula is not None and value is None and stored.data_type != "str":
        return Cell(address, formula, None, "formula")  # a result that is an empty text has the type "str"
    if isinstance(value, dt.timedelta):
        value = str(value)
    if isinstance(value, str):
        value = _plain(value)
    return Cell(address, _text(value, stored), value)


def _text(value: Raw, stored: Any) -> str:
    """Return a value as a person reads it in the cell."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    if value == int(value) and abs(value) < _EXACT:
        padded = _PADDED.fullmatch(str(stored.number_format))  # 1004 under the format 00000 shows 01004
        return str(int(value)).zfill(len(padded[0]) if padded else 0)
    return f"{value:.15g}".replace(".", ",")


def _plain(text: str) -> str:
    """Return a text with the characters that Excel escapes, without those that nobody can see."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return _UNPRINTABLE.sub("", _BREAKS.sub("\n", text))
