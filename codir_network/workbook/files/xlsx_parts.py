"""The parts of an .xlsx workbook that hold its cells, streamed: openpyxl makes an object of each, five times as slowly.

Nothing here knows what a value means: texts, as the parts hold them, are handed over one cell at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO, Final
from xml.parsers import expat

_PIECE: Final = 1 << 16
_SPACE: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_CELL, _VALUE, _FORMULA, _INLINE, _ROW, _MERGED, _STRING, _SPOKEN = (
    _SPACE + name for name in ("c", "v", "f", "is", "row", "mergeCell", "si", "rPh"))
_HOLDING: Final = frozenset({_VALUE, _FORMULA, _INLINE})

Take = Callable[[int, int, str, str, str | None, str | None], None]
"""What is done of a cell: row, column, type, style, value and formula; the last two None where absent."""


@dataclass(slots=True)
class Shape:
    """What a sheet says beside its cells: hidden rows; merged ranges as first and last row, first and last column."""

    hidden_rows: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def stream_cells(stream: IO[bytes], take: Take) -> Shape:  # noqa: C901 - a class would take half as long again
    """Return the shape of a sheet, once each of its cells that holds something is taken, in its order.

    Raises
    ------
    ValueError, xml.parsers.expat.ExpatError
        When the part is damaged.
    """
    shape = Shape()
    columns: dict[str, int] = {}
    text: list[str] = []
    row = column = mark = 0
    cell: dict[str, str] | None = None
    value: str | None = None
    formula: str | None = None

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, mark, cell, value, formula
        if tag == _CELL:
            cell, value, formula = attributes, None, None
            column += 1
        elif cell is not None:
            if tag in _HOLDING:
                text.clear()
            elif tag == _SPOKEN:
                mark = len(text)
        elif tag == _ROW:
            row, column = int(attributes.get("r", row + 1)), 0
            if attributes.get("hidden") in ("1", "true"):
                shape.hidden_rows.add(row)
        elif tag == _MERGED:
            shape.merged.append(_range(attributes["ref"]))

    def end(tag: str) -> None:
        nonlocal column, cell, value, formula
        if cell is None:
            text.clear()
        elif tag == _CELL:
            at = row
            if place := cell.get("r"):
                letters = place.rstrip("0123456789")
                if letters not in columns:
                    columns[letters] = _number(letters)
                at, column = int(place[len(letters):]), columns[letters]
            if value is not None or formula is not None:
                take(at, column, cell.get("t", "n"), cell.get("s", "0"), value, formula)
            cell = None
        elif tag in (_VALUE, _INLINE):
            value = value or "".join(text) or None
        elif tag == _FORMULA:
            formula = "".join(text)
        elif tag == _SPOKEN:
            del text[mark:]

    _parse(stream, start, end, text)
    return shape


def shared_strings(stream: IO[bytes], read: Callable[[str], str]) -> list[str]:
    """Return the texts that cells share, each read once; how some of them are pronounced is left out.

    Raises
    ------
    xml.parsers.expat.ExpatError
        When the part is damaged.
    """
    strings: list[str] = []
    text: list[str] = []
    mark = 0

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal mark
        if tag == _STRING:
            text.clear()
        elif tag == _SPOKEN:
            mark = len(text)

    def end(tag: str) -> None:
        if tag == _STRING:
            strings.append(read("".join(text)))
        elif tag == _SPOKEN:
            del text[mark:]

    _parse(stream, start, end, text)
    return strings


def _parse(stream: IO[bytes], start: Callable[[str, dict[str, str]], None], end: Callable[[str], None],
           text: list[str]) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text.append
    while piece := stream.read(_PIECE):
        parser.Parse(piece)
    parser.Parse(b"", True)


def _number(letters: str) -> int:
    from openpyxl.utils import column_index_from_string

    number: int = column_index_from_string(letters)
    return number


def _range(reference: str) -> tuple[int, int, int, int]:
    from openpyxl.utils import range_boundaries

    left, top, right, bottom = range_boundaries(reference)
    return top, bottom, left, right
