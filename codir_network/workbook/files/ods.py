"""The sheets of an OpenDocument spreadsheet (.ods), read by the standard library.

Parsers of this format give its errors and its formulas without a value as blank cells, and repeated
rows can ask them for gigabytes: here each is seen, and counted before it is made.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Final
from xml.etree import ElementTree as ET

from codir_network.keys import match_key
from codir_network.workbook.files.archive import CONTENT
from codir_network.workbook.files.cells import (
    ASIDE,
    Cell,
    Cells,
    Place,
    Raw,
    RawSheet,
    address_of,
    raw_sheet,
    read_value,
)
from codir_network.workbook.files.limits import Limits, RefusedError, too_many

_SPACES: Final = {
    name: f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "style", "table", "text")}
_OFFICE, _STYLE, _TABLE, _WORDS = _SPACES.values()
_OFFICE_KIND: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_ERROR: Final = re.compile(r"#(N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!)|(Err|Erreur) ?: ?\d{3}")
_TIME: Final = re.compile(r"PT(\d+)H(\d+)M.*")
_SPACE: Final = re.compile(r"[ \t\r\n]+")
_INSIDE: Final = frozenset(_WORDS + name for name in ("p", "span", "a", "h", "ruby", "ruby-base"))
_SHAPE: Final = frozenset(_TABLE + name for name in ("number-columns-repeated", "style-name"))
_WORD_OF: Final = {"true": True, "vrai": True, "false": False, "faux": False}


def read_ods(content: bytes, limits: Limits) -> list[RawSheet]:
    """Return the sheets of a spreadsheet, hidden ones too, in their order.

    Parameters
    ----------
    content
        Of a file that :func:`codir_network.workbook.files.guard.check_file` has passed.
    limits
        How many cells, repeated ones included.

    Raises
    ------
    RefusedError
        "illisible" when it is damaged, "trop_rempli" past the limit.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(CONTENT) as stream:
            return _Reader(limits).read(stream)
    except RefusedError:
        raise
    except Exception as fault:  # XML, numbers and archives break in a dozen ways
        raise RefusedError("illisible") from fault


