"""The sheets of an .xlsx or .xlsm workbook: openpyxl reads its frame and its formats, its cells are streamed."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from typing import Any, Final

from codir_network.keys import match_key
from codir_network.workbook.files.cells import (
    ASIDE,
    Cell,
    Cells,
    RawSheet,
    address_of,
    merge,
    plain,
    raw_sheet,
    read_value,
)
from codir_network.workbook.files.limits import RefusedError
from codir_network.workbook.files.mending import plain_styles, transitional
from codir_network.workbook.files.shapes import moment, zeros_of
from codir_network.workbook.files.xlsx_parts import Take, shared_strings, stream_cells

_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SHEET: Final = re.compile(rb"<(?:[\w.-]+:)?sheet\s")


def read_xlsx(content: bytes) -> tuple[list[RawSheet], list[str]]:
    """Return the sheets of a workbook, hidden ones too, in their order; and what was mended first.

    The sheets of :data:`ASIDE` are left out. A value merged over several rows is repeated in
    each of them. Nothing is opened that :func:`codir_network.workbook.files.guard.check_file` has not
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
        content, mended = transitional(content)
        try:
            book = _Book(content)
        except Exception:  # noqa: BLE001 - it raises a dozen kinds; only styles can be done without
            book, mended = _Book(plain_styles(content)), [*mended, "styles"]
        with book.archive:
            return book.sheets(), mended
    except Exception as fault:  # a dozen kinds of a damaged part; the user gets one sentence
        raise RefusedError("illisible") from fault


class _Book:
    """What the sheets of a workbook share: its parts, its texts, its calendar, its formats of numbers."""

    def __init__(self, content: bytes) -> None:
        from openpyxl.reader.excel import ExcelReader
        from openpyxl.styles.stylesheet import apply_stylesheet
        from openpyxl.utils.datetime import CALENDAR_MAC_1904

        reader = ExcelReader(io.BytesIO(content), keep_links=False)
        self.archive: zipfile.ZipFile = reader.archive
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # extensions of Excel that openpyxl would not write back
            reader.read_manifest()
            reader.read_workbook()
            apply_stylesheet(reader.archive, reader.wb)
            self._pages = list(reader.parser.find_sheets())
        self._package = reader.package
        self._book = reader.wb
        self._epoch_1904 = reader.wb.epoch == CALENDAR_MAC_1904
        self._padded = [_zeros(reader.wb, style.numFmtId) for style in reader.wb._cell_styles]

    def sheets(self) -> list[RawSheet]:
        """Return the sheets that hold cells, in their order."""
        self._check_parts()
        strings = self._strings()
        return [self._sheet(page, relation.target, strings) for page, relation in self._pages
                if "chartsheet" not in relation.Type and match_key(page.name) not in ASIDE]

    def _check_parts(self) -> None:
        """Refuse a workbook that lacks the part of a sheet, or that declares sheets in vain."""
        declared = [len(_SHEET.findall(self.archive.read(name).replace(b"\0", b"")))
                    for name in self.archive.namelist() if name.lower() == "xl/workbook.xml"]
        parts = [relation.target for _, relation in self._pages]
        if not parts or len(parts) not in (declared or [len(parts)]) or set(parts) - set(self.archive.namelist()):
            raise ValueError(parts)

    def _strings(self) -> Sequence[str]:
        from openpyxl.xml.constants import SHARED_STRINGS

        part = self._package.find(SHARED_STRINGS)
        if part is None:
            return []
        with self.archive.open(part.PartName[1:]) as stream:
            return shared_strings(stream, _unescaped)

    def _sheet(self, page: Any, part: str, strings: Sequence[str]) -> RawSheet:
        cells: Cells = {}
        with self.archive.open(part) as stream:
            shape = stream_cells(stream, self._taker(cells, strings))
        return raw_sheet(page.name, cells, merge(cells, shape.merged), hidden=page.state != "visible",
                         hidden_rows=shape.hidden_rows, epoch_1904=self._epoch_1904)

    def _taker(self, cells: Cells, strings: Sequence[str]) -> Take:
        """Return the function that understands a cell, and puts it among others."""
        from openpyxl.utils.datetime import from_ISO8601

        padded, dates, durations = self._padded, self._book._date_formats, self._book._timedelta_formats
        epoch_1904 = self._epoch_1904

        def take(row: int, column: int, kind: str, style: str, value: str | None, formula: str | None) -> None:
            address = address_of(row, column)
            if kind == "s" and value is not None:
                text = strings[int(value)]
                cell = Cell(address, text, text)
            elif kind == "e":
                cell = Cell(address, value or "#VALUE!", None, "error")
            elif value is None:  # a result that is an empty text has the type "str"
                if kind == "str":
                    return
                cell = Cell(address, f"={formula}", None, "formula")
            elif kind == "n":
                shape = int(style)
                cell = moment(address, _number(value), epoch_1904=epoch_1904, duration=shape in durations) \
                    if shape in dates else \
                    read_value(address, _number(value), padded[shape])
            elif kind == "b":
                cell = read_value(address, bool(int(value)))
            elif kind == "d":
                cell = read_value(address, from_ISO8601(value))
            else:
                text = _unescaped(value)
                cell = Cell(address, text, text)
            if (line := cells.get(row)) is None:
                line = cells[row] = {}
            line[column] = cell

        return take


def _zeros(book: Any, number_format: int) -> int:
    """Return how many digits a format shows at least: five for 00000."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

    shown = BUILTIN_FORMATS.get(number_format, "") if number_format < BUILTIN_FORMATS_MAX_SIZE else \
        book._number_formats[number_format - BUILTIN_FORMATS_MAX_SIZE]
    return zeros_of(shown)


def _number(text: str) -> float:
    return float(text) if "." in text or "e" in text or "E" in text else int(text)


def _unescaped(text: str) -> str:
    """Return a text with the characters that Excel escapes, since XML refuses them."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return plain(text)
