"""The sheets of an .xlsx or .xlsm workbook, read by openpyxl."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from codir_network.keys import match_key
from codir_network.workbook.cells import ASIDE, Cell, Place, RawSheet, address_of, raw_sheet, read_value
from codir_network.workbook.limits import RefusedError
from codir_network.workbook.mending import lightened, plain_styles, transitional

_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SHEET: Final = re.compile(rb"<(?:[\w.-]+:)?sheet\s")
_PADDED: Final = re.compile(r"0+")


def read_xlsx(content: bytes) -> tuple[list[RawSheet], list[str]]:
    """Return the sheets of a workbook, hidden ones too, in their order; and what was mended first.

    The sheets of :data:`ASIDE` are left out. A value merged over several rows is repeated in
    each of them. Nothing is opened that :func:`codir_network.workbook.guard.check_file` has not
    seen: call it first.

    Parameters
    ----------
    content
        Of the file.

    Returns
    -------
    sheets : list of RawSheet
    mended : list of str
        "strict" for the strict variant of the format, "styles" where styles are damaged: cells
        are read all the same.

    Raises
    ------
    RefusedError
        "illisible" for whatever the parser refuses.
    """
    try:
        content, strict = transitional(lightened(content))
        try:
            return _sheets(content), strict
        except Exception:  # noqa: BLE001 - it raises a dozen kinds; only styles can be done without
            return _sheets(plain_styles(content)), [*strict, "styles"]
    except Exception as fault:  # a dozen kinds of a damaged part; the user gets one sentence
        raise RefusedError("illisible") from fault


def _sheets(content: bytes) -> list[RawSheet]:
    book = _load(content, formulas=True)
    pages = [page for page in book.worksheets if match_key(page.title) not in ASIDE]
    formulas = {page.title: _formulas(page) for page in pages}
    if any(formulas.values()):
        book = _load(content, formulas=False)
        pages = [book[page.title] for page in pages]
    return [_sheet(page, formulas[page.title]) for page in pages]


def _load(content: bytes, *, formulas: bool) -> Any:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # extensions of Excel that openpyxl would not write back
        # Not the read-only mode: it trusts the dimensions that the file claims, and loses columns.
        book = load_workbook(io.BytesIO(content), data_only=not formulas, keep_links=False)
    _check_sheets(content, book.sheetnames)
    return book


def _check_sheets(content: bytes, names: Sequence[str]) -> None:
    """Refuse a workbook that lacks the part of a sheet: openpyxl passes over it without a word."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        declared = [len(_SHEET.findall(archive.read(name).replace(b"\0", b"")))
                    for name in archive.namelist() if name.lower() == "xl/workbook.xml"]
    if not names or len(names) not in (declared or [len(names)]):
        raise ValueError(names)


def _stored(page: Any) -> Mapping[Place, Any]:
    """Return the cells that the file holds: iter_rows would make every cell up to the farthest."""
    cells: Mapping[Place, Any] = page._cells
    return cells


def _formulas(page: Any) -> dict[Place, str]:
    return {place: str(getattr(cell.value, "text", cell.value) or "=")
            for place, cell in _stored(page).items() if cell.data_type == "f"}


def _sheet(page: Any, formulas: Mapping[Place, str]) -> RawSheet:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    cells = {place: _cell(address_of(*place), stored, formulas.get(place)) for place, stored in _stored(page).items()}
    hidden = {row for row, shape in page.row_dimensions.items() if shape.hidden}
    return raw_sheet(page.title, cells, _merged(page), hidden=page.sheet_state != "visible", hidden_rows=hidden,
                     epoch_1904=page.parent.epoch == CALENDAR_MAC_1904)


def _merged(page: Any) -> Iterator[tuple[Place, int]]:
    for area in page.merged_cells.ranges:
        yield (area.min_row, area.min_col), area.max_row


def _cell(address: str, stored: Any, formula: str | None) -> Cell:
    value = stored.value
    if stored.data_type == "e":
        return Cell(address, str(value), None, "error")
    if formula is not None and value is None and stored.data_type != "str":
        return Cell(address, formula, None, "formula")  # a result that is an empty text has the type "str"
    if isinstance(value, str) and "_x" in value:  # how Excel writes a character that XML refuses
        value = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
    padded = isinstance(value, int | float) and _PADDED.fullmatch(str(stored.number_format))
    return read_value(address, value, len(padded[0]) if padded else 0)