class _Reader:
    """The sheets met so far, the one being read, and how many cells they hold."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._sheets: list[RawSheet] = []
        self._unseen: set[str] = set()  # styles of hidden sheets
        self._epoch_1904 = False
        self._count = 0
        self._depth = 0  # of tables
        self._open("", "")

    def _open(self, name: str, style: str) -> None:
        self._name, self._hidden = name, style in self._unseen
        self._row = 0
        self._cells: Cells = {}
        self._merged: list[tuple[Place, int]] = []
        self._hidden_rows: set[int] = set()

    def read(self, stream: IO[bytes]) -> list[RawSheet]:
        """Return the sheets of the part that holds them, row after row."""
        inside: list[ET.Element] = []
        for event, element in ET.iterparse(stream, ("start", "end")):  # noqa: S314 - the guard has refused any entity
            if event == "end":
                inside.pop()
                self._leave(element, inside)
                continue
            # a table may lie in a cell, or among the links to other files: it is none of ours
            if element.tag == f"{_TABLE}table" and (self._depth or inside[-1].tag == f"{_OFFICE}spreadsheet"):
                self._depth += 1
                if self._depth == 1:
                    self._open(element.get(f"{_TABLE}name", ""), element.get(f"{_TABLE}style-name", ""))
            inside.append(element)
        return self._sheets

    def _leave(self, element: ET.Element, inside: list[ET.Element]) -> None:
        if element.tag == f"{_TABLE}table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._close()
        elif element.tag == f"{_TABLE}table-row" and self._depth == 1:
            self._take(element)
            inside[-1].clear()  # what is read is let go
        elif element.tag == f"{_STYLE}style":
            self._note_style(element)
        elif element.tag == f"{_TABLE}null-date":
            self._epoch_1904 = element.get(f"{_TABLE}date-value", "").startswith("1904")

    def _note_style(self, style: ET.Element) -> None:
        shape = style.find(f"{_STYLE}table-properties")
        if shape is not None and shape.get(f"{_TABLE}display") == "false":
            self._unseen.add(style.get(f"{_STYLE}name", ""))

    def _close(self) -> None:
        if match_key(self._name) not in ASIDE:
            self._sheets.append(raw_sheet(self._name, self._cells, self._merged, hidden=self._hidden,
                                          hidden_rows=self._hidden_rows, epoch_1904=self._epoch_1904))

    def _take(self, row: ET.Element) -> None:
        first = self._row + 1
        times = max(1, int(row.get(f"{_TABLE}number-rows-repeated", "1")))
        self._row += times
        found = list(self._row_cells(row))
        self._counted(len(row) + len(found) * times)
        if row.get(f"{_TABLE}visibility", "visible") != "visible" and found:
            self._hidden_rows |= set(range(first, first + times))
        for column, cell, spanned in found:
            for number in range(first, first + times):
                self._cells.setdefault(number, {})[column] = replace(cell, address=address_of(number, column))
            if spanned > 1:
                self._counted(spanned)
                self._merged.append(((first, column), first + spanned - 1))

    def _counted(self, more: int) -> None:
        self._count += more
        if self._count > self._limits.cells:
            raise too_many(self._count, self._limits)

    def _row_cells(self, row: ET.Element) -> Iterator[tuple[int, Cell, int]]:
        """Yield the cells of a row that hold something: column, cell, rows that it spans."""
        column = 0
        for element in row:
            if element.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                continue
            times = max(1, int(element.get(f"{_TABLE}number-columns-repeated", "1")))
            if element.tag == f"{_TABLE}table-cell" and (len(element) or element.attrib.keys() - _SHAPE):
                cell = _cell(element, self._limits.text)
                if cell.fault or cell.text:
                    self._counted(times - 1)
                    spanned = int(element.get(f"{_TABLE}number-rows-spanned", "1"))
                    yield from ((column + 1 + i, cell, spanned) for i in range(times))
            column += times


def _cell(element: ET.Element, longest: int) -> Cell:
    """Return what a cell holds, its address aside."""
    paragraphs = [child for child in element if child.tag in (f"{_WORDS}p", f"{_WORDS}h")]
    shown = "\n".join(_paragraph(child, longest) for child in paragraphs)
    kind = element.get(f"{_OFFICE}value-type", "")
    formula = element.get(f"{_TABLE}formula")
    if element.get(_OFFICE_KIND) == "error" or (formula and _ERROR.fullmatch(shown.strip())):
        return Cell("", shown or "#N/A", None, "error")
    if formula is not None and not kind and not paragraphs:
        return Cell("", f"={formula.partition('=')[2]}", None, "formula")
    digits = shown.strip()
    return read_value("", _value(element, kind, shown), len(digits) if digits.isdecimal() else 0)


def _value(element: ET.Element, kind: str, shown: str) -> Raw:
    if kind in ("float", "percentage", "currency"):
        word = _WORD_OF.get(shown.strip().casefold())  # how a spreadsheet of Excel keeps yes and no
        number = float(element.get(f"{_OFFICE}value", ""))
        return number if word is None else word
    if kind == "date":
        date = element.get(f"{_OFFICE}date-value", "")[:19]
        try:
            return dt.datetime.fromisoformat(date)
        except ValueError:  # before the year 1, after 9999
            return shown or date
    if kind == "time" and (clock := _TIME.fullmatch(element.get(f"{_OFFICE}time-value", ""))):
        return f"{int(clock[1]):02}:{int(clock[2]):02}"
    if kind == "boolean":
        return element.get(f"{_OFFICE}boolean-value") == "true"
    return element.get(f"{_OFFICE}string-value", shown) if kind == "string" else shown


def _paragraph(element: ET.Element, longest: int) -> str:
    """Return the text of a paragraph, comments and pictures left out."""
    parts = [_SPACE.sub(" ", element.text or "")]
    for child in element:
        if child.tag == f"{_WORDS}s":
            parts.append(" " * min(int(child.get(f"{_WORDS}c", "1")), longest + 1))
        elif child.tag == f"{_WORDS}tab":
            parts.append("\t")
        elif child.tag == f"{_WORDS}line-break":
            parts.append("\n")
        elif child.tag in _INSIDE:
            parts.append(_paragraph(child, longest))
        parts.append(_SPACE.sub(" ", child.tail or ""))
    return "".join(parts)
